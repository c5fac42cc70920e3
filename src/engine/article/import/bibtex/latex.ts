import { own } from '../../../text/own.js';

/** Combining marks by the accent command that sets them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Commands that stand for a character. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  S: '§',
  P: '¶',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textdollar: '$',
  textbraceleft: '{',
  textbraceright: '}',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  euro: '€',
  texteuro: '€',
  pounds: '£',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  space: ' ',
  slash: '/',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
};

/** Commands whose argument is set in a type that CSL has too. */
const TYPES: Readonly<Record<string, string>> = {
  emph: 'i',
  textit: 'i',
  textsl: 'i',
  mkbibemph: 'i',
  textbf: 'b',
  textsuperscript: 'sup',
  textsubscript: 'sub',
};

/** How deep groups may nest before they are read as plain text. */
const DEEPEST = 50;

/** How a field's value is to be read. */
export interface LatexOptions {
  /** Keep the case of what braces protect, by `<span class="nocase">`; put other words of a title in lower case. */
  readonly title?: boolean | undefined;
  /** Emphasis becomes CSL's tags; else it is dropped. */
  readonly markup?: boolean | undefined;
}

/** The text that a field's value stands for. Commands that are not known are dropped, their arguments kept. */
export function fromLatex(value: string, options: LatexOptions = {}): string {
  const reader = new LatexReader(value, options);
  return reader
    .read(0)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

class LatexReader {
  private at = 0;
  private firstWord = true;

  constructor(
    private readonly value: string,
    private readonly options: LatexOptions,
  ) {}

  /** Reads to the end of the group. */
  read(depth: number): string {
    let text = '';
    while (this.at < this.value.length) {
      const char = this.value.charAt(this.at);
      if (char === '}') {
        this.at++;
        if (depth > 0) return text;
      } else if (char === '{') {
        this.at++;
        const inner = depth < DEEPEST ? this.read(depth + 1) : '';
        text += this.options.title === true && depth === 0 ? protectedWords(inner) : inner;
        if (inner.trim() !== '') this.firstWord = false;
      } else if (char === '\\') text += this.command(depth);
      else text += this.plain(depth);
    }
    return text;
  }

  private plain(depth: number): string {
    const run = /[^\\{}]+/uy;
    run.lastIndex = this.at;
    const written = run.exec(this.value)?.[0] ?? this.value.charAt(this.at);
    this.at += written.length;
    const text = written
      .replace(/~/gu, ' ')
      .replace(/---/gu, '—')
      .replace(/--/gu, '–')
      .replace(/``/gu, '“')
      .replace(/''/gu, '”')
      .replace(/\$/gu, '');
    return this.options.title === true && depth === 0 ? this.lowered(text) : text;
  }

  /** Words of a title set in capitals: all but the first in lower case, unless they have more capitals inside. */
  private lowered(text: string): string {
    return text.replace(/[\p{L}\p{N}]['’\p{L}\p{N}\p{M}-]*/gu, (word) => {
      const first = this.firstWord;
      this.firstWord = false;
      return first || !/^\p{Lu}['’\p{Ll}\p{M}-]*$/u.test(word) || word === 'I' ? word : word.toLowerCase();
    });
  }

  private command(depth: number): string {
    const name = /\\(?:[A-Za-z]{1,40}|[\s\S])/uy;
    name.lastIndex = this.at;
    const written = name.exec(this.value)?.[0].slice(1) ?? '';
    this.at += written.length + 1;
    const letters = /^[A-Za-z]/u.test(written);
    if (letters) this.skipSpace();
    const accent = own(ACCENTS, written);
    if (accent !== undefined) {
      const base = this.argument(depth);
      // A dotless letter is only written so as to carry an accent.
      const [first = '', ...rest] = base.replace('ı', 'i').replace('ȷ', 'j');
      return `${first === '' ? '' : `${first}${accent}`.normalize('NFC')}${rest.join('')}`;
    }
    const tag = own(TYPES, written);
    if (tag !== undefined) {
      const inner = this.argument(depth);
      return this.options.markup === true && inner !== '' ? `<${tag}>${inner}</${tag}>` : inner;
    }
    if (letters) return own(SYMBOLS, written) ?? '';
    return written === '\\' || written === ' ' ? ' ' : written === '-' || written === '/' ? '' : written;
  }

  /** A group, or else the next character. */
  private argument(depth: number): string {
    this.skipSpace();
    const char = this.value.charAt(this.at);
    if (char === '{') {
      this.at++;
      return depth < DEEPEST ? this.read(depth + 1) : '';
    }
    if (char === '\\') return depth < DEEPEST ? this.command(depth + 1) : '';
    const [letter = ''] = this.value.slice(this.at, this.at + 2);
    this.at += letter.length;
    return letter;
  }

  private skipSpace(): void {
    while (/\s/u.test(this.value.charAt(this.at))) this.at++;
  }
}

function protectedWords(words: string): string {
  return /\p{Lu}/u.test(words) && !words.includes('<') ? `<span class="nocase">${words}</span>` : words;
}

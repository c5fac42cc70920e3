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
  i: 'i',
  j: 'j',
  dh: 'ð',
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
  pounds: '£',
  copyright: '©',
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
    const accent = ACCENTS[written];
    if (accent !== undefined) {
      const base = this.argument(depth);
      const [first = '', ...rest] = base;
      return `${first === '' ? '' : `${first}${accent}`.normalize('NFC')}${rest.join('')}`;
    }
    const tag = TYPES[written];
    if (tag !== undefined) {
      const inner = this.argument(depth);
      return this.options.markup === true && inner !== '' ? `<${tag}>${inner}</${tag}>` : inner;
    }
    if (letters) return SYMBOLS[written] ?? '';
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
    if (char === '\\') return this.command(depth);
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

/** Text as a value between braces. `title` protects the case of words with capitals, which styles would change. */
export function toLatex(text: string, title = false): string {
  const tags = /<(\/?)(i|b|sup|sub|span)(?: [^<>]{0,60})?>/gu;
  let written = '';
  let at = 0;
  for (const match of text.matchAll(tags)) {
    written += escaped(text.slice(at, match.index), title, written === '');
    written += match[1] === '/' ? '}' : `${COMMANDS[match[2] ?? ''] ?? ''}{`;
    at = match.index + match[0].length;
  }
  const whole = written + escaped(text.slice(at), title, written === '');
  // Tags that do not pair would leave a brace open.
  return isBalanced(whole) ? whole : escaped(text, title, true);
}

const COMMANDS: Readonly<Record<string, string>> = {
  i: '\\emph',
  b: '\\textbf',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
  span: '',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '“': '“',
};

function escaped(text: string, title: boolean, first: boolean): string {
  const safe = (words: string) =>
    words.replace(/[\\{}~^]/gu, (char) => ESCAPES[char] ?? '').replace(/[&%$#_]/gu, '\\$&');
  if (!title) return safe(text);
  let isFirst = first;
  return text
    .split(/(\s+)/u)
    .map((word) => {
      const protect = /\p{Lu}/u.test(word) && (!isFirst || /\p{Lu}.*\p{Lu}/u.test(word));
      if (word.trim() !== '') isFirst = false;
      return protect ? `{${safe(word)}}` : safe(word);
    })
    .join('');
}

function isBalanced(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length && depth >= 0; at++) {
    const char = value.charAt(at);
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
  }
  return depth === 0;
}

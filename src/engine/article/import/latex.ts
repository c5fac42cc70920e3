/** LaTeX accent commands and the combining marks that they put on the next letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  r: '\u030A',
};

/** Commands that stand for a letter or a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ldots: '…',
  dots: '…',
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
  textunderscore: '_',
  textdollar: '$',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  S: '§',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  space: ' ',
};

/** Plain text of a BibTeX value: accents and signs as letters, braces and formatting commands gone. Linear; never throws. */
export function fromLatex(value: string): string {
  let result = '';
  let accent = '';
  const emit = (text: string): void => {
    if (accent === '' || text === '') {
      result += text;
      return;
    }
    // A dotless i or j is only written so as to carry an accent.
    const [letter = '', ...rest] = text.replace('ı', 'i').replace('ȷ', 'j');
    result += letter + accent + rest.join('');
    accent = '';
  };
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    if (sign === '\\') {
      const command = commandAt(value, at + 1);
      at += command.length;
      const marks = ACCENTS[command];
      if (marks !== undefined && (!/[a-z]/iu.test(command) || takesArgument(value, at + 1))) accent = marks;
      else if (Object.hasOwn(SIGNS, command)) {
        emit(SIGNS[command] ?? '');
        if (value.charAt(at + 1) === ' ') at++;
      } else if (/^[a-z]/iu.test(command)) {
        // A formatting command: only what stands in its braces is text.
        while (value.charAt(at + 1) === ' ') at++;
      } else emit(command);
    } else if (sign === '{' || sign === '}' || sign === '$') continue;
    else if (sign === '~') emit('\u00A0');
    else if (sign === '-' && value.charAt(at + 1) === '-') {
      const long = value.charAt(at + 2) === '-';
      emit(long ? '—' : '–');
      at += long ? 2 : 1;
    } else if (sign === '`' && value.charAt(at + 1) === '`') {
      emit('“');
      at++;
    } else if (sign === "'" && value.charAt(at + 1) === "'") {
      emit('”');
      at++;
    } else if (accent !== '' && /\s/u.test(sign)) continue;
    else emit(sign);
  }
  return result.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The name of the command that starts at `at`: letters, or a single sign. */
function commandAt(value: string, at: number): string {
  const name = /^[a-zA-Z]{1,40}/u.exec(value.slice(at, at + 40));
  return name?.[0] ?? value.charAt(at);
}

/** Whether a letter command at this place is an accent: `\v{s}`, `\c c`, not `\verb`. */
function takesArgument(value: string, at: number): boolean {
  return /^\s?[{\\\p{L}]/u.test(value.slice(at, at + 2));
}

/** Marks that stand for a double or single quotation mark, or an apostrophe. */
const QUOTE_SHAPES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '＂': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '‹': "'",
  '›': "'",
  ʼ: "'",
};

const QUOTES = new RegExp(`[${Object.keys(QUOTE_SHAPES).join('')}]`, 'gu');

/** Letters without their diacritics (`é` → `e`, `Ł` → `L`); other characters as they are. */
export function foldDiacritics(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[łŁøØđĐß]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss' };

/**
 * What typography may change without changing the words: shapes of quotation marks and dashes, kinds of space,
 * invisible characters, the ellipsis sign. Case and diacritics stay.
 */
export function foldTypography(text: string): string {
  return text
    .replace(QUOTES, (mark) => QUOTE_SHAPES[mark] ?? mark)
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/gu, ' ');
}

/** Whether nothing of a word has to be folded but its case, as of most: ASCII, without the accent that may be an apostrophe. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x21 || code > 0x7e || code === 0x60) return false;
  }
  return true;
}

/** A word for comparing: typography and diacritics folded, lower case, a possessive's apostrophe kept. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  return foldDiacritics(foldTypography(word)).toLowerCase();
}

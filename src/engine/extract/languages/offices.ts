import { LANGUAGES, lexiconFor } from './lexicons.js';
import { isGivenName } from './names.js';
import type { Lexicon } from './rules.js';
import { isRoleWord, isSmall } from './words.js';

/** Longest office, in words: `la ministre de la`. */
const LONGEST = 7;

/** Whether words are an office or a title, with its small words, in one language other than English: `Landrat`, `la maire`. */
export function isOffice(words: readonly string[]): boolean {
  return LANGUAGES.some(({ code }) => {
    const lexicon = lexiconFor(code);
    return lexicon !== undefined && words.length > 0 && areOffice(words, lexicon);
  });
}

function areOffice(words: readonly string[], lexicon: Lexicon): boolean {
  return words.every((word) => {
    const lower = word.toLowerCase();
    return !isGivenName(word, lexicon) && (isRoleWord(lower, lexicon) || isSmall(lower, lexicon));
  });
}

/** A text without the office that it begins with before a name: `La maire Anne Lindeau a dit` is `Anne Lindeau a dit`. */
export function withoutOffice(text: string): string {
  const words = [...text.slice(0, 120).matchAll(/[^\s,:;]{1,40}/gu)].slice(0, LONGEST + 1);
  for (let count = Math.min(LONGEST, words.length - 1); count > 1; count--) {
    const name = words[count];
    if (name === undefined || !/^\p{Lu}/u.test(name[0])) continue;
    if (isOffice(words.slice(0, count).map(([word]) => word))) return text.slice(name.index);
  }
  return text;
}

/** Raised digits: what refers to a note, unless it is an exponent. */
const RAISED = /[⁰¹²³⁴-⁹]{1,6}$/u;

/** Words of two letters; other pairs of letters may be units, of which the raised digit is part (`km²`). */
const SHORT_WORDS = new Set('it us me we he so do go up no at as is am be by if my of on or to an in'.split(' '));

/** How much of a word, from its start, is the word itself; what follows is the number of a note. 0 for a number alone. */
export function lengthWithoutNote(word: string): number {
  const raised = RAISED.exec(word)?.[0].length ?? 0;
  const own = word.length - raised;
  if (raised === 0 || own === 0) return own;
  const letters = word.slice(0, own);
  return /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(letters) || SHORT_WORDS.has(letters.toLowerCase()) ? own : word.length;
}

/** A note of two words on the emphasis, with its brackets. */
const ON_EMPHASIS = /^[[(]\s?emphasis (?:added|mine|in original|supplied)\s?[\])]$/iu;

/** Number of characters of such a note before and after a word of it. */
export const LONGEST_NOTE = 24;

/** Whether the word at `[start, end)` is of a note in brackets, `[sic]` or `[emphasis added]`: it says nothing, and may be left out. */
export function isEditorial(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (!/^(?:sic|emphasis|added|mine|in|original|supplied)$/iu.test(word)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_NOTE), start);
  const after = text.slice(end, end + LONGEST_NOTE);
  if (/^sic$/iu.test(word)) return /[[(]\s?$/u.test(before) && /^!?\s?[\])]/u.test(after);
  const open = /[[(][^[\]()]*$/u.exec(before)?.[0];
  const close = /^[^[\]()]*[\])]/u.exec(after)?.[0];
  return open !== undefined && close !== undefined && ON_EMPHASIS.test(open + word + close);
}

/** Whether the number at `[start, end)` is that of a note in brackets after a word, as in `harbour[3]`. */
export function isBracketedNote(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '[' &&
    text.charAt(end) === ']' &&
    /^\d{1,3}$/u.test(text.slice(start, end)) &&
    /[\p{L}.,;:!?)…][”’"'»]?$/u.test(text.slice(Math.max(0, start - 4), start - 1))
  );
}

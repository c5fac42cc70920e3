import { CLOSING_MARKS } from '../text/closing-marks.js';
import type { Range } from '../text/range.js';
import type { Stop } from './words.js';

/** Marks after a word: perhaps a space before them, as the French set it, and closing quotation marks or brackets. */
const AFTER = new RegExp(String.raw`^([\s\u00A0\u202F]?[${CLOSING_MARKS}]{0,3})([.?!。．？！؟]{1,3})`, 'u');

/** The mark that ends a sentence right after an offset, and where it is; none of an ellipsis. */
export function endMark(text: string, at: number): Range & { readonly mark: Stop } {
  const [, before = '', marks = ''] = AFTER.exec(text.slice(at, at + 12)) ?? [];
  const start = at + before.length;
  const range = { start, end: start + marks.length };
  if (marks === '' || /^\.{2,}$/u.test(marks)) return { start: at, end: at, mark: '' };
  if (/[?？؟]/u.test(marks)) return { ...range, mark: '?' };
  return { ...range, mark: /[!！]/u.test(marks) ? '!' : '.' };
}

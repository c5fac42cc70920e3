import { foldWord } from './normalize.js';
import type { Range } from './range.js';

/** A word or number in a text, with the form by which it is compared. */
export interface Word extends Range {
  /** Folded: case, diacritics and typography do not count. */
  readonly folded: string;
}

/** Letters, digits and marks, joined by single inner apostrophes, hyphens, points or commas (`don't`, `S-400`, `U.S`, `1,000`); a longer run than any word is cut. */
const WORD = /[\p{L}\p{N}\p{M}]{1,400}(?:['’ʼ\-‐‑.,][\p{L}\p{N}\p{M}]{1,400}){0,40}/gu;

/** The words of `text` from `start` to `end`, in order. */
export function words(text: string, start = 0, end = text.length): Word[] {
  const result: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    result.push({ start: at, end: at + match[0].length, folded: foldWord(match[0]) });
  }
  return result;
}

/** How many words `text` has. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

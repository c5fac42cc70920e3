import { classAt, DIGIT, LETTER, widthAt } from './characters.js';
import { foldWord } from './normalize.js';
import type { Range } from './range.js';

/** A word or number in a text, with the form by which it is compared. */
export interface Word extends Range {
  /** Folded: case, diacritics and typography do not count. */
  readonly folded: string;
}

/** Most characters between two joiners of a word, and most joiners: a longer run than any word is cut. */
const LONGEST_PART = 400;
const MOST_JOINERS = 40;

/**
 * The words of `text` from `start` to `end`, in order: letters, digits and marks, joined by single inner apostrophes, hyphens, points or
 * commas (`don't`, `S-400`, `U.S`, `1,000`).
 */
export function words(text: string, start = 0, end = text.length): Word[] {
  const result: Word[] = [];
  for (let at = start; at < end; ) {
    const stop = wordEnd(text, at, end);
    if (stop > at) result.push({ start: at, end: stop, folded: foldWord(text.slice(at, stop)) });
    at = Math.max(stop, at + 1);
  }
  return result;
}

/** How many words `text` has, as {@link words} finds them. */
export function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const stop = wordEnd(text, at, text.length);
    if (stop > at) count++;
    at = Math.max(stop, at + 1);
  }
  return count;
}

/** Where the word that begins at `start` ends; `start` if none does. */
function wordEnd(text: string, start: number, end: number): number {
  let at = partEnd(text, start, end);
  if (at === start) return start;
  for (let joiners = 0; joiners < MOST_JOINERS && at < end && isJoiner(text.charCodeAt(at)); joiners++) {
    const next = partEnd(text, at + 1, end);
    if (next === at + 1) break;
    at = next;
  }
  return at;
}

/** Where the letters, digits and marks from `start` on end. */
function partEnd(text: string, start: number, end: number): number {
  let at = start;
  for (let length = 0; length < LONGEST_PART && at < end; length++) {
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    const next = at + widthAt(text, at);
    // Half a character is none.
    if (next > end) break;
    at = next;
  }
  return at;
}

/** Apostrophes, hyphens, points and commas that may be inside a word. */
function isJoiner(code: number): boolean {
  return code < 128
    ? code === 39 || code === 44 || code === 45 || code === 46
    : code === 0x2019 || code === 0x2bc || code === 0x2010 || code === 0x2011;
}

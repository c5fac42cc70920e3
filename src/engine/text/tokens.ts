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

/** Most characters between two joiners of a word, and most joiners: as {@link WORD} has them. */
const LONGEST_PART = 400;
const MOST_JOINERS = 40;

/** How many words `text` has, as {@link words} finds them. */
export function countWords(text: string): number {
  let count = 0;
  let part = 0;
  let joiners = 0;
  let isJoined = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? isAsciiWord(code) : isWordCharacter(text, at)) {
      const continues = part > 0 && (isJoined ? joiners < MOST_JOINERS : part < LONGEST_PART);
      if (!continues) {
        count++;
        joiners = 0;
      } else if (isJoined) joiners++;
      part = continues && !isJoined ? part + 1 : 1;
      isJoined = false;
      if (code >= 0xd800 && code < 0xdc00) at++;
    } else if (part > 0 && !isJoined && isJoiner(code)) isJoined = true;
    else {
      part = 0;
      isJoined = false;
    }
  }
  return count;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function isWordCharacter(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}

/** Apostrophes, hyphens, points and commas that may be inside a word. */
function isJoiner(code: number): boolean {
  return code < 128
    ? code === 39 || code === 44 || code === 45 || code === 46
    : code === 0x2019 || code === 0x2010 || code === 0x2011;
}

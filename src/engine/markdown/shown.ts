import { OBJECT } from '../text/object.js';
import type { Range } from '../text/range.js';

/**
 * What becomes of a stretch of a draft where its text is shown. `dropped`: nothing of it, or `reads` instead. `raised`:
 * superscript, which may be a note's number. `marks`: its words are shown, its marks are not those of a quotation.
 */
export interface Shown extends Range {
  readonly how: 'dropped' | 'raised' | 'marks';
  readonly reads?: string;
}

/** Text as it is read, with the offset where the writing of each unit starts, and where it ends. */
export interface ShownText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What refers to a note: a number or a sign, perhaps in brackets. */
const NOTE_SIGN = /^[\s\d()[\],;*†‡§¶#\uFFFC–-]*$|^[a-z]$/u;

const QUOTING = /["“”„‟«»‹›‘’'`「」『』]/u;

/** The text with what is not shown taken out of it. Stretches may overlap; the first of them in the text decides. */
export function shownText(given: ShownText, stretches: readonly Shown[]): ShownText {
  if (stretches.length === 0) return given;
  const sorted = stretches.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (unit: string, start: number, end: number): void => {
    words.push(unit);
    for (let each = 0; each < unit.length; each++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let next = 0;
  let at = 0;
  let covered = 0;
  /** Skips a stretch that holds no unit of the text, or lies in one that has been dealt with. */
  const pass = (): void => {
    const stretch = sorted[next++];
    if (stretch?.reads !== undefined && stretch.start >= covered) put(stretch.reads, stretch.start, stretch.end);
  };
  while (at < given.text.length) {
    const start = given.starts[at] ?? 0;
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= Math.max(start, covered)) pass();
    const stretch = sorted[next];
    if (stretch === undefined || start < stretch.start) {
      put(given.text.charAt(at), start, given.ends[at] ?? start);
      at++;
      continue;
    }
    let after = at;
    while (after < given.text.length && (given.starts[after] ?? 0) < stretch.end) after++;
    const inside = given.text.slice(at, after);
    if (stretch.how === 'dropped') {
      if (stretch.reads !== undefined) put(stretch.reads, stretch.start, stretch.end);
    } else if (stretch.how === 'marks' || !isNoteSign(inside, words.at(-1) ?? '')) {
      for (let each = at; each < after; each++) {
        const unit = given.text.charAt(each);
        const plain = stretch.how === 'marks' && QUOTING.test(unit) ? OBJECT : unit;
        put(plain, given.starts[each] ?? start, given.ends[each] ?? start);
      }
    } else if (/^\d+$/u.test(inside)) {
      for (let each = at; each < after; each++)
        put(
          SUPERSCRIPTS.charAt(Number(given.text.charAt(each))),
          given.starts[each] ?? start,
          given.ends[each] ?? start,
        );
    }
    at = after;
    covered = stretch.end;
    next++;
  }
  while (next < sorted.length) pass();
  return { text: words.join(''), starts, ends };
}

/** Whether raised words refer to a note; a letter after a digit is the end of an ordinal, as in 5ᵉ. */
function isNoteSign(words: string, before: string): boolean {
  return NOTE_SIGN.test(words) && !(/[a-z]/u.test(words) && /\d/u.test(before));
}

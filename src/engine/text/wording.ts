import { diffArrays } from 'diff';
import type { Range } from './range.js';
import { words } from './tokens.js';

/** Where two wordings differ: ranges in the one and in the other, in order; neighbouring words make one range. */
export interface WordingDifference {
  readonly inFirst: readonly Range[];
  readonly inSecond: readonly Range[];
}

/**
 * The words in which two wordings of one statement differ, case, diacritics and typography aside, by a shortest edit
 * script over words (Myers, as the package `diff` has it).
 */
export function compareWordings(first: string, second: string): WordingDifference {
  const [a, b] = [words(first), words(second)];
  const inFirst: Range[] = [];
  const inSecond: Range[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    a.map((word) => word.folded),
    b.map((word) => word.folded),
  )) {
    if (added) inSecond.push(...spanOf(b, j, count));
    else if (removed) inFirst.push(...spanOf(a, i, count));
    if (!added) i += count;
    if (!removed) j += count;
  }
  return { inFirst, inSecond };
}

function spanOf(all: readonly Range[], from: number, count: number): Range[] {
  const [first, last] = [all[from], all[from + count - 1]];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

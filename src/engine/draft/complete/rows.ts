import type { Insertion } from '../../cite/place.js';
import { lineStart } from '../../text/line-start.js';
import type { Range } from '../../text/range.js';

/** A row of a list, as text for the range that all rows have in common. */
export interface RowText {
  /** What is written before the cursor, and after it. */
  readonly before: string;
  readonly after: string;
  /** What the insertion replaces on the lines above; an empty range if nothing. */
  readonly above: Range;
}

/**
 * The range that the rows of a list have in common, on the line of the cursor at `offset`. A list editor sorts rows of different
 * ranges by length, not by rank.
 */
export function sharedRange(replaced: readonly Range[], text: string, offset: number): Range {
  const start = Math.min(offset, ...replaced.map((range) => range.start));
  const end = Math.max(offset, ...replaced.map((range) => range.end));
  return { start: Math.max(start, lineStart(text, offset)), end };
}

/** An insertion written for the range that all rows share: what it does not replace there stays as it stands. */
export function rowText(insertion: Insertion, shared: Range, text: string, offset: number): RowText {
  const { replace, cursorBack } = insertion;
  const kept = text.slice(shared.start, Math.max(shared.start, replace.start));
  const cut = insertion.text.length - cursorBack;
  const above = { start: Math.min(replace.start, shared.start), end: shared.start };
  // A stop after the words that are replaced, with the cursor after it.
  if (replace.end < offset) {
    const before = kept + insertion.text + text.slice(replace.end, offset);
    return { before, after: text.slice(offset, shared.end), above };
  }
  const after = insertion.text.slice(cut) + text.slice(replace.end, shared.end);
  return { before: kept + insertion.text.slice(0, cut), after, above };
}

import { sourceRange } from '../markdown/block.js';
import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import type { Difference } from './finding.js';
import type { DraftQuotation } from './quotations.js';

/** How parts are joined in `DraftQuotation.text`. */
const JOINT = 2;

/** The range in the draft of a range of the quotation's words. */
export function placeInDraft(quotation: DraftQuotation, range: Range): Range {
  const start = at(quotation, range.start, false);
  const end = range.end > range.start ? at(quotation, range.end, true) : start;
  return { start, end: Math.max(start, end) };
}

/** The offset in the draft where the word at an offset of the text starts, or (`isEnd`) where the one before it ends. */
function at(quotation: DraftQuotation, offset: number, isEnd: boolean): number {
  let base = 0;
  for (const [index, part] of quotation.parts.entries()) {
    const length = part.text.length;
    const isLast = index === quotation.parts.length - 1;
    if (offset < base + length || isLast || (isEnd && offset <= base + length)) {
      const within = part.from + Math.max(0, Math.min(length, offset - base));
      if (isEnd || within >= part.to) return sourceRange(part.block, Math.max(part.from, within - 1), within).end;
      return sourceRange(part.block, within, within + 1).start;
    }
    base += length + JOINT;
  }
  return quotation.end;
}

/** What changes the sense most comes first. */
const GRAVITY: Readonly<Record<Difference['kind'], number>> = {
  negation: 0,
  number: 1,
  name: 2,
  speaker: 3,
  marks: 4,
  word: 5,
  case: 6,
  punctuation: 7,
};

/** Differences with those that change the sense before those that do not. */
export function gravestFirst(differences: readonly PassageDifference[]): PassageDifference[] {
  return differences.toSorted((a, b) => GRAVITY[a.kind] - GRAVITY[b.kind]);
}

/** A difference with its range in the draft. */
export function placedDifference(difference: PassageDifference, quotation: DraftQuotation): Difference {
  const { kind, draft, source, range, unspoken } = difference;
  const placed = { kind, draft, source, range: placeInDraft(quotation, range) };
  return unspoken ? { ...placed, unspoken } : placed;
}

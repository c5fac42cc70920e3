import { contains, type Range } from '../text/range.js';
import { words } from '../text/tokens.js';
import { isSpokenCue } from './attribution-after.js';
import { isNarrative, LONGEST_ATTRIBUTION } from './joins.js';
import type { Verdict } from './judge.js';
import type { DraftQuotation } from './quotations.js';

/** How parts are joined in `DraftQuotation.text`. */
const JOINT = 2;

/**
 * Whether a block quote is the writer's own account, of which only the passages between marks are quoted: its other words
 * are not the source's, nor nearly so, or only say who speaks.
 */
export function isStory(quotation: DraftQuotation, { state, judgements }: Verdict): boolean {
  if (quotation.kind !== 'block' || quotation.inside.length === 0) return false;
  if (state === 'unsupported' || state === 'unchecked') return true;
  if (state !== 'altered') return false;
  const marked = insideRanges(quotation);
  const own = words(quotation.text).filter((word) => !marked.some((range) => contains(range, word)));
  if (isAttribution(own.map((word) => quotation.text.slice(word.start, word.end)))) return true;
  const differing = judgements.flatMap(({ differences }) => differences.map(({ range }) => range));
  const foreign = own.filter((word) => differing.some((range) => contains(range, word)));
  return foreign.length * 2 >= own.length;
}

/** Whether words only say who speaks. */
function isAttribution(own: readonly string[]): boolean {
  return own.length <= LONGEST_ATTRIBUTION && own.some(isSpokenCue) && !own.some(isNarrative);
}

/** The passages between marks as ranges of the quotation's text. */
function insideRanges({ parts, inside }: DraftQuotation): Range[] {
  const ranges: Range[] = [];
  let base = 0;
  for (const part of parts) {
    for (const { parts: passages } of inside)
      for (const { block, from, to } of passages)
        if (block === part.block) ranges.push({ start: base + from - part.from, end: base + to - part.from });
    base += part.text.length + JOINT;
  }
  return ranges;
}

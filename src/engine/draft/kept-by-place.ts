import type { DraftBlock, VisibleText } from '../markdown/block.js';
import type { DraftQuotation } from './quotations.js';

/**
 * A function of a quotation that reads nothing but the paragraph it is in. What it gives is kept as long as the paragraph stays as it
 * is, wherever it moves; of a quotation that is set off, or runs over paragraphs, nothing is kept.
 *
 * @param moved what was found, in the block that the paragraph is now; for what refers to its block
 */
export function keptByPlace<T>(
  read: (quotation: DraftQuotation) => T,
  moved: (found: T, block: DraftBlock) => T = (found) => found,
): (quotation: DraftQuotation) => T {
  // By the block's shown text, an object that stays the same when the block moves.
  const known = new WeakMap<VisibleText, Map<string, { readonly found: T }>>();
  return (quotation) => {
    const [part, another] = quotation.parts;
    if (part === undefined || another !== undefined || quotation.kind === 'block') return read(quotation);
    const { visible, language = '' } = part.block;
    const ofBlock = known.get(visible) ?? new Map<string, { readonly found: T }>();
    known.set(visible, ofBlock);
    const key = `${language} ${part.from} ${part.to}`;
    const kept = ofBlock.get(key) ?? { found: read(quotation) };
    ofBlock.set(key, kept);
    return moved(kept.found, part.block);
  };
}

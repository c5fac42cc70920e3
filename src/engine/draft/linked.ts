import type { DraftItem } from '../cite/citations.js';
import type { DraftQuotation } from './quotations.js';

/** Maximum number of quotations with one citation, and of citations in one paragraph, that are compared. */
export const MOST_SHARING = 20;

/** A quotation with what belongs to it. */
export interface Linked {
  readonly quotation: DraftQuotation;
  /** The works cited for it. */
  readonly items: readonly DraftItem[];
  /** Where none is, those cited in its paragraph. */
  readonly besides: readonly DraftItem[];
}

/** For each work cited the words quoted with it, at most `MOST_SHARING` times. */
export function quotedWith(linked: readonly Linked[]): Map<DraftItem, string[]> {
  const found = new Map<DraftItem, string[]>();
  for (const { quotation, items } of linked) {
    const [item] = items;
    if (item === undefined) continue;
    const known = found.get(item);
    if (known === undefined) found.set(item, [quotation.text]);
    else if (known.length < MOST_SHARING) known.push(quotation.text);
  }
  return found;
}

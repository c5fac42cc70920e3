import type { CslItem } from '../../bibliography/csl-item.js';
import { markOthers } from '../../bibliography/others.js';

/** A name with a point inside (an address) is not words to put in capitals. */
const POINTED = /[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{2,60}){1,4}/gu;

/** Words in English marks, which are not part of a word. */
const IN_MARKS = /(?<![\p{L}\p{N}])“([^“”"]{1,1000})”(?![\p{L}\p{N}])/gu;

/** A copy of an item as the processor takes it, which writes into it. `openQuote` begins a quotation in the document's language. */
export function forProcessor(item: CslItem, openQuote: string): CslItem {
  const copy: Record<string, unknown> & { id: string; type: string } = JSON.parse(JSON.stringify(item));
  for (const [field, value] of Object.entries(copy)) {
    if (Array.isArray(value)) copy[field] = markOthers(value);
    // The processor turns straight marks, and those of its language, into the marks of their level.
    if (openQuote !== '“' && typeof value === 'string' && field.includes('title'))
      copy[field] = value.replace(IN_MARKS, '"$1"');
  }
  // Older styles call by one name what newer ones call by the other.
  const event = copy['event-title'] ?? copy.event;
  if (event !== undefined) Object.assign(copy, { event, 'event-title': event });
  for (const field of ['container-title', 'publisher', 'title']) {
    const value = copy[field];
    if (typeof value === 'string' && !value.includes('<')) {
      copy[field] = value.replace(POINTED, '<span class="nocase">$&</span>');
    }
  }
  return copy;
}

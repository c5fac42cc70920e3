import type { Around } from './around.js';
import { keptByPlace } from './kept-by-place.js';
import { listenerOf } from './listener.js';
import {
  isAsked,
  isCarried,
  isConditional,
  isLimited,
  isOfUnnamed,
  isStatement,
  isTakenUp,
  isTold,
  isTurned,
  isUnturned,
  leadOf,
  opensSentence,
  standsAlone,
  wordsOutside,
} from './own-words.js';
import type { DraftQuotation } from './quotations.js';
import { isDenied, stanceOn } from './unsaid.js';

/** What the draft's own words in the sentence of a quotation tell, whatever else the draft says. */
export interface OwnClause extends Omit<Around, 'next' | 'before'> {
  /** Whether nothing in them turns the words: they are a part of a speech that is attributed as a whole. */
  readonly isUnturned: boolean;
}

/** Reads the draft's own words around a quotation. */
export const ownClause: (quotation: DraftQuotation) => OwnClause = keptByPlace((quotation) => ({
  isStatement: isStatement(quotation),
  isUnnamed: isOfUnnamed(quotation) && opensSentence(quotation),
  mayState: isOfUnnamed(quotation) || standsAlone(quotation),
  isTurned: isTurned(quotation),
  isUnturned: isUnturned(quotation),
  isConditional: isConditional(quotation),
  isCarried: isCarried(quotation),
  lead: leadOf(quotation),
  isTakenUp: isTakenUp(quotation),
  isLimited: isLimited(quotation),
  isAsked: isAsked(quotation),
  isDenied: isDenied(quotation),
  isTold: isTold(quotation),
  stance: stanceOn(quotation),
  listener: listenerOf(quotation),
  own: wordsOutside(quotation),
}));

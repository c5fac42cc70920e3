import type { CheckedQuotation } from './check.js';
import type { CheckedFact } from './checked-fact.js';

/** How far a check has got. Every quotation counts in `total`, with any verdict. */
export interface CheckTotals {
  readonly verified: number;
  readonly total: number;
}

/** The totals that status bar, view, report and command line show. */
export function totalsOf(quotations: readonly Pick<CheckedQuotation, 'state'>[]): CheckTotals {
  return { verified: quotations.filter(({ state }) => state === 'verified').length, total: quotations.length };
}

/** Whether the place cited states a fact explicitly. */
export function isStated({ state, source }: Pick<CheckedFact, 'state' | 'source'>): boolean {
  return state === 'supported' && source !== null;
}

/**
 * Whether only the words of a verified quotation were verified: the source does not state the speaker that the draft names, or
 * it does not confirm what the draft says in brackets.
 */
export function isWordsOnly({
  state,
  attribution,
  bracketed,
}: Pick<CheckedQuotation, 'state' | 'attribution' | 'bracketed'>): boolean {
  return state === 'verified' && (bracketed || (attribution !== null && attribution !== 'stated'));
}

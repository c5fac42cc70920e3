import type { CheckedQuotation } from './check.js';

/** How far a check has got. Every quotation counts in `total`, whatever came out for it. */
export interface CheckTotals {
  readonly verified: number;
  readonly total: number;
}

/** The totals that status bar, view, report and command line show. */
export function totalsOf(quotations: readonly Pick<CheckedQuotation, 'state'>[]): CheckTotals {
  return { verified: quotations.filter(({ state }) => state === 'verified').length, total: quotations.length };
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

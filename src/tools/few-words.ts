import type { QuotationClaim, Verification } from '../engine/draft/verify.js';
import { verifyClaim } from '../engine/draft/verify.js';
import type { Quotation } from '../engine/library/model.js';
import type { ToolContext } from './context.js';
import { findQuotations, foldedWords } from './filter.js';

/** Maximum number of quotations that are named for words too few to be distinguished from others. */
const MOST_CANDIDATES = 3;

/** What came out for a claim, and quotations that have its words where they are too few to say more. */
export interface ClaimAnswer extends Verification {
  readonly candidates: readonly Quotation[];
}

/**
 * Verifies a claim. Words too few to be searched for in a whole library are compared with the quotations of the speaker who is named;
 * where that settles nothing, the quotations that have them are candidates, and none is assumed to be the one meant.
 */
export function answerClaim(claim: QuotationClaim, context: ToolContext): ClaimAnswer {
  const verification = verifyClaim(claim, context.sources);
  const { words, key, locator, speaker } = claim;
  // A place is one in the work that has the words, where none is named.
  if (key === null && locator !== null && verification.source !== null && verification.verdict.endsWith('verified'))
    return { ...verifyClaim({ ...claim, key: verification.source.id }, context.sources), candidates: [] };
  if (verification.reason !== 'too-few-words' || key !== null) return { ...verification, candidates: [] };
  const bySpeaker = speaker === null ? [] : holders(words, speaker, context);
  const judged = bySpeaker.map(({ articleId }) => verifyClaim({ ...claim, key: articleId }, context.sources));
  const best = judged.find(({ verdict }) => verdict === 'verified') ?? judged[0];
  if (best !== undefined) return { ...best, candidates: [] };
  return { ...verification, candidates: holders(words, undefined, context).slice(0, MOST_CANDIDATES) };
}

/** Quotations with these words one after another. */
function holders(words: string, speaker: string | undefined, { library, search }: ToolContext): Quotation[] {
  const wanted = ` ${foldedWords(words).join(' ')} `;
  if (wanted.trim() === '') return [];
  return findQuotations(library, search, words, { speaker }).filter(({ text }) =>
    ` ${foldedWords(text).join(' ')} `.includes(wanted),
  );
}

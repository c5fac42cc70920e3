import { isSamePlace, type Scope, sharedAround, sharedStems } from './claim.js';
import type { FactPlace } from './judge-figures.js';
import { isOtherOffice, type NamedOffice } from './offices.js';
import { aroundOf } from './source-facts.js';
import { stemOf, type Token } from './words.js';

/** An office of a sentence for which its source has another one in the same place. */
export interface OfficeInstead {
  readonly own: NamedOffice;
  readonly at: FactPlace<NamedOffice>;
}

/** What a clause says, and where its offices are looked for. */
export interface OfficeClause {
  readonly stems: ReadonlySet<string>;
  /** The words of the sentence, folded. */
  readonly words: ReadonlySet<string>;
  readonly scopes: readonly Scope[];
}

/**
 * The source's office in place of the draft's: *the senator* for *the governor*, between the same words. Null where the source
 * names the draft's office anywhere, or the draft has both: somebody else may be meant.
 */
export function officeInstead(
  own: NamedOffice,
  tokens: readonly Token[],
  { stems, words, scopes }: OfficeClause,
): OfficeInstead | null {
  if (scopes.length === 0 || scopes.some(({ source }) => own.office.split(' ').some((word) => source.words.has(word))))
    return null;
  const around = aroundOf(tokens, own);
  const others = new Set(stems);
  for (const word of own.office.split(' ')) others.delete(stemOf(word) ?? '');
  let best: { readonly found: OfficeInstead; readonly weight: number } | null = null;
  for (const { source, cited } of scopes)
    for (const sentence of cited)
      for (const { named, around: there } of sentence.offices) {
        if (!isOtherOffice(own, named) || named.office.split(' ').some((word) => words.has(word))) continue;
        const near = sharedAround(around, there);
        const share = others.size === 0 ? 0 : sharedStems(others, sentence) / others.size;
        if (!isSamePlace(near, true) || share < 0.5) continue;
        const weight = near.left + near.right;
        if (best !== null && weight <= best.weight) continue;
        best = { found: { own, at: { source, sentence, fact: named } }, weight };
      }
  return best?.found ?? null;
}

import type { DraftSources } from '../sources.js';
import { sharedAround, sharedStems } from './claim.js';
import type { ClaimedFigure } from './claimed.js';
import { supports } from './equal.js';
import type { NumberFact } from './fact.js';
import type { FactPlace } from './judge-figures.js';
import { sourceFacts } from './source-facts.js';

/** Number of articles that are searched for a fact that the works cited do not state. */
const MOST_OTHERS = 6;

/** The clause whose fact is searched for. */
export interface SearchedClause {
  /** Its words. */
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** The keys of the works that the sentence cites. */
  readonly cited: ReadonlySet<string>;
}

/**
 * Where a work that the sentence does not cite states a figure of it, in a sentence about the same: one that has more of the
 * clause's telling words than any sentence of the works cited (`atCited`), and most of them. Null where that is not sure.
 */
export function statedInOther(
  { fact, around }: ClaimedFigure,
  { text, stems, cited }: SearchedClause,
  atCited: number,
  sources: DraftSources,
): FactPlace | null {
  if (fact.kind === 'number' && isCommon(fact)) return null;
  let best: { readonly place: FactPlace; readonly weight: number } | null = null;
  const found = new Set(sources.locate(text, MOST_OTHERS).map(({ record }) => record.articleId));
  for (const id of found) {
    const entry = cited.has(id) ? undefined : sources.article(id);
    // Another version of a work cited is the same witness again.
    if (entry === undefined || entry.versions?.some((version) => cited.has(version)) === true) continue;
    const { article } = entry;
    const source = sourceFacts(entry);
    for (const sentence of source.sentences) {
      const overlap = sharedStems(stems, sentence);
      if (overlap < 3 || overlap < 0.6 * stems.size || overlap < atCited) continue;
      for (const stated of sentence.figures) {
        if (supports(stated.fact, fact, article.metadata.issued) !== 'same') continue;
        const { shared } = sharedAround(around, stated.around);
        if (shared < 1) continue;
        const weight = overlap + 2 * shared;
        if (best === null || weight > best.weight) best = { place: { source, sentence, fact: stated.fact }, weight };
      }
    }
  }
  return best?.place ?? null;
}

/** Small counts and the like occur anywhere. */
function isCommon({ family, high }: NumberFact): boolean {
  return (family === 'count' && high <= 12) || /^(?:ordinal|times|clock|label|fraction)$/u.test(family);
}

import { locatorOf } from '../../cite/source-locator.js';
import type { Range } from '../../text/range.js';
import type { FactKind } from '../checked-fact.js';
import type { FindingCode, SourcePlace } from '../finding.js';
import type { DraftSources } from '../sources.js';
import { type Claim, scopesOf } from './claim.js';
import { figuresOf } from './figures.js';
import { type FactPlace, type FactVerdict, judgeFigures } from './judge-figures.js';
import { repairOf } from './repair.js';
import { aroundOf, stemsOf } from './source-facts.js';
import { tokensOf } from './words.js';

/** A fact of a sentence with what came out for it. Ranges are those of the sentence. */
export interface JudgedFact extends Range {
  readonly kind: FactKind;
  /** The fact with the words that limit it: *more than $65 billion*. */
  readonly whole: Range;
  /** Index of the clause that it stands in. */
  readonly clause: number;
  /** The key of the work that the verdict is about; null where it is about none. */
  readonly work: string | null;
  readonly state: 'supported' | 'contradicted' | 'unclear';
  /** What is to be said of it; null where nothing is. */
  readonly code: FindingCode | null;
  readonly verdict: FactVerdict['state'];
  readonly change: 'lost' | 'added' | null;
  /** The sentence of the source that states the fact, or another in its place. */
  readonly source: SourcePlace | null;
  /** What to write in its place, and where in the sentence; null where nothing is to be mended. */
  readonly repair: { readonly range: Range; readonly text: string } | null;
  /** The source's words for it; empty where there are none. */
  readonly words: string;
  /** Where else the source states it. */
  readonly elsewhere: SourcePlace | null;
}

/** The verdicts on all facts of a cited sentence, in order. */
export function judgeClaim(claim: Claim, sources: DraftSources): JudgedFact[] {
  const { figures } = figuresOf(claim.prose, claim.language);
  if (figures.length === 0) return [];
  const tokens = tokensOf(claim.words, claim.language !== 'en');
  const result: JudgedFact[] = [];
  const scopes = claim.clauses.map(({ works }) => scopesOf(works, sources));
  let from = 0;
  for (const [index, { end }] of claim.clauses.entries()) {
    const isLast = index === claim.clauses.length - 1;
    const own = figures.filter(({ start }) => start >= from && (start < end || isLast));
    const stems = stemsOf(tokens.filter(({ start }) => start >= from && (start < end || isLast)));
    from = end;
    const besides = scopes.flatMap((each, at) => (at === index ? [] : each));
    const claimed = own.map((fact) => ({ fact, around: aroundOf(tokens, fact) }));
    // What is cited cannot be compared where the library has only a part of it.
    const isWhole = claim.clauses[index]?.works.length === scopes[index]?.length;
    const verdicts = judgeFigures(claimed, stems, isWhole ? (scopes[index] ?? []) : [], besides);
    for (const [at, verdict] of verdicts.entries()) {
      const figure = own[at];
      if (figure === undefined) continue;
      const place = 'at' in verdict ? verdict.at : null;
      const isDate = figure.kind === 'date';
      const isFound =
        verdict.state === 'contradicted' || verdict.state === 'qualifier' || verdict.state === 'elsewhere';
      result.push({
        start: figure.start,
        end: figure.end,
        whole: figure.kind === 'number' ? figure.whole : { start: figure.start, end: figure.end },
        kind: isDate ? 'date' : 'figure',
        clause: index,
        work: place?.source.article.metadata.id ?? claim.clauses[index]?.works[0]?.key ?? null,
        state: verdict.state === 'supported' ? 'supported' : isFound ? 'contradicted' : 'unclear',
        code: isFound ? (isDate ? 'unsupported-date' : 'unsupported-figure') : null,
        verdict: verdict.state,
        change: verdict.state === 'qualifier' ? verdict.change : null,
        source: place === null ? null : sourcePlace(place),
        repair:
          place !== null && (verdict.state === 'contradicted' || verdict.state === 'qualifier')
            ? repairOf(figure, place, claim.language)
            : null,
        words: place === null ? '' : place.source.article.text.slice(place.fact.start, place.fact.end),
        elsewhere:
          verdict.state === 'contradicted' && verdict.elsewhere !== null ? sourcePlace(verdict.elsewhere) : null,
      });
    }
  }
  return result;
}

/** A place of a source as findings give it: the sentence. */
function sourcePlace({ source: { article }, sentence: { start, end } }: FactPlace): SourcePlace {
  const paragraph = article.paragraphs.find((each) => each.start <= start && start < each.end)?.number ?? 0;
  return {
    id: article.metadata.id,
    paragraph,
    locator: locatorOf(article, { start, end }),
    start,
    end,
    text: article.text.slice(start, end),
  };
}

import type { Range } from '../../text/range.js';
import { isOfBefore } from './before.js';
import { isSamePlace, type Scope, sharedAround, sharedStems } from './claim.js';
import type { ClaimedFigure } from './claimed.js';
import { isDerived, isDifference, isOtherPart, isRate } from './derived.js';
import { isOwnDate, type Support, supports } from './equal.js';
import type { Fact, FigureFact, NumberFact } from './fact.js';
import { countsOther, isAlike, isBareCount, isRenamed, isSmallCount, isUnitSlip, isYear } from './kinds.js';
import { isEstimate, isLimitOtherwise, isOtherSide } from './limits.js';
import { isRoundInWords } from './rounding.js';
import { isNearlySame, mayBeSlip } from './slip.js';
import type { SourceFacts, StatedFigure, StatedSentence } from './source-facts.js';

/** A place of a source, with the words that state the fact. */
export interface FactPlace<Stated extends Range = Fact> {
  readonly source: SourceFacts;
  readonly sentence: Range;
  readonly fact: Stated;
}

/**
 * What came out for a fact. `supported`: the place cited states it; `contradicted`: it states another in its place; `qualifier`:
 * the value is right, but a word that limits it is missing or added; `elsewhere`: the work states it in another place than the
 * one cited; `unclear`: it is not known.
 */
export type FactVerdict =
  | { readonly state: 'supported'; readonly at: FactPlace | null }
  | { readonly state: 'contradicted'; readonly at: FactPlace; readonly elsewhere: FactPlace | null }
  | { readonly state: 'qualifier'; readonly change: 'lost' | 'added'; readonly at: FactPlace }
  | { readonly state: 'elsewhere'; readonly at: FactPlace }
  | { readonly state: 'unclear' };

/** A count from this on is never written for a fraction. */
const MANY = 100;

const UNCLEAR: FactVerdict = { state: 'unclear' };

/** A source's figure as one that may be where the draft has another. */
interface Candidate {
  readonly scope: Scope;
  readonly stated: StatedFigure;
  readonly support: Support;
  /** Telling words in common: of the sentences, around the two figures, right beside them. */
  readonly overlap: number;
  readonly shared: number;
  readonly beside: number;
  /** Whether it is between the very words of the draft. */
  readonly isSamePlace: boolean;
  readonly isAlike: boolean;
  /** Whether the number is the same, in another unit. */
  readonly isSameNumber: boolean;
  /** Whether one of the two may have been written for the other by mistake. */
  readonly isSlip: boolean;
}

/** A clause in which figures stand, and where they are searched for. */
export interface FigureClause {
  /** Its telling words. */
  readonly stems: ReadonlySet<string>;
  /** Its words, folded, between spaces. */
  readonly spoken: string;
  /** The works cited for it, and those cited beside. */
  readonly scopes: readonly Scope[];
  readonly besides: readonly Scope[];
  /** Whether it names someone or something that its sources do not: it tells more than they do. */
  readonly isOwn: boolean;
}

/** The verdicts on the figures of one clause. `quoted` are those of its quotations, which are not judged here. */
export function judgeFigures(
  figures: readonly ClaimedFigure[],
  quoted: readonly ClaimedFigure[],
  clause: FigureClause,
): FactVerdict[] {
  const { stems, scopes } = clause;
  if (scopes.length === 0) return figures.map(() => UNCLEAR);
  const overlaps = new Map<StatedSentence, number>();
  const overlapOf = (sentence: StatedSentence): number => {
    let known = overlaps.get(sentence);
    if (known === undefined) {
      known = sharedStems(stems, sentence);
      overlaps.set(sentence, known);
    }
    return known;
  };
  const cited = scopes.flatMap((scope) =>
    scope.cited.flatMap((sentence) => sentence.figures.map((stated) => ({ scope, stated }))),
  );
  const candidatesOf = ({ fact, around }: ClaimedFigure): Candidate[] =>
    cited.map(({ scope, stated }) => {
      const support = supports(stated.fact, fact, scope.source.article.metadata.issued);
      const near = sharedAround(around, stated.around);
      const alike = isAlike(fact, stated.fact);
      return {
        scope,
        stated,
        support,
        overlap: overlapOf(stated.sentence),
        shared: near.shared,
        beside: near.beside,
        isSamePlace: isSamePlace(near, alike) || isRenamed({ fact, around }, stated, scope, stems),
        isAlike: alike,
        isSameNumber: fact.kind === 'number' && stated.fact.kind === 'number' && fact.low === stated.fact.low,
        isSlip: mayBeSlip(fact, stated.fact),
      };
    });
  const all = figures.map((figure) => ({ figure, candidates: candidatesOf(figure) }));
  // What bears out one figure of the clause is not what another should have been.
  const taken = new Set(
    [...all.map(({ candidates }) => candidates), ...quoted.map(candidatesOf)].flatMap((candidates) => {
      const [best] = candidates.filter(({ support }) => support !== 'none').sort(likeliestFirst);
      const isRange = best?.stated.fact.kind === 'number' && best.stated.fact.low !== best.stated.fact.high;
      return best === undefined || isRange ? [] : [best.stated];
    }),
  );
  return all.map((each) => {
    const isOwn = clause.isOwn || all.some((other) => other !== each && isOwnYear(other));
    return judge(each.figure, each.candidates, { ...clause, isOwn, taken, overlapOf });
  });
}

/** Whether a date has a year that no source has: *since October 2022 it has been 12 euros*. */
function isOwnYear({ figure: { fact }, candidates }: Judged): boolean {
  return fact.kind === 'date' && fact.year !== undefined && candidates.every(({ support }) => support === 'none');
}

/** A figure with those of the sources that it may stand for. */
interface Judged {
  readonly figure: ClaimedFigure;
  readonly candidates: readonly Candidate[];
}

interface Given extends FigureClause {
  readonly taken: ReadonlySet<StatedFigure>;
  readonly overlapOf: (sentence: StatedSentence) => number;
}

function judge(figure: ClaimedFigure, candidates: readonly Candidate[], given: Given): FactVerdict {
  const { fact } = figure;
  const equal = candidates.filter(({ support }) => support !== 'none').sort(likeliestFirst);
  const others = candidates
    .filter(({ support, stated }) => support === 'none' && !given.taken.has(stated))
    .sort(likeliestFirst);
  const isSlipOf = (each: Candidate) =>
    each.isSlip && (fact.kind === 'number' || each.isAlike) && isContradiction(figure, each, given);
  const isInstead = (each: Candidate) => each.isSamePlace && mayReplace(fact, each.stated.fact);
  const other = others.find(isInstead) ?? others.find(isSlipOf) ?? others[0];
  const [best] = equal;
  if (best !== undefined) {
    // The same figure is in the place cited, but of something else, and another is between the very words of the draft.
    const isOther = other !== undefined && isInstead(other) && !equal.some((each) => each.isSamePlace);
    const isFair = isNoted(fact, given) || isOfBefore(figure, equal, given.spoken);
    if (isOther && isVerbatim(other, given) && !isFair) return contradicted(other, null);
    // The very number with another limit is not a rounding of another number: *at least 5* of *at most 5*, with a 7 after it.
    const same = equal.find((each) => each.support === 'same' && (each.isSameNumber || !best.isSameNumber));
    if (same !== undefined) return { state: 'supported', at: placeOf(same) };
    // The number alone does not show which of several is meant.
    const isSure =
      best.shared >= 1 &&
      best.overlap >= 3 &&
      fact.kind === 'number' &&
      fact.family !== 'ordinal' &&
      fact.family !== 'clock' &&
      (best.isAlike || !isSmallCount(fact)) &&
      !isLimitOtherwise(figure, best.stated) &&
      !isEstimate(best.stated, given.spoken) &&
      (best.overlap === given.stems.size || !isOtherSide(fact, best.stated.fact));
    return isSure && best.support !== 'none'
      ? { state: 'qualifier', change: best.support === 'lost' ? 'lost' : 'added', at: placeOf(best) }
      : { state: 'supported', at: null };
  }
  if (isNoted(fact, given)) return { state: 'supported', at: null };
  const isInPlace =
    other !== undefined && isInstead(other) && isVerbatim(other, given) && !isOtherPart(figure, other.stated);
  if (!isInPlace && isSupportedBeside(fact, given)) return { state: 'supported', at: null };
  const elsewhere = statedElsewhere(figure, given);
  if (
    other !== undefined &&
    isContradiction(figure, other, given) &&
    (isInPlace || isMeant(figure, other, candidates, given))
  )
    return contradicted(other, elsewhere);
  if (elsewhere !== null && isTelling(fact)) return { state: 'elsewhere', at: elsewhere };
  return UNCLEAR;
}

function contradicted(candidate: Candidate, elsewhere: FactPlace | null): FactVerdict {
  return { state: 'contradicted', at: placeOf(candidate), elsewhere };
}

function placeOf({ scope, stated }: Candidate): FactPlace {
  return { source: scope.source, sentence: stated.sentence, fact: stated.fact };
}

function likeliestFirst(a: Candidate, b: Candidate): number {
  return weight(b) - weight(a);
}

function weight({
  overlap,
  shared,
  beside,
  isAlike,
  isSameNumber,
  isSlip,
  isSamePlace: same,
  support,
}: Candidate): number {
  return (
    (same ? 20 : 0) +
    overlap +
    2 * shared +
    2 * beside +
    (isAlike ? 4 : 0) +
    (isSameNumber ? 6 : 0) +
    (isSlip ? 4 : 0) +
    (support === 'same' ? 1 : 0)
  );
}

/** Whether the draft's sentence is similar enough to the source's for a figure between the same words to be the same figure. */
function isVerbatim({ overlap }: Candidate, { stems }: Given): boolean {
  return overlap >= 2 && overlap >= 0.6 * stems.size;
}

/** Whether a figure of a sentence that is not the source's own is surely meant for one of the source, and none of the writer's. */
function isMeant(figure: ClaimedFigure, other: Candidate, candidates: readonly Candidate[], given: Given): boolean {
  if (given.isOwn || !(other.isSlip || isReordered(other, given))) return false;
  if (isRoundInWords(figure.fact, other.stated.fact)) return false;
  return !isDerived({ ...figure, words: given.spoken }, candidates, given.scopes);
}

/** Whether nearly all that the draft's sentence tells is in the source's, in any order; of a date, most of it. */
function isReordered({ overlap, stated: { fact } }: Candidate, { stems }: Given): boolean {
  return fact.kind === 'date'
    ? overlap >= 2 && overlap >= 0.6 * stems.size
    : overlap >= 3 && overlap >= 0.8 * stems.size;
}

/** A margin of error is one of percentage points, even if a source calls them percent. */
const MARGIN = / (?:margins? of error|fehlertoleranz|fehlerspanne|marge d['’]erreur|margen de error) /u;

/** Whether the draft has points where the source has percent. */
function isPointsFor(draft: FigureFact, source: FigureFact): boolean {
  if (draft.kind !== 'number' || source.kind !== 'number' || source.family !== 'percent') return false;
  return draft.family === 'points' || draft.family === 'count';
}

/** Whether the source certainly has this figure where the draft has another. */
function isContradiction(
  { fact, around }: ClaimedFigure,
  { stated, overlap, shared, beside, isAlike: alike, isSameNumber, isSlip, isSamePlace: same }: Candidate,
  { stems, spoken }: Given,
): boolean {
  if (isSameNumber && MARGIN.test(spoken) && isPointsFor(fact, stated.fact)) return false;
  const share = stems.size === 0 ? 0 : overlap / stems.size;
  if (same && overlap >= 2 && mayReplace(fact, stated.fact)) return true;
  if (isNearlySame(fact, stated.fact) && !countsOther(fact, stated.fact)) return overlap + shared >= 2;
  const isClose = (overlap >= 4 && share >= 0.5) || (overlap >= 6 && share >= 0.35);
  // *Ten years less* is worked out from what the source says, and not what it says.
  if (isDifference(around) !== isDifference(stated.around)) return false;
  // So is how much there is for each, if the source has the whole.
  if (isRate(around) && !isRate(stated.around)) return false;
  const isNumberOf = isSameNumber && isUnitSlip(fact, stated.fact) && !isSmallCount(fact) && !isSmallCount(stated.fact);
  if (alike || (isNumberOf && mayReplace(fact, stated.fact))) {
    if (isSmallCount(fact)) return isClose && (shared >= 2 || beside >= 1);
    return (shared >= 1 && overlap >= 2) || overlap >= 4;
  }
  // *Lifted another 46 people*, of *lifted another 64*: what is counted need not be named twice.
  if (isSlip && isBareCount(fact, stated.fact) && !isSmallCount(fact))
    return shared >= 2 && overlap >= 2 && beside >= 1;
  // Another unit, or another thing: only where the words around it are the same.
  if (!mayReplace(fact, stated.fact) || countsOther(fact, stated.fact)) return false;
  return (isClose && shared >= 2) || (share >= 0.7 && overlap >= 3 && shared >= 1);
}

/** Whether a figure of one kind may be in the place of another by mistake: an ordinal in that of a year is not such a mistake. */
function mayReplace(a: FigureFact, b: FigureFact): boolean {
  if (isYear(a) && b.kind === 'number') return b.unit === '' && b.low >= 100;
  if (isYear(b) && a.kind === 'number') return a.unit === '' && a.low >= 100;
  if (a.kind !== 'number' || b.kind !== 'number') return a.kind === b.kind;
  // An age is not a duration; written without its unit, it is a number that counts nothing.
  if (a.isAge !== b.isAge) {
    const other = a.isAge === true ? b : a;
    return other.family === 'count' && other.nouns.length === 0;
  }
  if (a.family === b.family) return true;
  // *Seven in ten* is not a slip for *seven thousand*.
  if ([a, b].some(({ family }) => family === 'fraction') && Math.max(a.low, b.low) >= MANY) return false;
  const isSum = ({ family }: NumberFact) => !/^(?:ordinal|clock|label|times|pair)$/u.test(family);
  // *£18.6m* is not a slip for *212 cables*; *12 points* is one for *12 percent*, and *18 million* for *£19m*.
  const isBare = ({ family, nouns }: NumberFact) => family === 'count' && nouns.length === 0;
  return isSum(a) && isSum(b) && (a.low === b.low || isBare(a) || isBare(b));
}

/** Whether a figure alone identifies its source: a sum, a share, a day, a large count. */
function isTelling(fact: FigureFact): boolean {
  if (fact.kind === 'code') return true;
  if (fact.kind === 'date') return fact.day !== undefined || (fact.year !== undefined && fact.month !== undefined);
  if (fact.family === 'money' || fact.family === 'percent' || fact.family === 'points') return true;
  return fact.family === 'count' && fact.low > 20 && fact.nouns.length > 0;
}

/** Whether a work that is cited beside, or the headline and date of the source itself, bears the figure out. */
function isSupportedBeside(fact: FigureFact, { scopes, besides }: Given): boolean {
  const isStated = ({ source }: Scope, sentences: readonly StatedSentence[]): boolean => {
    const { issued } = source.article.metadata;
    if (fact.kind === 'date' && isOwnDate(fact, issued)) return true;
    if (source.others.some((other) => supports(other, fact, issued) !== 'none')) return true;
    return sentences.some(({ figures }) => figures.some((stated) => supports(stated.fact, fact, issued) !== 'none'));
  };
  if (scopes.some((scope) => isStated(scope, []) || isBothEnds(fact, scope))) return true;
  return besides.some((scope) => isStated(scope, scope.source.sentences));
}

/** Whether a note of the source on its own mistakes has the figure: it may be the right one, even if the body differs. */
function isNoted(fact: FigureFact, { scopes }: Given): boolean {
  return scopes.some(({ source: { noted, article } }) =>
    noted.some((each) => supports(each, fact, article.metadata.issued) !== 'none'),
  );
}

/** *From 5 to 7 percent*, of a source that has the two apart. */
function isBothEnds(fact: FigureFact, { cited }: Scope): boolean {
  if (fact.kind !== 'number' || fact.low === fact.high) return false;
  const stated = cited.flatMap(({ figures }) => figures.map((each) => each.fact));
  const has = (value: number) =>
    stated.some((each) => supports(each, { ...fact, low: value, high: value }, undefined) !== 'none');
  return has(fact.low) && has(fact.high);
}

/** Where else in a work cited the figure stands, in a sentence about the same; the likeliest place. */
function statedElsewhere({ fact, around }: ClaimedFigure, { scopes, overlapOf }: Given): FactPlace | null {
  let best: { readonly place: FactPlace; readonly weight: number } | null = null;
  for (const { source, cited, isPlaced } of scopes) {
    if (!isPlaced) continue;
    const { issued } = source.article.metadata;
    const atCited = Math.max(0, ...cited.map(overlapOf));
    for (const sentence of source.sentences) {
      if (cited.includes(sentence)) continue;
      for (const stated of sentence.figures) {
        if (supports(stated.fact, fact, issued) !== 'same') continue;
        const overlap = overlapOf(sentence);
        const { shared } = sharedAround(around, stated.around);
        // A writer may cite the place of one half of the sentence.
        if (overlap < 2 || overlap + shared < 3 || overlap < atCited + 2) continue;
        const weight = overlap + 2 * shared;
        if (best === null || weight > best.weight) best = { place: { source, sentence, fact: stated.fact }, weight };
      }
    }
  }
  return best?.place ?? null;
}

import { locatorOf, rangesNamed } from '../cite/source-locator.js';
import type { LibraryArticle, Quotation } from '../library/model.js';
import { overlaps, type Range } from '../text/range.js';
import { countWords } from '../text/tokens.js';
import { type Comparison, exactComparisons, nearComparison, passageWords } from './compare.js';
import type { PassageDifference } from './difference.js';
import { exactPlaces, piecesOf } from './exact.js';
import type { SourcePlace } from './finding.js';
import { negationBefore } from './governing.js';
import { MayHold } from './may-hold.js';
import { hiddenNegation } from './omissions.js';
import type { Question } from './question.js';
import { isFunctionWord, isNumber } from './sense.js';
import type { DraftSources } from './sources.js';
import { type SourceStream, streamOf } from './stream.js';

/** A passage of a source that the draft's words come from. */
export interface Place {
  readonly stream: SourceStream;
  readonly comparison: Comparison;
  readonly source: SourcePlace;
}

/** Minimum number of words of a quotation without citation that is looked up: inside a source's marks, and in its prose. */
export const UNCITED_QUOTED = 5;
const UNCITED_PROSE = 8;

/** More than the words of any article. */
const HIDDEN = 100_000_000;

/** How many places of the library are examined for one passage. */
const MOST_PLACES = 24;

/** How well the speaker of a place is the one whom a draft names. */
export enum Fit {
  Stated,
  Open,
  Different,
}

/**
 * Where the words occur exactly in one source: at the place cited if they occur there, else inside marks, else first. The same words
 * may be said by several: those of the speaker whom the draft names go before those of another.
 */
export function exactPlace(
  passage: string,
  stream: SourceStream,
  cited: readonly Range[] | null,
  fitOf: (place: Place) => Fit = () => Fit.Open,
): Place | null {
  const places = exactComparisons(passage, stream).map((comparison) => placed(stream, comparison));
  // The same words may be where nothing of weight is left out, and an ellipsis spans as little as it can.
  const weights = new Map(places.map((place) => [place, omissionWeight(place)]));
  places.sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
  if (places.length < 2) return places[0] ?? null;
  const rank = (place: Place): number => {
    const fit = fitOf(place);
    const isNamed = cited !== null && isAt(place.source, cited);
    if (isNamed && fit !== Fit.Different) return fit;
    const quoted = isQuoted(stream.source, place.source);
    if (isNamed) return quoted ? 4 : 5;
    if (quoted) return fit === Fit.Stated ? 3 : fit === Fit.Open ? 6 : 7;
    return 8;
  };
  const ranks = new Map(places.map((place) => [place, rank(place)]));
  return places.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))[0] ?? null;
}

/** How much a place leaves out: a negation weighs more than any span of words. */
function omissionWeight({ comparison: { pieces }, stream }: Place): number {
  const first = pieces[0]?.first ?? 0;
  const span = (pieces.at(-1)?.last ?? first) - first;
  const turns = pieces[0] !== undefined && negationBefore(pieces[0], stream) !== null;
  const hides = hiddenNegation(pieces, stream) !== null ? 2 : turns ? 1 : 0;
  return hides * HIDDEN + (pieces.length > 1 ? span : 0);
}

/** The parts of a source that a work cited for a quotation names; null if it names none that could be determined. */
export function citedRanges({ cited }: Question, index: number, { source }: SourceStream): readonly Range[] | null {
  const locator = cited[index]?.locator ?? null;
  return locator === null ? null : rangesNamed(source.article, locator);
}

/** Whether a place of a source is at least partly in these ranges of its text. */
export function isAt(place: SourcePlace, ranges: readonly Range[]): boolean {
  return ranges.some((range) => overlaps(range, place));
}

function isQuoted({ extraction }: LibraryArticle, { start }: SourcePlace): boolean {
  return extraction.quotations.some((each) => each.start <= start && start < each.end);
}

/**
 * Where the words occur exactly in an article other than those of `keys`; articles of `preferred` first, and those whose speaker
 * is the draft's.
 */
export function exactElsewhere(
  passage: string,
  count: number,
  keys: ReadonlySet<string>,
  sources: DraftSources,
  {
    preferred = new Set(),
    fitOf = () => Fit.Open,
  }: { readonly preferred?: ReadonlySet<string>; readonly fitOf?: (place: Place) => Fit } = {},
): Place | null {
  let found: { readonly place: Place; readonly rank: number } | null = null;
  for (const source of holdersOf(passage, sources, keys)) {
    const { id } = source.article.metadata;
    const stream = streamOf(source);
    const place = exactPlace(passage, stream, null, fitOf);
    if (place === null) continue;
    const quoted = isQuoted(stream.source, place.source);
    const whole = stream.source.extraction.quotations.some(
      (each) => each.start <= place.source.start && countWords(each.text) === count,
    );
    const telling =
      keys.size > 0
        ? count >= UNCITED_QUOTED - 1 || (count >= 2 && ((quoted && whole) || isSpecific(passage)))
        : count >= (quoted ? UNCITED_QUOTED : UNCITED_PROSE);
    if (!telling) continue;
    const fit = fitOf(place);
    const rank = (preferred.has(id) ? 0 : 1) + (fit === Fit.Different ? 4 : fit === Fit.Stated ? 0 : 2);
    if (found === null || rank < found.rank) found = { place, rank };
  }
  return found?.place ?? null;
}

/** Whether the words occur exactly in any article, be they as few or as common as they may. */
export function standsElsewhere(passage: string, sources: DraftSources): boolean {
  return holdersOf(passage, sources).some((source) => exactPlace(passage, streamOf(source), null) !== null);
}

/** Whether words are more than common ones in a common order: a number or a name is among them. */
function isSpecific(passage: string): boolean {
  return passage.split(/\s+/u).some((word, index) => isNumber(word) || (index > 0 && /^\p{Lu}/u.test(word)));
}

/**
 * Where any article has similar words: so similar that they are surely from there. Few words with another figure are so only where the
 * source gives them to whom the draft names.
 */
export function nearElsewhere(passage: string, sources: DraftSources, fitOf: (place: Place) => Fit): Place | null {
  return nearIn(passage, likelySources(passage, sources).slice(0, 3).map(streamOf), fitOf);
}

/** Where any of some articles has words so similar that they are surely from there. */
export function nearIn(passage: string, streams: readonly SourceStream[], fitOf: (place: Place) => Fit): Place | null {
  let best: Place | null = null;
  for (const stream of streams) {
    const comparison = nearComparison(passage, stream);
    if (comparison === null) continue;
    const { similarity, equal } = comparison;
    const isSure = (similarity >= 0.75 && equal >= 5) || (similarity >= 0.6 && equal >= 10);
    if (!isSure && !(hasOtherFigure(comparison) && fitOf(placed(stream, comparison)) === Fit.Stated)) continue;
    if (best === null || similarity > best.comparison.similarity) best = placed(stream, comparison);
  }
  return best;
}

/** Fewest words that are the same, and of them those that name or describe something, where one figure is another. */
const SAME_BUT_ONE = 4;
const TELLING_BUT_ONE = 2;

/** Whether all words are the source's but one figure, for which the source has another. */
function hasOtherFigure({ differences, equal, telling, pieces }: Comparison): boolean {
  const [only, other] = differences;
  return (
    pieces.length === 1 &&
    equal >= SAME_BUT_ONE &&
    telling >= TELLING_BUT_ONE &&
    other === undefined &&
    only?.kind === 'number' &&
    /^\S{1,30}$/u.test(only.draft) &&
    /^\S{1,30}$/u.test(only.source)
  );
}

/** The likeliest articles, without those of `keys`, that may have a passage word for word. */
function holdersOf(passage: string, sources: DraftSources, keys: ReadonlySet<string> = new Set()): LibraryArticle[] {
  const holds = new MayHold(passage);
  const known = new Map<string, boolean>();
  const mayHold = (id: string): boolean => {
    let may = known.get(id);
    if (may === undefined) {
      const source = keys.has(id) ? undefined : sources.article(id);
      may = source !== undefined && holds.test(source);
      known.set(id, may);
    }
    return may;
  };
  return likelySources(passage, sources, mayHold).filter(({ article }) => mayHold(article.metadata.id));
}

function likelySources(
  passage: string,
  sources: DraftSources,
  mayHold?: (articleId: string) => boolean,
): LibraryArticle[] {
  const bare = passage.replace(/\[[^\]]{0,300}\]/gu, ' ');
  const ids = new Set(sources.locate(bare, MOST_PLACES, mayHold).map(({ record }) => record.articleId));
  // An ellipsis may join passages far apart; the longest piece is searched separately.
  const pieces = bare.split(/…|\.{3,4}/u).sort((a, b) => b.length - a.length);
  if (pieces.length > 1)
    for (const { record } of sources.locate(pieces[0] ?? '', MOST_PLACES, mayHold)) ids.add(record.articleId);
  return [...ids].flatMap((id) => sources.article(id) ?? []);
}

/** Where a work cited for the words has similar ones. */
export function nearPlace(
  question: Question,
  count: number,
  stream: SourceStream,
  index: number,
  sources: DraftSources,
): Place | null {
  const comparison = nearComparison(question.passage, stream);
  if (comparison !== null) {
    const place = placed(stream, comparison);
    const { similarity, equal, telling } = comparison;
    const slot = quotationAround(place.source, sources);
    const sameLength = slot !== null && Math.abs(countWords(slot.text) - count) <= 1;
    const isNear = similarity >= 0.5 && equal >= Math.min(3, Math.ceil(count / 2));
    if (isNear && telling > 0 && (count > 3 || equal > 1 || sameLength)) return place;
    if (hasTruePiece(question.passage, stream)) return place;
  }
  return slotPlace(question, count, stream, index, sources);
}

/** Whether a passage has an ellipsis, and on one side of it words of the source: the rest is said to be the source's too. */
function hasTruePiece(passage: string, stream: SourceStream): boolean {
  const pieces = piecesOf(passageWords(passage, stream));
  return (
    pieces.length > 1 &&
    pieces.some((piece) => {
      const words = piece.flatMap((each) => (each.kind === 'word' ? [each.word] : []));
      const isTelling = words.length >= 3 || (words.length === 2 && !words.every(isFunctionWord));
      return isTelling && exactPlaces(piece, stream, 1).length > 0;
    })
  );
}

/**
 * One or two words of which none is in the source: if the paragraph (or page) cited has one quotation as short that the draft
 * does not quote elsewhere, it is the one meant.
 */
function slotPlace(
  question: Question,
  count: number,
  stream: SourceStream,
  index: number,
  sources: DraftSources,
): Place | null {
  const cited = citedRanges(question, index, stream);
  if (count > 3 || cited === null) return null;
  const slots = sources
    .quotationsIn(stream.source.article.metadata.id)
    .filter((each) => cited.some((range) => overlaps(range, each)) && countWords(each.text) <= 3);
  const slot = slots[0];
  if (slots.length !== 1 || slot === undefined) return null;
  const range = { start: slot.start, end: slot.end };
  if (
    question.taken.some((other) =>
      exactComparisons(other, stream).some((each) => overlaps(placed(stream, each).source, range)),
    )
  )
    return null;
  const words = stream.words.flatMap((word, at) => (word.start >= slot.start && word.end <= slot.end ? [at] : []));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const source = stream.text(first, last);
  const all = { start: 0, end: question.passage.length };
  const difference: PassageDifference = {
    kind: 'word',
    draft: question.passage,
    source,
    range: all,
    repair: { ...all, text: source },
    unspoken: false,
    understood: stream.isEnglish,
  };
  return placed(stream, {
    exact: false,
    pieces: [{ first, last }],
    differences: [difference],
    sure: true,
    similarity: 0,
    equal: 0,
    telling: 0,
  });
}

function placed(stream: SourceStream, comparison: Comparison): Place {
  const first = comparison.pieces[0]?.first ?? 0;
  const last = comparison.pieces.at(-1)?.last ?? first;
  const start = stream.words[first]?.start ?? 0;
  const end = stream.words[last]?.end ?? start;
  const { article } = stream.source;
  const source = {
    id: article.metadata.id,
    paragraph: stream.paragraphAt(start),
    locator: locatorOf(article, { start, end }),
    start,
    end,
    text: stream.text(first, last),
  };
  return { stream, comparison, source };
}

/** The quotation of the source that a place begins in. */
export function quotationAround({ id, start }: SourcePlace, sources: DraftSources): Quotation | null {
  return sources.quotationsIn(id).find((each) => each.start <= start && start < each.end) ?? null;
}

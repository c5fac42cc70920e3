import { contractedPlace } from './contractions.js';
import type { PassageDifference } from './difference.js';
import { isPercent } from './difference-kinds.js';
import { differencesOf } from './differences.js';
import { endDifferences, type PassageEnd, pieceEnds } from './ends.js';
import { exactPlaces, isAlone, type Piece } from './exact.js';
import { type NearPlace, nearestPlace } from './near.js';
import { withWholeEdges } from './near-edges.js';
import { hasJoinedNumbers, rangeDifferences } from './number-ranges.js';
import { withNumbers } from './numbers.js';
import { isSure } from './repair.js';
import { isFunctionWord } from './sense.js';
import type { SourceStream } from './stream.js';
import { type SameWord, voiceDifference } from './voices.js';
import { asDivided, type DraftWord, draftWords } from './words.js';

/** How a passage of a draft relates to a source. */
export interface Comparison {
  readonly exact: boolean;
  /** Where it stands, one for each piece between ellipses; never empty. */
  readonly pieces: readonly Piece[];
  /** In order; empty if and only if it is exact. */
  readonly differences: readonly PassageDifference[];
  /** Whether the words are surely those of this place, from the first to the last of each piece. */
  readonly sure: boolean;
  /** Share of the draft's own words that are there, 0 to 1. */
  readonly similarity: number;
  /** How many of them, and how many of those name or describe something. */
  readonly equal: number;
  readonly telling: number;
}

/** A passage with more words than this is compared by its first ones only. */
const LONGEST_PASSAGE = 2000;

/** The words of a passage, as `compare` reads them. */
export function passageWords(passage: string, stream: SourceStream): DraftWord[] {
  const words = numbered(
    wordsWritten(passage, (word) => stream.has(word)),
    passage,
    stream,
  );
  return stream.divisions === null ? words : asDivided(words, passage, stream.divisions);
}

/** The passage compared last and its words, if they are the same for every source. */
let latest: { readonly passage: string; readonly words: readonly DraftWord[] } | null = null;

/**
 * The words of a passage before its numbers are read; `known` tells whether the source has a word. One passage is compared with
 * many sources in a row, so its words are kept where no source is asked.
 */
function wordsWritten(passage: string, known: (word: string) => boolean): readonly DraftWord[] {
  if (latest?.passage === passage) return latest.words;
  let isAsked = false;
  const words = draftWords(passage, (word) => {
    isAsked = true;
    return known(word);
  }).slice(0, LONGEST_PASSAGE);
  if (!isAsked) latest = { passage, words };
  return words;
}

/** The draft's words with numbers as the source is read: their groups together, unless their mark may be a decimal one. */
function numbered(words: readonly DraftWord[], passage: string, stream: SourceStream): DraftWord[] {
  if (!/\p{Nd}/u.test(passage)) return [...words];
  const result: DraftWord[] = [];
  let run: (DraftWord & { kind: 'word' })[] = [];
  const flush = () => {
    for (const word of withNumbers(run, passage, stream.groupMark, (number) => stream.has(number))) result.push(word);
    run = [];
  };
  for (const word of words) {
    if (word.kind === 'word') run.push(word);
    else {
      flush();
      result.push(word);
    }
  }
  flush();
  return result;
}

/**
 * All places where a passage occurs word for word in a source, what a writer may change set aside: typography, case of
 * the first letter, punctuation inside sentences and at the end, ellipses, brackets, `[sic]`, a hyphen at a line's end.
 */
export function exactComparisons(passage: string, stream: SourceStream): Comparison[] {
  const joined = passageWords(passage, stream);
  const found = exactOf(passage, joined, stream);
  if (found.length > 0) return found;
  // The source may have both forms of a word that a line's end divides: “coverup” and “cover-up”.
  const divided = numbered(
    wordsWritten(passage, () => false),
    passage,
    stream,
  );
  return divided.length === joined.length ? [] : exactOf(passage, divided, stream);
}

function exactOf(passage: string, words: readonly DraftWord[], stream: SourceStream): Comparison[] {
  const own = words.filter((word) => word.kind === 'word' || word.kind === 'patched').length;
  const telling = words.filter(isTelling).length;
  return exactPlaces(words, stream)
    .filter((pieces) => endDifferences(passage, exactEnds(words, pieces), stream).length === 0)
    .filter((pieces) => hasOneVoice(pieces, stream) || voiceOf(passage, words, pieces, stream) === null)
    .filter((pieces) => !hasJoinedNumbers(passage) || hasSameRanges(passage, words, pieces, stream))
    .map((pieces) => ({ exact: true, pieces, differences: [], sure: true, similarity: 1, equal: own, telling }));
}

/** Whether the source's words of a place are all its own, or all in one quotation: there is nothing to distinguish. */
function hasOneVoice(pieces: readonly Piece[], stream: SourceStream): boolean {
  const voice = stream.quotationAt(pieces[0]?.first ?? 0);
  return pieces.every(({ first, last }) => {
    for (let at = first; at <= last; at++) if (stream.quotationAt(at) !== voice) return false;
    return true;
  });
}

function voiceOf(
  passage: string,
  words: readonly DraftWord[],
  pieces: readonly Piece[],
  stream: SourceStream,
): PassageDifference | null {
  return voiceDifference(passage, wordsAt(words, pieces, stream), stream);
}

function hasSameRanges(
  passage: string,
  words: readonly DraftWord[],
  pieces: readonly Piece[],
  stream: SourceStream,
): boolean {
  return rangeDifferences(passage, wordsAt(words, pieces, stream), stream).length === 0;
}

/** The words of a passage on those of the place where it is. */
function wordsAt(words: readonly DraftWord[], pieces: readonly Piece[], stream: SourceStream): SameWord[] {
  const first = pieces[0]?.first ?? 0;
  const near = nearestPlace(words, stream, [first, (pieces.at(-1)?.last ?? first) + 1]);
  return near === null ? [] : sameWords(words, near);
}

/** The words that are the same in both, in order. */
function sameWords(words: readonly DraftWord[], { pairs }: NearPlace): SameWord[] {
  return pairs.flatMap(({ draft, source, equal }) => {
    const word = words[draft ?? -1];
    return equal && word !== undefined && source !== null ? [{ draft: word, source }] : [];
  });
}

/** Where the draft's pieces end, for runs of the source of which several may belong to one piece. */
function exactEnds(words: readonly DraftWord[], runs: readonly Piece[]): PassageEnd[] {
  const lasts = runs.filter((_, index) => runs[index + 1]?.join === undefined);
  const ends = pieceEnds(words).filter((index) => words[index]?.kind !== 'bracket' || !isAlone(words, index));
  return lasts.flatMap(({ last }, index) => {
    const word = words[ends[index] ?? -1];
    return word === undefined ? [] : [{ end: word.end, source: last }];
  });
}

/** Where a passage that is nowhere word for word lies best, and how it differs there; null if no word of it does. */
export function nearComparison(
  passage: string,
  stream: SourceStream,
  within?: readonly [number, number],
): Comparison | null {
  const words = passageWords(passage, stream);
  const short = contractedPlace(passage, words, stream, within);
  if (short !== null) {
    const { first, last, differences, equal, telling } = short;
    return { exact: false, pieces: [{ first, last }], differences, sure: true, similarity: 1, equal, telling };
  }
  const nearest = nearestPlace(words, stream, within);
  if (nearest === null) return null;
  const near = withPerCent(withWholeEdges(nearest, words, stream), words, stream);
  const ends = nearEnds(words, near);
  const same = sameWords(words, near);
  const voice = voiceDifference(passage, same, stream);
  const differences = [
    ...differencesOf(passage, words, near, stream),
    ...endDifferences(passage, ends, stream),
    ...rangeDifferences(passage, same, stream),
    ...(voice === null ? [] : [voice]),
  ];
  const pieces = piecesIn(near);
  if (pieces.length === 0 || differences.length === 0) return null;
  const { equal, own } = near;
  const telling = near.pairs.filter((pair) => pair.equal && isTelling(words[pair.draft ?? -1])).length;
  return {
    exact: false,
    pieces,
    differences,
    // A percentage is no less sure for its spelling at the end.
    sure: isSure(words, near === nearest ? near.pairs : nearest.pairs.slice(0, -1), stream),
    similarity: equal / Math.max(1, own),
    equal,
    telling,
  };
}

/** A place that ends with “per”, where the draft has `%` or `percent`, continues with “cent”. */
function withPerCent(near: NearPlace, words: readonly DraftWord[], stream: SourceStream): NearPlace {
  const last = near.pairs.at(-1);
  const word = words[last?.draft ?? -1];
  const at = last?.source ?? -2;
  const isShort = word?.kind === 'word' && isPercent([word.word]) && stream.words[at]?.word.toLowerCase() === 'per';
  if (!isShort || stream.words[at + 1]?.word.toLowerCase() !== 'cent') return near;
  return { ...near, pairs: [...near.pairs, { draft: null, source: at + 1, equal: false }] };
}

function isTelling(word: DraftWord | undefined): boolean {
  return word?.kind === 'patched' || (word?.kind === 'word' && !isFunctionWord(word.word));
}

function nearEnds(words: readonly DraftWord[], { pairs }: NearPlace): PassageEnd[] {
  const places = new Map(pairs.flatMap(({ draft, source, equal }) => (equal ? [[draft, source] as const] : [])));
  return pieceEnds(words).flatMap((index) => {
    let last = index;
    while (words[last]?.kind === 'bracket') last--;
    const source = places.get(last) ?? null;
    return source === null ? [] : [{ end: words[index]?.end ?? 0, source }];
  });
}

/** All of the source that the passage was laid on: words at its edges that differ are among those a repair would write. */
function piecesIn({ pairs }: NearPlace): Piece[] {
  const places = pairs.flatMap(({ source }) => (source === null ? [] : [source]));
  const first = places[0];
  const last = places.at(-1);
  return first === undefined || last === undefined ? [] : [{ first, last }];
}

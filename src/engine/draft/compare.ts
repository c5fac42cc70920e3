import type { Range } from '../text/range.js';
import type { PassageDifference } from './difference.js';
import { endDifferences, type PassageEnd, pieceEnds } from './ends.js';
import { exactPlaces, isAlone, type Piece } from './exact.js';
import type { DifferenceKind } from './finding.js';
import { type AlignedPair, type NearPlace, nearestPlace } from './near.js';
import { withNumbers } from './numbers.js';
import { isSure } from './repair.js';
import { isFunctionWord, isNumber } from './sense.js';
import type { SourceStream } from './stream.js';
import { type SameWord, voiceDifference } from './voices.js';
import { asDivided, type DraftWord, draftWords, type Stop } from './words.js';

/** How a passage of a draft relates to a source. */
export interface Comparison {
  readonly exact: boolean;
  /** Where it stands, one for each piece between ellipses; never empty. */
  readonly pieces: readonly Piece[];
  /** In order; empty if and only if it is exact. */
  readonly differences: readonly PassageDifference[];
  /** Whether the words are surely those of this place, from the first to the last of each piece. */
  readonly sure: boolean;
  /** Share of the draft's own words that stand there, 0 to 1. */
  readonly similarity: number;
  /** How many of them, and how many of those name or describe something. */
  readonly equal: number;
  readonly telling: number;
}

/** A passage with more words than this is compared by its first ones only. */
const LONGEST_PASSAGE = 2000;

/** The words of a passage, as `compare` reads them. */
export function passageWords(passage: string, stream: SourceStream): DraftWord[] {
  const words = numbered(draftWords(passage, (word) => stream.has(word)).slice(0, LONGEST_PASSAGE), passage, stream);
  return stream.divisions === null ? words : asDivided(words, passage, stream.divisions);
}

/** The draft's words with numbers as the source is read: their groups together, unless their mark may be a decimal one. */
function numbered(words: readonly DraftWord[], passage: string, stream: SourceStream): DraftWord[] {
  if (!/\d/u.test(passage)) return [...words];
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
 * All places where a passage stands word for word in a source, what a writer may change set aside: typography, case of
 * the first letter, punctuation inside sentences and at the end, ellipses, brackets, `[sic]`, a hyphen at a line's end.
 */
export function exactComparisons(passage: string, stream: SourceStream): Comparison[] {
  const joined = passageWords(passage, stream);
  const found = exactOf(passage, joined, stream);
  if (found.length > 0) return found;
  // The source may have both forms of a word that a line's end divides: “coverup” and “cover-up”.
  const divided = numbered(draftWords(passage, () => false).slice(0, LONGEST_PASSAGE), passage, stream);
  return divided.length === joined.length ? [] : exactOf(passage, divided, stream);
}

function exactOf(passage: string, words: readonly DraftWord[], stream: SourceStream): Comparison[] {
  const own = words.filter((word) => word.kind === 'word' || word.kind === 'patched').length;
  const telling = words.filter(isTelling).length;
  return exactPlaces(words, stream)
    .filter((pieces) => endDifferences(passage, exactEnds(words, pieces), stream).length === 0)
    .filter((pieces) => hasOneVoice(pieces, stream) || voiceOf(passage, words, pieces, stream) === null)
    .map((pieces) => ({ exact: true, pieces, differences: [], sure: true, similarity: 1, equal: own, telling }));
}

/** Whether the source's words of a place are all its own, or all in one quotation: nothing is to be told apart. */
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
  const first = pieces[0]?.first ?? 0;
  const near = nearestPlace(words, stream, [first, (pieces.at(-1)?.last ?? first) + 1]);
  return near === null ? null : voiceDifference(passage, sameWords(words, near), stream);
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

/** Where a passage that stands nowhere word for word lies best, and how it differs there; null if no word of it does. */
export function nearComparison(
  passage: string,
  stream: SourceStream,
  within?: readonly [number, number],
): Comparison | null {
  const words = passageWords(passage, stream);
  const nearest = nearestPlace(words, stream, within);
  if (nearest === null) return null;
  const near = withPerCent(nearest, words, stream);
  const ends = nearEnds(words, near);
  const voice = voiceDifference(passage, sameWords(words, near), stream);
  const differences = [
    ...differencesOf(passage, words, near, stream),
    ...endDifferences(passage, ends, stream),
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

/** Whether words are `%`, `percent` or `per cent`, which only spelling tells apart. */
function isPercent(words: readonly string[]): boolean {
  return /^(?:%|per ?cent)$/iu.test(words.join(' '));
}

/** A place that ends with “per”, where the draft has `%` or `percent`, goes on with “cent”. */
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

function differencesOf(
  passage: string,
  words: readonly DraftWord[],
  { pairs }: NearPlace,
  stream: SourceStream,
): PassageDifference[] {
  const differences: PassageDifference[] = [];
  let index = 0;
  while (index < pairs.length) {
    const pair = pairs[index];
    if (pair === undefined) break;
    if (pair.equal) {
      const stop = stopDifference(passage, words, pair, pairs[index + 1], stream);
      if (stop !== null) differences.push(stop);
      index++;
      continue;
    }
    let end = index + 1;
    while (end < pairs.length && pairs[end]?.equal === false) end++;
    differences.push(difference(passage, words, pairs, [index, end], stream));
    index = end;
  }
  return differences;
}

/** Two words that are the same, and next to each other in both, between which one text ends a sentence otherwise. */
function stopDifference(
  passage: string,
  words: readonly DraftWord[],
  pair: AlignedPair,
  next: AlignedPair | undefined,
  stream: SourceStream,
): PassageDifference | null {
  if (
    next === undefined ||
    !next.equal ||
    next.draft !== (pair.draft ?? 0) + 1 ||
    next.source !== (pair.source ?? 0) + 1
  )
    return null;
  const left = words[pair.draft ?? 0];
  const right = words[next.draft];
  const from = stream.words[pair.source ?? 0];
  const to = stream.words[next.source];
  if (left === undefined || right === undefined || from === undefined || to === undefined) return null;
  if (stopOf(left) === from.stop) return null;
  const range = { start: left.end, end: right.start };
  const text = stream.between(from.end, to.start);
  return {
    kind: 'punctuation',
    draft: passage.slice(range.start, range.end),
    source: text,
    range,
    repair: { ...range, text },
    unspoken: false,
    understood: stream.isEnglish,
  };
}

function stopOf(word: DraftWord): Stop {
  return word.kind === 'word' || word.kind === 'patched' ? word.stop : '';
}

function difference(
  passage: string,
  words: readonly DraftWord[],
  pairs: readonly AlignedPair[],
  [start, end]: readonly [number, number],
  stream: SourceStream,
): PassageDifference {
  const group = pairs.slice(start, end);
  const mine = group.flatMap((pair) => (pair.draft === null ? [] : [pair.draft]));
  const theirs = group.flatMap((pair) => (pair.source === null ? [] : [pair.source]));
  const before = pairs[start - 1];
  const behind = pairs[end];
  const first = words[mine[0] ?? -1];
  const last = words[mine.at(-1) ?? -1];
  const sourceText = stream.text(theirs[0] ?? -1, theirs.at(-1) ?? -1);
  const anchor = words[before?.draft ?? -1]?.end ?? words[behind?.draft ?? -1]?.start ?? 0;
  const range =
    first === undefined || last === undefined ? { start: anchor, end: anchor } : { start: first.start, end: last.end };
  const from = neighbour(words, before?.draft, mine[0] ?? behind?.draft, -1);
  const to = neighbour(words, behind?.draft, mine.at(-1) ?? before?.draft, 1);
  const sourceFrom = stream.words[before?.source ?? -1];
  const sourceTo = stream.words[behind?.source ?? -1];
  let repair: PassageDifference['repair'];
  if (from !== null && to !== null && sourceFrom !== undefined && sourceTo !== undefined) {
    repair = { start: from.end, end: to.start, text: stream.between(sourceFrom.end, sourceTo.start) };
  } else if (from !== null && sourceFrom !== undefined && theirs.length > 0 && from.end === range.start) {
    // `38%` for “38 per cent”: the source has a space there.
    repair = {
      ...range,
      text: stream.between(sourceFrom.end, stream.words[theirs.at(-1) ?? -1]?.end ?? sourceFrom.end),
    };
  } else if (mine.length > 0) {
    repair = theirs.length > 0 ? { ...range, text: sourceText } : { ...withSpace(passage, range), text: '' };
  } else {
    repair = { ...range, text: before === undefined ? `${sourceText} ` : ` ${sourceText}` };
  }
  return {
    kind: groupKind(words, group, stream),
    draft: passage.slice(range.start, range.end),
    source: sourceText,
    range,
    repair,
    unspoken: isUnspoken(pairs, theirs, stream),
    understood: stream.isEnglish,
  };
}

/** Whether a passage that begins within somebody's speech was laid on words outside it. */
function isUnspoken(pairs: readonly AlignedPair[], theirs: readonly number[], stream: SourceStream): boolean {
  const first = pairs.find(({ equal }) => equal)?.source ?? -1;
  const speech = stream.quotationAt(first);
  if (speech === undefined) return false;
  return theirs.some((at) => {
    const other = stream.quotationAt(at);
    return other !== speech && (other === undefined || other.speaker?.name !== speech.speaker?.name);
  });
}

/** The word beside a group, if nothing of the writer's own (an ellipsis, a bracket) stands between. */
function neighbour(
  words: readonly DraftWord[],
  beside: number | null | undefined,
  edge: number | null | undefined,
  step: -1 | 1,
): DraftWord | null {
  if (beside === null || beside === undefined || edge === null || edge === undefined) return null;
  return Math.abs(edge - beside) <= 1 && (edge - beside) * -step >= 0 ? (words[beside] ?? null) : null;
}

/** A word to be taken out goes with the white space before it, at the passage's start with the one behind. */
function withSpace(passage: string, range: Range): Range {
  const before = range.start - passage.slice(0, range.start).trimEnd().length;
  if (before > 0) return { start: range.start - before, end: range.end };
  const behind = /^[\s,;:]+/u.exec(passage.slice(range.end))?.[0].length ?? 0;
  return { start: range.start, end: range.end + behind };
}

/** A bracket says what is wrong with it; words beside it that differ may be graver. */
function groupKind(words: readonly DraftWord[], group: readonly AlignedPair[], stream: SourceStream): DifferenceKind {
  const fault = group.find((pair) => pair.fault !== undefined)?.fault;
  const mine = group.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  if (fault !== undefined && (fault !== 'word' || mine.every((index) => words[index]?.kind === 'bracket')))
    return fault;
  const theirs = group.flatMap(({ source }) => (source === null ? [] : [source]));
  return kindOf(words, mine, theirs, stream);
}

function kindOf(
  words: readonly DraftWord[],
  mine: readonly number[],
  theirs: readonly number[],
  stream: SourceStream,
): DifferenceKind {
  const draft = mine.flatMap((index) => {
    const word = words[index];
    if (word?.kind === 'bracket') return word.words;
    return word?.kind === 'word' ? [word.word] : word?.kind === 'patched' ? [word.head + word.patch + word.tail] : [];
  });
  const source = theirs.map((place) => stream.words[place]?.word ?? '');
  const differ = (test: (word: string, index: number, from: 'draft' | 'source') => boolean) => {
    const left = draft.filter((word, index) => test(word, index, 'draft')).map((word) => word.toLowerCase());
    const right = source.filter((word, index) => test(word, index, 'source')).map((word) => word.toLowerCase());
    return left.sort().join(' ') !== right.sort().join(' ');
  };
  if (draft.join(' ').toLowerCase() === source.join(' ').toLowerCase()) return 'case';
  if (differ((word) => stream.negates(word))) return 'negation';
  if (isPercent(draft) && isPercent(source)) return 'word';
  if (differ((word) => isNumber(word))) return 'number';
  const isFirst = (index: number) =>
    index === 0 || stopOf(words[index - 1] ?? { kind: 'gap', start: 0, end: 0 }) !== '';
  const named = differ((word, index, from) => {
    if (stream.isName(word)) return true;
    if (!/^\p{Lu}/u.test(word) || /^I(?:'|$)/u.test(word)) return false;
    return from === 'draft' ? !isFirst(mine[index] ?? 0) : !stream.beginsSentence(theirs[index] ?? 0);
  });
  return named ? 'name' : 'word';
}

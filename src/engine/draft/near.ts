import { fitsPatch } from './brackets.js';
import { bracketFaultAt, isAlone, loneFault, sameWord } from './exact.js';
import type { DifferenceKind } from './finding.js';
import { isNegation, isNumber } from './sense.js';
import type { SourceStream } from './stream.js';
import type { DraftWord } from './words.js';

/** One step of an alignment: a draft's word, a source's word (indexes), or both; `equal` if they are the same. */
export interface AlignedPair {
  readonly draft: number | null;
  readonly source: number | null;
  readonly equal: boolean;
  /** What is wrong with a bracket that may not be where it is. */
  readonly fault?: DifferenceKind;
}

/** How a draft's words lie on the source where they lie best. */
export interface NearPlace {
  readonly pairs: readonly AlignedPair[];
  /** How many of the draft's own words are there, and how many it has. */
  readonly equal: number;
  readonly own: number;
}

/** Costs in tenths, so that all sums are whole. */
const CHANGED = 12;
const CHANGED_LITTLE = 9;
const CASE = 4;
/** A source's word left out, and a word the draft adds: the latter dearer than a change, so that an edge shows the change. */
const ONE_SIDED = 10;
const ADDED = 13;
const UNDER_BRACKET = 2;
/** A word of an aside left out: a difference, but the likeliest of all. */
const ASIDE = 2;
const OVER_STRETCH = 40;
const OUTSIDE = 1_000_000;
const UNKNOWN = -1;

/** Maximum number of cells computed; a longer source is cut to where most of the words are. */
const MOST_CELLS = 1_500_000;

enum Step {
  Stop,
  Pair,
  DraftOnly,
  SourceOnly,
  Free,
}

/** The different words of a source or a part of it, and for each of its words the number of that one. */
interface Vocabulary {
  readonly numbers: Uint32Array;
  readonly distinct: readonly string[];
  /** The distinct words in lower case. */
  readonly lower: readonly string[];
  /** 1 for each word that begins a stretch, except the first. */
  readonly crosses: Uint8Array;
}

const vocabularies = new WeakMap<SourceStream, Vocabulary>();

/** The vocabulary of a source, made once; where only a place of it is wanted, that of the place. */
function vocabularyOf(stream: SourceStream, from: number, to: number): Vocabulary {
  const known = vocabularies.get(stream);
  if (known === undefined && to - from < stream.words.length / 2) return vocabularyIn(stream, from, to);
  const whole = known ?? vocabularyIn(stream, 0, stream.words.length);
  vocabularies.set(stream, whole);
  return { ...whole, numbers: whole.numbers.subarray(from, to), crosses: whole.crosses.slice(from, to) };
}

function vocabularyIn({ words, stretch }: SourceStream, from: number, to: number): Vocabulary {
  const numberOf = new Map<string, number>();
  const numbers = new Uint32Array(to - from);
  const crosses = new Uint8Array(to - from);
  for (let place = from; place < to; place++) {
    const { word = '' } = words[place] ?? {};
    const number = numberOf.get(word) ?? numberOf.size;
    numberOf.set(word, number);
    numbers[place - from] = number;
    if (place > 0 && stretch[place] !== stretch[place - 1]) crosses[place - from] = 1;
  }
  const distinct = [...numberOf.keys()];
  return { numbers, distinct, lower: distinct.map((word) => word.toLowerCase()), crosses };
}

/** Costs up to which places are searched for first: of most passages only a few words are changed. */
const FEW_CHANGES = 48;

/**
 * Lays all of the draft's words on the stretch of the source where they cost least, by dynamic programming over words:
 * changed, added and dropped words cost, words left out at an ellipsis and a few at a bracket do not. Null if no word of
 * the draft is in the source.
 */
export function nearestPlace(
  draft: readonly DraftWord[],
  stream: SourceStream,
  within?: readonly [number, number],
): NearPlace | null {
  const [from, to] = within ?? window(draft, stream);
  if (draft.length === 0 || to <= from) return null;
  const columns = columnsOf(stream, from, to);
  const laid = layOn(draft, stream, columns, FEW_CHANGES) ?? layOn(draft, stream, columns, OUTSIDE - 1);
  return laid === null ? null : trace(draft, stream, laid, columns);
}

/** What is read of each word of the source, in their order. Column 0 is before the first one. */
interface Columns {
  readonly from: number;
  readonly width: number;
  /** Which word of the vocabulary it is. */
  readonly number: Uint32Array;
  readonly vocabulary: Pick<Vocabulary, 'distinct' | 'lower'>;
  /** 1 where a stretch begins. */
  readonly crossing: Uint8Array;
  /** What it costs to leave the word out. */
  readonly skips: Uint8Array;
}

function columnsOf(stream: SourceStream, from: number, to: number): Columns {
  const vocabulary = vocabularyOf(stream, from, to);
  const crossing = vocabulary.crosses;
  crossing[0] = 0;
  const skips = new Uint8Array(crossing.length).fill(ONE_SIDED);
  for (let at = 0; at < skips.length; at++) {
    if (crossing[at] === 1) skips[at] = OVER_STRETCH;
    else if (stream.aside[from + at] !== 0) skips[at] = ASIDE;
  }
  return { from, width: to - from + 1, number: vocabulary.numbers, vocabulary, crossing, skips };
}

/** The steps of an alignment for each word of the draft (rows) and of the source (columns), and the column where the cheapest ends. */
interface Layout {
  readonly steps: Uint8Array;
  readonly end: number;
}

/**
 * The cheapest alignment, if it costs no more than `bound`. Costs only grow on the way, so that cells above the bound are left
 * out: with a low one, only those around similar words are computed.
 */
function layOn(
  draft: readonly DraftWord[],
  stream: SourceStream,
  { from, width, number, vocabulary: { distinct, lower }, crossing, skips }: Columns,
  bound: number,
): Layout | null {
  const steps = new Uint8Array((draft.length + 1) * width);
  let above = new Int32Array(width);
  let here = new Int32Array(width);
  // The first and the last column of the row above with a cost within the bound.
  let low = 0;
  let high = width - 1;
  const firsts = firstWords(draft);
  const costs = new Int32Array(distinct.length);
  for (const [index, word] of draft.entries()) {
    const base = (index + 1) * width;
    const isOwn = word.kind === 'word' || word.kind === 'patched';
    const own = word.kind === 'word' ? word.word.toLowerCase() : '';
    const isFirst = firsts.has(index);
    const joined = index === 0 || draft[index - 1]?.kind === 'gap' ? 0 : OVER_STRETCH;
    here.fill(OUTSIDE);
    // A source repeats most of its words: each is compared once a row.
    if (isOwn) costs.fill(UNKNOWN);
    let before = OUTSIDE;
    let last = OUTSIDE;
    let [nextLow, nextHigh] = [width, -1];
    for (let column = low; column < width; column++) {
      const over = above[column] as number;
      if (over === OUTSIDE && before === OUTSIDE && last === OUTSIDE) {
        if (column > high) break;
        continue;
      }
      let cost = over;
      let step: Step = Step.DraftOnly;
      if (isOwn) {
        cost += ADDED;
        const left = column === 0 ? OUTSIDE : last + (skips[column - 1] as number);
        if (left <= cost) {
          cost = left;
          step = Step.SourceOnly;
        }
        if (before !== OUTSIDE) {
          const which = number[column - 1] as number;
          let changed = costs[which] as number;
          if (changed === UNKNOWN) {
            changed = pairCost(word, own, distinct[which] as string, lower[which] as string, isFirst);
            costs[which] = changed;
          }
          const pair = before + changed + (crossing[column - 1] === 1 ? joined : 0);
          if (pair <= cost) {
            cost = pair;
            step = Step.Pair;
          }
        }
      } else if (last !== OUTSIDE) {
        const left = last + freeCost(word, stream, from + column - 1, crossing[column - 1] === 1);
        if (left <= cost) {
          cost = left;
          step = Step.Free;
        }
      }
      before = over;
      last = cost <= bound ? cost : OUTSIDE;
      if (last === OUTSIDE) continue;
      here[column] = cost;
      steps[base + column] = step;
      if (nextLow === width) nextLow = column;
      nextHigh = column;
    }
    if (nextHigh < 0) return null;
    [above, here, low, high] = [here, above, nextLow, nextHigh];
  }
  let end = low;
  for (let column = low + 1; column <= high; column++) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column;
  return { steps, end };
}

function trace(
  draft: readonly DraftWord[],
  stream: SourceStream,
  { steps, end }: Layout,
  { from, width }: Columns,
): NearPlace | null {
  const firsts = firstWords(draft);
  const pairs: AlignedPair[] = [];
  let equal = 0;
  let row = draft.length;
  let column = end;
  let covered: number[] = [];
  while (row > 0) {
    const step = steps[row * width + column];
    const word = draft[row - 1];
    if (word === undefined) break;
    if (step === Step.Pair) {
      const place = from + column - 1;
      const source = stream.words[place]?.word ?? '';
      const same =
        word.kind === 'patched'
          ? fitsPatch(word, source)
          : word.kind === 'word' && sameWord(word.word, source, firsts.has(row - 1));
      if (same) equal++;
      pairs.push({ draft: row - 1, source: place, equal: same });
      row--;
      column--;
    } else if (step === Step.SourceOnly) {
      pairs.push({ draft: null, source: from + column - 1, equal: false });
      column--;
    } else if (step === Step.Free) {
      if (word.kind === 'bracket') covered.push(from + column - 1);
      column--;
    } else {
      if (word.kind === 'bracket') pairs.push(...bracketPairs(draft, row - 1, stream, covered, from + column));
      else if (word.kind !== 'gap') pairs.push({ draft: row - 1, source: null, equal: false });
      row--;
      covered = [];
    }
  }
  const own = draft.filter((word) => word.kind === 'word' || word.kind === 'patched').length;
  return equal === 0 ? null : { pairs: pairs.reverse(), equal, own };
}

/** Pairs, last first, for a bracket that may not be where it is; none for one that may. */
function bracketPairs(
  draft: readonly DraftWord[],
  index: number,
  stream: SourceStream,
  covered: readonly number[],
  at: number,
): AlignedPair[] {
  const bracket = draft[index];
  if (bracket?.kind !== 'bracket') return [];
  const fault = isAlone(draft, index)
    ? loneFault(bracket, stream)
    : bracketFaultAt(bracket, stream, [at, covered.length], edgeOf(draft, index));
  if (fault === null) return [];
  const [last, ...rest] = covered;
  return [
    ...(last === undefined ? [] : [{ draft: index, source: last, equal: false, fault }]),
    ...rest.map((source) => ({ draft: null, source, equal: false })),
    ...(last === undefined ? [{ draft: index, source: null, equal: false, fault }] : []),
  ];
}

/** Whether a bracket begins or ends the words between two ellipses. */
function edgeOf(draft: readonly DraftWord[], index: number): 'leading' | 'trailing' | 'inner' {
  for (let at = index - 1; ; at--) {
    const word = draft[at];
    if (word === undefined || word.kind === 'gap') return 'leading';
    if (word.kind !== 'bracket') break;
  }
  const next = draft[index + 1];
  return next === undefined || next.kind === 'gap' ? 'trailing' : 'inner';
}

/** What it costs to leave out a word of the source at an ellipsis, or under a bracket. */
function freeCost(word: DraftWord, stream: SourceStream, place: number, crossing: boolean): number {
  if (word.kind === 'gap') return 0;
  if (crossing) return OVER_STRETCH;
  const source = stream.words[place]?.word ?? '';
  return isNegation(source) || isNumber(source) ? ONE_SIDED : UNDER_BRACKET;
}

/** What it costs to lay a word on one of the source; `a` and `b` are the two in lower case. */
function pairCost(word: DraftWord, a: string, source: string, b: string, first: boolean): number {
  if (word.kind === 'patched') return fitsPatch(word, source) ? 0 : CHANGED_LITTLE;
  if (word.kind !== 'word') return OUTSIDE;
  if (sameWord(word.word, source, first)) return 0;
  if (a === b) return CASE;
  const shared = sharedStart(a, b);
  return shared >= 3 && shared * 2 >= Math.max(a.length, b.length) ? CHANGED_LITTLE : CHANGED;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The indexes of words that may differ in the case of their first letter: the first one, and those after an ellipsis. */
export function firstWords(draft: readonly DraftWord[]): Set<number> {
  const firsts = new Set<number>();
  let first = true;
  for (const [index, word] of draft.entries()) {
    if (word.kind === 'gap') first = true;
    else if (first && word.kind !== 'bracket') {
      firsts.add(index);
      first = false;
    }
  }
  return firsts;
}

/** The part of the source to look at: all of it, or what is around the place where the most of the words stand. */
function window(draft: readonly DraftWord[], stream: SourceStream): [number, number] {
  const length = stream.words.length;
  const most = Math.max(200, Math.floor(MOST_CELLS / (draft.length + 1)));
  if (length <= most) return [0, length];
  const hits = new Float32Array(length);
  for (const word of draft) {
    if (word.kind !== 'word') continue;
    const places = stream.placesOf(word.word);
    for (const place of places) hits[place] = (hits[place] ?? 0) + 1 / places.length;
  }
  const span = Math.min(most, Math.max(60, draft.length * 2));
  let sum = 0;
  let best = 0;
  let bestEnd = span;
  for (let at = 0; at < length; at++) {
    sum += (hits[at] ?? 0) - (at >= span ? (hits[at - span] ?? 0) : 0);
    if (sum > best + 1e-6) {
      best = sum;
      bestEnd = at + 1;
    }
  }
  const middle = bestEnd - span / 2;
  const start = Math.max(0, Math.min(length - most, Math.floor(middle - most / 2)));
  return [start, start + most];
}

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
  /** What is wrong with a bracket that may not be where it does. */
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

/** The different words of a source, and for each of its words the number of that one. */
interface Vocabulary {
  readonly numbers: Uint32Array;
  readonly distinct: readonly string[];
  /** The distinct words in lower case. */
  readonly lower: readonly string[];
  /** 1 for each word that begins a stretch, except the first. */
  readonly crosses: Uint8Array;
}

const vocabularies = new WeakMap<SourceStream, Vocabulary>();

function vocabularyOf(stream: SourceStream): Vocabulary {
  const known = vocabularies.get(stream);
  if (known !== undefined) return known;
  const numberOf = new Map<string, number>();
  const numbers = Uint32Array.from(stream.words, ({ word }) => {
    const number = numberOf.get(word) ?? numberOf.size;
    numberOf.set(word, number);
    return number;
  });
  const distinct = [...numberOf.keys()];
  const { stretch } = stream;
  const crosses = Uint8Array.from(stream.words, (_, place) =>
    place > 0 && stretch[place] !== stretch[place - 1] ? 1 : 0,
  );
  const made = { numbers, distinct, lower: distinct.map((word) => word.toLowerCase()), crosses };
  vocabularies.set(stream, made);
  return made;
}

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
  const rows = draft.length;
  const width = to - from + 1;
  if (rows === 0 || width <= 1) return null;
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let here = new Int32Array(width);
  const firsts = firstWords(draft);
  const { numbers, distinct, lower, crosses } = vocabularyOf(stream);
  // What is read of each column, in the order of the columns.
  const number = numbers.subarray(from, to);
  const crossing = crosses.slice(from, to);
  crossing[0] = 0;
  const skips = Uint8Array.from(crossing, (isCrossing, at) =>
    isCrossing ? OVER_STRETCH : stream.aside[from + at] !== 0 ? ASIDE : ONE_SIDED,
  );
  const costs = new Int32Array(distinct.length);
  for (let row = 1; row <= rows; row++) {
    const word = draft[row - 1];
    if (word === undefined) break;
    const base = row * width;
    if (word.kind !== 'word' && word.kind !== 'patched') {
      here[0] = above[0] ?? OUTSIDE;
      steps[base] = Step.DraftOnly;
      for (let column = 1; column < width; column++) {
        const over = above[column] as number;
        const left =
          (here[column - 1] as number) + freeCost(word, stream, from + column - 1, crossing[column - 1] === 1);
        here[column] = Math.min(left, over);
        steps[base + column] = left <= over ? Step.Free : Step.DraftOnly;
      }
      [above, here] = [here, above];
      continue;
    }
    const own = word.kind === 'word' ? word.word.toLowerCase() : '';
    const isFirst = firsts.has(row - 1);
    const joined = row === 1 || draft[row - 2]?.kind === 'gap' ? 0 : OVER_STRETCH;
    // A source repeats most of its words: each is compared once a row.
    costs.fill(UNKNOWN);
    let before = above[0] as number;
    let last = before + ADDED;
    here[0] = last;
    steps[base] = Step.DraftOnly;
    for (let column = 1; column < width; column++) {
      const over = above[column] as number;
      let cost = over + ADDED;
      let step: Step = Step.DraftOnly;
      const left = last + (skips[column - 1] as number);
      if (left <= cost) {
        cost = left;
        step = Step.SourceOnly;
      }
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
      before = over;
      last = cost;
      here[column] = cost;
      steps[base + column] = step;
    }
    [above, here] = [here, above];
  }
  let end = 0;
  for (let column = 1; column < width; column++) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column;
  return trace(draft, stream, steps, { rows, width, from, end, firsts });
}

function trace(
  draft: readonly DraftWord[],
  stream: SourceStream,
  steps: Uint8Array,
  {
    rows,
    width,
    from,
    end,
    firsts,
  }: { rows: number; width: number; from: number; end: number; firsts: ReadonlySet<number> },
): NearPlace | null {
  const pairs: AlignedPair[] = [];
  let equal = 0;
  let row = rows;
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

/** Pairs, last first, for a bracket that may not be where it does; none for one that may. */
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

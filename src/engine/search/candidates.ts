import type { Field } from './field.js';
import { errorsAllowed, fuzzyRanges } from './fuzzy.js';
import type { Query, QueryWord } from './query.js';
import { KINDS, NO_DAY, type Segment } from './segment.js';

/**
 * Bytes of postings read for one word in one segment at most: what bounds a query of single letters. Of the words of a
 * query the most selective comes first and brings in the records; others only tell which of them stay.
 */
const FIRST_BUDGET = 1 << 17;
const WORD_BUDGET = 1 << 18;
/** Bytes of postings read for the misspelt forms of one word. */
const FUZZY_BUDGET = 1 << 16;

/** What a match in each field is worth, against one in the text. */
const FIELD_WEIGHT = [1, 0.95, 0.6];
const PREFIX = 0.75;
const FUZZY = 0.6;
const FUZZY_PREFIX = 0.45;
/** What one place further down in `KINDS` costs, at equal match. */
const KIND_COST = 0.02;
/** What twice the length costs, twice, at equal match. */
const LENGTH_COST = 0.002;

/** A record that may answer, in a segment, and how well its words match: 1 is best. */
export interface Candidate {
  readonly segment: Segment;
  readonly record: number;
  readonly quality: number;
}

/** How far to go for an answer. */
export interface Effort {
  /** Whether words may be misspelt. */
  readonly typos: boolean;
  /** Whether records that lack some of the words count. */
  readonly partial: boolean;
}

/** Which records may be shown at all. */
export interface Allowed {
  /** For each place in `KINDS` whether that kind is wanted; null: all. */
  readonly kinds: readonly boolean[] | null;
  readonly after: number | null;
  readonly before: number | null;
}

/** Whether a record is there and within the filters. A date that is not certain counts if it may be within. */
export function isAllowed(segment: Segment, record: number, { kinds, after, before }: Allowed): boolean {
  if (segment.isDeleted(record)) return false;
  if (kinds && kinds[segment.kind(record)] !== true) return false;
  if (after === null && before === null) return true;
  const first = segment.firstDay(record);
  return (
    first !== NO_DAY && (before === null || first < before) && (after === null || segment.lastDay(record) >= after)
  );
}

/** Terms of a field that a word stands for. */
interface Reading {
  readonly field: Field;
  readonly lo: number;
  readonly hi: number;
  readonly weight: number;
}

/** Working memory for one query after the other: one number for each record of the largest segment. */
export class Scratch {
  state = new Uint8Array(0);
  score = new Float32Array(0);
  decoded = new Int32Array(0);
  touched = new Int32Array(0);

  fit(size: number): void {
    if (this.state.length >= size) return;
    this.state = new Uint8Array(size);
    this.score = new Float32Array(size);
    this.decoded = new Int32Array(size);
    this.touched = new Int32Array(size);
  }
}

/** A list of the best so many candidates. */
export class Best {
  readonly items: Candidate[] = [];
  /** Below this nothing gets in any more. */
  threshold = Number.NEGATIVE_INFINITY;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(candidate: Candidate): void {
    const { items } = this;
    let at = items.length;
    while (at > 0 && (items[at - 1] as Candidate).quality < candidate.quality) at--;
    items.splice(at, 0, candidate);
    if (items.length > this.#limit) items.pop();
    if (items.length === this.#limit) this.threshold = (items[items.length - 1] as Candidate).quality;
  }
}

/**
 * Puts the best records of a segment for `words` into `best`: by the words' inverse
 * document frequency, whole words before beginnings, text before speaker before source, then kind and shortness.
 * `weights` are the words' frequencies over the whole index.
 */
export function findCandidates(
  segment: Segment,
  words: readonly QueryWord[],
  weights: readonly number[],
  effort: Effort,
  allowed: Allowed,
  scratch: Scratch,
  best: Best,
): void {
  scratch.fit(segment.size);
  const plans = words
    .map((word, i) => {
      const readings = readingsOf(segment, word, effort.typos);
      const cost = readings.reduce((sum, { field, lo, hi }) => sum + field.cost(lo, hi), 0);
      return { readings, cost, weight: weights[i] ?? 1 };
    })
    .sort((a, b) => a.cost - b.cost);
  const all = plans.reduce((sum, plan) => sum + plan.weight, 0);
  const { state, score, touched } = scratch;
  let count = 0;
  plans.forEach(({ readings, weight }, step) => {
    if (step > 0 && count === 0 && !effort.partial) return;
    count = mark(readings, weight / all, step, effort.partial, scratch, count);
  });
  for (let i = 0; i < count; i++) {
    const record = touched[i] as number;
    const complete = effort.partial ? (score[record] as number) > 0 : state[record] === plans.length;
    state[record] = 0;
    if (!complete) continue;
    const sum = score[record] as number;
    if (sum <= best.threshold) continue;
    const quality = sum - KIND_COST * segment.kind(record) - LENGTH_COST * magnitude(segment.bytes(record));
    if (quality > best.threshold && isAllowed(segment, record, allowed)) best.add({ segment, record, quality });
  }
}

/** Twice the binary logarithm, in whole steps. */
function magnitude(value: number): number {
  const bits = 31 - Math.clz32(value);
  return bits * 2 + ((value >> (bits - 1)) & 1);
}

/** Adds one word's matches to the scores; the best reading comes first and only it counts. */
function mark(
  readings: readonly Reading[],
  weight: number,
  step: number,
  partial: boolean,
  { state, score, decoded, touched }: Scratch,
  already: number,
): number {
  let count = already;
  let budget = step === 0 ? FIRST_BUDGET : WORD_BUDGET;
  const next = step + 1;
  for (const { field, lo, hi, weight: share } of readings) {
    const gain = share * weight;
    for (let t = lo; t < hi && budget > 0; t++) {
      const bits = step > 0 && !partial ? field.bits(t) : -1;
      if (bits >= 0) {
        const { postings } = field.data;
        for (let i = 0; i < count; i++) {
          const record = touched[i] as number;
          if (state[record] !== step || ((postings[bits + (record >> 3)] as number) & (1 << (record & 7))) === 0)
            continue;
          score[record] = (score[record] as number) + gain;
          state[record] = next;
        }
        continue;
      }
      budget -= field.cost(t, t + 1);
      const records = field.decode(t, decoded);
      for (let i = 0; i < records; i++) {
        const record = decoded[i] as number;
        const reached = state[record] as number;
        if (reached === next) continue;
        if (reached === 0) {
          if (step > 0 && !partial) continue;
          touched[count++] = record;
          score[record] = gain;
        } else {
          if (reached < step && !partial) continue;
          score[record] = (score[record] as number) + gain;
        }
        state[record] = next;
      }
    }
  }
  return count;
}

/** What a word may stand for in a segment, best first. */
function readingsOf(segment: Segment, word: QueryWord, typos: boolean): Reading[] {
  const readings: Reading[] = [];
  for (const number of word.fields) {
    const field = segment.fields[number];
    if (!field) continue;
    const share = word.fields.length === 1 ? 1 : (FIELD_WEIGHT[number] ?? 1);
    const [lo, hi] = field.prefixRange(word.text);
    const whole = lo < hi && field.length(lo) === word.text.length;
    if (whole) readings.push({ field, lo, hi: lo + 1, weight: share });
    const rest = whole ? lo + 1 : lo;
    if (!word.exact && rest < hi) readings.push({ field, lo: rest, hi, weight: share * PREFIX });
    if (!word.exact && typos) readings.push(...fuzzyReadings(field, word.text, share, lo < hi));
  }
  return readings.sort((a, b) => b.weight - a.weight);
}

/** Terms that a misspelt word may mean. Two errors are looked for only in a word that is no term and one error from none. */
function fuzzyReadings(field: Field, word: string, share: number, known: boolean): Reading[] {
  const most = Math.min(errorsAllowed(word.length), known ? 1 : 2);
  let budget = FUZZY_BUDGET;
  for (let errors = Math.min(most, 1); errors <= most && errors > 0; errors++) {
    const readings = fuzzyRanges(field, word, errors)
      .map(({ lo, hi, whole, errors: made }) => ({
        field,
        lo,
        hi,
        weight: (share * (whole ? FUZZY : FUZZY_PREFIX)) / made,
      }))
      .sort((a, b) => b.weight - a.weight || field.cost(a.lo, a.hi) - field.cost(b.lo, b.hi))
      .filter(({ lo, hi }) => {
        budget -= field.cost(lo, hi);
        return budget > 0;
      });
    if (readings.length > 0) return readings;
  }
  return [];
}

/** How much each word tells: its inverse document frequency over all segments, from the frequency of what it may stand for. */
export function wordWeights(segments: readonly Segment[], query: Query['words']): number[] {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  return query.map((word) => {
    let cost = 0;
    for (const segment of segments) {
      for (const number of word.fields) {
        const field = segment.fields[number] as Field;
        const [lo, hi] = field.prefixRange(word.text);
        cost += field.cost(lo, hi);
      }
    }
    return Math.log2(1 + size / (1 + Math.min(cost, size)));
  });
}

/** For each place in `KINDS` whether it is among `kinds`; null if all are wanted. */
export function wantedKinds(kinds: readonly string[] | undefined): boolean[] | null {
  return kinds ? KINDS.map((kind) => kinds.includes(kind)) : null;
}

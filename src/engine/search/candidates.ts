import { isFunctionWord, isFunctionWordIn } from './function-words.js';
import type { QueryWord } from './query.js';
import { type Reading, readingsOf } from './readings.js';
import { RecordSet } from './record-set.js';
import { KINDS, NO_DAY, type Segment } from './segment.js';

/** What each step of a record's standing costs, at equal match. */
const STANDING_COST = 0.002;
/** If all words of a query are in more records than this, only this many of the highest standing are examined, besides rarer matches. */
const GATHERED = 1024;

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
  /** Whether records that lack some of the words count, if they have more than function words. */
  readonly partial: boolean;
}

/** Which records may be shown at all. */
export interface Allowed {
  /** For each entry of `KINDS` whether that kind is included; null: all. */
  readonly kinds: readonly boolean[] | null;
  readonly after: number | null;
  readonly before: number | null;
  /** Code of a language. */
  readonly language: string | null;
}

/** Whether a record is there and within the filters. A date that is not certain counts if it may be within. */
export function isAllowed(segment: Segment, record: number, { kinds, after, before, language }: Allowed): boolean {
  if (segment.isDeleted(record)) return false;
  if (kinds && kinds[segment.kind(record)] !== true) return false;
  if (language !== null && !segment.isIn(record, language)) return false;
  if (after === null && before === null) return true;
  const first = segment.firstDay(record);
  return (
    first !== NO_DAY && (before === null || first < before) && (after === null || segment.lastDay(record) >= after)
  );
}

/** Whether filters leave records out that have the words. */
export function isNarrowed({ after, before, language }: Omit<Allowed, 'kinds'>): boolean {
  return after !== null || before !== null || language !== null;
}

/** What one word of a query may stand for in a segment. */
interface Plan {
  /** Best first. */
  readonly readings: readonly Reading[];
  /** Bytes of postings. */
  readonly cost: number;
  /** Share of the query. */
  readonly weight: number;
  /** Whether one of the readings is in more records than should be read one by one. */
  readonly isBroad: boolean;
  /** Whether the word is not enough for a record in a language: a function word beside words of meaning. Null if it is enough in any. */
  readonly isIdle: ((language: string) => boolean) | null;
}

/** Working memory for one query after the other: one number for each record of the largest segment. */
export class Scratch {
  state = new Uint8Array(0);
  score = new Float32Array(0);
  decoded = new Int32Array(0);
  touched = new Int32Array(0);
  common = new RecordSet(0);
  union = new RecordSet(0);

  fit(size: number): void {
    if (this.state.length >= size) return;
    this.state = new Uint8Array(size);
    this.score = new Float32Array(size);
    this.decoded = new Int32Array(size);
    this.touched = new Int32Array(size);
    this.common = new RecordSet(size);
    this.union = new RecordSet(size);
  }
}

/** A list of the best candidates, up to a maximum. */
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
 *
 * The most selective word brings in the records, and others only tell which of them stay. Of words that very many
 * records hold, sets are intersected first.
 */
export function findCandidates(
  segment: Segment,
  words: readonly QueryWord[],
  weights: readonly number[],
  { typos, partial }: Effort,
  allowed: Allowed,
  scratch: Scratch,
  best: Best,
): void {
  scratch.fit(segment.size);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const plans = words
    .map((word, i): Plan => {
      const isIdle = partial ? idleness(word, words) : null;
      const readings = readingsOf(segment, isIdle ? { ...word, exact: true } : word, typos);
      const cost = readings.reduce((sum, { field, lo, hi }) => sum + field.cost(lo, hi), 0);
      return { readings, cost, weight: (weights[i] ?? 1) / all, isBroad: readings.some(isBroad), isIdle };
    })
    .sort(
      (a, b) =>
        Number(a.isIdle !== null) - Number(b.isIdle !== null) ||
        Number(a.isBroad) - Number(b.isBroad) ||
        a.cost - b.cost,
    );
  const { state, score, touched } = scratch;
  let count = 0;
  let step = 0;
  for (const plan of plans) {
    if (plan.isBroad && (step === 0 || partial)) {
      count = gather(segment, partial ? [plan] : plans, allowed, scratch, ++step, count);
    }
    if (count === 0 && step > 0 && !partial) return;
    count = mark(segment, plan, step, partial, scratch, count);
    step++;
    if (!partial) count = keepReached(step, scratch, count);
  }
  for (let i = 0; i < count; i++) {
    const record = touched[i] as number;
    const sum = score[record] as number;
    state[record] = 0;
    if ((partial && sum <= 0) || sum <= best.threshold) continue;
    const quality = sum - STANDING_COST * segment.standing(record);
    if (quality > best.threshold && isAllowed(segment, record, allowed)) best.add({ segment, record, quality });
  }
}

/**
 * In which languages a word of a query does not bring in records: those where it is a function word and another word is not. Null if
 * it brings in any.
 */
function idleness(word: QueryWord, words: readonly QueryWord[]): Plan['isIdle'] {
  if (!isFunctionWord(word)) return null;
  const known = new Map<string, boolean>();
  return (language) => {
    const isIdle =
      known.get(language) ??
      (isFunctionWordIn(word, language) && words.some((other) => !isFunctionWordIn(other, language)));
    known.set(language, isIdle);
    return isIdle;
  };
}

function isBroad({ field, lo, hi }: Reading): boolean {
  return field.isBroad(lo, hi);
}

/**
 * Brings in, in state `step`, the records that all of these words are in. If those are very many: those that hold a word
 * in one of its rarer readings, and then those of the best standing.
 */
function gather(
  segment: Segment,
  plans: readonly Plan[],
  allowed: Allowed,
  scratch: Scratch,
  step: number,
  already: number,
): number {
  const { state, score, decoded, touched } = scratch;
  let count = already;
  const bringIn = (record: number): void => {
    if (state[record] !== 0 || plans.some(({ isIdle }) => isIdle?.(segment.language(record)))) return;
    touched[count++] = record;
    state[record] = step;
    score[record] = 0;
  };
  const common = inAll(plans, scratch);
  // Whether a record is of a day is too much to ask of each.
  if (isNarrowed(allowed) || common.count <= GATHERED) {
    const records = common.read(decoded);
    for (let i = 0; i < records; i++) bringIn(decoded[i] as number);
    return count;
  }
  for (const { field, lo, hi } of plans.flatMap(({ readings }) => readings.filter((reading) => !isBroad(reading)))) {
    for (let t = lo; t < hi; t++) {
      const records = field.decode(t, decoded);
      for (let i = 0; i < records; i++) if (common.has(decoded[i] as number)) bringIn(decoded[i] as number);
    }
  }
  const { order } = segment;
  // However many the rarer readings have brought in: their matches may be the worse ones, or of a kind that is not wanted.
  const most = count + GATHERED;
  for (let i = 0; i < order.length && count < most; i++) {
    const record = order[i] as number;
    if (common.has(record) && isAllowed(segment, record, allowed)) bringIn(record);
  }
  return count;
}

/** The records that all of these words are in. */
function inAll(plans: readonly Plan[], { common, union, decoded }: Scratch): RecordSet {
  plans.forEach(({ readings }, i) => {
    const own = i === 0 ? common : union;
    own.clear();
    for (const { field, lo, hi } of readings) {
      if (field.isBroad(lo, hi)) own.addSet(field.set(lo, hi, decoded));
      else for (let t = lo; t < hi; t++) own.add(decoded, field.decode(t, decoded));
    }
    if (i > 0) common.keep(union);
  });
  return common;
}

/** Adds one word's matches to the scores and the states; the best reading comes first and only it counts. */
function mark(
  segment: Segment,
  { readings, weight, isIdle }: Plan,
  step: number,
  partial: boolean,
  { state, score, decoded, touched }: Scratch,
  already: number,
): number {
  let count = already;
  const next = step + 1;
  const opens = step === 0 || partial;
  for (const { field, lo, hi, weight: share } of readings) {
    const gain = share * weight;
    if (field.isBroad(lo, hi)) {
      const set = field.set(lo, hi, decoded);
      for (let i = 0; i < count; i++) {
        const record = touched[i] as number;
        const reached = state[record] as number;
        if (!set.has(record) || reached === next || (reached < step && !partial)) continue;
        score[record] = (score[record] as number) + gain;
        state[record] = next;
      }
      continue;
    }
    for (let t = lo; t < hi; t++) {
      const records = field.decode(t, decoded);
      for (let i = 0; i < records; i++) {
        const record = decoded[i] as number;
        const reached = state[record] as number;
        if (reached === next) continue;
        if (reached === 0) {
          if (!opens || isIdle?.(segment.language(record))) continue;
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

/** Leaves only the records that have all words so far, and returns how many: mostly few of those that the first word has brought in. */
function keepReached(step: number, { state, touched }: Scratch, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const record = touched[i] as number;
    if (state[record] === step) touched[kept++] = record;
    else state[record] = 0;
  }
  return kept;
}

/** For each place in `KINDS` whether it is among `kinds`; null for all. */
export function wantedKinds(kinds: readonly string[] | undefined): boolean[] | null {
  return kinds ? KINDS.map((kind) => kinds.includes(kind)) : null;
}

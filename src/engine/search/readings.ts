import { Recent } from '../library/recent.js';
import type { Field } from './field.js';
import { errorsAllowed, fuzzyRanges } from './fuzzy.js';
import type { Query, QueryWord } from './query.js';
import type { Segment } from './segment.js';

/** Bytes of postings read for the misspelt forms of one word. */
const FUZZY_BUDGET = 1 << 16;

/** What a match in each field is worth, against one in the text. */
const FIELD_WEIGHT = [1, 0.95, 0.6];
const PREFIX = 0.75;
const FUZZY = 0.6;
const FUZZY_PREFIX = 0.45;

/** Terms of a field that a word stands for. */
export interface Reading {
  readonly field: Field;
  readonly lo: number;
  readonly hi: number;
  /** What a match is worth, 1 at most. */
  readonly weight: number;
}

/** Number of words of which a segment's readings are kept: a writer adds letters to the last of several words. */
const KEPT_WORDS = 32;

const kept = new WeakMap<Segment, Recent<string, readonly Reading[]>>();

/** What a word may stand for in a segment, best first; found once while the word is searched for again and again. */
export function readingsOf(segment: Segment, word: QueryWord, typos: boolean): readonly Reading[] {
  const known = kept.get(segment) ?? new Recent(KEPT_WORDS);
  kept.set(segment, known);
  const key = `${word.exact} ${typos} ${word.fields.join()} ${word.text}`;
  return known.get(key, () => findReadings(segment, word, typos));
}

function findReadings(segment: Segment, word: QueryWord, typos: boolean): Reading[] {
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

/** Terms that a misspelt word may mean. Two errors are searched for only in a word that is not a term and one error from none. */
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

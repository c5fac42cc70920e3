import type { Field } from './field.js';

/** Terms `[lo, hi)` that a word reaches with some typing errors: as a whole word, or as the beginning of one. */
export interface FuzzyRange {
  readonly lo: number;
  readonly hi: number;
  readonly errors: number;
  readonly whole: boolean;
}

/** More ranges than this are not looked for; it bounds the walk as well. */
const MAX_RANGES = 400;
const MAX_STEPS = 8000;

/** Maximum number of typing errors in a word, by its number of letters: none in the shortest words, two in long ones. */
export function errorsAllowed(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Terms within `errors` insertions, deletions, substitutions and transpositions of neighbours of `word` or of which a
 * beginning is: a walk over the sorted vocabulary as a trie whose nodes are ranges of terms. Once the errors are used
 * up, what is left is binary search, so the walk costs tens of microseconds for one error.
 */
export function fuzzyRanges(field: Field, word: string, errors: number): FuzzyRange[] {
  const found: FuzzyRange[] = [];
  const seen = new Set<number>();
  let steps = 0;

  const accept = (lo: number, hi: number, depth: number, used: number): void => {
    if (used === 0) return;
    if (field.length(lo) === depth) {
      if (!seen.has(lo)) found.push({ lo, hi: lo + 1, errors: used, whole: true });
      seen.add(lo);
    }
    const longer = field.length(lo) === depth ? lo + 1 : lo;
    const key = (longer + 1) * 0x200000 + hi;
    if (longer < hi && !seen.has(key)) {
      seen.add(key);
      found.push({ lo: longer, hi, errors: used, whole: false });
    }
  };

  const walk = (lo: number, hi: number, depth: number, at: number, left: number): void => {
    if (lo >= hi || found.length >= MAX_RANGES || ++steps > MAX_STEPS) return;
    if (at === word.length) {
      accept(lo, hi, depth, errors - left);
      return;
    }
    const unit = word.charCodeAt(at);
    const from = field.lower(lo, hi, depth, unit);
    const to = from < hi && field.unit(from, depth) === unit ? field.lower(from, hi, depth, unit + 1) : from;
    walk(from, to, depth + 1, at + 1, left);
    // Two errors are not looked for where the first letter is wrong as well: that would be most of the walk.
    if (left === 0 || (at === 0 && errors > 1)) return;
    walk(lo, hi, depth, at + 1, left - 1);
    const next = word.charCodeAt(at + 1);
    if (at + 1 < word.length && next !== unit) {
      const a = field.lower(lo, hi, depth, next);
      const b = field.lower(a, hi, depth, next + 1);
      const c = field.lower(a, b, depth + 1, unit);
      walk(c, field.lower(c, b, depth + 1, unit + 1), depth + 2, at + 2, left - 1);
    }
    let child = lo;
    if (field.unit(child, depth) < 0) child = field.lower(lo, hi, depth, 0);
    while (child < hi) {
      const other = field.unit(child, depth);
      const end = field.lower(child, hi, depth, other + 1);
      if (other !== unit) walk(child, end, depth + 1, at + 1, left - 1);
      walk(child, end, depth + 1, at, left - 1);
      child = end;
    }
  };

  if (field.terms > 0) walk(0, field.terms, 0, 0, errors);
  return found;
}

/** Rows of the table that `typingErrors` fills: no two words of a query written as one are longer. */
const rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)] as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Whether the term `units[from..to)`, or if `prefix` a beginning of it, is within `errors` typing errors of `word`; returns
 * the fewest errors, or `errors + 1`. Optimal string alignment (Damerau 1964) along the diagonal, as far as it can matter.
 */
export function typingErrors(
  word: string,
  units: Uint16Array,
  from: number,
  to: number,
  errors: number,
  prefix: boolean,
): number {
  const m = word.length;
  const tooMany = errors + 1;
  if (m + 1 >= rows[0].length || to - from + errors < m || (!prefix && to - from > m + errors)) return tooMany;
  const length = Math.min(to - from, m + errors);
  let [before, last, row] = rows;
  for (let j = 0; j <= m; j++) last[j] = j;
  let best = tooMany;
  for (let i = 1; i <= length; i++) {
    const unit = units[from + i - 1] as number;
    const lo = Math.max(1, i - errors);
    const hi = Math.min(m, i + errors);
    // What lies off the diagonal by more than that takes more errors.
    row[lo - 1] = lo === 1 ? i : tooMany;
    if (hi < m) row[hi + 1] = tooMany;
    let least = row[lo - 1] as number;
    for (let j = lo; j <= hi; j++) {
      const same = unit === word.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (same ? 0 : 1);
      cost = Math.min(cost, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (!same && i > 1 && j > 1 && unit === word.charCodeAt(j - 2) && units[from + i - 2] === word.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (hi === m && (prefix || i === to - from)) best = Math.min(best, row[m] as number);
    if (least > errors) break;
    [before, last, row] = [last, row, before];
  }
  return best;
}

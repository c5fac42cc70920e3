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

/** How many typing errors a word of so many letters may have: none in the shortest words, two in long ones. */
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

/**
 * Whether `term`, or if `prefix` a beginning of it, is within `errors` typing errors of `word`; returns the fewest
 * errors, or `errors + 1`. Optimal string alignment (Damerau 1964), in rows cut off early.
 */
export function typingErrors(word: string, term: string, errors: number, prefix: boolean): number {
  const columns = word.length + errors;
  const long = prefix ? term.slice(0, columns) : term;
  if (Math.abs(long.length - word.length) > errors && !(prefix && long.length > word.length)) return errors + 1;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, j) => j);
  let best = errors + 1;
  for (let i = 1; i <= long.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      const same = long[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (!same && long[i - 1] === word[j - 2] && long[i - 2] === word[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 99) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    const end = row[word.length] ?? 99;
    if (prefix || i === long.length) best = Math.min(best, end);
    if (least > errors) break;
    before = last;
    last = row;
  }
  return best;
}

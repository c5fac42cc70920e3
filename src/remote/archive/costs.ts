import type { Clause } from './clauses.js';

// What the work of a server takes, as measured on five million passages. Only the ratios matter.

/** Microseconds that it takes to read a row, and to look for one word in it. */
const READ = 2.5;
const COMPARED = 0.2;
/** Microseconds that it takes the index to look for one word where it has found another, and to gather a row for a beginning. */
const LOOKED_UP = 0.05;
const GATHERED = 0.3;

/** Microseconds that it takes to read a row and compare it with clauses. */
export function rowCost(clauses: readonly Clause[]): number {
  return READ + sumOf(clauses, 'checks') * COMPARED;
}

/** Microseconds that the index takes to find rows with all clauses and, if there are any, one of some standings. */
export function costInIndex(clauses: readonly Clause[], standings = 0): number {
  const least = Math.min(...clauses.map(({ records }) => records));
  return least * (sumOf(clauses, 'lexemes') + standings) * LOOKED_UP + sumOf(clauses, 'gathered') * GATHERED;
}

function sumOf(clauses: readonly Clause[], what: 'lexemes' | 'checks' | 'gathered'): number {
  return clauses.reduce((sum, clause) => sum + clause[what], 0);
}

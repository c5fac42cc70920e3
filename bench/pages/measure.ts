import type { KnownPage } from './collections.js';
import type { Reading } from './readers.js';

/** Hits, misses and what should not have been there. */
export interface Counts {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** How a field of the metadata was read on the pages for which it is known. */
export interface FieldCounts {
  readonly known: number;
  readonly given: number;
  readonly exact: number;
}

/** A page with one reader's reading of it. */
export type Pair = readonly [page: KnownPage, reading: Reading];

/** Words in a row that are compared as one. */
const SHINGLE = 4;

/**
 * How much of the bodies was found, by shingles of four words. Each page counts the same, regardless of its length, as in the
 * evaluation of article-extraction-benchmark.
 */
export function measureBodies(pairs: readonly Pair[]): Counts {
  let [right, missed, wrong] = [0, 0, 0];
  for (const [page, reading] of pairs) {
    if (page.body === undefined) continue;
    const counts = compareBody(page.body, reading.body);
    const sum = counts.right + counts.missed + counts.wrong || 1;
    right += counts.right / sum;
    missed += counts.missed / sum;
    wrong += counts.wrong / sum;
  }
  return { right, missed, wrong };
}

/** The shingles that two texts have in common and apart; each counts as often as it occurs. */
export function compareBody(known: string, found: string): Counts {
  const left = shingles(known);
  const total = [...left.values()].reduce((sum, count) => sum + count, 0);
  let [right, wrong] = [0, 0];
  for (const [shingle, count] of shingles(found)) {
    const common = Math.min(count, left.get(shingle) ?? 0);
    right += common;
    wrong += count - common;
  }
  return { right, missed: total - right, wrong };
}

/** How many of the strings that should be in the texts are, and how many of those that should not. */
export function measureStrings(pairs: readonly Pair[]): Counts {
  let [right, missed, wrong] = [0, 0, 0];
  for (const [page, reading] of pairs) {
    const body = spaced(reading.body);
    const found = page.included.filter((words) => body.includes(spaced(words))).length;
    right += found;
    missed += page.included.length - found;
    wrong += page.excluded.filter((words) => body.includes(spaced(words))).length;
  }
  return { right, missed, wrong };
}

/** F1 of counts. */
export function f1({ right, missed, wrong }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + missed + wrong);
}

/** Whether a field is what it should be; undefined if that is not known. Case, marks and spaces do not count. */
export const FIELDS = {
  title: (page: KnownPage, { title }: Reading) => page.title && folded(page.title) === folded(title),
  author: (page: KnownPage, { authors }: Reading) => page.author && namesOf([page.author]) === namesOf(authors),
  date: (page: KnownPage, { date }: Reading) => page.date && page.date === date,
} as const;

/** How a field was read on all pages. */
export function measureField(pairs: readonly Pair[], field: keyof typeof FIELDS): FieldCounts {
  const known = pairs.filter(([page]) => page[field] !== undefined);
  return {
    known: known.length,
    given: known.filter(([, { title, authors, date }]) => ({ title, author: authors.join(''), date })[field] !== '')
      .length,
    exact: known.filter(([page, reading]) => FIELDS[field](page, reading)).length,
  };
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1) && words.length > 0; at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function namesOf(authors: readonly string[]): string {
  const names = authors.flatMap((list) => list.replace(/^\s*by\s/iu, '').split(/[,;&|]|\s(?:and|und|et|y)\s/iu));
  return [...new Set(names.map(folded))]
    .filter((name) => name !== '')
    .sort()
    .join('|');
}

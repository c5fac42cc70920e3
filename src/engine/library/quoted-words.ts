import { hashText, mix } from '../text/hash.js';
import { words } from '../text/tokens.js';
import { NumberSet } from './number-set.js';

/** Number of words in a shingle. Two quotations without a common shingle are not compared. */
const SHINGLE = 3;

/** Maximum number of words of a quotation that are compared. */
const LONGEST = 400;

/** Fewest words in common, in order, for the same utterance; a shorter quotation must be the same to the word. */
const FEWEST_SHARED = 4;

/** Maximum number of words of a quotation that must be in the longer one unchanged: one word more could be “never”. */
const FEW = 6;

/** The share of the shorter quotation's words that the longer must have, in order. */
const SAME_WORDS = 0.7;

/**
 * The words of a quotation, as hashes: `[from, to)` of a page that all quotations of an article share, as lists of their own
 * would cost ten times as much. Words with the same hash count as one; among a few hundred words there are no collisions.
 */
export interface Words {
  readonly page: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** The words of some texts, each list on the same page. */
export function onOnePage(texts: readonly string[]): Words[] {
  const hashes: number[] = [];
  const ends: number[] = [];
  for (const text of texts) {
    for (const { folded } of words(text).slice(0, LONGEST)) hashes.push(hashText(folded));
    ends.push(hashes.length);
  }
  const page = new Int32Array(hashes);
  return ends.map((to, i) => ({ page, from: ends[i - 1] ?? 0, to }));
}

/** Whether they are enough to be distinctive. */
export function isTelling({ from, to }: Words): boolean {
  return to - from >= SHINGLE;
}

/** What `shinglesOf` has seen of one quotation. */
const seen = new NumberSet(LONGEST);

/** Hashes of the shingles, each once. */
export function shinglesOf({ page, from, to }: Words): number[] {
  const shingles: number[] = [];
  seen.clear();
  for (let i = from; i + SHINGLE <= to; i += 1) {
    const shingle = hashOf(page, i, i + SHINGLE);
    if (seen.add(shingle)) shingles.push(shingle);
  }
  return shingles;
}

/** A hash of all the words. */
export function hashOfAll({ page, from, to }: Words): number {
  return hashOf(page, from, to);
}

/** A hash of some words in a row: an integer that engines do not box. */
function hashOf(page: Int32Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i += 1) hash = mix(Math.imul(hash, 31) + (page[i] ?? 0));
  return hash >>> 2;
}

/** Whether they are the same words. */
export function isEqual(a: Words, b: Words): boolean {
  return a.to - a.from === b.to - b.from && sameFrom(a, b) === a.to - a.from;
}

/** Number of equal words at the start of two lists. */
function sameFrom(a: Words, b: Words): number {
  const most = Math.min(a.to - a.from, b.to - b.from);
  let same = 0;
  while (same < most && a.page[a.from + same] === b.page[b.from + same]) same += 1;
  return same;
}

/** The words of the quotation that others are compared with, and of one of those others. */
const own = new NumberSet(LONGEST);
const others = new NumberSet(LONGEST);

/** Those of some quotations that are nearly the same words as `words`, or the shorter within the longer. */
export function alikeAmong<T extends Words>(words: Words, candidates: readonly T[]): T[] {
  fill(own, words);
  return candidates.filter((candidate) => {
    const [one, other] = [words.to - words.from, candidate.to - candidate.from];
    if (Math.min(one, other) <= FEW) return one < other ? isWithin(words, candidate) : isWithin(candidate, words);
    // A fast count that ignores their order, so that few pairs need a full comparison.
    const enough = Math.ceil(fewestShared(words, candidate));
    if (!hasWords(own, candidate, enough)) return false;
    fill(others, candidate);
    return hasWords(others, words, enough) && commonInOrder(words, candidate) >= enough;
  });
}

function fill(set: NumberSet, { page, from, to }: Words): void {
  set.clear();
  for (let i = from; i < to; i += 1) set.add(page[i] ?? 0);
}

/** Whether at least this many of the words are in the set. */
function hasWords(set: NumberSet, { page, from, to }: Words, enough: number): boolean {
  let misses = to - from - enough;
  for (let i = from; i < to && misses >= 0; i += 1) if (!set.has(page[i] ?? 0)) misses -= 1;
  return misses >= 0;
}

/** How many words, in order, two quotations of one utterance have in common at least. */
function fewestShared(a: Words, b: Words): number {
  return SAME_WORDS * Math.min(a.to - a.from, b.to - b.from);
}

/** Whether the words of one quotation are in another, one after the other; the fewest must be all of it. */
function isWithin(few: Words, many: Words): boolean {
  const length = few.to - few.from;
  if (length < FEWEST_SHARED) return isEqual(few, many);
  for (let from = many.from; from + length <= many.to; from += 1) {
    if (sameFrom(few, { page: many.page, from, to: many.to }) === length) return true;
  }
  return false;
}

/** One row of the table of lengths. */
const row = new Uint16Array(LONGEST + 1);

/** Length of the longest common subsequence, by the usual table, one row kept; what begins and ends alike is counted as it is. */
function commonInOrder(a: Words, b: Words): number {
  const start = sameFrom(a, b);
  const most = Math.min(a.to - a.from, b.to - b.from) - start;
  let tail = 0;
  while (tail < most && a.page[a.to - 1 - tail] === b.page[b.to - 1 - tail]) tail += 1;
  const columns = b.to - b.from - start - tail;
  const first = b.from + start;
  row.fill(0, 0, columns + 1);
  for (let i = a.from + start; i < a.to - tail; i += 1) {
    const word = a.page[i];
    let diagonal = 0;
    let left = 0;
    for (let j = 0; j < columns; j += 1) {
      const above = row[j + 1] ?? 0;
      left = word === b.page[first + j] ? diagonal + 1 : above > left ? above : left;
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return start + (row[columns] ?? 0) + tail;
}

/** Number of items that the first request puts in order. */
const FIRST = 256;

/** A list whose items are got by their rank. */
export interface Ranked<T> {
  readonly length: number;
  /** The item at an index from 0, the best; undefined after the last. */
  at(index: number): T | undefined;
}

/**
 * A set in an order that is found out only as far as someone looks: the best of a hundred thousand cost one pass when they
 * are first asked for, and after that what is added and taken out costs next to nothing.
 */
export class Ranking<T> implements Ranked<T>, Iterable<T> {
  readonly #items = new Set<T>();
  readonly #compare: (a: T, b: T) => number;
  /** The best, in order; none before someone has looked. */
  #best: T[] = [];
  /** Whether those are all. */
  #isWhole = false;
  /** How many are worth keeping in order. */
  #depth = FIRST;

  /** `compare` never gives 0 for two items. What it compares changes only while an item is lifted, or not in the set. */
  constructor(compare: (a: T, b: T) => number, items: Iterable<T> = []) {
    this.#compare = compare;
    for (const item of items) this.#items.add(item);
  }

  get length(): number {
    return this.#items.size;
  }

  at(index: number): T | undefined {
    if (index >= this.#best.length && index < this.#items.size) {
      while (this.#depth <= index) this.#depth *= 2;
      this.#best = bestOf(this.#items, this.#depth, this.#compare);
      this.#isWhole = this.#best.length === this.#items.size;
    }
    return this.#best[index];
  }

  /** All items, in no order. */
  [Symbol.iterator](): Iterator<T> {
    return this.#items.values();
  }

  /** Puts an item in, or back to its place after it was lifted; one that is in its place stays there. */
  add(item: T): void {
    this.#items.add(item);
    const worst = this.#best.at(-1);
    if (!this.#isWhole && (worst === undefined || this.#compare(item, worst) > 0)) return;
    const place = this.#placeOf(item);
    if (this.#best[place] === item) return;
    this.#best.splice(place, 0, item);
    if (this.#best.length <= 2 * this.#depth) return;
    this.#best.length = this.#depth;
    this.#isWhole = false;
  }

  /** Takes an item out of its place, if it has one, before its rank changes; it is to be added again before anyone looks. */
  lift(item: T): void {
    const worst = this.#best.at(-1);
    if (worst === undefined || (item !== worst && this.#compare(item, worst) > 0)) return;
    const place = this.#placeOf(item);
    if (this.#best[place] === item) this.#best.splice(place, 1);
  }

  /** Removes an item, even if its rank has changed. */
  delete(item: T): void {
    if (!this.#items.delete(item)) return;
    const place = this.#best.indexOf(item);
    if (place !== -1) this.#best.splice(place, 1);
  }

  #placeOf(item: T): number {
    let [from, to] = [0, this.#best.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.#best[middle];
      if (other !== undefined && this.#compare(other, item) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** The `count` best, in order. What is worse than as many others is skipped with one comparison. */
function bestOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  let kept: T[] = [];
  let worst: T | undefined;
  for (const item of items) {
    if (worst !== undefined && compare(item, worst) > 0) continue;
    kept.push(item);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(compare).slice(0, count);
    worst = kept.at(-1);
  }
  return kept.sort(compare).slice(0, count);
}

/** The first time anything is asked for, so many are put in order. */
const FIRST = 256;

/** A list whose items are got by their rank. */
export interface Ranked<T> {
  readonly length: number;
  /** The item at an index from 0, the best; undefined behind the last. */
  at(index: number): T | undefined;
}

/** A list in an order that is found out only as far as somebody looks: the best of a hundred thousand cost one pass. */
export class RankedList<T> implements Ranked<T> {
  readonly #items: readonly T[];
  readonly #compare: (a: T, b: T) => number;
  #ordered: readonly T[] = [];

  /** `items` must not change; `compare` never gives 0. */
  constructor(items: readonly T[], compare: (a: T, b: T) => number) {
    this.#items = items;
    this.#compare = compare;
  }

  get length(): number {
    return this.#items.length;
  }

  at(index: number): T | undefined {
    if (index >= this.#ordered.length && index < this.#items.length) {
      let count = FIRST;
      while (count <= index) count *= 2;
      this.#ordered = best(this.#items, count, this.#compare);
    }
    return this.#ordered[index];
  }
}

/** The `count` best, in order. What is worse than as many others is passed over with one comparison. */
function best<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
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

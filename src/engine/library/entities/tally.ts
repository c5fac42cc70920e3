/** How often each of some keys is there. Holds nothing while there are none: most tallies of a large library stay empty. */
export class Tally<K extends string> {
  #counts: Map<K, number> | undefined;

  /** How many keys are there. */
  get size(): number {
    return this.#counts?.size ?? 0;
  }

  /** Counts a key `by` times (at least once) more; whether it was not there before. */
  add(key: K, by = 1): boolean {
    this.#counts ??= new Map();
    const count = this.#counts.get(key);
    this.#counts.set(key, (count ?? 0) + by);
    return count === undefined;
  }

  /** Counts a key `by` times less; whether it is there no more. */
  delete(key: K, by = 1): boolean {
    const count = this.#counts?.get(key);
    if (count === undefined) return false;
    if (count > by) this.#counts?.set(key, count - by);
    else this.#counts?.delete(key);
    if (this.#counts?.size === 0) this.#counts = undefined;
    return count <= by;
  }

  /** Whether the key is there. */
  has(key: K): boolean {
    return this.#counts?.has(key) ?? false;
  }

  /** The keys, in order of coming. */
  keys(): Iterable<K> {
    return this.#counts?.keys() ?? [];
  }

  /** The keys with their counts, in order of coming. */
  [Symbol.iterator](): Iterator<[K, number]> {
    return (this.#counts ?? new Map<K, number>())[Symbol.iterator]();
  }
}

/** The sum of several tallies. */
export function sum<K extends string>(tallies: Iterable<Tally<K>>): Tally<K> {
  const total = new Tally<K>();
  for (const tally of tallies) for (const [key, count] of tally) total.add(key, count);
  return total;
}

/** The key with the highest count, the first in alphabetical order on a tie; undefined if there is none. */
export function most<K extends string>(tally: Iterable<[K, number]>): K | undefined {
  let best: [K, number] | undefined;
  for (const [key, count] of tally) {
    if (!best || count > best[1] || (count === best[1] && key < best[0])) best = [key, count];
  }
  return best?.[0];
}

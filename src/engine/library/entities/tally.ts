/** A tally that is only looked at. */
export type ReadonlyTally<K extends string> = Omit<Tally<K>, 'add' | 'delete'> & Iterable<readonly [K, number]>;

/** A tally in the form of JSON: a key, its count, a key, …. */
export type FlatTally = readonly (string | number)[];

/** How often each of some keys is there. Most tallies of a large library have one key or none: that takes no map. */
export class Tally<K extends string> implements Iterable<readonly [K, number]> {
  #key: K | undefined;
  #count = 0;
  #more: Map<K, number> | undefined;

  /** A tally of keys with their counts: a key, its count, a key, …. */
  static of<K extends string>(flat: FlatTally): Tally<K> {
    const tally = new Tally<K>();
    for (let i = 0; i < flat.length; i += 2) tally.add(flat[i] as K, flat[i + 1] as number);
    return tally;
  }

  /** How many keys are there. */
  get size(): number {
    return this.#more ? this.#more.size : this.#key === undefined ? 0 : 1;
  }

  /** Counts a key `by` times (at least once) more; whether it was not there before. */
  add(key: K, by = 1): boolean {
    if (!this.#more && (this.#key === undefined || this.#key === key)) {
      const isNew = this.#key === undefined;
      this.#key = key;
      this.#count += by;
      return isNew;
    }
    this.#more ??= new Map(this);
    const count = this.#more.get(key);
    this.#more.set(key, (count ?? 0) + by);
    return count === undefined;
  }

  /** Counts a key `by` times less. Returns whether its count is now zero. */
  delete(key: K, by = 1): boolean {
    const count = this.#more ? this.#more.get(key) : this.#key === key ? this.#count : undefined;
    if (count === undefined) return false;
    const isGone = count <= by;
    if (!this.#more) {
      this.#count = isGone ? 0 : count - by;
      if (isGone) this.#key = undefined;
    } else if (isGone) this.#more.delete(key);
    else this.#more.set(key, count - by);
    return isGone;
  }

  /** Whether the key is there. */
  has(key: K): boolean {
    return this.#more ? this.#more.has(key) : this.#key === key;
  }

  /** The keys, in order of coming. */
  keys(): Iterable<K> {
    return this.#more ? this.#more.keys() : this.#key === undefined ? [] : [this.#key];
  }

  /** The keys with their counts, in order of coming. */
  [Symbol.iterator](): Iterator<readonly [K, number]> {
    const pairs = this.#more ?? (this.#key === undefined ? [] : [[this.#key, this.#count] as const]);
    return pairs[Symbol.iterator]();
  }
}

/** The sum of several tallies. */
export function sum<K extends string>(tallies: Iterable<ReadonlyTally<K>>): Tally<K> {
  const total = new Tally<K>();
  for (const tally of tallies) for (const [key, count] of tally) total.add(key, count);
  return total;
}

/** The key with the highest count, the first in alphabetical order on a tie; undefined if there is none. */
export function most<K extends string>(tally: Iterable<readonly [K, number]>): K | undefined {
  let best: readonly [K, number] | undefined;
  for (const [key, count] of tally) {
    if (!best || count > best[1] || (count === best[1] && key < best[0])) best = [key, count];
  }
  return best?.[0];
}

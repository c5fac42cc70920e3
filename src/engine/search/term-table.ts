import { grown } from './arrays.js';
import type { TermScanner } from './terms.js';

/** Numbers for terms, in order of first sight: a hash table over code units that makes no strings. */
export class TermTable {
  /** How many different terms there are. */
  count = 0;
  units = new Uint16Array(4096);
  at = new Int32Array(513);
  /** Pairs of a term's hash and its number, -1 where free: next to each other, so that a look-up misses the cache once. */
  #slots = new Int32Array(2048).fill(-1);

  /** The number of a scanned term, or -1 if it was never added. */
  find(scanner: TermScanner, i: number): number {
    return this.#slots[this.#slot(scanner, i) + 1] as number;
  }

  /** The number of a scanned term, added if it is new. */
  add(scanner: TermScanner, i: number): number {
    const slot = this.#slot(scanner, i);
    const known = this.#slots[slot + 1] as number;
    if (known >= 0) return known;
    const id = this.count++;
    const from = scanner.at[i] as number;
    const to = scanner.at[i + 1] as number;
    const used = this.at[id] as number;
    while (used + to - from > this.units.length) this.units = grown(this.units, Uint16Array);
    for (let k = from; k < to; k++) this.units[used + k - from] = scanner.units[k] as number;
    if (id + 1 === this.at.length) this.at = grown(this.at, Int32Array);
    this.at[id + 1] = used + to - from;
    this.#slots[slot] = scanner.hash[i] as number;
    this.#slots[slot + 1] = id;
    if (this.count * 4 > this.#slots.length) this.#rehash();
    return id;
  }

  #slot(scanner: TermScanner, i: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const hash = scanner.hash[i] as number;
    const from = scanner.at[i] as number;
    const length = (scanner.at[i + 1] as number) - from;
    let slot = (spread(hash) << 1) & mask;
    for (;;) {
      const id = slots[slot + 1] as number;
      if (id < 0 || (slots[slot] === hash && this.#same(id, scanner.units, from, length))) return slot;
      slot = (slot + 2) & mask;
    }
  }

  #same(id: number, units: Uint16Array, from: number, length: number): boolean {
    const at = this.at[id] as number;
    if ((this.at[id + 1] as number) - at !== length) return false;
    for (let k = 0; k < length; k++) if (this.units[at + k] !== units[from + k]) return false;
    return true;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2).fill(-1);
    const mask = slots.length - 2;
    for (let i = 0; i < old.length; i += 2) {
      if ((old[i + 1] as number) < 0) continue;
      let slot = (spread(old[i] as number) << 1) & mask;
      while ((slots[slot + 1] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = old[i] as number;
      slots[slot + 1] = old[i + 1] as number;
    }
    this.#slots = slots;
  }
}

/** Brings the high bits of a hash down, where a table looks. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}

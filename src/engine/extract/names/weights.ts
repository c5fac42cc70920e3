import { LABELS } from './labels.js';
import type { TaggerModel } from './model.js';

/** Labels, as a constant of this file: the inner loops must not look it up in another. */
const SIZE = LABELS;

/** Bytes of a slot: a key, and a weight for each label; a slot is in one line of the processor's cache. */
const SLOT = 16;
const WEIGHTS_AT = 4;

/** Numbers of 32 bits in a slot. */
const WORDS = SLOT / 4;

/** The weights of a model's features by key, in a hash table with open addressing (Knuth 1973). Keys are hashes: their bits are the address. */
export class FeatureWeights {
  /** The keys, each plus one; 0 in an empty slot. */
  readonly #keys: Int32Array;
  /** The same memory: a row of weights in each slot. */
  readonly #rows: Int8Array;
  readonly #mask: number;

  constructor({ keys, rows }: Pick<TaggerModel, 'keys' | 'rows'>) {
    // Half of the slots or more are empty.
    const slots = 2 ** Math.ceil(Math.log2(2 * keys.length + 1));
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots * WORDS);
    this.#rows = new Int8Array(this.#keys.buffer);
    keys.forEach((key, i) => {
      const slot = this.#slotOf(key);
      this.#keys[slot * WORDS] = key + 1;
      this.#rows.set(rows.subarray(i * SIZE, (i + 1) * SIZE), slot * SLOT + WEIGHTS_AT);
    });
  }

  /** Adds the weights of a feature to `sums`, from `base` on, label by label. */
  addTo(sums: Int32Array, base: number, key: number): void {
    const slot = this.#slotOf(key);
    if (this.#keys[slot * WORDS] !== 0) addRow(sums, base, this.#rows, slot * SLOT + WEIGHTS_AT);
  }

  /** The slot that has a key, or the empty one in which it would be. */
  #slotOf(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#keys[slot * WORDS];
      if (found === 0 || found === key + 1) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Adds a number for each label in `row`, from `at` on, to those in `sums`, from `base` on. */
export function addRow(sums: Int32Array, base: number, row: Int32Array | Int8Array, at: number): void {
  for (let y = 0; y < SIZE; y += 1) sums[base + y] = (sums[base + y] ?? 0) + (row[at + y] ?? 0);
}

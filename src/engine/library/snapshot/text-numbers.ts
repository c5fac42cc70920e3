import { hashText } from '../../text/hash.js';
import type { SnapshotReader, SnapshotWriter } from './parts.js';

/** Numbers must be lower: with a hash before it, one is still a whole number of 53 bits. */
const LIMIT = 2 ** 21;
/** Number of texts hashed in one step. */
const HASHED_AT_ONCE = 4096;

/** Numbers that are found by texts, in a snapshot: their hashes in order, and a number with each. */
export class TextNumbers {
  readonly #hashes: Uint32Array;
  readonly #numbers: Int32Array;

  private constructor(hashes: Uint32Array, numbers: Int32Array) {
    this.#hashes = hashes;
    this.#numbers = numbers;
  }

  /** Writes numbers under texts, in steps; several may be under one. Throws a `RangeError` for numbers of more than 21 bits. */
  static *write(
    snapshot: SnapshotWriter,
    pairs: Iterable<readonly [text: string, number: number]>,
  ): Generator<void, void> {
    const keys: number[] = [];
    for (const [text, number] of pairs) {
      if (number >= LIMIT) throw new RangeError('There are too many to be stored.');
      if (keys.push(hashText(text) * LIMIT + number) % HASHED_AT_ONCE === 0) yield;
    }
    const sorted = Float64Array.from(keys).sort();
    yield;
    snapshot.numbers([Int32Array.from(sorted, (key) => Math.floor(key / LIMIT) | 0)]);
    snapshot.numbers([Int32Array.from(sorted, (key) => key % LIMIT)]);
  }

  /** Reads what `write` has written. */
  static read(snapshot: SnapshotReader): TextNumbers {
    const hashes = snapshot.numbers();
    return new TextNumbers(new Uint32Array(hashes.buffer), snapshot.numbers());
  }

  /** The numbers under a text, and perhaps, by chance, some that are under others. */
  find(text: string): number[] {
    const hash = hashText(text);
    let [from, to] = [0, this.#hashes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#hashes[middle] ?? 0) < hash) from = middle + 1;
      else to = middle;
    }
    const found: number[] = [];
    for (let at = from; this.#hashes[at] === hash; at++) found.push(this.#numbers[at] ?? 0);
    return found;
  }
}

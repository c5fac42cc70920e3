import { hashText } from '../../text/hash.js';
import type { SnapshotReader, SnapshotWriter } from './parts.js';

/** Numbers that are found by texts, in a snapshot: their hashes in order, and a number with each. */
export class TextNumbers {
  readonly #hashes: Uint32Array;
  readonly #numbers: Int32Array;

  private constructor(hashes: Uint32Array, numbers: Int32Array) {
    this.#hashes = hashes;
    this.#numbers = numbers;
  }

  /** Writes numbers under texts; several may be under one. */
  static write(snapshot: SnapshotWriter, pairs: readonly (readonly [text: string, number: number])[]): void {
    const hashes = Uint32Array.from(pairs, ([text]) => hashText(text));
    const order = Uint32Array.from(pairs.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
    snapshot.numbers([Int32Array.from(order, (pair) => hashes[pair] ?? 0)]);
    snapshot.numbers([Int32Array.from(order, (pair) => pairs[pair]?.[1] ?? 0)]);
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

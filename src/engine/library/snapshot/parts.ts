import { hashBytes } from '../../text/hash.js';
import type { TextCodec } from '../cache.js';

/**
 * A snapshot is a row of parts, read in the order in which they were written:
 *
 *     part   kind (4 bytes: 0 JSON in UTF-8, 1 numbers of 32 bits, 2 lines in UTF-8) · length in bytes (4)
 *            · hash of the content (16) · content, filled up to 4 bytes
 *
 * Numbers are those of the machine, which also reads them.
 */
const JSON_PART = 0;
const NUMBERS_PART = 1;
const TEXTS_PART = 2;
const LINE_END = 10;
const HEADER = 24;
const HASH_AT = 8;

/** Writes a snapshot, part by part. */
export class SnapshotWriter {
  readonly #codec: TextCodec;
  readonly #parts: Uint8Array[] = [];

  constructor(codec: TextCodec) {
    this.#codec = codec;
  }

  /** Writes any value that JSON has. */
  json(value: unknown): void {
    this.#write(JSON_PART, this.#codec.encode(JSON.stringify(value)));
  }

  /** Writes whole numbers of 32 bits: those of some lists, one list after another. */
  numbers(lists: readonly ArrayLike<number>[]): void {
    const all = new Int32Array(lists.reduce((length, list) => length + list.length, 0));
    let at = 0;
    for (const list of lists) {
      all.set(list, at);
      at += list.length;
    }
    this.#write(NUMBERS_PART, new Uint8Array(all.buffer));
  }

  /** Writes texts, in which there is no line feed. */
  texts(texts: readonly string[]): void {
    const bytes = this.#codec.encode(texts.map((text) => `${text}\n`).join(''));
    const ends = new Int32Array(texts.length);
    for (let at = 0, text = 0; at < bytes.length; at++) if (bytes[at] === LINE_END) ends[text++] = at;
    this.numbers([ends]);
    this.#write(TEXTS_PART, bytes);
  }

  /** All that was written, in pieces to be put together. */
  get written(): readonly Uint8Array[] {
    return this.#parts;
  }

  #write(kind: number, content: Uint8Array): void {
    const header = new Uint8Array(HEADER);
    header.set(new Uint8Array(Uint32Array.of(kind, content.length).buffer));
    header.set(this.#codec.encode(hashBytes(content)), HASH_AT);
    this.#parts.push(header, content);
    const rest = content.length % 4;
    if (rest > 0) this.#parts.push(new Uint8Array(4 - rest));
  }
}

/** Reads a snapshot in the order in which it was written. What is not as it was written throws. */
export class SnapshotReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #codec: TextCodec;
  #at = 0;

  /** `bytes` begin at a multiple of 4 in their buffer. */
  constructor(bytes: Uint8Array<ArrayBuffer>, codec: TextCodec) {
    this.#bytes = bytes;
    this.#codec = codec;
  }

  /** The next part, which was written by `json`. */
  json<Value>(): Value {
    return JSON.parse(this.#codec.decode(this.#read(JSON_PART))) as Value;
  }

  /** The next part, which was written by `numbers`: a copy, so that it does not keep the whole snapshot alive. */
  numbers(): Int32Array {
    return new Int32Array(this.#read(NUMBERS_PART).slice().buffer);
  }

  /** The next parts, which were written by `texts`: a copy as well. */
  texts(): StoredTexts {
    const ends = this.numbers();
    return new StoredTexts(this.#read(TEXTS_PART).slice(), ends, this.#codec);
  }

  #read(kind: number): Uint8Array<ArrayBuffer> {
    const [found, length = 0] = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 2);
    if (found !== kind) throw new TypeError('The snapshot has another part here.');
    const from = this.#at + HEADER;
    const content = this.#bytes.subarray(from, from + length);
    const hash = this.#codec.decode(this.#bytes.subarray(this.#at + HASH_AT, from));
    if (hash !== hashBytes(content)) throw new TypeError('The snapshot is damaged.');
    this.#at = from + 4 * Math.ceil(length / 4);
    return content;
  }
}

/** Texts that stay bytes until they are asked for. */
export class StoredTexts implements Iterable<string> {
  readonly #bytes: Uint8Array;
  /** Where the line of each text ends. */
  readonly #ends: Int32Array;
  readonly #codec: TextCodec;

  constructor(bytes: Uint8Array, ends: Int32Array, codec: TextCodec) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.#codec = codec;
  }

  get length(): number {
    return this.#ends.length;
  }

  /** The text at an index. Throws a `RangeError` beyond the last. */
  at(index: number): string {
    const [before, end] = [index === 0 ? -1 : this.#ends[index - 1], this.#ends[index]];
    if (before === undefined || end === undefined) throw new RangeError('There are fewer texts.');
    return this.#codec.decode(this.#bytes.subarray(before + 1, end));
  }

  /** All of them, decoded at once. */
  [Symbol.iterator](): Iterator<string> {
    return this.#codec.decode(this.#bytes).split('\n').slice(0, this.length)[Symbol.iterator]();
  }
}

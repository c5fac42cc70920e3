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
/** Number of texts in a part. */
const TEXTS_AT_ONCE = 1024;
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

  /** Writes texts, in which there is no line feed, in steps. */
  *texts(texts: Iterable<string>): Generator<void, void> {
    let lines: string[] = [];
    for (const text of texts) {
      lines.push(`${text}\n`);
      if (lines.length < TEXTS_AT_ONCE) continue;
      this.#write(TEXTS_PART, this.#codec.encode(lines.join('')));
      lines = [];
      yield;
    }
    // The last part is the one that is not full.
    this.#write(TEXTS_PART, this.#codec.encode(lines.join('')));
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

  /** The next parts, which were written by `texts`: copies as well. */
  texts(): StoredTexts {
    const parts: LinesPart[] = [];
    for (;;) {
      const bytes = this.#read(TEXTS_PART).slice();
      const ends: number[] = [];
      for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) ends.push(at);
      parts.push({ bytes, ends: Uint32Array.from(ends) });
      if (ends.length < TEXTS_AT_ONCE) return new StoredTexts(parts, this.#codec);
    }
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

/** Lines, and where each ends. */
interface LinesPart {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Texts that stay bytes until they are asked for. */
export class StoredTexts implements Iterable<string> {
  readonly length: number;
  readonly #parts: readonly LinesPart[];
  readonly #codec: TextCodec;

  /** All parts but the last are full. */
  constructor(parts: readonly LinesPart[], codec: TextCodec) {
    this.length = parts.reduce((length, { ends }) => length + ends.length, 0);
    this.#parts = parts;
    this.#codec = codec;
  }

  /** The text at an index. Throws a `RangeError` beyond the last. */
  at(index: number): string {
    const part = this.#parts[Math.floor(index / TEXTS_AT_ONCE)];
    const line = index % TEXTS_AT_ONCE;
    const end = part?.ends[line];
    if (!part || end === undefined) throw new RangeError('There are fewer texts.');
    const start = line === 0 ? 0 : (part.ends[line - 1] ?? 0) + 1;
    return this.#codec.decode(part.bytes.subarray(start, end));
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const { bytes, ends } of this.#parts) yield* this.#codec.decode(bytes).split('\n').slice(0, ends.length);
  }
}

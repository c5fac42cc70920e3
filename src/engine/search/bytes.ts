import { grown } from './arrays.js';

/** A chunk has no more bytes than this, unless what is written in one piece is longer. */
const LARGEST_CHUNK = 1 << 20;

/**
 * Writes numbers and strings into growing bytes. Strings are written one UTF-16 code unit at a time in one to three
 * bytes (CESU-8), which loses nothing, not even half a surrogate pair. What outgrows its room continues in another chunk:
 * to double and copy tens of megabytes makes engines collect garbage again and again.
 */
export class ByteWriter {
  /** The chunks before the last, as far as they are written. */
  readonly #full: Uint8Array[] = [];
  #fullLength = 0;
  #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** How many bytes have been written. */
  get length(): number {
    return this.#fullLength + this.#at;
  }

  /** Writes a whole number from 0 to 2^32 - 1 in one to five bytes, seven bits each, low bits first. */
  varint(value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    let rest = value;
    while (rest > 127) {
      bytes[this.#at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[this.#at++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  string(text: string): void {
    this.#reserve(text.length * 3);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 63);
      } else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 63);
        bytes[at++] = 0x80 | (unit & 63);
      }
    }
    this.#at = at;
  }

  /** What was written so far, until more is. */
  get written(): Uint8Array<ArrayBuffer> {
    const last = this.#bytes.subarray(0, this.#at);
    return this.#full.length === 0 ? last : new Uint8Array(joined([...this.#full, last]));
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    this.#full.push(this.#bytes.subarray(0, this.#at));
    this.#fullLength += this.#at;
    this.#bytes = new Uint8Array(Math.max(more, Math.min(LARGEST_CHUNK, 2 * this.#bytes.length)));
    this.#at = 0;
  }
}

/** Pieces of a buffer, put together. */
export function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

/** How many bytes `ByteWriter.string` writes for `text`. */
export function byteLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return length;
}

let scratch = new Uint16Array(4096);

/** Reads back a string that `ByteWriter.string` wrote to `bytes[from..to)`. */
export function readString(bytes: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, bytes.length);
  while (scratch.length < end - from) scratch = grown(scratch, Uint16Array);
  let length = 0;
  for (let i = from; i < end; ) {
    const byte = bytes[i++] as number;
    if (byte < 0x80) scratch[length++] = byte;
    else if (byte < 0xe0) scratch[length++] = ((byte & 31) << 6) | ((bytes[i++] as number) & 63);
    else {
      const middle = (bytes[i++] as number) & 63;
      scratch[length++] = ((byte & 15) << 12) | (middle << 6) | ((bytes[i++] as number) & 63);
    }
  }
  if (length <= 4096) return String.fromCharCode.apply(null, scratch.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let i = 0; i < length; i += 4096) {
    text += String.fromCharCode.apply(null, scratch.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  }
  return text;
}

/** Reads numbers that `ByteWriter.varint` wrote. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  varint(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128 || shift > 28 || byte === undefined) return value >>> 0;
      shift += 7;
    }
  }
}

import { grown } from './arrays.js';

/**
 * Writes numbers and strings into growing bytes. Strings are written one UTF-16 code unit at a time in one to three
 * bytes (CESU-8), which loses nothing, not even half a surrogate pair.
 */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Writes a whole number from 0 to 2^32 - 1 in one to five bytes, seven bits each, low bits first. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  string(text: string): void {
    this.#reserve(text.length * 3);
    const { bytes } = this;
    let at = this.length;
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
    this.length = at;
  }

  /** What was written so far, until more is. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    let capacity = this.bytes.length * 2;
    while (this.length + more > capacity) capacity *= 2;
    const copy = new Uint8Array(capacity);
    copy.set(this.bytes);
    this.bytes = copy;
  }
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

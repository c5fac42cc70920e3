// Arrays in the binary format of the server. It reads them several times as fast as text, in which every sign of every
// word is looked at for quotes, by the driver and by the server.

/** A column of rows on their way to the server: the parameter for an array of that type. */
export const column = {
  uuid: (ids: readonly string[]): Buffer => arrayOf(OIDS.uuid, ids, 16, (id, out) => out.hex(id.replaceAll('-', ''))),
  smallint: (numbers: readonly number[]): Buffer =>
    arrayOf(OIDS.smallint, numbers, 2, (each, out) => out.number(each, 2)),
  integer: (numbers: readonly (number | null)[]): Buffer =>
    arrayOf(OIDS.integer, numbers, 4, (each, out) => out.number(each, 4)),
  bigint: (numbers: readonly number[]): Buffer => arrayOf(OIDS.bigint, numbers, 8, (each, out) => out.number(each, 8)),
  /** Text must be storable. */
  text: (texts: readonly (string | null)[]): Buffer => arrayOf(OIDS.text, texts, 64, (each, out) => out.text(each)),
  bytea: (each: readonly Uint8Array[]): Buffer => arrayOf(OIDS.bytea, each, 1024, (bytes, out) => out.bytes(bytes)),
  /** The lexemes of each vector, each of them once. The server puts them in order. */
  tsvector: (vectors: readonly (readonly string[])[]): Buffer =>
    arrayOf(OIDS.tsvector, vectors, 512, (lexemes, out) => {
      out.number(lexemes.length, 4);
      // After each lexeme comes the end of a text, and that it has no positions.
      if (lexemes.length > 0) out.text(`${lexemes.join(AFTER_LEXEME)}${AFTER_LEXEME}`);
    }),
};

/** Numbers of the server's own types, the same in all versions. */
const OIDS = { bytea: 17, bigint: 20, smallint: 21, integer: 23, text: 25, uuid: 2950, tsvector: 3614 };
const AFTER_LEXEME = '\0\0\0';
/** Length of an item that is null. */
const NULL = -1;
/** Maximum number of bytes of a UTF-16 code unit in UTF-8. */
const UNIT_BYTES = 3;

/** @param guess bytes of an item, roughly */
function arrayOf<T>(
  oid: number,
  items: readonly (T | null)[],
  guess: number,
  write: (item: T, out: Output) => void,
): Buffer {
  const out = new Output(20 + items.length * (4 + guess));
  // Dimensions, whether there are nulls, type, and of the only dimension the length and the first index.
  for (const each of items.length === 0 ? [0, 0, oid] : [1, Number(items.includes(null)), oid, items.length, 1])
    out.number(each, 4);
  for (const item of items) {
    if (item === null) out.number(NULL, 4);
    else out.withLength(() => write(item, out));
  }
  return out.written;
}

/** Bytes that are written one after the other, into a buffer that grows. */
class Output {
  #buffer: Buffer;
  #used = 0;

  constructor(size: number) {
    this.#buffer = Buffer.allocUnsafe(size);
  }

  get written(): Buffer {
    return this.#buffer.subarray(0, this.#used);
  }

  /** What `write` writes, after its length. */
  withLength(write: () => void): void {
    const at = this.#used;
    this.number(0, 4);
    write();
    this.#buffer.writeInt32BE(this.#used - at - 4, at);
  }

  /** @param size 2, 4 or 8 bytes; in 8, integers that a number holds exactly */
  number(value: number, size: 2 | 4 | 8): void {
    this.#make(size);
    if (size === 2) this.#buffer.writeInt16BE(value, this.#used);
    else if (size === 4) this.#buffer.writeInt32BE(value, this.#used);
    else this.#buffer.writeBigInt64BE(BigInt(value), this.#used);
    this.#used += size;
  }

  text(text: string): void {
    this.#make(text.length * UNIT_BYTES);
    this.#used += this.#buffer.write(text, this.#used, 'utf8');
  }

  hex(digits: string): void {
    this.#make(digits.length);
    this.#used += this.#buffer.write(digits, this.#used, 'hex');
  }

  bytes(bytes: Uint8Array): void {
    this.#make(bytes.length);
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  #make(room: number): void {
    const needed = this.#used + room;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#buffer.length));
    this.#buffer.copy(larger, 0, 0, this.#used);
    this.#buffer = larger;
  }
}

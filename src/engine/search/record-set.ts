/** A set of a segment's records: a bit for each, in the order in which a field stores them. */
export class RecordSet {
  readonly #words: Uint32Array;
  /** The same, byte by byte. */
  readonly #bytes: Uint8Array;

  /** An empty set of records below `size`. */
  constructor(size: number) {
    this.#words = new Uint32Array((size + 31) >>> 5);
    this.#bytes = new Uint8Array(this.#words.buffer);
  }

  /** How many records are in the set. */
  get count(): number {
    const words = this.#words;
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      let word = words[i] as number;
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  has(record: number): boolean {
    return ((this.#bytes[record >>> 3] as number) & (1 << (record & 7))) !== 0;
  }

  /** Empties the set. */
  clear(): void {
    this.#words.fill(0);
  }

  /** Adds the first `count` of these records. */
  add(records: Int32Array, count: number): void {
    const bytes = this.#bytes;
    for (let i = 0; i < count; i++) {
      const record = records[i] as number;
      bytes[record >>> 3] = (bytes[record >>> 3] as number) | (1 << (record & 7));
    }
  }

  /** Adds the records of which the bits are set. */
  addBits(bits: Uint8Array): void {
    const bytes = this.#bytes;
    for (let at = 0; at < bits.length; at++) bytes[at] = (bytes[at] as number) | (bits[at] as number);
  }

  /** Adds all records of another set, which has no greater size. */
  addSet(other: RecordSet): void {
    const words = this.#words;
    const others = other.#words;
    for (let i = 0; i < others.length; i++) words[i] = (words[i] as number) | (others[i] as number);
  }

  /** Leaves only the records that are in another set of the same size too. */
  keep(other: RecordSet): void {
    const words = this.#words;
    const others = other.#words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) & (others[i] as number);
  }

  /** Writes the records, ascending, into `out` and returns how many. */
  read(out: Int32Array): number {
    const bytes = this.#bytes;
    let count = 0;
    for (let at = 0; at < bytes.length; at++) {
      for (let byte = bytes[at] as number; byte !== 0; byte &= byte - 1)
        out[count++] = at * 8 + 31 - Math.clz32(byte & -byte);
    }
    return count;
  }
}

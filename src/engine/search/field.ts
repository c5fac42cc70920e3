import { grown } from './arrays.js';
import { ByteWriter } from './bytes.js';
import { TermTable } from './term-table.js';
import type { TermScanner } from './terms.js';

/** Shortest run of consecutive records that is written as a run. */
const RUN = 3;

/** The typed arrays of a `Field`, as they are stored. */
export interface FieldData {
  /** Code units of all terms, in order of code units. */
  readonly units: Uint16Array;
  /** Term `t` is `units[unitAt[t]]` up to `units[unitAt[t + 1]]`. */
  readonly unitAt: Uint32Array;
  /** The records of term `t` are written in `postings[postAt[t]]` up to `postings[postAt[t + 1]]`. */
  readonly postAt: Uint32Array;
  /**
   * For each term: how many records; then, if that is more than an eighth of all, a bit for each record of the
   * segment; else each record as its distance to the one before, from -1. Distance 0 marks a run: the number after it
   * says how many records follow at distance 1.
   */
  readonly postings: Uint8Array;
}

/** One searched field of a segment: a sorted vocabulary, and for each term the records that hold it. */
export class Field {
  /** How many terms there are. */
  readonly terms: number;

  /** `size` is how many records the segment has. */
  constructor(
    readonly data: FieldData,
    readonly size: number,
  ) {
    this.terms = data.unitAt.length - 1;
  }

  /** How many records hold term `t`. */
  frequency(t: number): number {
    const { postings, postAt } = this.data;
    let value = 0;
    let shift = 0;
    for (let at = postAt[t] as number; shift < 32; shift += 7) {
      const byte = postings[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }

  /** Bytes of postings of the terms `[lo, hi)`: what it costs to read them. */
  cost(lo: number, hi: number): number {
    return (this.data.postAt[hi] as number) - (this.data.postAt[lo] as number);
  }

  /** Writes the records of term `t`, ascending, into `out` and returns how many. */
  decode(t: number, out: Int32Array): number {
    const { postings, postAt } = this.data;
    const end = postAt[t + 1] as number;
    let at = postAt[t] as number;
    if (isDense(this.frequency(t), this.size)) return this.#decodeBits(t, out);
    while ((postings[at] as number) > 127) at++;
    at++;
    let count = 0;
    let record = -1;
    while (at < end) {
      let delta = postings[at++] as number;
      if (delta > 127) {
        delta &= 127;
        for (let shift = 7; at < end; shift += 7) {
          const byte = postings[at++] as number;
          delta |= (byte & 127) << shift;
          if (byte < 128) break;
        }
      }
      if (delta !== 0) {
        record += delta;
        out[count++] = record;
        continue;
      }
      let run = 0;
      for (let shift = 0; at < end; shift += 7) {
        const byte = postings[at++] as number;
        run |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      for (; run > 0 && count < out.length; run--) out[count++] = ++record;
    }
    return count;
  }

  /** Where the bits of term `t` begin, if its records are stored as bits; else -1. */
  bits(t: number): number {
    if (this.cost(t, t + 1) <= this.size >> 3) return -1;
    return isDense(this.frequency(t), this.size) ? (this.data.postAt[t + 1] as number) - bitBytes(this.size) : -1;
  }

  #decodeBits(t: number, out: Int32Array): number {
    const { postings, postAt } = this.data;
    const end = postAt[t + 1] as number;
    let count = 0;
    let base = 0;
    for (let at = end - bitBytes(this.size); at < end; at++, base += 8) {
      for (let byte = postings[at] as number; byte !== 0; byte &= byte - 1)
        out[count++] = base + 31 - Math.clz32(byte & -byte);
    }
    return count;
  }

  /** Length of term `t` in code units. */
  length(t: number): number {
    return (this.data.unitAt[t + 1] as number) - (this.data.unitAt[t] as number);
  }

  /** Code unit `depth` of term `t`, or -1 past its end. */
  unit(t: number, depth: number): number {
    const at = (this.data.unitAt[t] as number) + depth;
    return at < (this.data.unitAt[t + 1] as number) ? (this.data.units[at] as number) : -1;
  }

  /** The first term in `[lo, hi)`, all of which agree up to `depth`, whose unit there is at least `unit`. */
  lower(lo: number, hi: number, depth: number, unit: number): number {
    let from = lo;
    let to = hi;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.unit(middle, depth) < unit) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Terms that begin with `word`, as `[lo, hi)`; term `lo` is the word itself if its length says so. */
  prefixRange(word: string): [number, number] {
    let lo = 0;
    let hi = this.terms;
    for (let depth = 0; depth < word.length && lo < hi; depth++) {
      const unit = word.charCodeAt(depth);
      lo = this.lower(lo, hi, depth, unit);
      hi = this.lower(lo, hi, depth, unit + 1);
    }
    return [lo, hi];
  }

  /** The term that is `word`, or -1. */
  find(word: string): number {
    const [lo, hi] = this.prefixRange(word);
    return lo < hi && this.length(lo) === word.length ? lo : -1;
  }
}

/** Gathers the terms of records, in order of the records, into a `Field`. */
export class FieldBuilder {
  readonly #table = new TermTable();
  /** For each term, next to each other: how many records it has, and one more than the last of them. */
  #seen = new Int32Array(1024);
  #terms = new Int32Array(4096);
  #records = new Int32Array(4096);
  #count = 0;

  /** Adds the scanned terms as terms of `record`, which is not less than any before it. */
  add(record: number, scanner: TermScanner): void {
    for (let i = 0; i < scanner.count; i++) {
      const term = this.#table.add(scanner, i);
      if (term * 2 >= this.#seen.length) this.#seen = grown(this.#seen, Int32Array);
      const seen = this.#seen;
      if (seen[term * 2 + 1] === record + 1) continue;
      seen[term * 2 + 1] = record + 1;
      seen[term * 2] = (seen[term * 2] as number) + 1;
      if (this.#count === this.#terms.length) {
        this.#terms = grown(this.#terms, Int32Array);
        this.#records = grown(this.#records, Int32Array);
      }
      this.#terms[this.#count] = term;
      this.#records[this.#count++] = record;
    }
  }

  /** The field, for a segment of `size` records. */
  build(size: number): FieldData {
    const { count: terms, units: seen, at: seenAt } = this.#table;
    const sorted = this.#sortedTerms();
    // Counting sort of the occurrences by term; records stay in order within a term.
    const next = new Uint32Array(terms + 1);
    for (let term = 0, sum = 0; term < terms; term++) {
      next[term] = sum;
      sum += this.#seen[term * 2] as number;
    }
    const records = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const term = this.#terms[i] as number;
      const at = next[term] as number;
      records[at] = this.#records[i] as number;
      next[term] = at + 1;
    }
    const units = new Uint16Array(seenAt[terms] as number);
    const unitAt = new Uint32Array(terms + 1);
    const postAt = new Uint32Array(terms + 1);
    const postings = new ByteWriter(Math.max(64, this.#count * 2));
    sorted.forEach((term, t) => {
      const from = seenAt[term] as number;
      const to = seenAt[term + 1] as number;
      const at = unitAt[t] as number;
      for (let k = from; k < to; k++) units[at + k - from] = seen[k] as number;
      unitAt[t + 1] = at + to - from;
      const end = next[term] as number;
      writePostings(postings, records, end - (this.#seen[term * 2] as number), end, size);
      postAt[t + 1] = postings.length;
    });
    return { units, unitAt, postAt, postings: postings.take() };
  }

  #sortedTerms(): number[] {
    const { count, units, at } = this.#table;
    const words: string[] = [];
    for (let term = 0; term < count; term++) words.push(String.fromCharCode(...units.subarray(at[term], at[term + 1])));
    return words.map((_, term) => term).sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  }
}

function isDense(frequency: number, size: number): boolean {
  return frequency > size >> 3;
}

function bitBytes(size: number): number {
  return (size + 7) >> 3;
}

function writePostings(out: ByteWriter, records: Int32Array, from: number, to: number, size: number): void {
  out.varint(to - from);
  if (isDense(to - from, size)) {
    const bits = new Uint8Array(bitBytes(size));
    for (let i = from; i < to; i++) {
      const record = records[i] as number;
      bits[record >> 3] = (bits[record >> 3] as number) | (1 << (record & 7));
    }
    out.raw(bits);
    return;
  }
  let last = -1;
  for (let i = from; i < to; ) {
    const record = records[i] as number;
    let run = 0;
    while (i + run < to && records[i + run] === last + 1 + run) run++;
    if (run >= RUN) {
      out.varint(0);
      out.varint(run);
      i += run;
      last += run;
    } else {
      out.varint(record - last);
      last = record;
      i++;
    }
  }
}

import { Recent } from '../library/recent.js';
import { RecordSet } from './record-set.js';

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

/** Maximum number of record sets cached: common beginnings of words are typed often. */
const KEPT_SETS = 128;

/** One searched field of a segment: a sorted vocabulary, and for each term the records that hold it. */
export class Field {
  /** How many terms there are. */
  readonly terms: number;
  /** What `set` has made, by the terms. */
  readonly #sets = new Recent<number, RecordSet>(KEPT_SETS);

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

  /** Whether the terms `[lo, hi)` take more bytes than a bit for each record would: then `set` is the way to read them. */
  isBroad(lo: number, hi: number): boolean {
    return this.cost(lo, hi) > bitBytes(this.size);
  }

  /** The records of the terms `[lo, hi)`, not to be changed. `scratch` has room for all records. */
  set(lo: number, hi: number, scratch: Int32Array): RecordSet {
    const key = lo * 2 ** 26 + hi;
    return this.#sets.get(key, () => this.#makeSet(lo, hi, scratch));
  }

  #makeSet(lo: number, hi: number, scratch: Int32Array): RecordSet {
    const set = new RecordSet(this.size);
    const { postings, postAt } = this.data;
    for (let t = lo; t < hi; t++) {
      const bits = this.bits(t);
      if (bits >= 0) set.addBits(postings.subarray(bits, postAt[t + 1]));
      else set.add(scratch, this.decode(t, scratch));
    }
    return set;
  }

  /** Writes the records of term `t`, ascending, into `out` and returns how many. */
  decode(t: number, out: Int32Array): number {
    const { postings, postAt } = this.data;
    const end = Math.min(postAt[t + 1] as number, postings.length);
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
    const end = Math.min(postAt[t + 1] as number, postings.length);
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

/** Whether a term with this many records, in a segment of `size`, has a bit for each record. */
export function isDense(frequency: number, size: number): boolean {
  return frequency > size >> 3;
}

/** Bytes of one bit for each of `size` records. */
export function bitBytes(size: number): number {
  return (size + 7) >> 3;
}

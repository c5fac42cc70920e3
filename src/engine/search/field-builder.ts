import { grown } from './arrays.js';
import { ByteWriter } from './bytes.js';
import { bitBytes, type FieldData, isDense } from './field.js';
import { TermTable } from './term-table.js';
import type { TermScanner } from './terms.js';

/** Shortest run of consecutive records that is written as a run. */
const RUN = 3;

/** Gathers the terms of records, in order of the records, into a `Field`. */
export class FieldBuilder {
  readonly #table = new TermTable();
  /** For each term one more than the last record that has it. */
  #seen = new Int32Array(1024);
  /** The different terms of one record after the other; those of record `#records[i]` begin at `#at[i]`. */
  #terms = new Int32Array(4096);
  #count = 0;
  readonly #records: number[] = [];
  readonly #at: number[] = [];

  /** Adds the scanned terms as all terms of `record`, which is greater than any before it. */
  add(record: number, scanner: TermScanner): void {
    this.#begin(record, scanner.count);
    const terms = this.#terms;
    for (let i = 0; i < scanner.count; i++) {
      const term = this.#table.add(scanner, i);
      if (term >= this.#seen.length) this.#seen = grown(this.#seen, Int32Array);
      if (this.#seen[term] === record + 1) continue;
      this.#seen[term] = record + 1;
      terms[this.#count++] = term;
    }
  }

  /** Gives `record` the very terms of the record added last: neighbours share their source, and often the speaker. */
  repeat(record: number): void {
    const from = this.#at.at(-1) ?? 0;
    const to = this.#count;
    this.#begin(record, to - from);
    this.#terms.copyWithin(to, from, to);
    this.#count += to - from;
  }

  #begin(record: number, most: number): void {
    this.#records.push(record);
    this.#at.push(this.#count);
    while (this.#count + most > this.#terms.length) this.#terms = grown(this.#terms, Int32Array);
  }

  /** The field, for a segment of `size` records. */
  build(size: number): FieldData {
    const { count: terms, units: seen, at: seenAt } = this.#table;
    const sorted = this.#sortedTerms();
    // Counting sort of the occurrences by term; records stay in order within a term.
    const first = new Uint32Array(terms + 1);
    for (let i = 0; i < this.#count; i++) {
      const after = (this.#terms[i] as number) + 1;
      first[after] = (first[after] as number) + 1;
    }
    for (let term = 0; term < terms; term++) first[term + 1] = (first[term + 1] as number) + (first[term] as number);
    const next = first.slice();
    const records = new Int32Array(this.#count);
    this.#records.forEach((record, r) => {
      const end = this.#at[r + 1] ?? this.#count;
      for (let i = this.#at[r] as number; i < end; i++) {
        const term = this.#terms[i] as number;
        const at = next[term] as number;
        records[at] = record;
        next[term] = at + 1;
      }
    });
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
      writePostings(postings, records, first[term] as number, next[term] as number, size);
      postAt[t + 1] = postings.length;
    });
    return { units, unitAt, postAt, postings: postings.written };
  }

  #sortedTerms(): number[] {
    const { count, units, at } = this.#table;
    const words: string[] = [];
    for (let term = 0; term < count; term++) {
      words.push(Reflect.apply(String.fromCharCode, null, units.subarray(at[term], at[term + 1])));
    }
    return words.map((_, term) => term).sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  }
}

/** Writes one term's records, ascending in `records[from..to)`, as `FieldData` has them. */
export function writePostings(out: ByteWriter, records: Int32Array, from: number, to: number, size: number): void {
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

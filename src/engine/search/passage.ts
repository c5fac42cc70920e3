import type { AlignablePassage, AlignableWords } from './align.js';
import type { Candidate } from './candidates.js';
import { type Segment, TEXT } from './segment.js';
import { TermTable } from './term-table.js';
import { TermScanner } from './terms.js';

/** What is read of a passage: the rest of a longer one is ignored. */
const MAX_UNITS = 12000;
const MAX_WORDS = 250;
/** Of a longer record only the part is aligned that holds most of the passage's words. */
const MAX_SOURCE = 1500;
const ELLIPSIS = /…|\.\.\./u;

/** A passage of which the source is sought. */
export interface Passage extends AlignablePassage {
  /** Its different words, rarest first, with how many records hold each and how many bits that tells. */
  readonly terms: readonly {
    readonly text: string;
    readonly bits: number;
    readonly frequency: number;
  }[];
  /** Bits that each word of the passage tells. */
  readonly bits: Float32Array;
  /** What its words earn together if all are found. */
  readonly possible: number;
}

/** A record that may be the source. */
export interface Source extends AlignableWords {
  readonly candidate: Candidate;
}

/** Reads a passage, and then records in terms of it: equal words get equal numbers. */
export class PassageReader {
  readonly #scanner = new TermScanner();
  #table = new TermTable();
  #bits = new Float32Array(0);

  /** Takes a passage apart; `segments` tell how much each of its words says. */
  read(segments: readonly Segment[], whole: string): Passage {
    const text = whole.slice(0, MAX_UNITS);
    const scanner = this.#scanner;
    scanner.scan(text);
    const count = Math.min(scanner.count, MAX_WORDS);
    this.#table = new TermTable();
    const size = segments.reduce((sum, segment) => sum + segment.size, 0);
    const id = new Int32Array(count);
    const ellipsis = new Uint8Array(count + 1);
    const terms: { text: string; bits: number; frequency: number }[] = [];
    for (let i = 0; i < count; i++) {
      const number = this.#table.add(scanner, i);
      id[i] = number * 2 + (scanner.possessive[i] as number);
      const before = scanner.end[i - 1] ?? 0;
      if (ELLIPSIS.test(text.slice(before, Math.min(scanner.start[i] as number, before + 20)))) ellipsis[i] = 1;
      if (number < terms.length) continue;
      const term = scanner.term(i);
      const frequency = segments.reduce((sum, segment) => sum + frequencyIn(segment, term), 0);
      terms.push({ text: term, frequency, bits: Math.log2(1 + size / (frequency + 0.5)) });
    }
    this.#bits = Float32Array.from(terms, (term) => term.bits);
    const most = Math.max(...terms.map(({ bits }) => bits), 1);
    const bits = Float32Array.from(id, (number) => terms[number >> 1]?.bits ?? 0);
    const gain = bits.map((value) => 0.5 + value / most);
    return {
      count,
      id,
      start: scanner.start.slice(0, count),
      end: scanner.end.slice(0, count),
      gain,
      ellipsis,
      terms: [...terms].sort((a, b) => a.frequency - b.frequency),
      bits,
      possible: gain.reduce((sum, value) => sum + value, 0),
    };
  }

  /** A record's words, as the passage's vocabulary numbers them. */
  source(candidate: Candidate): Source {
    const scanner = this.#scanner;
    scanner.scan(candidate.segment.record(candidate.record).text);
    const id = new Int32Array(scanner.count);
    for (let i = 0; i < scanner.count; i++) {
      const number = this.#table.find(scanner, i);
      id[i] = number < 0 ? -1 : number * 2 + (scanner.possessive[i] as number);
    }
    const [from, to] = scanner.count > MAX_SOURCE ? densest(id, this.#bits) : [0, scanner.count];
    return {
      candidate,
      count: to - from,
      id: id.subarray(from, to),
      start: scanner.start.slice(from, to),
      end: scanner.end.slice(from, to),
    };
  }
}

function frequencyIn(segment: Segment, term: string): number {
  const field = segment.fields[TEXT];
  const t = field ? field.find(term) : -1;
  return field && t >= 0 ? field.frequency(t) : 0;
}

/** The part of a long record that holds most of the passage's words. */
function densest(id: Int32Array, bits: Float32Array): [number, number] {
  let best = 0;
  let bestAt = 0;
  let sum = 0;
  const gain = (i: number) => {
    const number = id[i] as number;
    return number < 0 ? 0 : (bits[number >> 1] ?? 0);
  };
  for (let i = 0; i < id.length; i++) {
    sum += gain(i);
    if (i >= MAX_SOURCE) sum -= gain(i - MAX_SOURCE);
    if (sum > best) {
      best = sum;
      bestAt = i;
    }
  }
  return [Math.max(0, bestAt + 1 - MAX_SOURCE), bestAt + 1];
}

import { type AlignablePassage, type AlignableWords, type Alignment, align, alignedWords, type Pair } from './align.js';
import { type Allowed, Best, type Candidate, isAllowed, type Scratch, wantedKinds } from './candidates.js';
import { compareRecords } from './rank.js';
import type { Origin, RecordKind, SearchRecord } from './record.js';
import { KINDS, type Segment, TEXT } from './segment.js';
import { TermScanner, TermTable } from './terms.js';

/** How `locate` looks. */
export interface LocateOptions {
  /** At most so many origins, best first. Default 5. */
  readonly limit?: number | undefined;
  /** Default: quotations and paragraphs. */
  readonly kinds?: readonly RecordKind[] | undefined;
  /** Only records of this article. */
  readonly articleId?: string | undefined;
}

/** What is read of a passage: the rest of a longer one is ignored. */
const MAX_UNITS = 12000;
const MAX_WORDS = 250;
/** A shorter passage is looked for word for word first, and a shorter still only so. */
const SHORT = 5;
const SHORTEST = 3;
/**
 * Records are brought in by so many of the passage's rarest words, and by more while they cost no more than so many
 * bytes of postings; commoner words only add to the records that are ahead by then.
 */
const OPENERS = 6;
const COMMON_OPENERS = 3;
const BUDGET = 60000;
/** Of a passage of more words than this, half the bytes are enough. */
const SOME = 12;
/** Candidates that hold less than this share of what the first one holds are left. */
const BEHIND = 0.35;
/** Records that are still looked at when the commoner words come; told apart by so many steps of their score. */
const AHEAD = 400;
const STEPS = 200;
const CANDIDATES = 24;
/** A short passage found in more records than this, word for word, tells nothing. */
const SELECTIVE = 12;
const SHORT_CANDIDATES = 300;
/** Cells of alignment tables that one call may fill. */
const CELLS = 600000;
/** Of a longer record only the part is aligned that holds most of the passage's words. */
const MAX_SOURCE = 1500;
/** Least share of a passage's words that must stand in its source. */
const SIMILAR = 0.5;
/** Least share of what the passage's words could earn. */
const SCORE = 0.38;
/** Bits by which what was found must tell more than which record of the index is meant. */
const EVIDENCE = 6;
/** Bits that two words tell by standing next to each other in both. */
const NEIGHBOURS = 3;

interface Passage extends AlignablePassage {
  readonly terms: readonly {
    readonly text: string;
    readonly id: number;
    readonly bits: number;
    readonly frequency: number;
  }[];
  readonly bits: Float32Array;
  readonly possible: number;
}

interface Source extends AlignableWords {
  readonly candidate: Candidate;
}

interface Found {
  readonly sources: readonly Source[];
  readonly alignment: Alignment;
  readonly record: SearchRecord;
}

/** Finds where passages come from. Reads the index, never the library. */
export class Locator {
  readonly #scanner = new TermScanner();
  readonly #scratch: Scratch;
  #table = new TermTable();

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  locate(segments: readonly Segment[], text: string, options: LocateOptions = {}): Origin[] {
    const passage = this.#read(segments, text.slice(0, MAX_UNITS));
    if (passage.count < 2) return [];
    const short = passage.count < SHORT ? this.#verbatim(segments, passage, options) : [];
    const found = short.length > 0 || passage.count < SHORTEST ? short : this.#altered(segments, passage, options);
    return found
      .sort(
        (a, b) =>
          Math.round((b.alignment.score - a.alignment.score) * 1000) ||
          KINDS.indexOf(a.record.kind) - KINDS.indexOf(b.record.kind) ||
          compareRecords(a.record, b.record),
      )
      .slice(0, options.limit ?? 5)
      .map((item) => toOrigin(passage, item));
  }

  /** Passages of a few words: all of them, next to each other, and in few records. */
  #verbatim(segments: readonly Segment[], passage: Passage, options: LocateOptions): Found[] {
    const candidates = this.#vote(segments, passage, options, SHORT_CANDIDATES + 1, passage.terms.length);
    if (candidates.length > SHORT_CANDIDATES) return [];
    const found: Found[] = [];
    for (const candidate of candidates) {
      const source = this.#source(candidate, passage);
      const at = runAt(passage, source);
      if (at < 0) continue;
      const pairs = Array.from(passage.id, (_, i): Pair => [i, at + i, true]);
      const alignment = { score: passage.possible, equal: passage.count, pairs };
      found.push({ sources: [source], alignment, record: candidate.segment.record(candidate.record) });
    }
    return found.length > SELECTIVE ? [] : found;
  }

  #altered(segments: readonly Segment[], passage: Passage, options: LocateOptions): Found[] {
    const size = segments.reduce((sum, segment) => sum + segment.size, 0);
    const needed = Math.log2(1 + size) + EVIDENCE;
    const aligned: { source: Source; alignment: Alignment }[] = [];
    let cells = 0;
    const candidates = this.#vote(segments, passage, options, CANDIDATES, 0);
    for (const candidate of candidates) {
      if (candidate.quality < BEHIND * (candidates[0]?.quality ?? 0)) break;
      const source = this.#source(candidate, passage);
      cells += source.count * passage.count;
      if (cells > CELLS && aligned.length > 0) break;
      aligned.push({ source, alignment: align(passage, source) });
    }
    aligned.sort((a, b) => b.alignment.score - a.alignment.score);
    const found: Found[] = [];
    const spanned = new Set<string>();
    aligned.forEach(({ source, alignment }, rank) => {
      const { segment, record } = source.candidate;
      const both = rank < 6 && alignment.equal < passage.count ? this.#spanning(source, alignment, passage) : null;
      if (both) {
        const key = both.sources.map(({ candidate }) => candidate.record).join(' ');
        if (!spanned.has(key) && closeEnough(passage, both, needed)) {
          const first = both.sources[0] as Source;
          found.push({ ...both, record: first.candidate.segment.record(first.candidate.record) });
        }
        spanned.add(key);
      } else if (closeEnough(passage, { sources: [source], alignment }, needed)) {
        found.push({ sources: [source], alignment, record: segment.record(record) });
      }
    });
    return found;
  }

  /** The passage laid over a record and its neighbour in the article, if it lies better there. */
  #spanning(source: Source, alone: Alignment, passage: Passage): Omit<Found, 'record'> | null {
    const { segment, record } = source.candidate;
    let best: Omit<Found, 'record'> | null = null;
    const firstEqual = alone.pairs.find(([, , equal]) => equal)?.[0] ?? 0;
    const lastEqual = alone.pairs.findLast(([, , equal]) => equal)?.[0] ?? 0;
    for (const step of [1, -1]) {
      if (step > 0 ? lastEqual + 2 >= passage.count : firstEqual < 2) continue;
      const neighbour = segment.neighbour(record, step);
      if (neighbour < 0) continue;
      const other = this.#source({ segment, record: neighbour, quality: 0 }, passage);
      const sources = step > 0 ? [source, other] : [other, source];
      const [first, second] = sources as [Source, Source];
      if ((first.count + second.count) * passage.count > CELLS) continue;
      const joined = {
        count: first.count + second.count,
        id: concat(first.id, second.id),
        start: concat(first.start, second.start),
        end: concat(first.end, second.end),
      };
      const alignment = align(passage, joined);
      const inSecond = alignment.pairs.filter(([, s, equal]) => equal && s >= first.count).length;
      const gained = alignment.score - Math.max(alone.score, best?.alignment.score ?? 0);
      if (gained > 1 && inSecond > 1 && alignment.equal - inSecond > 1) best = { sources, alignment };
    }
    return best;
  }

  #read(segments: readonly Segment[], text: string): Passage {
    const scanner = this.#scanner;
    scanner.scan(text);
    const count = Math.min(scanner.count, MAX_WORDS);
    this.#table = new TermTable();
    const size = segments.reduce((sum, segment) => sum + segment.size, 0);
    const id = new Int32Array(count);
    const ellipsis = new Uint8Array(count + 1);
    const terms: { text: string; id: number; bits: number; frequency: number }[] = [];
    for (let i = 0; i < count; i++) {
      const number = this.#table.add(scanner, i);
      id[i] = number * 2 + (scanner.possessive[i] as number);
      if (
        i > 0 &&
        /…|\.\.\./u.test(
          text.slice(scanner.end[i - 1], Math.min(scanner.start[i] as number, (scanner.end[i - 1] as number) + 20)),
        )
      )
        ellipsis[i] = 1;
      if (number < terms.length) continue;
      const term = scanner.term(i);
      const frequency = segments.reduce((sum, segment) => sum + frequencyIn(segment, term), 0);
      terms.push({ text: term, id: number, frequency, bits: Math.log2(1 + size / (frequency + 0.5)) });
    }
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
      terms: terms.sort((a, b) => a.frequency - b.frequency),
      bits,
      possible: gain.reduce((sum, value) => sum + value, 0),
    };
  }

  /** Records that hold most of what the passage's words tell; at least `least` of the words, if given. */
  #vote(
    segments: readonly Segment[],
    passage: Passage,
    options: LocateOptions,
    limit: number,
    least: number,
  ): Candidate[] {
    const best = new Best(limit);
    const allowed: Allowed = {
      kinds: wantedKinds(options.kinds ?? ['quotation', 'paragraph']),
      after: null,
      before: null,
    };
    for (const segment of segments) {
      const [from, to] = options.articleId === undefined ? [0, segment.size] : segment.articleRange(options.articleId);
      if (from < to) this.#voteIn(segment, passage, from, to, allowed, least, best);
    }
    return best.items;
  }

  #voteIn(
    segment: Segment,
    passage: Passage,
    from: number,
    to: number,
    allowed: Allowed,
    least: number,
    best: Best,
  ): void {
    const field = segment.fields[TEXT];
    if (!field) return;
    const { state, score, decoded, touched } = this.#scratch;
    let count = 0;
    let opened = 0;
    let pruned = false;
    let budget = passage.terms.length > SOME ? BUDGET / 2 : BUDGET;
    for (const { text, bits } of passage.terms) {
      const term = field.find(text);
      if (term < 0) continue;
      // All records with all of the words have the rarest.
      const common = field.bits(term) >= 0;
      const opens = least > 0 ? count === 0 : opened < (common ? COMMON_OPENERS : OPENERS) || (budget > 0 && !common);
      if (!opens && !pruned && least === 0) {
        count = this.#prune(count);
        pruned = true;
      }
      const dense = opens ? -1 : field.bits(term);
      if (dense >= 0) {
        const { postings } = field.data;
        for (let i = 0; i < count; i++) {
          const record = touched[i] as number;
          if (((postings[dense + (record >> 3)] as number) & (1 << (record & 7))) === 0) continue;
          state[record] = (state[record] as number) + 1;
          score[record] = (score[record] as number) + bits;
        }
        continue;
      }
      opened += opens ? 1 : 0;
      budget -= field.cost(term, term + 1);
      const records = field.decode(term, decoded);
      for (let i = 0; i < records; i++) {
        const record = decoded[i] as number;
        const words = state[record] as number;
        if (words > 0) {
          state[record] = words + 1;
          score[record] = (score[record] as number) + bits;
        } else if (opens && record >= from && record < to) {
          touched[count++] = record;
          state[record] = 1;
          score[record] = bits;
        }
      }
    }
    for (let i = 0; i < count; i++) {
      const record = touched[i] as number;
      const words = state[record] as number;
      state[record] = 0;
      const quality = (score[record] as number) - segment.kind(record) * 0.01;
      if (words >= least && quality > best.threshold && isAllowed(segment, record, allowed)) {
        best.add({ segment, record, quality });
      }
    }
  }

  /** Keeps the records that are ahead so far, some hundreds, and returns how many. */
  #prune(count: number): number {
    const { state, score, touched } = this.#scratch;
    if (count <= AHEAD) return count;
    let most = 0;
    for (let i = 0; i < count; i++) most = Math.max(most, score[touched[i] as number] as number);
    const steps = new Uint32Array(STEPS + 1);
    const step = (record: number) => Math.floor(((score[record] as number) / most) * STEPS);
    for (let i = 0; i < count; i++) {
      const at = step(touched[i] as number);
      steps[at] = (steps[at] as number) + 1;
    }
    let least = STEPS;
    for (let sum = steps[least] as number; least > 0; least--) {
      sum += steps[least - 1] as number;
      if (sum > AHEAD) break;
    }
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const record = touched[i] as number;
      if (step(record) >= least) touched[kept++] = record;
      else state[record] = 0;
    }
    return kept;
  }

  /** A record's words, as the passage's vocabulary numbers them. */
  #source(candidate: Candidate, passage: Passage): Source {
    const scanner = this.#scanner;
    scanner.scan(candidate.segment.record(candidate.record).text);
    const id = new Int32Array(scanner.count);
    for (let i = 0; i < scanner.count; i++) {
      const number = this.#table.find(scanner, i);
      id[i] = number < 0 ? -1 : number * 2 + (scanner.possessive[i] as number);
    }
    const [from, to] = scanner.count > MAX_SOURCE ? densest(id, passage) : [0, scanner.count];
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
function densest(id: Int32Array, passage: Passage): [number, number] {
  let best = 0;
  let bestAt = 0;
  let sum = 0;
  const gain = (i: number) => {
    const number = id[i] as number;
    return number < 0 ? 0 : (passage.terms.find((term) => term.id === number >> 1)?.bits ?? 0);
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

/** Where all words of the passage stand next to each other in the source; -1 if nowhere. */
function runAt(passage: Passage, source: Source): number {
  for (let at = 0; at + passage.count <= source.count; at++) {
    let k = 0;
    while (k < passage.count && passage.id[k] === source.id[at + k]) k++;
    if (k === passage.count) return at;
  }
  return -1;
}

function closeEnough(passage: Passage, { alignment }: Omit<Found, 'record'>, needed: number): boolean {
  const { equal, pairs, score } = alignment;
  if (equal === passage.count && pairs.length === passage.count) return true;
  if (equal < passage.count * SIMILAR || score < passage.possible * SCORE) return false;
  let bits = 0;
  const counted = new Set<number>();
  pairs.forEach(([p, , equal], i) => {
    if (!equal) return;
    if (pairs[i - 1]?.[2] === true) bits += NEIGHBOURS;
    const id = passage.id[p] as number;
    if (!counted.has(id)) bits += passage.bits[p] as number;
    counted.add(id);
  });
  return bits >= needed;
}

function toOrigin(passage: Passage, { sources, alignment, record }: Found): Origin {
  const [first, second] = sources as [Source, Source | undefined];
  const similarity = alignment.equal / passage.count;
  const split = second ? alignment.pairs.findIndex(([, s]) => s >= first.count) : -1;
  if (!second || split < 0) return part(passage, first, alignment.pairs, record, similarity);
  const rest = alignment.pairs.slice(split).map(([p, s, equal]): Pair => [p, s < 0 ? s : s - first.count, equal]);
  const { segment, record: number } = second.candidate;
  return {
    ...part(passage, first, alignment.pairs.slice(0, split), record, similarity),
    next: part(passage, second, rest, segment.record(number), similarity),
  };
}

function part(
  passage: Passage,
  source: Source,
  pairs: Alignment['pairs'],
  record: SearchRecord,
  similarity: number,
): Origin {
  const covered = pairs.filter(([p, s]) => p >= 0 && s >= 0);
  const from = covered[0]?.[1] ?? 0;
  const to = covered.at(-1)?.[1] ?? from;
  return {
    record,
    range: { start: source.start[from] ?? 0, end: source.end[to] ?? 0 },
    similarity,
    alignment: alignedWords(passage, source, pairs),
  };
}

function concat(a: Int32Array, b: Int32Array): Int32Array {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

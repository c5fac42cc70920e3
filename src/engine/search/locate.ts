import { type Alignment, align, alignedWords, type Pair } from './align.js';
import type { Scratch } from './candidates.js';
import { type Passage, PassageReader, type Source } from './passage.js';
import { compareRecords } from './rank.js';
import type { Origin, SearchRecord } from './record.js';
import { KINDS, type Segment } from './segment.js';
import { type VoteOptions, Voting } from './votes.js';

/** How `locate` looks. */
export interface LocateOptions extends Omit<VoteOptions, 'exact'> {
  /** Given where only places count that have the passage word for word: whether an article may have it. Others are not compared. */
  readonly mayHold?: ((articleId: string) => boolean) | undefined;
  /** Maximum number of origins, best first. Default 5. */
  readonly limit?: number | undefined;
}

/** A shorter passage is searched for word for word first, and a shorter still only so. */
const SHORT = 5;
const SHORTEST = 3;
/** Candidates that hold less than this share of what the first one holds are left. */
const FAR_WORSE = 0.35;
const CANDIDATES = 24;
/** Number of candidates of which those are taken that may have the passage word for word. */
const EXACT_CANDIDATES = 40;
/** A short passage found in more records than this, word for word, tells nothing. */
const SELECTIVE = 12;
const SHORT_CANDIDATES = 300;
/** Cells of alignment tables that one call may fill. */
const CELLS = 600000;
/** Least share of a passage's words that must be in its source. */
const SIMILAR = 0.5;
/** Least share of what the passage's words could earn. */
const SCORE = 0.38;
/** Bits by which what was found must tell more than which record of the index is meant. */
const EVIDENCE = 6;
/** Bits that two words tell by standing next to each other in both. */
const NEIGHBOURS = 3;

interface Found {
  readonly sources: readonly Source[];
  readonly alignment: Alignment;
  readonly record: SearchRecord;
}

/** Finds where passages come from. Reads the index, never the library. */
export class Locator {
  readonly #reader = new PassageReader();
  readonly #voting: Voting;

  constructor(scratch: Scratch) {
    this.#voting = new Voting(scratch);
  }

  /** Where `text` may come from, best first. */
  locate(segments: readonly Segment[], text: string, options: LocateOptions = {}): Origin[] {
    const passage = this.#reader.read(segments, text);
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
    const candidates = this.#voting.vote(segments, passage, options, SHORT_CANDIDATES + 1, passage.terms.length);
    if (candidates.length > SHORT_CANDIDATES) return [];
    const found: Found[] = [];
    for (const candidate of candidates) {
      const source = this.#reader.source(candidate);
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
    const { mayHold } = options;
    const wanted = { ...options, exact: mayHold !== undefined };
    const most = mayHold === undefined ? CANDIDATES : EXACT_CANDIDATES;
    const candidates = this.#voting.vote(segments, passage, wanted, most, 0);
    for (const candidate of candidates) {
      if (aligned.length === CANDIDATES || candidate.quality < FAR_WORSE * (candidates[0]?.quality ?? 0)) break;
      if (mayHold?.(candidate.segment.articleOf(candidate.record)) === false) continue;
      const source = this.#reader.source(candidate);
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
      const other = this.#reader.source({ segment, record: neighbour, quality: 0 });
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
}

/** Where all words of the passage are next to each other in the source; -1 if nowhere. */
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

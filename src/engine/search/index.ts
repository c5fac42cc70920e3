import {
  type Allowed,
  Best,
  type Candidate,
  type Effort,
  findCandidates,
  isAllowed,
  Scratch,
  wantedKinds,
  wordWeights,
} from './candidates.js';
import { type LocateOptions, Locator } from './locate.js';
import { otherReadings, parseQuery, type Query, type QueryWord } from './query.js';
import { compareRecords, JUDGED, Ranker, type Stage } from './rank.js';
import type { Origin, SearchOptions, SearchRecord, SearchResult } from './record.js';
import { KINDS, type Segment } from './segment.js';
import { buildSegment } from './segment-builder.js';
import { readSegment, writeSegment } from './store.js';

export type { LocateOptions } from './locate.js';

const DEFAULT_LIMIT = 20;
/** Records looked at for a phrase, best first. */
const PHRASE_CANDIDATES = 500;
/** A query of so many words or more is a passage: it is located before its words are looked for. */
const PASSAGE_WORDS = 8;
/**
 * Segments of up to so many records together are merged as they come, which takes a millisecond or two; when there are
 * many of them all the same, those of up to so many are. Larger ones wait for `compact`.
 */
const MERGED_AT_ONCE = 96;
const MANY = 24;
const MERGED_OF_MANY = 4096;

/**
 * Everything that can be found: an inverted index in typed arrays that finds a bounded number of candidates, which
 * Fuse.js judges. It is made of immutable segments with marks for what has been deleted; a change adds a small
 * segment, small ones are merged on the way, and `compact` makes one of all.
 */
export class SearchIndex {
  #segments: Segment[] = [];
  /** Changes not yet in a segment. */
  readonly #waiting = new Map<string, readonly SearchRecord[]>();
  readonly #scratch = new Scratch();
  readonly #ranker = new Ranker();
  readonly #locator = new Locator(this.#scratch);

  /** How many records there are. */
  get size(): number {
    let size = 0;
    for (const records of this.#waiting.values()) size += records.length;
    for (const segment of this.#segments) size += segment.size - segment.deleted;
    return size;
  }

  /** How many segments a search has to visit; more than a few are worth a `compact` when there is time. */
  get segments(): number {
    return this.#segments.length + (this.#waiting.size > 0 ? 1 : 0);
  }

  /**
   * Adds or replaces all records of one article (`''`: those of no single article). Records are indexed at the next
   * search, about 10 µs each; where nothing has changed, nothing is.
   */
  replaceArticle(articleId: string, records: readonly SearchRecord[]): void {
    if (this.#waiting.has(articleId)) this.#waiting.delete(articleId);
    const fresh = this.#forget(articleId, records);
    if (fresh.length > 0) this.#waiting.set(articleId, fresh);
  }

  /** Forgets an article's records. */
  removeArticle(articleId: string): void {
    this.#waiting.delete(articleId);
    this.#forget(articleId, []);
  }

  /** Records that answer `query`, best first; for a query without words the newest that its filters allow. */
  search(query: string, options: SearchOptions = {}): SearchResult[] {
    this.#flush();
    const limit = options.limit ?? DEFAULT_LIMIT;
    if (limit <= 0) return [];
    const parsed = parseQuery(query);
    const allowed: Allowed = { kinds: wantedKinds(options.kinds), after: parsed.after, before: parsed.before };
    if (parsed.words.length === 0) return this.#newest(limit, allowed);
    const isPassage = parsed.words.length >= PASSAGE_WORDS && parsed.words.every(({ fields }) => fields.length > 1);
    const origins = isPassage ? this.#locateAllowed(query, limit, options, allowed) : [];
    const results = origins.length > 0 ? origins : this.#find(parsed, limit, allowed);
    return results.slice(0, limit);
  }

  /** Where a passage comes from, best first; nothing if nothing is close enough. */
  locate(passage: string, options: LocateOptions = {}): Origin[] {
    this.#flush();
    return this.#locator.locate(this.#segments, passage, options);
  }

  /** Makes one segment of all, without what was deleted: a second for 100,000 records, so for a worker or an idle time. */
  compact(): void {
    this.#flush();
    if (this.#segments.length > 1 || this.#segments.some(({ deleted }) => deleted > 0)) this.#merge(0);
  }

  /** The whole index as one buffer, for a file or to transfer to another thread. Compacts first. */
  serialize(): ArrayBuffer {
    this.compact();
    return writeSegment(this.#segments[0] ?? buildSegment([]));
  }

  /**
   * The index in a buffer that `serialize` made, used as it is: nothing is parsed or copied. Null if the buffer is of
   * another version, cut off or damaged.
   */
  static deserialize(buffer: ArrayBuffer): SearchIndex | null {
    const segment = readSegment(buffer);
    if (!segment) return null;
    const index = new SearchIndex();
    index.#add(segment);
    return index;
  }

  #add(segment: Segment): void {
    if (segment.size === 0) return;
    this.#segments.push(segment);
    this.#scratch.fit(segment.size);
  }

  /** Deletes an article's records, but for those that stay as they are, and returns which of `records` are new. */
  #forget(articleId: string, records: readonly SearchRecord[]): readonly SearchRecord[] {
    const old = this.#segments.flatMap((segment) => {
      const [from, to] = segment.articleRange(articleId);
      return Array.from({ length: to - from }, (_, i) => ({ segment, record: from + i })).filter(
        (place) => !segment.isDeleted(place.record),
      );
    });
    const kept = new Map(old.map((place) => [place.segment.id(place.record), place]));
    const fresh = records.filter((record) => {
      const place = kept.get(record.id);
      if (!place || !same(place.segment.record(place.record), record)) return true;
      kept.delete(record.id);
      return false;
    });
    if (fresh.length === 0 && kept.size === 0) return [];
    // The records of an article stay together, in order, so that a passage is found across two; others need not.
    const gone = articleId === '' ? kept.values() : old;
    for (const { segment, record } of gone) segment.delete(record);
    this.#segments = this.#segments.filter((segment) => segment.deleted < segment.size);
    return articleId === '' ? fresh : records;
  }

  /** Brings waiting changes into a segment, and merges it with others as small. */
  #flush(): void {
    if (this.#waiting.size === 0) return;
    this.#add(buildSegment(this.#waiting));
    this.#waiting.clear();
    const most = this.#segments.length > MANY ? MERGED_OF_MANY : MERGED_AT_ONCE;
    let from = this.#segments.length - 1;
    let sum = live(this.#segments[from]);
    while (from > 0 && sum + live(this.#segments[from - 1]) <= most) sum += live(this.#segments[--from]);
    if (from < this.#segments.length - 1) this.#merge(from);
  }

  /** Makes one segment of those from number `from` on. */
  #merge(from: number): void {
    const articles = new Map<string, SearchRecord[]>();
    for (const segment of this.#segments.splice(from)) {
      for (const [articleId, first, end] of segment.articleRanges()) {
        for (let record = first; record < end; record++) {
          if (segment.isDeleted(record)) continue;
          const records = articles.get(articleId);
          if (records) records.push(segment.record(record));
          else articles.set(articleId, [segment.record(record)]);
        }
      }
    }
    this.#add(buildSegment(articles));
  }

  /** As typed; then, if that finds little, read otherwise and with typos; then, if there is nothing, some of the words. */
  #find(query: Query, limit: number, allowed: Allowed): SearchResult[] {
    const enough = Math.min(limit, 10);
    const room = query.phrases.length > 0 ? PHRASE_CANDIDATES : Math.max(limit, JUDGED);
    const stages: Stage[] = [];
    let count = 0;
    const attempt = (words: readonly QueryWord[], effort: Effort): void => {
      const best = new Best(room);
      const weights = wordWeights(this.#segments, words);
      for (const segment of this.#segments)
        findCandidates(segment, words, weights, effort, allowed, this.#scratch, best);
      const fresh = best.items.filter(
        (item) => !stages.some(({ candidates }) => candidates.some((known) => samePlace(known, item))),
      );
      if (fresh.length > 0) stages.push({ candidates: fresh, words, typos: effort.typos });
      count += fresh.length;
    };
    attempt(query.words, { typos: false, partial: false });
    if (count < enough) {
      for (const words of otherReadings(query.words, (text) => this.#isTerm(text))) {
        attempt(words, { typos: false, partial: false });
      }
      if (count < enough) attempt(query.words, { typos: true, partial: false });
    }
    if (count === 0 && query.words.length > 1) attempt(query.words, { typos: true, partial: true });
    return this.#ranker.rank(stages, query);
  }

  #isTerm(text: string): boolean {
    return this.#segments.some((segment) => segment.fields.some((field) => field.find(text) >= 0));
  }

  #locateAllowed(query: string, limit: number, options: SearchOptions, allowed: Allowed): SearchResult[] {
    const kinds = options.kinds ?? KINDS;
    if (allowed.after !== null || allowed.before !== null) return [];
    return this.#locator.locate(this.#segments, query, { limit, kinds }).map(({ record, similarity, alignment }) => ({
      record,
      score: 1 - similarity,
      highlights: alignment.flatMap(({ op, source }) => (op === 'equal' && source ? [source] : [])),
    }));
  }

  #newest(limit: number, allowed: Allowed): SearchResult[] {
    const list = new Best(limit);
    for (const segment of this.#segments) {
      for (let record = 0; record < segment.size; record++) {
        const day = segment.lastDay(record);
        const quality = day * 4 + 3 - segment.kind(record);
        if (quality > list.threshold && isAllowed(segment, record, allowed)) list.add({ segment, record, quality });
      }
    }
    return list.items
      .map(({ segment, record, quality }) => ({ record: segment.record(record), quality }))
      .sort((a, b) => b.quality - a.quality || compareRecords(a.record, b.record))
      .map(({ record }) => ({ record, score: 1, highlights: [] }));
  }
}

function live(segment: Segment | undefined): number {
  return segment ? segment.size - segment.deleted : 0;
}

function same(a: SearchRecord, b: SearchRecord): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.articleId === b.articleId &&
    a.speaker === b.speaker &&
    a.source === b.source &&
    a.issued === b.issued
  );
}

function samePlace(a: Candidate, b: Candidate): boolean {
  return a.segment === b.segment && a.record === b.record;
}

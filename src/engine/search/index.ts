import { finish } from '../library/steps.js';
import {
  type Allowed,
  Best,
  type Candidate,
  type Effort,
  findCandidates,
  isAllowed,
  isNarrowed,
  Scratch,
  wantedKinds,
} from './candidates.js';
import { type LocateOptions, Locator } from './locate.js';
import { mergeSegments } from './merge.js';
import { segmentsToMerge } from './merge-policy.js';
import { countNamed } from './named.js';
import { MAX_QUERY, otherReadings, parseQuery, type Query, type QueryWord } from './query.js';
import { datedQuery } from './query-dates.js';
import { compareRecords, JUDGED, Ranker, type Stage } from './rank.js';
import { wordWeights } from './readings.js';
import type { Origin, RecordKind, SearchOptions, SearchRecord, SearchResult, SearchSteps } from './record.js';
import { ARTICLE, KINDS, type Segment } from './segment.js';
import { type IndexedArticle, SegmentBuilder } from './segment-builder.js';
import { sealSegment, stampSegment, verifySegment } from './store.js';

export type { LocateOptions } from './locate.js';

const DEFAULT_LIMIT = 20;
/** Records looked at for a phrase, best first. */
const PHRASE_CANDIDATES = 500;
/** Minimum number of words of a query that counts as a passage: it is located before its words are searched for. */
const PASSAGE_WORDS = 8;
/** Maximum total of records of segments that are merged as they arrive, which takes a millisecond. */
const MERGED_AT_ONCE = 384;

/**
 * Everything that can be found: an inverted index in typed arrays that finds a bounded number of candidates, which
 * Fuse.js judges. It is made of immutable segments with marks for what has been deleted. A change adds a small segment;
 * large ones can be made and merged elsewhere (`SegmentBuilder`, `mergeSegments`) and brought in.
 */
export class SearchIndex {
  #segments: Segment[] = [];
  /** Changes not yet in a segment. */
  readonly #waiting = new Map<string, IndexedArticle & { readonly records: readonly SearchRecord[] }>();
  readonly #scratch = new Scratch();
  readonly #ranker = new Ranker();
  readonly #locator = new Locator(this.#scratch);
  /** Segments of which a merged one is being made elsewhere: what is deleted in them stays deleted. */
  #merging: readonly Segment[] = [];

  /** How many records there are. */
  get size(): number {
    let size = 0;
    for (const { records } of this.#waiting.values()) size += records.length;
    for (const segment of this.#segments) size += segment.live;
    return size;
  }

  /** The segments that a search visits. */
  get segments(): readonly Segment[] {
    this.flush();
    return this.#segments;
  }

  /**
   * Adds or replaces all records of one article (`''`: those of no single article). Records are indexed at the next
   * search, about 10 µs each. By its signature an article is known to be the same, see `keep`.
   */
  replaceArticle(articleId: string, records: readonly SearchRecord[], signature = ''): void {
    this.removeArticle(articleId);
    if (records.length > 0) this.#waiting.set(articleId, { id: articleId, signature, records });
  }

  /** An article's records of one kind, in order; null if it is not indexed. */
  recordsOf(articleId: string, kind: RecordKind): SearchRecord[] | null {
    this.flush();
    const segment = this.#segments.find((each) => {
      const [from, to] = each.articleRange(articleId);
      return from < to && !each.isDeleted(from);
    });
    if (segment === undefined) return null;
    const wanted = KINDS.indexOf(kind);
    const records: SearchRecord[] = [];
    const [from, to] = segment.articleRange(articleId);
    for (let record = from; record < to; record++) {
      if (segment.kind(record) === wanted) records.push(segment.record(record));
    }
    return records;
  }

  /** Number of records of a kind under a name, see `countNamed`. */
  countNamed(name: string, kind: RecordKind): number | null {
    return countNamed(this.segments, name, kind, this.#scratch);
  }

  /** Forgets an article's records. */
  removeArticle(articleId: string): void {
    this.#waiting.delete(articleId);
    for (const segment of this.#segments) segment.markArticle(articleId, true);
  }

  /** Whether the article is indexed with this signature; one that was deleted and still is there comes back. */
  keep(articleId: string, signature: string): boolean {
    if (this.#waiting.get(articleId)?.signature === signature) return true;
    const same = this.#segments.filter((segment) => segment.signatureOf(articleId) === signature);
    if (same.some((segment) => !segment.isDeleted(segment.articleRange(articleId)[0]))) return true;
    const back = same.find((segment) => !this.#merging.includes(segment));
    if (!back) return false;
    this.removeArticle(articleId);
    back.markArticle(articleId, false);
    return true;
  }

  /** Brings in a segment; its articles take the place of what there was of them. `isCurrent` says which of them count. */
  addSegment(segment: Segment, isCurrent: (articleId: string) => boolean = () => true): void {
    for (const { articleId } of [...segment.articleRanges()]) {
      if (isCurrent(articleId)) this.removeArticle(articleId);
      else segment.markArticle(articleId, true);
    }
    this.#add(segment);
  }

  /** Adds a segment of an earlier session. Its articles are found only after a call of `keep`. */
  addStored(segment: Segment): void {
    segment.deleteAll();
    this.#add(segment);
  }

  /** Has the same segment elsewhere in the place of one, if that is still there: with what has been deleted in it. */
  move(segment: Segment, same: Segment): void {
    const at = this.#segments.indexOf(segment);
    if (at < 0 || this.#merging.includes(segment)) return;
    same.marks = segment.marks;
    this.#segments[at] = same;
  }

  /** Lets go of segments of which nothing is found. */
  dropEmpty(): void {
    this.#segments = this.#segments.filter((segment) => segment.live > 0);
  }

  /**
   * Announces that a segment is being made of these elsewhere, from what they hold now. The function returned takes the
   * one made, or null if nothing came of it; what has been deleted in the meantime is deleted in it too.
   */
  beginMerge(segments: readonly Segment[]): (merged: Segment | null) => void {
    const before = segments.map((segment) => segment.marks);
    this.#merging = segments;
    return (merged) => {
      this.#merging = [];
      if (!merged) return;
      segments.forEach((segment, i) => {
        for (const articleId of segment.deletedSince(before[i] as Uint8Array)) merged.markArticle(articleId, true);
      });
      this.#segments = this.#segments.filter((segment) => !segments.includes(segment));
      this.#add(merged);
    };
  }

  /** Records that answer `query`, best first; for a query without words the newest that its filters allow. */
  search(query: string, options?: SearchOptions): readonly SearchResult[] {
    return finish(this.searching(query, options));
  }

  /**
   * The same in steps; the best `first` are given before the others are read, and then the others may be in another order
   * than otherwise. Between two steps anyone may search, or change the index: a change may be in the answer or not.
   */
  *searching(query: string, options: SearchOptions = {}, first = 0): SearchSteps {
    const dated = datedQuery(query.slice(0, MAX_QUERY));
    if (dated === null) return yield* this.#searching(query, options, first);
    const typed = parseQuery(query);
    if (typed.after !== null || typed.before !== null || isPassage(typed))
      return yield* this.#searching(query, options, first);
    // What is of that time and has all other words comes first, then what has the words of the date in it.
    const limit = options.limit ?? DEFAULT_LIMIT;
    const inTime = `${dated.rest} after:${dated.after} before:${dated.before}`;
    const narrowed = yield* onlyComplete(this.#searching(inTime, options, first));
    const written = yield* withoutFirst(onlyComplete(this.#searching(query, options)));
    const known = new Set(narrowed.map(({ record }) => record.id));
    const found = [...narrowed, ...written.filter(({ record }) => !known.has(record.id))];
    return found.length > 0 ? found.slice(0, limit) : yield* this.#searching(query, options, first);
  }

  *#searching(query: string, options: SearchOptions, first = 0): SearchSteps {
    this.flush();
    const limit = options.limit ?? DEFAULT_LIMIT;
    if (limit <= 0) return [];
    const parsed = parseQuery(query);
    const { after, before, language } = parsed;
    const allowed: Allowed = { kinds: wantedKinds(options.kinds), after, before, language };
    if (parsed.words.length === 0) return yield* inTwo(this.#newest(limit, allowed), first);
    const origins = isPassage(parsed) ? this.#located(query, limit, options) : [];
    if (origins.length > 0) return yield* inTwo(origins.slice(0, limit), first);
    const stages = yield* this.#stages(parsed, limit, allowed);
    const results = yield* this.#ranker.ranking(stages, parsed, Math.min(first, limit));
    return results.slice(0, limit);
  }

  /** Where a passage comes from, best first; nothing if nothing is close enough. */
  locate(passage: string, options: LocateOptions = {}): Origin[] {
    this.flush();
    return this.#locator.locate(this.#segments, passage, options);
  }

  /** Merges segments until there are few, for a program that has nobody waiting: each search visits all of them. */
  tidy(): void {
    this.flush();
    for (;;) {
      const settled = this.#segments.filter((segment) => !this.#merging.includes(segment));
      const merged = new Set(segmentsToMerge(settled, Number.POSITIVE_INFINITY));
      if (merged.size === 0) return;
      this.#segments = this.#segments.filter((segment) => !merged.has(segment));
      this.#add(sealSegment(finish(mergeSegments([...merged]))));
    }
  }

  /** Makes one segment of all, without what was deleted: for a worker, or a program that has nobody waiting. */
  compact(): void {
    this.flush();
    if (this.#segments.length > 1 || this.#segments.some(({ deleted }) => deleted > 0)) this.#merge(0);
  }

  /** The whole index as one buffer, for a file or to transfer to another thread. Compacts first. */
  serialize(): ArrayBuffer {
    this.compact();
    const { buffer } = this.#segments[0] ?? sealSegment(new SegmentBuilder().build());
    stampSegment(buffer);
    return buffer;
  }

  /**
   * The index in a buffer that `serialize` made, used as it is: nothing is parsed or copied. Null if the buffer is of
   * another version, cut off or damaged.
   */
  static deserialize(buffer: ArrayBuffer): SearchIndex | null {
    const segment = verifySegment(buffer);
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

  /** Indexes what waits, as the next question would, and merges it with segments as small. */
  flush(): void {
    if (this.#waiting.size === 0) return;
    const builder = new SegmentBuilder();
    for (const article of this.#waiting.values()) builder.add(article);
    this.#waiting.clear();
    this.#add(sealSegment(builder.build()));
    let from = this.#segments.length;
    for (let sum = 0; from > 0; from--) {
      const segment = this.#segments[from - 1] as Segment;
      sum += segment.size;
      if (sum > MERGED_AT_ONCE || this.#merging.includes(segment)) break;
    }
    if (from < this.#segments.length - 1) this.#merge(from);
  }

  /** Makes one segment of those from number `from` on. */
  #merge(from: number): void {
    this.#add(sealSegment(finish(mergeSegments(this.#segments.splice(from)))));
  }

  /** As typed; then, if that finds little, read differently and with typos; then, if there is nothing, some of the words. */
  *#stages(query: Query, limit: number, allowed: Allowed): Generator<undefined, Stage[]> {
    // As they are now: between two steps others may come.
    const segments = [...this.#segments];
    const enough = Math.min(limit, 10);
    const room = query.phrases.length > 0 ? PHRASE_CANDIDATES : Math.max(limit, JUDGED);
    const stages: Stage[] = [];
    let count = 0;
    const scratch = this.#scratch;
    const attempt = function* (words: readonly QueryWord[], effort: Effort): Generator<undefined, void> {
      const best = new Best(room);
      const weights = wordWeights(segments, words);
      for (const segment of segments) {
        yield;
        findCandidates(segment, words, weights, effort, allowed, scratch, best);
      }
      const fresh = best.items.filter(
        (item) => !stages.some(({ candidates }) => candidates.some((known) => samePlace(known, item))),
      );
      if (fresh.length > 0) stages.push({ candidates: fresh, words, ...effort });
      count += fresh.length;
    };
    yield* attempt(query.words, { typos: false, partial: false });
    if (count < enough) {
      for (const words of otherReadings(query.words, (text) => isTerm(segments, text))) {
        yield* attempt(words, { typos: false, partial: false });
      }
      if (count < enough) yield* attempt(query.words, { typos: true, partial: false });
    }
    if (count === 0 && query.words.length > 1) yield* attempt(query.words, { typos: true, partial: true });
    return stages;
  }

  #located(query: string, limit: number, options: SearchOptions): SearchResult[] {
    const kinds = options.kinds ?? KINDS;
    return this.#locator.locate(this.#segments, query, { limit, kinds }).map(({ record, similarity, alignment }) => ({
      record,
      score: 1 - similarity,
      highlights: alignment.flatMap(({ op, source }) => (op === 'equal' && source ? [source] : [])),
    }));
  }

  #newest(limit: number, allowed: Allowed): SearchResult[] {
    const list = new Best(limit);
    for (const segment of this.#segments) {
      const { articles } = segment.data;
      for (let at = 0; at < articles.length; at += ARTICLE) {
        const from = articles[at + 1] as number;
        const to = articles[at + 1 + ARTICLE] ?? segment.size;
        // Records of an article are of one day, but for those of the library as a whole, which have none.
        const newest = segment.lastDay(from) * KINDS.length;
        if (newest + KINDS.length - 1 <= list.threshold) continue;
        for (let record = from; record < to; record++) {
          const quality = newest + KINDS.length - 1 - segment.kind(record);
          if (quality > list.threshold && isAllowed(segment, record, allowed)) list.add({ segment, record, quality });
        }
      }
    }
    return list.items
      .map(({ segment, record, quality }) => ({ record: segment.record(record), quality }))
      .sort((a, b) => b.quality - a.quality || compareRecords(a.record, b.record))
      .map(({ record }) => ({ record, score: 1, highlights: [] }));
  }
}

/** Whether a query is a passage, of which the source is sought: many words, and no filter. */
export function isPassage(query: Query): boolean {
  const { words } = query;
  return words.length >= PASSAGE_WORDS && !isNarrowed(query) && words.every(({ fields }) => fields.length > 1);
}

/** Steps whose results have all words. */
function* onlyComplete(steps: SearchSteps): SearchSteps {
  for (;;) {
    const { value, done } = steps.next();
    const complete = value?.filter(({ isPartial }) => !isPartial);
    if (done) return complete ?? [];
    yield complete?.length === 0 ? undefined : complete;
  }
}

/** Steps whose first results are not shown. */
function* withoutFirst(steps: SearchSteps): SearchSteps {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
    yield;
  }
}

/** Results that came all at once, in two parts. */
function* inTwo(results: readonly SearchResult[], first: number): SearchSteps {
  if (first > 0 && results.length > first) yield results.slice(0, first);
  return results;
}

function isTerm(segments: readonly Segment[], text: string): boolean {
  return segments.some((segment) => segment.fields.some((field) => field.find(text) >= 0));
}

function samePlace(a: Candidate, b: Candidate): boolean {
  return a.segment === b.segment && a.record === b.record;
}

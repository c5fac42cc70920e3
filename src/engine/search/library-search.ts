import type { Library, LibraryChange } from '../library/library.js';
import type { Entity, Quotation } from '../library/model.js';
import type { SnapshotReader, SnapshotWriter } from '../library/snapshot/parts.js';
import { finish } from '../library/steps.js';
import { articleRecords, articleSignature, entityRecord, recordCount } from './article-records.js';
import { EntityBuckets } from './entity-buckets.js';
import { type LocateOptions, SearchIndex } from './index.js';
import type { Origin, SearchOptions, SearchRecord, SearchResult, SearchSteps } from './record.js';
import type { Segment } from './segment.js';
import type { IndexedArticle } from './segment-builder.js';
import { signatureOf } from './signature.js';

/** Maximum number of waiting records that are indexed before the next answer, in a few milliseconds. */
const ON_THE_SPOT = 384;
/** `catchUp` holds no more records than this at a time. */
const AT_ONCE = 16_384;

/**
 * Answers for a library, from an index that it keeps in step with it. A small change is in the next answer. A large one
 * waits for `catchUp`, or for someone who takes what waits, makes segments of it elsewhere and brings them in; until
 * then answers come from what is indexed, and never from what is gone.
 */
export class LibrarySearch {
  /** What answers: for those who bring segments in. */
  readonly index = new SearchIndex();
  readonly #library: Library;
  readonly #buckets = new EntityBuckets();
  /** Names of articles that are new or have changed. */
  readonly #waiting = new Set<string>();
  /** Names of articles and buckets that can be found, if under former names and roles. */
  readonly #later = new Set<string>();
  /** By name, the signatures that were read from a snapshot, of what has not changed since. */
  #expected = new Map<string, string>();
  /** What has been taken, by name, with its signature; what changes in the meantime is taken out. */
  readonly #underWay = new Map<string, string>();
  #version = 0;

  constructor(library: Library) {
    this.#library = library;
    this.#note({
      changed: library.articles,
      removed: [],
      retold: [],
      entities: library.entities.map(({ id }) => id),
      gone: [],
    });
    library.onDidChange((change) => this.#note(change));
  }

  /** Grows when what was asked before can have another answer, though the library is the same. */
  get version(): number {
    return this.#version;
  }

  /** How many articles, and as small parts of the library, are still to be indexed. */
  get waiting(): number {
    return this.#waiting.size + this.#later.size + this.#underWay.size;
  }

  /** Whether the waiting articles have at most this many records. */
  waitsFor(most: number): boolean {
    let records = 0;
    for (const names of [this.#waiting, this.#later]) {
      for (const id of names) {
        records += this.#sizeOf(id);
        if (records > most) return false;
      }
    }
    return true;
  }

  /** Searches quotations, paragraphs, entities and sources; best first. */
  search(query: string, options?: SearchOptions): readonly SearchResult[] {
    return finish(this.searching(query, options));
  }

  /** The same in steps, see `SearchIndex.searching`. */
  *searching(query: string, options?: SearchOptions, first?: number): SearchSteps {
    this.#settle();
    return yield* this.index.searching(query, options, first);
  }

  /** Where a passage, possibly altered, comes from; empty when nothing is close enough. */
  locate(passage: string, options?: LocateOptions): Origin[] {
    this.#settle();
    return this.index.locate(passage, options);
  }

  /** The quotation that a result or an origin names, if it names one. */
  quotationOf(record: SearchRecord): Quotation | undefined {
    return record.kind === 'quotation' ? this.#library.quotation(record.id) : undefined;
  }

  /** Whether an article is indexed as it is now, and not only under former names. */
  isIndexed(articleId: string): boolean {
    return !this.#waiting.has(articleId) && !this.#later.has(articleId) && !this.#underWay.has(articleId);
  }

  /** The records of an article's quotations, in order of the text; null unless it is indexed as it is now. */
  quotationRecords(articleId: string): readonly SearchRecord[] | null {
    this.#settle();
    return this.isIndexed(articleId) ? this.index.recordsOf(articleId, 'quotation') : null;
  }

  /** The number of the paragraph that a record names, if it names one. */
  paragraphOf(record: SearchRecord): number | undefined {
    return record.kind === 'paragraph' ? Number(record.id.slice(record.articleId.length + 2)) : undefined;
  }

  /** The entity that a record names, if it names one. */
  entityOf(record: SearchRecord): Entity | undefined {
    return record.kind === 'entity' ? this.#library.entity(record.id.slice('entity:'.length)) : undefined;
  }

  /** Indexes all that waits, here and now: about 10 µs a record. For a program that has nobody waiting. */
  catchUp(): void {
    this.#indexWaiting();
    this.index.tidy();
  }

  #indexWaiting(): void {
    let records = 0;
    for (let next = this.take(); next !== undefined; next = this.take()) {
      if (next === null) continue;
      this.#underWay.delete(next.id);
      const own = [...next.records];
      this.index.replaceArticle(next.id, own, next.signature);
      records += own.length;
      if (records < AT_ONCE) continue;
      records = 0;
      this.index.flush();
    }
  }

  /**
   * Takes what waits next, to be indexed elsewhere and brought in with `bring`; null if that turns out to be indexed as it
   * is, undefined if nothing waits. What can be found under a former name comes last, and only if `alsoLater`.
   */
  take(alsoLater = true): IndexedArticle | null | undefined {
    const [id] = this.#waiting.size > 0 || !alsoLater ? this.#waiting : this.#later;
    if (id === undefined) return undefined;
    this.#waiting.delete(id);
    this.#later.delete(id);
    const expected = this.#expected.get(id);
    if (expected !== undefined && this.index.keep(id, expected)) return null;
    const article = this.#read(id);
    if (article === null) {
      this.index.removeArticle(id);
      return null;
    }
    if (this.index.keep(id, article.signature)) return null;
    this.#underWay.set(id, article.signature);
    return article;
  }

  /** Brings in a segment of what was taken; what has changed since is left out. */
  bring(segment: Segment): void {
    const signatures = new Map([...segment.articleRanges()].map(({ articleId, signature }) => [articleId, signature]));
    this.index.addSegment(segment, (id) => {
      const isCurrent = this.#underWay.get(id) === signatures.get(id);
      if (isCurrent) this.#underWay.delete(id);
      return isCurrent;
    });
    this.#version += 1;
  }

  /** Brings in a segment that was made of the library as it is: what is in it need not be read again. */
  bringMade(segment: Segment): void {
    this.index.addSegment(segment);
    for (const { articleId } of segment.articleRanges()) {
      this.#waiting.delete(articleId);
      this.#later.delete(articleId);
    }
    this.#version += 1;
  }

  /** Writes into a snapshot what is indexed of the library as it is; nothing must be waiting. */
  write(snapshot: SnapshotWriter): void {
    snapshot.json(
      this.index.segments.flatMap((segment) =>
        [...segment.articleRanges()]
          .filter(({ from }) => !segment.isDeleted(from))
          .map(({ articleId, signature }) => [articleId, signature] as const),
      ),
    );
  }

  /** Reads what `write` has written, after the library has read the same snapshot: what is indexed so need not be examined. */
  read(snapshot: SnapshotReader): void {
    this.#expected = new Map(snapshot.json<readonly (readonly [string, string])[]>());
  }

  /** Returns what was taken and could not be indexed. */
  giveBack(ids: Iterable<string>): void {
    for (const id of ids) if (this.#underWay.delete(id)) this.#waiting.add(id);
  }

  #note({ changed, removed, retold, entities, gone }: LibraryChange): void {
    for (const id of removed) this.#forget(id);
    for (const { article } of changed) {
      const { id } = article.metadata;
      this.#forget(id);
      this.#waiting.add(id);
    }
    const later = new Set(retold);
    for (const id of entities) later.add(this.#buckets.add(id));
    for (const id of gone) later.add(this.#buckets.delete(id));
    for (const id of later) {
      this.#underWay.delete(id);
      this.#expected.delete(id);
      if (!this.#waiting.has(id)) this.#later.add(id);
    }
  }

  #forget(id: string): void {
    this.#waiting.delete(id);
    this.#later.delete(id);
    this.#underWay.delete(id);
    this.#expected.delete(id);
    this.index.removeArticle(id);
  }

  /** Indexes what waits if it is little. */
  #settle(): void {
    if (this.#waiting.size + this.#later.size > 0 && this.waitsFor(ON_THE_SPOT)) this.#indexWaiting();
  }

  #sizeOf(id: string): number {
    const bucket = this.#buckets.idsIn(id);
    if (bucket) return bucket.length + 1;
    const entry = this.#library.article(id);
    return entry === undefined ? 1 : recordCount(entry);
  }

  /** An article or a bucket as it is now; null if nothing has that name. */
  #read(id: string): IndexedArticle | null {
    const bucket = this.#buckets.idsIn(id);
    if (bucket) {
      const records = bucket.flatMap((each) => this.#library.entity(each) ?? []).map(entityRecord);
      const signature = signatureOf(records.flatMap((record) => [record.id, record.text, record.speaker]));
      return records.length === 0 ? null : { id, signature, records };
    }
    const entry = this.#library.article(id);
    // What has become another article's alias is not that article.
    if (entry === undefined || entry.article.metadata.id !== id) return null;
    return {
      id,
      signature: articleSignature(entry, this.#library),
      records: articleRecords(entry, this.#library),
    };
  }
}

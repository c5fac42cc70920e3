import type { LibrarySearch } from '../../engine/search/library-search.js';
import { segmentsToMerge } from '../../engine/search/merge-policy.js';
import type { Segment } from '../../engine/search/segment.js';
import type { IndexedArticle } from '../../engine/search/segment-builder.js';
import type { IndexStore } from './index-store.js';
import type { SegmentMaker } from './segment-maker.js';

/** Times in milliseconds. */
export interface UpkeepTimes {
  /** After a change of the library; several come in a burst. */
  readonly pause: number;
  /** Without a change, after which what can be found under former names is indexed again. */
  readonly quiet: number;
  /** Without anything to do, after which the index is stored. */
  readonly rest: number;
}

const TIMES: UpkeepTimes = { pause: 50, quiet: 1000, rest: 3000 };
/** What can be indexed as fast as it can be loaded is not worth a worker, nor a file. */
const LITTLE = 1024;
/** With more segments than this, merging comes before indexing further. */
const MANY = 12;

/** What upkeep works with. */
export interface UpkeepTools {
  readonly search: LibrarySearch;
  /** Makes segments of much. When it fails, `sliced` does all. */
  readonly worker: SegmentMaker;
  readonly sliced: SegmentMaker;
  /** Where the index is kept from one session to the next; null if nowhere. */
  readonly openStore: () => Promise<IndexStore | null>;
  /** Stores what goes with the index once that is stored. */
  readonly keep: () => Promise<void>;
  /** Called when there is nothing left to do. */
  readonly rest: () => void;
  readonly times?: UpkeepTimes;
}

/**
 * Keeps a search index as it should be while nobody waits for it: brings in what was stored, indexes what is new, merges
 * segments so that they stay few, stores them.
 */
export class IndexUpkeep {
  readonly #search: LibrarySearch;
  readonly #sliced: SegmentMaker;
  readonly #openStore: () => Promise<IndexStore | null>;
  #store: IndexStore | null = null;
  readonly #keep: () => Promise<void>;
  readonly #rest: () => void;
  readonly #times: UpkeepTimes;
  readonly #caughtUp = new Set<() => void>();
  readonly #idle: (() => void)[] = [];
  #worker: SegmentMaker | null;
  /** Segments that were stored, until all that the library knows has been asked of them. */
  #unclaimed: readonly Segment[] = [];
  #changedAt = Number.NEGATIVE_INFINITY;
  #version = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened = false;
  #allRead = false;
  #working = false;
  #saved = false;
  #disposed = false;

  constructor({ search, worker, sliced, openStore, keep, rest, times = TIMES }: UpkeepTools) {
    this.#search = search;
    this.#worker = worker;
    this.#sliced = sliced;
    this.#openStore = openStore;
    this.#keep = keep;
    this.#rest = rest;
    this.#times = times;
  }

  /** Calls `listener` when what was missing can be found. */
  onDidCatchUp(listener: () => void): void {
    this.#caughtUp.add(listener);
  }

  /** Begins, with what was stored. `read` resolves when the library knows of all that it is to know for now. */
  async open(read: Promise<void>): Promise<void> {
    try {
      // The little that there is at the start is to be found before anything is read.
      await new Promise((resolve) => setTimeout(resolve, this.#times.pause));
      if (this.#search.waitsFor(LITTLE)) await this.#index();
      this.#store = await this.#openStore();
      for await (const segment of this.#store?.load((parts) => this.#join(parts)) ?? []) {
        this.#search.index.addStored(segment);
        this.#unclaimed = [...this.#unclaimed, segment];
      }
    } catch (error) {
      console.warn('Search index:', error);
    }
    this.#opened = true;
    this.#workIn(this.#times.pause);
    await read.catch(() => undefined);
    this.#allRead = true;
    this.#workIn(this.#times.pause);
  }

  /** Tells that the library has changed. */
  noteChange(): void {
    this.#changedAt = performance.now();
    this.#saved = false;
    this.#workIn(this.#times.pause);
  }

  /** Resolves when the library has been read and nothing is left to be indexed, merged or stored. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#workIn(0);
    });
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  get #sinceChange(): number {
    return performance.now() - this.#changedAt;
  }

  #workIn(delay: number): void {
    if (!this.#opened || this.#working || this.#disposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), delay);
  }

  async #work(): Promise<void> {
    this.#working = true;
    const { pause, quiet, rest } = this.#times;
    let next: number | null = null;
    try {
      while (!this.#disposed && (await this.#step()));
      const { waiting } = this.#search;
      if (waiting > 0) next = Math.max(pause, quiet - this.#sinceChange);
      else if (!this.#saved && this.#allRead) {
        if (this.#sinceChange >= rest) await this.#save();
        next = this.#saved ? null : Math.max(pause, rest - this.#sinceChange);
      }
    } catch (error) {
      // Nothing that waits is lost: it is tried again after the next change.
      console.warn('Search index:', error);
    }
    this.#working = false;
    if (this.#version !== this.#search.version) {
      this.#version = this.#search.version;
      for (const listener of this.#caughtUp) listener();
    }
    if (next !== null) return this.#workIn(next);
    if (this.#disposed || !this.#allRead) return;
    this.#rest();
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Does what is most needed; whether there was anything. */
  async #step(): Promise<boolean> {
    if (this.#search.index.segments.length > MANY && (await this.#merge())) return true;
    if (await this.#index()) return true;
    if (this.#allRead && this.#unclaimed.length > 0 && this.#search.waiting === 0) this.#unclaimed = [];
    return this.#merge();
  }

  async #index(): Promise<boolean> {
    const search = this.#search;
    const maker = search.waitsFor(LITTLE) ? this.#sliced : (this.#worker ?? this.#sliced);
    const taken = new Set<string>();
    try {
      const segment = await maker.make(this.#take(maker.full, this.#sinceChange >= this.#times.quiet, taken));
      if (segment && !this.#disposed) search.bring(segment);
    } catch (error) {
      search.giveBack(taken);
      this.#giveUp(maker, error);
    }
    return taken.size > 0;
  }

  /** Waiting articles, up to a number of records; null for what need not be indexed. The names go into `taken`. */
  *#take(full: number, alsoLater: boolean, taken: Set<string>): Generator<IndexedArticle | null> {
    let count = 0;
    while (count < full) {
      const next = this.#search.take(alsoLater);
      if (next === undefined) return;
      if (next && taken.has(next.id)) {
        // It has changed since it was taken: an article is in a segment once.
        this.#search.giveBack([next.id]);
        return;
      }
      if (next) taken.add(next.id);
      yield next && {
        ...next,
        records: counted(next.records, () => {
          count += 1;
        }),
      };
    }
  }

  async #merge(): Promise<boolean> {
    const { index } = this.#search;
    if (this.#unclaimed.length === 0) index.dropEmpty();
    const settled = index.segments.filter((segment) => !this.#unclaimed.includes(segment));
    const maker = index.size <= LITTLE ? this.#sliced : (this.#worker ?? this.#sliced);
    const segments = segmentsToMerge(settled, maker.most);
    if (segments.length === 0) return false;
    this.#saved = false;
    const end = index.beginMerge(segments);
    try {
      end(await maker.merge(segments));
    } catch (error) {
      end(null);
      this.#giveUp(maker, error);
    }
    return true;
  }

  /** Does without the worker from now on. */
  #giveUp(maker: SegmentMaker, error: unknown): void {
    if (maker !== this.#worker) throw error;
    if (!this.#disposed) console.warn('Search index:', error);
    this.#worker = null;
  }

  async #join(parts: AsyncIterable<Uint8Array>): Promise<Segment | null> {
    return (this.#worker ?? this.#sliced).join(parts);
  }

  async #save(): Promise<void> {
    this.#saved = true;
    const { index } = this.#search;
    await this.#store?.save(index.size > LITTLE ? index.segments.filter(({ live }) => live > 0) : []);
    await this.#keep();
  }
}

function* counted<T>(items: Iterable<T>, count: () => void): Generator<T> {
  for (const item of items) {
    count();
    yield item;
  }
}

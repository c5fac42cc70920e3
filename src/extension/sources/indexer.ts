import type { SourceProblem } from '../../engine/article/article.js';
import type { FileStamp } from '../../engine/library/cache.js';
import { atStart, type PlacedProblem } from '../../engine/library/problems.js';
import type { LibraryHost, TakenFile } from '../../host/protocol.js';
import { Slices } from '../../service/slices.js';
import { isOfSidecar } from '../../worker/file-hash.js';
import type { ReaderPool } from '../../worker/reader-pool.js';
import { bufferOf, WorkerFailure } from '../../worker/reader-worker.js';
import { log } from '../platform/log.js';
import type { CacheStore } from './cache-store.js';
import type { FailedFiles } from './failed-files.js';
import type { FileContent, ListedFile, SourceFiles } from './files.js';

/** How far reading has come. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  readonly stopped: boolean;
  /** Whether what was read in earlier sessions is still to be brought in. */
  readonly isOpening?: boolean;
}

/** Where the results go. */
export type IndexTarget = Pick<LibraryHost, 'take' | 'takeStored' | 'drop' | 'setProblems' | 'publish' | 'loaded'>;

interface Known {
  readonly hash: string;
  readonly stamp: FileStamp;
}

/** Number of files fetched while others are being read. */
const AHEAD = 3;

/** Interval in milliseconds at which the library receives what is loaded from the cache. */
const LOADING = 1000;

/** Keeps the library in step with the files: what was read before comes from the cache, what is new goes to the worker. */
export class Indexer {
  readonly #files: SourceFiles;
  readonly #worker: ReaderPool;
  readonly #cache: CacheStore | null;
  readonly #target: IndexTarget;
  readonly #tell: (progress: IndexProgress) => void;
  readonly #failed: FailedFiles;
  readonly #known = new Map<string, Known>();
  readonly #queue = new Set<string>();
  readonly #active = new Set<string>();
  readonly #touchedAgain = new Set<string>();
  /** The files that have problems of their own. */
  readonly #troubled = new Set<string>();
  /** Grows with every change to report to the library; the part of it already reported. */
  #noted = 0;
  #published = 0;
  /** Whether more was to come, of each notification of the library that has not been answered. */
  readonly #publishing = new Set<boolean>();
  readonly #idle: (() => void)[] = [];
  #done = 0;
  #stopped = false;
  #scanning = 0;
  #refreshing = 0;
  #abort = new AbortController();
  #disposed = false;
  #closed: Promise<void> = Promise.resolve();

  constructor(
    files: SourceFiles,
    worker: ReaderPool,
    cache: CacheStore | null,
    target: IndexTarget,
    failed: FailedFiles,
    tell: (progress: IndexProgress) => void,
  ) {
    this.#failed = failed;
    this.#files = files;
    this.#worker = worker;
    this.#cache = cache;
    this.#target = target;
    this.#tell = tell;
  }

  /** Brings in what the cache has of the files, unverified: `scan` sees to that. */
  async loadCache(): Promise<void> {
    try {
      if (this.#cache !== null) await this.#load(this.#cache);
    } finally {
      await this.#target.loaded(false);
      // What the library as it was stored did not have may still be on its way.
      if (!this.#isPublished) this.#settleSoon();
    }
  }

  async #load(cache: CacheStore): Promise<void> {
    let published = performance.now();
    const slices = new Slices();
    for await (const files of cache.load((name, maker) => this.#target.takeStored(name, maker))) {
      this.#noted += 1;
      for (const file of files) {
        if (this.#files.covers(file.location)) this.#note(file);
        else this.#leaveOut(file.location);
        await slices.pause();
      }
      this.#noted += 1;
      if (this.#disposed) return;
      // Of a large library the first articles are there while the last are being loaded.
      if (performance.now() - published < LOADING) continue;
      await this.#target.loaded(true);
      published = performance.now();
    }
  }

  /**
   * Searches all files: reads what is new or has changed, forgets what is gone. Continues what was stopped. With
   * `contents` every file is read: one that was changed within the same second, to the same size, is recognized only by that.
   */
  async scan({ contents = false } = {}): Promise<void> {
    // Whoever loads the cache first may find it ended then.
    if (this.#disposed) return;
    if (contents) this.#failed.clear();
    this.#stopped = false;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#scanning += 1;
    try {
      const seen = new Set<string>();
      const slices = new Slices();
      for await (const batch of this.#files.list(signal)) {
        for (const file of batch) {
          seen.add(file.location);
          this.#look(file, contents);
          await slices.pause();
        }
        this.#pump();
      }
      if (signal.aborted) return;
      // What was not seen may have come after the walk's back: it is gone only if it cannot be read.
      for (const location of new Set([...this.#known.keys(), ...this.#troubled])) {
        if (!seen.has(location)) this.touch(location);
      }
    } finally {
      this.#scanning -= 1;
      this.#pump();
      this.#settleSoon();
    }
  }

  /** Searches all files for what nobody has reported, unless reading was stopped or a scan is under way. */
  async catchUp(): Promise<void> {
    if (!this.#stopped && this.#scanning === 0) await this.scan();
  }

  /** A file may have changed, come or gone. */
  touch(location: string): void {
    if (this.#active.has(location)) this.#touchedAgain.add(location);
    else this.#queue.add(location);
    this.#pump();
  }

  /** A file, or a folder with all in it, is gone. */
  remove(location: string): void {
    const inside = `${location}/`;
    const isGone = (each: string) => each === location || each.startsWith(inside);
    for (const each of new Set([...this.#known.keys(), ...this.#troubled, ...this.#queue])) {
      if (isGone(each)) this.#forget(each);
    }
    // What is being read of them must not come back.
    for (const each of this.#active) if (isGone(each)) this.#touchedAgain.add(each);
    this.#settleSoon();
  }

  /** Bibliographies have changed: files of which they say something else now are read again. */
  async refreshSidecars(): Promise<void> {
    this.#refreshing += 1;
    try {
      const slices = new Slices();
      for (const [location, { hash }] of this.#known) {
        if (this.#disposed) return;
        if (!isOfSidecar(hash, this.#files.sidecarOf(location))) this.touch(location);
        await slices.pause();
      }
    } finally {
      this.#refreshing -= 1;
      this.#settleSoon();
    }
  }

  /** Stops reading; what is read already stays, and `scan` continues from there. */
  stop(): void {
    this.#stopped = true;
    this.#abort.abort();
    this.#progress();
    this.#settleSoon();
  }

  /** Something else has changed what the library is to hold (a setting). */
  targetChanged(): void {
    this.#noted += 1;
    this.#settleSoon();
  }

  /** Resolves when nothing is left to be read and the library knows of everything, or after its end. */
  whenIdle(): Promise<void> {
    if (this.#disposed || this.#isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopped = true;
    this.#abort.abort();
    this.#queue.clear();
    for (const resolve of this.#idle.splice(0)) resolve();
    this.#closed = this.#cache?.close() ?? Promise.resolve();
  }

  /** Resolves when, after its end, what the cache was to keep has been written. */
  whenClosed(): Promise<void> {
    return this.#closed;
  }

  get #isIdle(): boolean {
    const reading = this.#stopped ? this.#active.size : this.#active.size + this.#queue.size;
    return reading + this.#scanning + this.#refreshing === 0 && this.#isPublished;
  }

  #look({ location, stamp, problem }: ListedFile, contents: boolean): void {
    if (problem !== undefined) {
      this.#drop(location);
      this.#setProblems(location, [atStart(problem)]);
      return;
    }
    const reason = this.#failed.reasonFor(location, stamp);
    if (reason !== null) {
      this.#drop(location);
      this.#setProblems(location, [atStart(unreadableContent(location, reason))]);
      return;
    }
    const known = this.#known.get(location);
    const isSame =
      !contents &&
      known !== undefined &&
      known.stamp.mtime === stamp.mtime &&
      known.stamp.size === stamp.size &&
      isOfSidecar(known.hash, this.#files.sidecarOf(location));
    if (!isSame && !this.#active.has(location)) this.#queue.add(location);
  }

  #pump(): void {
    while (!this.#stopped && this.#active.size < AHEAD + this.#worker.size) {
      const [location] = this.#queue;
      if (location === undefined) break;
      this.#queue.delete(location);
      this.#active.add(location);
      void this.#read(location).finally(() => {
        this.#active.delete(location);
        this.#done += 1;
        if (this.#touchedAgain.delete(location)) this.#queue.add(location);
        this.#pump();
        this.#progress();
        this.#settleSoon();
      });
    }
  }

  async #read(location: string): Promise<void> {
    const stamp: { mtime: number; size: number } = { mtime: 0, size: 0 };
    try {
      await this.#readFile(location, stamp);
    } catch (error) {
      if (this.#disposed) return;
      const message = error instanceof Error ? error.message : String(error);
      const isWorker = error instanceof WorkerFailure;
      // Unsaved text has no time of its own.
      if (isWorker && error.isExhausting && stamp.mtime > 0) this.#failed.add(location, stamp, message);
      this.#drop(location);
      const problem = unreadableContent(location, message);
      this.#setProblems(location, [atStart(isWorker ? problem : { ...problem, code: 'unreadable' })]);
    }
  }

  /** `stampRead` is set to the stamp of what is read, for reporting a failure. */
  async #readFile(location: string, stampRead: { mtime: number; size: number }): Promise<void> {
    const file = await this.#files.read(location);
    if (file === null) return this.#forget(location);
    if ('code' in file) {
      this.#drop(location);
      return this.#setProblems(location, [atStart(file)]);
    }
    const { stamp, bytes, text } = file;
    Object.assign(stampRead, stamp);
    const task = {
      location,
      file: location,
      stamp,
      sidecar: this.#files.sidecarOf(location),
      known: this.#known.get(location)?.hash ?? null,
    };
    const converted = bytes === null ? null : ((await this.#files.convert?.(location, bytes)) ?? null);
    const read = (content: Pick<FileContent, 'bytes' | 'text'>) =>
      this.#worker.call(
        'read',
        { ...task, ...content, converted },
        content.bytes === null ? [] : bufferOf(content.bytes),
      );
    const result = await read({ bytes, text });
    if (this.#disposed) return;
    const known = this.#known.get(location);
    if (result.kind === 'unchanged' && known !== undefined) this.#known.set(location, { ...known, stamp });
    if (result.kind !== 'record') return;
    await this.#take([result.record]);
    // A bibliography may know the file by the key it states.
    if (!isOfSidecar(result.hash, this.#files.sidecarOf(location))) this.touch(location);
    if (bytes !== null) this.#cache?.put(location, result.record);
    if (this.#cache?.isFull) await this.#cache.flush();
  }

  /** Has the library take in records; notes what they are of. */
  async #take(records: readonly Uint8Array[]): Promise<void> {
    this.#noted += 1;
    for (const file of await this.#target.take(records)) this.#note(file);
    this.#noted += 1;
  }

  #note({ location, stamp, hash, known }: TakenFile): void {
    this.#known.set(location, { hash, stamp });
    this.#files.note?.(location, known);
    this.#troubled.delete(location);
  }

  #setProblems(location: string, problems: readonly PlacedProblem[]): void {
    if (problems.length > 0) this.#troubled.add(location);
    else this.#troubled.delete(location);
    this.#noted += 1;
    void this.#target.setProblems(location, problems).catch(ended);
  }

  #forget(location: string): void {
    this.#queue.delete(location);
    this.#failed.delete(location);
    this.#files.note?.(location, null);
    this.#drop(location);
    this.#setProblems(location, []);
    this.#cache?.delete(location);
  }

  #drop(location: string): void {
    if (!this.#known.delete(location)) return;
    this.#noted += 1;
    void this.#target.drop(location).catch(ended);
  }

  /** What a file said in an earlier session, in a folder that has no sources any longer, is not to be in the library. */
  #leaveOut(location: string): void {
    void this.#target.drop(location).catch(ended);
    void this.#target.setProblems(location, []).catch(ended);
  }

  /** Notifies the library once a burst of changes is over. */
  #settleSoon(): void {
    const more = this.#queue.size > 0;
    // What is noted while it is on its way follows when it has been answered.
    if (this.#disposed || this.#publishing.has(more)) return;
    this.#publishing.add(more);
    const noted = this.#noted;
    this.#target
      .publish(more)
      .finally(() => this.#publishing.delete(more))
      .then(() => {
        this.#published = Math.max(this.#published, noted);
        if (this.#disposed) return;
        this.#progress();
        if (this.#isQuiet) void this.#cache?.flush();
        if (!this.#isPublished) this.#settleSoon();
        else if (this.#isIdle) for (const resolve of this.#idle.splice(0)) resolve();
      })
      .catch(ended);
  }

  /** Whether everything has been reported to the library. */
  get #isPublished(): boolean {
    return this.#published >= this.#noted;
  }

  get #isQuiet(): boolean {
    return this.#active.size === 0 && this.#queue.size === 0 && this.#scanning === 0;
  }

  #progress(): void {
    const left = this.#queue.size + this.#active.size;
    if (left === 0) this.#done = 0;
    this.#tell({ done: this.#done, total: this.#done + left, stopped: this.#stopped && left > 0 });
  }
}

/** A message was lost because the library's thread stopped; after its restart, everything is sent again. */
function ended(error: unknown): void {
  log('warn', 'Sources:', error);
}

/** A file whose content the reader could not read. */
function unreadableContent(location: string, message: string): SourceProblem {
  return { code: 'unreadable-content', severity: 'error', file: location, message };
}

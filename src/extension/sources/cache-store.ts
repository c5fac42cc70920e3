import { encodingSegment } from '../../engine/library/cache.js';
import type { TakenFile } from '../../host/protocol.js';
import { finishInSlices } from '../../service/slices.js';
import type { CheckedSegment } from '../../worker/protocol.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import { log } from '../platform/log.js';

/** One record of the cache as it was found. */
interface FoundRecord {
  readonly location: string;
  readonly bytes: Uint8Array;
}

/** Checks a segment of `maker`, and gives its bytes back. */
export type SegmentCheck = (task: { readonly maker: string; readonly segment: Uint8Array }) => Promise<CheckedSegment>;

/** What a cache works with. */
export interface CacheTools {
  readonly check: SegmentCheck;
  /** Called when a segment has been written. */
  readonly written?: (name: string, maker: string) => void;
  /** Milliseconds between attempts to write after a failure. */
  readonly retryAfter?: number;
}

/** Takes in the records of a segment, by its name, that are of `maker`; null if it cannot be used. */
export type TakeSegment = (name: string, maker: string) => Promise<readonly TakenFile[] | null>;

const SEGMENT = /^(\d{8})-[0-9a-z]{1,12}\.segment$/u;
const UNFINISHED = '.unfinished';

/** Number of records, or of bytes, after which a segment is written at once. */
const FULL_RECORDS = 250;
const FULL_BYTES = 4_000_000;
/** What could not be written waits in memory, as far as it is not more than this, in bytes; the rest is read again. */
const MOST_WAITING = 64_000_000;
/** Number of segments asked for before they are needed. */
const AHEAD = 2;
/** Time between attempts to write after a failure, in milliseconds. */
const RETRY = 60_000;
/** More segments than this, or segments with fewer than half of their records in use, are written again. */
const MOST_SEGMENTS = 96;

/**
 * The cache on disk: segments that are never changed once they are there, each written under another name first. Whenever
 * the program stops, what is on disk is whole: a record is there or it is not. Later segments count before earlier ones.
 */
export class CacheStore {
  readonly #folder: StoredFolder;
  readonly #maker: string;
  readonly #tools: CacheTools;
  readonly #segments = new Map<string, { records: number; used: number }>();
  readonly #segmentOf = new Map<string, string>();
  readonly #pending = new Map<string, Uint8Array>();
  #pendingBytes = 0;
  #closed = false;
  #sequence = 0;
  /** Runs while what waits could not be written. */
  #retry: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: StoredFolder, maker: string, tools: CacheTools) {
    this.#folder = folder;
    this.#maker = maker;
    this.#tools = tools;
  }

  /** Whether what waits is enough for a segment. */
  get isFull(): boolean {
    // Where nothing can be written, to try it with each record would be of no use.
    return this.#retry === undefined && (this.#pending.size >= FULL_RECORDS || this.#pendingBytes >= FULL_BYTES);
  }

  /**
   * Calls `take` for each segment, the earliest first: of several records for one file the last counts. Yields what was taken in of
   * each; a segment that cannot be used is deleted.
   */
  async *load(take: TakeSegment): AsyncGenerator<readonly TakenFile[]> {
    const names: string[] = [];
    for (const name of (await this.#folder.list()).sort()) {
      const sequence = Number(SEGMENT.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(sequence)) await this.#remove(name);
      else {
        this.#sequence = Math.max(this.#sequence, sequence);
        names.push(name);
      }
    }
    // The next segments are checked while this one is being used.
    const asked: ReturnType<TakeSegment>[] = [];
    for (const [i, name] of names.entries()) {
      for (const later of names.slice(asked.length, i + 1 + AHEAD)) {
        const taken = take(later, this.#maker);
        // Should nobody ask for more, nobody hears that it failed either.
        taken.catch(() => undefined);
        asked.push(taken);
      }
      const found = (await asked[i]) ?? null;
      if (found === null) {
        await this.#remove(name);
        continue;
      }
      this.#segments.set(name, { records: found.length, used: 0 });
      for (const { location } of found) this.#use(location, name);
      yield found;
    }
  }

  /** Keeps a record until the next `flush`. */
  put(location: string, record: Uint8Array): void {
    this.#pendingBytes += record.length - (this.#pending.get(location)?.length ?? 0);
    this.#pending.set(location, record);
  }

  /** Forgets the record of a file that is gone. */
  delete(location: string): void {
    this.#pendingBytes -= this.#pending.get(location)?.length ?? 0;
    this.#pending.delete(location);
    this.#use(location, null);
  }

  /**
   * Writes what waits. Resolves when that is done; what cannot be written, as on a full disk, waits on and is tried again
   * later.
   */
  flush(): Promise<void> {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#writing = this.#writing
      .then(() => this.#flush())
      .catch((error: unknown) => {
        log('warn', 'Cache:', error);
        if (!this.#closed) this.#retry ??= setTimeout(() => void this.flush(), this.#tools.retryAfter ?? RETRY);
      });
    return this.#writing;
  }

  /** Writes what waits, and tries no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
  }

  /** Writes segments again that are small, many, or mostly out of use. */
  async tidy(): Promise<void> {
    const wasteful = [...this.#segments].filter(([, { records, used }]) => used < records / 2);
    const many =
      this.#segments.size > MOST_SEGMENTS ? [...this.#segments].filter(([, { used }]) => used < FULL_RECORDS / 2) : [];
    for (const [name] of new Map([...wasteful, ...many])) {
      for (const { location, bytes } of (await this.#readSegment(name)) ?? []) {
        if (this.#segmentOf.get(location) === name && !this.#pending.has(location)) this.put(location, bytes);
      }
      if (this.isFull) await this.flush();
    }
    await this.flush();
  }

  async #flush(): Promise<void> {
    if (this.#pending.size > 0) {
      const records = [...this.#pending];
      this.#pending.clear();
      this.#pendingBytes = 0;
      this.#sequence += 1;
      const unique = Math.floor(Math.random() * 36 ** 8).toString(36);
      const name = `${String(this.#sequence).padStart(8, '0')}-${unique}.segment`;
      const bytes = await finishInSlices(
        encodingSegment(
          this.#maker,
          records.map(([, record]) => record),
        ),
      );
      try {
        await this.#folder.write(name + UNFINISHED, bytes);
        await this.#folder.rename(name + UNFINISHED, name);
      } catch (error) {
        this.#putBack(records);
        await this.#remove(name + UNFINISHED);
        throw error;
      }
      this.#segments.set(name, { records: records.length, used: 0 });
      for (const [location] of records) this.#use(location, name);
      this.#tools.written?.(name, this.#maker);
    }
    for (const [name, { used }] of this.#segments) {
      if (used > 0) continue;
      this.#segments.delete(name);
      await this.#remove(name);
    }
  }

  /** Records that could not be written wait again, unless there are newer ones. */
  #putBack(records: readonly (readonly [string, Uint8Array])[]): void {
    for (const [location, record] of records) {
      if (this.#pending.has(location) || this.#pendingBytes + record.length > MOST_WAITING) continue;
      this.put(location, record);
    }
  }

  async #readSegment(name: string): Promise<FoundRecord[] | null> {
    let read: Uint8Array | null;
    try {
      read = await this.#folder.read(name);
    } catch {
      // It cannot be read: its files are read again, as they are if another window has removed it.
      return null;
    }
    if (read === null) return null;
    const { bytes, spans } = await this.#tools.check({ maker: this.#maker, segment: read });
    return spans?.map(({ start, end, location }) => ({ location, bytes: bytes.subarray(start, end) })) ?? null;
  }

  #use(location: string, name: string | null): void {
    const before = this.#segments.get(this.#segmentOf.get(location) ?? '');
    if (before !== undefined) before.used -= 1;
    const now = name === null ? undefined : this.#segments.get(name);
    if (name === null || now === undefined) {
      this.#segmentOf.delete(location);
      return;
    }
    now.used += 1;
    this.#segmentOf.set(location, name);
  }

  async #remove(name: string): Promise<void> {
    try {
      await this.#folder.remove(name);
    } catch {
      // It is gone already, or will be tried again at the next start.
    }
  }
}

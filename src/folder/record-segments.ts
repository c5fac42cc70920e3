import { randomBytes } from 'node:crypto';
import { type CacheRecord, isAsWritten, type MovableRecord, openMovable } from '../engine/library/cache.js';
import { SnapshotReader, SnapshotWriter } from '../engine/library/snapshot/parts.js';
import { joined } from '../engine/search/bytes.js';
import type { DiskFile } from '../worker/stored-folder.js';
import { recordIn } from '../worker/stored-record.js';
import { utf8 } from '../worker/utf8.js';
import type { KeptRecords } from './kept-records.js';

/** Number of bytes of records after which they are written: what is held in memory, and read in one piece. */
const FULL_BYTES = 16_000_000;

/** A segment in the list: its name, and its records with the offset at which each begins. */
type ListedSegment = readonly [name: string, records: readonly (readonly [record: string, start: number])[]];

/** A record in a segment. */
interface StoredRecord {
  readonly segment: string;
  readonly file: DiskFile;
  readonly start: number;
  readonly end: number;
  readonly opened: MovableRecord;
  /** Whether it is of a file as it is now. */
  isUsed: boolean;
}

/** A record that is to be written. */
interface WaitingRecord {
  readonly bytes: Uint8Array;
  readonly opened: MovableRecord;
}

/**
 * The records of a large library, many in a file: segments that are never changed, and a list of them. Texts and lists of articles are
 * read there when they are needed, and are in memory only until a segment is full. Segments are checked when they are opened, and stay
 * open, so that they can be read even after they have been removed. Several processes may write for the same library at once: each adds its segments to the
 * list, and what is there twice is removed later.
 */
export class RecordSegments {
  readonly #kept: KeptRecords;
  /** The name of the list. */
  readonly #list: string;
  readonly #segments = new Map<string, ListedSegment[1]>();
  /** Segments of the list that are not there, are damaged, or have been written again. */
  readonly #dropped = new Set<string>();
  /** By their names. */
  readonly #records = new Map<string, StoredRecord>();
  #waiting = new Map<string, WaitingRecord>();
  #waitingBytes = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #isLost = false;

  private constructor(kept: KeptRecords, list: string) {
    this.#kept = kept;
    this.#list = list;
  }

  /** Opens the segments of a library, which `of` tells from others. What is damaged is left out. */
  static async from(kept: KeptRecords, of: unknown): Promise<RecordSegments> {
    const segments = new RecordSegments(kept, kept.listOf(of));
    // One buffer for all: memory of many large ones stays with the process.
    let room = new Uint8Array(0);
    for (const listed of await segments.#readList()) room = await segments.#openSegment(listed, room);
    return segments;
  }

  /** Whether a record that was there could not be read any longer: what was made of the records must be made again. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** The record with a name, which is in use then; null if there is none, or it is of another file. */
  use(name: string, location: string): CacheRecord | null {
    const stored = this.#records.get(name);
    if (stored?.opened.record.location !== location) return null;
    stored.isUsed = true;
    return stored.opened.record;
  }

  /** The same of a file as it was. */
  former(name: string, location: string): CacheRecord | null {
    const record = this.#records.get(name)?.opened.record;
    return record?.location === location ? record : null;
  }

  /** Keeps a record, whose bytes have been checked and do not change any more. Resolves when there is room for another. */
  async put(name: string, bytes: Uint8Array): Promise<CacheRecord> {
    const opened = openMovable(bytes, utf8, (from, to) => bytes.subarray(from, to));
    this.#wait(name, { bytes, opened });
    if (this.#waitingBytes >= FULL_BYTES) await this.flush();
    return opened.record;
  }

  /** Writes what waits. What cannot be written stays in memory. */
  flush(): Promise<unknown> {
    this.#writing = this.#writing.then(() => this.#flush());
    return this.#writing;
  }

  /** Writes segments again that are small or mostly out of use. To be called when all files have been read. */
  async tidy(): Promise<void> {
    await this.flush();
    const used = new Map([...this.#segments.keys()].map((name) => [name, 0]));
    for (const [name, { segment, isUsed, start, end }] of this.#records) {
      if (isUsed) used.set(segment, (used.get(segment) ?? 0) + end - start);
      else this.#records.delete(name);
    }
    const small = new Set([...used].flatMap(([segment, bytes]) => (bytes < FULL_BYTES / 2 ? segment : [])));
    const inSmall = [...this.#records].filter(([, { segment }]) => small.has(segment));
    const [only, ...others] = small;
    if (only === undefined || (others.length === 0 && inSmall.length === this.#segments.get(only)?.length)) return;
    for (const [name, { file, start, end, opened }] of inSmall) {
      const bytes = this.#bytesIn(file, start, end);
      if (bytes === null) return;
      this.#wait(name, { bytes, opened });
      if (this.#waitingBytes >= FULL_BYTES) await this.flush();
    }
    await this.flush();
    if (inSmall.some(([name]) => small.has(this.#records.get(name)?.segment ?? ''))) return;
    for (const name of small) this.#drop(name);
    if (!(await this.#writeList())) return;
    for (const name of small) await this.#kept.remove(name).catch(() => undefined);
  }

  /** The bytes of a record; null if they are not there any longer. */
  #bytesIn(file: DiskFile, start: number, end: number): Uint8Array | null {
    try {
      return recordIn(file, start, this.#lose)(0, end - start, isAsWritten);
    } catch {
      return null;
    }
  }

  #wait(name: string, record: WaitingRecord): void {
    this.#waitingBytes += record.bytes.length - (this.#waiting.get(name)?.bytes.length ?? 0);
    this.#waiting.set(name, record);
  }

  async #flush(): Promise<void> {
    const records = [...this.#waiting];
    if (records.length === 0) return;
    this.#waiting = new Map();
    this.#waitingBytes = 0;
    const segment = `${randomBytes(32).toString('hex')}.segment`;
    if (!(await this.#kept.write(segment, this.#kept.segmentOf(records.map(([, { bytes }]) => bytes))))) return;
    const read = await this.#readSegment(segment);
    // Else they stay where they are: what is on disk is not what was written.
    if (read?.spans.length !== records.length) return;
    const { file, spans } = read;
    for (const [at, { start, end }] of spans.entries()) {
      const [name, { opened }] = records[at] as (typeof records)[number];
      opened.keepAt(recordIn(file, start, this.#lose));
      this.#records.set(name, { segment, file, start, end, opened, isUsed: true });
    }
    const starts = spans.map(({ start }, at) => [records[at]?.[0] ?? '', start] as const);
    this.#segments.set(segment, starts);
    await this.#writeList();
  }

  /** Opens a segment. It is read into `room` if that is large enough; returns where it was read, of which nothing is used any longer. */
  async #openSegment(
    [segment, records]: ListedSegment,
    room: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const read = await this.#readSegment(segment, room);
    if (read === null) {
      this.#dropped.add(segment);
      return room;
    }
    this.#segments.set(segment, records);
    const { file, bytes, spans } = read;
    const names = new Map(records.map(([name, start]) => [start, name]));
    for (const { start, end } of spans) {
      const name = names.get(start);
      if (name === undefined || this.#records.has(name)) continue;
      const opened = openMovable(bytes.subarray(start, end), utf8, recordIn(file, start, this.#lose));
      this.#records.set(name, { segment, file, start, end, opened, isUsed: false });
    }
    return bytes.length > room.length ? bytes : room;
  }

  /** Opens a segment, and finds its sound records; null if it cannot be used. */
  async #readSegment(segment: string, room?: Uint8Array<ArrayBuffer>) {
    try {
      const { file, size } = await this.#kept.openFile(segment);
      const bytes = file.read(0, size, room);
      const spans = this.#kept.recordsIn(bytes);
      return spans && { file, bytes, spans };
    } catch {
      // It is not there, or cannot be read: its files are read again.
      return null;
    }
  }

  readonly #lose = (): void => {
    this.#isLost = true;
  };

  #drop(segment: string): void {
    this.#segments.delete(segment);
    this.#dropped.add(segment);
  }

  async #readList(): Promise<readonly ListedSegment[]> {
    try {
      return new SnapshotReader(await this.#kept.read(this.#list), utf8).json<readonly ListedSegment[]>();
    } catch {
      // There is none, or it is damaged.
      return [];
    }
  }

  /** Writes the list, with the segments that other processes have added to it. Says whether it is there. */
  async #writeList(): Promise<boolean> {
    const others = (await this.#readList()).filter(([name]) => !this.#segments.has(name) && !this.#dropped.has(name));
    const list = new SnapshotWriter(utf8);
    list.json([...this.#segments, ...others]);
    return this.#kept.write(this.#list, new Uint8Array(joined(list.written)));
  }
}

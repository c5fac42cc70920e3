import { createHash, randomBytes } from 'node:crypto';
import { type CacheRecord, openRecord, UnreadableRecord } from '../engine/library/cache.js';
import type { Library } from '../engine/library/library.js';
import type { Shelf } from '../engine/library/shelf.js';
import { SnapshotReader, SnapshotWriter } from '../engine/library/snapshot/parts.js';
import { finish } from '../engine/library/steps.js';
import { joined } from '../engine/search/bytes.js';
import { keptSegment } from '../engine/search/kept-segment.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import type { Segment } from '../engine/search/segment.js';

import { utf8 } from '../worker/utf8.js';
import type { KeptRecords } from './kept-records.js';
import { RecordSegments } from './record-segments.js';

/** Keeps the library of some sources, whose records are kept in segments. `maker` is a hash of the program. */
export async function openKeptLibrary(
  kept: KeptRecords,
  maker: string,
  sources: unknown,
  isBundled: boolean,
): Promise<KeptLibrary> {
  return new KeptLibrary(kept, await RecordSegments.from(kept, sources), maker, [sources, isBundled]);
}

/** The name of the file of what was found out of a library, which `of` tells from others. */
export function libraryName(maker: string, of: unknown): string {
  return `${createHash('sha256')
    .update(JSON.stringify([maker, of]))
    .digest('hex')}.library`;
}

/** A file that was read, and the name of its record. */
type NamedRecord = readonly [file: string, record: string];

/** A library as it was. */
export interface FormerLibrary {
  readonly records: readonly NamedRecord[];
  /** What was found out of its articles. */
  readonly snapshot: SnapshotReader;
  /** Its search index, most of which stays on disk; null if that is not there. */
  readonly segment: Segment | null;
}

/** What a library was when it was last read, kept on disk beside the records of its files: of which records it was made. */
export class KeptLibrary {
  /** The records of its files. */
  readonly segments: RecordSegments;
  readonly #records: KeptRecords;
  /** The name of the file of what was found out. */
  readonly #name: string;
  /** That of the index which belongs to it, as far as is known. */
  #index: string | null = null;
  #isIndexLost = false;

  /** `maker` is a hash of the program, `of` tells the library from others. */
  constructor(records: KeptRecords, segments: RecordSegments, maker: string, of: unknown) {
    this.segments = segments;
    this.#records = records;
    this.#name = libraryName(maker, of);
  }

  /** Whether something that was there could not be read any longer: then the library is to be opened again. */
  get isLost(): boolean {
    return this.#isIndexLost || this.segments.isLost;
  }

  /** The library as it was; null if that is not known. */
  async read(): Promise<FormerLibrary | null> {
    try {
      const snapshot = new SnapshotReader(await this.#records.read(this.#name), utf8);
      this.#index = snapshot.json<string>();
      const records = snapshot.json<readonly NamedRecord[]>();
      return { records, snapshot, segment: await this.#segmentIn(this.#index) };
    } catch {
      // There is none, or it is damaged.
      return null;
    }
  }

  /** The record of a file as it was; null if it is not there any longer. */
  async recordOf([file, record]: NamedRecord): Promise<CacheRecord | null> {
    const known = this.segments.former(record, file);
    if (known !== null) return known;
    const bytes = await this.#records.get(record, file);
    return bytes && openRecord(bytes, utf8);
  }

  /**
   * Keeps a library as it is, with its shelf and its search, of which nothing waits; most of the index stays on disk then. Returns what
   * the library and its search have written; null if it cannot be kept, and is to be found out again.
   */
  async write(
    records: readonly NamedRecord[],
    shelf: Shelf,
    library: Library,
    search: LibrarySearch,
  ): Promise<SnapshotReader | null> {
    try {
      // Of its own name, as the one before is open.
      const index = `${randomBytes(32).toString('hex')}.index`;
      const buffer = search.index.serialize();
      const [segment] = search.index.segments;
      if (!(await this.#records.write(index, new Uint8Array(buffer)))) return null;
      const moved = await this.#segmentIn(index);
      if (segment && moved) search.index.move(segment, moved);
      const snapshot = new SnapshotWriter(utf8);
      snapshot.json(index);
      snapshot.json(records);
      shelf.write(snapshot);
      const before = snapshot.written.reduce((sum, { length }) => sum + length, 0);
      finish(library.write(snapshot));
      search.write(snapshot);
      const written = new Uint8Array(joined(snapshot.written));
      if (!(await this.#records.write(this.#name, written))) return null;
      if (this.#index !== null) await this.#records.remove(this.#index).catch(() => undefined);
      this.#index = index;
      await this.#records.tidy();
      return new SnapshotReader(written.subarray(before), utf8);
    } catch (error) {
      // There is more than a snapshot or a buffer can hold.
      if (!(error instanceof RangeError)) throw error;
      return null;
    }
  }

  /** The segment in a file; null if it is not there, or is not sound. */
  async #segmentIn(name: string): Promise<Segment | null> {
    try {
      const { file, size } = await this.#records.openFile(name);
      let isOpened = false;
      const read = (from: number, to: number): Uint8Array<ArrayBuffer> => {
        try {
          return file.read(from, to);
        } catch (error) {
          this.#isIndexLost ||= isOpened;
          throw new UnreadableRecord(name, error);
        }
      };
      const segment = keptSegment({ length: size, read });
      isOpened = true;
      return segment;
    } catch {
      return null;
    }
  }
}

import { createHash } from 'node:crypto';
import { type CacheRecord, openRecord } from '../engine/library/cache.js';
import type { Library } from '../engine/library/library.js';
import type { Shelf } from '../engine/library/shelf.js';
import { SnapshotReader, SnapshotWriter } from '../engine/library/snapshot/parts.js';
import { finish } from '../engine/library/steps.js';
import { joined } from '../engine/search/bytes.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import type { Segment } from '../engine/search/segment.js';
import { verifySegment } from '../engine/search/store.js';
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

/** A file that was read, and the name of its record. */
type NamedRecord = readonly [file: string, record: string];

/** A library as it was. */
export interface FormerLibrary {
  readonly records: readonly NamedRecord[];
  /** What was found out of its articles. */
  readonly snapshot: SnapshotReader;
  /** Its search index; null if that is not there. */
  readonly segment: Segment | null;
}

/** What a library was when it was last read, kept on disk beside the records of its files: of which records it was made. */
export class KeptLibrary {
  /** The records of its files. */
  readonly segments: RecordSegments;
  readonly #records: KeptRecords;
  readonly #name: string;

  /** `maker` is a hash of the program, `of` tells the library from others. */
  constructor(records: KeptRecords, segments: RecordSegments, maker: string, of: unknown) {
    this.segments = segments;
    this.#records = records;
    this.#name = createHash('sha256')
      .update(JSON.stringify([maker, of]))
      .digest('hex');
  }

  /** The library as it was; null if that is not known. */
  async read(): Promise<FormerLibrary | null> {
    try {
      const snapshot = new SnapshotReader(await this.#bytesOf('library'), utf8);
      const records = snapshot.json<readonly NamedRecord[]>();
      const { buffer } = await this.#bytesOf('index').catch(() => new Uint8Array());
      return { records, snapshot, segment: verifySegment(buffer) };
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

  /** Keeps a library as it is, with its shelf and its search, of which nothing waits. What cannot be kept is made again. */
  async write(records: readonly NamedRecord[], shelf: Shelf, library: Library, search: LibrarySearch): Promise<void> {
    try {
      const snapshot = new SnapshotWriter(utf8);
      snapshot.json(records);
      shelf.write(snapshot);
      finish(library.write(snapshot));
      search.write(snapshot);
      await this.#records.write(`${this.#name}.index`, new Uint8Array(search.index.serialize()));
      await this.#records.write(`${this.#name}.library`, new Uint8Array(joined(snapshot.written)));
      await this.#records.tidy();
    } catch (error) {
      // There is more than a snapshot or a buffer can hold.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  #bytesOf(kind: 'library' | 'index'): Promise<Uint8Array<ArrayBuffer>> {
    return this.#records.read(`${this.#name}.${kind}`);
  }
}

import type { ArchiveConnection, Ask } from './connection.js';
import { ArchiveError } from './failures.js';
import type { SourceRows } from './rows.js';
import { storable } from './storable.js';
import { countsOf, TermCounts } from './term-counts.js';
import { AT_SOME_PLACE, addLocations, deleteSources, type Inserted, insert, type Placed, withdraw } from './writes.js';

/** Size of a batch, in passages or in bytes of files, at which it is written. */
const BATCH_PASSAGES = 3_000;
const BATCH_BYTES = 16 * 1024 * 1024;
/** Batches on their way to the server at once: one is written while the next is sent. */
const IN_FLIGHT = 2;
/** Times that a transaction is tried which another program's changes got in the way of. */
const TRIES = 5;
/** Number of sources that one statement deletes. */
const DELETED_AT_ONCE = 200;

/** What a loader has done. */
export interface LoadCounts {
  /** Sources written, and the passages, quotations, entities and titles in them. */
  readonly sources: number;
  readonly passages: number;
  /** Sources deleted because their file says something else now. */
  readonly replaced: number;
}

/**
 * Writes sources into an archive in batches. A batch is one transaction: after a failure all that was written is whole, and the
 * same sources can be added again. Several loaders may work at once.
 */
export class ArchiveLoader {
  readonly #connection: ArchiveConnection;
  readonly #extraction: string;
  readonly #counts: TermCounts;
  readonly #writing = new Set<Promise<void>>();
  #batch: SourceRows[] = [];
  #passages = 0;
  #bytes = 0;
  #failure: ArchiveError | null = null;
  #done = { sources: 0, passages: 0, replaced: 0 };

  /** @param extraction the version of the program that has read the sources */
  constructor(connection: ArchiveConnection, extraction: string) {
    this.#connection = connection;
    this.#extraction = extraction;
    this.#counts = new TermCounts(connection);
  }

  get done(): LoadCounts {
    return this.#done;
  }

  /** By id: the version of the program that read each of these sources, of those that the archive has. */
  async known(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#connection.ask<{ id: string; extraction: string }>(
      'SELECT id, extraction FROM quoin.source WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, extraction }) => [id, extraction]));
  }

  /**
   * Notes that a file has the content of a source, and no longer what it had before. False if the archive does not have the source.
   */
  async place(id: string, location: string): Promise<boolean> {
    const place = storable(location);
    const [source] = await this.#connection.ask<{ isPlaced: boolean }>(
      'SELECT locations @> $2 AS "isPlaced" FROM quoin.source WHERE id = $1',
      [id, [place]],
    );
    if (source === undefined || source.isPlaced) return source !== undefined;
    const placed = await this.#transaction(async (ask) => {
      const isThere = await addLocations(ask, id, [place]);
      if (!isThere) return null;
      const left = await withdraw(ask, 'place = ANY($1)', [[place], id], `${AT_SOME_PLACE} AND id <> $2`);
      return deleteSources(ask, left);
    });
    if (placed === null) return false;
    this.#counts.add(placed.terms);
    this.#done = { ...this.#done, replaced: this.#done.replaced + placed.sources };
    return true;
  }

  /** Adds a source; resolves when there is room for the next. Rejects once a batch could not be written. */
  async add(rows: SourceRows): Promise<void> {
    this.#check();
    this.#batch.push(rows);
    this.#passages += rows.passages.length;
    this.#bytes += rows.source.original.length;
    if (this.#passages < BATCH_PASSAGES && this.#bytes < BATCH_BYTES) return;
    this.#send();
    while (this.#writing.size >= IN_FLIGHT) await Promise.race(this.#writing);
    this.#check();
  }

  /** Writes what waits; resolves when all is in the archive. */
  async finish(): Promise<LoadCounts> {
    this.#send();
    await Promise.all(this.#writing);
    this.#check();
    await this.#counts.flush();
    return this.#done;
  }

  /** Removes sources with all that they are found by; returns how many there were. */
  async remove(ids: readonly string[]): Promise<number> {
    let removed = 0;
    for (let from = 0; from < ids.length; from += DELETED_AT_ONCE) {
      const some = ids.slice(from, from + DELETED_AT_ONCE);
      const counts = await this.#transaction((ask) => deleteSources(ask, some));
      this.#counts.add(counts.terms);
      removed += counts.sources;
    }
    await this.#counts.flush();
    return removed;
  }

  /**
   * Removes the files at a location, a file's or a folder's: a source goes with the last file that has its content. Returns how
   * many sources had files there, and how many of them were removed.
   */
  async removeFrom(location: string): Promise<{ readonly found: number; readonly removed: number }> {
    const values = [storable(location), `${storable(location).replace(/\/$/u, '')}/`];
    const isThere = '(place = $1 OR starts_with(place, $2))';
    const sources = await this.#connection.ask<{ id: string }>(
      `SELECT id FROM quoin.source WHERE EXISTS (SELECT FROM unnest(locations) AS place WHERE ${isThere})`,
      values,
    );
    const ids = sources.map(({ id }) => id);
    let removed = 0;
    for (let from = 0; from < ids.length; from += DELETED_AT_ONCE) {
      const some = ids.slice(from, from + DELETED_AT_ONCE);
      const counts = await this.#transaction(async (ask) =>
        deleteSources(ask, await withdraw(ask, isThere, [...values, some], 'id = ANY($3::uuid[])')),
      );
      this.#counts.add(counts.terms);
      removed += counts.sources;
    }
    await this.#counts.flush();
    return { found: ids.length, removed };
  }

  #check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  #send(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#passages = 0;
    this.#bytes = 0;
    if (batch.length === 0 || this.#failure !== null) return;
    const writing = this.#write(batch)
      .catch((error: ArchiveError) => {
        this.#failure ??= error;
      })
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  async #write(batch: readonly SourceRows[]): Promise<void> {
    // Each content counts once, and always in the same order, so that two loaders do not wait for each other.
    const sources = [...new Map(batch.map((rows) => [rows.source.id, rows])).values()].sort((a, b) =>
      a.source.id < b.source.id ? -1 : 1,
    );
    // What a file was last read as is what it says.
    const placed = new Map(batch.map(({ source }) => [storable(source.location), source.id]));
    const passages = sources.flatMap((rows) => rows.passages.map((passage) => ({ source: rows.source.id, passage })));
    // Words are known before the passages are that hold them: what breaks off between the two leaves words too many, never too few.
    const counts = countsOf(wordsOf(passages));
    await this.#counts.introduce(counts.keys());
    const inserted = await this.#transaction((ask) => insert(ask, sources, passages, placed, this.#extraction));
    this.#note(inserted, inserted.added.length === passages.length ? counts : countsOf(wordsOf(inserted.added)));
    await this.#counts.flushIfMany();
  }

  /** A transaction, tried again where the changes of another program got in its way. */
  async #transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.#connection.inTransaction(work);
      } catch (error) {
        if (!(error instanceof ArchiveError) || error.kind !== 'conflict' || tried === TRIES) throw error;
      }
    }
  }

  /** Counts what has become of a batch; not before it is in the archive. */
  #note({ added, ids, deleted }: Inserted, counts: ReadonlyMap<string, number>): void {
    this.#counts.add(deleted.terms);
    this.#counts.add(counts);
    const { sources, passages, replaced } = this.#done;
    this.#done = {
      sources: sources + ids.size,
      passages: passages + added.length,
      replaced: replaced + deleted.sources,
    };
  }
}

function* wordsOf(passages: readonly Placed[]): Generator<readonly string[]> {
  for (const { passage } of passages) yield passage.lexemes.counted;
}

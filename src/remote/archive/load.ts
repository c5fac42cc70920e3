import { KINDS } from '../../engine/search/segment.js';
import { column } from './columns.js';
import type { ArchiveConnection, Ask } from './connection.js';
import { ArchiveError } from './failures.js';
import type { PassageRow, SourceRows } from './rows.js';
import { storable } from './storable.js';
import { countsOf, TermCounts } from './term-counts.js';

/** Size of a batch, in passages or in bytes of files, at which it is written. */
const BATCH_PASSAGES = 3_000;
const BATCH_BYTES = 16 * 1024 * 1024;
/** Batches on their way to the server at once: one is written while the next is sent. */
const IN_FLIGHT = 2;
/** Times that a transaction is tried which another program's changes got in the way of. */
const TRIES = 5;
/** Number of sources that one statement deletes. */
const DELETED_AT_ONCE = 200;

/**
 * Sources with one of the locations in `$1`. The server does not see how many these are when it makes its plan: of the 150 files
 * of a batch it would expect most of the sources, and read all that there are.
 */
const AT_SOME_PLACE = 'locations && ARRAY(SELECT unnest($1::text[]))';

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

/** A passage on its way into the archive. */
interface Placed {
  readonly source: string;
  readonly passage: PassageRow;
}

function* wordsOf(passages: readonly Placed[]): Generator<readonly string[]> {
  for (const { passage } of passages) yield passage.lexemes.counted;
}

/** What became of sources that were to be deleted: how many there were, and by how much each word is in fewer records. */
interface Deleted {
  readonly sources: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** What became of a batch: the sources that the archive did not have, with their passages. */
interface Inserted {
  readonly ids: ReadonlySet<string>;
  readonly added: readonly Placed[];
  readonly deleted: Deleted;
}

async function insert(
  ask: Ask,
  sources: readonly SourceRows[],
  passages: readonly Placed[],
  placed: ReadonlyMap<string, string>,
  extraction: string,
): Promise<Inserted> {
  const rows = sources.map(({ source }) => source);
  const ids = rows.map(({ id }) => id);
  const emptied = await withdraw(ask, 'place = ANY($1)', [[...placed.keys()]], AT_SOME_PLACE);
  // What is read again stays where it was found elsewhere, too.
  const older = await ask<{ id: string; locations: readonly string[] }>(
    'SELECT id, locations FROM quoin.source WHERE id = ANY($1::uuid[]) AND extraction <> $2',
    [ids, extraction],
  );
  const stale = new Set([...emptied.filter((id) => !ids.includes(id)), ...older.map(({ id }) => id)]);
  const deleted = await deleteSources(ask, [...stale]);
  const locations = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { id, locations: own } of older) for (const place of own) locations.get(id)?.add(place);
  for (const [place, id] of placed) locations.get(id)?.add(place);
  const fresh = await ask<{ id: string }>(
    `INSERT INTO quoin.source (id, key, words, issued, metadata, locations, file, about, extraction, original, converted, passages)
     SELECT id, key, words, issued, metadata::jsonb, ARRAY(SELECT jsonb_array_elements_text(places::jsonb)), file, about::jsonb, $9::text,
       original, converted, passages
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $10::bytea[],
         $11::text[], $12::integer[])
         AS row(id, key, words, issued, metadata, places, file, about, original, converted, passages)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      column.uuid(ids),
      column.text(rows.map(({ key }) => storable(key))),
      column.text(rows.map(({ words }) => storable(words))),
      column.text(rows.map(({ issued }) => storable(issued))),
      column.text(rows.map(({ metadata }) => metadata)),
      column.text(ids.map((id) => JSON.stringify([...(locations.get(id) ?? [])]))),
      column.text(rows.map(({ file }) => storable(file))),
      column.text(rows.map(({ about }) => about)),
      extraction,
      column.bytea(rows.map(({ original }) => original)),
      column.text(rows.map(({ converted }) => converted)),
      column.integer(sources.map(({ passages: own }) => own.length)),
    ],
  );
  const inserted = new Set(fresh.map(({ id }) => id));
  for (const [id, own] of locations) if (!inserted.has(id)) await addLocations(ask, id, [...own]);
  const added = passages.filter(({ source }) => inserted.has(source));
  await insertPassages(ask, added);
  return { ids: inserted, added, deleted };
}

/** Notes where else the content of a source is; false if there is no such source. */
async function addLocations(ask: Ask, id: string, places: readonly string[]): Promise<boolean> {
  const changed = await ask(
    'UPDATE quoin.source SET locations = ARRAY(SELECT DISTINCT unnest(locations || $2::text[])) WHERE id = $1 RETURNING id',
    [id, places],
  );
  return changed.length > 0;
}

/**
 * Takes from sources the locations for which `condition` holds, and returns the ids of those that have none left. `condition` may
 * use `place`; `among` says of which sources, in a way that an index answers.
 */
async function withdraw(
  ask: Ask,
  condition: string,
  values: readonly unknown[],
  among: string,
): Promise<readonly string[]> {
  const changed = await ask<{ id: string; isEmpty: boolean }>(
    `UPDATE quoin.source SET locations = ARRAY(SELECT place FROM unnest(locations) AS place WHERE NOT (${condition}))
      WHERE ${among} RETURNING id, cardinality(locations) = 0 AS "isEmpty"`,
    values,
  );
  return changed.filter(({ isEmpty }) => isEmpty).map(({ id }) => id);
}

async function deleteSources(ask: Ask, ids: readonly string[]): Promise<Deleted> {
  if (ids.length === 0) return { sources: 0, terms: new Map() };
  const terms = await ask<{ term: string; records: string }>(
    `SELECT regexp_replace(word.lexeme, '^[so]:', '') AS term, count(DISTINCT (passage.source, passage.number)) AS records
       FROM quoin.passage, unnest(passage.terms) AS word WHERE passage.source = ANY($1::uuid[]) GROUP BY 1`,
    [ids],
  );
  await ask('DELETE FROM quoin.passage WHERE source = ANY($1::uuid[])', [ids]);
  const gone = await ask('DELETE FROM quoin.source WHERE id = ANY($1::uuid[]) RETURNING id', [ids]);
  return { sources: gone.length, terms: new Map(terms.map(({ term, records }) => [term, -Number(records)])) };
}

async function insertPassages(ask: Ask, rows: readonly Placed[]): Promise<void> {
  const numbers = new Map<string, number>();
  const next = (source: string): number => {
    const number = numbers.get(source) ?? 0;
    numbers.set(source, number + 1);
    return number;
  };
  const each = <T>(read: (passage: PassageRow) => T): T[] => rows.map(({ passage }) => read(passage));
  await ask(
    `INSERT INTO quoin.passage
       (source, number, kind, standing, paragraph, page, first_day, last_day, text, speaker, said_by, terms)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::smallint[], $4::smallint[], $5::integer[], $6::text[], $7::integer[],
       $8::integer[], $9::text[], $10::text[], $11::text[], $12::tsvector[])`,
    [
      column.uuid(rows.map(({ source }) => source)),
      column.integer(rows.map(({ source }) => next(source))),
      column.smallint(each(({ record }) => KINDS.indexOf(record.kind))),
      column.smallint(each(({ standing }) => standing)),
      column.integer(each(({ paragraph }) => paragraph)),
      column.text(each(({ page }) => page)),
      column.integer(each(({ days }) => days?.first ?? null)),
      column.integer(each(({ days }) => days?.last ?? null)),
      column.text(each(({ record }) => storable(record.text))),
      column.text(each(({ record }) => storable(record.speaker))),
      column.text(each(({ saidBy }) => saidBy)),
      column.tsvector(each(({ lexemes }) => lexemes.all)),
    ],
  );
}

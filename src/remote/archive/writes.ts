import { KINDS } from '../../engine/search/segment.js';
import { column } from './columns.js';
import type { Ask } from './connection.js';
import type { PassageRow, SourceRows } from './rows.js';
import { storable } from './storable.js';

/**
 * Sources with one of the locations in `$1`. The server does not see how many these are when it makes its plan: of the 150 files
 * of a batch it would expect most of the sources, and read all that there are.
 */
export const AT_SOME_PLACE = 'locations && ARRAY(SELECT unnest($1::text[]))';

/** A passage on its way into the archive. */
export interface Placed {
  readonly source: string;
  readonly passage: PassageRow;
}

/** What became of sources that were to be deleted: how many there were, and by how much each word is in fewer records. */
export interface Deleted {
  readonly sources: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** What became of a batch: the sources that the archive did not have, with their passages. */
export interface Inserted {
  readonly ids: ReadonlySet<string>;
  readonly added: readonly Placed[];
  readonly deleted: Deleted;
}

/** Writes the sources that the archive does not have, after deleting those that none of the files at `placed` says any longer. */
export async function insert(
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
export async function addLocations(ask: Ask, id: string, places: readonly string[]): Promise<boolean> {
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
export async function withdraw(
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

/** Deletes sources with their passages. */
export async function deleteSources(ask: Ask, ids: readonly string[]): Promise<Deleted> {
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

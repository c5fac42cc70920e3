import type { SearchRecord } from '../../src/engine/search/record.js';
import type { ArchiveConnection } from '../../src/remote/archive/connection.js';
import { ArchiveLoader } from '../../src/remote/archive/load.js';
import { factsOf, initialize } from '../../src/remote/archive/schema.js';
import { sourcesOf } from './corpus.js';

/** Records made before they are loaded. */
const PART = 100_000;

/** What filling an archive came to. */
export interface Filled {
  /** Passages a second, from when they are read and extracted. */
  readonly rate: number;
  /** Size of the database. */
  readonly gigabytes: number;
}

/** Records of whole articles, some of them at a time, so that only loading them is measured. */
function* inParts(records: Iterable<SearchRecord>): Generator<SearchRecord[]> {
  let part: SearchRecord[] = [];
  for (const record of records) {
    if (part.length >= PART && record.articleId !== part.at(-1)?.articleId) {
      yield part;
      part = [];
    }
    part.push(record);
  }
  if (part.length > 0) yield part;
}

/** Makes an archive of records, or leaves one that is there already as it is: it says itself at which rate it was filled. */
export async function fill(
  connection: ArchiveConnection,
  partitions: number,
  records: Iterable<SearchRecord>,
): Promise<Filled> {
  if ((await factsOf(connection)) === null) {
    await initialize(connection, { partitions, citus: false });
    const loader = new ArchiveLoader(connection, '1.0.0');
    let time = 0;
    for (const some of inParts(records)) {
      const began = performance.now();
      for (const source of sourcesOf(some)) await loader.add(source);
      await loader.finish();
      time += performance.now() - began;
    }
    const rate = (1000 * loader.done.passages) / time;
    await connection.ask(`COMMENT ON SCHEMA quoin IS '${rate.toFixed(0)}'`);
    for (const table of ['passage', 'source', 'term']) await connection.ask(`VACUUM ANALYZE quoin.${table}`);
  }
  const [known] = await connection.ask<{ bytes: string; rate: string }>(
    `SELECT pg_database_size(current_database()) AS bytes, obj_description('quoin'::regnamespace, 'pg_namespace') AS rate`,
  );
  return { rate: Number(known?.rate), gigabytes: Number(known?.bytes) / 1e9 };
}

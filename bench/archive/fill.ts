import type { SearchRecord } from '../../src/engine/search/record.js';
import type { ArchiveConnection } from '../../src/remote/archive/connection.js';
import { ArchiveLoader } from '../../src/remote/archive/load.js';
import { factsOf, initialize } from '../../src/remote/archive/schema.js';
import { sourcesOf } from './corpus.js';

/** What filling an archive came to. */
export interface Filled {
  /** Passages a second. */
  readonly rate: number;
  /** Size of the database. */
  readonly gigabytes: number;
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
    const began = performance.now();
    for (const source of sourcesOf(records)) await loader.add(source);
    const { passages } = await loader.finish();
    const rate = (1000 * passages) / (performance.now() - began);
    await connection.ask(`COMMENT ON SCHEMA quoin IS '${rate.toFixed(0)}'`);
    for (const table of ['passage', 'source', 'term']) await connection.ask(`VACUUM ANALYZE quoin.${table}`);
  }
  const [known] = await connection.ask<{ bytes: string; rate: string }>(
    `SELECT pg_database_size(current_database()) AS bytes, obj_description('quoin'::regnamespace, 'pg_namespace') AS rate`,
  );
  return { rate: Number(known?.rate), gigabytes: Number(known?.bytes) / 1e9 };
}

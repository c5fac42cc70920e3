/**
 * Measures a shared archive on a PostgreSQL server of its own, against the index in memory on the same passages:
 *
 *   npm run bench:archive -- [--passages 1000000] [--partitions 1] [--queries 300] [--clients 30] [--text DIR] [--write]
 *
 * `--text` names a directory of texts whose words, and what follows on them, the passages have.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { parseAddress } from '../src/remote/archive/address.js';
import { ArchiveLibrary } from '../src/remote/archive/archive-library.js';
import { ArchiveConnection } from '../src/remote/archive/connection.js';
import { ArchiveLoader } from '../src/remote/archive/load.js';
import { initialize } from '../src/remote/archive/schema.js';
import { PostgresServer } from '../test/unit/remote/archive/postgres-server.js';
import { makePassages, recordsOf, sourcesOf } from './archive/corpus.js';
import { indexOf, measure, type, typeTogether } from './archive/measure.js';
import { writeSection } from './results.js';
import { makeTasks } from './search/queries.js';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000000' },
    partitions: { type: 'string', default: '1' },
    queries: { type: 'string', default: '300' },
    clients: { type: 'string', default: '30' },
    text: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** As on a small server of its own: a quarter of 8 GB for what is read often. */
const SERVER = [
  '-c',
  'fsync=on',
  '-c',
  'shared_buffers=2GB',
  '-c',
  'work_mem=32MB',
  '-c',
  'max_wal_size=4GB',
  '-c',
  'maintenance_work_mem=256MB',
];
/** Passages kept out, for tasks. */
const SEED = 11;
const TASK_SEED = 5;

function note(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

async function main(): Promise<void> {
  const count = Number(values.passages);
  const started = await PostgresServer.start(SERVER);
  if (typeof started === 'string') throw new Error(started);
  try {
    await run(started, count);
  } finally {
    await started.stop();
  }
}

async function run(server: PostgresServer, count: number): Promise<void> {
  const passages = makePassages(count, SEED, values.text);
  const records = recordsOf(passages);
  note(`${count} passages made`);
  const address = parseAddress(await server.database());
  const connection = new ArchiveConnection(address, { statementTimeout: 0 });
  await initialize(connection, { partitions: Number(values.partitions), citus: false });

  const began = performance.now();
  const loader = new ArchiveLoader(connection, '1.0.0');
  for (const source of sourcesOf(records)) await loader.add(source);
  await loader.finish();
  const seconds = (performance.now() - began) / 1000;
  note(`loaded at ${Math.round(count / seconds)} passages/s`);
  await connection.ask('VACUUM ANALYZE quoin.passage');
  await connection.ask('VACUUM ANALYZE quoin.source');
  await connection.ask('VACUUM ANALYZE quoin.term');
  const [size] = await connection.ask<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  const gigabytes = Number(size?.bytes) / 1e9;
  note(`${gigabytes.toFixed(2)} GB`);

  const index = indexOf(records);
  note('index in memory made');
  const tasks = makeTasks(passages, [], Number(values.queries), TASK_SEED);
  note(`${tasks.words.length} tasks of each class made`);
  const libraryOf = async (): Promise<ArchiveLibrary> => {
    const library = new ArchiveLibrary(address, 'Archive');
    await library.refresh();
    return library;
  };
  const library = await libraryOf();
  const words = await measure(library, index, passages, tasks.words, false);
  note(`words ${JSON.stringify(words)}`);
  const typo = await measure(library, index, passages, tasks.typo, false);
  note(`typo ${JSON.stringify(typo)}`);
  const altered = await measure(library, index, passages, tasks.altered, true);
  note(`altered ${JSON.stringify(altered)}`);
  const typed = await type(library, tasks.words.slice(0, 40));
  note(`typed ${JSON.stringify(typed)}`);
  const clients = Number(values.clients);
  const libraries = await Promise.all(Array.from({ length: clients }, libraryOf));
  const together = await typeTogether(libraries, tasks.words.slice(0, clients * 4));
  note(`together ${JSON.stringify(together)}`);
  const alone = await typeTogether(libraries.slice(0, 1), tasks.words.slice(0, 6));
  await Promise.all([library, ...libraries].map((each) => each.close()));
  await connection.close();

  const ms = (time: number) => time.toFixed(0);
  const share = (part: number) => `${(100 * part).toFixed(1)} %`;
  const kind = values.text === undefined ? 'invented text' : 'word frequencies of real text';
  const text = [
    `## A shared archive: ${count.toLocaleString('en')} passages (${kind}), ${values.partitions} partitions, ${cpus().length} cores`,
    '',
    '| what | budget | measured |',
    '| --- | --- | --- |',
    `| keystroke to first rows, p50 / p95 | – / 200 ms | ${ms(typed.p50)} / ${ms(typed.p95)} ms (${typed.count} keystrokes) |`,
    `| words, p95; recall@10 | 99 % | ${ms(words.p95)} ms; ${share(words.recall10)} |`,
    `| one typing error, p95; recall@10 | 95 % | ${ms(typo.p95)} ms; ${share(typo.recall10)} |`,
    `| altered passage, p50 / p95; recall@1 | – / 300 ms; 97 % | ${ms(altered.p50)} / ${ms(altered.p95)} ms; ${share(altered.recall1)} |`,
    `| ${clients} clients who type at once, p95 (one: ${ms(alone.p95)} ms); errors | 4 times one; 0 | ${ms(together.p95)} ms; ${together.errors} |`,
    `| loading, passages a second | 5,000 | ${Math.round(count / seconds).toLocaleString('en')} |`,
    `| size on the server | | ${gigabytes.toFixed(2)} GB |`,
    '',
    'Recall is against the index in memory on the same passages: of what it finds, the share that the archive finds.',
  ].join('\n');
  console.log(text);
  if (values.write) writeSection(`archive-${count}`, text);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/**
 * Measures a shared archive on a PostgreSQL server of its own:
 *
 *   npm run bench:archive -- [--passages 1000000] [--partitions 1] [--queries 300] [--clients 30] [--text DIR] [--at ADDRESS] [--write]
 *
 * `--text` names a directory of texts whose words, and what follows on them, the passages have. `--at` names an empty database to
 * use instead, or one that this has filled before with the same options, which is then not filled again.
 * Up to two million passages are compared with the index in memory. Of more, the passage that a query was made from is expected.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { SearchRecord } from '../src/engine/search/record.js';
import { parseAddress } from '../src/remote/archive/address.js';
import { ArchiveLibrary } from '../src/remote/archive/archive-library.js';
import { ArchiveConnection } from '../src/remote/archive/connection.js';
import { PostgresServer } from '../test/unit/remote/archive/postgres-server.js';
import { makePassages } from './archive/corpus.js';
import { fill } from './archive/fill.js';
import { indexOf, measure, type, typeTogether } from './archive/measure.js';
import { makeTasksOf, sampleOf } from './archive/tasks.js';
import { writeSection } from './results.js';
import { recordsOf } from './search/corpus.js';
import { makeTasks } from './search/queries.js';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000000' },
    partitions: { type: 'string', default: '1' },
    queries: { type: 'string', default: '300' },
    clients: { type: 'string', default: '30' },
    text: { type: 'string' },
    at: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** Megabytes of memory for what is read often, at least and for each million passages: a quarter of their size. */
const BUFFERS = 2048;
const BUFFERS_PER_MILLION = 400;
/** Passages of which an index in memory is made to compare with. */
const MOST_IN_MEMORY = 2_000_000;
/** Passages kept for tasks where memory does not hold all. */
const SAMPLED = 50_000;
const SEED = 11;
const TASK_SEED = 5;

const count = Number(values.passages);

function note(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

async function main(): Promise<void> {
  if (values.at !== undefined) return run(values.at);
  const buffers = Math.max(BUFFERS, Math.round((count / 1e6) * BUFFERS_PER_MILLION));
  const settings = [`shared_buffers=${buffers}MB`, 'work_mem=32MB', 'max_wal_size=8GB', 'maintenance_work_mem=256MB'];
  const started = await PostgresServer.start(['fsync=on', ...settings].flatMap((setting) => ['-c', setting]));
  if (typeof started === 'string') throw new Error(started);
  try {
    await run(await started.database());
  } finally {
    await started.stop();
  }
}

async function run(url: string): Promise<void> {
  const [busy = 0] = loadavg();
  const address = parseAddress(url);
  const connection = new ArchiveConnection(address, { statementTimeout: 0 });
  const isLarge = count > MOST_IN_MEMORY;
  const records: SearchRecord[] = [];
  let made = 0;
  function* kept(): Generator<SearchRecord> {
    for (const record of recordsOf(makePassages(count, SEED, values.text), true)) {
      if (!isLarge) records.push(record);
      if (++made % 500_000 === 0) note(`${made} passages made`);
      yield record;
    }
  }
  const { rate, gigabytes } = await fill(connection, Number(values.partitions), kept());
  note(`${Math.round(rate)} passages/s, ${gigabytes.toFixed(2)} GB`);

  if (!isLarge && made === 0) for (const _ of kept()); // They are in the archive already.
  const passages = isLarge ? await sampleOf(connection, count, SAMPLED) : records.map((record) => record.text);
  const index = isLarge ? null : indexOf(records);
  const number = Number(values.queries);
  const tasks = isLarge
    ? await makeTasksOf(connection, passages, number, TASK_SEED)
    : makeTasks(passages, [], number, TASK_SEED);
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
  // The same queries by one, who has not asked for their words before.
  const single = await libraryOf();
  const alone = await typeTogether([single], tasks.words.slice(0, 30));
  note(`alone ${JSON.stringify(alone)}`);
  await Promise.all([library, single, ...libraries].map((each) => each.close()));
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
    `| ${clients} clients who type at once, p95 (one: ${ms(alone.p95)} ms); errors | 4 times one; 0 | ${ms(together.p95)} ms; ${together.errors} (${together.count} keystrokes, and ${together.replaced} replaced by the next) |`,
    `| loading, passages a second | 5,000 | ${Math.round(rate).toLocaleString('en')} |`,
    `| size on the server | | ${gigabytes.toFixed(2)} GB |`,
    '',
    isLarge
      ? 'Memory does not hold the index of as many passages. Recall is the share of queries that find the passage that they were made from.'
      : 'Recall is against the index in memory on the same passages: of what it finds, the share that the archive finds.',
    `Load average of the machine when this began: ${busy.toFixed(1)}, and when it ended: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  ].join('\n');
  console.log(text);
  if (values.write) writeSection(`archive-${count}`, text);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

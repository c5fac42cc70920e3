import { inventPassages, readPassages, toRecords } from './corpus.js';
import { byArticle, ENGINES, type Engine, type QueryClass } from './engines.js';
import { makeTasks, type Task } from './queries.js';
import { Random } from './random.js';

/** Figures of one class of queries. Times in milliseconds. */
export interface ClassFigures {
  readonly p50: number;
  readonly p95: number;
  /** Shares of the queries whose target came first, or among the first ten. */
  readonly recall1: number;
  readonly recall10: number;
  readonly queries: number;
}

/** The results of one library on one corpus. Times in milliseconds, sizes in bytes. */
export interface Figures {
  readonly engine: string;
  readonly records: number;
  readonly textBytes: number;
  readonly build: number;
  readonly heap: number;
  readonly stored: number | null;
  readonly load: number | null;
  readonly replace: number | null;
  /** Share of passages from elsewhere for which a source was claimed. */
  readonly foreign: number | null;
  readonly classes: Readonly<Record<string, ClassFigures>>;
}

/** The corpus: a number of records, from a directory of text or invented. */
export interface Job {
  readonly engine: string;
  readonly size: number;
  readonly text: string | null;
  /** Queries of each class. */
  readonly queries: number;
  /** Time to spend on a class, after which no new query begins. */
  readonly patience: number;
}

const SEED = 1;
const TASK_SEED = 5;
/** Number of typed queries for a library that takes seconds for each: typed queries differ most. */
const TYPED_LEAST = 10;
/** Passages kept out of the corpus, to ask for what is not there. */
const ELSEWHERE = 300;
/**
 * A query is repeated within this time, a build within the other, and the best counts: so other work on the machine is
 * not measured. One that takes longer is put once more, as it may be only the machine that did not get round to it.
 */
const QUICK = 60;
const REPEATS = 5;
const ONCE_MORE = 500;
const QUICK_BUILD = 6000;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

async function timed(run: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function measureClass(
  engine: Engine,
  tasks: readonly Task[],
  kind: QueryClass,
  patience: number,
  warmUp: boolean,
  least: number,
): Promise<ClassFigures> {
  const times: number[] = [];
  let first = 0;
  let ten = 0;
  const start = performance.now();
  for (const { query } of tasks.slice(0, warmUp ? 20 : 0)) {
    if (performance.now() - start > patience / 10) break;
    await engine.search(query, kind);
  }
  for (const { query, target } of tasks) {
    if (times.length >= least && performance.now() - start > patience) break;
    let found: number[] = [];
    let best = Number.POSITIVE_INFINITY;
    let spent = 0;
    for (let i = 0; i < REPEATS && (spent < QUICK || (i < 2 && spent < ONCE_MORE)); i++) {
      const time = await timed(async () => {
        const result = engine.search(query, kind);
        found = result instanceof Promise ? await result : result;
      });
      spent += time;
      best = Math.min(best, time);
    }
    times.push(best);
    const at = found.indexOf(target);
    if (at === 0) first++;
    if (at >= 0 && at < 10) ten++;
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    recall1: first / times.length,
    recall10: ten / times.length,
    queries: times.length,
  };
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Measures, and tells of each step what is known by then. */
async function measure(
  { engine: name, size, text, queries, patience }: Job,
  tell: (figures: Figures) => void,
): Promise<Figures> {
  const all = text === null ? inventPassages(size + ELSEWHERE, SEED) : readPassages(text);
  const passages = all.slice(0, Math.min(size, all.length - ELSEWHERE));
  const records = toRecords(passages, name === 'Quoin, all fields');
  const tasks = makeTasks(passages, all.slice(-ELSEWHERE), queries, TASK_SEED);
  const make = ENGINES[name];
  if (!make) throw new Error(`No such library: ${name}`);
  const engine = make();
  const before = memory();
  let build = await timed(() => engine.build(records));
  const heap = memory() - before;
  for (let spent = build, i = 1; i < REPEATS && spent < QUICK_BUILD; i++) {
    const again = make();
    const time = await timed(() => again.build(records));
    await again.close?.();
    spent += time;
    build = Math.min(build, time);
  }
  const stored = engine.store ? await engine.store() : null;
  const load = stored ? await timed(() => stored.load()) : null;
  const typed = tasks.words
    .slice(0, Math.ceil(queries / 4))
    .flatMap(({ query, target }) => Array.from(query, (_, i) => ({ query: query.slice(0, i + 1), target })));
  // A library that does not get far is to be measured by all lengths, not by the first letters of the first query.
  const typing = new Random(TASK_SEED).shuffled(typed);
  const classes: Record<string, ClassFigures> = {};
  let foreign: number | null = null;
  let replace: number | null = null;
  const textBytes = passages.reduce((sum, passage) => sum + Buffer.byteLength(passage), 0);
  const bytes = stored?.bytes ?? null;
  const known = (): Figures => ({
    engine: name,
    records: passages.length,
    textBytes,
    build,
    heap,
    stored: bytes,
    load,
    replace,
    foreign,
    classes,
  });
  const run = async (key: string, list: readonly Task[], kind: QueryClass) => {
    // One query of what takes seconds is enough to make it warm.
    const isQuick = Object.values(classes).every(({ p50 }) => p50 < 1000);
    classes[key] = await measureClass(engine, list, kind, patience, isQuick, key === 'typing' ? TYPED_LEAST : 1);
    tell(known());
  };
  await run('words', tasks.words, 'words');
  await run('typo', tasks.typo, 'words');
  await run('typing', typing, 'words');
  await run('altered', tasks.altered, 'passage');
  await run('third', tasks.third, 'passage');
  await run('short', tasks.short, 'passage');
  if (engine.replace) {
    let claimed = 0;
    for (const passage of tasks.foreign) claimed += (await engine.search(passage, 'passage')).length > 0 ? 1 : 0;
    foreign = claimed / tasks.foreign.length;
    const times: number[] = [];
    for (const article of byArticle(records).slice(0, 60)) {
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < REPEATS; i++) {
        const changed = article.map((record) => ({ ...record, text: `${record.text} Corrected ${i}.` }));
        best = Math.min(best, await timed(() => engine.replace?.(changed)));
      }
      times.push(best);
    }
    replace = percentile(times.slice(10), 0.95);
  }
  await engine.close?.();
  return known();
}

process.once('message', (job: Job) => {
  measure(job, (figures) => process.send?.({ figures }))
    .then((figures) => process.send?.({ figures }, () => process.exit(0)))
    .catch((error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)));
});

/**
 * A library of the writer's own articles at full size: first indexing, opening again from the cache, one file changed;
 * time, memory, and the longest slice that blocks the thread of the editor's extensions.
 *
 *   node --expose-gc --import=tsx bench/sources.ts [--articles 10000]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Library } from '../src/engine/library/library.js';
import { CacheStore } from '../src/extension/sources/cache-store.js';
import { FailedFiles } from '../src/extension/sources/failed-files.js';
import { Indexer } from '../src/extension/sources/indexer.js';
import { StoredSources } from '../src/host/stored-sources.js';
import { NodeFolder } from '../src/worker/node-folder.js';
import { ReaderPool } from '../src/worker/reader-pool.js';
import { ReaderWorker } from '../src/worker/reader-worker.js';
import { targetHere } from '../test/unit/extension/sources/target.js';
import { inventArticles } from './sources/articles.js';
import { buildReader, FolderFiles, startWorker } from './sources/node-host.js';

const MAKER = 'bench-of-sources';
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const count = Number(values.articles);

const home = mkdtempSync(path.join(tmpdir(), 'quoin-bench-'));
const sources = path.join(home, 'sources');
const script = path.join(home, 'reader.js');

/** What one session of the editor would do, and what came of it. */
interface Run {
  readonly library: Library;
  readonly indexer: Indexer;
  readonly worker: ReaderWorker;
  readonly cache: CacheStore;
}

function open(): Run {
  const worker = new ReaderWorker(
    () => startWorker(script),
    async () => ({ digests: [], names: null, texts: null }),
  );
  const folder = new NodeFolder(path.join(home, 'cache'));
  const cache = new CacheStore(folder, MAKER, { check: (task) => worker.call('check', task) });
  const library = new Library();
  const indexer = new Indexer(
    new FolderFiles(sources),
    new ReaderPool([worker]),
    cache,
    targetHere(
      {
        followUp: () => library.clusterStatements(),
        publish: (change) => library.update(change),
        report: () => undefined,
      },
      (intake) =>
        new StoredSources({ readSources: (name) => folder.read(name) }, folder, worker, intake, (error) => {
          throw error;
        }),
    ),
    new FailedFiles(null),
    () => undefined,
  );
  return { library, indexer, worker, cache };
}

/** Runs a step and tells how long it took and the longest time for which nothing else could run. */
async function measure(title: string, step: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const loop = performance.eventLoopUtilization();
  await step();
  const ms = performance.now() - began;
  const { active } = performance.eventLoopUtilization(loop);
  // One more turn, so that the last slice is seen.
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  const slices = `longest slice ${(delay.max / 1e6).toFixed(0)} ms, 99th percentile ${(delay.percentile(99) / 1e6).toFixed(0)} ms`;
  const busy = `${(active / 1000).toFixed(2)} s of it busy`;
  console.log(`${title.padEnd(44)} ${(ms / 1000).toFixed(2).padStart(8)} s   ${busy}, ${slices}`);
}

function memory(title: string): void {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(`${title.padEnd(44)} heap ${mb(heapUsed)}, outside of it ${mb(external)}, process ${mb(rss)}`);
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

async function close({ indexer, worker, cache }: Run): Promise<void> {
  await cache.flush();
  indexer.dispose();
  worker.dispose();
}

/** Everything is new. What it has made is free to go before the next is measured. */
async function firstSession(): Promise<void> {
  const run = open();
  await measure('first indexing', async () => {
    await run.indexer.loadCache();
    await run.indexer.scan();
    await run.indexer.whenIdle();
  });
  const cached = sizeOf(path.join(home, 'cache')) / 1e6;
  console.log(`${''.padEnd(44)} ${run.library.articles.length} articles, cache ${cached.toFixed(0)} MB`);
  memory('after it');
  await close(run);
}

/** Everything is known, until one file changes. */
async function secondSession(): Promise<void> {
  const run = open();
  const { library, indexer } = run;
  await measure('opened again: everything from the cache', () => indexer.loadCache());
  console.log(`${''.padEnd(44)} ${library.articles.length} articles`);
  await measure('… and every file looked at', async () => {
    await indexer.scan();
    await indexer.whenIdle();
  });
  memory('after it');
  await measure('quotations and entities of all articles', async () => void library.quotations.length);
  memory('after it');

  const changed = path.join(sources, '00', 'article-0.md');
  await measure('one file changed', async () => {
    writeFileSync(changed, '---\ntitle: Changed\n---\n\n“New words stand here now,” said Maria Okafor.\n');
    indexer.touch(pathToFileURL(changed).href);
    await indexer.whenIdle();
  });
  await measure('… and the quotations of all asked for', async () => void library.quotations.length);
  await close(run);
}

async function main(): Promise<void> {
  try {
    await buildReader(script);
    let words = 0;
    for (const { name, text } of inventArticles(count, 1)) {
      words += text.split(' ').length;
      mkdirSync(path.dirname(path.join(sources, name)), { recursive: true });
      writeFileSync(path.join(sources, name), text);
    }
    console.log(`${count} articles, ${(words / 1e6).toFixed(1)} million words\n`);
    memory('before');

    await firstSession();
    await secondSession();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/**
 * Measures how articles are read from saved pages, next to Readability and defuddle:
 * `npm run bench:pages -- --data ../shared/data/pages`. `--show FIELD` lists the pages on which Quoin is wrong (`bodies`,
 * `strings`, `title`, `author` or `date`), `--write` puts the table into `RESULTS.md`. The data are described in the README
 * beside them; nothing of their texts is printed, except with `--show`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCollection } from './pages/collections.js';
import { differences } from './pages/differences.js';
import type { Pair } from './pages/measure.js';
import { READERS } from './pages/readers.js';
import { report } from './pages/report.js';
import { writeSection } from './results.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/pages' },
    show: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

function main(): void {
  const folder = path.resolve(values.data);
  const collections = { bodies: readCollection(folder, 'bodies'), news: readCollection(folder, 'news') };
  if (collections.bodies.length === 0 || collections.news.length === 0) {
    console.error(`No pages in ${values.data}: give their folder with --data.`);
    process.exitCode = 2;
    return;
  }
  const read = { bodies: new Map<string, Pair[]>(), news: new Map<string, Pair[]>() };
  const readers = values.show === undefined ? READERS : READERS.slice(0, 1);
  for (const reader of readers) {
    for (const name of ['bodies', 'news'] as const) {
      const pairs: Pair[] = [];
      for (const page of collections[name]) pairs.push([page, quietly(() => reader.read(page))]);
      read[name].set(reader.name, pairs);
    }
  }
  if (values.show !== undefined) {
    const pairs = [read.bodies, read.news].flatMap((byReader) => [...byReader.values()].flat());
    for (const line of differences(pairs, values.show)) console.log(line);
    return;
  }
  const text = report(read.bodies, read.news);
  console.log(text);
  if (values.write) writeSection('pages', text);
}

/** Runs without what a library writes to the console about a page. */
function quietly<T>(run: () => T): T {
  const { log, warn, error } = console;
  const silent = (): void => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return run();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

main();

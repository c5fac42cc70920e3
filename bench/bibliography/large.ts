import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { CslItem } from '../../src/engine/bibliography/csl-item.js';
import type { Bibliography } from '../../src/engine/bibliography/read.js';
import { Library } from '../../src/engine/library/library.js';
import { CitationWorker } from '../../src/extension/citations/citation-worker.js';
import { MARKDOWN } from '../../src/service/card-format.js';
import { workInWords } from '../../src/service/works.js';
import { startInNode } from '../../src/worker/start-in-node.js';

const dist = path.join(__dirname, '../../dist');
const address = (name: string) => pathToFileURL(path.join(dist, name)).href;

const startWorker = () => startInNode(path.join(dist, 'citations.js'), 1024);

/** A bibliography as reference managers export it, abstracts left out. */
function bibliographyOf(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `@article{author${at}-title,
  author = {Author${at}, Ann and Writer, Ben},
  title = {A {NATO} Title of Some Length with \\'Accents and the Number ${at}},
  journaltitle = {Journal of Harbours and Walls},
  date = {${1950 + (at % 75)}-0${1 + (at % 9)}},
  volume = {${at % 40}},
  pages = {${at}--${at + 9}},
  doi = {10.5555/abc.${at}},
}
`,
  ).join('\n');
}

/** Processor time of this thread so far, in milliseconds, where the system tells it; else the time. */
function spent(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** How long the longest task of this thread takes while `work` is under way, in milliseconds, and what comes of it. */
async function longestTask<T>(work: () => Promise<T>): Promise<{ longest: number; time: number; result: T }> {
  let longest = 0;
  let running = true;
  let last = spent();
  const tick = (): void => {
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(tick);
  };
  const start = performance.now();
  setImmediate(tick);
  const result = await work();
  const time = performance.now() - start;
  running = false;
  return { longest, time, result };
}

/** What reading large bibliographies costs, as lines of Markdown; `npm run build` comes first. */
export async function largeBibliographies(): Promise<string[]> {
  const worker = new CitationWorker(startWorker, {
    processor: address('citeproc.mjs'),
    formats: address('bibliographies.mjs'),
    exporter: address('export.mjs'),
    texts: null,
  });
  const library = new Library();
  const rows: string[] = [];
  for (const count of [50_000, 9_500]) {
    const text = bibliographyOf(count);
    const { longest, time, result } = await longestTask(() => worker.readBibliography('a.bib', text));
    const hover = performance.now();
    card(library, result, `author${count - 1}-title`);
    const shown = performance.now() - hover;
    rows.push(
      `| ${result.entries.length} | ${(text.length / 1e6).toFixed(1)} MB | ${time.toFixed(0)} | ${longest.toFixed(1)} | ${shown.toFixed(1)} |`,
    );
  }
  worker.dispose();
  return [
    '### Large bibliographies',
    '',
    'Read in the worker, in milliseconds: until all entries are there, the longest task of the editor’s thread meanwhile (processor time),',
    'and from then until the first card of an entry.',
    '',
    '| entries | size | read | longest task | first card |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

/** The card of an entry, as for a draft of which nothing has been looked up yet. */
function card(library: Library, { entries }: Bibliography, key: string): string {
  const items = new Map<string, CslItem>(entries.map(({ item }) => [item.id, item]));
  const works = {
    item: (id: string) => items.get(id),
    reference: () => undefined,
    external: [...items.values()],
    quotedIn: '',
    address: () => null,
  };
  return workInWords({ library }, works, key)?.card(MARKDOWN) ?? '';
}

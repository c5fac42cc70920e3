/**
 * Quoin in a real VS Code with many sources: activation, first completion, first indexing and opening again, the longest
 * task that blocks the extension host, and the time from a keystroke to results.
 *
 *   npm run bench:host -- [--articles 14000] [--queries 40] [--write]
 *
 * 14,000 articles have some 100,000 quotations. `--write` puts the results into RESULTS.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { runInPage } from '../scripts/host/page-run.mjs';
import { type Server, startServer, workbenchAddress } from '../scripts/host/server.mjs';
import { show } from '../scripts/lib/child.mjs';
import { Failure, main } from '../scripts/lib/failure.mjs';
import { root } from '../scripts/lib/project.mjs';
import { TEST_OUTPUT } from '../scripts/lib/test-output.mjs';
import { setUp } from '../scripts/setup.mjs';
import { type Measurements, PLAN, type Plan, READY, type Spread } from './host/plan.js';
import { report } from './host/report.js';
import { typeInWindow } from './host/typing.js';
import { writeSection } from './results.js';
import { Random } from './search/random.js';
import { inventArticles } from './sources/articles.js';

const SEED = 1;

/** The exit status of a build whose bundle runs, though it is larger than it may be. */
const TOO_LARGE = 2;

/** Number of words of a quotation in a query, less some letters. */
const QUERY_WORDS = 4;

/** Number of queries for which completions are asked for. */
const COMPLETED = 200;

/** Typing in the window takes a second a query. */
const TYPED_IN_WINDOW = 12;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '14000' },
    queries: { type: 'string', default: '40' },
    write: { type: 'boolean', default: false },
  },
});

/** What a session is started with, and where it is. */
interface Bench {
  readonly home: string;
  readonly workspace: string;
  readonly module: string;
  readonly plan: Plan;
  readonly quotations: number;
}

main(async () => {
  const articles = Number(values.articles);
  await setUp({ host: true });
  const status = await show(process.execPath, ['esbuild.js', '--production', '--no-tests'], { cwd: root });
  if (status !== 0 && status !== TOO_LARGE) throw new Failure('The build failed.');
  const home = mkdtempSync(path.join(tmpdir(), 'quoin-bench-'));
  try {
    const bench = await prepare(home, articles);
    console.log(`${articles} articles, ${bench.quotations} quotations`);
    const server = await startServer({ env: { [PLAN]: path.join(home, 'plan.json') } });
    try {
      console.log('First opening');
      const first = await session(server, bench);
      console.log('Opened again');
      const typed = path.join(home, 'typed.json');
      const again = await session(server, { ...bench, plan: { ...bench.plan, typed } });
      const shown: Spread = JSON.parse(readFileSync(typed, 'utf8'));
      const text = report({ articles, quotations: bench.quotations, first, again, shown }, `${cpus().length} cores`);
      console.log(text);
      if (values.write) writeSection('host', text);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

/** Writes the workspace, and bundles what runs in the extension host. */
async function prepare(home: string, articles: number): Promise<Bench> {
  const workspace = path.join(home, 'workspace');
  const quoted: string[] = [];
  for (const { name, text } of inventArticles(articles, SEED)) {
    const file = path.join(workspace, 'sources', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    quoted.push(...[...text.matchAll(/“([^”]*)”/gu)].map(([, words = '']) => words));
  }
  const module = path.join(home, 'in-host.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/host/in-host.ts'],
    outfile: module,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  });
  const plan: Plan = {
    queries: queriesFrom(quoted, Number(values.queries)),
    completed: queriesFrom(quoted, COMPLETED),
    results: path.join(home, 'results.json'),
    typed: null,
  };
  return { home, workspace, module, plan, quotations: quoted.length };
}

/** Beginnings of some quotations, the last word half typed. */
function queriesFrom(quoted: readonly string[], count: number): string[] {
  const random = new Random(SEED);
  return Array.from({ length: count }, () => {
    const words =
      random
        .pick(quoted)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    return words.slice(0, QUERY_WORDS).join(' ').slice(0, -2);
  });
}

/** Opens the workspace, types into its window if that is planned, and gives what is measured in its extension host. */
async function session(server: Server, { home, workspace, module, plan }: Bench): Promise<Measurements> {
  writeFileSync(path.join(home, 'plan.json'), JSON.stringify(plan));
  const log: string[] = [];
  let page: Page | undefined;
  const type = async () => {
    if (page === undefined || plan.typed === null) return;
    const shown = await typeInWindow(page, workspace, plan.queries.slice(0, TYPED_IN_WINDOW));
    writeFileSync(plan.typed, JSON.stringify(shown));
  };
  const address = workbenchAddress(server.authority, { folder: workspace, extension: root, tests: module });
  const status = await new Promise<number>((resolve, reject) => {
    const prepare = async (opened: Page) => {
      page = opened;
    };
    const heard = (line: string) => {
      const isOurs = line.startsWith(TEST_OUTPUT);
      if (isOurs) console.log(line.slice(TEST_OUTPUT.length));
      else log.push(line);
      if (isOurs && line.endsWith(READY)) type().catch(reject);
      return isOurs;
    };
    runInPage(address, { prepare, heard }).then(resolve, reject);
  });
  if (status !== 0) throw new Failure(`The session failed.\n${log.slice(-40).join('\n')}`);
  return JSON.parse(readFileSync(plan.results, 'utf8'));
}

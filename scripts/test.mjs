/**
 * Checks and tests everything, setting up what is needed first; the last line is `N passed, N failed`. Before it stand what
 * the bundles weigh, which may fail the run, and how long the extension took to activate, which never does.
 *
 *   node scripts/test.mjs [check|unit|host|web|desktop|packaged|pseudo|journeys] [--grep PATTERN] [--times]
 *
 * Without a name: types, lint, unit tests, bundle, host tests in the VS Code that is served to a headless browser, and
 * journeys through its user interface; the package is made, installed and tried. A step that fails counts as a failed test.
 * `--times` shows the processor time of the unit tests by folder.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { show } from './lib/child.mjs';
import { Failure, main } from './lib/failure.mjs';
import { root } from './lib/project.mjs';
import { setUp } from './setup.mjs';

/**
 * A step, run by Node.
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly string[]} args
 * @property {boolean} [counts] it is a run of mocha, which counts its tests
 * @property {boolean} [selects] it takes `--grep` as an option, not from the environment
 * @property {boolean} [bundles] it makes the bundle
 * @property {boolean} [bundled] it needs the bundle
 */

/** The exit status of a build whose bundle can be run, and yet breaks a rule of the project. */
const BROKEN_RULE = 2;

const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const mocha = ['--import=tsx', bin('mocha/bin/mocha.js'), '--reporter=test/host/support/reporter.ts'];

/** Every step. */
const STEPS = /** @satisfies {Record<string, Step>} */ ({
  types: { title: 'Types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  engineTypes: { title: 'Types of the engine', args: [bin('typescript/bin/tsc'), '-p', 'src/engine/tsconfig.json'] },
  lint: { title: 'Lint and format', args: [bin('@biomejs/biome/bin/biome'), 'check'] },
  unit: {
    title: 'Unit tests',
    args: [path.join(root, 'scripts/unit.mjs')],
    counts: true,
    selects: true,
  },
  build: { title: 'Bundle', args: ['esbuild.js'], bundles: true },
  ship: { title: 'Bundle as it ships', args: ['esbuild.js', '--production'], bundles: true },
  host: { title: 'Host tests', args: ['--import=tsx', 'test/host/runner.ts'], counts: true, bundled: true },
  web: {
    title: 'Host tests in the web extension host',
    args: ['--import=tsx', 'test/host/runner.ts', '--web'],
    counts: true,
    bundled: true,
  },
  desktop: {
    title: 'Host tests in the desktop VS Code',
    args: ['--import=tsx', 'test/host/runner.ts', '--desktop'],
    counts: true,
    bundled: true,
  },
  packaged: {
    title: 'The package, installed',
    args: ['--import=tsx', 'test/host/runner.ts', '--packaged'],
    counts: true,
    bundled: true,
  },
  pseudo: {
    title: 'The interface in another language',
    args: ['--import=tsx', 'test/host/runner.ts', '--pseudo'],
    counts: true,
    bundled: true,
  },
  journeys: {
    title: 'Journeys through the user interface',
    args: [...mocha, '--timeout=180000', 'test/host/journeys/**/*.journey.ts'],
    counts: true,
    selects: true,
    bundled: true,
  },
});

/** What each name stands for. */
const RUNS = /** @type {Record<string, readonly (keyof typeof STEPS)[]>} */ ({
  all: ['types', 'engineTypes', 'lint', 'unit', 'ship', 'host', 'web', 'packaged', 'pseudo', 'journeys'],
  check: ['types', 'engineTypes', 'lint'],
  unit: ['unit'],
  host: ['build', 'host'],
  web: ['build', 'web'],
  packaged: ['ship', 'packaged'],
  pseudo: ['build', 'pseudo'],
  journeys: ['build', 'journeys'],
  desktop: ['build', 'desktop'],
});

/** No colours where nobody would see them. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

/** The result of a step that needs a missing bundle. */
const NO_BUNDLE = { status: 1, passed: 0, failed: 1, skipped: 0, notes: [] };

/** The steps for which VS Code is served to a browser. */
const HOSTED = new Set(['host', 'web', 'packaged', 'pseudo', 'journeys']);

main(async () => {
  const options = /** @type {const} */ ({ grep: { type: 'string' }, times: { type: 'boolean' } });
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [name = 'all'] = positionals;
  const run = RUNS[name];
  if (run === undefined || positionals.length > 1) {
    throw new Failure(`Usage: node scripts/test.mjs [${Object.keys(RUNS).join('|')}] [--grep PATTERN] [--times]`);
  }
  await setUp({ host: run.some((step) => HOSTED.has(step)) });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  /** @type {string[]} */
  const notes = [];
  /** @type {boolean} */
  let bundle = true;
  for (const key of run) {
    /** @type {Step} */
    const step = STEPS[key];
    console.log(`\n── ${step.title}`);
    /** @type {Awaited<ReturnType<typeof runStep>>} */
    const result = step.bundled && !bundle ? NO_BUNDLE : await runStep(step, values);
    bundle &&= !step.bundles || result.status === 0 || result.status === BROKEN_RULE;
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    notes.push(...result.notes.map((note) => `${step.title}: ${note}`));
    if (result.failed > 0) {
      failures.push(step.title);
      console.log(result === NO_BUNDLE ? 'NOT RUN: there is no bundle' : 'FAILED');
    }
  }
  if (notes.length > 0) {
    console.log(`\n${notes.join('\n')}`);
  }
  if (total.skipped > 0) {
    console.log(`\n${total.skipped} skipped`);
  }
  console.log(
    `\n${failures.length > 0 ? `Failed: ${failures.join(', ')}\n` : ''}${total.passed} passed, ${total.failed} failed`,
  );
  process.exitCode = total.failed > 0 ? 1 : 0;
});

/**
 * @param {Step} step
 * @param {{ grep?: string | undefined, times?: boolean | undefined }} options which tests to run, and whether to show their processor time
 */
async function runStep({ args, counts, selects }, { grep, times }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-test-'));
  try {
    const began = Date.now();
    const file = path.join(folder, 'counts.json');
    const noted = path.join(folder, 'notes.txt');
    const timed = path.join(folder, 'times.txt');
    const selection = grep && selects ? ['--grep', grep] : [];
    const status = await show(process.execPath, [...args, ...selection], {
      cwd: root,
      env: {
        ...process.env,
        ...PLAIN,
        QUOIN_TEST_COUNTS: file,
        QUOIN_TEST_NOTES: noted,
        ...(grep ? { QUOIN_TEST_GREP: grep } : {}),
        ...(times ? { QUOIN_TEST_TIMES: timed } : {}),
      },
    });
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (existsSync(timed)) {
      console.log(processorTimes(readFileSync(timed, 'utf8')));
    }
    const failed = status === 0 ? 0 : 1;
    const counted = counts ? readCounts(file, status, grep !== undefined) : { passed: 0, failed, skipped: 0 };
    const notes = existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : [];
    return { status, ...counted, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Seconds of processor time by folder, from a line for each test file.
 *
 * @param {string} times milliseconds and file
 */
function processorTimes(times) {
  /** @type {Map<string, number>} */
  const byFolder = new Map();
  for (const line of times.trim().split('\n')) {
    const space = line.indexOf(' ');
    const parts = line.slice(space + 1).split(path.sep);
    const folders = parts.slice(parts.lastIndexOf('unit') + 1, -1).slice(0, 2);
    for (const depth of folders.keys()) {
      const folder = folders.slice(0, depth + 1).join('/');
      byFolder.set(folder, (byFolder.get(folder) ?? 0) + Number(line.slice(0, space)));
    }
  }
  const rows = [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([folder, taken]) => `${(taken / 1000).toFixed(1).padStart(8)} s  ${folder}`).join('\n');
}

/**
 * The result of a run of mocha. One that broke off, or that found no test, counts as a failure.
 *
 * @param {string} file
 * @param {number} status
 * @param {boolean} selective whether only some tests were asked for
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function readCounts(file, status, selective) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    const broken = status !== 0 || (counts.passed === 0 && !selective);
    return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') {
      throw error;
    }
    console.error('The run ended before it counted its tests.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Checks and tests everything, setting up what is needed first; the last line is `N passed, N failed`.
 *
 *   node scripts/test.mjs [check|unit|host|web|desktop|packaged|journeys] [--grep PATTERN]
 *
 * Without a name: types, lint, unit tests, bundle, host tests in the VS Code that is served to a headless browser, and
 * journeys through its user interface; the package is made, installed and tried. A step that fails counts as a failed test.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { show } from './lib/child.mjs';
import { Failure, main } from './lib/failure.mjs';
import { root } from './lib/project.mjs';
import { setUp } from './setup.mjs';

/** @typedef {{ title: string, args: readonly string[], counts?: boolean, needs?: string }} Step */

const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const mocha = ['--import=tsx', bin('mocha/bin/mocha.js'), '--reporter=test/host/support/reporter.ts'];

/** Every step, run by Node. `counts`: it is a run of mocha; `needs`: it cannot be run when that one has failed. */
const STEPS = /** @satisfies {Record<string, Step>} */ ({
  types: { title: 'Types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  engineTypes: { title: 'Types of the engine', args: [bin('typescript/bin/tsc'), '-p', 'src/engine/tsconfig.json'] },
  lint: { title: 'Lint and format', args: [bin('@biomejs/biome/bin/biome'), 'check'] },
  unit: {
    title: 'Unit tests',
    args: [...mocha, '--reporter-option=brief=true', 'test/unit/**/*.test.ts'],
    counts: true,
  },
  build: { title: 'Bundle', args: ['esbuild.js'] },
  ship: { title: 'Bundle as it ships', args: ['esbuild.js', '--production'] },
  host: { title: 'Host tests', args: ['--import=tsx', 'test/host/runner.ts'], counts: true, needs: 'Bundle' },
  web: {
    title: 'Host tests in the web extension host',
    args: ['--import=tsx', 'test/host/runner.ts', '--web'],
    counts: true,
    needs: 'Bundle',
  },
  desktop: {
    title: 'Host tests in the desktop VS Code',
    args: ['--import=tsx', 'test/host/runner.ts', '--desktop'],
    counts: true,
    needs: 'Bundle',
  },
  packaged: {
    title: 'The package, installed',
    args: ['--import=tsx', 'test/host/runner.ts', '--packaged'],
    counts: true,
    needs: 'Bundle',
  },
  journeys: {
    title: 'Journeys through the user interface',
    args: [...mocha, '--timeout=180000', 'test/host/journeys/**/*.journey.ts'],
    counts: true,
    needs: 'Bundle',
  },
});

/** What each name stands for. */
const RUNS = /** @type {Record<string, readonly (keyof typeof STEPS)[]>} */ ({
  all: ['types', 'engineTypes', 'lint', 'unit', 'ship', 'host', 'web', 'packaged', 'journeys'],
  check: ['types', 'engineTypes', 'lint'],
  unit: ['unit'],
  host: ['build', 'host'],
  web: ['build', 'web'],
  packaged: ['ship', 'packaged'],
  journeys: ['build', 'journeys'],
  desktop: ['build', 'desktop'],
});

/** No colours where nobody would see them. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

/** The steps for which VS Code is served to a browser. */
const HOSTED = new Set(['host', 'web', 'packaged', 'journeys']);

main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  const [name = 'all'] = positionals;
  const run = RUNS[name];
  if (run === undefined || positionals.length > 1) {
    throw new Failure(`Usage: node scripts/test.mjs [${Object.keys(RUNS).join('|')}] [--grep PATTERN]`);
  }
  await setUp({ host: run.some((step) => HOSTED.has(step)) });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const key of run) {
    /** @type {Step} */
    const step = STEPS[key];
    const result = await runStep(step, failures, values.grep);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    if (result.failed > 0) {
      failures.push(step.title);
    }
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
 * @param {readonly string[]} failures titles of the steps that failed before
 * @param {string | undefined} grep which tests to run
 */
async function runStep(step, failures, grep) {
  console.log(`\n── ${step.title}`);
  const { needs } = step;
  if (needs !== undefined && failures.some((title) => title.startsWith(needs))) {
    console.error('Not run: there is no bundle.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-test-'));
  try {
    const began = Date.now();
    const file = path.join(folder, 'counts.json');
    const status = await show(
      process.execPath,
      [...step.args, ...(grep && step.args.includes(mocha[1] ?? '') ? ['--grep', grep] : [])],
      {
        cwd: root,
        env: { ...process.env, ...PLAIN, QUOIN_TEST_COUNTS: file, ...(grep ? { QUOIN_TEST_GREP: grep } : {}) },
      },
    );
    console.log(`${status === 0 ? 'done' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return step.counts
      ? readCounts(file, status, grep !== undefined)
      : { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a run of mocha came to. One that broke off, or that found no test, counts as a failure.
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

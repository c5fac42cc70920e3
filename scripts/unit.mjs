/**
 * Runs all unit tests, bundled, in parallel. A single file needs no bundle: `npx mocha test/unit/folder/file.test.ts`.
 *
 *   node scripts/unit.mjs [--grep PATTERN]
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundleUnitTests } from './build/bundle-unit-tests.js';
import { show } from './lib/child.mjs';
import { main } from './lib/failure.mjs';
import { root } from './lib/project.mjs';

main(async () => {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const { timeout } = JSON.parse(readFileSync(path.join(root, '.mocharc.json'), 'utf8'));
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'unit-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { tests, required } = await bundleUnitTests(root, folder);
  process.exitCode = await show(
    process.execPath,
    [
      // A few tests have the program load a module by its address, from its source.
      '--import=tsx',
      '--enable-source-maps',
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      '--no-config',
      `--timeout=${timeout}`,
      ...required.map((file) => `--require=${file}`),
      '--reporter=test/host/support/reporter.ts',
      '--reporter-option=brief=true',
      '--parallel',
      `--jobs=${availableParallelism()}`,
      ...(values.grep === undefined ? [] : ['--grep', values.grep]),
      ...tests,
    ],
    { cwd: root },
  );
});

/**
 * Processor time from the start of the library's thread to the first completion, with the bundled articles alone, in plain Node:
 *
 *   npm run bench:start -- [--runs 9] [--write]
 *
 * after `npm run vscode:prepublish`. Each run is a process, and nothing is compiled yet. `--write` puts the results into RESULTS.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { root } from '../scripts/lib/project.mjs';
import { markdownTable, writeSection } from './results.js';
import type { Start } from './start/first-completion.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
});

const ROWS: readonly (readonly [string, keyof Start])[] = [
  ['processor time of all threads until the library has begun', 'begun'],
  ['… until the first completion', 'completed'],
  ['… of the same completion again', 'again'],
  ['time until the first completion', 'time'],
];

const home = mkdtempSync(path.join(tmpdir(), 'quoin-bench-'));
try {
  const program = path.join(home, 'first-completion.js');
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['bench/start/first-completion.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
  });
  const starts = Array.from({ length: Number(values.runs) }, (): Start => {
    return JSON.parse(execFileSync(process.execPath, [program, path.join(root, 'dist')], { encoding: 'utf8' }));
  });
  const rows = ROWS.map(([title, of]) => {
    const sorted = starts.map((start) => start[of]).sort((a, b) => a - b);
    return [title, ms(sorted[0]), ms(sorted[Math.floor(sorted.length / 2)])];
  });
  const text = `
## The first completion

\`npm run bench:start\` on ${cpus().length} cores, Node ${process.version}, ${starts.length} runs: the library's thread is started as the extension starts it, with the bundled
articles alone, and asked for a completion; no compiled code is kept. The machine was not idle, so the least says more.

${markdownTable(['', 'least', 'median'], rows)}
`;
  console.log(text);
  if (values.write) writeSection('start', text);
} finally {
  rmSync(home, { recursive: true, force: true });
}

function ms(value = 0): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

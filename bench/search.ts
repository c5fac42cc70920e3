/**
 * Measures search beside other libraries: `npm run bench:search -- [--sizes 100,1000] [--text DIR] [--only NAME,…] [--write]`.
 * Each library runs in a process of its own, one after the other, on the same corpus and the same queries.
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ENGINES } from './search/engines.js';
import type { Figures, Job } from './search/measure.js';
import { report } from './search/report.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    text: { type: 'string' },
    only: { type: 'string' },
    queries: { type: 'string', default: '400' },
    patience: { type: 'string', default: '4000' },
    write: { type: 'boolean', default: false },
  },
});

/** Milliseconds after which a library is stopped on one corpus. */
const DEADLINE = 240_000;
const failures: string[] = [];

function run(job: Job): Promise<Figures | { error: string }> {
  return new Promise((resolve) => {
    const child = fork(new URL('./search/measure.ts', import.meta.url), {
      execArgv: ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx'],
    });
    let answer: Figures | { error: string } = { error: 'ended without an answer' };
    child.on('message', (message: { figures?: Figures; error?: string }) => {
      answer = message.figures ?? { error: message.error ?? '' };
    });
    const deadline = setTimeout(() => {
      child.kill();
      failures.push(
        `${job.engine} at ${job.size} was stopped after ${DEADLINE / 60000} minutes; what it had done by then counts`,
      );
    }, DEADLINE);
    child.on('exit', () => {
      clearTimeout(deadline);
      resolve(answer);
    });
    child.send(job);
  });
}

async function main(): Promise<void> {
  const wanted = values.only?.split(',') ?? Object.keys(ENGINES);
  const all: Figures[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    for (const engine of wanted) {
      process.stderr.write(`${size} records, ${engine} …\n`);
      const job: Job = {
        engine,
        size,
        text: values.text ?? null,
        queries: Number(values.queries),
        patience: Number(values.patience),
      };
      const figures = await run(job);
      if ('error' in figures) failures.push(`${engine} at ${size}: ${figures.error}`);
      else all.push(figures);
    }
  }

  const text = report(all, failures, values.text ? 'a directory of text' : 'invented text', `${cpus().length} cores`);
  console.log(text);
  if (values.write) {
    const file = new URL('./RESULTS.md', import.meta.url);
    const [open, close] = ['<!-- search -->', '<!-- /search -->'];
    let before = '# Results\n';
    try {
      before = readFileSync(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const section = `${open}\n${text}\n${close}`;
    const at = before.indexOf(open);
    const end = before.indexOf(close);
    const after =
      at >= 0 && end > at
        ? before.slice(0, at) + section + before.slice(end + close.length)
        : `${before}\n${section}\n`;
    writeFileSync(file, after);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

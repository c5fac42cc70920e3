import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { TEST_OUTPUT } from '../../scripts/lib/test-output.mjs';
import { measureActivation } from './support/activation.js';
import CountingReporter from './support/reporter.js';

/** Longest that one test may take, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * Runs in VS Code's extension host: every test file that was bundled beside this one; in another display language those of that
 * alone, as the others read English.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) {
      console.log(TEST_OUTPUT + line);
    }
  };
  await noteActivation();
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, color: false, reporter: CountingReporter });
  const grep = process.env.QUOIN_TEST_GREP;
  if (grep) {
    mocha.grep(grep);
  }
  for (const file of testFiles(__dirname)) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    mocha.suite.emit('require', require(file), file, mocha);
    mocha.suite.emit('post-require', globalThis, file, mocha);
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} host tests failed.`);
  }
}

/** Before any test, while the extension is not active yet: what activating it takes goes into the summary of the run. */
async function noteActivation(): Promise<void> {
  const activation = await measureActivation();
  const file = process.env.QUOIN_TEST_NOTES;
  if (activation === null || file === undefined) return;
  const { time, processorTime, sharedThread, longestBlock } = activation;
  const shared = sharedThread === null ? '' : `, ${sharedThread.toFixed(0)} of it in the thread that extensions share`;
  const used = `${processorTime.toFixed(0)} ms of processor time${shared} (budget 100)`;
  // The longest of each need not be the same task.
  const { time: longest, processorTime: most } = longestBlock;
  const inOne = most === null ? '' : `, at most ${most.toFixed(0)} ms of processor time in one`;
  appendFileSync(
    file,
    `loaded and activated in ${time.toFixed(0)} ms, ${used}; longest task ${longest.toFixed(0)} ms${inOne} (budget 20)\n`,
  );
}

function testFiles(folder: string): string[] {
  const ending = process.env.QUOIN_TEST_LANGUAGE ? '.pseudo.js' : '.test.js';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(folder, file));
}

/** Runs the host tests in VS Code's web extension host: a worker of a browser, without Node and without a page. */
import 'mocha/mocha.js';
import { COUNTS, TEST_OUTPUT } from '../../../scripts/lib/test-output.mjs';

/** Longest that one test may take, in milliseconds. */
const TIMEOUT = 60_000;

declare global {
  /** Which tests are to run; put before this bundle by the server. */
  var QUOIN_TEST_GREP: string | undefined;
}

/**
 * Runs the tests of modules, whose loading declares them. The last line tells the counts.
 *
 * @param load one function for each module
 */
export async function runModules(load: readonly (() => unknown)[]): Promise<void> {
  const { Base } = Mocha.reporters;
  Base.consoleLog = (...args: unknown[]) => {
    for (const line of filled(args).split('\n')) {
      console.log(TEST_OUTPUT + line);
    }
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, reporter: Mocha.reporters.Spec, color: false });
  if (globalThis.QUOIN_TEST_GREP) {
    mocha.grep(globalThis.QUOIN_TEST_GREP);
  }
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const module of load) {
    module();
  }
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = stats ?? {};
  console.log(`${COUNTS}${JSON.stringify({ passed, failed, skipped })}`);
  if (failed > 0) {
    throw new Error(`${failed} tests failed in the web extension host.`);
  }
}

/** A line of mocha's: the first argument's `%s` and `%d` replaced by those that follow. */
function filled([template = '', ...values]: unknown[]): string {
  const rest = [...values];
  const line = String(template).replaceAll(/%[sd]/g, (mark) => (rest.length > 0 ? String(rest.shift()) : mark));
  return [line, ...rest].join(' ');
}

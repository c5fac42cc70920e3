import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a run of mocha came to. A skipped test is neither passed nor failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Mocha's usual report, or with the reporter's option `brief` one line for each suite and every failure in full. The
 * counts also go into the file that the environment's `QUOIN_TEST_COUNTS` names.
 */
export default class CountingReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    if (options.reporterOptions?.brief) {
      this.reportBriefly(runner);
    } else {
      new Mocha.reporters.Spec(runner, options);
    }
    const file = process.env.QUOIN_TEST_COUNTS;
    if (file !== undefined) {
      runner.once('end', () => {
        const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = this.stats;
        writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Counts));
      });
    }
  }

  private reportBriefly(runner: Mocha.Runner): void {
    runner.on('suite end', (suite) => {
      if (suite.parent?.root) {
        const failed = outcomes(suite, 'failed');
        const counted = `${outcomes(suite, 'passed')} passed${failed > 0 ? `, ${failed} failed` : ''}`;
        Mocha.reporters.Base.consoleLog(`  ${failed > 0 ? '✖' : '✔'} ${suite.title}: ${counted}`);
      }
    });
    runner.once('end', () => this.epilogue());
  }
}

/** How many tests of a suite, and of those within it, ended so. */
function outcomes(suite: Mocha.Suite, state: 'passed' | 'failed'): number {
  const own = suite.tests.filter((test) => test.state === state).length;
  return suite.suites.reduce((sum, inner) => sum + outcomes(inner, state), own);
}

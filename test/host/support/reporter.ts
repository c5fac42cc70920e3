import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** The result of a run of mocha. A skipped test is neither passed nor failed. */
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

  /** Tests that run in parallel arrive file by file, their suites as copies without what they hold: only titles tell. */
  private reportBriefly(runner: Mocha.Runner): void {
    let shown: Outcome | undefined;
    const show = (next?: Outcome) => {
      if (shown !== undefined) {
        const { title, passed, failed } = shown;
        const counted = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
        Mocha.reporters.Base.consoleLog(`  ${failed > 0 ? '✖' : '✔'} ${title}: ${counted}`);
      }
      shown = next;
    };
    const count = (test: Mocha.Test, state: 'passed' | 'failed') => {
      const title = test.titlePath()[0] ?? '';
      if (shown?.title !== title) {
        show({ title, passed: 0, failed: 0 });
      }
      if (shown !== undefined) {
        shown[state] += 1;
      }
    };
    runner.on('pass', (test) => count(test, 'passed'));
    runner.on('fail', (test) => count(test, 'failed'));
    runner.once('end', () => {
      show();
      this.epilogue();
    });
  }
}

/** How many tests of a suite ended so. */
interface Outcome {
  readonly title: string;
  passed: number;
  failed: number;
}

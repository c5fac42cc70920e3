import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a run of mocha came to. A skipped test is neither passed nor failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Mocha's usual report; the counts also go into the file that the environment's `QUOIN_TEST_COUNTS` names. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.QUOIN_TEST_COUNTS;
    if (file !== undefined) {
      runner.once('end', () => {
        const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = this.stats;
        writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Counts));
      });
    }
  }
}

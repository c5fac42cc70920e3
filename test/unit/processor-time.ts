import { appendFileSync } from 'node:fs';

let counted = 0;

/** Milliseconds of processor time of this process since the last call. */
function taken(): number {
  const { user, system } = process.cpuUsage();
  const before = counted;
  counted = (user + system) / 1000;
  return counted - before;
}

/**
 * Adds a line for each test file to the file that the environment's `QUOIN_TEST_TIMES` names: milliseconds of processor time, those
 * for loading it included, but none of other processes that it starts. Only for parallel runs, in which these hooks run for each file.
 */
export const mochaHooks = {
  afterAll(this: Mocha.Context): void {
    const times = process.env.QUOIN_TEST_TIMES;
    const file = this.test?.parent?.suites[0]?.file;
    if (times !== undefined && file !== undefined) appendFileSync(times, `${taken().toFixed(0)} ${file}\n`);
  },
};

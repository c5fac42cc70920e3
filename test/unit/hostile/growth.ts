import assert from 'node:assert/strict';

/** Milliseconds of processor time below which a measurement says nothing. */
const LEAST = 20;

/** Four times the input may take this many times as long: 4 if linear, 16 if quadratic. */
const MOST_GROWTH = 9;

/** A machine under load measures badly: one good measurement of several is enough. */
const ATTEMPTS = 6;

/**
 * Asserts that the work for an input of 1, 2 and 4 parts grows no faster than the input. Processor time counts, not time: it
 * is the same on a machine that has other things to do. `input` makes an input of a size, `work` is what is measured, and
 * `cost` measures it, in milliseconds.
 */
export function assertLinear<Input>(
  size: number,
  input: (size: number) => Input,
  work: (input: Input) => unknown,
  cost: (work: (input: Input) => unknown, input: Input) => number = processorTime,
): void {
  // What is compiled on first use does not count.
  work(input(Math.ceil(size / 4)));
  let from = size;
  const seen: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let one = cost(work, input(from));
    while (one < LEAST && from < size * 64) {
      from *= 2;
      one = cost(work, input(from));
    }
    const two = cost(work, input(2 * from));
    const four = cost(work, input(4 * from));
    const growth = four / Math.max(one, LEAST / 4);
    if (growth <= MOST_GROWTH || four < 4 * LEAST) return;
    seen.push([one, two, four].map((each) => `${Math.round(each)} ms`).join(', '));
  }
  assert.fail(`The work grows faster than the input (1, 2 and 4 parts): ${seen.join('; ')}`);
}

function processorTime<Input>(work: (input: Input) => unknown, input: Input): number {
  // The test runner has each error keep its whole stack, which costs more than what is measured.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const before = process.cpuUsage();
    work(input);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

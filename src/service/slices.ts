/** Milliseconds of work before it yields to other work. */
export const SLICE = 8;

/** Those whose slice is over, first come, first served. */
const waiting: (() => void)[] = [];

/**
 * Cuts long work into slices: `pause` returns at once as long as the slice has room for another piece like the last one; then
 * it lets everything else run first. Of all who pause only one continues in a turn: their slices do not add up to a long one.
 */
export class Slices {
  #started = performance.now();
  #paused = this.#started;

  async pause(): Promise<void> {
    const now = performance.now();
    const piece = now - this.#paused;
    this.#paused = now;
    if (now - this.#started + piece < SLICE) return;
    await ownTurn();
    this.#started = performance.now();
    this.#paused = this.#started;
  }
}

/** Runs all steps in slices; returns the result. */
export async function finishInSlices<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  const slices = new Slices();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await slices.pause();
  }
}

/** Waits for a turn of the event loop in which nobody else continues who waits here too. */
export function ownTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(next, 0);
  });
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(next, 0);
}

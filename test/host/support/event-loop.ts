import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** A thread is quiet when for so long nothing has taken longer than a few turns; in milliseconds. */
const QUIET = 300;
const QUIET_TASK = 8;

/** Longest wait for that: a busy machine may never be quiet. */
const PATIENCE = 15_000;

/** Watches for how long the thread it runs in is blocked: as long as nobody else, a keystroke say, gets a turn. */
export class EventLoop {
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 });

  constructor() {
    this.#delay.enable();
  }

  /** The longest time for which nothing else could run since the last call (or the start), in milliseconds. */
  async longestBlock(): Promise<number> {
    // One more turn, so that the last task is seen.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { max } = this.#delay;
    this.#delay.reset();
    return max / 1e6;
  }

  /** Waits until the editor has done what it does when it starts, or looks as if it never would. */
  async quiet(): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      await this.longestBlock();
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    } while ((await this.longestBlock()) > QUIET_TASK && Date.now() < end);
  }

  /** Ends the watch. */
  dispose(): void {
    this.#delay.disable();
  }
}

import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

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

  /** Ends the watch. */
  dispose(): void {
    this.#delay.disable();
  }
}

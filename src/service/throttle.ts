/**
 * Runs something at once when asked to, and however often it is asked again, once in each interval. While it is asked for again and
 * again the interval may grow; then it runs a while after it was asked for last.
 */
export class Throttle {
  readonly #run: () => void;
  readonly #interval: number;
  readonly #longest: number;
  readonly #rest: number;
  /** The interval after the next run. */
  #next: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #asked = false;
  #disposed = false;

  /**
   * @param interval from one run to the next, in milliseconds
   * @param longest what the interval grows to, in milliseconds; it does not grow unless told
   * @param rest after how many milliseconds without a request it runs, however long the interval has become, which then is as at first
   */
  constructor(run: () => void, interval: number, longest = interval, rest = interval) {
    this.#run = run;
    this.#interval = interval;
    this.#longest = longest;
    this.#rest = rest;
    this.#next = interval;
  }

  /** Runs now, or when the interval since the last run is over. */
  request(): void {
    if (this.#disposed) return;
    this.#asked = true;
    if (this.#longest > this.#interval) {
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.#endGrowth(), this.#rest);
    }
    if (this.#timer === undefined) this.#runNow();
  }

  /** What was asked for and has not been run never is; what is asked for later is not, either. */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
  }

  #runNow(): void {
    clearTimeout(this.#timer);
    this.#asked = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#asked) this.#runNow();
    }, this.#next);
    this.#next = Math.min(2 * this.#next, this.#longest);
    this.#run();
  }

  #endGrowth(): void {
    this.#next = this.#interval;
    if (this.#asked) this.#runNow();
    // Which has begun to let it grow.
    this.#next = this.#interval;
  }
}

/**
 * Runs something at once when asked to, and however often it is asked again, once in each interval. While it is asked for again and
 * again the interval may grow; then it runs soon after it was asked for last.
 */
export class Throttle {
  readonly #run: () => void;
  readonly #interval: number;
  readonly #longest: number;
  /** The interval after the next run. */
  #next: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #asked = false;
  #disposed = false;

  /**
   * @param interval from one run to the next, in milliseconds
   * @param longest what the interval grows to, in milliseconds; it does not grow unless told
   */
  constructor(run: () => void, interval: number, longest = interval) {
    this.#run = run;
    this.#interval = interval;
    this.#longest = longest;
    this.#next = interval;
  }

  /** Runs now, or when the interval since the last run is over. */
  request(): void {
    if (this.#disposed) return;
    this.#asked = true;
    if (this.#timer === undefined) this.#turn();
    else if (this.#next > this.#interval) {
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.#turn(), this.#interval);
    }
  }

  /** What was asked for and has not been run never is; what is asked for later is not, either. */
  dispose(): void {
    this.#disposed = true;
    this.#clear();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
    this.#timer = undefined;
  }

  #turn(): void {
    this.#clear();
    if (!this.#asked) {
      this.#next = this.#interval;
      return;
    }
    this.#asked = false;
    this.#timer = setTimeout(() => this.#turn(), this.#next);
    this.#next = Math.min(2 * this.#next, this.#longest);
    this.#run();
  }
}

/** Runs something at once when asked to, and however often it is asked again, once in each interval. */
export class Throttle {
  readonly #run: () => void;
  readonly #interval: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = false;

  /** @param interval from one run to the next, in milliseconds */
  constructor(run: () => void, interval: number) {
    this.#run = run;
    this.#interval = interval;
  }

  /** Runs now, or when the interval since the last run is over. */
  request(): void {
    this.#asked = true;
    if (this.#timer === undefined) this.#turn();
  }

  /** What was asked for and has not been run never is. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  #turn(): void {
    this.#timer = undefined;
    if (!this.#asked) return;
    this.#asked = false;
    this.#timer = setTimeout(() => this.#turn(), this.#interval);
    this.#run();
  }
}

/** Milliseconds for which an answer of the server is good enough. */
const REMEMBERED = 60_000;
/** Default maximum number of answers. */
const MOST = 1_000;

/** Answers of the server by what was asked, each for a minute, the latest of them. */
export class Remembered<T> {
  readonly #answers = new Map<string, { readonly until: number; readonly value: T }>();
  readonly #most: number;
  readonly #now: () => number;

  /**
   * @param most maximum number of answers
   * @param now the time in milliseconds
   */
  constructor(most = MOST, now: () => number = Date.now) {
    this.#most = most;
    this.#now = now;
  }

  /** The answer; null where it is not known, or no longer. */
  get(asked: string): T | null {
    const known = this.#answers.get(asked);
    return known !== undefined && known.until > this.#now() ? known.value : null;
  }

  /** Notes an answer. */
  set(asked: string, value: T): void {
    this.#answers.delete(asked);
    this.#answers.set(asked, { until: this.#now() + REMEMBERED, value });
    if (this.#answers.size <= this.#most) return;
    // A map keeps the order in which its keys came.
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest);
      break;
    }
  }
}

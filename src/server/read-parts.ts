/**
 * What has been read of something large before all of it is: parts, each instead of the one before. Whoever can do with a part waits for
 * the first only.
 */
export class ReadParts<Part> {
  readonly #isLost: (part: Part) => boolean;
  #latest: Part | null = null;
  #waiting: ((part: Part) => void)[] = [];

  /** `isLost` says whether a part can no longer answer. */
  constructor(isLost: (part: Part) => boolean) {
    this.#isLost = isLost;
  }

  /** Has a part answer from now on. */
  set(part: Part): void {
    this.#latest = part;
    for (const give of this.#waiting.splice(0)) give(part);
  }

  /** Call when all has been read, or cannot be. */
  clear(): void {
    this.#latest = null;
    this.#waiting = [];
  }

  /** The latest part; where there is none, what comes first, the next part or all. Rejects as `all` does. */
  async or(all: Promise<Part>): Promise<Part> {
    if (this.#latest !== null && !this.#isLost(this.#latest)) return this.#latest;
    const next = new Promise<Part>((resolve) => {
      this.#waiting.push(resolve);
    });
    return Promise.race([all, next]);
  }
}

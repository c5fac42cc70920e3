/** Number of times that what was kept may be lost before nothing is kept any longer: a disk may fail each time. */
const MOST_LOST = 2;

/**
 * Opens a library when it is first asked for, and again where that has failed, or what it keeps on disk is lost. If that is lost again,
 * the library is opened without keeping anything.
 */
export class OpenAgain<Opened> {
  readonly #make: (keeps: boolean) => Promise<Opened>;
  readonly #isLost: (opened: Opened) => boolean;
  #opening: Promise<Opened> | undefined;
  #lost = 0;

  /** `open` gets whether the library may keep anything on disk; one that keeps nothing is never lost. */
  constructor(open: (keeps: boolean) => Promise<Opened>, isLost: (opened: Opened) => boolean) {
    this.#make = open;
    this.#isLost = isLost;
  }

  /** The library, or the next one where it is being opened; undefined if nobody has asked for it. */
  get current(): Promise<Opened> | undefined {
    return this.#opening;
  }

  /** The library. Rejects as `open` does; the next call tries again. */
  async get(): Promise<Opened> {
    this.#opening ??= this.#make(this.#lost < MOST_LOST).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    const current = this.#opening;
    const opened = await current;
    if (!this.#isLost(opened)) return opened;
    if (this.#opening === current) {
      this.#opening = undefined;
      this.#lost += 1;
    }
    return this.get();
  }
}

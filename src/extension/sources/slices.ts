/** Milliseconds of work after which others get a turn. */
export const SLICE = 8;

/** Cuts long work into slices: `pause` returns at once until a slice is over, then lets everything else run first. */
export class Slices {
  #started = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#started < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
  }
}

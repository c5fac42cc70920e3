/** Maximum time without output, in milliseconds. */
const EVERY = 10_000;

/**
 * Does something that takes long, and says every ten seconds how far it is.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {{ far?: () => string, every?: number, say?: (line: string) => void }} [options] `far`: what there is of it, such as
 * `412 of 812 packages`; `every`: milliseconds
 * @returns {Promise<T>}
 */
export async function withProgress(work, { far = () => 'still at it', every = EVERY, say = console.log } = {}) {
  const began = Date.now();
  const timer = setInterval(() => say(`  ${far()}, ${seconds(began)} s`), every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Whole seconds since a time.
 *
 * @param {number} began as `Date.now()` has it
 */
export function seconds(began) {
  return Math.round((Date.now() - began) / 1000);
}

/**
 * Takes all steps of something that could be done in slices, here and now.
 *
 * @returns what it comes to
 */
export function finish<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

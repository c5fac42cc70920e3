import { FastPattern } from '../../text/fast-pattern.js';
import type { ClaimedFigure } from './claimed.js';
import type { StatedFigure } from './source-facts.js';

/** What a number of before follows: *up from 5.9 and 11.1 percent*. */
const FROM = /^(?:from|against|than|nach|gegenuber|von|contre|frente|desde)$/u;

/** What says that the draft tells of before. */
const BEFORE = new FastPattern(
  () =>
    / (?:before|earlier|ago|previous|previously|last|then|formerly|had|zuvor|vorher|davor|vorjahr|fruher|avant|auparavant|plus tot|avait|antes|anterior|habia|habian) /u,
);

/** Whether a number is what the source says was so before, in one of the figures that bear it out, and the draft tells of then. */
export function isOfBefore(
  { fact }: ClaimedFigure,
  equal: readonly { readonly stated: StatedFigure }[],
  spoken: string,
): boolean {
  if (fact.kind !== 'number' || !BEFORE.test(spoken)) return false;
  return equal.some(({ stated }) => stated.around.left.slice(0, 4).some((word) => FROM.test(word)));
}

import type { Range } from '../text/range.js';

/** Comments around an inserted reference list, by which it is found and updated. */
export const OPEN = '<!-- quoin:bibliography -->';
export const CLOSE = '<!-- /quoin:bibliography -->';

/** Where the list inserted before stands, its remarks included; null without one. */
export function insertedList(text: string): Range | null {
  const start = text.indexOf(OPEN);
  const close = start < 0 ? -1 : text.indexOf(CLOSE, start);
  return close < 0 ? null : { start, end: close + CLOSE.length };
}

import type { Paragraph } from '../article/article.js';

/** Number of the body paragraph that an offset of the text is in; 0 outside the body. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let [from, to] = [0, paragraphs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const at = paragraphs[from];
  return at && at.start <= offset ? at.number : 0;
}

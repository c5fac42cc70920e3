import { isEdge, type PdfLine } from './pdf-layout.js';

/** A number that begins or ends a line, perhaps beside a running title. */
const NUMBER_AT_END = /^(?:page )?[-–— ]{0,3}(\d{1,5})(?=[^\d.,:/]|$)|(?:^|[^\d.,:/])(\d{1,5})[-–— ]{0,3}$/giu;

/**
 * The names of a document's pages, which is what readers cite: `labels`, if they are more than a count from 1; else the
 * numbers printed on most pages, as an article in a journal has them; else a count.
 */
export function pageNames(pages: readonly (readonly PdfLine[])[], labels: readonly string[] | null): string[] {
  const count = (from: number) => pages.map((_, index) => String(from + index));
  if (labels?.some((label, index) => label !== '' && label !== String(index + 1)))
    return count(1).map((number, index) => labels[index] || number);
  return count(printedFirst(pages) ?? 1);
}

/** The number of the first page by those at the edges of pages: that with which more than half of them agree, two at least. */
function printedFirst(pages: readonly (readonly PdfLine[])[]): number | null {
  const votes = new Map<number, number>();
  for (const [index, lines] of pages.entries()) {
    const edges = lines.filter((_, at) => isEdge(at, lines.length));
    const numbers = edges.flatMap(({ text }) =>
      [...text.matchAll(NUMBER_AT_END)].map((match) => Number(match[1] ?? match[2]) - index),
    );
    for (const first of new Set(numbers)) if (first > 0) votes.set(first, (votes.get(first) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || a - b);
  return best !== undefined && best[1] >= 2 && best[1] * 2 > pages.length ? best[0] : null;
}

import type { Paragraph } from './article.js';

/** A line of a Markdown article that says on which page of the original the text behind it begins. */
const MARKER = /^<!-- page (\S{1,20}) -->[ \t]*$/gmu;

/** The line that marks the beginning of a page; its name is a number, or as the document has it (`iv`). */
export function pageMarker(name: string): string {
  return `<!-- page ${name.replace(/\s+/gu, '').replaceAll('>', '').slice(0, 20) || '?'} -->`;
}

/** The paragraphs with the page on which each begins, where the text has page markers. */
export function withPages(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const markers = [...text.matchAll(MARKER)];
  if (markers.length === 0) return paragraphs;
  let next = 0;
  let page: string | undefined;
  return paragraphs.map((paragraph) => {
    for (let marker = markers[next]; marker !== undefined && marker.index < paragraph.start; marker = markers[++next]) {
      page = marker[1];
    }
    return page === undefined ? paragraph : { ...paragraph, page };
  });
}

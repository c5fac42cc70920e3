import { toMarkdownText } from '../../engine/article/markdown-text.js';
import { pageMarker } from '../../engine/article/pages.js';

/** Nothing in such a text is searched for what is not part of the article: Zotero has taken it from a document. */
const FRONT_MATTER = '---\ntext: full\n---\n';

/** What ends a page in the text of a document. */
const PAGE_END = '\f';

/** A paragraph of the full text of an attachment. */
export interface TextParagraph {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Number of the page on which it begins; null where the text does not say where pages end. */
  readonly page: string | null;
}

/** The paragraphs of a full text. */
export function paragraphsIn(text: string): TextParagraph[] {
  const pages = text.replace(/\r\n?/gu, '\n').split(PAGE_END);
  const paragraphs: TextParagraph[] = [];
  for (const [index, page] of pages.entries()) {
    for (const block of page.split(/\n\s*\n/u)) {
      const words = block.replace(/\s+/gu, ' ').trim();
      if (words === '') continue;
      const number = paragraphs.length + 1;
      paragraphs.push({ number, text: words, page: pages.length > 1 ? String(index + 1) : null });
    }
  }
  return paragraphs;
}

/**
 * A full text as it is kept: a file that Quoin reads as any other, with these paragraphs, and a mark where each page begins that the
 * text tells of.
 */
export function asMarkdown(text: string): string {
  let page: string | null = null;
  const blocks = paragraphsIn(text).flatMap((paragraph) => {
    const written = toMarkdownText(paragraph.text);
    if (paragraph.page === null || paragraph.page === page) return written;
    page = paragraph.page;
    return [pageMarker(page), written];
  });
  return [FRONT_MATTER, ...blocks, ''].join('\n\n');
}

import type { Article } from '../../engine/article/article.js';
import { toMarkdownText } from '../../engine/article/markdown-text.js';
import { pageMarker, withPages } from '../../engine/article/pages.js';
import { readArticle } from '../../engine/article/read.js';

/** Nothing in such a text is looked through for what is no part of the article: Zotero has taken it from a document. */
const FRONT_MATTER = '---\ntext: full\n---\n';

/** What ends a page in the text of a document. */
const PAGE_END = '\f';

/**
 * The full text of an attachment as Quoin reads and keeps it: a paragraph for each, and a mark where a page begins if the text says
 * where pages end.
 */
export function asMarkdown(text: string): string {
  const pages = text.replace(/\r\n?/gu, '\n').split(PAGE_END);
  const marked = pages.length > 1;
  const blocks = pages.flatMap((page, index) => {
    const paragraphs = page
      .split(/\n\s*\n/u)
      .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
      .filter((paragraph) => paragraph !== '')
      .map(toMarkdownText);
    return marked && paragraphs.length > 0 ? [pageMarker(String(index + 1)), ...paragraphs] : paragraphs;
  });
  return [FRONT_MATTER, ...blocks, ''].join('\n\n');
}

/** Such a text as the article that it becomes when it is kept; null for a text without a paragraph. */
export function articleIn(file: string, markdown: string): Article | null {
  const { article } = readArticle({ file, text: markdown });
  if (article === null || article.paragraphs.length === 0) return null;
  return { ...article, paragraphs: withPages(article.text, article.paragraphs) };
}

import type { Range } from '../text/range.js';
import type { Article, PageTurn, Paragraph } from './article.js';

/**
 * A line of a Markdown article that says on which page of the original the text after it begins; or that the page began
 * a number of UTF-16 code units before the end of the paragraph above, which continues on the next page.
 */
const MARKER = /^<!-- page (\S{1,20}) (?:\(begins (\d{1,7}) characters above\) )?-->/gmu;

/** The line that marks the beginning of a page; its name is a number, or as in the document (`iv`). */
export function pageMarker(name: string, above = 0): string {
  const bare = name.replace(/\s+/gu, '').replaceAll('>', '').slice(0, 20) || '?';
  return above > 0 ? `<!-- page ${bare} (begins ${above} characters above) -->` : `<!-- page ${bare} -->`;
}

/** A text without its page markers: a passage that runs over one is quoted without it. */
export function withoutPageMarkers(text: string): string {
  return text.includes('<!-- page ') ? text.replace(MARKER, '') : text;
}

/** The paragraphs with the pages they are on, where the text has page markers. */
export function withPages(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const markers = [...text.matchAll(MARKER)];
  if (markers.length === 0) return paragraphs;
  let next = 0;
  let page: string | undefined;
  return paragraphs.map((paragraph, index) => {
    for (let marker = markers[next]; marker !== undefined && marker.index < paragraph.start; marker = markers[++next])
      page = marker[1];
    const following = paragraphs[index + 1]?.start ?? text.length;
    const turns: PageTurn[] = [];
    for (let at = next; ; at++) {
      const marker = markers[at];
      if (marker === undefined || marker.index >= following) break;
      const start = paragraph.end - Number(marker[2] ?? 0);
      // A number that the text does not bear out any more says nothing.
      if (start > (turns.at(-1)?.start ?? paragraph.start) && start < paragraph.end)
        turns.push({ page: marker[1] ?? '', start });
    }
    if (page === undefined) return paragraph;
    return turns.length === 0 ? { ...paragraph, page } : { ...paragraph, page, turns };
  });
}

/** A page of the original: its name, and the part of the article's text that is on it. */
export interface Page extends Range {
  readonly name: string;
}

/**
 * Which sheet of the original an offset of the text is on, counted from 1, as programs that show it count, regardless of what the pages are
 * called. Null for an article without pages, and before the first.
 */
export function sheetAt(article: Article, offset: number): number | null {
  const page = pagesIn(article).find(({ start, end }) => start <= offset && offset < end);
  if (page === undefined) return null;
  const sheet = [...article.text.matchAll(MARKER)].findIndex(([, name]) => name === page.name);
  return sheet < 0 ? null : sheet + 1;
}

const known = new WeakMap<Article, readonly Page[]>();

/** The pages of an article in order; none for an article without pages. */
export function pagesIn(article: Article): readonly Page[] {
  const pages = known.get(article) ?? readPages(article.paragraphs);
  known.set(article, pages);
  return pages;
}

function readPages(paragraphs: readonly Paragraph[]): readonly Page[] {
  const pages: { name: string; start: number; end: number }[] = [];
  for (const { page, turns = [], start, end } of paragraphs) {
    if (page === undefined) continue;
    if (pages.at(-1)?.name !== page) pages.push({ name: page, start, end });
    for (const turn of turns) {
      const before = pages.at(-1);
      if (before !== undefined) before.end = turn.start;
      pages.push({ name: turn.page, start: turn.start, end });
    }
    const last = pages.at(-1);
    if (last !== undefined) last.end = end;
  }
  return pages;
}

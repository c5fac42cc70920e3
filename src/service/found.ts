import type { Locator } from '../engine/cite/locator.js';
import type { CiteItem } from '../engine/cite/pandoc.js';
import { locatorOf, paragraphLocator, rangesNamed } from '../engine/cite/source-locator.js';
import type { Quotation } from '../engine/library/model.js';
import type { Knowledge } from './knowledge.js';
import type { RemoteFound } from './remote/remote-found.js';

/** A place to open: a whole article, or a range of its text. */
export interface SourceTarget {
  readonly articleId: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** Something of the library that a command can work on: a quotation, a passage, an article. */
export interface Found {
  readonly target: SourceTarget;
  readonly quotationId?: string | undefined;
  /** From 1. */
  readonly paragraph?: number | undefined;
  /** Of something in a remote library, where it is there; absent once its article is in the library itself. */
  readonly remote?: RemoteFound | undefined;
}

/** A quotation as what commands work on. */
export function foundQuotation({ id, articleId, start, end, paragraph }: Quotation): Found {
  return { target: { articleId, start, end }, quotationId: id, paragraph };
}

/** What cites it: its page or paragraph, or the whole article where no place in it is meant. */
export function citeItemOf({ library }: Pick<Knowledge, 'library'>, { target, paragraph }: Found): CiteItem {
  const { articleId, start, end } = target;
  const article = library.article(articleId)?.article;
  let locator: CiteItem['locator'] = null;
  if (article && paragraph !== undefined) {
    locator =
      start === undefined || end === undefined
        ? paragraphLocator(article, paragraph)
        : locatorOf(article, { start, end });
  }
  return { prefix: '', key: articleId, suppressAuthor: false, locator, suffix: '' };
}

/** The page or paragraph of an article that a locator names, else the article's beginning; null if there is no such article. */
export function placeNamed(
  { library }: Pick<Knowledge, 'library'>,
  key: string,
  locator: Locator | null,
): SourceTarget | null {
  const article = library.article(key)?.article;
  if (!article) return null;
  const named = locator ? rangesNamed(article, locator)?.[0] : undefined;
  const start = named?.start ?? article.paragraphs[0]?.start;
  return { articleId: key, start, end: named?.end ?? start };
}

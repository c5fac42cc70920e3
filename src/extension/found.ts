import * as z from 'zod/mini';
import type { CiteItem } from '../engine/cite/pandoc.js';
import { locatorOf, paragraphLocator } from '../engine/cite/source-locator.js';
import type { Quotation } from '../engine/library/model.js';
import type { Session } from './session.js';

const offset = z.optional(z.int().check(z.nonnegative()));

const targetSchema = z.object({ articleId: z.string(), start: offset, end: offset });

const foundSchema = z.object({
  target: targetSchema,
  quotationId: z.optional(z.string()),
  paragraph: z.optional(z.int().check(z.positive())),
});

/** A place to open: a whole article, or a range of its text. */
export type SourceTarget = z.infer<typeof targetSchema>;

/** Something of the library that a command can work on: a quotation, a passage, an article. */
export type Found = z.infer<typeof foundSchema>;

/** A quotation as what commands work on. */
export function foundQuotation({ id, articleId, start, end, paragraph }: Quotation): Found {
  return { target: { articleId, start, end }, quotationId: id, paragraph };
}

/**
 * What a command was called with: the id of a quotation or a place (from a card), or a row of a tree, which carries
 * what it stands for. Undefined for anything else, and for what the library no longer holds.
 */
export function foundFrom(session: Session, argument: unknown): Found | undefined {
  if (typeof argument === 'string') {
    const quotation = session.library.quotation(argument);
    return quotation && foundQuotation(quotation);
  }
  const row = z.object({ found: foundSchema }).safeParse(argument);
  const target = targetSchema.safeParse(argument);
  const found = row.success ? row.data.found : target.success ? { target: target.data } : undefined;
  return found && session.library.article(found.target.articleId) ? found : undefined;
}

/** What cites it: its page or paragraph, or the whole article where no place in it is meant. */
export function citeItemOf(session: Session, { target, paragraph }: Found): CiteItem {
  const { articleId, start, end } = target;
  const article = session.library.article(articleId)?.article;
  let locator: CiteItem['locator'] = null;
  if (article && paragraph !== undefined) {
    locator =
      start === undefined || end === undefined
        ? paragraphLocator(article, paragraph)
        : locatorOf(article, { start, end });
  }
  return { prefix: '', key: articleId, suppressAuthor: false, locator, suffix: '' };
}

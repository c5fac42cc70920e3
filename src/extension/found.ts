import type { CiteItem } from '../engine/cite/pandoc.js';
import { locatorOf, paragraphLocator } from '../engine/cite/source-locator.js';
import type { Quotation } from '../engine/library/model.js';
import type { Session } from './session.js';
import { fieldsOf, isCount } from './shape.js';

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
}

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
  const target = readTarget(argument);
  const found = readFound(fieldsOf(argument)?.found) ?? (target && { target });
  return found && session.library.article(found.target.articleId) ? found : undefined;
}

function readTarget(value: unknown): SourceTarget | undefined {
  const { articleId, start, end } = fieldsOf(value) ?? {};
  if (typeof articleId !== 'string') return undefined;
  if (!(start === undefined || isCount(start, 0)) || !(end === undefined || isCount(end, 0))) return undefined;
  return { articleId, start, end };
}

function readFound(value: unknown): Found | undefined {
  const { target, quotationId, paragraph } = fieldsOf(value) ?? {};
  const place = readTarget(target);
  if (!place || !(quotationId === undefined || typeof quotationId === 'string')) return undefined;
  return paragraph === undefined || isCount(paragraph, 1) ? { target: place, quotationId, paragraph } : undefined;
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

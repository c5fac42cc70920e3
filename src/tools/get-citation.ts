import { escapeMarkdown } from '../engine/cite/escape.js';
import type { CiteItem } from '../engine/cite/pandoc.js';
import { formatReference } from '../engine/cite/reference.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import type { Library } from '../engine/library/library.js';
import { fenced, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { articleOf } from './get-passage.js';
import { locatorIn, partsNamed } from './locator.js';
import { beginning } from './page.js';
import type { InputOf } from './tool.js';

/** Answers quoin_get_citation. */
export async function getCitation(
  context: ToolContext,
  { id, locator, syntax, style }: InputOf<typeof definitions.getCitation>,
): Promise<ToolAnswer> {
  const { library } = context;
  const item = itemOf(library, id, locator);
  const { citation, reference } = await context.writeIn(style, item, syntax);
  const article = articleOf(library, item.key);
  const written = reference ?? escapeMarkdown(formatReference(article.metadata), { tableCell: false, lineStart: true });
  const { text, isCut } = beginning(written);
  const data = {
    citation,
    reference: text,
    key: item.key,
    ...(isCut ? { cut: true, next: 'The reference is cut. Ask the user to shorten the title of the article.' } : {}),
  };
  return {
    structured: { ...data, syntax, style },
    text: fenced(`Citation in ${syntax} syntax, style ${style}.`, [data]),
  };
}

/** What a quotation's id or an article's key cites. */
function itemOf(library: Library, id: string, written: string | undefined): CiteItem {
  const plain = { prefix: '', suppressAuthor: false, suffix: '' };
  const quotation = library.article(id) === undefined ? library.quotation(id) : undefined;
  if (quotation !== undefined) {
    const article = articleOf(library, quotation.articleId);
    return { ...plain, key: quotation.articleId, locator: locatorOf(article, quotation) };
  }
  if (library.article(id) === undefined && /#q\d+$/u.test(id)) {
    throw new ToolError('unknown-id', 'The library has no quotation with this id.', 'Search for the quotation again.');
  }
  const article = articleOf(library, id);
  const locator = written === undefined ? null : locatorIn('locator', written);
  if (locator !== null) partsNamed(article, locator);
  return { ...plain, key: article.metadata.id, locator };
}

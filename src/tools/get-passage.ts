import type { Article } from '../engine/article/article.js';
import type { Library } from '../engine/library/library.js';
import { overlaps } from '../engine/text/range.js';
import { fenced, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { locatorIn, partsNamed } from './locator.js';
import { articleData, paragraphsData } from './material.js';
import { more, pageOf } from './page.js';
import type { InputOf } from './tool.js';

/** Maximum number of paragraphs, or parts of long ones, in one answer. */
const MAX_PARAGRAPHS = 50;

/** Answers quoin_get_passage. */
export function getPassage(
  { library, budget }: ToolContext,
  { key, locator, context, cursor: from }: InputOf<typeof definitions.getPassage>,
): ToolAnswer {
  const article = articleOf(library, key);
  const numbers =
    locator === undefined ? article.paragraphs.map(({ number }) => number) : paragraphsAt(article, locator);
  const first = Math.max(1, (numbers[0] ?? 1) - context);
  const last = Math.min(article.paragraphs.length, (numbers.at(-1) ?? 0) + context);
  const wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const data = paragraphsData(library, article, wanted);
  const { results: paragraphs, cursor } = pageOf(data, { cursor: from, limit: MAX_PARAGRAPHS, budget }, (each) => each);
  const source = articleData(library, article);
  return {
    structured: { source, paragraphs, cursor },
    text: fenced(`Paragraphs: ${paragraphs.length}.${more(cursor)}`, [source, ...paragraphs]),
  };
}

/** The article with a cite key, given with or without its `@`. Throws a `ToolError` if there is none. */
export function articleOf(library: Library, key: string): Article {
  const article = library.article(key.replace(/^@/u, ''))?.article;
  if (article !== undefined) return article;
  throw new ToolError(
    'unknown-source',
    'The library has no article with this key.',
    'Find the key with quoin_search_quotations or quoin_search_passages.',
  );
}

function paragraphsAt(article: Article, written: string): number[] {
  const parts = partsNamed(article, locatorIn('locator', written));
  if (parts === null)
    throw new ToolError(
      'unknown-locator',
      'Places of this kind are not known in the article.',
      'Write the locator as "para. 3", or leave it out.',
    );
  return article.paragraphs
    .filter((paragraph) => parts.some((part) => overlaps(part, paragraph)))
    .map(({ number }) => number);
}

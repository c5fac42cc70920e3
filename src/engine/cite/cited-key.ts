import type { Article } from '../article/article.js';
import type { LibraryArticle } from '../library/model.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { citationsIn } from './citations.js';

/**
 * The key by which a draft cites an article: that of a copy which the draft uses already, else the article's own. So a copy that
 * comes later does not change the keys of a draft.
 */
export function citedKey(
  { article, aliases = [] }: Pick<LibraryArticle, 'aliases'> & { readonly article: Pick<Article, 'metadata'> },
  draft: DraftSyntax,
): string {
  const { id } = article.metadata;
  if (aliases.length === 0) return id;
  const cited = new Set(draft.blocks.flatMap(citationsIn).flatMap(({ items }) => items.map(({ key }) => key)));
  return cited.has(id) ? id : (aliases.find((alias) => cited.has(alias)) ?? id);
}

import type { LibraryArticle } from './model.js';

/** The articles that come with Quoin, from the file `corpus.json` that the build makes of them. */
export function bundledArticles(json: string): LibraryArticle[] {
  const entries = JSON.parse(json) as readonly Pick<LibraryArticle, 'article' | 'extraction'>[];
  return entries.map((entry) => ({ ...entry, origin: 'bundled' }));
}

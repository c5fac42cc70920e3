import type { Figure } from '../extract/extraction.js';
import type { FigureMention, LibraryArticle } from './model.js';

/** Where articles state which figures. */
export class FigureIndex {
  readonly #byKey = new Map<string, Map<string, readonly FigureMention[]>>();
  readonly #keys = new Map<string, readonly string[]>();

  /** Adds an article's figures, in place of those it had. */
  replaceArticle({ article, extraction }: LibraryArticle): void {
    const articleId = article.metadata.id;
    this.removeArticle(articleId);
    const own = new Map<string, FigureMention[]>();
    let next = 0;
    for (const figure of extraction.figures ?? []) {
      const { start, end } = figure;
      while ((article.paragraphs[next]?.end ?? Number.POSITIVE_INFINITY) < end) next += 1;
      const at = article.paragraphs[next];
      const mention = { articleId, start, end, paragraph: at && at.start <= start ? at.number : 0, figure };
      const same = own.get(keyOf(figure));
      if (same) same.push(mention);
      else own.set(keyOf(figure), [mention]);
    }
    for (const [key, mentions] of own) {
      const articles = this.#byKey.get(key);
      if (articles) articles.set(articleId, mentions);
      else this.#byKey.set(key, new Map([[articleId, mentions]]));
    }
    if (own.size > 0) this.#keys.set(articleId, [...own.keys()]);
  }

  /** Forgets an article's figures. */
  removeArticle(articleId: string): void {
    for (const key of this.#keys.get(articleId) ?? []) {
      const articles = this.#byKey.get(key);
      if (articles?.delete(articleId) && articles.size === 0) this.#byKey.delete(key);
    }
    this.#keys.delete(articleId);
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  same(figure: Figure): readonly FigureMention[] {
    return [...(this.#byKey.get(keyOf(figure))?.values() ?? [])].flat();
  }
}

/** A bare dollar sign may be any country's, and mostly is the American one's. */
function keyOf({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${unit === '$' ? 'USD' : (unit ?? '')}`;
}

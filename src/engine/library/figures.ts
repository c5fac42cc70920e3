import type { Figure } from '../extract/extraction.js';
import type { FigureMention, LibraryArticle } from './model.js';

/** Where articles state which figures. */
export class FigureIndex {
  /** By figure, then by article; most figures stand in one place of one article, which takes no map. */
  readonly #byKey = new Map<string, FigureMention | Map<string, readonly FigureMention[]>>();
  readonly #articles = new Map<string, LibraryArticle>();

  /** Adds an article's figures, in place of those it had. */
  replaceArticle(entry: LibraryArticle): void {
    const { article, extraction } = entry;
    const articleId = article.metadata.id;
    this.removeArticle(articleId);
    this.#articles.set(articleId, entry);
    let next = 0;
    for (const figure of extraction.figures ?? []) {
      const { start, end } = figure;
      while ((article.paragraphs[next]?.end ?? Number.POSITIVE_INFINITY) < end) next += 1;
      const at = article.paragraphs[next];
      this.#add({ articleId, start, end, paragraph: at && at.start <= start ? at.number : 0, figure });
    }
  }

  /** Forgets an article's figures. */
  removeArticle(articleId: string): void {
    for (const figure of this.#articles.get(articleId)?.extraction.figures ?? []) {
      const key = keyOf(figure);
      const known = this.#byKey.get(key);
      const isLast =
        known instanceof Map ? known.delete(articleId) && known.size === 0 : known?.articleId === articleId;
      if (isLast) this.#byKey.delete(key);
    }
    this.#articles.delete(articleId);
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  same(figure: Figure): readonly FigureMention[] {
    const known = this.#byKey.get(keyOf(figure));
    if (known instanceof Map) return [...known.values()].flat();
    return known ? [known] : [];
  }

  #add(mention: FigureMention): void {
    const key = keyOf(mention.figure);
    const known = this.#byKey.get(key);
    if (known === undefined) {
      this.#byKey.set(key, mention);
      return;
    }
    const byArticle = known instanceof Map ? known : new Map([[known.articleId, [known]]]);
    this.#byKey.set(key, byArticle.set(mention.articleId, [...(byArticle.get(mention.articleId) ?? []), mention]));
  }
}

/** A bare dollar sign may be any country's, and mostly is the American one's. */
function keyOf({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${unit === '$' ? 'USD' : (unit ?? '')}`;
}

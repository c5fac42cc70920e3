import type { Figure } from '../extract/extraction.js';
import type { FigureMention, LibraryArticle } from './model.js';

/** Where articles state which figures. */
export class FigureIndex {
  /** Most figures stand in one place of one article: that takes no list. */
  readonly #byKey = new Map<string, FigureMention | FigureMention[]>();
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
      const mention: FigureMention = {
        articleId,
        start,
        end,
        paragraph: at && at.start <= start ? at.number : 0,
        figure,
      };
      const key = keyOf(figure);
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, mention);
      else if ('figure' in known) this.#byKey.set(key, [known, mention]);
      else known.push(mention);
    }
  }

  /** Forgets an article's figures. */
  removeArticle(articleId: string): void {
    const keys = new Set(this.#articles.get(articleId)?.extraction.figures?.map(keyOf));
    for (const key of keys) {
      const [left, ...more] = listOf(this.#byKey.get(key)).filter((mention) => mention.articleId !== articleId);
      if (left === undefined) this.#byKey.delete(key);
      else this.#byKey.set(key, more.length === 0 ? left : [left, ...more]);
    }
    this.#articles.delete(articleId);
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  same(figure: Figure): readonly FigureMention[] {
    return listOf(this.#byKey.get(keyOf(figure)));
  }
}

function listOf(mentions: FigureMention | readonly FigureMention[] | undefined): readonly FigureMention[] {
  if (mentions === undefined) return [];
  return 'figure' in mentions ? [mentions] : mentions;
}

/** A bare dollar sign may be any country's, and mostly is the American one's. */
function keyOf({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${unit === '$' ? 'USD' : (unit ?? '')}`;
}

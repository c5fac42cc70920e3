import type { Figure } from '../extract/extraction.js';
import { hashText } from '../text/hash.js';
import type { FigureMention, LibraryArticle } from './model.js';
import { paragraphAt } from './paragraph-at.js';
import { Postings } from './postings.js';
import type { SnapshotReader, SnapshotWriter } from './snapshot/parts.js';

/** Where articles state which figures: which articles may state one is known, where they do is read in them. */
export class FigureIndex {
  /** By hash of a figure: numbers of articles. */
  readonly #articlesOf = new Postings();
  readonly #articles: (LibraryArticle | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /** Numbers of no article. */
  readonly #free: number[] = [];

  /** Adds an article's figures, in place of those it had. */
  replaceArticle(entry: LibraryArticle): void {
    const { id } = entry.article.metadata;
    this.removeArticle(id);
    const number = this.#free.pop() ?? this.#articles.length;
    this.#numbers.set(id, number);
    this.#articles[number] = entry;
    for (const hash of hashesOf(entry)) this.#articlesOf.add(hash, number);
  }

  /** Forgets an article's figures. */
  removeArticle(articleId: string): void {
    const number = this.#numbers.get(articleId);
    const entry = number === undefined ? undefined : this.#articles[number];
    if (number === undefined || !entry) return;
    for (const hash of hashesOf(entry)) this.#articlesOf.delete(hash, number);
    this.#numbers.delete(articleId);
    this.#articles[number] = undefined;
    this.#free.push(number);
  }

  /** Writes what is known into a snapshot; `numberOf` numbers the articles there. */
  write(snapshot: SnapshotWriter, numberOf: (articleId: string) => number): void {
    const places = this.#articles.map((entry) => (entry ? numberOf(entry.article.metadata.id) : -1));
    const posted: number[] = [];
    this.#articlesOf.forEach((hash, number) => {
      posted.push(hash, places[number] ?? -1);
    });
    snapshot.numbers([posted]);
  }

  /** Reads again what `write` has written, of the articles in the order of their numbers. */
  static read(snapshot: SnapshotReader, articles: readonly LibraryArticle[]): FigureIndex {
    const index = new FigureIndex();
    for (const [number, entry] of articles.entries()) {
      index.#articles.push(entry);
      index.#numbers.set(entry.article.metadata.id, number);
    }
    const posted = snapshot.numbers();
    for (let i = 0; i < posted.length; i += 2) index.#articlesOf.add(posted[i] ?? 0, posted[i + 1] ?? 0);
    return index;
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  same(figure: Figure): readonly FigureMention[] {
    const key = keyOf(figure);
    const numbers = this.#articlesOf.get(hashText(key)).sort((a, b) => a - b);
    return numbers.flatMap((number) => {
      const { article, extraction } = this.#articles[number] ?? {};
      const articleId = article?.metadata.id ?? '';
      const stated = extraction?.figures?.filter((each) => keyOf(each) === key) ?? [];
      return stated.map((each) => {
        const paragraph = paragraphAt(article?.paragraphs ?? [], each.start);
        return { articleId, start: each.start, end: each.end, paragraph, figure: each };
      });
    });
  }
}

/** Hashes of the figures of an article, each once. */
function hashesOf({ extraction }: LibraryArticle): Set<number> {
  return new Set(extraction.figures?.map((figure) => hashText(keyOf(figure))));
}

/** A bare dollar sign may be any country's, and mostly is the American one's. */
function keyOf({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${unit === '$' ? 'USD' : (unit ?? '')}`;
}

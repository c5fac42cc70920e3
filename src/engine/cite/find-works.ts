import type { CslItem } from '../bibliography/csl-item.js';
import type { Library } from '../library/library.js';
import { SearchIndex } from '../search/index.js';
import type { LibrarySearch } from '../search/library-search.js';
import { nameInFull } from './reference.js';

/** A work that a draft can cite: its key, and for one of a bibliography the entry. */
export interface CitableWork {
  readonly key: string;
  readonly external?: CslItem | undefined;
}

/** Finds works to cite by what has been typed of a key: `external` are those of the draft's own bibliographies. */
export class WorkFinder {
  readonly #library: Library;
  readonly #search: LibrarySearch;
  readonly #indexes = new WeakMap<readonly CslItem[], SearchIndex>();

  constructor(library: Library, search: LibrarySearch) {
    this.#library = library;
    this.#search = search;
  }

  /**
   * At most `limit` works, best first: keys that begin with the words, then keys, titles, outlets, agencies, authors and
   * dates that hold them or nearly, then works that name or quote someone who goes by them. Without words all works, the
   * newest first. In each of these groups, works that the draft has cited come first.
   */
  find(
    typed: string,
    external: readonly CslItem[],
    limit: number,
    cited: ReadonlySet<string> = new Set(),
  ): CitableWork[] {
    const query = typed.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const byKey = new Map(external.map((item) => [item.id, item]));
    const groups = query === '' ? [this.#newest(external)] : this.#matching(typed, query, external, limit);
    const keys = groups.flatMap((group) => [
      ...group.filter((key) => cited.has(key)),
      ...group.filter((key) => !cited.has(key)),
    ]);
    return [...new Set(keys)].slice(0, limit).map((key) => {
      const item = this.#library.article(key) === undefined ? byKey.get(key) : undefined;
      return item === undefined ? { key } : { key, external: item };
    });
  }

  #newest(external: readonly CslItem[]): string[] {
    const articles = this.#library.articles.map(({ article }) => article.metadata);
    const dated = [...articles].sort((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1));
    return [...dated.map(({ id }) => id), ...external.map(({ id }) => id)];
  }

  #matching(typed: string, query: string, external: readonly CslItem[], limit: number): string[][] {
    const lower = typed.toLowerCase();
    const own = this.#library.articles.flatMap(({ article, aliases = [] }) => [article.metadata.id, ...aliases]);
    // The key of a copy cites the article that stands for it.
    const all = [...own, ...external.map(({ id }) => id)];
    const begin = all.filter((key) => key.toLowerCase().startsWith(lower));
    const described = [
      ...this.#search.search(query, { kinds: ['source'], limit }),
      ...this.#indexOf(external).search(query, { limit }),
    ].sort((a, b) => a.score - b.score);
    return [begin, described.map(({ record }) => record.articleId), this.#naming(query, limit)];
  }

  /** Works that name or quote a person known by these words; those that do so most often first. */
  #naming(query: string, limit: number): string[] {
    const entities = this.#search
      .search(query, { kinds: ['entity'], limit: 3 })
      .flatMap(({ record }) => this.#search.entityOf(record) ?? []);
    return entities
      .flatMap((entity) => {
        const counts = new Map<string, number>();
        for (const { articleId } of entity.mentions) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
        for (const { articleId } of this.#library.quotationsBy(entity.id)) {
          counts.set(articleId, (counts.get(articleId) ?? 0) + 2);
        }
        return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
      })
      .slice(0, limit);
  }

  #indexOf(external: readonly CslItem[]): SearchIndex {
    const known = this.#indexes.get(external);
    if (known !== undefined) return known;
    const index = new SearchIndex();
    for (const item of external) {
      const authors = (item.author ?? []).map(nameInFull);
      const parts = [item['container-title'], item.publisher, ...authors, item.id].filter((part) => part !== undefined);
      const record = { id: item.id, kind: 'source', articleId: item.id, text: item.title ?? '', speaker: '' } as const;
      index.replaceArticle(item.id, [{ ...record, source: parts.join(' · '), issued: '', language: '' }]);
    }
    this.#indexes.set(external, index);
    return index;
  }
}

import Fuse from 'fuse.js';
import type { Range } from '../text/range.js';
import type { Origin, RecordKind, SearchOptions, SearchRecord, SearchResult } from './record.js';

/** How `locate` looks. */
export interface LocateOptions {
  /** At most so many origins, best first. Default 5. */
  readonly limit?: number;
  /** Default: quotations and paragraphs. */
  readonly kinds?: readonly RecordKind[];
  /** Only records of this article. */
  readonly articleId?: string;
}

/** Everything that can be found, kept by article. */
export class SearchIndex {
  readonly #articles = new Map<string, readonly SearchRecord[]>();

  /** How many records there are. */
  get size(): number {
    return this.#all().length;
  }

  /** Adds or replaces all records of one article (`''`: those of no single article). */
  replaceArticle(articleId: string, records: readonly SearchRecord[]): void {
    this.#articles.set(articleId, records);
  }

  /** Forgets an article's records. */
  removeArticle(articleId: string): void {
    this.#articles.delete(articleId);
  }

  /** Records that answer `query`, best first; for an empty query the newest. */
  search(query: string, options: SearchOptions = {}): SearchResult[] {
    const limit = options.limit ?? 20;
    const records = this.#all().filter((record) => !options.kinds || options.kinds.includes(record.kind));
    if (query.trim() === '') {
      return [...records]
        .sort((a, b) => b.issued.localeCompare(a.issued))
        .slice(0, limit)
        .map((record) => ({ record, score: 1, highlights: [] }));
    }
    const fuse = new Fuse(records, {
      keys: [
        { name: 'text', weight: 1 },
        { name: 'speaker', weight: 0.8 },
        { name: 'source', weight: 0.5 },
        { name: 'issued', weight: 0.3 },
      ],
      ignoreLocation: true,
      includeScore: true,
      includeMatches: true,
      threshold: 0.4,
    });
    return fuse.search(query.slice(0, 200), { limit }).map(({ item, score, matches }) => ({
      record: item,
      score: score ?? 0,
      highlights: (matches ?? [])
        .filter((match) => match.key === 'text')
        .flatMap((match) => match.indices.map(([start, last]): Range => ({ start, end: last + 1 }))),
    }));
  }

  /** Where a passage comes from, best first; nothing if nothing is close enough. */
  locate(passage: string, options: LocateOptions = {}): Origin[] {
    const wanted = passage.trim();
    if (wanted === '') return [];
    const kinds = options.kinds ?? ['quotation', 'paragraph'];
    const origins: Origin[] = [];
    for (const record of this.#all()) {
      if (!kinds.includes(record.kind) || (options.articleId ?? record.articleId) !== record.articleId) continue;
      const start = record.text.indexOf(wanted);
      if (start < 0) continue;
      const range = { start, end: start + wanted.length };
      origins.push({ record, range, similarity: 1, alignment: [] });
      if (origins.length >= (options.limit ?? 5)) break;
    }
    return origins;
  }

  #all(): SearchRecord[] {
    return [...this.#articles.values()].flat();
  }
}

import { SearchIndex } from '../../engine/search/index.js';
import type { Origin, SearchRecord, SearchResult } from '../../engine/search/record.js';
import type { Range } from '../../engine/text/range.js';
import type { RemoteHit, RemoteLibrary, RemoteQuery } from './remote-library.js';

/** A hit of a remote library in Quoin's own order. */
export interface RankedHit {
  readonly remote: Pick<RemoteLibrary, 'id' | 'label'>;
  readonly hit: RemoteHit;
  /** What of its text answers the query, or is the passage. */
  readonly highlights: readonly Range[];
  /** It has only some of the words of a query. */
  readonly isPartial?: true | undefined;
  /** Where a passage lies in it; absent for the hit of a query. */
  readonly origin?: Origin | undefined;
}

/** Between a library's id and what it calls something: is in neither. */
const SEPARATOR = '\u0000';

/**
 * What several remote libraries found for one question, ranked as the folder's library ranks: in an index of just that, so that each
 * word counts by how rare it is among all that was found.
 */
export class RankedHits {
  readonly #index = new SearchIndex();
  readonly #hits = new Map<string, Pick<RankedHit, 'remote' | 'hit'>>();

  /** Adds what a library has found. */
  add(remote: RankedHit['remote'], hits: readonly RemoteHit[]): void {
    const byArticle = new Map<string, SearchRecord[]>();
    for (const hit of hits) {
      const id = named(remote, hit.record.id);
      if (this.#hits.has(id)) continue;
      this.#hits.set(id, { remote, hit });
      const articleId = named(remote, hit.record.articleId);
      const records = byArticle.get(articleId) ?? [];
      byArticle.set(articleId, records);
      records.push({ ...hit.record, id, articleId });
    }
    for (const [articleId, records] of byArticle) this.#index.replaceArticle(articleId, records);
  }

  /** The hits that answer a query, best first. */
  answering({ query, kinds, limit }: RemoteQuery): RankedHit[] {
    return this.#index.search(query, { kinds, limit }).flatMap((result) => this.#ranked(result));
  }

  /** The hits from which words come, closest first. */
  holding(words: string, limit: number): RankedHit[] {
    return this.#index
      .locate(words, { limit })
      .flatMap((origin) => this.#ranked({ record: origin.record, highlights: [origin.range] }, origin));
  }

  #ranked(
    { record, highlights, isPartial }: Pick<SearchResult, 'record' | 'highlights' | 'isPartial'>,
    origin?: Origin,
  ): RankedHit[] {
    const known = this.#hits.get(record.id);
    return known === undefined ? [] : [{ ...known, highlights, isPartial, origin }];
  }
}

function named({ id }: RankedHit['remote'], name: string): string {
  return `${id}${SEPARATOR}${name}`;
}

import { UNUSED } from '../../engine/search/filters.js';
import type { LibrarySearch } from '../../engine/search/library-search.js';
import type { SearchOptions, SearchResult, SearchSteps } from '../../engine/search/record.js';
import type { Knowledge } from '../knowledge.js';

/** A query without the filter for unused quotations, and whether that was in it. */
export function withoutUnused(query: string): { readonly words: string; readonly isUnused: boolean } {
  const words = query.replace(UNUSED, ' ').trim();
  const isUnused = query.match(UNUSED) !== null;
  return { words: isUnused ? words : query, isUnused };
}

/**
 * Searches as the library's search does. If the query asks for quotations that no draft uses, only those are left of the results.
 */
export function searchingUnused(
  { search, usages }: Knowledge,
  query: string,
  options: SearchOptions & { readonly limit: number },
  first?: number,
): SearchSteps {
  const { words, isUnused } = withoutUnused(query);
  if (!isUnused || usages === undefined) return search.searching(query, options, first);
  return unusedOf(search, words, options, first, usages);
}

function* unusedOf(
  search: LibrarySearch,
  words: string,
  options: SearchOptions & { readonly limit: number },
  first: number | undefined,
  usages: NonNullable<Knowledge['usages']>,
): SearchSteps {
  const left = (results: readonly SearchResult[]) =>
    results
      .filter(({ record }) => {
        const quotation = search.quotationOf(record);
        return quotation !== undefined && usages.draftsQuoting(quotation) === 0;
      })
      .slice(0, options.limit);
  // One quotation of a draft may have words of several of the library's, never of many.
  const limit = options.limit + MOST_IN_ONE * usages.quotations;
  const steps = search.searching(words, { ...options, kinds: ['quotation'], limit }, first);
  for (;;) {
    const { value, done } = steps.next();
    if (done) return left(value ?? []);
    yield value && left(value);
  }
}

/** Number of the library's quotations of which one quotation of a draft may have words. */
const MOST_IN_ONE = 4;

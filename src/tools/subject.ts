import type { Library } from '../engine/library/library.js';
import type { Quotation } from '../engine/library/model.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import {
  articleFilter,
  asWords,
  type Filters,
  findQuotations,
  MOST_RESULTS,
  matchOf,
  searchFilters,
  speakersNamed,
} from './filter.js';
import { type NamedTime, namedTime, withOthers, withTime } from './named-time.js';

/** Quotations on a subject, and whether they are only in paragraphs that name it. */
export interface Subject {
  readonly quotations: readonly Quotation[];
  readonly areBeside: boolean;
}

/**
 * The quotations that have words of a query; where none has, those of paragraphs that have them: `Asked about the S-400, she
 * said: “We have concerns.”`
 */
function quotationsOn(library: Library, search: LibrarySearch, query: string, filters: Filters): Subject {
  const quotations = findQuotations(library, search, query, filters);
  if (quotations.length > 0 || query.trim() === '') return { quotations, areBeside: false };
  const isMatch = matchOf(query, 'all');
  const speakers = filters.speaker === undefined ? null : speakersNamed(filters.speaker, library, search);
  const isWanted = articleFilter(filters, library);
  const paragraphs = search
    .search(`${asWords(query)}${searchFilters(filters, library)}`, { kinds: ['paragraph'], limit: MOST_RESULTS })
    .filter(isMatch);
  const beside = paragraphs.flatMap(({ record }) => {
    const number = search.paragraphOf(record);
    const article = library.article(record.articleId)?.article;
    if (article === undefined || !isWanted(article)) return [];
    return library.quotationsIn(record.articleId).filter(({ paragraph, speakerId, kind }) => {
      const isBy = speakers === null || speakers.some(({ id }) => id === speakerId);
      return paragraph === number && kind !== 'other' && isBy;
    });
  });
  return { quotations: beside, areBeside: true };
}

/** Quotations on a subject, and the time that the query names. */
export interface AskedFor extends Subject {
  readonly time: NamedTime | null;
}

/** The quotations that a query asks for: first those of the time that it names in words, if any. */
export function quotationsAsked(library: Library, search: LibrarySearch, query: string, filters: Filters): AskedFor {
  const time = namedTime(query, filters);
  const inTime = time === null ? [] : findQuotations(library, search, time.rest, withTime(filters, time), 'complete');
  if (inTime.length === 0) return { ...quotationsOn(library, search, query, filters), time: null };
  const others = findQuotations(library, search, query, filters, 'complete');
  return { quotations: withOthers(inTime, others, ({ id }) => id), areBeside: false, time };
}

import type { Article } from '../engine/article/article.js';
import type { Library } from '../engine/library/library.js';
import type { Entity, Quotation } from '../engine/library/model.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import { type DaySpan, daySpan } from '../engine/text/dates.js';
import { foldWord } from '../engine/text/normalize.js';
import { words } from '../engine/text/tokens.js';
import { ToolError } from './context.js';
import { languageIn } from './material.js';

/** What narrows a search. */
export interface Filters {
  readonly speaker?: string | undefined;
  readonly source?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly language?: string | undefined;
}

/** Maximum number of results of a search, and the number that filters of articles are tried on. */
const MOST_RESULTS = 60;
const CANDIDATES = 400;

/** Maximum number of people that one name may mean. */
const MOST_NAMESAKES = 20;

/** Which articles a search may answer from. */
export type ArticleFilter = (article: Article) => boolean;

/** How many results of the search are looked at: more where some of them may be left out. */
export function candidatesFor({ source, since, until, language }: Filters): number {
  return [source, since, until, language].every((each) => each === undefined) ? MOST_RESULTS : CANDIDATES;
}

/** The filter of articles that source, dates and language make. Throws a `ToolError` for a date that is none. */
export function articleFilter({ source, since, until, language }: Filters, library: Library): ArticleFilter {
  const from = since === undefined ? null : dayOf(since, 'since').first;
  const to = until === undefined ? null : dayOf(until, 'until').last;
  const key = source === undefined ? undefined : library.keyOf(source.replace(/^@/u, ''));
  const sourceWords = source === undefined ? [] : source.split(/\s+/u).map(foldWord);
  const code = language?.toLowerCase().split(/[-_]/u)[0];
  return (article) => {
    const { metadata } = article;
    if (key !== undefined && metadata.id !== key) return false;
    if (key === undefined && sourceWords.length > 0) {
      const named = [metadata.title, metadata['container-title'], metadata.source, metadata.publisher, metadata.id]
        .filter((part) => part !== undefined)
        .map(foldWord)
        .join(' ');
      if (!sourceWords.every((word) => named.includes(word))) return false;
    }
    if (from !== null || to !== null) {
      const issued = metadata.issued === undefined ? null : daySpan(metadata.issued);
      if (issued === null) return false;
      if (from !== null && issued.last < from) return false;
      if (to !== null && issued.first > to) return false;
    }
    return code === undefined || languageIn(article) === code;
  };
}

function dayOf(date: string, field: string): DaySpan {
  const span = daySpan(date);
  if (span !== null) return span;
  throw new ToolError('invalid-input', `${field} is not a date.`, 'Write it as 2024, 2024-06 or 2024-06-27.');
}

/** Those quoted whom a name means: who are called so, else whose name or roles have all words of it. */
function speakersNamed(name: string, library: Library, search: LibrarySearch): readonly Entity[] {
  const exact = library.names.named(name).filter(({ id }) => library.isQuoted(id));
  if (exact.length > 0) return exact;
  const wanted = words(name).map(({ folded }) => folded);
  return search
    .search(asWords(name), { kinds: ['entity'], limit: MOST_NAMESAKES })
    .flatMap(({ record }) => search.entityOf(record) ?? [])
    .filter((entity) => {
      const known = [entity.name, ...entity.aliases, ...entity.roles.map(({ title }) => title)];
      const own = new Set(known.flatMap((each) => words(each).map(({ folded }) => folded)));
      return library.isQuoted(entity.id) && wanted.every((word) => own.has(word));
    });
}

/** The quotations that words and filters ask for, best first; without words those of the speaker, in order of the articles. */
export function findQuotations(
  library: Library,
  search: LibrarySearch,
  query: string,
  filters: Filters,
): readonly Quotation[] {
  const isWanted = articleFilter(filters, library);
  const speakers = filters.speaker === undefined ? null : speakersNamed(filters.speaker, library, search);
  if (speakers?.length === 0) return [];
  const ids = speakers && new Set(speakers.map(({ id }) => id));
  const found =
    query.trim() === '' ? allBy(speakers ?? [], library) : bySearch(library, search, query, speakers, filters);
  return found.filter((quotation) => {
    if (ids !== null && (quotation.speakerId === null || !ids.has(quotation.speakerId))) return false;
    const article = library.article(quotation.articleId)?.article;
    return article !== undefined && isWanted(article);
  });
}

function allBy(speakers: readonly Entity[], library: Library): Quotation[] {
  return speakers.flatMap(({ id }) => library.quotationsBy(id));
}

function bySearch(
  library: Library,
  search: LibrarySearch,
  query: string,
  speakers: readonly Entity[] | null,
  filters: Filters,
): Quotation[] {
  const { source } = filters;
  const asked = asWords(query);
  const key = source === undefined ? undefined : library.keyOf(source.replace(/^@/u, ''));
  const place = key === undefined ? '' : ` source:"${asWords(key)}"`;
  const queries =
    speakers === null
      ? [`${asked}${place}`]
      : speakers.map(({ name }) => `${asked} speaker:"${asWords(name)}"${place}`);
  const results = queries.flatMap((each) =>
    search.search(each, { kinds: ['quotation'], limit: candidatesFor(filters) }),
  );
  const best = queries.length > 1 ? results.toSorted((a, b) => a.score - b.score) : results;
  // What is found by its speaker or source alone has none of the words.
  return best.flatMap(({ record, highlights }) => (highlights.length === 0 ? [] : (search.quotationOf(record) ?? [])));
}

/** A query as words alone: what would be read as a filter or a phrase of the search box is not. */
function asWords(query: string): string {
  return query.replace(/["“”]/gu, ' ').replace(/:/gu, ' ');
}

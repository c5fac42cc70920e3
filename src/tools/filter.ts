import type { Article } from '../engine/article/article.js';
import { isFunctionWord } from '../engine/draft/sense.js';
import type { Library } from '../engine/library/library.js';
import type { Entity, Quotation } from '../engine/library/model.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import type { SearchResult } from '../engine/search/record.js';
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

/** Maximum number of results of a search, and of those that filters are tried on. */
export const MOST_RESULTS = 60;
const CANDIDATES = 400;

/** Maximum number of people that one name may mean. */
const MOST_NAMESAKES = 20;

/** Which articles a search may answer from. */
export type ArticleFilter = (article: Article) => boolean;

/** How many results of the search are examined: more where some of them may be left out. */
export function candidatesFor({ source, since, until, language }: Filters): number {
  return [source, since, until, language].every((each) => each === undefined) ? MOST_RESULTS : CANDIDATES;
}

/** The filter of articles that source, dates and language make. Throws a `ToolError` for an invalid one. */
export function articleFilter({ source, since, until, language }: Filters, library: Library): ArticleFilter {
  const from = since === undefined ? null : dayOf(since, 'since').first;
  const to = until === undefined ? null : dayOf(until, 'until').last;
  if (from !== null && to !== null && to < from)
    throw new ToolError('invalid-input', 'until is before since.', 'Give the earlier date as since.');
  const key = keyIn(source, library);
  const sourceWords = source === undefined || key !== undefined ? [] : wordsIn('source', source);
  const code = language === undefined ? undefined : codeOf(language);
  return (article) => {
    const { metadata } = article;
    if (key !== undefined && metadata.id !== key) return false;
    if (sourceWords.length > 0) {
      const named = [metadata.title, metadata['container-title'], metadata.source, metadata.publisher, metadata.id];
      const own = new Set(named.flatMap((part) => foldedWords(part ?? '')));
      if (!sourceWords.every((word) => own.has(word))) return false;
    }
    if (from !== null || to !== null) {
      const issued = metadata.issued === undefined ? null : daySpan(metadata.issued);
      if (issued === null) return false;
      if (from !== null && issued.last < from) return false;
      if (to !== null && issued.first > to) return false;
    }
    return code === undefined || languageIn(library, article) === code;
  };
}

/** The cite key that a source is named by; undefined where it is named by words. */
function keyIn(source: string | undefined, library: Library): string | undefined {
  return source === undefined ? undefined : library.keyOf(source.replace(/^@/u, ''));
}

/** The words of a text without case and diacritics. */
export function foldedWords(text: string): string[] {
  return words(text).map(({ folded }) => foldWord(folded));
}

/** The words of a filter. Throws a `ToolError` for one without any, which would leave out nothing. */
function wordsIn(field: string, text: string): string[] {
  const found = foldedWords(text);
  if (found.length > 0) return found;
  throw new ToolError('invalid-input', `${field} has no words.`, 'Give a name, or leave it out.');
}

function codeOf(language: string): string {
  const code = /^([a-z]{2,3})(?:[-_].*)?$/iu.exec(language)?.[1];
  if (code !== undefined) return code.toLowerCase();
  throw new ToolError('invalid-input', 'language is not a code.', 'Write it as en, de or fr.');
}

function dayOf(date: string, field: string): DaySpan {
  const span = daySpan(date);
  if (span !== null) return span;
  throw new ToolError('invalid-input', `${field} is not a date.`, 'Write it as 2024, 2024-06 or 2024-06-27.');
}

/** Those quoted whom a name means: who are called so, else whose name or roles have all words of it. */
export function speakersNamed(name: string, library: Library, search: LibrarySearch): readonly Entity[] {
  const exact = library.names.named(name).filter(({ id }) => library.isQuoted(id));
  if (exact.length > 0) return exact;
  const wanted = wordsIn('speaker', name);
  return search
    .search(asWords(name), { kinds: ['entity'], limit: MOST_NAMESAKES })
    .flatMap(({ record }) => search.entityOf(record) ?? [])
    .filter((entity) => {
      const known = [entity.name, ...entity.aliases, ...entity.roles.map(({ title }) => title)];
      const own = new Set(known.flatMap(foldedWords));
      return library.isQuoted(entity.id) && wanted.every((word) => own.has(word));
    });
}

/** The quotations that words and filters ask for, best first; without words those of the speaker, in order of the articles, else those of the time, the newest first. `complete`: only those that have all words. */
export function findQuotations(
  library: Library,
  search: LibrarySearch,
  query: string,
  filters: Filters,
  wanted: 'complete' | 'any' = 'any',
): readonly Quotation[] {
  const isWanted = articleFilter(filters, library);
  const speakers = filters.speaker === undefined ? null : speakersNamed(filters.speaker, library, search);
  if (speakers?.length === 0) return [];
  const ids = speakers && new Set(speakers.map(({ id }) => id));
  const isOfTime = filters.since !== undefined || filters.until !== undefined;
  const found =
    query.trim() === '' && (speakers !== null || !isOfTime)
      ? allBy(speakers ?? [], library)
      : bySearch(library, search, query, speakers, filters, wanted);
  return found.filter((quotation) => {
    if (ids !== null && (quotation.speakerId === null || !ids.has(quotation.speakerId))) return false;
    const article = library.article(quotation.articleId)?.article;
    return article !== undefined && isWanted(article);
  });
}

/** How an answer tells that its quotations are beside the words of the query. */
export const BESIDE =
  ' No quotation has the words themselves: these are from paragraphs that have them. Read each in its paragraph with quoin_get_passage before you say what it is about.';

function allBy(speakers: readonly Entity[], library: Library): Quotation[] {
  return speakers.flatMap(({ id }) => library.quotationsBy(id));
}

function bySearch(
  library: Library,
  search: LibrarySearch,
  query: string,
  speakers: readonly Entity[] | null,
  filters: Filters,
  wanted: 'complete' | 'any',
): Quotation[] {
  const asked = `${asWords(query)}${searchFilters(filters, library)}`;
  const queries = speakers === null ? [asked] : speakers.map(({ name }) => `${asked} speaker:"${asWords(name)}"`);
  const results = queries.flatMap((each) =>
    search.search(each, { kinds: ['quotation'], limit: candidatesFor(filters) }),
  );
  const best = queries.length > 1 ? results.toSorted((a, b) => a.score - b.score) : results;
  const isMatch = query.trim() === '' ? () => true : matchOf(query);
  return best.flatMap((result) =>
    isMatch(result) && (wanted === 'any' || !result.isPartial) ? (search.quotationOf(result.record) ?? []) : [],
  );
}

/** English words of fewer letters tell nothing. */
const TELLING = 3;

/** Words as the search divides them: `S-400` is two. */
function searchedWords(text: string): string[] {
  return foldedWords(text).flatMap((word) => word.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []);
}

/**
 * Whether a result has one of the words of the query that tell something, or all of them: not `the`, nor the `s` of `S-400`. What
 * is found by its speaker or source alone has none of the words.
 */
export function matchOf(query: string, wanted: 'one' | 'all' = 'one'): (result: SearchResult) => boolean {
  const telling = searchedWords(query).filter(
    (word) => /[^a-z']/u.test(word) || (word.length >= TELLING && !isFunctionWord(word)),
  );
  if (telling.length === 0) return ({ highlights }) => highlights.length > 0;
  return ({ record, highlights }) => {
    const found = highlights.flatMap(({ start, end }) => searchedWords(record.text.slice(start, end)));
    const isFound = (word: string): boolean => found.some((each) => areAlike(word, each));
    return wanted === 'one' ? telling.some(isFound) : telling.every(isFound);
  };
}

/** Whether a word that was found may be a word of the query, if with a typo. */
function areAlike(word: string, found: string): boolean {
  if (word.charAt(0) === found.charAt(0)) return found.length >= Math.min(word.length, TELLING);
  return word.length >= TELLING && found.includes(word.slice(1, 1 + TELLING));
}

/** The filters as the search reads them, so that what they leave out is not among the results looked at. */
export function searchFilters({ source, since, until, language }: Filters, library: Library): string {
  const key = keyIn(source, library);
  const named = source === undefined ? [] : [`source:"${asWords(key ?? source)}"`];
  const last = until === undefined ? null : dayAfter(dayOf(until, 'until').last);
  const days = [since && `after:${since}`, last && `before:${last}`];
  return [...named, ...days, language && `language:${codeOf(language)}`]
    .map((each) => (each ? ` ${each}` : ''))
    .join('');
}

/** The day after one given as the number `yyyymmdd`, as the search reads it; null for one outside the years it knows. */
function dayAfter(day: number): string | null {
  if (day < 10_000 || day >= 99_991_231) return null;
  const date = new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + 1));
  return date.toISOString().slice(0, 10);
}

/** A query as words alone: what would be read as a filter or a phrase of the search box is not. */
export function asWords(query: string): string {
  return query.replace(/["“”]/gu, ' ').replace(/:/gu, ' ');
}

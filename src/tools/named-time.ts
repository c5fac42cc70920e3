import { isPassage } from '../engine/search/index.js';
import { parseQuery } from '../engine/search/query.js';
import { datedQuery } from '../engine/search/query-dates.js';
import { asWords, type Filters } from './filter.js';

/** A span of days that a query names in words, such as `june 2024`, and what is left of the query. */
export interface NamedTime {
  readonly rest: string;
  /** The first and the last day. */
  readonly since: string;
  readonly until: string;
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * The time that a query names, read as the editor's search reads it. Null for a passage, which is searched for as it is, and where
 * dates are given as filters.
 */
export function namedTime(query: string, { since, until }: Pick<Filters, 'since' | 'until'>): NamedTime | null {
  if (since !== undefined || until !== undefined) return null;
  const dated = datedQuery(query);
  if (dated === null || isPassage(parseQuery(asWords(query)))) return null;
  const last = new Date(Date.parse(dated.before) - DAY).toISOString().slice(0, 10);
  return { rest: dated.rest, since: dated.after, until: last };
}

/** Filters that leave only what is of a time. */
export function withTime(filters: Filters, { since, until }: NamedTime): Filters {
  return { ...filters, since, until };
}

/** Results of the time first, then the others that have the words. */
export function withOthers<T>(inTime: readonly T[], others: readonly T[], keyOf: (each: T) => string): T[] {
  const known = new Set(inTime.map(keyOf));
  return [...inTime, ...others.filter((each) => !known.has(keyOf(each)))];
}

/** How an answer tells which time it has read; nothing where it has read none. */
export function timeNote(time: NamedTime | null): string {
  return time === null
    ? ''
    : ` The date in the query was read as a filter, since ${time.since} until ${time.until}: results of that time come first, then those that have the words of the date.`;
}

/** The same as data. */
export function timeData(time: NamedTime | null): {
  readonly dates?: { readonly since: string; readonly until: string };
} {
  return time === null ? {} : { dates: { since: time.since, until: time.until } };
}

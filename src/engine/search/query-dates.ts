import { monthNamed } from '../article/dates.js';

/** A query that names a span of days in words, and what is left of it. */
export interface DatedQuery {
  /** The query without the words of the date. */
  readonly rest: string;
  /** The first day, and the first day after, as `yyyy-mm-dd`. */
  readonly after: string;
  readonly before: string;
}

/** `last week of february 2022`, `26 february 2022`, `february 26, 2022`, `june 2024`; weeks in English only. */
const DATE =
  /(?<![\p{L}\p{N}:"-])(?:(?<which>first|second|third|fourth|last) week (?:of|in) |(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:of |de )?)?(?<month>[\p{L}\p{M}]{3,12})\.?(?: (?<late>\d{1,2})(?:st|nd|rd|th)?,?)? (?:de |del )?(?<year>(?:1[5-9]|20)\d{2})(?![\p{L}\p{N}-])/giu;

/** Part of every date; few queries have one, and only those are searched for dates. */
const YEAR = /\d{4}/u;

/** A phrase is searched for as it is. */
const MARKS = /["“”„«»]/u;

/** Names of months that are also other words or names: read as months beside a day, a week or a preposition. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'mars',
  'mai',
  'maja',
  'marca',
  'set',
  'ago',
  'jan',
]);

/** Those that begin a query with their year are months, too. */
const FIRST: ReadonlySet<string> = new Set(['may', 'march']);

const PREPOSITION = /(?:^|\s)(?:in|of|since|until|im|en|de|em|nel|w) $/iu;

/** What leads to a date and goes with it. */
const LEAD = /(?:^|\s)(?:in|during|on|im|am|en|em|nel|w) $/iu;

const WEEKS: Readonly<Record<string, number>> = { first: 1, second: 8, third: 15, fourth: 22 };

/**
 * The date that a query names in words; null if it names none, or several. A month needs its year: a name alone, as “May”, is a
 * word like others. Weeks are counted in days from the first of the month, the last one from its end.
 */
export function datedQuery(query: string): DatedQuery | null {
  if (MARKS.test(query) || !YEAR.test(query)) return null;
  const found = [...query.matchAll(DATE)].flatMap((match) => {
    const span = isMonth(match, query) ? spanOf(match.groups ?? {}) : null;
    return span === null ? [] : [{ match, span }];
  });
  const [only, another] = found;
  if (only === undefined || another !== undefined) return null;
  const { match, span } = only;
  const rest =
    `${query.slice(0, match.index).replace(LEAD, '').trimEnd()} ${query.slice(match.index + match[0].length).trimStart()}`.trim();
  return { rest, after: iso(span.first), before: iso(span.end) };
}

function isMonth({ groups = {}, index }: RegExpExecArray, query: string): boolean {
  const name = groups.month?.toLowerCase() ?? '';
  if (!AMBIGUOUS.has(name)) return true;
  const { which, day, late } = groups;
  if (which !== undefined || day !== undefined || late !== undefined) return true;
  const before = query.slice(0, index);
  return PREPOSITION.test(before) || (FIRST.has(name) && before.trim() === '');
}

function spanOf(named: Readonly<Record<string, string | undefined>>): { first: Date; end: Date } | null {
  const month = monthNamed(named.month ?? '');
  if (month === null) return null;
  const year = Number(named.year);
  const day = (number: number) => new Date(Date.UTC(year, month - 1, number));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const which = named.which?.toLowerCase();
  if (which === 'last') return { first: day(length - 6), end: day(length + 1) };
  if (which !== undefined) return { first: day(WEEKS[which] ?? 1), end: day((WEEKS[which] ?? 1) + 7) };
  if (named.day !== undefined && named.late !== undefined) return null;
  const date = named.day ?? named.late;
  if (date === undefined) return { first: day(1), end: day(length + 1) };
  return Number(date) >= 1 && Number(date) <= length ? { first: day(Number(date)), end: day(Number(date) + 1) } : null;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

import { dateParts } from '../../article/date-parts.js';
import type { DateFact, FigureFact, NumberFact, Qualifier } from './fact.js';
import { isSameUnit, timesIn } from './units.js';

/**
 * How a source's figure bears out a draft's. `same`: it states it, or something from which it follows; `lost` and `added`: the
 * value is the same, but a qualifier of the source is missing, or one is there that the source has not; `none`: it does not.
 */
export type Support = 'same' | 'lost' | 'added' | 'none';

/** How a source's figure bears out one of the draft; `issued` is the source's date in EDTF, for *Wednesday* and *last week*. */
export function supports(source: FigureFact, draft: FigureFact, issued: string | undefined): Support {
  if (source.kind === 'code' || draft.kind === 'code')
    return source.kind === 'code' && draft.kind === 'code' && source.form === draft.form ? 'same' : 'none';
  if (source.kind === 'date' || draft.kind === 'date') {
    if (source.kind === 'date' && draft.kind === 'date') return isDateOf(draft, source, issued) ? 'same' : 'none';
    // *2000* may be a year or a number.
    const [date, number] = source.kind === 'date' ? [source, draft] : [draft, source];
    const isYear =
      date.kind === 'date' && date.month === undefined && date.day === undefined && date.weekday === undefined;
    return isYear && number.kind === 'number' && number.unit === '' && number.low === date.year ? 'same' : 'none';
  }
  return numberSupport(source, draft);
}

/** A count from this on is the sum of as much. */
const LARGE = 100_000;

function numberSupport(source: NumberFact, draft: NumberFact): Support {
  const factor = inSourceUnit(source, draft);
  if (factor === null) return 'none';
  const [low, high] = [draft.low * factor, draft.high * factor];
  // *Five years*, of five years and four months.
  const { lead } = source;
  if (
    lead !== undefined &&
    draft.unit === lead.unit &&
    draft.low === lead.value &&
    /^(?:none|about)$/u.test(draft.qualifier)
  )
    return 'same';
  const isWhole = isSame(low, source.low) && isSame(high, source.high);
  // A range holds its ends.
  const isEnd = low === high && (isSame(low, source.low) || isSame(low, source.high));
  if (isWhole) return isTimed(source) || isTimed(draft) ? 'same' : qualifierSupport(source.qualifier, draft.qualifier);
  if (isEnd) return 'same';
  if (low !== high || source.low !== source.high) return isWithin(source, draft, low, high) ? 'same' : 'none';
  const qualifier = draft.isRough === true && draft.qualifier === 'none' ? 'about' : draft.qualifier;
  return roundsTo(source, qualifier, low) ? 'same' : 'none';
}

/** *Over three years* may say how long or within what time, *over 200 km* how far. */
function isTimed({ family, isVague }: NumberFact): boolean {
  return (family === 'time' || family === 'length') && isVague === true;
}

/** *Between 60 and 70* of an exact 65. */
function isWithin(source: NumberFact, draft: NumberFact, low: number, high: number): boolean {
  return (
    draft.family !== 'pair' && source.low === source.high && low < source.low && source.low < high && high <= 2 * low
  );
}

/** What the draft's number is multiplied by to be in the source's unit; null where the two cannot be compared. */
function inSourceUnit(source: NumberFact, draft: NumberFact): number | null {
  if (source.family === draft.family) {
    if (isSameUnit(source.unit, draft.unit)) return 1;
    return source.family === 'time' ? timesIn(draft.unit, source.unit) : null;
  }
  const families = [source.family, draft.family].sort().join(' ');
  if (families === 'fraction percent') return draft.family === 'fraction' ? 100 : 0.01;
  // What is counted need not be named twice: *the third day*, *day 3*, *15* of age and *15 years*.
  const isBare = (each: NumberFact) => each.family === 'count' || each.family === 'label' || each.family === 'ordinal';
  if (isBare(source) && isBare(draft)) return 1;
  if (source.family === 'count' || draft.family === 'count') {
    // *She led by 22 points* does not say what they are points of.
    const isPoints = source.family === 'points' || draft.family === 'points';
    if (isPoints && [source, draft].some(({ nouns: [noun = ''] }) => POINTS.test(noun))) return 1;
    // Nobody names the currency twice of *410 million euros*.
    const isSum = source.family === 'money' || draft.family === 'money';
    if (isSum && source.low === draft.low && source.low >= LARGE) return 1;
    const other = source.family === 'count' ? draft : source;
    const bare = source.family === 'count' ? source : draft;
    const isNamed = bare.nouns.length > 0;
    return !isNamed || other.family === 'times' || other.family === 'pair' ? 1 : null;
  }
  return null;
}

/** The stem of *points* in the languages with words for numbers. */
const POINTS = /^(?:point|punkt|punto)$/u;

function isSame(a: number, b: number): boolean {
  // A third is 33 percent.
  return (
    Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9 ||
    (isThird(a) && Math.abs(a - b) < 0.5) ||
    (isThird(b) && Math.abs(a - b) < 0.5)
  );
}

function isThird(percent: number): boolean {
  return Math.abs(percent * 3 - Math.round(percent * 3)) < 1e-6 && !Number.isInteger(percent) && percent > 1;
}

function qualifierSupport(source: Qualifier, draft: Qualifier): Support {
  if (source === draft) return 'same';
  if (source === 'none') return draft === 'about' ? 'same' : 'added';
  if (draft === 'none') return 'lost';
  // A weaker one may take the place: *at least* of *more than*, *about* of all.
  if (draft === 'about' || source === 'about') return 'same';
  const sides = { over: 'up', least: 'up', under: 'down', most: 'down', nearly: 'down', none: '' };
  return sides[source] === sides[draft] ? 'same' : 'added';
}

/** Whether a number with a qualifier is a fair rounding of the source's. */
function roundsTo(source: NumberFact, qualifier: Qualifier, value: number): boolean {
  const exact = source.low;
  // *Nearly 240* is a rounding of *nearly 238*, not the other way round.
  if (source.qualifier === qualifier && digitsOf(value) >= digitsOf(exact)) return false;
  return isRounded(exact, qualifier, value);
}

/** Whether a number with a qualifier is a fair rounding of an exact one. */
function isRounded(exact: number, qualifier: Qualifier, value: number): boolean {
  const share = exact === 0 ? 1 : value / exact;
  switch (qualifier) {
    case 'about':
      return (share >= 0.95 && share <= 1.05) || (exact !== 0 && Number(exact.toPrecision(1)) === value);
    case 'nearly':
      return share > 1 && share <= 1.12;
    case 'over':
    case 'least':
      return share < 1 && share >= 0.65;
    case 'under':
    case 'most':
      return share > 1 && share <= 1.5;
    default:
      return false;
  }
}

/** Number of digits that tell something: 2 of 250,000. */
function digitsOf(value: number): number {
  return (value.toExponential().split('e', 1)[0] ?? '').replace(/[^\d]/gu, '').length;
}

/** A span of days as numbers of the Unix epoch's days. */
interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

function monthDays(year: number, month: number): Days {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
}

/** Whether a draft's date is the source's, as far as both say, with the source's own date for what it leaves out. */
function isDateOf(draft: DateFact, source: DateFact, issued: string | undefined): boolean {
  if (draft.from !== undefined && source.from !== undefined)
    return draft.from.unit === source.from.unit && draft.from.by === source.from.by;
  if (
    draft.weekday !== undefined &&
    source.weekday !== undefined &&
    (source.day === undefined || draft.day === undefined)
  )
    return draft.weekday === source.weekday && agree(draft, source);
  const spans = spansOf(source, issued);
  const stated = spanOf(draft);
  if (stated !== null)
    return spans.some((span) => stated.first <= span.first && span.last <= stated.last) || isStatedBy(draft, source);
  if (draft.weekday !== undefined && draft.day === undefined)
    return spans.some((span) => span.first === span.last && weekdayOf(span.first) === draft.weekday);
  if (draft.from !== undefined)
    return spansOf(draft, issued).some((own) => spans.some((span) => own.first <= span.last && span.first <= own.last));
  return isStatedBy(draft, source) || spans.some((span) => isFieldsOf(draft, span));
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function agree(a: DateFact, b: DateFact): boolean {
  return (['year', 'month', 'day'] as const).every(
    (field) => a[field] === undefined || b[field] === undefined || a[field] === b[field],
  );
}

/** Whether every field of the draft is the source's own. */
function isStatedBy(draft: DateFact, source: DateFact): boolean {
  if ((draft.years ?? 1) !== (source.years ?? 1))
    return (
      draft.years !== undefined &&
      source.year !== undefined &&
      draft.year !== undefined &&
      source.year >= draft.year &&
      source.year < draft.year + draft.years
    );
  const fields = (['year', 'month', 'day', 'weekday'] as const).filter((field) => draft[field] !== undefined);
  // A weekday that is added to a full date is the calendar's.
  const known = fields.filter((field) => field !== 'weekday' || source.weekday !== undefined);
  // The year of *27 June* in a text of 2024 is most likely its own: what it leaves out is not a contradiction.
  const finest = known.at(-1);
  return (
    finest !== undefined &&
    agree(draft, source) &&
    source[finest] !== undefined &&
    (draft.weekday === undefined || source.weekday === undefined || draft.weekday === source.weekday)
  );
}

/** The days of a date that says its year; null for others. */
function spanOf(date: DateFact): Days | null {
  if (date.year === undefined) return null;
  if (date.month === undefined)
    return { first: dayNumber(date.year, 1, 1), last: dayNumber(date.year + (date.years ?? 1), 1, 1) - 1 };
  if (date.day === undefined) return monthDays(date.year, date.month);
  const day = dayNumber(date.year, date.month, date.day);
  return { first: day, last: day };
}

function isFieldsOf({ month, day, weekday }: DateFact, { first, last }: Days): boolean {
  const [start, end] = [new Date(first * DAY), new Date(last * DAY)];
  if (month !== undefined && (start.getUTCMonth() + 1 !== month || end.getUTCMonth() + 1 !== month)) return false;
  if (day !== undefined && (first !== last || start.getUTCDate() !== day)) return false;
  return weekday === undefined || (first === last && weekdayOf(first) === weekday);
}

/** The days that a source's date may mean; with a relative one or a weekday, by the source's own date. */
function spansOf(date: DateFact, issued: string | undefined): Days[] {
  const stated = spanOf(date);
  if (stated !== null) return [stated];
  const own = issuedDays(issued);
  if (own === null) return [];
  const { first, last } = own;
  if (date.month !== undefined) {
    const year = new Date(first * DAY).getUTCFullYear();
    // Of *27 June* it is not said which: the one before or after the text's own date.
    return [year - 1, year, year + 1].flatMap((each) => spanOf({ ...date, year: each }) ?? []);
  }
  if (first !== last) return date.from === undefined ? [] : relativeSpans(date.from, own);
  if (date.weekday !== undefined) {
    const back = (weekdayOf(first) - date.weekday + 7) % 7;
    return [first - back, first - back - 7, first - back + 7].map((day) => ({ first: day, last: day }));
  }
  return date.from === undefined ? [] : relativeSpans(date.from, own);
}

function relativeSpans({ unit, by }: NonNullable<DateFact['from']>, { first, last }: Days): Days[] {
  const start = new Date(first * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  if (unit === 'year') {
    const isSure = new Date(last * DAY).getUTCFullYear() === year;
    return isSure ? [{ first: dayNumber(year + by, 1, 1), last: dayNumber(year + by + 1, 1, 1) - 1 }] : [];
  }
  if (unit === 'month') return [monthDays(year, month + by)];
  if (unit === 'day') return [{ first: first + by, last: last + by }];
  const monday = first - ((weekdayOf(first) + 6) % 7) + 7 * by;
  return [{ first: monday, last: monday + 6 + (last - first) }];
}

/** The days of a text's own date; null where it is not known. */
function issuedDays(issued: string | undefined): Days | null {
  const parts = issued === undefined ? null : dateParts(issued);
  const year = Number(parts?.year);
  if (parts === null || !Number.isInteger(year) || (parts.month ?? 1) > 12) return null;
  return spanOf({
    kind: 'date',
    start: 0,
    end: 0,
    year,
    ...(parts.month !== null && { month: parts.month }),
    ...(parts.day !== null && { day: parts.day }),
  });
}

/** Whether a text's own date bears a draft's date out: what it reports is of about that time. */
export function isOwnDate(draft: DateFact, issued: string | undefined): boolean {
  const own = issuedDays(issued);
  if (own === null) return false;
  const span = spanOf(draft);
  if (span !== null) return span.first <= own.last && own.first <= span.last;
  if (draft.month !== undefined && draft.day === undefined)
    return isFieldsOf({ kind: 'date', start: 0, end: 0, month: draft.month }, own);
  return (draft.month !== undefined || draft.weekday !== undefined) && own.first === own.last && isFieldsOf(draft, own);
}

import { dateParts } from '../../article/date-parts.js';
import type { Scope } from './claim.js';
import { alikeAround, type Claimed } from './claimed.js';
import type { DateFact, NumberFact } from './fact.js';
import { isNear } from './rounding.js';
import type { StatedFigure } from './source-facts.js';

/**
 * Whether a number of years is what lies between two dates of a sentence, or of two that both have words of the draft around
 * them, or between one of them and the source's own; an age by one year.
 */
export function isSpan(
  fact: NumberFact,
  claimed: Claimed,
  figures: readonly StatedFigure[],
  issued: readonly Month[],
): boolean {
  if (fact.family === 'time' ? fact.unit !== 'year' : fact.family !== 'count' || fact.nouns.length > 0) return false;
  const isFirst = FIRST.test(claimed.words);
  const is = (years: number) =>
    isNear(years, fact) || ((fact.isAge === true || isFirst) && Math.abs(years - fact.low) <= 1);
  if (isFirst && figures.some((each) => isYears(each) && each.fact.low === fact.low - 1)) return true;
  const dates = figures.flatMap((stated) => (stated.fact.kind === 'date' ? [{ stated, date: stated.fact }] : []));
  // *45 when she was appointed*, of a woman of 49 who was appointed four years ago.
  const spans = dates.flatMap(({ date }) => issued.flatMap((own) => yearsBetween(date, own)));
  const isThen = ({ fact: now }: StatedFigure & { readonly fact: NumberFact }) =>
    spans.some((span) => Math.abs(now.low - span - fact.low) <= 1);
  if (figures.some((each) => isYears(each) && isThen(each))) return true;
  return dates.some(({ date, stated }, at) => {
    const others = dates
      .slice(at + 1)
      .filter(
        (other) =>
          other.stated.sentence === stated.sentence ||
          [other.stated, stated].every((each) => alikeAround(claimed, each) >= 1),
      );
    return [...others.map((other) => other.date), ...issued].some((other) => yearsBetween(date, other).some(is));
  });
}

/** *For the first time in nine years*, of a reign of eight. */
const FIRST =
  / (?:first time (?:in|for)|erstmals seit|zum ersten mal seit|premiere fois (?:depuis|en)|primera vez (?:en|desde)) /u;

/** Whether a figure may be a number of years. */
function isYears(stated: StatedFigure): stated is StatedFigure & { readonly fact: NumberFact } {
  const { fact } = stated;
  return fact.kind === 'number' && (fact.family === 'time' ? fact.unit === 'year' : fact.family === 'count');
}

/**
 * Whether a year, month or day is as far from a date of the sentences, a year or day from that of the source, as one of them
 * says; of days, the first may be counted or not.
 */
export function isReckoned(
  { year, month, day, weekday }: DateFact,
  figures: readonly StatedFigure[],
  issued: readonly Month[],
): boolean {
  if (day === undefined && weekday !== undefined) return false;
  const dates = figures.flatMap(({ fact }) => (fact.kind === 'date' ? [fact] : []));
  const spans = figures.flatMap(({ fact }) => (fact.kind === 'number' && fact.family === 'time' ? [fact] : []));
  return spans.some(({ unit, low }) => {
    if (day !== undefined) {
      const away = [...dates, ...issued].flatMap((date) => daysBetween(date, { year, month, day }) ?? []);
      const days = low * ({ day: 1, week: 7 }[unit] ?? Number.NaN);
      return away.some((each) => each === days || each === days - 1);
    }
    if (month === undefined) {
      const years = [...dates, ...issued].map((date) => date.year ?? 0);
      return year !== undefined && unit === 'year' && years.some((each) => Math.abs(each - year) === low);
    }
    return (
      unit === 'month' &&
      dates.some((date) => date.month !== undefined && (Math.abs(date.month - month) - low) % 12 === 0)
    );
  });
}

/** A date as far as it is counted from. */
type Month = Pick<DateFact, 'year' | 'month' | 'day'>;

/** The days between two dates of one year; null where one of them has no day. */
function daysBetween(a: Month, b: Month): number | null {
  const year = a.year ?? b.year ?? 0;
  if (a.day === undefined || a.month === undefined || b.day === undefined || b.month === undefined) return null;
  return Math.abs(Date.UTC(year, a.month - 1, a.day) - Date.UTC(b.year ?? year, b.month - 1, b.day)) / 86_400_000;
}

/** The years between two dates: of the calendar, and to the half where both have a month. */
function yearsBetween(a: Month, b: Month): readonly number[] {
  if (a.year === undefined || b.year === undefined || a.year === b.year) return [];
  const years = Math.abs(a.year - b.year);
  if (a.month === undefined || b.month === undefined) return [years];
  const months = Math.abs(12 * (a.year - b.year) + a.month - b.month);
  return [years, Math.round(months / 6) / 2];
}

/** The dates of the works cited. */
export function datesOf(scopes: readonly Scope[]): Month[] {
  return scopes.flatMap(({ source }) => {
    const parts = dateParts(source.article.metadata.issued ?? '');
    const { year, month, day } = parts ?? { year: '', month: null, day: null };
    if (!/^\d{4}$/u.test(String(year))) return [];
    return [{ year: Number(year), ...(month !== null && month <= 12 && { month }), ...(day !== null && { day }) }];
  });
}

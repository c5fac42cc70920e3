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
  issued: readonly number[],
): boolean {
  if (fact.family === 'time' ? fact.unit !== 'year' : fact.family !== 'count' || fact.nouns.length > 0) return false;
  const is = (years: number) => isNear(years, fact) || (fact.isAge === true && Math.abs(years - fact.low) <= 1);
  const dates = figures.flatMap((stated) => (stated.fact.kind === 'date' ? [{ stated, date: stated.fact }] : []));
  // *45 when she was appointed*, of a woman of 49 who was appointed four years ago.
  const spans = dates.flatMap(({ date }) => issued.flatMap((year) => yearsBetween(date, { year })));
  const isThen = ({ fact: now }: StatedFigure) =>
    now.kind === 'number' &&
    (now.family === 'time' ? now.unit === 'year' : now.family === 'count') &&
    spans.some((span) => Math.abs(now.low - span - fact.low) <= 1);
  if (figures.some(isThen)) return true;
  return dates.some(({ date, stated }, at) => {
    const others = dates
      .slice(at + 1)
      .filter(
        (other) =>
          other.stated.sentence === stated.sentence ||
          [other.stated, stated].every((each) => alikeAround(claimed, each) >= 1),
      );
    return [...others.map((other) => other.date), ...issued.map((year) => ({ year }))].some((other) =>
      yearsBetween(date, other).some(is),
    );
  });
}

/** Whether a year or month is as far from a date of the same sentence, a year from that of the source, as the sentence says. */
export function isReckoned(
  { year, month, day, weekday }: DateFact,
  figures: readonly StatedFigure[],
  issued: readonly number[],
): boolean {
  if (day !== undefined || weekday !== undefined) return false;
  const dates = figures.flatMap(({ fact }) => (fact.kind === 'date' ? [fact] : []));
  const spans = figures.flatMap(({ fact }) => (fact.kind === 'number' && fact.family === 'time' ? [fact] : []));
  return spans.some(({ unit, low }) => {
    if (month === undefined) {
      const years = [...dates.map((date) => date.year ?? 0), ...issued];
      return year !== undefined && unit === 'year' && years.some((each) => Math.abs(each - year) === low);
    }
    return (
      unit === 'month' &&
      dates.some((date) => date.month !== undefined && (Math.abs(date.month - month) - low) % 12 === 0)
    );
  });
}

/** The years between two dates: of the calendar, and to the half where both have a month. */
function yearsBetween(a: Pick<DateFact, 'year' | 'month'>, b: Pick<DateFact, 'year' | 'month'>): readonly number[] {
  if (a.year === undefined || b.year === undefined || a.year === b.year) return [];
  const years = Math.abs(a.year - b.year);
  if (a.month === undefined || b.month === undefined) return [years];
  const months = Math.abs(12 * (a.year - b.year) + a.month - b.month);
  return [years, Math.round(months / 6) / 2];
}

/** The years of the works cited. */
export function yearsOf(scopes: readonly Scope[]): number[] {
  return scopes.flatMap(({ source }) => {
    const year = Number(/^\d{4}/u.exec(source.article.metadata.issued ?? '')?.[0]);
    return Number.isNaN(year) ? [] : [year];
  });
}

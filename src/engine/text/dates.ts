/** A span of days, first and last, each as the number `yyyymmdd`; open ends are `±99991231`. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const OPEN = 99991231;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** First month of EDTF's seasons and quarters, by code; spring is taken as March (northern hemisphere). */
const SEASONS: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 1],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
};

/** The days that an EDTF level 1 date or interval may mean, or null if it is neither. Uncertainty marks change nothing. */
export function daySpan(edtf: string): DaySpan | null {
  if (edtf.length > 40) return null;
  const parts = edtf.split('/');
  if (parts.length === 1) return dateSpan(edtf);
  if (parts.length !== 2) return null;
  const from = openEnd(parts[0]) ? { first: -OPEN, last: -OPEN } : dateSpan(parts[0] ?? '');
  const to = openEnd(parts[1]) ? { first: OPEN, last: OPEN } : dateSpan(parts[1] ?? '');
  return from && to ? { first: from.first, last: to.last } : null;
}

function openEnd(part: string | undefined): boolean {
  return part === '' || part === '..';
}

function dateSpan(date: string): DaySpan | null {
  const match = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?[?~%]?$/u.exec(date.toUpperCase());
  if (!match) return null;
  const [, minus, year = '', month, day] = match;
  const sign = minus === '-' ? -1 : 1;
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (sign < 0) return { first: -high * 10000, last: -low * 10000 };
  const season = SEASONS[Number(month)];
  if (season)
    return { first: low * 10000 + season[0] * 100 + 1, last: high * 10000 + (season[0] + season[1] - 1) * 100 + 31 };
  const [firstMonth, lastMonth] = month === undefined || month.includes('X') ? [1, 12] : [Number(month), Number(month)];
  const [firstDay, lastDay] = day === undefined || day.includes('X') ? [1, 31] : [Number(day), Number(day)];
  if (firstMonth < 1 || lastMonth > 12 || firstDay < 1 || lastDay > 31) return null;
  return { first: low * 10000 + firstMonth * 100 + firstDay, last: high * 10000 + lastMonth * 100 + lastDay };
}

/** The words by which a writer would search for a date: `2024-06-27` → `2024 june 06 27`. */
export function dateWords(edtf: string): string {
  return edtf
    .split('/')
    .map((part) => {
      const [year = '', month = '', day = ''] = part.replace(/[?~%]/gu, '').split('-');
      return [year, MONTHS[Number(month) - 1] ?? '', month, day].join(' ');
    })
    .join(' ');
}

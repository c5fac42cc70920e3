/** Month names; the season codes of EDTF level 1 (21 to 24) are handled apart. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const SEASONS: Readonly<Record<string, string>> = { 21: 'Spring', 22: 'Summer', 23: 'Autumn', 24: 'Winter' };

/** One EDTF level 1 date: year, perhaps month or season, perhaps day, and what is said of its certainty. */
const DATE =
  /^(?<year>-?\d{4}|\d{2}XX|\d{3}X)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?:T[\d:.Z+-]{0,30})?(?<doubt>[~?%])?$/u;

/** The parts of one date, as far as it says them. */
export interface DateParts {
  /** As written, so `2024`, `19XX`. */
  readonly year: string;
  /** 1 to 12, or 21 to 24 for a season. */
  readonly month: number | null;
  readonly day: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** The parts of an EDTF level 1 date, or of the first date of an interval; null if it is none. */
export function dateParts(edtf: string): DateParts | null {
  const found = DATE.exec(edtf.trim().split('/')[0] ?? '')?.groups;
  if (found?.year === undefined) return null;
  const month = Number(found.month);
  const known = (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
  const day = Number(found.day);
  return {
    year: found.year,
    month: known ? month : null,
    day: known && month <= 12 && day >= 1 && day <= 31 ? day : null,
    approximate: found.doubt === '~' || found.doubt === '%',
    uncertain: found.doubt === '?' || found.doubt === '%',
  };
}

/**
 * An EDTF level 1 date in words: `27 June 2024`, `c. June 2024` (approximate), `June 2024 (?)` (uncertain),
 * `Spring 2024`, `1990s`, `3 May 2020 – 5 May 2020` (interval). What is no such date is given back as it is.
 */
export function humanDate(edtf: string): string {
  const [from, to, ...more] = edtf.trim().split('/');
  if (from === undefined || more.length > 0) return edtf.trim();
  if (to === undefined) return oneDate(from);
  if (to === '' || to === '..') return `from ${oneDate(from)}`;
  if (from === '' || from === '..') return `until ${oneDate(to)}`;
  return `${oneDate(from)} – ${oneDate(to)}`;
}

function oneDate(edtf: string): string {
  const parts = dateParts(edtf);
  if (parts === null) return edtf.trim();
  const { year, month, day } = parts;
  const named = month === null ? undefined : (MONTHS[month - 1] ?? SEASONS[month]);
  const words = [day === null ? '' : String(day), named ?? '', yearInWords(year)]
    .filter((word) => word !== '')
    .join(' ');
  return `${parts.approximate ? 'c. ' : ''}${words}${parts.uncertain ? ' (?)' : ''}`;
}

function yearInWords(year: string): string {
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`;
  if (year.endsWith('X')) return `${year.slice(0, 3)}0s`;
  return year.startsWith('-') ? `${Number(year.slice(1)) + 1} BC` : String(Number(year));
}

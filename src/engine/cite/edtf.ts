import { dateParts } from '../article/date-parts.js';

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

/**
 * An EDTF level 1 date in words: `27 June 2024`, `c. June 2024` (approximate), `June 2024 (?)` (uncertain),
 * `Spring 2024`, `1990s`, `3 May 2020 – 5 May 2020` (interval). Other text is returned unchanged.
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

import type { Range } from '../text/range.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?![\d-])/u;
const SLASHED_ISO = /\b(\d{4})\/(\d{2})\/(\d{2})\b/u;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b`, 'iu');
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'iu');

/** Months as the news of other languages writes them; each by its beginning, without diacritics. */
const OTHER_MONTHS: readonly (readonly string[])[] = [
  [
    'januar',
    'jaenner',
    'janner',
    'janvier',
    'enero',
    'gennaio',
    'janeiro',
    'januari',
    'stycznia',
    'января',
    'ledna',
    'січня',
  ],
  ['februar', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari', 'lutego', 'февраля', 'unora', 'лютого'],
  ['marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'maart', 'mrt', 'marca', 'марта', 'marts', 'brezna', 'березня'],
  ['april', 'avril', 'abril', 'aprile', 'kwietnia', 'апреля', 'dubna', 'квітня'],
  ['mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'maja', 'мая', 'kvetna', 'травня'],
  ['juni', 'juin', 'junio', 'giugno', 'junho', 'czerwca', 'июня', 'cervna', 'червня'],
  ['juli', 'juillet', 'julio', 'luglio', 'julho', 'lipca', 'июля', 'cervence', 'липня'],
  ['august', 'aout', 'agosto', 'augustus', 'augusti', 'sierpnia', 'августа', 'srpna', 'серпня'],
  [
    'september',
    'septembre',
    'septiembre',
    'setiembre',
    'settembre',
    'setembro',
    'wrzesnia',
    'сентября',
    'zari',
    'вересня',
  ],
  ['oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'pazdziernika', 'октября', 'rijna', 'жовтня'],
  ['november', 'novembre', 'noviembre', 'novembro', 'listopada', 'ноября', 'listopadu'],
  [
    'dezember',
    'december',
    'decembre',
    'diciembre',
    'dicembre',
    'dezembro',
    'grudnia',
    'декабря',
    'desember',
    'prosince',
    'грудня',
  ],
];

/** The number of a month by its name or, from three letters on, the beginning of one; undefined if that may be several. */
function otherMonthNumber(name: string): string | undefined {
  const begun = OTHER_MONTHS.flatMap((names, index) =>
    names.some((month) => month.startsWith(name)) ? [index + 1] : [],
  );
  return begun.length === 1 ? String(begun[0]) : undefined;
}

/** `4. März 2025`, `4 de marzo de 2025`, `1er mars 2025`. */
const OTHER_DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\.|er|º|ª)?\s{1,2}(?:de\s)?([\p{L}\p{M}]{3,12})[.,]?\s{1,2}(?:de\s|del\s)?(\d{4})(?!\d)/iu;
/** `04.03.2025`: with points the day comes first. */
const POINTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/u;
/** `27/02/2025`, `2/27/2025`: what comes first is known where one of the numbers is not a month. */
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/u;
/** Words of the languages that write the day first, beside a date: `Publié le 04/03/2025`, `04/03/2025 à 06:30`. */
const DAY_FIRST_BESIDE = {
  before:
    /(?<!\p{L})(?:le|el|il|em|del|publiée?|publicad[oa]|pubblicato|actualizad[oa]|aggiornato|atualizado|gepubliceerd|bijgewerkt)\s?:?\s$/iu,
  after: /^\s?(?:[-–—|,]\s?)?(?:\d{1,2}[:.]\d{2}\s?h(?!\p{L})|(?:à|às|alle|ore|a las|kl\.?|om)\s\d)/iu,
};
/** `2025年3月4日`. */
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

/** A date found in a text, as an EDTF day. */
export interface FoundDate extends Range {
  readonly edtf: string;
}

/** The first full date (year, month and day) in `text`, which should be a line, not a whole article. */
export function findDate(text: string): FoundDate | null {
  if (!/\d/.test(text)) return null;
  const attempts: readonly [RegExp, (match: RegExpExecArray) => string | null][] = [
    [ISO, (m) => day(m[1], m[2], m[3])],
    [SLASHED_ISO, (m) => day(m[1], m[2], m[3])],
    [DAY_FIRST, (m) => day(m[3], monthNumber(m[2]), m[1])],
    [MONTH_FIRST, (m) => day(m[3], monthNumber(m[1]), m[2])],
    [OTHER_DAY_FIRST, (m) => day(m[3], otherMonthNumber(withoutDiacritics(m[2] ?? '')), m[1])],
    [POINTED, (m) => day(m[3], m[2], m[1])],
    [SLASHED, (m) => slashedDay(m, text)],
    [EAST_ASIAN, (m) => day(m[1], m[2], m[3])],
  ];
  let best: FoundDate | null = null;
  for (const [pattern, toEdtf] of attempts) {
    const match = pattern.exec(text);
    if (match === null || (best !== null && match.index >= best.start)) continue;
    const edtf = toEdtf(match);
    if (edtf !== null) best = { start: match.index, end: match.index + match[0].length, edtf };
  }
  return best;
}

function slashedDay({ 0: whole, 1: one, 2: two, 3: year, index }: RegExpExecArray, text: string): string | null {
  if (Number(one) > 12) return day(year, two, one);
  if (Number(two) > 12) return day(year, one, two);
  const end = index + whole.length;
  const isDayFirst =
    DAY_FIRST_BESIDE.before.test(text.slice(Math.max(0, index - 20), index)) ||
    DAY_FIRST_BESIDE.after.test(text.slice(end, end + 20));
  return one === two || isDayFirst ? day(year, two, one) : null;
}

function withoutDiacritics(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0308\u030a\u030c\u0327\u0328]/gu, '')
    .normalize('NFC');
}

/** The number of the month with a name, whole or in short, in the languages of sources; null if there is none or several. */
export function monthNamed(name: string): number | null {
  if (new RegExp(`^${MONTH}$`, 'iu').test(name)) return Number(monthNumber(name));
  const other = otherMonthNumber(withoutDiacritics(name));
  return other === undefined ? null : Number(other);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  // A month that is not known is no number.
  if (y < 1000 || y > 2999 || !(m >= 1 && m <= 12) || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return null;
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const LEVEL_1 = /^-?[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?[?~%]?$/u;

/** Whether `text` is a date or an interval in EDTF level 1 (`2024`, `2024-06~`, `2024-06-27/2024-06-29`, `202X`). */
export function isEdtf(text: string): boolean {
  const parts = text.split('/');
  if (parts.length > 2 || parts.every((part) => part === '' || part === '..')) return false;
  return parts.every((part) => (parts.length === 2 && (part === '' || part === '..')) || isEdtfDate(part));
}

function isEdtfDate(text: string): boolean {
  if (!LEVEL_1.test(text)) return false;
  const [year, month, date] = text
    .replace(/[?~%]$/u, '')
    .replace(/^-/u, '')
    .split('-');
  if (month === undefined || month.includes('X')) return true;
  if (date === undefined)
    return (Number(month) >= 1 && Number(month) <= 12) || (Number(month) >= 21 && Number(month) <= 41);
  if (date.includes('X') || (year ?? '').includes('X')) return Number(month) >= 1 && Number(month) <= 12;
  return isDay(text.startsWith('-') ? -Number(year) : Number(year), Number(month), Number(date));
}

/** Whether there is such a day, in any year, by the calendar of today. */
function isDay(year: number, month: number, date: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && date >= 1 && date <= length;
}

/** A writer's date as EDTF: EDTF itself, the day of an ISO time stamp, or a day spelled out; null if it is not one of these. */
export function toEdtf(text: string): string | null {
  const trimmed = text.trim();
  if (isEdtf(trimmed)) return trimmed;
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d/u.exec(trimmed);
  if (stamp?.[1] !== undefined && isEdtf(stamp[1])) return stamp[1];
  const found = trimmed.length <= 60 ? findDate(trimmed) : null;
  return found?.edtf ?? null;
}

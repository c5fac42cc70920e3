import { toEdtf } from '../../article/dates.js';
import { type CslDate, cslDate, cslYear } from '../csl-date.js';
import { fromLatex } from './latex.js';
import type { RawFields } from './scan.js';

/** Months in the languages that bibliographies have them in, by their first letters. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|genn|styc)/u,
  /^(?:feb|fév|fev|febb|lut)/u,
  /^(?:mar|mär|maa|mrt|mars)/u,
  /^(?:apr|avr|abr|kwi)/u,
  /^(?:may|mai|mayo|mag|mei|maj)/u,
  /^(?:jun|juin|giu|czer)/u,
  /^(?:jul|juil|lug|lip)/u,
  /^(?:aug|aoû|aou|ago|sier)/u,
  /^(?:sep|set|wrz)/u,
  /^(?:oct|okt|ott|out|paź)/u,
  /^(?:nov|lis)/u,
  /^(?:dec|dez|déc|dic|gru)/u,
];

const SEASONS: readonly RegExp[] = [
  /^(?:spring|frühjahr|frühling|printemps|primavera)/u,
  /^(?:summer|sommer|été|verano|estate)/u,
  /^(?:autumn|fall|herbst|automne|otoño|autunno)/u,
  /^(?:winter|hiver|invierno|inverno)/u,
];

/** The date of a BibLaTeX date field, EDTF and its open ends included; else as it is written. Undefined for none. */
export function readDate(written: string | undefined): CslDate | undefined {
  // A tilde is a mark of doubt here, and no space.
  const text = tidied(written ?? '').replace(/(?<=\d)T[\d:.Z+-]{0,30}(?=\/|$)/gu, '');
  if (text === '' || text === '/') return undefined;
  const edtf = text
    .replace(/ ?\/ ?/gu, '/')
    .replace(/^(\d{1,4})\/(\d{1,2})\/(\d{1,2})$/u, '$1-$2-$3')
    .replace(/(?<![\dX-])(-?\d{4})-(\d)(?!\d)/gu, '$1-0$2')
    .replace(/(?<![\dX-])(-?\d{4}-\d{2})-(\d)(?!\d)/gu, '$1-0$2')
    .replace(/u(?=u{0,3}(?:$|[/?~%-]))/gu, 'X')
    .replace(/\?~|~\?/gu, '%')
    .replace(/(?<=\d)\*$/u, '?')
    .replace(/(\d{4})--?(?=\d{4}(?:$|\/))/u, '$1/')
    .replace(/-(?:XX|00)(?=-|$|\/|[?~%])/gu, '')
    .replace(/\b(?:open|unknown)\b/gu, '..');
  // BibLaTeX writes an open end as nothing, too.
  const known = toEdtf(edtf.replace(/\/$/u, '/..').replace(/^\//u, '../'));
  return known === null ? inWords(text) : cslDate(known);
}

/** The date that `date`, or else `year` with `month` and `day`, gives. `printed`: of a year in words, the year alone. */
export function issuedDate(fields: RawFields, printed: boolean): CslDate | undefined {
  const date = fields.get('date')?.trim();
  if (date) return readDate(date);
  const raw = fields.get('year') ?? '';
  const written = tidied(raw);
  if (written === '') return undefined;
  const year = /^[[(]?c?(-?\d{1,4})[\])]?[a-z]?$/u.exec(written)?.[1];
  if (year !== undefined) return withMonth(year, fields);
  const range = /^(\d{4})\s*[-–/]+\s*(\d{4}|\d{2})$/u.exec(written);
  if (range !== null) {
    const [, from = '', to = ''] = range;
    return { 'date-parts': [[Number(from)], [Number(to.length === 2 ? from.slice(0, 2) + to : to)]] };
  }
  const edtf = readDate(written);
  if (edtf?.['date-parts'] !== undefined) return edtf;
  const about = /^(?:c|ca|circa|approx|um|vers|about)\.?\s*(\d{4})$/iu.exec(written)?.[1];
  if (about !== undefined) return { 'date-parts': [[Number(about)]], circa: true };
  const inside = printed ? /\d{4}/u.exec(written)?.[0] : undefined;
  return inside === undefined ? { literal: fromLatex(raw) || written } : withMonth(inside, fields);
}

function tidied(written: string): string {
  const text = written.includes('\\') ? fromLatex(written.replaceAll('~', '\\textasciitilde{}')) : written;
  return text.replace(/[{}\s]+/gu, ' ').trim();
}

/** `March 2020`, `3 March 2020`, `Spring 2020`; else a literal. */
function inWords(text: string): CslDate {
  const found = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,12})\.?(?:\s+(\d{1,2}),)?,?\s+(\d{4})$/u.exec(text);
  if (found !== null) {
    const month = monthOf(found[2] ?? '');
    const day = Number(found[1] ?? found[3] ?? 0);
    if (month !== undefined && 'month' in month) {
      return { 'date-parts': [[Number(found[4]), month.month, ...(day >= 1 && day <= 31 ? [day] : [])]] };
    }
    if (month !== undefined) return { 'date-parts': [[Number(found[4])]], season: month.season };
  }
  return { literal: text };
}

function withMonth(year: string, fields: RawFields): CslDate {
  const number = cslYear(Number(year));
  // `"14~" # mar` and `mar # "~14"`, with the month as its number already.
  const written = fromLatex(fields.get('month') ?? '')
    .toLowerCase()
    .replace(/^(1[3-9]|2\d|3[01])[\s.]+(\d{1,2})$/u, '$2 $1');
  const day = dayOf(fromLatex(fields.get('day') ?? ''));
  const [first, second] = written.split(/\s{0,9}(?:[-–—/&]|\band\b){1,4}\s{0,9}/u).map((each) => each.trim());
  const from = monthOf(first ?? '');
  if (from === undefined) return { 'date-parts': [[number]] };
  if ('season' in from) return { 'date-parts': [[number]], season: from.season };
  const to = second === undefined ? undefined : monthOf(second);
  if (to !== undefined && 'month' in to && to.month > from.month) {
    return {
      'date-parts': [
        [number, from.month],
        [number, to.month],
      ],
    };
  }
  // Some write the day with the month: `3 March`, `mar # "~3"`.
  const given =
    day ?? dayOf(/(?:^|[\s.])(\d{1,2})(?:st|nd|rd|th|\.)?(?=$|[\s,])/u.exec(withoutNumberAlone(written))?.[1] ?? '');
  return { 'date-parts': [[number, from.month, ...(given === undefined ? [] : [given])]] };
}

function withoutNumberAlone(written: string): string {
  // A joined `mar # " 3"` has the month as its number.
  return /^\d{1,2}$/u.test(written) ? '' : written.replace(/^\d{1,2}(?=[\s.]+\d)/u, '');
}

function dayOf(written: string): number | undefined {
  const day = /^\d{1,2}$/u.test(written) ? Number(written) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function monthOf(written: string): { readonly month: number } | { readonly season: number } | undefined {
  const number = /^(\d{1,2})(?:$|[\s.]+\d)/u.exec(written)?.[1];
  if (number !== undefined) {
    const value = Number(number);
    if (value >= 1 && value <= 12) return { month: value };
    return value >= 21 && value <= 24 ? { season: value - 20 } : undefined;
  }
  const word = /\p{L}{3,}/u.exec(written.toLowerCase())?.[0] ?? '';
  const month = MONTHS.findIndex((names) => names.test(word));
  if (month >= 0) return { month: month + 1 };
  const season = SEASONS.findIndex((names) => names.test(word));
  return season < 0 ? undefined : { season: season + 1 };
}

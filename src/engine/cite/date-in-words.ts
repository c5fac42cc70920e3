import * as l10n from '@vscode/l10n';
import { dateParts } from '../article/date-parts.js';
import { inLanguage, interfaceLanguage } from '../text/interface-texts.js';
import { humanDate } from './edtf.js';

/** How long the name of a month is: whole, or as short as a narrow list needs it. */
type MonthLength = 'long' | 'short';

/**
 * An EDTF level 1 date as a writer reads it, in the language of the interface: in English that of `humanDate`. References and what
 * goes into drafts have dates of their own.
 */
export function dateInWords(edtf: string, month: MonthLength = 'long'): string {
  if (interfaceLanguage() === 'en') {
    const words = humanDate(edtf);
    return month === 'long' ? words : words.replace(/\p{Lu}\p{Ll}{4,}/gu, (name) => name.slice(0, 3));
  }
  const [from, to, ...more] = edtf.trim().split('/');
  if (from === undefined || more.length > 0) return edtf.trim();
  if (to === undefined) return oneDate(from, month);
  if (to === '' || to === '..') return l10n.t('from {0}', oneDate(from, month));
  if (from === '' || from === '..') return l10n.t('until {0}', oneDate(to, month));
  return `${oneDate(from, month)} – ${oneDate(to, month)}`;
}

function oneDate(edtf: string, length: MonthLength): string {
  const parts = dateParts(edtf);
  if (parts === null) return edtf.trim();
  const { year, month, day } = parts;
  const words = month !== null && month > 12 ? seasonOf(month, yearInWords(year)) : dayOf(year, month, day, length);
  const about = parts.approximate ? l10n.t('c. {0}', words) : words;
  return parts.uncertain ? `${about} (?)` : about;
}

function seasonOf(code: number, year: string): string {
  switch (code) {
    case 21:
      return l10n.t('Spring {0}', year);
    case 22:
      return l10n.t('Summer {0}', year);
    case 23:
      return l10n.t('Autumn {0}', year);
    default:
      return l10n.t('Winter {0}', year);
  }
}

function dayOf(year: string, month: number | null, day: number | null, length: MonthLength): string {
  if (month === null || !/^\d+$/u.test(year)) return yearInWords(year);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month - 1, day ?? 1);
  const formats = FORMATS[length];
  return (day === null ? formats.month : formats.day)(interfaceLanguage()).format(date);
}

const FORMATS = { long: formatsOf('long'), short: formatsOf('short') } as const;

function formatsOf(month: MonthLength) {
  const options = { timeZone: 'UTC', year: 'numeric', month } as const;
  return {
    month: inLanguage((language) => new Intl.DateTimeFormat(language, options)),
    day: inLanguage((language) => new Intl.DateTimeFormat(language, { ...options, day: 'numeric' })),
  };
}

function yearInWords(year: string): string {
  if (year.endsWith('XX')) return l10n.t('{0}s', `${year.slice(0, 2)}00`);
  if (year.endsWith('X')) return l10n.t('{0}s', `${year.slice(0, 3)}0`);
  return year.startsWith('-') ? l10n.t('{0} BC', Number(year.slice(1)) + 1) : String(Number(year));
}

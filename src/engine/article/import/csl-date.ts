import { dateParts } from '../date-parts.js';

/** A date as CSL-JSON has it. */
export interface CslDate {
  /** One date, or first and last: year, month, day, as far as known. */
  readonly 'date-parts'?: readonly (readonly (number | string)[])[] | undefined;
  /** 1 (spring) to 4 (winter). */
  readonly season?: number | string | undefined;
  readonly circa?: boolean | number | string | undefined;
  /** What no parts can say, printed as it is. */
  readonly literal?: string | undefined;
  readonly raw?: string | undefined;
}

/** An EDTF level 1 date as CSL-JSON; undefined for none. Approximate and uncertain dates are both `circa`, all that CSL knows. */
export function cslDate(edtf: string | undefined): CslDate | undefined {
  const written = edtf?.trim() ?? '';
  if (written === '') return undefined;
  const [from = '', to, ...more] = written.split('/');
  const first = numbers(from);
  const last = to === undefined ? undefined : numbers(to);
  // Open intervals, centuries and decades have no parts.
  if (more.length > 0 || first === null || last === null) return { literal: written };
  const circa = first.circa || last?.circa === true;
  return {
    'date-parts': last === undefined ? [first.parts] : [first.parts, last.parts],
    ...(first.season === undefined ? {} : { season: first.season }),
    ...(circa ? { circa: true } : {}),
  };
}

function numbers(edtf: string): { parts: number[]; season?: number; circa: boolean } | null {
  const found = dateParts(edtf);
  if (found === null || found.year.endsWith('X')) return null;
  const { year, month, day, approximate, uncertain } = found;
  const circa = approximate || uncertain;
  if (month !== null && month > 12) return { parts: [Number(year)], season: month - 20, circa };
  return { parts: [Number(year), ...(month === null ? [] : [month]), ...(day === null ? [] : [day])], circa };
}

/** A CSL-JSON date as an EDTF level 1 string; undefined where it has no parts that say one. */
export function edtfOf(date: CslDate | undefined): string | undefined {
  const spelled = (date?.['date-parts'] ?? []).slice(0, 2).map((parts) => spell(parts, date?.season));
  const [from, to] = spelled;
  if (from === undefined || spelled.includes(undefined)) return undefined;
  const doubt = isSet(date?.circa) ? '~' : '';
  return to === undefined ? `${from}${doubt}` : `${from}${doubt}/${to}${doubt}`;
}

function spell(parts: readonly (number | string)[], season: CslDate['season']): string | undefined {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year) || Math.abs(year) > 9999) return undefined;
  const head = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const quarter = Number(season);
  if (month === undefined) return quarter >= 1 && quarter <= 4 ? `${head}-${20 + quarter}` : head;
  if (!Number.isInteger(month) || month < 1 || month > 12) return head;
  const withMonth = `${head}-${String(month).padStart(2, '0')}`;
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return withMonth;
  return `${withMonth}-${String(day).padStart(2, '0')}`;
}

function isSet(circa: CslDate['circa']): boolean {
  return circa === true || circa === 1 || circa === 'true' || circa === '1';
}

import { dateParts } from '../article/date-parts.js';

/** A date as in CSL-JSON. */
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
  if (more.length > 0 || first === null || last === null) return { literal: withoutParts(written) ?? written };
  const circa = first.circa || last?.circa === true;
  return {
    'date-parts': last === undefined ? [first.parts] : [first.parts, last.parts],
    ...(first.season === undefined ? {} : { season: first.season }),
    ...(circa ? { circa: true } : {}),
  };
}

/** Open intervals, decades and centuries as they are printed; CSL has no parts for them. */
function withoutParts(edtf: string): string | undefined {
  const decade = /^(?:(\d{3})X|(\d{2})XX)$/u.exec(edtf);
  if (decade !== null) return decade[1] === undefined ? `${decade[2]}00s` : `${decade[1]}0s`;
  const open = /^(?:(-?\d{4}[\d-]*)[?~%]?\/(?:\.\.)?|(?:\.\.)?\/(-?\d{4}[\d-]*)[?~%]?)$/u.exec(edtf);
  return open === null ? undefined : open[1] === undefined ? `–${open[2]}` : `${open[1]}–`;
}

/** The EDTF date that {@link withoutParts} prints. */
function fromLiteral(literal: string): string | undefined {
  const decade = /^(\d{2})(\d)0s$/u.exec(literal);
  if (decade !== null) return decade[2] === '0' ? `${decade[1]}XX` : `${decade[1]}${decade[2]}X`;
  const open = /^(?:(-?\d{4}[\d-]*)–|–(-?\d{4}[\d-]*))$/u.exec(literal);
  return open === null ? undefined : open[1] === undefined ? `../${open[2]}` : `${open[1]}/..`;
}

function numbers(edtf: string): { parts: number[]; season?: number; circa: boolean } | null {
  const found = dateParts(edtf);
  if (found === null || found.year.endsWith('X')) return null;
  const { year, month, day, approximate, uncertain } = found;
  const circa = approximate || uncertain;
  const number = cslYear(Number(year));
  if (month !== null && month > 12) return { parts: [number], season: month - 20, circa };
  return { parts: [number, ...(month === null ? [] : [month]), ...(day === null ? [] : [day])], circa };
}

/** A year of EDTF, which has a year zero (1 BC), in CSL, which has none. */
export function cslYear(year: number): number {
  return year <= 0 ? year - 1 : year;
}

/** A year of CSL in EDTF; undefined for zero, which CSL does not have. */
export function edtfYear(year: number): number | undefined {
  return year === 0 ? undefined : year < 0 ? year + 1 : year;
}

/** A CSL-JSON date as an EDTF level 1 string; undefined where it has no parts that say one. */
export function edtfOf(date: CslDate | undefined): string | undefined {
  const spelled = (date?.['date-parts'] ?? []).slice(0, 2).map((parts) => spell(parts, date?.season));
  const [from, to] = spelled;
  if (spelled.length === 0 && date?.literal !== undefined) return fromLiteral(date.literal);
  if (from === undefined || spelled.includes(undefined)) return undefined;
  const doubt = isSet(date?.circa) ? '~' : '';
  return to === undefined ? `${from}${doubt}` : `${from}${doubt}/${to}${doubt}`;
}

function spell(parts: readonly (number | string)[], season: CslDate['season']): string | undefined {
  const [cslYear, month, day] = parts.map(Number);
  const year = cslYear === undefined ? undefined : edtfYear(cslYear);
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

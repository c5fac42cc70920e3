import { FastPattern } from '../../text/fast-pattern.js';
import type { DateFact } from './fact.js';
import { AMBIGUOUS, monthAt, WEEKDAY_OF } from './months.js';
import type { Token } from './words.js';

/** Words before a four-digit number that make it a year. */
const YEAR_BEFORE = new Set(
  'in since by until till from of during before after early late mid year to and through between around circa for im jahr seit bis vor nach ab ende anfang mitte en depuis avant apres annee fin debut desde hasta antes despues de del ano a nel dal dopo'.split(
    ' ',
  ),
);

/** Things counted that are often a thousand or two, after a number without a mark between its groups. */
const COUNTED = new FastPattern(
  () =>
    /^(?:people|men|women|soldiers|troops|children|workers|jobs|homes|miles|dollars|euros|menschen|soldaten|personnes|personas|tonnes|tons|km|meters|metres|feet|votes|employees|members|students|cases|deaths|units|acres|hectares|barrels)$/u,
);

/** A date that was read, and the index of the token after it. */
export interface ReadDate {
  readonly date: Omit<DateFact, 'start' | 'end'>;
  readonly next: number;
}

/** The date that begins at a token; null if none does. */
export function dateAt(tokens: readonly Token[], at: number): ReadDate | null {
  return (
    eastAsian(tokens, at) ??
    isoOrPointed(tokens, at) ??
    firstDay(tokens, at) ??
    lastDay(tokens, at) ??
    dayFirst(tokens, at) ??
    monthFirst(tokens, at) ??
    weekday(tokens, at) ??
    decade(tokens, at) ??
    relative(tokens, at) ??
    year(tokens, at)
  );
}

function numberAt(tokens: readonly Token[], at: number, pattern: RegExp): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && pattern.test(token.text) ? Number(token.text) : undefined;
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const YEAR = /^(?:1[0-9]|20|21)\d\d$/u;

/** The day that begins at a token, with its ending (`1st`, `1er`, `4.`). */
function dayAt(tokens: readonly Token[], at: number): { readonly day: number; readonly next: number } | null {
  const day = numberAt(tokens, at, DAY);
  if (day === undefined) return null;
  const after = tokens[at + 1];
  const hasEnding = after?.joined === true && /^(?:st|nd|rd|th|er|ere|º|ª|\.)$/u.test(after.low);
  return { day, next: at + (hasEnding ? 2 : 1) };
}

/** A year at a token, perhaps after a comma or a little word. */
function yearAfter(tokens: readonly Token[], at: number): { readonly year: number; readonly next: number } | null {
  const skip = /^(?:,|\.|de|del|of)$/u.test(tokens[at]?.low ?? '') ? 1 : 0;
  const found = numberAt(tokens, at + skip, YEAR);
  if (found !== undefined && !isCounted(tokens, at + skip)) return { year: found, next: at + skip + 1 };
  return null;
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    COUNTED.test(after?.low ?? '') ||
    (after?.joined === true &&
      /^[-–%]$/u.test(after.text) &&
      /^(?:year|mile|km|foot|man|strong|page)/u.test(tokens[at + 2]?.low ?? ''))
  );
}

function dayFirst(tokens: readonly Token[], at: number): ReadDate | null {
  const read = dayAt(tokens, at);
  if (read === null || (tokens[at - 1]?.joined && /^[.,:]$/u.test(tokens[at - 1]?.text ?? ''))) return null;
  const skip = /^(?:of|de)$/u.test(tokens[read.next]?.low ?? '') ? 1 : 0;
  const month = monthAt(tokens, read.next + skip, true);
  if (month === undefined) return null;
  const after = yearAfter(tokens, read.next + skip + 1);
  return {
    date: { kind: 'date', day: read.day, month, ...(after && { year: after.year }) },
    next: after?.next ?? read.next + skip + 1,
  };
}

function monthFirst(tokens: readonly Token[], at: number): ReadDate | null {
  const point = tokens[at + 1]?.text === '.' && (tokens[at]?.text.length ?? 9) <= 4 ? 1 : 0;
  const read = dayAt(tokens, at + 1 + point);
  // *March 5 percent* and *March 10 people* are not days.
  const month = monthAt(tokens, at, read !== null || yearAfter(tokens, at + 1 + point) !== null);
  if (month === undefined) return null;
  if (read !== null && !/^(?:percent|per|%|million|billion|people)$/u.test(tokens[read.next]?.low ?? '')) {
    const after = yearAfter(tokens, read.next);
    // The stop after the day ends the sentence here: only a day before its month is written with one.
    const end = tokens[read.next - 1]?.text === '.' ? read.next - 1 : read.next;
    return {
      date: { kind: 'date', month, day: read.day, ...(after && { year: after.year }) },
      next: after?.next ?? end,
    };
  }
  const after = yearAfter(tokens, at + 1 + point);
  return { date: { kind: 'date', month, ...(after && { year: after.year }) }, next: after?.next ?? at + 1 };
}

/** Words and signs between two days of one month. */
const BETWEEN_DAYS = /^(?:to|till|until|through|and|bis|und|au|et|al|a|y|[-‐‑–—])$/u;

/** What may follow the last day of several after their month; not what it would count. */
const AFTER_DAYS =
  /^(?:[^\p{L}\p{N}%$€£°]|in|at|on|of|with|for|and|or|but|as|when|where|by|to|is|was|were|are|has|have|had|will)$/u;

/** The first of two days before their month: *12 to 23 February*, *20 et 21 janvier*. The last is a date as well. */
function firstDay(tokens: readonly Token[], at: number): ReadDate | null {
  const read = dayAt(tokens, at);
  if (read === null || !BETWEEN_DAYS.test(tokens[read.next]?.low ?? '')) return null;
  const last = dayFirst(tokens, read.next + 1)?.date;
  if (last?.day === undefined || last.day <= read.day) return null;
  return { date: { ...last, day: read.day }, next: read.next };
}

/** The last of two days after their month: *February 12 to 23*, *Feb. 12-23*. */
function lastDay(tokens: readonly Token[], at: number): ReadDate | null {
  const read = dayAt(tokens, at);
  if (read === null || !BETWEEN_DAYS.test(tokens[at - 1]?.low ?? '')) return null;
  const firsts = [at - 3, at - 4].map((from) => (from < 0 ? null : monthFirst(tokens, from)));
  const first = firsts.find((each) => each !== null && each.next === at - 1 && each.date.day !== undefined)?.date;
  if (first?.day === undefined || first.year !== undefined || read.day <= first.day) return null;
  const after = yearAfter(tokens, read.next);
  if (after === null && !AFTER_DAYS.test(tokens[read.next]?.low ?? '.')) return null;
  // As of the first day, a stop after it ends the sentence.
  const end = tokens[read.next - 1]?.text === '.' ? read.next - 1 : read.next;
  return { date: { ...first, day: read.day, ...(after && { year: after.year }) }, next: after?.next ?? end };
}

function isoOrPointed(tokens: readonly Token[], at: number): ReadDate | null {
  const year = numberAt(tokens, at, YEAR);
  const [dash, month, second, day] = [1, 2, 3, 4].map((step) => tokens[at + step]);
  if (year !== undefined && dash?.text === '-' && second?.text === '-' && dash.joined && day?.joined) {
    const [m, d] = [Number(month?.text), Number(day.text)];
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return { date: { kind: 'date', year, month: m, day: d }, next: at + 5 };
  }
  // `04.03.2025` is one token.
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[at]?.text ?? '');
  if (pointed === null) return null;
  const [d, m, y] = [Number(pointed[1]), Number(pointed[2]), Number(pointed[3])];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? { date: { kind: 'date', year: y, month: m, day: d }, next: at + 1 }
    : null;
}

function eastAsian(tokens: readonly Token[], at: number): ReadDate | null {
  const parts: { year?: number; month?: number; day?: number } = {};
  let next = at;
  for (const [sign, name, pattern] of [
    ['年', 'year', /^\d{4}$/u],
    ['月', 'month', /^(?:[1-9]|1[0-2])$/u],
    ['日', 'day', DAY],
  ] as const) {
    const value = numberAt(tokens, next, pattern);
    const after = tokens[next + 1];
    if (value === undefined || after?.joined !== true || !after.text.startsWith(sign)) continue;
    parts[name] = value;
    next += 2;
    if (after.text !== sign) break;
  }
  return next === at ? null : { date: { kind: 'date', ...parts }, next };
}

function weekday(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at];
  const day =
    token === undefined || token.kind !== 'word' ? undefined : WEEKDAY_OF.get(token.low.replace(/['’]s$/u, ''));
  if (token === undefined || day === undefined) return null;
  const isEnglish = /day$/u.test(token.low);
  if (
    (isEnglish || token.low.length <= 5) &&
    !/^\p{Lu}/u.test(token.text) &&
    !/^(?:lundi|mardi|jeudi|lunes|jueves)$/u.test(token.low)
  )
    return null;
  if (AMBIGUOUS.has(token.low)) return null;
  const comma = tokens[at + 1]?.text === ',' ? 2 : 1;
  const date = dayFirst(tokens, at + comma) ?? monthFirst(tokens, at + comma);
  // *Friday, 25 February 2022* is one date.
  if (date !== null && date.date.day !== undefined) return { date: { ...date.date, weekday: day }, next: date.next };
  return { date: { kind: 'date', weekday: day }, next: at + 1 };
}

function decade(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d0$/u.test(token.text)) return null;
  const isEnglish = after?.joined === true && /^s$/u.test(after.low);
  const isGerman = after?.joined === true && after.low === 'er';
  return isEnglish || isGerman ? { date: { kind: 'date', year: Number(token.text), years: 10 }, next: at + 2 } : null;
}

const RELATIVE: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'year', number, number])[] = [
  [/^(?:last|past) week$/u, 'week', -1, 2],
  [/^this week$/u, 'week', 0, 2],
  [/^next week$/u, 'week', 1, 2],
  [/^last month$/u, 'month', -1, 2],
  [/^this month$/u, 'month', 0, 2],
  [/^next month$/u, 'month', 1, 2],
  [/^last year$/u, 'year', -1, 2],
  [/^this year$/u, 'year', 0, 2],
  [/^next year$/u, 'year', 1, 2],
  [/^(?:letzte|letzten|vergangene|vergangenen|vorige|voriger) woche$/u, 'week', -1, 2],
  [/^(?:nachste|nachsten|kommende|kommenden) woche$/u, 'week', 1, 2],
  [/^(?:letztes|vergangenes|letzten|vergangenen) jahr$/u, 'year', -1, 2],
  [/^(?:letzten|vergangenen) monat$/u, 'month', -1, 2],
  [/^semaine (?:derniere|passee)$/u, 'week', -1, 2],
  [/^semaine prochaine$/u, 'week', 1, 2],
  [/^(?:an|annee) (?:dernier|derniere|passee)$/u, 'year', -1, 2],
  [/^semana pasada$/u, 'week', -1, 2],
  [/^ano pasado$/u, 'year', -1, 2],
  [/^yesterday\b/u, 'day', -1, 1],
  [/^gestern\b/u, 'day', -1, 1],
  [/^hier\b/u, 'day', -1, 1],
  [/^ayer\b/u, 'day', -1, 1],
  [/^tomorrow\b/u, 'day', 1, 1],
];

function relative(tokens: readonly Token[], at: number): ReadDate | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  const words = `${first.low} ${(tokens[at + 1]?.low ?? '').replace(/['’]s$/u, '')}`;
  for (const [pattern, unit, by, count] of RELATIVE) {
    if (count === 1 ? !pattern.test(`${first.low} `) : !pattern.test(words)) continue;
    // *Hier* is *here* in German.
    if (first.low === 'hier' && /^\p{Lu}/u.test(first.text)) continue;
    return { date: { kind: 'date', from: { unit, by } }, next: at + count };
  }
  return null;
}

function year(tokens: readonly Token[], at: number): ReadDate | null {
  const value = numberAt(tokens, at, YEAR);
  if (value === undefined || value < 1500 || isCounted(tokens, at)) return null;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isSum = before !== undefined && /^[$€£₹¥#-]$/u.test(before.text) && tokens[at]?.joined === true;
  if (isSum || (after?.joined === true && /^(?:%|[\p{L}]+)$/u.test(after.text))) return null;
  const isLead = before === undefined || before.kind === 'sign' || YEAR_BEFORE.has(before.low);
  const isEnd = after === undefined || after.kind === 'sign' || !/s$/u.test(after.low);
  return isLead || isEnd ? { date: { kind: 'date', year: value }, next: at + 1 } : null;
}

import { FastPattern } from '../text/fast-pattern.js';
import type { Range } from '../text/range.js';
import { type LocatorLabel, labelIn, shortWordIn } from './locator-words.js';

export type { LocatorLabel } from './locator-words.js';

/** A place in a cited work: `para. 3` is label `paragraph`, value `3`. */
export interface Locator {
  readonly label: LocatorLabel;
  /** As written: `3`, `3-5`, `iv, vi`. */
  readonly value: string;
}

/** For each label its short singular and plural, and what else is read as it. */
const TERMS: Readonly<Record<LocatorLabel, readonly [string, string, ...string[]]>> = {
  book: ['bk.', 'bks.', 'book', 'books'],
  chapter: ['chap.', 'chaps.', 'chapter', 'chapters', 'ch.', 'chs.'],
  column: ['col.', 'cols.', 'column', 'columns'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  folio: ['fol.', 'fols.', 'folio', 'folios'],
  issue: ['no.', 'nos.', 'number', 'numbers', 'issue', 'issues'],
  line: ['l.', 'll.', 'line', 'lines'],
  note: ['n.', 'nn.', 'note', 'notes'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: ['p.', 'pp.', 'page', 'pages'],
  paragraph: ['para.', 'paras.', 'paragraph', 'paragraphs', 'par.', 'pars.', '¶', '¶¶'],
  part: ['pt.', 'pts.', 'part', 'parts'],
  section: ['sec.', 'secs.', 'section', 'sections', '§', '§§'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis'],
  timestamp: ['', '', 'time', 'times'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  volume: ['vol.', 'vols.', 'volume', 'volumes'],
};

const LABEL_OF = new Map(
  Object.entries(TERMS).flatMap(([label, terms]) =>
    terms.filter((term) => term !== '').map((term) => [term, label as LocatorLabel] as const),
  ),
);

/** A written label at the start: letters with points, or a sign. */
const WRITTEN_LABEL = new FastPattern(
  () => /^(?:sub (?:verbo|verbis|voce|vocibus)|s\.\s?vv?\.|¶{1,2}|§{1,2}|[\p{L}'’]{1,14}(?:\.º?|°)?)(?=[\s\d]|$)/iu,
);

/** One number of a locator: `3`, `A3`, `3a`, `iv`, `(xv)`, `[3]`, `3ff`. */
const NUMBER =
  /[([]?(?:[A-Za-z]{0,3}\d{1,9}(?:\s?(?:ff?|sqq?)(?![\p{L}\p{N}])|[A-Za-z])?(?:[.:]\d{1,6})?|[ivxlcdmIVXLCDM]{1,12}(?![\p{L}\p{N}]))[)\]]?/uy;

/** Where something is said in a recording, `00:12:34`, or from where to where: the locator of transcripts. */
const TIME_CODE =
  /^(?:(?:time|timestamp|at)\s+)?(\d{1,2}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?(?:\s?[-–—]\s?\d{1,2}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?)?)(?![\p{L}\p{N}:])/u;

/** `3f`, `3 ff`: this one and the next, or all that follow. */
const AND_FOLLOWING = /(?:\s?(ff?|sqq?))\.?$/u;

/** What joins two of them. */
const JOINT = /\s{0,3}(?:[-–—]{1,2}|[,&])\s{0,3}/uy;

/** A locator found at the start of what follows a key. */
export interface FoundLocator extends Range {
  readonly locator: Locator;
}

/**
 * Reads a locator as Pandoc does: an optional label, then numbers joined by dashes and commas. A number alone is a page.
 * `text` must begin where the locator may; null if none does. Labels are English, or words of `language`, the draft's.
 */
export function readLocator(text: string, language: string | null = null): FoundLocator | null {
  const time = TIME_CODE.exec(text);
  if (time !== null) return { start: 0, end: time[0].length, locator: { label: 'timestamp', value: time[1] ?? '' } };
  const written = WRITTEN_LABEL.exec(text)?.[0];
  const named = written === undefined ? undefined : labelOf(written, language);
  let at = named === undefined || written === undefined ? 0 : written.length;
  while (at > 0 && /\s/u.test(text.charAt(at))) at++;
  const end = numbersEnd(text, at);
  if (end === at) return null;
  const value = text.slice(at, end);
  // Without a label only digits are a page: `I think` is not a locator.
  if (named === undefined && !/^\(?[A-Za-z]{0,3}\d/u.test(value)) return null;
  return { start: 0, end, locator: { label: named ?? 'page', value } };
}

/** The label that a locator begins with, as it is written; null where none is, as in `A3` and `iv`. */
export function writtenLabel(text: string, language: string | null = null): string | null {
  const written = WRITTEN_LABEL.exec(text)?.[0];
  return written === undefined || labelOf(written, language) === undefined ? null : written;
}

function labelOf(written: string, language: string | null): LocatorLabel | undefined {
  const word = written.toLowerCase();
  return (language === null ? undefined : labelIn(language, word)) ?? LABEL_OF.get(word);
}

/** Reads what Pandoc's braces hold: `{pp. iv, A}`; null for `{}`. Everything after the label is the value. */
export function readBracedLocator(content: string, language: string | null = null): Locator | null {
  const text = content.trim();
  if (text === '') return null;
  const time = TIME_CODE.exec(text);
  if (time?.[0] === text) return { label: 'timestamp', value: time[1] ?? '' };
  const written = WRITTEN_LABEL.exec(text)?.[0] ?? '';
  const label = labelOf(written, language);
  const value = label === undefined ? text : text.slice(written.length).trim();
  return value === '' ? { label: 'page', value: text } : { label: label ?? 'page', value };
}

/** `para. 3`, `paras. 3-5`: short label, plural for more than one; in a draft's `language` its own, `Abs. 3`, where that is known. */
export function printLocator({ label, value }: Locator, language: string | null = null): string {
  const several = isSeveral({ value });
  const own = language === null ? undefined : shortWordIn(language, label, several);
  const [one, many] = TERMS[label];
  return `${own ?? (several ? many : one)} ${value}`.trimStart();
}

/** Whether a text names a place by its kind and number: `Section 9`, `§ 9`. */
export function namesPlace(text: string, { label, value }: Locator): boolean {
  const number = /[\p{L}\d]+/u.exec(value)?.[0] ?? '';
  const terms = TERMS[label].filter((term) => term !== '').map((term) => term.replaceAll('.', String.raw`\.`));
  if (number === '' || terms.length === 0) return false;
  return new RegExp(String.raw`(?<!\p{L})(?:${terms.join('|')})\s{0,3}${number}(?![\p{L}\d])`, 'iu').test(text);
}

/** Whether a locator names several places. */
export function isSeveral({ value }: Pick<Locator, 'value'>): boolean {
  return /[-–—,&]/u.test(value);
}

/**
 * The first and last number of a locator that counts (`3-5` is 3 and 5, `3f` 3 and 4, `3ff` 3 and all that follow), or null
 * for any other.
 */
export function locatorSpan(locator: Locator): { readonly first: number; readonly last: number } | null {
  const numbers = (locator.value.match(/\d{1,9}/gu)?.map(Number) ?? []).slice(0, 50);
  if (numbers.length === 0) return null;
  const last = Math.max(...numbers);
  const following = placesFollowing(locator.value);
  return { first: Math.min(...numbers), last: last + following };
}

/** The first and last second that a locator of times names: `00:12:34` is one, `00:12:34-00:13:10` two; null for any other. */
export function timeSpan({ label, value }: Locator): { readonly first: number; readonly last: number } | null {
  const times = label === 'timestamp' ? value.match(/\d{1,2}:\d{2}:\d{2}/gu) : null;
  const [first, last = first] = (times ?? []).map((time) =>
    time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
  );
  return first === undefined || last === undefined ? null : { first, last };
}

/** How many places follow the last one that a value names: none, one (`3f`), all (`3ff`). */
export function placesFollowing(value: string): number {
  const sign = AND_FOLLOWING.exec(value)?.[1];
  return sign === undefined ? 0 : sign === 'f' || sign === 'sq' ? 1 : Number.POSITIVE_INFINITY;
}

/** The value without what says that more places follow. */
export function withoutFollowing(value: string): string {
  return value.replace(AND_FOLLOWING, '');
}

function numbersEnd(text: string, from: number): number {
  let end = from;
  for (let at = from; ; ) {
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) return end;
    end = NUMBER.lastIndex;
    if (/[\p{L}\p{N}]/u.test(text.charAt(end))) return at === from ? from : backToJoint(text, at);
    JOINT.lastIndex = end;
    if (!JOINT.test(text)) return end;
    at = JOINT.lastIndex;
  }
}

function backToJoint(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s,&–—-]{1,8}$/u, '').length;
}

import * as l10n from '@vscode/l10n';
import type { CslName, SourceProblem } from '../article/article.js';
import { toEdtf } from '../article/dates.js';
import { own } from '../text/own.js';
import { readDate as readWrittenDate } from './bibtex/dates.js';
import { doi, url } from './bibtex/identifiers.js';
import { languageTag } from './bibtex/languages.js';
import { type CslDate, cslDate } from './csl-date.js';
import { type Bibliography, type BibliographyEntry, commaName, MAX_ENTRIES } from './import-item.js';
import { NAMES, OTHER_TAGS, roleOf, TEXT, TYPES, variableOf, WITH_SERIES } from './ris-types.js';

const TAG = /^[ \t]{0,4}([A-Z][A-Z0-9])([ \t]{1,4})-(.*)$/u;

/** Reads RIS, as reference managers and news archives export it. Lines it does not know are skipped; never throws. */
export function readRis(file: string, text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  let fields: [string, string][] | null = null;
  let start = 0;
  let offset = 0;
  const finish = (end: number): void => {
    if (fields !== null && entries.length < MAX_ENTRIES)
      entries.push({ ...risEntry(fields), range: { start, end }, name: nameOf(fields) });
    fields = null;
  };
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const match = TAG.exec(line.startsWith('\uFEFF') ? line.slice(1) : line);
    const tag = match !== null && isTag(match[1] ?? '', match[2] ?? '') ? match[1] : undefined;
    const value = match?.[3]?.trim() ?? '';
    if (tag === 'TY') {
      finish(offset);
      fields = [[tag, value]];
      start = offset;
    } else if (tag === 'ER') finish(offset + line.length);
    else if (tag !== undefined) fields?.push([tag, value]);
    else if (line.trim() !== '') {
      const last = fields?.at(-1);
      if (last !== undefined) last[1] += `${last[1] === '' ? '' : ' '}${line.trim()}`;
    }
    offset += raw.length + 1;
  }
  finish(text.length);
  const problems: SourceProblem[] =
    entries.length > 0 || text.trim() === ''
      ? []
      : [
          {
            code: 'bibliography',
            severity: 'warning',
            file,
            message: l10n.t('The file has no RIS entry (`TY  - …`).'),
          },
        ];
  return { entries, problems };
}

/** The first word of each author and all years, as Pandoc names entries: `Lee_Roe_2024`. */
function nameOf(fields: readonly [string, string][]): string {
  const authors = fields.flatMap(([tag, value]) => (tag === 'AU' || tag === 'A1' ? value.split(/[\s,]/u, 1) : []));
  const years = fields.flatMap(([tag, value]) => (tag === 'PY' || tag === 'Y1' ? `_${value}` : []));
  return authors.join('_') + years.join('');
}

/** Two spaces make a tag; with one, a line of running text may look like one, so the tag has to be known. */
function isTag(tag: string, spaces: string): boolean {
  return spaces.length === 2 || OTHER_TAGS.has(tag) || own(TEXT, tag) !== undefined || own(NAMES, tag) !== undefined;
}

/** An entry whose fields are given by the tags of RIS. */
export function risEntry(fields: readonly [string, string][]): Omit<BibliographyEntry, 'range'> {
  const item: Record<string, unknown> & { id: string; type: string } = { id: '', type: 'document' };
  const names: Record<string, CslName[]> = {};
  const files: string[] = [];
  const keywords: string[] = [];
  const all = new Map<string, string>();
  for (const [tag, value] of fields) if (value !== '' && !all.has(tag)) all.set(tag, value);
  const type = (all.get('TY') ?? '').toUpperCase();
  item.type = own(TYPES, type) ?? 'document';
  for (const [tag, value] of fields) {
    if (value === '') continue;
    const variable = variableOf(tag, type);
    const role = roleOf(tag, type);
    if (variable !== undefined) item[variable] ??= value;
    else if (role !== undefined) push(names, role, value);
    else if (tag === 'L1' || tag === 'L4' || tag === 'LK') files.push(value);
    else if (tag === 'KW') keywords.push(value);
  }
  item.id = (all.get('ID') ?? '').replace(/\s+/gu, '-');
  titles(item, all);
  // EndNote has the place of the publisher in a tag of its own, and that of the conference where others have it.
  if (item.type === 'paper-conference' && all.has('C1')) {
    if (all.has('CY')) item['event-place'] = all.get('CY');
    item['publisher-place'] = all.get('C1');
  }
  pages(item, all);
  identifiers(item, all);
  if (typeof item.language === 'string') item.language = languageTag(item.language);
  if (keywords.length > 0) item.keyword = keywords.join(', ');
  const issued = issuedDate(['DA', 'PY', 'Y1'].map((tag) => all.get(tag)));
  const accessed = readDate(all.get('Y2'));
  return {
    item: { ...item, ...names, ...(issued && { issued }), ...(accessed && { accessed }) },
    files,
  };
}

/** What the second and third title are depends on the type. */
function titles(item: Record<string, unknown> & { readonly type: string }, all: ReadonlyMap<string, string>): void {
  const isWhole = WITH_SERIES.has(item.type);
  item.title ??= item['title-short'];
  const book = all.get('BT');
  if (book !== undefined && item.title === undefined) item.title = book;
  else if (book !== undefined && !isWhole) item['container-title'] ??= book;
  const proceedings = item.type === 'paper-conference' ? all.get('C3') : undefined;
  const second = proceedings ?? all.get('T2') ?? all.get('C3');
  if (proceedings !== undefined && all.get('T2') !== proceedings) item['event-title'] = all.get('T2');
  if (second !== undefined && isWhole) item['collection-title'] = second;
  else if (second !== undefined && second !== item.title) item['container-title'] ??= second;
  // `JO` is the name of the journal in some exports, in others an abbreviation, which is better than no name.
  const journal = all.get('JO');
  if (journal !== undefined && item['container-title'] !== undefined) item['container-title-short'] ??= journal;
  else if (journal !== undefined && !isWhole) item['container-title'] = journal;
  if (!isWhole) item['container-title'] ??= item['container-title-short'];
  for (const field of ['title', 'event-title']) if (item[field] === undefined) delete item[field];
  if (item['container-title'] === undefined) delete item['container-title'];
  if (item['container-title'] === item['container-title-short']) delete item['container-title-short'];
}

function pages(item: Record<string, unknown> & { readonly type: string }, all: ReadonlyMap<string, string>): void {
  const [from, to] = [all.get('SP'), all.get('EP')];
  if (from === undefined) return;
  const isWhole = item.type === 'book' || item.type === 'thesis';
  if (to === undefined && isWhole && /^\d+(?:\s?p(?:p|ages)?\.?)?$/iu.test(from)) item['number-of-pages'] = from;
  else
    item.page =
      to === undefined || to === from || /[-–]/u.test(from)
        ? from.replace(/\s{0,5}[–-]{1,5}\s{0,5}/gu, '-')
        : `${from}-${to}`;
}

/** `1234-5678 8765-4321`, also with words in parentheses after each. */
const SEVERAL_ISSN = /^\d{4}-\d{3}[\dXx](?![\dXx-])/u;
const ISSN_LENGTH = 9;

function identifiers(
  item: Record<string, unknown> & { readonly type: string },
  all: ReadonlyMap<string, string>,
): void {
  const work = all.get('M3');
  const address = url((all.get('UR') ?? '').split(/[;\s]{1,5}(?=https?:)|\s/iu)[0] ?? '');
  const named = doi(
    all.get('DO') ?? all.get('DI') ?? (/^(?:doi:\s*)?10\.\d{4,9}\//iu.test(work ?? '') ? (work ?? '') : ''),
  );
  const central = /^PMC\d+$/u.exec(all.get('C2') ?? '')?.[0];
  if (central !== undefined) item.PMCID = central;
  if (address !== undefined) item.URL = address;
  if (named !== undefined) item.DOI = named;
  if (work !== undefined && named !== doi(work)) item.genre = work;
  const number = all.get('M1');
  const serial = all.get('SN');
  if (number !== undefined) item[item.type.startsWith('article') ? 'issue' : 'number'] ??= number;
  if (serial === undefined) return;
  const digits = serial.replace(/[^\dXx]/gu, '');
  if (/^(?:patent|report|standard)$/u.test(item.type)) item.number = serial;
  else if (/^\d{4}-?\d{3}[\dXx]/u.test(serial) && digits.length === 8) item.ISSN = serial;
  // Of print and online, the first.
  else if (SEVERAL_ISSN.test(serial)) item.ISSN = serial.slice(0, ISSN_LENGTH);
  else item[digits.length >= 10 || /^(?:book|chapter|entry|thesis)/u.test(item.type) ? 'ISBN' : 'ISSN'] = serial;
}

function push(names: Record<string, CslName[]>, role: string, value: string): void {
  names[role] ??= [];
  names[role].push(commaName(value.split(',').slice(0, 3)));
}

/** Of several dates the first that is one, or a fuller one of the same year; a `DA` without a year completes that of `PY`. */
function issuedDate(written: readonly (string | undefined)[]): CslDate | undefined {
  const dates = written.map(readDate);
  const first = dates.find((date) => date !== undefined);
  const [year, month] = first?.['date-parts']?.[0] ?? [];
  const unpublished = written.find((each) => NOT_OUT.test(each?.trim() ?? ''))?.trim();
  if (first === undefined && unpublished !== undefined) return { literal: unpublished };
  if (first === undefined || year === undefined) return first;
  const length = (date: CslDate | undefined): number => date?.['date-parts']?.flat().length ?? 0;
  const same = dates.filter((date) => date?.['date-parts']?.[0]?.[0] === year);
  const [fullest] = [...same].sort((a, b) => length(b) - length(a));
  const words = written[0]?.trim() ?? '';
  // `MAR`, `MAR 14`: Web of Science and others leave out the year.
  if (month === undefined && length(fullest) === 1 && /^\p{L}{3,9}\.?(?:\s+\d{1,2})?$/u.test(words)) {
    const [name, day = ''] = words.split(/\s+/u);
    const date = toEdtf(`${day === '' ? '1' : day} ${name} ${year}`);
    if (date !== null) return cslDate(day === '' ? date.slice(0, 7) : date);
  }
  return fullest;
}

/** Words in place of the date of an unpublished work. */
const NOT_OUT =
  /^(?:in press|im druck|im erscheinen|sous presse|à paraître|en prensa|forthcoming|to appear|submitted|accepted)$/iu;

/** `2024/06/27/evening` and its shorter forms; undefined for none, such as `0000`. */
function readDate(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  const [year = '', ...rest] = value.split(/[/-]/u).map((part) => part.trim());
  if (/^0{1,4}$/u.test(year)) return undefined;
  if (!/^\d{4}$/u.test(year)) {
    const date = readWrittenDate(value);
    if (date?.['date-parts'] !== undefined) return date;
    const alone = /(?<!\d)(?:1[0-9]|20)\d{2}(?!\d)/u.exec(value)?.[0];
    return alone === undefined ? undefined : cslDate(alone);
  }
  if (/^\d{4}$/u.test(rest[0] ?? '') && rest.length === 1) return cslDate(`${year}/${rest[0]}`);
  const parts = [year];
  for (const part of rest.slice(0, 2)) {
    if (!/^\d{1,2}$/u.test(part) || Number(part) === 0) break;
    parts.push(part.padStart(2, '0'));
  }
  const season = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }[(rest[2] ?? '').toLowerCase()];
  const spelled = parts.length === 1 && season !== undefined ? `${year}-${season}` : parts.join('-');
  return cslDate(toEdtf(spelled) ?? toEdtf(parts.slice(0, 2).join('-')) ?? year);
}

import { own } from '../../text/own.js';
import type { CslName, SourceProblem } from '../article.js';
import { toEdtf } from '../dates.js';
import { cslDate } from './csl-date.js';
import { type Bibliography, type BibliographyEntry, commaName, MAX_ENTRIES } from './csl-item.js';

/** RIS reference types and the CSL types that they mean; all others are `document`. */
const TYPES: Readonly<Record<string, string>> = {
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  BLOG: 'post-weblog',
  ELEC: 'webpage',
  ICOMM: 'webpage',
  WEB: 'webpage',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  VIDEO: 'motion_picture',
  SOUND: 'song',
  PCOMM: 'personal_communication',
  BILL: 'bill',
  CASE: 'legal_case',
  STAT: 'legislation',
  MAP: 'map',
  DATA: 'dataset',
};

/** Tags whose first value is a CSL variable as it stands. */
const TEXT: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  JO: 'container-title',
  JF: 'container-title',
  T2: 'container-title',
  BT: 'container-title',
  JA: 'container-title',
  J2: 'container-title-short',
  ST: 'title-short',
  PB: 'publisher',
  CY: 'publisher-place',
  VL: 'volume',
  IS: 'issue',
  UR: 'URL',
  DO: 'DOI',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
  ET: 'edition',
  N1: 'note',
};

const TAG = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/u;

/** Reads RIS, as reference managers and news archives export it. Lines it does not know are passed over; never throws. */
export function readRis(file: string, text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  let fields: [string, string][] | null = null;
  let start = 0;
  let offset = 0;
  const finish = (end: number): void => {
    if (fields !== null && entries.length < MAX_ENTRIES) entries.push({ ...toEntry(fields), range: { start, end } });
    fields = null;
  };
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const match = TAG.exec(line.startsWith('\uFEFF') ? line.slice(1) : line);
    const [tag, value] = [match?.[1], match?.[2]?.trim() ?? ''];
    if (tag === 'TY') {
      finish(offset);
      fields = [[tag, value]];
      start = offset;
    } else if (tag === 'ER') finish(offset + line.length);
    else if (tag !== undefined) fields?.push([tag, value]);
    else if (line.trim() !== '') {
      const last = fields?.at(-1);
      if (last !== undefined) last[1] += ` ${line.trim()}`;
    }
    offset += raw.length + 1;
  }
  finish(text.length);
  const problems: SourceProblem[] =
    entries.length > 0 || text.trim() === ''
      ? []
      : [{ code: 'bibliography', severity: 'warning', file, message: 'The file has no RIS entry (`TY  - …`).' }];
  return { entries, problems };
}

function toEntry(fields: readonly [string, string][]): Omit<BibliographyEntry, 'range'> {
  const item: Record<string, unknown> & { id: string; type: string } = { id: '', type: 'document' };
  const names: Record<string, CslName[]> = {};
  const files: string[] = [];
  const first = (tag: string): string | undefined => fields.find(([name, value]) => name === tag && value !== '')?.[1];
  for (const [tag, value] of fields) {
    if (value === '') continue;
    const variable = own(TEXT, tag);
    if (variable !== undefined) item[variable] ??= value;
    else if (tag === 'TY') item.type = own(TYPES, value.toUpperCase()) ?? 'document';
    else if (tag === 'ID') item.id = value.replace(/\s+/gu, '-');
    else if (tag === 'AU' || tag === 'A1') push(names, 'author', value);
    else if (tag === 'ED' || tag === 'A2') push(names, 'editor', value);
    else if (tag === 'PY' || tag === 'Y1' || tag === 'DA') assignDate(item, 'issued', value);
    else if (tag === 'Y2') assignDate(item, 'accessed', value);
    else if (tag === 'L1' || tag === 'L4' || tag === 'LK') files.push(value);
    else if (tag === 'SN') item[item.type === 'book' || item.type === 'chapter' ? 'ISBN' : 'ISSN'] ??= value;
  }
  const [from, to] = [first('SP'), first('EP')];
  if (from !== undefined) item.page = to === undefined || to === from || from.includes('-') ? from : `${from}-${to}`;
  return { item: { ...item, ...names }, files };
}

function push(names: Record<string, CslName[]>, variable: string, value: string): void {
  names[variable] ??= [];
  names[variable].push(commaName(value.split(',').slice(0, 3)));
}

/** `2024/06/27/evening` and its shorter forms; the fullest of several dates counts. */
function assignDate(item: Record<string, unknown>, variable: string, value: string): void {
  const [year = '', month = '', day = ''] = value.split('/').map((part) => part.trim());
  const spelled = /^\d{4}$/u.test(year)
    ? [year, month, day]
        .filter((part) => /^\d{1,4}$/u.test(part))
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : value;
  const date = cslDate(toEdtf(spelled) ?? undefined);
  if (date === undefined) return;
  const known = item[variable];
  const length = (given: unknown): number => JSON.stringify(given ?? '').length;
  if (known === undefined || length(date) > length(known)) item[variable] = date;
}

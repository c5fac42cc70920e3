import * as l10n from '@vscode/l10n';
import type { Range } from '../text/range.js';
import { issuedDate } from './bibtex/dates.js';
import { type Bibliography, type BibliographyEntry, MAX_ENTRIES } from './import-item.js';
import { risEntry } from './ris.js';

const TAG = /^([A-Z]{2,4}) {0,2}- ?(.*)$/u;

/** MEDLINE's tags for those of RIS; `FAU` is a name in full. */
const TAGS: Readonly<Record<string, string>> = {
  FAU: 'AU',
  CN: 'AU',
  FED: 'ED',
  BTI: 'BT',
  JT: 'JF',
  TA: 'J2',
  VI: 'VL',
  IP: 'IS',
  AB: 'AB',
  LA: 'LA',
  PB: 'PB',
  PL: 'CY',
  EN: 'ET',
  ISBN: 'SN',
  MH: 'KW',
  OT: 'KW',
};

/** Reads PubMed's `.nbib`, which is MEDLINE's format. Never throws; linear. */
export function readNbib(file: string, text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  let fields: [string, string][] = [];
  let range: Range = { start: 0, end: 0 };
  let offset = 0;
  const finish = (): void => {
    if (fields.some(([tag]) => tag === 'TI' || tag === 'BTI' || tag === 'PMID') && entries.length < MAX_ENTRIES) {
      entries.push({ ...toEntry(fields), range });
    }
    fields = [];
  };
  for (const line of text.split('\n')) {
    const match = TAG.exec(line.trimEnd());
    if (match?.[1] === 'PMID') finish();
    if (match !== null) {
      if (fields.length === 0) range = { start: offset, end: offset };
      fields.push([match[1] ?? '', (match[2] ?? '').trim()]);
    } else if (line.trim() === '') finish();
    else {
      const last = fields.at(-1);
      if (last !== undefined) last[1] += ` ${line.trim()}`;
    }
    if (fields.length > 0) range = { start: range.start, end: offset + line.length };
    offset += line.length + 1;
  }
  finish();
  const message = l10n.t('The file has no PubMed entry (`PMID- …`).');
  const isEmpty = entries.length === 0 && text.trim() !== '';
  return { entries, problems: isEmpty ? [{ code: 'bibliography', severity: 'warning', file, message }] : [] };
}

/** The fields that name people, those with full names first. */
const NAMES: ReadonlySet<string> = new Set(['FAU', 'FED', 'AU', 'ED']);

/** A name with commas: `Smith, John A Jr` and `Smith JA Jr` have the suffix at their end. */
function nameOf(tag: string, value: string): string {
  const [, name = value, suffix = ''] = /^(.{1,300})\s((?:Jr|Sr|2nd|3rd|4th|I{2,3}|IV)\.?)$/u.exec(value) ?? [];
  const parted = tag.startsWith('F') ? name : name.replace(/^(\S.*)\s([A-Z]{1,4})$/u, '$1, $2');
  return suffix === '' || !parted.includes(',') ? parted : `${parted}, ${suffix}`;
}

function toEntry(fields: readonly [string, string][]): Omit<BibliographyEntry, 'range'> {
  const first = (tag: string): string | undefined => fields.find(([name, value]) => name === tag && value !== '')?.[1];
  const kinds = fields.filter(([tag]) => tag === 'PT').map(([, value]) => value.toLowerCase());
  const isBook = first('BTI') !== undefined;
  const ris: [string, string][] = [['TY', isBook ? (first('TI') === undefined ? 'BOOK' : 'CHAP') : 'JOUR']];
  const title = first('TI')
    ?.replace(/(?<!\.)\.$/u, '')
    .replace(/^\[(.*)\]$/u, '$1');
  if (title !== undefined) ris.push(['TI', title]);
  const named = fields.some(([tag]) => tag === 'FAU') ? TAGS : { ...TAGS, AU: 'AU' };
  for (const [tag, value] of fields) {
    const meant = Object.hasOwn(named, tag) ? (named as Readonly<Record<string, string>>)[tag] : undefined;
    if (meant !== undefined) ris.push([meant, NAMES.has(tag) ? nameOf(tag, value) : value]);
    else if (tag === 'PG') ris.push(['SP', value]);
    else if (tag === 'IS') ris.push(['SN', value.replace(/\s{0,5}\([^()]{0,60}\)$/u, '')]);
  }
  const found = fields.find(([tag, value]) => (tag === 'AID' || tag === 'LID') && /\[doi\]$/iu.test(value))?.[1];
  if (found !== undefined) ris.push(['DO', found.replace(/\s{0,5}\[doi\]$/iu, '')]);
  const { item, files } = risEntry(ris);
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:\s+(\p{L}{3,}(?:[-/]\p{L}{3,})?))?(?:\s+(\d{1,2}))?/u.exec(first('DP') ?? '') ?? [];
  const issued = issuedDate(
    new Map([
      ['year', year],
      ['month', month],
      ['day', day],
    ]),
    false,
  );
  const type = kinds.includes('newspaper article') ? 'article-newspaper' : item.type;
  const numbers = { PMID: first('PMID'), PMCID: first('PMC') };
  return {
    item: {
      ...item,
      type,
      ...(issued && { issued }),
      ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)),
    },
    files,
  };
}

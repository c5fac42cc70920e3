import * as l10n from '@vscode/l10n';
import { Parser } from 'htmlparser2';
import { type Bibliography, type BibliographyEntry, MAX_ENTRIES } from './import-item.js';
import { risEntry } from './ris.js';

/** Elements of a record, by the last two names, and the tags of RIS that say the same. */
const TAGS: Readonly<Record<string, string>> = {
  'authors/author': 'AU',
  'secondary-authors/author': 'A2',
  'tertiary-authors/author': 'A3',
  'subsidiary-authors/author': 'A4',
  'translated-authors/author': 'TA',
  'titles/title': 'TI',
  'titles/secondary-title': 'T2',
  'titles/tertiary-title': 'T3',
  'titles/short-title': 'ST',
  'periodical/full-title': 'JF',
  'periodical/abbr-1': 'J2',
  'record/pages': 'SP',
  'record/volume': 'VL',
  'record/number': 'IS',
  'record/edition': 'ET',
  'record/num-vols': 'NV',
  'record/isbn': 'SN',
  'record/electronic-resource-num': 'DO',
  'record/pub-location': 'CY',
  'record/publisher': 'PB',
  'record/abstract': 'AB',
  'record/notes': 'N1',
  'record/language': 'LA',
  'record/work-type': 'M3',
  'record/label': 'ID',
  'record/call-num': 'CN',
  'record/remote-database-name': 'DP',
  'keywords/keyword': 'KW',
  'dates/year': 'PY',
  'pub-dates/date': 'DA',
  'record/access-date': 'Y2',
  'related-urls/url': 'UR',
  'web-urls/url': 'UR',
  'pdf-urls/url': 'L1',
};

/** EndNote’s names of types for those of RIS; the others are alike. */
const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'JOUR',
  'electronic article': 'EJOUR',
  'newspaper article': 'NEWS',
  'magazine article': 'MGZN',
  book: 'BOOK',
  'edited book': 'EDBOOK',
  'electronic book': 'EBOOK',
  'book section': 'CHAP',
  'electronic book section': 'ECHAP',
  'conference paper': 'CPAPER',
  'conference proceedings': 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  'government document': 'GOVDOC',
  'web page': 'ELEC',
  blog: 'BLOG',
  patent: 'PAT',
  manuscript: 'MANSCPT',
  'unpublished work': 'UNPB',
  'personal communication': 'PCOMM',
  encyclopedia: 'ENCYC',
  dictionary: 'DICT',
  dataset: 'DATA',
  'computer program': 'COMP',
  'film or broadcast': 'MPCT',
  'audiovisual material': 'ADVS',
  map: 'MAP',
  music: 'MUSIC',
  artwork: 'ART',
  figure: 'FIGURE',
  case: 'CASE',
  statute: 'STAT',
  bill: 'BILL',
  hearing: 'HEAR',
  'legal rule or regulation': 'LEGAL',
  standard: 'STAND',
  pamphlet: 'PAMP',
  interview: 'INTV',
  podcast: 'PODCST',
  serial: 'SER',
};

/** Longest text of one field, in UTF-16 code units, and most fields of one record. */
const LONGEST = 100_000;
const MOST_FIELDS = 2_000;
/** EndNote nests a tenth as many elements. With many more, the parser takes quadratic time: nothing is read after that. */
const DEEPEST = 100;

/** Reads EndNote's XML export. Never throws; linear for any input. */
export function readEndNoteXml(file: string, text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const open: string[] = [];
  let depth = 0;
  let fields: [string, string][] | null = null;
  let start = 0;
  let value: string | null = null;
  let number: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > DEEPEST) parser.pause();
        // A field's text is split into `style` elements, one for each change of type.
        if (name === 'style') return;
        open.push(name);
        if (name === 'record') {
          fields = [['TY', 'GEN']];
          number = undefined;
          start = parser.startIndex;
        } else if (name === 'ref-type' && fields !== null) {
          const type = (attributes.name ?? '').trim().toLowerCase();
          fields[0] = ['TY', Object.hasOwn(TYPES, type) ? (TYPES[type] ?? 'GEN') : 'GEN'];
        }
        value = '';
      },
      ontext(part) {
        if (value !== null && value.length < LONGEST) value += part;
      },
      onclosetag(name) {
        depth--;
        if (name === 'style') return;
        const path = `${open.at(-2) ?? ''}/${name}`;
        const written = (value ?? '').replace(/\s+/gu, ' ').trim();
        const tag = Object.hasOwn(TAGS, path) ? TAGS[path] : undefined;
        if (fields !== null && tag !== undefined && written !== '' && fields.length < MOST_FIELDS) {
          fields.push([tag, tag === 'L1' ? written.replace(/^internal-pdf:\/\/(?:\d+\/)?/u, '') : written]);
        }
        if (path === 'record/rec-number' && /^\d{1,12}$/u.test(written)) number = written;
        if (name === 'record' && fields !== null) {
          if (entries.length < MAX_ENTRIES)
            entries.push({
              ...risEntry(fields),
              number,
              range: { start, end: Math.min(text.length, parser.endIndex + 1) },
            });
          fields = null;
        }
        open.pop();
        value = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const message = l10n.t('The file has no EndNote record (`<record>`).');
  return {
    entries,
    problems: entries.length > 0 ? [] : [{ code: 'bibliography', severity: 'warning', file, message }],
  };
}

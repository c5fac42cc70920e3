import { own } from '../../../text/own.js';
import { toEdtf } from '../../dates.js';
import { cslDate } from '../csl-date.js';
import { type CslItem, withoutGaps } from '../csl-fields.js';
import { fromLatex, type LatexOptions } from './latex.js';
import { readNames } from './names.js';
import type { RawEntry } from './scan.js';

/** CSL's types for those of BibTeX and BibLaTeX; what is not here is a `document`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  newsarticle: 'article-newspaper',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  proceedings: 'book',
  manual: 'report',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  letter: 'personal_communication',
  movie: 'motion_picture',
  video: 'motion_picture',
  audio: 'song',
  periodical: 'periodical',
  inreference: 'entry-encyclopedia',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
};

const ARTICLES: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

const NAME_FIELDS = { author: 'author', editor: 'editor', translator: 'translator' } as const;

/** CSL variables and the fields that say them, the first that is filled. */
const TEXT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address'],
  'collection-title': ['series'],
  source: ['agency'],
  volume: ['volume'],
  edition: ['edition'],
  abstract: ['abstract'],
  annote: ['annotation', 'annote'],
  note: ['note', 'addendum'],
  keyword: ['keywords'],
  'title-short': ['shorttitle'],
  'container-title-short': ['shortjournal'],
  genre: ['type', 'titleaddon'],
  'event-title': ['eventtitle'],
  'chapter-number': ['chapter'],
  'number-of-pages': ['pagetotal'],
};

const VERBATIM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  URL: ['url'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
};

/** How an entry is to be read. */
export interface BibtexOptions {
  /**
   * As the facts of an article: titles as they are printed, without markup; what has an address is a web page; a year is
   * one whatever stands around it. Else as Pandoc gives it to a citation processor.
   */
  readonly printed?: boolean | undefined;
}

/** A BibTeX or BibLaTeX entry in CSL's terms; fields CSL has no place for are left out. */
export function bibtexItem({ type, key, fields }: RawEntry, { printed = false }: BibtexOptions = {}): CslItem {
  const first = (names: readonly string[]) => names.map((name) => fields.get(name)).find((value) => value?.trim());
  const item: Record<string, unknown> = {};
  for (const [variable, field] of Object.entries(NAME_FIELDS)) {
    const names = readNames(fields.get(field) ?? '');
    if (names.length > 0) item[variable] = names;
  }
  const language = fromLatex(first(['langid', 'language']) ?? '');
  const english = language === '' || /^(?:en|english|american|british|usenglish|ukenglish)/iu.test(language);
  item.title = title(fields, printed ? {} : { title: english, markup: true });
  for (const [variable, names] of Object.entries(TEXT_FIELDS)) {
    const value = first(names);
    if (value !== undefined) item[variable] = fromLatex(value, { markup: !printed });
  }
  const address = /\\url\{([^{}\s]{1,2000})\}/u.exec(fields.get('howpublished') ?? '')?.[1];
  if (address !== undefined && item.publisher === address) item.publisher = undefined;
  for (const [variable, names] of Object.entries(VERBATIM_FIELDS)) {
    const value = first(names) ?? (variable === 'URL' ? address : undefined);
    if (value !== undefined) item[variable] = value.replace(/\\([%&#_~{}])/gu, '$1').replace(/[\s{}]+/gu, '');
  }
  const cslType = typeOf(type, fields, printed && item.URL !== undefined);
  const [number, issue] = ['number', 'issue'].map((name) => fromLatex(fields.get(name) ?? '') || undefined);
  if (cslType.startsWith('article')) item.issue = issue ?? number;
  else Object.assign(item, { number, issue });
  const pages = first(['pages']);
  if (pages !== undefined)
    item.page = fromLatex(pages)
      .split(/[–—-]+/u)
      .map((each) => each.trim())
      .join('-');
  item.issued = date(first(['date']) ?? yearAndMonth(fields, printed));
  item.accessed = date(first(['urldate']));
  item['original-date'] = date(first(['origdate']));
  item.language = language === '' ? undefined : language;
  return { ...withoutGaps(item), id: key, type: cslType };
}

function typeOf(type: string, fields: RawEntry['fields'], isPage: boolean): string {
  const subtype = (fields.get('entrysubtype') ?? '').toLowerCase();
  if (type === 'misc' && isPage) return 'webpage';
  return (type === 'article' ? own(ARTICLES, subtype) : undefined) ?? own(TYPES, type) ?? 'document';
}

function title(fields: RawEntry['fields'], options: LatexOptions): string | undefined {
  const [main = '', sub = ''] = ['title', 'subtitle'].map((name) => fromLatex(fields.get(name) ?? '', options));
  const whole = main === '' || sub === '' ? main || sub : `${main}${/[?!:.]$/u.test(main) ? '' : ':'} ${sub}`;
  return whole === '' ? undefined : whole;
}

function date(written: string | undefined) {
  // A tilde is a mark of doubt here, and no space.
  const text = (written ?? '').replace(/[{}\s]+/gu, ' ').trim();
  // BibLaTeX writes an open end as nothing.
  return text === '' ? undefined : cslDate(toEdtf(text) ?? text.replace(/\/$/u, '/..'));
}

function yearAndMonth(fields: RawEntry['fields'], printed: boolean): string | undefined {
  const written = fromLatex(fields.get('year') ?? '');
  const year = (printed ? /\d{4}/u.exec(written)?.[0] : undefined) ?? written;
  if (!/^\d{4}$/u.test(year)) return year === '' ? undefined : year;
  const name = fromLatex(fields.get('month') ?? '').toLowerCase();
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const month = /^\d{1,2}$/u.test(name) ? Number(name) : names.indexOf(name.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return year;
  const day = fromLatex(fields.get('day') ?? '');
  const head = `${year}-${String(month).padStart(2, '0')}`;
  return /^\d{1,2}$/u.test(day) ? `${head}-${day.padStart(2, '0')}` : head;
}

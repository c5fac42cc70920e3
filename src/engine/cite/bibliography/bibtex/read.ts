import { toEdtf } from '../../../article/dates.js';
import { cslDate } from '../../styles/csl-date.js';
import { type CslItem, withoutGaps } from '../../styles/csl-item.js';
import { fromLatex } from './latex.js';
import { readNames } from './names.js';
import type { RawEntry } from './scan.js';

/** CSL's types for those of BibTeX and BibLaTeX; what is not here is a `document`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
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
  genre: ['type', 'titleaddon'],
};

const VERBATIM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  URL: ['url'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
};

/** A BibTeX or BibLaTeX entry in CSL's terms, as Pandoc maps them; fields CSL has no place for are left out. */
export function bibtexItem({ type, key, fields }: RawEntry): CslItem {
  const subtype = (fields.get('entrysubtype') ?? '').toLowerCase();
  const cslType = (type === 'article' ? ARTICLES[subtype] : undefined) ?? TYPES[type] ?? 'document';
  const first = (names: readonly string[]) => names.map((name) => fields.get(name)).find((value) => value?.trim());
  const item: Record<string, unknown> = {};
  for (const [variable, field] of Object.entries(NAME_FIELDS)) {
    const names = readNames(fields.get(field) ?? '');
    if (names.length > 0) item[variable] = names;
  }
  const language = fromLatex(first(['langid', 'language']) ?? '');
  const english = language === '' || /^(?:en|english|american|british|usenglish|ukenglish)/iu.test(language);
  item.title = title(fields, english);
  for (const [variable, names] of Object.entries(TEXT_FIELDS)) {
    const value = first(names);
    if (value !== undefined) item[variable] = fromLatex(value, { markup: true });
  }
  for (const [variable, names] of Object.entries(VERBATIM_FIELDS)) {
    const value = first(names);
    if (value !== undefined) item[variable] = value.replace(/\\([%&#_~{}])/gu, '$1').replace(/[\s{}]+/gu, '');
  }
  const number = first(['number', 'issue']);
  if (number !== undefined) item[cslType.startsWith('article') ? 'issue' : 'number'] = fromLatex(number);
  const pages = first(['pages']);
  if (pages !== undefined)
    item.page = fromLatex(pages)
      .split(/[–—-]+/u, 9)
      .map((each) => each.trim())
      .join('-');
  item.issued = date(first(['date']) ?? yearAndMonth(fields));
  item.accessed = date(first(['urldate']));
  item['original-date'] = date(first(['origdate']));
  item.language = language === '' ? undefined : language;
  return { ...withoutGaps(item), id: key, type: cslType };
}

function title(fields: RawEntry['fields'], english: boolean): string | undefined {
  const read = (name: string) => fromLatex(fields.get(name) ?? '', { title: english, markup: true });
  const [main, sub] = [read('title'), read('subtitle')];
  const whole = main === '' || sub === '' ? main || sub : `${main}${/[?!:.]$/u.test(main) ? '' : ':'} ${sub}`;
  return whole === '' ? undefined : whole;
}

function date(written: string | undefined) {
  // A tilde is a mark of doubt here, and no space.
  const text = (written ?? '').replace(/[{}\s]+/gu, ' ').trim();
  // BibLaTeX writes an open end as nothing.
  return text === '' ? undefined : cslDate(toEdtf(text) ?? text.replace(/\/$/u, '/..'));
}

function yearAndMonth(fields: RawEntry['fields']): string | undefined {
  const year = fromLatex(fields.get('year') ?? '');
  if (!/^\d{4}$/u.test(year)) return year === '' ? undefined : year;
  const written = fromLatex(fields.get('month') ?? '').toLowerCase();
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const month = /^\d{1,2}$/u.test(written) ? Number(written) : names.indexOf(written.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return year;
  const day = fromLatex(fields.get('day') ?? '');
  const head = `${year}-${String(month).padStart(2, '0')}`;
  return /^\d{1,2}$/u.test(day) ? `${head}-${day.padStart(2, '0')}` : head;
}

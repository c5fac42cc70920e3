import type { CslName } from '../../article/article.js';
import { type CslItem, withoutGaps } from '../csl-fields.js';
import { issuedDate, readDate } from './dates.js';
import { identifiers } from './identifiers.js';
import { languageTag } from './languages.js';
import { fromLatex, type LatexOptions } from './latex.js';
import { OTHERS, readNames } from './names.js';
import type { RawEntry } from './scan.js';
import { genreOfType, seriesOf, termOf } from './terms.js';
import { cslType } from './types.js';

/** Roles of CSL and the fields that name those who have them, the first that is filled. */
const NAME_FIELDS: Readonly<Record<string, readonly string[]>> = {
  author: ['author', 'inventor'],
  editor: ['editor'],
  translator: ['translator'],
  'container-author': ['bookauthor', 'container-author'],
  'original-author': ['origauthor'],
  'reviewed-author': ['reviewedauthor', 'reviewed-author'],
  'collection-editor': ['serieseditor', 'collectioneditor', 'collection-editor'],
  director: ['director'],
  composer: ['composer'],
  illustrator: ['illustrator'],
  interviewer: ['interviewer'],
  recipient: ['recipient'],
  performer: ['performer'],
  producer: ['producer'],
  narrator: ['narrator'],
  host: ['host'],
  guest: ['guest'],
  'script-writer': ['scriptwriter', 'script-writer'],
  contributor: ['contributor'],
};

/** Roles of CSL for BibLaTeX's `editor` types other than editor. */
const EDITOR_TYPES: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  director: 'director',
  organizer: 'organizer',
  producer: 'producer',
  translator: 'translator',
  illustrator: 'illustrator',
};

/** CSL variables and the fields that say them, the first that is filled. */
const TEXT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address', 'city'],
  'collection-title': ['series'],
  source: ['agency'],
  volume: ['volume'],
  'number-of-volumes': ['volumes'],
  edition: ['edition'],
  version: ['version'],
  abstract: ['abstract'],
  annote: ['annotation', 'annote'],
  note: ['note', 'addendum'],
  keyword: ['keywords'],
  'container-title-short': ['shortjournal'],
  genre: ['type', 'titleaddon'],
  status: ['pubstate'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  'chapter-number': ['chapter'],
  'number-of-pages': ['pagetotal'],
  'original-publisher': ['origpublisher'],
  'original-publisher-place': ['origlocation'],
  'original-title': ['origtitle'],
};

/** Variables in which BibLaTeX has keywords. */
const WITH_TERMS = new Set(['genre', 'status']);

const WHOLE_BOOKS = new Set([
  'book',
  'collection',
  'proceedings',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'reference',
  'mvreference',
  'booklet',
]);

/** How an entry is to be read. */
export interface BibtexOptions {
  /**
   * As the facts of an article: titles as they are printed, without markup; what has an address is a web page; a year is
   * one any text around it. Else as Pandoc gives it to a citation processor.
   */
  readonly printed?: boolean | undefined;
  /**
   * The language, as a tag, of an entry that names none: English titles are put into sentence case, and BibLaTeX's keywords are
   * written in it. English by default; Pandoc takes that of the draft.
   */
  readonly language?: string | undefined;
}

/** A BibTeX or BibLaTeX entry in CSL's terms; fields CSL has no place for are left out. Inherited fields are in it already. */
export function bibtexItem(
  { type, key, fields }: RawEntry,
  { printed = false, language: assumed = '' }: BibtexOptions = {},
): CslItem {
  const first = (names: readonly string[]) => names.map((name) => fields.get(name)).find((value) => value?.trim());
  const item: Record<string, unknown> = names(fields, printed);
  const stated = languageTag(fromLatex(first(['langid', 'hyphenation', 'language']) ?? ''));
  const language = stated || assumed;
  const english = language === '' || /^en(?:$|-)/iu.test(language);
  const asTitle = printed ? {} : { title: english, markup: true };
  item.title = joined(fields, ['title', 'subtitle'], asTitle) ?? joined(fields, ['maintitle', 'mainsubtitle'], asTitle);
  item['title-short'] = joined(fields, ['shorttitle'], asTitle);
  item['container-title'] = container(type, fields, { markup: !printed });
  for (const [variable, names] of Object.entries(TEXT_FIELDS)) {
    const value = first(names);
    if (value === undefined) continue;
    const text = fromLatex(value, { markup: !printed });
    item[variable] =
      variable === 'collection-title'
        ? seriesOf(text, language)
        : WITH_TERMS.has(variable)
          ? termOf(text, language)
          : text;
  }
  item.genre ??= genreOfType(type, language);
  Object.assign(item, identifiers(fields));
  // An address alone is neither a publisher nor a remark.
  for (const variable of ['publisher', 'note']) if (isAddress(item[variable])) item[variable] = undefined;
  const cslTypeName = cslType(type, fields, printed && item.URL !== undefined);
  Object.assign(item, numbers(cslTypeName, fields));
  item.issued = issuedDate(fields, printed);
  item.accessed = readDate(first(['urldate', 'lastchecked', 'lastaccessed', 'accessed']));
  item['original-date'] = readDate(first(['origdate']));
  item['event-date'] = readDate(first(['eventdate']));
  item.language = stated === '' ? undefined : stated;
  return { ...withoutGaps(item), id: key, type: cslTypeName };
}

function names(fields: RawEntry['fields'], printed: boolean): Record<string, CslName[]> {
  const found: Record<string, CslName[]> = {};
  const add = (role: string, written: string | undefined): void => {
    const list = readNames(written ?? '').filter((name) => !printed || name !== OTHERS);
    if (list.length > 0) found[role] = [...(found[role] ?? []), ...list];
  };
  for (const [role, names] of Object.entries(NAME_FIELDS)) {
    const written = names.map((name) => fields.get(name)).find((value) => value?.trim());
    add(role === 'editor' ? editorRole(fields, 'editortype') : role, written);
  }
  for (const letter of ['a', 'b', 'c']) {
    const role = editorRole(fields, `editor${letter}type`);
    if (role !== 'editor') add(role, fields.get(`editor${letter}`));
  }
  return found;
}

function editorRole(fields: RawEntry['fields'], field: string): string {
  const type = (fields.get(field) ?? '').trim().toLowerCase();
  return Object.hasOwn(EDITOR_TYPES, type) ? (EDITOR_TYPES[type] ?? 'editor') : 'editor';
}

function joined(
  fields: RawEntry['fields'],
  [main = '', sub = '']: readonly string[],
  options: LatexOptions,
): string | undefined {
  const [first, second] = [main, sub].map((name) => fromLatex(fields.get(name) ?? '', options));
  if (!first || !second) return first || second || undefined;
  return `${first}${/[?!:.…]$/u.test(first) ? '' : ':'} ${second}`;
}

/** What an entry is part of; a whole book is not part of itself. */
function container(type: string, fields: RawEntry['fields'], options: LatexOptions): string | undefined {
  const journal =
    joined(fields, ['journaltitle', 'journalsubtitle'], options) ??
    joined(fields, ['journal', 'journalsubtitle'], options);
  if (WHOLE_BOOKS.has(type)) return journal;
  const book =
    joined(fields, ['booktitle', 'booksubtitle'], options) ??
    (fields.has('title') ? joined(fields, ['maintitle', 'mainsubtitle'], options) : undefined);
  return journal ?? book;
}

function numbers(type: string, fields: RawEntry['fields']): Record<string, string | undefined> {
  const read = (name: string) => fromLatex(fields.get(name) ?? '') || undefined;
  const [number, issue, pages] = [read('number'), read('issue'), read('pages') ?? read('eid')];
  const page = pages
    ?.split(/[–—-]+/u)
    .map((each) => each.trim())
    .join('-');
  if (type.startsWith('article') || type === 'periodical') return { page, issue: issue ?? number };
  // The number of a book, or of the book that it is in, is that of its series.
  return fields.has('series') && /^(?:book|chapter|paper-conference|entry-)/u.test(type)
    ? { page, issue, 'collection-number': number }
    : { page, issue, number };
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^<?https?:\/\/\S+$/iu.test(value.trim());
}

import type { CslName } from '../article.js';
import { toEdtf } from '../dates.js';
import type { BibtexEntry } from './bibtex.js';
import { type BibliographyEntry, dateVariable } from './csl-item.js';
import { fromLatex } from './latex.js';

/** BibTeX and BibLaTeX entry types and the CSL types that they mean; all others are `document`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  newsarticle: 'article-newspaper',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  manual: 'report',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  software: 'software',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
  letter: 'personal_communication',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
};

/** Fields that are a CSL variable as they stand; of several, the first that an entry has. */
const TEXT: readonly (readonly [variable: string, ...fields: readonly string[]])[] = [
  ['container-title', 'journaltitle', 'journal', 'booktitle', 'maintitle'],
  ['publisher', 'publisher', 'institution', 'school', 'organization'],
  ['publisher-place', 'location', 'address'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['collection-title', 'series'],
  ['title-short', 'shorttitle'],
  ['container-title-short', 'shortjournal'],
  ['language', 'langid', 'language'],
  ['abstract', 'abstract'],
  ['keyword', 'keywords'],
  ['note', 'note', 'annotation'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['genre', 'type'],
  ['event-title', 'eventtitle'],
  ['chapter-number', 'chapter'],
  ['number-of-pages', 'pagetotal'],
];

const VON = /^\p{Ll}/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** A raw entry as a CSL item, with the files that it names. */
export function entryFromFields({ type, key, fields, range }: BibtexEntry): BibliographyEntry {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    const plain = value === undefined ? '' : fromLatex(value);
    return plain === '' ? undefined : plain;
  };
  const item: Record<string, unknown> & { id: string; type: string } = { id: key, type: cslType(type, text) };
  const title = [text('title'), text('subtitle')].filter((part) => part !== undefined).join(': ');
  if (title !== '') item.title = title;
  for (const [variable, ...names] of TEXT) {
    const value = names.map(text).find((each) => each !== undefined);
    if (value !== undefined) item[variable] = value;
  }
  for (const role of ['author', 'editor', 'translator']) {
    const names = bibtexNames(fields.get(role) ?? '');
    if (names.length > 0) item[role] = names;
  }
  const number = text('number');
  if (number !== undefined) item[type === 'article' ? 'issue' : 'number'] = number;
  const issue = text('issue');
  if (issue !== undefined) item.issue = issue;
  const pages = text('pages');
  if (pages !== undefined) item.page = pages.replace(/\s{0,9}[–—]\s{0,9}/gu, '-');
  // Addresses are written as they are: LaTeX's signs in them mean nothing but themselves.
  const url = (fields.get('url') ?? /\\url\{([^{}\s]*)\}/u.exec(fields.get('howpublished') ?? '')?.[1] ?? '')
    .replace(/\\([_%#&~])/gu, '$1')
    .trim();
  if (url !== '') item.URL = url;
  const doi = fields.get('doi')?.trim().replace(/\\_/gu, '_');
  if (doi) item.DOI = doi;
  const issued = dateVariable(issuedOf(fields, text) ?? '');
  if (issued !== undefined) item.issued = issued;
  const accessed = dateVariable(toEdtf(fields.get('urldate') ?? '') ?? '');
  if (accessed !== undefined) item.accessed = accessed;
  return { item, range, files: filesOf(fields.get('file') ?? '') };
}

function cslType(type: string, text: (name: string) => string | undefined): string {
  const subtype = text('entrysubtype')?.toLowerCase();
  if (type === 'article' && subtype === 'newspaper') return 'article-newspaper';
  if (type === 'article' && subtype === 'magazine') return 'article-magazine';
  if (type === 'misc' && (text('url') ?? text('howpublished')) !== undefined) return 'webpage';
  return TYPES[type] ?? 'document';
}

/** An EDTF `~` would be a space in LaTeX: the field counts as written. */
function issuedOf(fields: ReadonlyMap<string, string>, text: (name: string) => string | undefined): string | null {
  const date = fields.get('date');
  if (date !== undefined) return toEdtf(date);
  const year = /\d{4}/u.exec(text('year') ?? '')?.[0];
  if (year === undefined) return null;
  const month = text('month') ?? '';
  const named = toEdtf(`1 ${month} ${year}`)?.slice(5, 7);
  const number = /^\d{1,2}$/u.test(month) ? month.padStart(2, '0') : named;
  const day = /^\d{1,2}$/u.exec(text('day') ?? '')?.[0]?.padStart(2, '0');
  const spelled = [year, number, number === undefined ? undefined : day].filter((part) => part !== undefined).join('-');
  return toEdtf(spelled) ?? year;
}

/** The names of an `author` field: separated by `and`; a name in braces of its own is an institution. */
export function bibtexNames(value: string): CslName[] {
  return splitOutsideBraces(value, /^\s+and\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(bibtexName);
}

function bibtexName(name: string): CslName {
  if (name.startsWith('{') && name.endsWith('}') && splitOutsideBraces(name, /^\s+/u).length === 1) {
    return { literal: fromLatex(name) };
  }
  const parts = splitOutsideBraces(name, /^\s*,\s*/u);
  if (parts.length > 1) {
    const [family = '', second = '', third] = parts;
    return tidy(family, third ?? second, third === undefined ? '' : second);
  }
  const words = splitOutsideBraces(name, /^[\s~]+/u).filter((word) => word !== '');
  if (words.length === 1) return { literal: fromLatex(name) };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const von = words.findIndex((word, index) => index > 0 && index < words.length - 1 && VON.test(word));
  const split = von === -1 ? words.length - 1 : von;
  return tidy(words.slice(split).join(' '), words.slice(0, split).join(' '), suffix);
}

/** A family name with its particles taken apart as CSL wants them. */
function tidy(family: string, given: string, suffix: string): CslName {
  const words = splitOutsideBraces(family.trim(), /^\s+/u);
  let particles = 0;
  while (particles < words.length - 1 && VON.test(words[particles] ?? '')) particles++;
  const name: { family: string; given?: string; 'non-dropping-particle'?: string; suffix?: string } = {
    family: fromLatex(words.slice(particles).join(' ')),
  };
  if (given.trim() !== '') name.given = fromLatex(given);
  if (particles > 0) name['non-dropping-particle'] = fromLatex(words.slice(0, particles).join(' '));
  if (suffix.trim() !== '') name.suffix = fromLatex(suffix);
  return name;
}

/** `value` cut wherever `separator` (anchored, matching at most a few signs) matches outside braces. */
function splitOutsideBraces(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0 && (sign === ',' || sign === '~' || /\s/u.test(sign))) {
      const match = separator.exec(value.slice(at, at + 40));
      if (match === null) continue;
      parts.push(value.slice(from, at));
      at += match[0].length - 1;
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

/** File names in a `file` field: `path`, or JabRef's and Zotero's `description:path:type`, several joined by `;`. */
function filesOf(value: string): string[] {
  return value
    .split(';')
    .slice(0, 20)
    .map((each) => {
      const parts = each.replace(/\\([:;\\])/gu, '$1').split(':');
      return (parts.length >= 3 ? parts.slice(1, -1).join(':') : each).trim();
    })
    .filter((each) => each !== '');
}

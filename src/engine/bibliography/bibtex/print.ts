import type { CslName } from '../../article/article.js';
import { own } from '../../text/own.js';
import { type CslDate, edtfOf } from '../csl-date.js';
import type { CslItem } from '../csl-item.js';
import { isOthers } from '../others.js';
import { toLatex } from './to-latex.js';

/** BibLaTeX's types for those of CSL; what is not here is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'report',
  thesis: 'thesis',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  motion_picture: 'movie',
  song: 'audio',
};

const SUBTYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
};

/** An entry in BibLaTeX, which Pandoc, Quarto and JabRef read too: one field a line, an EDTF date, case protected by braces. */
export function printBibtex(item: CslItem): string {
  const type = own(TYPES, item.type) ?? 'misc';
  const fields: [string, string | undefined][] = [
    ['author', names(item.author)],
    ['editor', names(item.editor)],
    ['translator', names(item.translator)],
    ['title', text(item.title, true)],
    ['shorttitle', text(item['title-short'], true)],
    [type === 'article' ? 'journaltitle' : 'booktitle', text(item['container-title'])],
    ['entrysubtype', own(SUBTYPES, item.type)],
    [type === 'report' || type === 'thesis' ? 'institution' : 'publisher', text(item.publisher)],
    ['location', text(item['publisher-place'])],
    ['series', text(item['collection-title'])],
    ['agency', text(item.source)],
    ['volume', text(item.volume)],
    ['number', text(item.issue ?? item.number)],
    ['edition', text(item.edition)],
    ['pages', text(item.page)?.replace(/[-–]+/gu, '--')],
    ['date', date(item.issued)],
    ['url', address(item.URL)],
    ['urldate', date(item.accessed)],
    ['doi', address(item.DOI)],
    ['isbn', text(item.ISBN)],
    ['issn', text(item.ISSN)],
    ['langid', text(item.language)],
    ['note', text(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${type}{${bibtexKey(item.id)},`, ...lines, '}'].join('\n');
}

/** A key as BibTeX can have it: what would end or break it is left out. */
export function bibtexKey(id: string): string {
  return id.replace(/[\s,{}()"#%=\\~]+/gu, '') || 'source';
}

function names(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const written = value
    .filter(isName)
    .map(name)
    .filter((each) => each !== '');
  return written.length === 0 ? undefined : written.join(' and ');
}

function name(of: CslName): string {
  if (isOthers(of)) return 'others';
  if (of.literal !== undefined) return `{${toLatex(of.literal)}}`;
  const protect = (part: string | undefined) => {
    const latex = toLatex(part ?? '').trim();
    // A comma or an “and” of the name's own is none of the list's.
    return /,|\band\b/u.test(latex) ? `{${latex}}` : latex;
  };
  const particle = [protect(of['dropping-particle']), protect(of['non-dropping-particle'])].filter(Boolean).join(' ');
  const family = [particle, protect(of.family)].filter(Boolean).join(' ');
  const given = protect(of.given);
  if (family === '') return given === '' ? '' : `{${given}}`;
  return [family, ...(of.suffix === undefined ? [] : [protect(of.suffix)]), given].filter(Boolean).join(', ');
}

function isName(value: unknown): value is CslName {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown, title = false): string | undefined {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const latex = toLatex(written.replace(/\s+/gu, ' ').trim(), title);
  return latex === '' ? undefined : latex;
}

function address(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.trim().replace(/[\s\\{}]/gu, (char) => encodeURIComponent(char));
}

function date(value: CslDate | undefined): string | undefined {
  return edtfOf(value) ?? text(value?.literal ?? value?.raw);
}

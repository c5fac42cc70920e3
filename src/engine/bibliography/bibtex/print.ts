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
  review: 'review',
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
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  personal_communication: 'letter',
  performance: 'performance',
  periodical: 'periodical',
  document: 'misc',
};

/** What its type alone does not say of an entry. */
function subtype(type: string): string | undefined {
  if (type.startsWith('post')) return type;
  const magazine = /^article-(newspaper|magazine)$/u.exec(type)?.[1];
  return magazine ?? (own(TYPES, type) === undefined ? type : undefined);
}

/** An entry in BibLaTeX, which Pandoc, Quarto and JabRef read too: one field a line, an EDTF date, case protected by braces. */
export function printBibtex(item: CslItem): string {
  const type = own(TYPES, item.type) ?? 'misc';
  const isArticle = type === 'article' || type === 'review' || type === 'periodical';
  const fields: [string, string | undefined][] = [
    ['author', names(item.author)],
    ['editor', names(item.editor)],
    ['translator', names(item.translator)],
    ['bookauthor', names(item['container-author'])],
    ['serieseditor', names(item['collection-editor'])],
    ...ROLES.map((role): [string, string | undefined] => [role, names(item[role])]),
    ...editorOfType(item),
    ['title', text(item.title, true)],
    ['shorttitle', text(item['title-short'], true)],
    [isArticle ? 'journaltitle' : 'booktitle', text(item['container-title'])],
    ['shortjournal', text(item['container-title-short'])],
    ['entrysubtype', text(subtype(item.type))],
    [type === 'report' || type === 'thesis' ? 'institution' : 'publisher', text(item.publisher)],
    ['location', text(item['publisher-place'])],
    ['series', text(item['collection-title'])],
    ['agency', text(item.source)],
    ['volume', text(item.volume)],
    ['number', text(item.issue ?? item.number ?? item['collection-number'])],
    ['volumes', text(item['number-of-volumes'])],
    ['chapter', text(item['chapter-number'])],
    ['version', text(item.version)],
    ['type', text(item.genre)],
    ['pubstate', text(item.status)],
    ['eventtitle', text(item['event-title'])],
    ['eventdate', date(item['event-date'])],
    ['venue', text(item['event-place'])],
    ['origtitle', text(item['original-title'])],
    ['origdate', date(item['original-date'])],
    ['origpublisher', text(item['original-publisher'])],
    ['origlocation', text(item['original-publisher-place'])],
    ['edition', text(item.edition)],
    ['pages', text(item.page)?.replace(/[-–]+/gu, '--')],
    ['pagetotal', text(item['number-of-pages'])],
    ['date', date(item.issued)],
    ['url', address(item.URL)],
    ['urldate', date(item.accessed)],
    ['doi', address(item.DOI)],
    ['isbn', text(item.ISBN)],
    ['issn', text(item.ISSN)],
    ['pmid', text(item.PMID)],
    ['pmcid', text(item.PMCID)],
    ['keywords', text(item.keyword)],
    ['abstract', text(item.abstract)],
    ['annotation', text(item.annote)],
    ['langid', text(item.language)],
    ['note', text(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${type}{${bibtexKey(item.id)},`, ...lines, '}'].join('\n');
}

/** A key in the form of BibTeX: what would end or break it is left out. */
export function bibtexKey(id: string): string {
  return id.replace(/[\s,{}()"#%=\\~]+/gu, '') || 'source';
}

/** Roles that go by one name in CSL and in what BibLaTeX's peers write. */
const ROLES = [
  ...[
    'director',
    'composer',
    'illustrator',
    'interviewer',
    'recipient',
    'performer',
    'producer',
    'narrator',
    'host',
    'guest',
  ],
  'contributor',
] as const;

/** BibLaTeX has compilers and organizers as editors of a type. */
function editorOfType(item: CslItem): [string, string | undefined][] {
  const role = ['compiler', 'organizer'].find((each) => names(item[each]) !== undefined);
  return role === undefined
    ? []
    : [
        ['editora', names(item[role])],
        ['editoratype', role],
      ];
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
    // A comma or an “and” within a name does not separate names.
    return /,|\band\b/u.test(latex) ? `{${latex}}` : latex;
  };
  const particle = [protect(of['dropping-particle']), protect(of['non-dropping-particle'])].filter(Boolean).join(' ');
  // Small words at the beginning would be read as particles.
  const surname = protect(of.family);
  const family = [particle, /^\p{Ll}\S*\s/u.test(surname) ? `{${surname}}` : surname].filter(Boolean).join(' ');
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

function date(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const written: CslDate = value;
  return edtfOf(written) ?? text(written.literal ?? written.raw);
}

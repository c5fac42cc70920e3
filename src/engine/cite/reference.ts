import type { ArticleMetadata, CslName } from '../article/article.js';
import { humanDate } from './edtf.js';

export { humanDate } from './edtf.js';

/** Length of a reference: for one line of a list, or with everything known. */
export type ReferenceForm = 'short' | 'full';

/** The words of a reference that are in some language; a draft's and a style's own references have their own. */
export interface ReferenceWords {
  /** An EDTF date: `26 February 2022`. */
  readonly date: (edtf: string) => string;
  /** The last of several authors after the others: `Jha, Lee and Diaz`. */
  readonly and: (others: string, last: string) => string;
  /** The first of more than two authors: `Jha et al.` */
  readonly andOthers: (first: string) => string;
  /** A title in quotation marks. */
  readonly quoted: (title: string) => string;
  /** Words that a title itself quotes. */
  readonly quotedWithin: (words: string) => string;
}

/** References in English, in every language of the interface. */
const ENGLISH: ReferenceWords = {
  date: humanDate,
  and: (others, last) => `${others} and ${last}`,
  andOthers: (first) => `${first} et al.`,
  quoted: (title) => `“${title}”`,
  quotedWithin: (words) => `‘${words}’`,
};

/** What tells who wrote and published a work: metadata of an article, or an item of a bibliography. */
export type Published = Pick<ArticleMetadata, 'container-title' | 'source' | 'publisher'> & {
  readonly author?: readonly CslName[] | undefined;
};

/** A name as it is read: `Lalit K. Jha`, `Ludwig van Beethoven Jr.` Empty if the name has no part. */
export function nameInFull(name: CslName): string {
  if (name.literal !== undefined) return tidy(name.literal);
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix];
  return tidy(parts.filter((part) => part !== undefined).join(' '));
}

/** The name one speaks of someone by: `Jha`, `van Beethoven`, `Associated Press`. */
export function nameInShort(name: CslName): string {
  const family = tidy([name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '));
  return family === '' ? nameInFull(name) : family;
}

/**
 * The short name of where the work appeared: its outlet, else agency, publisher or author; empty if none is known. In a reference the
 * agency goes first, as the author (`articleItem`).
 */
export function sourceName(metadata: Published, words = ENGLISH): string {
  return outletOf(metadata) || authors(metadata, 'short', words);
}

/** The authors of a work by their full names, joined; empty if none is known. */
export function authorsOf(metadata: Published): string {
  return authors(metadata, 'full', ENGLISH);
}

/** What names a work in a list: its authors, else its outlet, and the year: `Jha 2022`. Empty if nothing is known. */
export function authorAndYear(metadata: Published, year: string, words = ENGLISH): string {
  return tidy([authors(metadata, 'short', words) || outletOf(metadata), year].join(' '));
}

/** Outlet, else agency, else publisher; empty if none is known. */
export function outletOf(metadata: Published): string {
  const named = [metadata['container-title'], metadata.source, metadata.publisher].map((name) => tidy(name ?? ''));
  return named.find((name) => name !== '') ?? '';
}

/**
 * The article's reference as plain text, of what its metadata says and nothing else:
 *
 * - full: `Lalit K Jha, “India has ties with …”, Rediff.com (PTI), 26 February 2022`
 * - short: `Jha, Rediff.com, 26 February 2022`
 *
 * Without an author it begins with the outlet or agency, without any of these and a title with the cite key; an untitled article has no title in it, a bracketed title
 * (`[Report on …]`, someone's own description) no quotation marks.
 */
export function formatReference(metadata: ArticleMetadata, form: ReferenceForm = 'full', words = ENGLISH): string {
  const by = authors(metadata, form, words);
  const agency = tidy(metadata.source ?? '');
  const title = form === 'full' ? titleInMarks(metadata.title, words) : '';
  // Something has to name the source: the cite key does where nothing else can.
  const outlet = outletOf(metadata) || (title === '' ? sourceName(metadata, words) || `@${metadata.id}` : '');
  const place = form === 'full' && agency !== '' && agency !== outlet ? `${outlet} (${agency})` : outlet;
  const date = metadata.issued === undefined ? '' : words.date(metadata.issued);
  // If the author is also the source, the name is given once.
  const placed = by !== '' && place === authors(metadata, 'short', words) ? '' : place;
  const parts = by === '' ? [place, title, date] : [by, title, placed, date];
  return parts.filter((part) => part !== '').join(', ');
}

function titleInMarks(written: string | undefined, { quoted, quotedWithin }: ReferenceWords): string {
  const title = tidy(written ?? '');
  if (title === '') return '';
  if (title.startsWith('[') && title.endsWith(']')) return title;
  const within = (_: string, words: string) => quotedWithin(words);
  return quoted(title.replace(/“([^“”]*)”/gu, within).replace(/"([^"]*)"/gu, within));
}

function authors(metadata: Published, form: ReferenceForm, { and, andOthers }: ReferenceWords): string {
  const name = form === 'full' ? nameInFull : nameInShort;
  const names = (metadata.author ?? []).map(name).filter((each) => each !== '');
  if (form === 'short' && names.length > 2) return andOthers(names[0] ?? '');
  if (names.length < 2) return names[0] ?? '';
  return and(names.slice(0, -1).join(', '), names.at(-1) ?? '');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

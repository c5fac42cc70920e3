import type { Field } from './compare.js';
import type { Reference } from './reference.js';

/** An intended difference, in any reader. It counts neither as right nor as wrong. */
export interface Policy {
  readonly name: string;
  readonly why: string;
  readonly applies: (field: Field, expected: Reference, found: Reference) => boolean;
}

/** All of them. */
export const POLICIES: readonly Policy[] = [
  {
    name: 'abbreviated journals',
    why: 'Zotero replaces an abbreviated name of a journal with the one in its own list; what the file says is kept.',
    applies: (field, expected, found) =>
      field === 'container' && isShortFor(found.container ?? '', expected.container ?? ''),
  },
  {
    name: 'journal before book title',
    why: 'Of an article with a journal and a book title, Zotero makes a conference paper; the entry’s type says that it is an article.',
    applies: (field, expected, found) =>
      (field === 'container' || field === 'type') &&
      expected.type === 'paper-conference' &&
      found.type === 'article-journal' &&
      /\b[A-Z][a-z]+\./u.test(found.container ?? ''),
  },
  {
    name: 'type `article`',
    why: 'biblatex-csl-converter gives it, as to journal articles, to `misc`, web pages, court decisions and laws.',
    applies: (field, expected, found) =>
      field === 'type' &&
      expected.type === 'article' &&
      /^(?:document|webpage|legal_case|legislation)$/u.test(found.type ?? ''),
  },
  {
    name: 'unknown entry types',
    why: 'Zotero makes a journal article of an entry whose type it does not know; without a journal it is a document.',
    applies: (field, expected, found) =>
      field === 'type' && expected.type === 'article-journal' && found.type === 'document',
  },
  {
    name: 'undefined abbreviations',
    why: 'biblatex-csl-converter puts the name of a `@string` that is not defined in brackets; it stays as it is.',
    applies: (field, expected, found) => field === 'container' && expected.container === `[${found.container}]`,
  },
  {
    name: 'subtitles of journals',
    why: 'biblatex-csl-converter drops them; a `journalsubtitle` is part of the name.',
    applies: (field, expected, found) =>
      field === 'container' && found.container?.startsWith(`${expected.container}: `) === true,
  },
  {
    name: 'not LaTeX',
    why: 'biblatex-csl-converter reads `^` outside mathematics as a superscript; what LaTeX does not know stays as it is.',
    applies: (field, expected, found) =>
      field === 'authors' &&
      expected.authors?.map((name) => name.replace(/<sup>(.*?)<\/sup>/gu, '^$1')).join() === found.authors?.join(),
  },
  {
    name: 'suffixes of names',
    why: 'Zotero has no field for them, and puts `III` after the family name with a comma.',
    applies: (field, expected, found) =>
      field === 'authors' &&
      expected.authors
        ?.map((name) => name.replace(/^([^|]*), ((?:[JS]r|[IV]+)\.?)\|(.*)$/u, '$1|$3 $2'))
        .join()
        .toLowerCase() === found.authors?.join().toLowerCase(),
  },
  {
    name: 'whole books',
    why: 'Of proceedings and books that have a book title besides their own, Zotero makes a chapter; no book is part of itself.',
    applies: (field, expected, found) =>
      (field === 'container' || field === 'type') && expected.type === 'chapter' && found.type === 'book',
  },
  {
    name: 'subtitles',
    why: 'Zotero puts a full stop before the subtitle of a film; elsewhere, as here, it is a colon.',
    applies: (field, expected, found) =>
      field === 'title' && expected.title?.replace('. ', ': ').toLowerCase() === found.title?.toLowerCase(),
  },
  {
    name: 'impossible months',
    why: 'Zotero keeps a month such as 31; a date that does not exist is not a date.',
    applies: (field, expected, found) =>
      field === 'date' &&
      /^\d{4}-(?:1[3-9]|2[05-9]|[3-9]\d)$/u.test(expected.date ?? '') &&
      found.date === expected.date?.slice(0, 4),
  },
  {
    name: 'collections',
    why: 'biblatex-csl-converter gives a `collection` the type of a data set; it is a book.',
    applies: (field, expected, found) => field === 'type' && expected.type === 'dataset' && found.type === 'book',
  },
];

/** Whether the one name has words cut short, with a full stop, and the other has none. */
function isShortFor(short: string, long: string): boolean {
  const cut = /\p{L}{1,8}\.(?=\s|$)/u;
  if (cut.test(short)) return !cut.test(long.replace(/(?<=\p{L}{4})\.\s/gu, ' '));
  // Or is the beginning of it: `Physica C`.
  return short !== '' && long.toLowerCase().startsWith(short.toLowerCase());
}

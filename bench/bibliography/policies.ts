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
    why: 'biblatex-csl-converter gives it, as to journal articles, to `misc`, court decisions and laws.',
    applies: (field, expected, found) =>
      field === 'type' &&
      expected.type === 'article' &&
      /^(?:document|legal_case|legislation)$/u.test(found.type ?? ''),
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
  if (cut.test(short)) return !cut.test(long);
  // Or is the beginning of it: `Physica C`.
  return short !== '' && long.toLowerCase().startsWith(short.toLowerCase());
}

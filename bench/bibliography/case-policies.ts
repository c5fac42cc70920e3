import { isProperName } from '../../src/engine/bibliography/bibtex/proper-names.js';
import { plain } from './compare.js';
import type { Reference } from './reference.js';

/** An intended difference in the case of a title’s letters, in any reader. It counts neither as right nor as wrong. */
export interface CasePolicy {
  readonly name: string;
  readonly why: string;
  readonly applies: (expected: Reference, found: Reference) => boolean;
}

const lower = (text: string): string => text.toLowerCase();

/** Differences that are put aside, by what makes two titles that differ in them alone the same. */
const ASIDE = [
  {
    name: 'after a colon',
    why: 'biblatex-csl-converter writes the first word of a subtitle small, Zotero that after a dash; as in APA and Chicago it keeps its capital.',
    same: (title: string) => title.replace(/([:.?!–—]|\s-)\s+["'“‘(]?\p{Lu}/gu, lower),
  },
  {
    name: 'compounds',
    why: 'Zotero keeps capitals in compounds, “Low-Mass”; their parts are words as others are.',
    same: (title: string) => title.replace(/[-‐‑–/∕)]["'“‘(]?\p{Lu}|\p{Lu}(?=[\p{L}\p{N}]*[-‐‑–/∕]\p{L})/gu, lower),
  },
  {
    name: 'names',
    why: 'Countries, peoples, languages, faiths and the like, which both suites write small, keep their capitals.',
    same: (title: string) => title.replace(/\p{L}+/gu, (word) => (isProperName(word) ? word.toLowerCase() : word)),
  },
  {
    name: 'single letters',
    why: 'A letter that stands for something, as in “N-polar”, keeps the case that the file has; Zotero writes some of them small.',
    same: (title: string) => title.replace(/(?<!\p{L})\p{Lu}(?!\p{L})/gu, lower),
  },
] as const;

const MARKUP = /<[^<>]{1,80}>/gu;

/** What two titles that differ in what is put aside alone differ in; of several kinds the last. */
function explanation(expected: string, found: string): string | undefined {
  let [a, b] = [expected.replace(MARKUP, ''), found.replace(MARKUP, '')];
  for (const { name, same } of ASIDE) {
    [a, b] = [same(a), same(b)];
    if (plain(a) === plain(b)) return name;
  }
  return undefined;
}

/** Minimum share of words with another case for a title that is not merely in sentence case with names. */
const MANY = 0.3;

/** Whether the one title has some capitals that the other has not, which has no others. */
function hasMoreCapitals(expected: string, found: string): boolean {
  const [small, capital] = [expected, found].map((title) => title.replace(MARKUP, '').split(/\s+/u));
  if (small === undefined || capital === undefined || small.length !== capital.length) return false;
  const other = capital.filter((word, index) => plain(word) !== plain(small[index] ?? ''));
  const isSame = capital.every((word, index) => plain(word).toLowerCase() === plain(small[index] ?? '').toLowerCase());
  return isSame && other.every((word) => /^\P{L}*\p{Lu}/u.test(word)) && other.length < MANY * capital.length;
}

/** All of them. */
export const CASE_POLICIES: readonly CasePolicy[] = [
  ...ASIDE.map(({ name, why }) => ({
    name,
    why,
    applies: (expected: Reference, found: Reference) => explanation(expected.title ?? '', found.title ?? '') === name,
  })),
  {
    name: 'titles in sentence case',
    why: 'biblatex-csl-converter writes all words small; of a title that is in sentence case, names of persons and institutions stay.',
    applies: (expected, found) => hasMoreCapitals(expected.title ?? '', found.title ?? ''),
  },
  {
    name: 'titles in braces',
    why: 'Zotero ignores braces around a whole title; as in BibTeX, what is in braces keeps its case.',
    applies: (expected, found) =>
      /^<span class="nocase">(?:(?!<\/span>).)*<\/span>$/su.test(found.title ?? '') &&
      plain(expected.title ?? '').toLowerCase() === plain(found.title ?? '').toLowerCase(),
  },
  {
    name: 'other languages',
    why: 'Only English titles are put into sentence case: German nouns, names of courts and academies keep their capitals.',
    applies: (expected, found) =>
      found.language !== undefined &&
      !/^en(?:-|$)/iu.test(found.language) &&
      plain(expected.title ?? '').toLowerCase() === plain(found.title ?? '').toLowerCase(),
  },
];

import type { CslName, Origin } from '../article.js';
import { parseName, parseNames } from '../names.js';
import { isOutlet } from '../outlets.js';
import { isPlausible, printedName, withoutTitles } from './bylines.js';
import type { Head } from './head.js';
import type { VisibleFacts } from './visible-metadata.js';

/** `<meta>` names that state authors, the most trustworthy first: scholarly tags, then sharing tags, then the rest. */
const TAGS = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator',
];

/** Labels of cards for sharing, of which one may say who wrote the page. */
const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|author|autor)$/iu;

/** What names all authors of the article, and those of no other. */
const COMPLETE: ReadonlySet<Origin> = new Set<Origin>(['data', 'head', 'text']);

/** Authors that a page states somewhere. */
export interface FoundAuthors {
  readonly names: readonly CslName[];
  readonly origin: Origin;
}

/**
 * Who wrote the article of a page: what its data, head, mark-up and by-line state, weighed. An outlet, an address or the name of
 * an account is not an author, and each author counts once. A by-line that is written out (`By …`) outweighs data that name
 * others: these often name who published the page.
 */
export function authorsOf(
  head: Head,
  linked: readonly CslName[],
  visible: VisibleFacts,
  outlet: string | undefined,
): FoundAuthors {
  const found = (names: readonly CslName[], origin: Origin): FoundAuthors => ({
    names: cleaned(names, outlet, origin),
    origin,
  });
  const stated = [found(linked, 'data'), found(metaAuthors(head.meta, outlet), 'head')];
  const all = [
    ...(head.meta.has('citation_title') ? stated.reverse() : stated),
    found(visible.marked, 'markup'),
    found(visible.byline, 'text'),
    found(visible.classed, 'markup'),
  ];
  // A person on the page is its author rather than an institution in its head.
  const best = all.find(({ names }) => names.some(isPerson)) ?? all.find(({ names }) => names.length > 0);
  if (best === undefined) return { names: [], origin: 'markup' };
  const byline = all.find(({ names, origin }) => origin === 'text' && names.some(isPerson));
  if (byline !== undefined && !shareNames(best, byline)) return byline;
  // Elements marked as authors are those of other articles, too.
  return all.find((other) => COMPLETE.has(other.origin) && isMoreThan(other, best)) ?? best;
}

/** Authors are often given as the address of their page: that is not a name. Nor is the outlet, also with other words beside it. */
function metaAuthors(meta: Head['meta'], outlet: string | undefined): CslName[] {
  for (const tag of TAGS) {
    const values = (meta.get(tag) ?? []).filter(
      (value) =>
        !/^(?:https?:|www\.|@)/iu.test(value) &&
        (outlet === undefined || !value.toLowerCase().startsWith(outlet.toLowerCase())),
    );
    // Scholarly tags have one name each, `Family, Given`; the others may list several.
    const separate = tag === 'citation_author' || tag.startsWith('dc');
    const names = values.flatMap((value): CslName[] =>
      separate ? [parseName(value)] : parseNames(value.replace(/^by\s+/iu, '').slice(0, 300)),
    );
    if (names.length > 0) return names;
  }
  for (const number of ['1', '2']) {
    const [label = ''] = meta.get(`twitter:label${number}`) ?? [];
    const [name] = meta.get(`twitter:data${number}`) ?? [];
    if (WRITTEN_BY.test(label) && name !== undefined) return parseNames(name.slice(0, 300));
  }
  return [];
}

/** Each author once, without titles and affiliations; what is not a name, and the outlet, is left out. */
function cleaned(names: readonly CslName[], outlet: string | undefined, origin: Origin): CslName[] {
  const seen = new Set(outlet === undefined ? [] : [outlet.toLowerCase()]);
  return names.map(withoutAffiliation).filter((name) => {
    const key = keyOf(name);
    if (key === '' || seen.has(key) || !isPlausible(name)) return false;
    if ((origin === 'data' || origin === 'head') && isAccount(name)) return false;
    if (origin === 'markup' && isOfOutlet(printedName(name))) return false;
    seen.add(key);
    return true;
  });
}

/** `Ines Calloway, CNN` was read as a family name and a given one: what is all capitals is an outlet's. */
function withoutAffiliation(name: CslName): CslName {
  const { family = '', given = '' } = name;
  if (/^[A-Z]{2,6}$/u.test(given) && family.includes(' ')) return parseName(family);
  const words = printedName(name);
  const bare = withoutTitles(words);
  return bare === words || bare === '' ? name : parseName(bare);
}

/** Whether elements for authors have an outlet, perhaps with its agency: `Coastal Ledger`, `Le Courrier avec AFP`. */
function isOfOutlet(words: string): boolean {
  const [name = ''] = words.split(/\s(?:avec|con|com|met|mit|with)\s/iu, 1);
  return isOutlet(name);
}

/** The name by which someone logs in. */
function isAccount({ literal = '' }: CslName): boolean {
  return /^[\p{Ll}\p{N}._-]+$/u.test(literal);
}

function isPerson(name: CslName): boolean {
  return name.family !== undefined;
}

function shareNames(some: FoundAuthors, others: FoundAuthors): boolean {
  const keys = new Set(others.names.map(keyOf));
  return some.names.some((name) => keys.has(keyOf(name)));
}

/** Whether authors are all of others and more. */
function isMoreThan(some: FoundAuthors, others: FoundAuthors): boolean {
  const keys = new Set(some.names.map(keyOf));
  return some.names.length > others.names.length && others.names.every((name) => keys.has(keyOf(name)));
}

function keyOf(name: CslName): string {
  return printedName(name).toLowerCase().replace(/\s+/gu, ' ').trim();
}

import type { RawEntry } from './scan.js';

/** Longest chain of entries that inherit from each other. */
const DEEPEST = 10;

/** How much all entries of a file may inherit beyond twice its length, in UTF-16 code units. */
const MOST_INHERITED = 2_000_000;

/** Fields that an entry keeps to itself. */
const OWN = new Set(
  (
    'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype ' +
    'shorthand shorthandintro sortkey sortname sorttitle sortyear keywords file abstract annotation annote doi url urldate eprint eprinttype ' +
    'eprintclass isbn issn note addendum pages bookpagination pagination howpublished timestamp owner'
  ).split(' '),
);

const BOOKS = new Set([
  'mvbook',
  'book',
  'collection',
  'mvcollection',
  'proceedings',
  'mvproceedings',
  'reference',
  'mvreference',
  'periodical',
]);
const MULTIVOLUME = new Set(['mvbook', 'mvcollection', 'mvproceedings', 'mvreference']);
const PARTS = new Set([
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'inreference',
  'bookinbook',
  'suppbook',
  'suppcollection',
]);

/**
 * The entries with what they inherit by `xdata` and `crossref`, by the rules of BibLaTeX: the title of a collection becomes
 * the book title of a contribution. `xref` and `related` hand nothing on. Cycles, long chains, and more than a bounded amount of text in
 * all are left as they are written. Linear in what is read and inherited.
 */
export function withInherited(entries: readonly RawEntry[]): RawEntry[] {
  if (!entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata'))) return [...entries];
  return new Heirs(entries).all();
}

class Heirs {
  readonly #byKey = new Map<string, RawEntry>();
  readonly #done = new Map<RawEntry, RawEntry>();
  readonly #open = new Set<RawEntry>();
  #left = MOST_INHERITED;

  constructor(private readonly entries: readonly RawEntry[]) {
    for (const entry of entries) {
      this.#left += 2 * (entry.end - entry.start);
      for (const key of [entry.key, ...(entry.fields.get('ids')?.split(',') ?? [])]) {
        const name = key.trim().toLowerCase();
        if (name !== '' && !this.#byKey.has(name)) this.#byKey.set(name, entry);
      }
    }
  }

  all(): RawEntry[] {
    return this.entries.map((entry) => this.#whole(entry, 0));
  }

  #whole(entry: RawEntry, depth: number): RawEntry {
    const known = this.#done.get(entry);
    if (known !== undefined) return known;
    const names = entry.fields.get('xdata')?.split(',').slice(0, 20) ?? [];
    const parent = this.#find(entry.fields.get('crossref'));
    if ((names.length === 0 && parent === undefined) || depth >= DEEPEST || this.#open.has(entry)) return entry;
    this.#open.add(entry);
    const fields = new Map(entry.fields);
    for (const name of names) {
      const data = this.#find(name);
      if (data !== undefined) this.#inherit(fields, this.#whole(data, depth + 1).fields, (field) => [field]);
    }
    if (parent !== undefined && parent !== entry) {
      const from = this.#whole(parent, depth + 1);
      const hasDate = fields.has('date') || fields.has('year');
      this.#inherit(fields, from.fields, (field) =>
        hasDate && /^(?:date|year|month|day)$/u.test(field) ? [] : heirNames(entry.type, parent.type, field),
      );
    }
    this.#open.delete(entry);
    const whole = { ...entry, fields };
    this.#done.set(entry, whole);
    return whole;
  }

  #find(key: string | undefined): RawEntry | undefined {
    return key === undefined ? undefined : this.#byKey.get(key.replace(/[{}"]/gu, '').trim().toLowerCase());
  }

  #inherit(
    fields: Map<string, string>,
    from: ReadonlyMap<string, string>,
    named: (field: string) => readonly string[],
  ): void {
    this.#left -= from.size;
    if (this.#left < 0) return;
    // A book's title is the book title of its parts, even if the book has a field of that name.
    const given = [...from].flatMap(([field, value]) =>
      named(field).map((name) => ({ name, value, same: name === field })),
    );
    for (const { name, value } of [...given.filter(({ same }) => !same), ...given.filter(({ same }) => same)]) {
      if (fields.has(name) || this.#left < value.length) continue;
      this.#left -= value.length;
      fields.set(name, value);
    }
  }
}

/** Under which names a field of a parent counts for its child. */
function heirNames(child: string, parent: string, field: string): readonly string[] {
  if (OWN.has(field)) return [];
  const isTitle = /^(?:title|subtitle|titleaddon|shorttitle)$/u.test(field);
  if (PARTS.has(child) && MULTIVOLUME.has(parent)) return isTitle ? maybe(field, 'main') : [field];
  if (MULTIVOLUME.has(parent) && BOOKS.has(child)) return isTitle ? maybe(field, 'main') : [field];
  if (PARTS.has(child)) {
    if (isTitle) return maybe(field, 'book');
    // A book's author is that of the chapter and of the book that it is in.
    if (field === 'author')
      return child === 'inbook' || child === 'suppbook'
        ? ['author', 'bookauthor']
        : child === 'bookinbook'
          ? ['bookauthor']
          : [];
    return [field];
  }
  if (isTitle && parent === 'periodical') return maybe(field, 'journal');
  return isTitle && BOOKS.has(parent) ? [] : [field];
}

function maybe(field: string, prefix: string): readonly string[] {
  return field === 'shorttitle' ? [] : [`${prefix}${field}`];
}

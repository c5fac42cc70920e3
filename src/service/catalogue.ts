import type { Article, ArticleMetadata } from '../engine/article/article.js';
import type { ArticleOrigin, LibraryArticle } from '../engine/library/model.js';

/** What is known about an article without its text. */
export interface CatalogueEntry
  extends Pick<LibraryArticle, 'origin' | 'location' | 'aliases' | 'copies' | 'versions'> {
  readonly article: Pick<Article, 'metadata' | 'format'>;
}

/** What knows articles by their cite keys, or by their aliases: a catalogue, a library. */
export interface ArticlesByKey {
  article(key: string): CatalogueEntry | undefined;
}

/** The entry of an article. */
export function catalogueEntry({
  article: { metadata, format },
  origin,
  location,
  aliases,
  copies,
  versions,
}: LibraryArticle): CatalogueEntry {
  return { article: { metadata, format }, origin, location, aliases, copies, versions };
}

/** Fields in which many articles say the same. */
const COMMON: readonly (keyof ArticleMetadata)[] = [
  'type',
  'container-title',
  'source',
  'publisher',
  'issued',
  'language',
  'text',
];

/** What a catalogue receives. */
export interface CatalogueChange {
  /** Articles that have come, or are not what they were. */
  readonly changed: readonly CatalogueEntry[];
  /** Ids of the articles that are gone. */
  readonly removed: readonly string[];
}

/**
 * What the articles of a library are, without their texts: small enough to be held wherever someone has to know at once what a cite
 * key stands for.
 */
export class Catalogue {
  readonly #entries = new Map<string, CatalogueEntry>();
  /** By alias: the ids of the articles that claim it. */
  readonly #aliases = new Map<string, Set<string>>();
  /** How many articles name a location: while a file moves from one to another, there are two. */
  readonly #locations = new Map<string, number>();
  readonly #origins = new Map<ArticleOrigin, number>();
  /** Words of the common fields: entries that come from another thread have a copy of each, of which one is held. */
  readonly #words = new Map<string, string>();
  #version = 0;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** All entries in order of adding. */
  get entries(): Iterable<CatalogueEntry> {
    return this.#entries.values();
  }

  /** All keys that cite an article: the cite keys, then their aliases. */
  *keys(): Generator<string> {
    yield* this.#entries.keys();
    yield* this.#aliases.keys();
  }

  /** The article with this cite key, or with this key among its aliases. */
  article(key: string): CatalogueEntry | undefined {
    const id = this.keyOf(key);
    return id === undefined ? undefined : this.#entries.get(id);
  }

  /** The cite key proper of the article that `key` cites: itself, or what it is an alias of; undefined if nothing is. */
  keyOf(key: string): string | undefined {
    if (this.#entries.has(key)) return key;
    // If several claim it, always the same one, in any order of arrival.
    const [id] = [...(this.#aliases.get(key) ?? [])].sort();
    return id;
  }

  /** Whether the file at a location (a URI) is one of the articles, or a copy of one. */
  has(location: string): boolean {
    return this.#locations.has(location);
  }

  /** Whether any article comes from there. */
  hasOrigin(origin: ArticleOrigin): boolean {
    return this.#origins.has(origin);
  }

  /** Takes a change of the library over. */
  update({ changed, removed }: CatalogueChange): void {
    for (const id of removed) this.#remove(id);
    for (const each of changed) {
      const entry = this.#sharing(each);
      const { id } = entry.article.metadata;
      this.#remove(id);
      this.#entries.set(id, entry);
      for (const alias of entry.aliases ?? [])
        this.#aliases.set(alias, (this.#aliases.get(alias) ?? new Set()).add(id));
      count(this.#origins, entry.origin, 1);
      for (const each of locationsOf(entry)) count(this.#locations, each, 1);
    }
    this.#version += 1;
  }

  #sharing(entry: CatalogueEntry): CatalogueEntry {
    const metadata: Record<string, unknown> = { ...entry.article.metadata };
    for (const field of COMMON) metadata[field] &&= this.#one(metadata[field] as string);
    const format = this.#one(entry.article.format);
    return {
      ...entry,
      origin: this.#one(entry.origin),
      article: { metadata: metadata as object as ArticleMetadata, format },
    };
  }

  #one<Word extends string>(word: Word): Word {
    const known = this.#words.get(word);
    if (known !== undefined) return known as Word;
    this.#words.set(word, word);
    return word;
  }

  #remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    for (const alias of entry.aliases ?? []) {
      const claims = this.#aliases.get(alias);
      claims?.delete(id);
      if (claims?.size === 0) this.#aliases.delete(alias);
    }
    count(this.#origins, entry.origin, -1);
    for (const each of locationsOf(entry)) count(this.#locations, each, -1);
  }
}

/** Counts something in or out; what is there no longer is forgotten. */
function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const left = (counts.get(key) ?? 0) + by;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

function locationsOf({ location, copies = [] }: CatalogueEntry): string[] {
  return [...(location === undefined ? [] : [location]), ...copies.map((copy) => copy.location)];
}

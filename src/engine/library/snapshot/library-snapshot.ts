import type { Corrections } from '../corrections/corrections.js';
import type { EntityIndex } from '../entities/entity-index.js';
import type { EntityNames } from '../entities/entity-names.js';
import { StoredEntities } from '../entities/stored-entities.js';
import { FigureIndex } from '../figures.js';
import type { LibraryArticle } from '../model.js';
import type { StatementIndex } from '../statements.js';
import type { SnapshotReader, SnapshotWriter } from './parts.js';

/** What a library finds out by comparing its articles. */
export interface Derived<Entities> {
  readonly entities: Entities;
  readonly figures: FigureIndex;
  readonly statements: StatementIndex;
}

/** An article in a snapshot: its cite key and its fingerprint. */
type NamedArticle = readonly [id: string, fingerprint: string | null];

/** Writes what was found out of these articles, corrected so, in steps between which the library must stay as it is. */
export function* writeLibrary(
  snapshot: SnapshotWriter,
  articles: readonly LibraryArticle[],
  corrections: Corrections,
  { entities, figures, statements }: Derived<EntityIndex>,
): Generator<void, void> {
  const named = articles.map(({ article, fingerprint }): NamedArticle => [article.metadata.id, fingerprint ?? null]);
  const numbers = new Map(named.map(([id], number) => [id, number]));
  const numberOf = (id: string): number => numbers.get(id) ?? -1;
  snapshot.json(JSON.stringify(corrections));
  snapshot.json(named);
  yield;
  figures.write(snapshot, numberOf);
  yield;
  yield* statements.write(snapshot, numberOf);
  yield;
  yield* entities.write(snapshot, numberOf);
}

/** What is known about the surroundings of a snapshot when it is read. */
export interface ReadingContext {
  readonly corrections: Corrections;
  /** What the corrections say of names. */
  readonly wanted: EntityNames;
  /** The article of a cite key, corrected, if there is one. */
  readonly find: (id: string) => LibraryArticle | undefined;
  /** Where the statements go; empty. */
  readonly statements: StatementIndex;
}

/**
 * The articles of a snapshot, in its order, and what was found out of them. Null if it is of another library: with an article that
 * is not there or not the same, or corrected otherwise.
 */
export function readLibrary(
  snapshot: SnapshotReader,
  { corrections, wanted, find, statements }: ReadingContext,
): { readonly articles: readonly LibraryArticle[]; readonly derived: Derived<StoredEntities> } | null {
  if (snapshot.json() !== JSON.stringify(corrections)) return null;
  const articles: LibraryArticle[] = [];
  for (const [id, fingerprint] of snapshot.json<readonly NamedArticle[]>()) {
    const entry = find(id);
    if (!entry || (entry.fingerprint ?? null) !== fingerprint) return null;
    articles.push(entry);
  }
  const figures = FigureIndex.read(snapshot, articles);
  statements.read(snapshot, articles);
  return { articles, derived: { figures, statements, entities: new StoredEntities(snapshot, articles, wanted) } };
}

import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import type { Entity } from '../model.js';
import type { NameFinder } from '../name-finder.js';
import type { Ranked } from '../ranking.js';
import type { EntityNames } from './entity-names.js';

/** What can be asked of the entities of a library: one for each person, organisation, place or thing of all its articles. */
export interface Entities {
  /** Finds them by their names, aliases and roles in running text. */
  readonly names: NameFinder;
  /** All entities, the most mentioned first. Put in order each time: of a large library rather ask for those of a kind. */
  readonly all: readonly Entity[];
  /** The ids of all entities, in no order. */
  readonly ids: readonly string[];
  /** What a writer has said of names. */
  readonly wanted: EntityNames;
  /** The entities of a kind, the most mentioned first. */
  ofKind(kind: EntityKind): Ranked<Entity>;
  /** An entity by its id. */
  get(id: string): Entity | undefined;
  /** Whether an entity has this id. */
  has(id: string): boolean;
  /** How many places name an entity, and how many articles; without a list of them. */
  extentOf(id: string): { readonly mentions: number; readonly articles: number };
  /** The library's entity that an article quotes, by its id in the article's extraction. */
  speakerOf(articleId: string, id: string): Entity | undefined;
  /** The library's entity that an article's extraction has. */
  entityOf(extracted: ExtractedEntity): Entity | undefined;
  /** The entity that articles name by a form, among people or among all else. */
  named(isPerson: boolean, form: string): Entity | undefined;
  /** Ids of the articles that name anyone, or anything, by a form, ignoring case and diacritics. */
  articlesNaming(form: string): string[];
  /** Whether any article quotes an entity. */
  isQuoted(id: string): boolean;
  /** Ids of the articles that quote an entity, in order of adding. */
  articlesQuoting(id: string): string[];
}

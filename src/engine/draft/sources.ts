import type { Entity, LibraryArticle, Quotation } from '../library/model.js';
import type { Origin } from '../search/record.js';
import type { LanguagePort } from './languages/port.js';

/** What the check asks of the library. */
export interface DraftSources {
  /** Grows with every change of what the other questions answer. */
  readonly version: number;
  /** The article with this cite key. */
  article(id: string): LibraryArticle | undefined;
  /** The quotations of one article, in order of the text. */
  quotationsIn(articleId: string): readonly Quotation[];
  /**
   * Where a passage may come from, the likeliest first; at most `limit` places. With `mayHold`, which tells whether an article may have
   * the passage word for word, other articles need not be given.
   */
  locate(passage: string, limit: number, mayHold?: (articleId: string) => boolean): readonly Origin[];
  /** The entity with this id. */
  entity(id: string): Entity | undefined;
  /** All entities that go by a name, alias or role. */
  entitiesNamed(name: string): readonly Entity[];
  /** Names of people that two articles or more mention. */
  peopleInSeveral(): readonly string[];
  /** Quotations of other articles that report the same statement as this one. */
  alsoReported(quotationId: string): readonly Quotation[];
  /** What reads attributions in languages other than English; undefined where none is to be read. */
  readonly languages?: LanguagePort | undefined;
}

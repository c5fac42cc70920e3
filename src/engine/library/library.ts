import type { ExtractedQuotation, Figure } from '../extract/extraction.js';
import { mergeEntities } from './entities.js';
import type { Entity, FigureMention, LibraryArticle, Quotation, Statement } from './model.js';
import { NameIndex } from './name-index.js';
import { StatementIndex } from './statements.js';

/** What one update did, for those who keep something derived from the library. */
export interface LibraryChange {
  /** Articles added, or replaced by a new version. */
  readonly changed: readonly LibraryArticle[];
  /** Ids of the articles that are gone. */
  readonly removed: readonly string[];
}

/** Everything that is derived from all articles together; made when first asked for after a change. */
interface Derived {
  readonly quotations: readonly Quotation[];
  readonly quotationById: ReadonlyMap<string, Quotation>;
  readonly quotationsByArticle: ReadonlyMap<string, readonly Quotation[]>;
  readonly quotationsBySpeaker: ReadonlyMap<string, readonly Quotation[]>;
  readonly entities: readonly Entity[];
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly names: NameIndex;
  readonly figures: ReadonlyMap<string, readonly FigureMention[]>;
}

/**
 * All articles in use, their quotations, and their entities merged over articles.
 * Every question is answered synchronously; what spans articles is worked out lazily, once per change.
 */
export class Library {
  readonly #articles = new Map<string, LibraryArticle>();
  readonly #aliases = new Map<string, string>();
  readonly #listeners = new Set<(change: LibraryChange) => void>();
  readonly #statements = new StatementIndex((id) => this.quotation(id));
  /** Ids of articles changed since statements were last asked for. */
  readonly #unclustered = new Set<string>();
  #derived: Derived | undefined;
  #version = 0;

  /** Grows with every change: what was computed at one version holds as long as it is the same. */
  get version(): number {
    return this.#version;
  }

  /** All articles in order of adding. */
  get articles(): readonly LibraryArticle[] {
    return [...this.#articles.values()];
  }

  /** The article with this cite key, or with this key among its aliases. */
  article(key: string): LibraryArticle | undefined {
    const id = this.keyOf(key);
    return id === undefined ? undefined : this.#articles.get(id);
  }

  /** The cite key proper of the article that `key` cites: itself, or what it is an alias of; undefined if nothing is. */
  keyOf(key: string): string | undefined {
    return this.#articles.has(key) ? key : this.#aliases.get(key);
  }

  /** All quotations, article by article, in order of the text. */
  get quotations(): readonly Quotation[] {
    return this.#all.quotations;
  }

  /** A quotation by its id. */
  quotation(id: string): Quotation | undefined {
    return this.#all.quotationById.get(id);
  }

  /** The quotations of one article, in order of the text. */
  quotationsIn(articleId: string): readonly Quotation[] {
    return this.#all.quotationsByArticle.get(articleId) ?? [];
  }

  /** The quotations of one speaker, by the entity's id. */
  quotationsBy(entityId: string): readonly Quotation[] {
    return this.#all.quotationsBySpeaker.get(entityId) ?? [];
  }

  /** All entities, the most mentioned first. */
  get entities(): readonly Entity[] {
    return this.#all.entities;
  }

  /** An entity by its id. */
  entity(id: string): Entity | undefined {
    return this.#all.entityById.get(id);
  }

  /** The quotations of other articles that report the same utterance as this one, longest first. */
  alsoReported(quotationId: string): readonly Quotation[] {
    return this.#statementIndex.alsoReported(quotationId);
  }

  /** The utterances that more than one article reports. */
  get statements(): readonly Statement[] {
    return this.#statementIndex.statements();
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  sameFigure(figure: Figure): readonly FigureMention[] {
    return this.#all.figures.get(figureKey(figure)) ?? [];
  }

  /** Finds entities by their names, aliases and roles in running text. */
  get names(): NameIndex {
    return this.#all.names;
  }

  /**
   * Adds articles (one whose id is there already is replaced) and removes others, as one change.
   * Ids to remove that are unknown are passed over.
   */
  update(change: { readonly add?: readonly LibraryArticle[]; readonly remove?: readonly string[] }): void {
    const removed = (change.remove ?? []).filter((id) => this.#delete(id));
    const changed = change.add ?? [];
    for (const entry of changed) this.#set(entry);
    if (removed.length === 0 && changed.length === 0) return;
    for (const id of removed) this.#unclustered.add(id);
    for (const { article } of changed) this.#unclustered.add(article.metadata.id);
    this.#derived = undefined;
    this.#version += 1;
    for (const listener of this.#listeners) listener({ changed, removed });
  }

  /** Calls `listener` after every change; the function returned ends that. */
  onDidChange(listener: (change: LibraryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(entry: LibraryArticle): void {
    const { id } = entry.article.metadata;
    this.#forgetAliases(id);
    this.#articles.set(id, entry);
    for (const alias of entry.aliases ?? []) this.#aliases.set(alias, id);
  }

  #delete(id: string): boolean {
    this.#forgetAliases(id);
    return this.#articles.delete(id);
  }

  /** Those that another article has taken since are its own. */
  #forgetAliases(id: string): void {
    for (const alias of this.#articles.get(id)?.aliases ?? []) {
      if (this.#aliases.get(alias) === id) this.#aliases.delete(alias);
    }
  }

  /** The statements, brought up to date with the articles changed since they were last asked for. */
  get #statementIndex(): StatementIndex {
    for (const id of this.#unclustered) {
      const entry = this.#articles.get(id);
      if (entry) this.#statements.replaceArticle(id, this.quotationsIn(id), entry.article.metadata.issued);
      else this.#statements.removeArticle(id);
    }
    this.#unclustered.clear();
    return this.#statements;
  }

  get #all(): Derived {
    this.#derived ??= derive(this.articles);
    return this.#derived;
  }
}

function derive(articles: readonly LibraryArticle[]): Derived {
  const { entities: merged, entityOf } = mergeEntities(articles);
  const entityById = new Map(merged.map((entity) => [entity.id, entity]));

  const quotations: Quotation[] = [];
  const quotationsByArticle = new Map<string, Quotation[]>();
  const quotationsBySpeaker = new Map<string, Quotation[]>();
  for (const { article, extraction } of articles) {
    const articleId = article.metadata.id;
    const own = extraction.quotations.map((quotation) => adopt(quotation, articleId, entityOf, entityById));
    quotationsByArticle.set(articleId, own);
    for (const quotation of own) {
      quotations.push(quotation);
      if (quotation.speakerId === null) continue;
      const said = quotationsBySpeaker.get(quotation.speakerId);
      if (said) said.push(quotation);
      else quotationsBySpeaker.set(quotation.speakerId, [quotation]);
    }
  }

  const entities = [...merged].sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
  return {
    quotations,
    quotationById: new Map(quotations.map((quotation) => [quotation.id, quotation])),
    quotationsByArticle,
    quotationsBySpeaker,
    entities,
    entityById,
    names: new NameIndex(entities),
    figures: figuresByKey(articles),
  };
}

function figuresByKey(articles: readonly LibraryArticle[]): Map<string, FigureMention[]> {
  const found = new Map<string, FigureMention[]>();
  for (const { article, extraction } of articles) {
    for (const figure of extraction.figures ?? []) {
      const paragraph =
        article.paragraphs.find(({ start, end }) => start <= figure.start && figure.end <= end)?.number ?? 0;
      const { start, end } = figure;
      const mention: FigureMention = { articleId: article.metadata.id, start, end, paragraph, figure };
      const same = found.get(figureKey(figure));
      if (same) same.push(mention);
      else found.set(figureKey(figure), [mention]);
    }
  }
  return found;
}

/** A bare dollar sign may be any country's, and mostly is the American one's. */
function figureKey({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${unit === '$' ? 'USD' : (unit ?? '')}`;
}

/** An article's quotation as the library's: with an id, and its speaker under the name that the whole library knows. */
function adopt(
  quotation: ExtractedQuotation,
  articleId: string,
  entityOf: ReadonlyMap<string, string>,
  entityById: ReadonlyMap<string, Entity>,
): Quotation {
  const speaker = quotation.speaker;
  const speakerId = speaker?.entity != null ? (entityOf.get(`${articleId}\n${speaker.entity}`) ?? null) : null;
  const entity = speakerId === null ? undefined : entityById.get(speakerId);
  return {
    ...quotation,
    speaker: speaker && entity ? { ...speaker, name: entity.name } : speaker,
    id: `${articleId}#q${quotation.start}`,
    articleId,
    speakerId,
  };
}

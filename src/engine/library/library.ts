import type { EntityKind, ExtractedEntity, ExtractedQuotation, Figure } from '../extract/extraction.js';
import { type Corrections, type EntityCorrection, NO_CORRECTIONS } from './corrections/corrections.js';
import type { Corrector } from './corrections/corrector.js';
import { EntityIndex } from './entities/entity-index.js';
import { StoredEntities } from './entities/stored-entities.js';
import { FigureIndex } from './figures.js';
import type { Entity, FigureMention, LibraryArticle, Quotation, Statement } from './model.js';
import type { NameFinder } from './name-finder.js';
import { partsOfQuotationId, quotationId } from './quotation-id.js';
import type { Ranked } from './ranking.js';
import { Recent } from './recent.js';
import { readLibrary, writeLibrary } from './snapshot/library-snapshot.js';
import type { SnapshotReader, SnapshotWriter } from './snapshot/parts.js';
import { StatementIndex } from './statements.js';
import { finish } from './steps.js';

/** What one update did, for those who keep something derived from the library. */
export interface LibraryChange {
  /** Articles added, or replaced by a new version. */
  readonly changed: readonly LibraryArticle[];
  /** Ids of the articles that are gone. */
  readonly removed: readonly string[];
  /** Ids of other articles: they quote someone whose id, name or roles in the library are no longer what they were. */
  readonly retold: readonly string[];
  /** Ids of entities that have come or changed. */
  readonly entities: readonly string[];
  /** Ids of entities that are gone. */
  readonly gone: readonly string[];
}

/** Maximum number of articles clustered into statements on request; more wait for `clusterStatements`. */
const AT_ONCE = 32;

/** Maximum number of wordings of a snapshot posted on request. */
const POSTED_ON_REQUEST = 1024;

/** Number of articles, and of speakers, whose quotations are cached. */
const REMEMBERED = 64;

/**
 * All articles in use, their quotations, and their entities merged over articles. Every question is answered
 * synchronously, and an update costs what the articles in it cost: many are best brought in a few at a time.
 */
export class Library {
  readonly #articles = new Map<string, LibraryArticle>();
  /** By alias: the ids of the articles that claim it. */
  readonly #aliases = new Map<string, Set<string>>();
  readonly #listeners = new Set<(change: LibraryChange) => void>();
  #entities: EntityIndex | StoredEntities = new EntityIndex();
  #figures = new FigureIndex();
  /** Few writers correct anything: what does so is loaded for them. */
  #corrector: Corrector | null = null;
  #statements = this.#newStatements();
  /** Ids of articles changed since their quotations were last clustered into statements. */
  readonly #unclustered = new Set<string>();
  /** By article, and by speaker's id: those asked for last. */
  readonly #quotations = new Recent<string, readonly Quotation[]>(REMEMBERED);
  readonly #quotationsBySpeaker = new Recent<string, readonly Quotation[]>(REMEMBERED);
  #list: readonly LibraryArticle[] | undefined;
  #version = 0;

  /** Grows with every change: what was computed at one version holds as long as it is the same. */
  get version(): number {
    return this.#version;
  }

  /** All articles in order of adding. */
  get articles(): readonly LibraryArticle[] {
    this.#list ??= [...this.#articles.values()];
    return this.#list;
  }

  /** The article with this cite key, or with this key among its aliases. */
  article(key: string): LibraryArticle | undefined {
    const id = this.keyOf(key);
    return id === undefined ? undefined : this.#articles.get(id);
  }

  /** The cite key proper of the article that `key` cites: itself, or what it is an alias of; undefined if nothing is. */
  keyOf(key: string): string | undefined {
    if (this.#articles.has(key)) return key;
    // If several claim it, always the same one, in any order of arrival.
    const [id] = [...(this.#aliases.get(key) ?? [])].sort();
    return id;
  }

  /** All quotations, article by article, in order of the text. Of a large library rather ask for those of one article. */
  get quotations(): readonly Quotation[] {
    return this.articles.flatMap(({ article }) => this.quotationsIn(article.metadata.id));
  }

  /** A quotation by its id. */
  quotation(id: string): Quotation | undefined {
    const { articleId, start } = partsOfQuotationId(id);
    const own = this.quotationsIn(articleId);
    let [from, to] = [0, own.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((own[middle]?.start ?? 0) < start) from = middle + 1;
      else to = middle;
    }
    return own[from]?.id === id ? own[from] : undefined;
  }

  /** The quotations of one article, in order of the text. */
  quotationsIn(articleId: string): readonly Quotation[] {
    const entry = this.#articles.get(articleId);
    if (!entry) return [];
    return this.#quotations.get(articleId, () =>
      entry.extraction.quotations.map((quotation) => this.#adopt(quotation, articleId)),
    );
  }

  /** The quotations of one speaker, by the entity's id. */
  quotationsBy(entityId: string): readonly Quotation[] {
    return this.#quotationsBySpeaker.get(entityId, () =>
      this.#entities
        .articlesQuoting(entityId)
        .flatMap((id) => this.quotationsIn(id).filter(({ speakerId }) => speakerId === entityId)),
    );
  }

  /** Ids of the articles that quote a speaker, in order of adding; cheaper than the quotations. */
  articlesQuoting(entityId: string): readonly string[] {
    return this.#entities.articlesQuoting(entityId);
  }

  /** The entity of the library that an article's extraction has. */
  entityOf(extracted: ExtractedEntity): Entity | undefined {
    return this.#entities.entityOf(extracted);
  }

  /** Whether any article quotes an entity; cheaper than its quotations. */
  isQuoted(entityId: string): boolean {
    return this.#entities.isQuoted(entityId);
  }

  /** All entities, the most mentioned first. Of a large library rather ask for those of one kind. */
  get entities(): readonly Entity[] {
    return this.#entities.all;
  }

  /** The entities of one kind, the most mentioned first; found out only as far as one looks. */
  entitiesOf(kind: EntityKind): Ranked<Entity> {
    return this.#entities.ofKind(kind);
  }

  /** An entity by its id. */
  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** How many places name an entity, and how many articles do: without the list of its mentions, which may be long. */
  extentOf(entityId: string): { readonly mentions: number; readonly articles: number } {
    return this.#entities.extentOf(entityId);
  }

  /** The quotations of other articles that report the same utterance as this one, longest first. */
  alsoReported(quotationId: string): readonly Quotation[] {
    this.#clusterFew();
    return this.#statements.alsoReported(quotationId);
  }

  /** A quotation and all that report the same utterance, also through a wording between the two. */
  reportsOf(quotationId: string): readonly Quotation[] {
    this.#clusterFew();
    return this.#statements.reportsOf(quotationId);
  }

  /** The utterances that more than one article reports. */
  get statements(): readonly Statement[] {
    this.#clusterFew();
    return this.#statements.statements();
  }

  /** Where articles state the same figure: the same sum, share, count or date, however it is written. */
  sameFigure(figure: Figure): readonly FigureMention[] {
    return this.#figures.same(figure);
  }

  /** Finds entities by their names, aliases and roles in running text. */
  get names(): NameFinder {
    return this.#entities.names;
  }

  /**
   * Prepares for changes, in steps: after `read`, the first `update` takes long otherwise. What is asked between two steps is
   * answered as ever.
   */
  *preparing(): Generator<void, void> {
    const stored = this.#entities;
    if (!(stored instanceof StoredEntities)) return;
    const restoring = EntityIndex.restoring(stored);
    // A change may not have waited for it: then what was stored is not to be read any longer.
    while (this.#entities === stored) {
      const { done, value } = restoring.next();
      if (done) this.#entities = value;
      else yield;
    }
  }

  /** The entities as they can be changed. */
  #changing(): EntityIndex {
    const stored = this.#entities;
    if (!(stored instanceof StoredEntities)) return stored;
    const index = finish(EntityIndex.restoring(stored));
    this.#entities = index;
    return index;
  }

  /**
   * Adds articles (one whose id is there already is replaced) and removes others, as one change.
   * Ids to remove that are unknown are skipped.
   */
  update(change: { readonly add?: readonly LibraryArticle[]; readonly remove?: readonly string[] }): void {
    const removed = (change.remove ?? []).filter((id) => this.#delete(id));
    for (const id of removed) this.#corrector?.forget(id);
    const changed = (change.add ?? []).map((entry) => this.#corrector?.correct(entry) ?? entry);
    for (const entry of changed) this.#set(entry);
    if (removed.length > 0 || changed.length > 0) this.#apply(removed, changed);
  }

  #apply(removed: readonly string[], changed: readonly LibraryArticle[]): void {
    this.#list = undefined;
    const { entities, retold } = this.#changing().update(removed, changed);
    const own = [...removed, ...changed.map(({ article }) => article.metadata.id)];
    for (const id of own) {
      // What an article used to say reports nothing any longer, even before it is known what it says now.
      this.#statements.removeArticle(id);
      this.#unclustered.add(id);
      this.#quotations.delete(id);
      retold.delete(id);
    }
    for (const id of retold) this.#quotations.delete(id);
    for (const id of entities) this.#quotationsBySpeaker.delete(id);
    const here: string[] = [];
    const gone: string[] = [];
    for (const id of entities) (this.#entities.has(id) ? here : gone).push(id);
    this.#notify({ changed, removed, retold: [...retold], entities: here, gone });
  }

  #notify(change: LibraryChange): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener(change);
  }

  /**
   * Writes what was found out of the articles into a snapshot, in steps; what changes between two of them makes it worthless.
   * Statements must have been clustered.
   */
  write(snapshot: SnapshotWriter): Generator<void, void> {
    const [entities, figures, statements] = [this.#changing(), this.#figures, this.#statements];
    return writeLibrary(snapshot, this.articles, this.corrections, { entities, figures, statements });
  }

  /**
   * Has the articles of a snapshot from now on, and no others, with all that `write` has written of them: in a tenth of the time
   * that `update` takes. `find` gives the article of a cite key. False, and nothing has changed, if the snapshot is of other
   * articles, or of an article that cannot be read.
   */
  read(snapshot: SnapshotReader, find: (id: string) => LibraryArticle | undefined): boolean {
    const read = readLibrary(snapshot, {
      corrections: this.corrections,
      wanted: this.#entities.wanted,
      statements: this.#newStatements(),
      find: (id) => {
        const entry = find(id);
        return entry && (this.#corrector?.correct(entry) ?? entry);
      },
    });
    if (!read) return false;
    const { articles, derived } = read;
    const former = this.#entities.ids;
    const removed = new Set(this.#articles.keys());
    for (const id of removed) this.#delete(id);
    this.#quotations.clear();
    this.#quotationsBySpeaker.clear();
    this.#unclustered.clear();
    this.#list = undefined;
    ({ entities: this.#entities, figures: this.#figures, statements: this.#statements } = derived);
    for (const entry of articles) {
      const { id } = entry.article.metadata;
      this.#place(entry);
      removed.delete(id);
    }
    const gone = former.filter((id) => !this.#entities.has(id));
    this.#notify({ changed: articles, removed: [...removed], retold: [], entities: this.#entities.ids, gone });
    return true;
  }

  #newStatements(): StatementIndex {
    return new StatementIndex((id) => this.quotation(id));
  }

  /**
   * Brings the statements up to date with one more changed article; whether there are further ones. What is asked of
   * statements before all are done is answered from those that are.
   */
  clusterStatements(): boolean {
    const [id] = this.#unclustered;
    if (id === undefined) return false;
    if (this.#statements.post()) return true;
    this.#unclustered.delete(id);
    const entry = this.#articles.get(id);
    if (entry) this.#statements.replaceArticle(id, this.quotationsIn(id), entry.article.metadata.issued);
    return this.#unclustered.size > 0;
  }

  /** What the writer has corrected, see `correct`. */
  get corrections(): Corrections {
    return this.#corrector?.corrections ?? NO_CORRECTIONS;
  }

  /**
   * What the writer has corrected, from now on. Names change at once; returns the ids of the articles whose quotations and
   * entities change, and do so when `retake` is called with them: of thousands, a few at a time. `corrector` is what corrects,
   * from the first call on.
   */
  correct(corrections: Corrections, corrector: Corrector): string[] {
    this.#corrector ??= corrector;
    const { keys, forms, names } = this.#corrector.change(corrections);
    const ids = new Set<string>(this.#corrector.naming(forms));
    for (const form of forms) for (const id of this.#entities.articlesNaming(form)) ids.add(id);
    for (const key of keys) {
      const id = this.keyOf(key);
      if (id !== undefined) ids.add(id);
    }
    if (names !== null) {
      this.#changing().wanted = names;
      this.#apply([], []);
    }
    return [...ids];
  }

  /** An article with nothing of it corrected. */
  asRead(id: string): LibraryArticle | undefined {
    return this.#corrector?.original(id) ?? this.#articles.get(id);
  }

  /** The entity that articles name by a form (`NameKeys`), among people or among all else. */
  entityNamed(isPerson: boolean, form: string): Entity | undefined {
    return this.#entities.named(isPerson, form);
  }

  /** What the writer has corrected of an entity. */
  correctionsOf({ id }: Pick<Entity, 'id'>): EntityCorrection[] {
    return this.corrections.entities.filter(({ isPerson, form, change }) => {
      const isThing = change.as === 'not-a-person';
      return this.entityNamed(isPerson && !isThing, isThing ? change.keys.form : form)?.id === id;
    });
  }

  /** Takes articles in again, corrected as is known by now. */
  retake(ids: readonly string[]): void {
    const entries = ids.flatMap((id) => this.asRead(id) ?? []);
    if (entries.length > 0) this.update({ add: entries });
  }

  /** Corrections that are not applied: their sources are not in the library, or their words are not where they were. */
  unfitting(): ReturnType<Corrector['unfitting']> {
    return (
      this.#corrector?.unfitting(
        (key) => this.keyOf(key),
        ({ isPerson, form }) => this.entityNamed(isPerson, form) !== undefined,
      ) ?? new Map()
    );
  }

  /** Calls `listener` after every change; the function returned ends that. */
  onDidChange(listener: (change: LibraryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(entry: LibraryArticle): void {
    this.#place(entry);
    this.#figures.replaceArticle(entry);
  }

  #place(entry: LibraryArticle): void {
    const { id } = entry.article.metadata;
    this.#forgetAliases(id);
    this.#articles.set(id, entry);
    for (const alias of entry.aliases ?? []) {
      const claimants = this.#aliases.get(alias);
      if (claimants) claimants.add(id);
      else this.#aliases.set(alias, new Set([id]));
    }
  }

  #delete(id: string): boolean {
    this.#forgetAliases(id);
    this.#figures.removeArticle(id);
    return this.#articles.delete(id);
  }

  #forgetAliases(id: string): void {
    for (const alias of this.#articles.get(id)?.aliases ?? []) {
      const claimants = this.#aliases.get(alias);
      if (claimants?.delete(id) && claimants.size === 0) this.#aliases.delete(alias);
    }
  }

  #clusterFew(): void {
    if (this.#unclustered.size > AT_ONCE || this.#statements.unposted > POSTED_ON_REQUEST) return;
    while (this.clusterStatements());
  }

  /** An article's quotation as the library's: with an id, and its speaker under the name that the whole library knows. */
  #adopt(quotation: ExtractedQuotation, articleId: string): Quotation {
    const { speaker } = quotation;
    const entity = speaker?.entity == null ? undefined : this.#entities.speakerOf(articleId, speaker.entity);
    return {
      ...quotation,
      speaker: speaker && entity ? { ...speaker, name: entity.name } : speaker,
      id: quotationId(articleId, quotation.start),
      articleId,
      speakerId: entity?.id ?? null,
    };
  }
}

import type { ArticleMetadata, CslName } from '../article/article.js';
import type { Library } from '../library/library.js';
import type { Entity, LibraryArticle, Quotation } from '../library/model.js';
import { SearchIndex } from './index.js';
import type { Origin, RecordKind, SearchOptions, SearchRecord, SearchResult } from './record.js';

/** The pseudo-article of records that belong to the library as a whole: its entities. */
const LIBRARY_WIDE = '';

/** Keeps a search index in step with a library, and answers for both. */
export class LibrarySearch {
  readonly #library: Library;
  readonly #index = new SearchIndex();
  /** Ids of articles that have changed since the index was last brought up to date. */
  readonly #stale = new Set<string>();
  /** By article: the speakers' names and roles under which its quotations are indexed. */
  readonly #speakers = new Map<string, string>();

  constructor(library: Library) {
    this.#library = library;
    for (const { article } of library.articles) this.#stale.add(article.metadata.id);
    library.onDidChange(({ changed, removed }) => {
      for (const { article } of changed) this.#stale.add(article.metadata.id);
      for (const id of removed) this.#stale.add(id);
    });
  }

  /** Searches quotations, paragraphs, entities and sources; best first. */
  search(query: string, options?: SearchOptions): SearchResult[] {
    this.#catchUp();
    return this.#index.search(query, options);
  }

  /** Where a passage, possibly altered, comes from; empty when nothing is close enough. */
  locate(passage: string, options?: { limit?: number; kinds?: readonly RecordKind[]; articleId?: string }): Origin[] {
    this.#catchUp();
    return this.#index.locate(passage, options);
  }

  /** The quotation that a result or an origin names, if it names one. */
  quotationOf(record: SearchRecord): Quotation | undefined {
    return record.kind === 'quotation' ? this.#library.quotation(record.id) : undefined;
  }

  /** The number of the paragraph that a record names, if it names one. */
  paragraphOf(record: SearchRecord): number | undefined {
    return record.kind === 'paragraph' ? Number(record.id.slice(record.articleId.length + 2)) : undefined;
  }

  /** The entity that a record names, if it names one. */
  entityOf(record: SearchRecord): Entity | undefined {
    return record.kind === 'entity' ? this.#library.entity(record.id.slice('entity:'.length)) : undefined;
  }

  #catchUp(): void {
    if (this.#stale.size === 0) return;
    for (const entry of this.#library.articles) {
      const { id } = entry.article.metadata;
      // One article can teach the library the full name, or a new role, of a speaker in another.
      const speakers = this.#library
        .quotationsIn(id)
        .map((each) => speakerWords(each, this.#library))
        .join('\n');
      if (!this.#stale.delete(id) && this.#speakers.get(id) === speakers) continue;
      this.#speakers.set(id, speakers);
      this.#index.replaceArticle(id, articleRecords(entry, this.#library));
    }
    // What is left of the changed ones is gone, or another article's alias now.
    for (const id of this.#stale) {
      this.#speakers.delete(id);
      this.#index.removeArticle(id);
    }
    this.#index.replaceArticle(LIBRARY_WIDE, this.#library.entities.map(entityRecord));
    this.#stale.clear();
  }
}

function articleRecords({ article }: LibraryArticle, library: Library): SearchRecord[] {
  const articleId = article.metadata.id;
  const source = sourceWords(article.metadata);
  const shared = { articleId, source, issued: article.metadata.issued ?? '' };
  const quotations = library.quotationsIn(articleId).map(
    (quotation): SearchRecord => ({
      ...shared,
      id: quotation.id,
      kind: 'quotation',
      text: quotation.text,
      speaker: speakerWords(quotation, library),
    }),
  );
  const paragraphs = article.paragraphs.map(
    (paragraph): SearchRecord => ({
      ...shared,
      id: `${articleId}#p${paragraph.number}`,
      kind: 'paragraph',
      text: article.text.slice(paragraph.start, paragraph.end),
      speaker: '',
    }),
  );
  const self: SearchRecord = {
    ...shared,
    id: `source:${articleId}`,
    kind: 'source',
    text: article.metadata.title ?? '',
    speaker: '',
  };
  return [...quotations, ...paragraphs, self];
}

function entityRecord(entity: Entity): SearchRecord {
  return {
    id: `entity:${entity.id}`,
    kind: 'entity',
    articleId: LIBRARY_WIDE,
    text: entity.name,
    speaker: [...entity.aliases, ...entity.roles.map((role) => role.title)].join(' · '),
    source: '',
    issued: '',
  };
}

function speakerWords(quotation: Quotation, library: Library): string {
  if (!quotation.speaker) return '';
  const entity = quotation.speakerId === null ? undefined : library.entity(quotation.speakerId);
  return [quotation.speaker.name, ...(entity?.roles.map((role) => role.title) ?? [])].join(' · ');
}

function sourceWords(metadata: ArticleMetadata): string {
  const authors = metadata.author?.map(nameWords) ?? [];
  return [metadata.title, metadata['container-title'], metadata.source, metadata.publisher, ...authors, metadata.id]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function nameWords(name: CslName): string {
  return name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

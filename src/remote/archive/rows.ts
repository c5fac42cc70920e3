import { createHash } from 'node:crypto';
import type { Article } from '../../engine/article/article.js';
import { documentKind } from '../../engine/article/documents.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { pagesIn } from '../../engine/article/pages.js';
import type { ExtractedQuotation } from '../../engine/extract/extraction.js';
import type { Intake } from '../../engine/library/intake.js';
import { Library } from '../../engine/library/library.js';
import { articleRecords } from '../../engine/search/article-records.js';
import type { SearchRecord } from '../../engine/search/record.js';
import { daySpan } from '../../engine/text/dates.js';
import { INFERRED_MARK } from '../../service/remote/remote-library.js';
import { type Lexemes, lexemesOf, standingOf } from './lexemes.js';
import { packed } from './original.js';
import { storable } from './storable.js';

/** A file as it goes into an archive. */
export interface FileContent {
  /** Where it is, for those who add and remove: an absolute path, with the machine. */
  readonly location: string;
  /** Its name, whose ending says how it is read. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What a bibliography says of it. */
  readonly about: PartialMetadata | null;
}

/** A row of `quoin.source`. */
export interface SourceRow {
  readonly id: string;
  readonly key: string;
  readonly words: string;
  readonly issued: string;
  readonly metadata: string;
  readonly location: string;
  readonly file: string;
  readonly about: string | null;
  readonly original: Uint8Array;
  readonly converted: string | null;
}

/** A row of `quoin.passage`, without the source. */
export interface PassageRow {
  readonly record: SearchRecord;
  readonly standing: number;
  readonly paragraph: number | null;
  readonly page: string | null;
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly saidBy: string | null;
  readonly lexemes: Lexemes;
}

/** A source with everything that it is found by. */
export interface SourceRows {
  readonly source: SourceRow;
  readonly passages: readonly PassageRow[];
}

/** The id of a file's content: independent of its place and of the user who adds it. */
export function contentId({ bytes, about }: Pick<FileContent, 'bytes' | 'about'>): string {
  const hash = createHash('sha256')
    .update(about === null ? '' : JSON.stringify(about))
    .update('\0')
    .update(bytes)
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}`;
}

/** The rows of a read file in an archive; null for one that is not an article. */
export function rowsOf(content: FileContent, intake: Intake): SourceRows | null {
  const { article, extraction } = intake;
  if (article === null) return null;
  const library = new Library();
  library.update({ add: [{ article, extraction, origin: 'own', location: content.location }] });
  const entry = library.articles[0];
  if (entry === undefined) return null;
  const records = [...articleRecords(entry, library), ...entityRecords(library, article)];
  const quotations = new Map(library.quotationsIn(article.metadata.id).map((each) => [each.id, each]));
  const passages = records.map((record): PassageRow => {
    const words = quotations.get(record.id) ?? paragraphOf(record, article);
    return {
      record,
      standing: standingOf(record),
      paragraph: words === undefined ? null : 'paragraph' in words ? words.paragraph : words.number,
      page: words === undefined ? null : pageOf(article, words.start),
      days: daySpan(record.issued),
      saidBy: saidBy(quotations.get(record.id)),
      lexemes: lexemesOf(record),
    };
  });
  const { metadata } = article;
  const source: SourceRow = {
    id: contentId(content),
    key: metadata.id,
    words: records.find(({ kind }) => kind === 'source')?.source ?? '',
    issued: metadata.issued ?? '',
    metadata: asJson(metadata),
    location: content.location,
    file: content.file,
    about: content.about === null ? null : asJson(content.about),
    original: packed(content.bytes),
    converted: documentKind(content.file) === null ? null : storable(article.text),
  };
  return { source, passages };
}

/** People, organizations and places of the article, found by each of their names. */
function entityRecords(library: Library, article: Article): SearchRecord[] {
  const shared = { articleId: article.metadata.id, source: '', issued: article.metadata.issued ?? '', language: '' };
  return library.entities.map((entity) => ({
    ...shared,
    id: `entity:${entity.id}`,
    kind: 'entity',
    text: entity.name,
    speaker: [...entity.aliases, ...entity.roles.map(({ title }) => title)].join(' · '),
  }));
}

function paragraphOf({ kind, id }: SearchRecord, article: Article) {
  return kind === 'paragraph' ? article.paragraphs[Number(id.slice(id.lastIndexOf('#p') + 2)) - 1] : undefined;
}

function pageOf(article: Article, offset: number): string | null {
  return pagesIn(article).find(({ start, end }) => start <= offset && offset < end)?.name ?? null;
}

function saidBy(quotation: Pick<ExtractedQuotation, 'speaker'> | undefined): string | null {
  const speaker = quotation?.speaker ?? null;
  if (speaker === null) return null;
  return storable(speaker.basis === 'inferred' ? `${speaker.name}${INFERRED_MARK}` : speaker.name);
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'string' ? storable(each) : each));
}

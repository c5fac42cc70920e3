import type { ArticleMetadata, CslName } from '../article/article.js';
import { mainRoles } from '../library/entities/main-roles.js';
import type { Library } from '../library/library.js';
import type { Entity, LibraryArticle, Quotation } from '../library/model.js';
import type { SearchRecord } from './record.js';
import { signatureOf } from './signature.js';

/** The pseudo-article of records that belong to the library as a whole: its entities. */
const LIBRARY_WIDE = '';

/** What of an article can be found: its quotations, its paragraphs, and itself. */
export function* articleRecords({ article, extraction }: LibraryArticle, library: Library): Generator<SearchRecord> {
  const { text, metadata } = article;
  const articleId = metadata.id;
  const { language = '' } = extraction;
  const shared = { articleId, source: sourceWords(metadata), issued: metadata.issued ?? '', language };
  for (const quotation of library.quotationsIn(articleId)) {
    if (quotation.corrected === 'not-a-quotation') continue;
    const speaker = speakerWords(quotation, library);
    yield { ...shared, id: quotation.id, kind: 'quotation', text: quotation.text, speaker };
  }
  for (const { number, start, end } of article.paragraphs) {
    const id = `${articleId}#p${number}`;
    yield { ...shared, id, kind: 'paragraph', text: text.slice(start, end), speaker: '' };
  }
  yield { ...shared, id: `source:${articleId}`, kind: 'source', text: metadata.title ?? '', speaker: '' };
}

/** How many records `articleRecords` makes of an article. */
export function recordCount({ article, extraction }: LibraryArticle): number {
  return extraction.quotations.length + article.paragraphs.length + 1;
}

/** A signature of what `articleRecords` makes of an article; the text itself is only read if nothing else speaks for it. */
export function articleSignature(entry: LibraryArticle, library: Library): string {
  const { metadata } = entry.article;
  const { language = '' } = entry.extraction;
  const about = [metadata.id, metadata.title ?? '', metadata.issued ?? '', sourceWords(metadata), language];
  const speakers = library
    .quotationsIn(metadata.id)
    // Left out, and not only said by nobody.
    .map((quotation) => (quotation.corrected === 'not-a-quotation' ? '\0' : speakerWords(quotation, library)));
  return signatureOf([
    ...(entry.fingerprint === undefined ? contentOf(entry) : [entry.fingerprint]),
    ...about,
    ...speakers,
  ]);
}

/** What can be found of an entity. */
export function entityRecord(entity: Entity): SearchRecord {
  return {
    id: `entity:${entity.id}`,
    kind: 'entity',
    articleId: LIBRARY_WIDE,
    text: entity.name,
    speaker: [...entity.aliases, ...entity.roles.map((role) => role.title)].join(' · '),
    source: '',
    issued: '',
    language: '',
  };
}

function contentOf({ article, extraction }: LibraryArticle): string[] {
  const places = [...article.paragraphs, ...extraction.quotations].map(({ start, end }) => `${start}-${end}`);
  return [article.text, places.join(' ')];
}

function speakerWords({ speaker, speakerId }: Quotation, library: Library): string {
  if (!speaker) return '';
  const entity = speakerId === null ? undefined : library.entity(speakerId);
  return [speaker.name, ...(entity ? mainRoles(entity) : [])].join(' · ');
}

/** What of an article is searched with less weight than its words: title, outlet, agency, publisher, authors and cite key. */
export function sourceWords(metadata: ArticleMetadata): string {
  const authors = metadata.author?.map(nameWords) ?? [];
  return [metadata.title, metadata['container-title'], metadata.source, metadata.publisher, ...authors, metadata.id]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function nameWords(name: CslName): string {
  return name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

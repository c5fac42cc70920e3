import type { ExtractedEntity } from '../../extract/extraction.js';
import type { LibraryArticle, Mention } from '../model.js';

/** One entity of one article. */
export interface EntityNode {
  readonly entry: LibraryArticle;
  readonly entity: ExtractedEntity;
  /** The article's place in the order of adding. */
  readonly order: number;
  /** Whether the article quotes it. */
  readonly speaks: boolean;
}

/** The entities of an article, which is number `order` of the library. */
export function nodesOf(entry: LibraryArticle, order: number): EntityNode[] {
  const { entities, quotations } = entry.extraction;
  const speakers = new Set(quotations.map(({ speaker }) => speaker?.entity));
  return entities.map((entity) => ({ entry, entity, order, speaks: speakers.has(entity.id) }));
}

/** The cite key of an entity's article. */
export function articleIdOf({ entry }: EntityNode): string {
  return entry.article.metadata.id;
}

/** The places that name an entity, with the paragraphs they stand in. */
export function mentionsOf({ entry: { article }, entity }: EntityNode): Mention[] {
  let next = 0;
  return entity.mentions.map(({ start, end }) => {
    while ((article.paragraphs[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const at = article.paragraphs[next];
    return { articleId: article.metadata.id, start, end, paragraph: at && at.start <= start ? at.number : 0 };
  });
}

import type { Article } from '../engine/article/article.js';
import type { Quotation } from '../engine/library/model.js';
import type { Range } from '../engine/text/range.js';
import type { Knowledge } from './knowledge.js';

/** An article to be read, with what Quoin has found in it. */
export interface SourceText {
  readonly article: Article;
  /** In order of the text. */
  readonly quotations: readonly Quotation[];
  /** Where the text names whom or what. */
  readonly names: readonly { readonly entityId: string; readonly places: readonly Range[] }[];
}

/** The article with this cite key, or with this key among its aliases; null if there is none. */
export function sourceText({ library }: Knowledge, key: string): SourceText | null {
  const entry = library.article(key);
  if (entry === undefined) return null;
  const names = entry.extraction.entities.flatMap((entity) => {
    const entityId = library.entityOf(entity)?.id;
    return entityId === undefined
      ? []
      : { entityId, places: entity.mentions.map(({ start, end }) => ({ start, end })) };
  });
  // An article of the cache is decoded where it is asked for: what crosses a border is plain data.
  const { metadata, format, text, paragraphs } = entry.article;
  return { article: { metadata, format, text, paragraphs }, quotations: library.quotationsIn(metadata.id), names };
}

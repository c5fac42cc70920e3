import type { Article } from '../../../../../src/engine/article/article.js';
import type { ExtractedEntity } from '../../../../../src/engine/extract/extraction.js';
import { findNames } from '../../../../../src/engine/extract/names/index.js';

/** An article of plain text, its paragraphs parted by blank lines. */
export function articleOf(text: string, id = 'a', issued?: string): Article {
  const paragraphs: Article['paragraphs'][number][] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    const start = at + (part.length - part.trimStart().length);
    const end = at + part.trimEnd().length;
    if (end > start) paragraphs.push({ number: paragraphs.length + 1, start, end });
    at += part.length + 2;
  }
  return { metadata: { id, type: 'article-newspaper', issued, text: 'full' }, format: 'plain', text, paragraphs };
}

/** The entities of a text, found without a trained tagger. */
export function entitiesIn(text: string): readonly ExtractedEntity[] {
  return findNames(articleOf(text)).entities;
}

/** `kind name` of each entity, for comparing. */
export function namesIn(text: string): string[] {
  return entitiesIn(text).map(({ kind, name }) => `${kind} ${name}`);
}

/** The entity of this name; fails if there is none. */
export function entityIn(text: string, name: string): ExtractedEntity {
  const found = entitiesIn(text).find((entity) => entity.name === name);
  if (!found) throw new Error(`No entity ${name} among: ${namesIn(text).join(', ')}`);
  return found;
}

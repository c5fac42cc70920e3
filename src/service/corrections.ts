import { textQuoteOf } from '../engine/library/corrections/anchor.js';
import type { TextQuote } from '../engine/library/corrections/corrections.js';
import { correctionsOfQuotation } from '../engine/library/corrections/made.js';
import type { Entity } from '../engine/library/model.js';
import type { Knowledge } from './knowledge.js';

/** What can be corrected of a quotation, and what has been. */
export interface CorrectableQuotation {
  /** The cite key of its source. */
  readonly source: string;
  /** The file of its source (a URI); undefined for a bundled one. */
  readonly location: string | undefined;
  /** Where it is; null where no words tell it from others of the same article. */
  readonly quote: TextQuote | null;
  /** Who speaks by the article itself, uncorrected; null where that is not known. */
  readonly speaker: Pick<Entity, 'name' | 'kind'> | null;
  readonly isCorrected: boolean;
  /** The corrections of it, each with the file where it is. */
  readonly former: readonly { readonly file: string; readonly source: string; readonly quote: TextQuote }[];
}

/** What has been corrected of an entity. */
export interface CorrectableEntity extends Pick<Entity, 'id' | 'name' | 'kind'> {
  /** The corrections of it, each with the file where it is, the name that it is of, and what it changes. */
  readonly former: readonly { readonly file: string; readonly name: string; readonly as: EntityChange }[];
}

/** What a correction of an entity changes. */
export type EntityChange = 'same' | 'renamed' | 'not-a-person';

/** A quotation to be corrected, by its id; null if there is none. */
export function correctableQuotation({ library }: Knowledge, quotationId: string): CorrectableQuotation | null {
  const quotation = library.quotation(quotationId);
  const entry = quotation && library.asRead(quotation.articleId);
  if (!quotation || !entry) return null;
  const { article, extraction } = entry;
  const same = extraction.quotations.find(({ start }) => start === quotation.start);
  const kind = library.entity(quotation.speakerId ?? '')?.kind ?? 'person';
  return {
    source: article.metadata.id,
    location: entry.location,
    quote: (same && textQuoteOf(article, extraction.quotations, same)) ?? null,
    speaker: same?.speaker && quotation.speaker ? { name: same.speaker.name, kind } : null,
    isCorrected: quotation.corrected !== undefined,
    former: correctionsOfQuotation(library, quotation).map(({ at, source, quote }) => ({
      file: at.file,
      source,
      quote,
    })),
  };
}

/** An entity to be corrected, by its id; null if there is none. */
export function correctableEntity({ library }: Knowledge, entityId: string): CorrectableEntity | null {
  const entity = library.entity(entityId);
  if (!entity) return null;
  const { id, name, kind } = entity;
  const former = library.correctionsOf(entity).map((each) => ({
    file: each.at.file,
    name: each.name,
    as: each.change.as,
  }));
  return { id, name, kind, former };
}

/** The name by which the article of a quotation itself has an entity, so that it is found there again; null if it has none. */
export function nameInArticle({ library }: Knowledge, quotationId: string, entityId: string): string | null {
  const quotation = library.quotation(quotationId);
  const entities = (quotation && library.asRead(quotation.articleId)?.extraction.entities) ?? [];
  return entities.find((each) => library.entityOf(each)?.id === entityId)?.name ?? null;
}

/** At most `most` entities of these kinds that a query finds; without one, the most mentioned. */
export function namesOf(
  { library, search }: Knowledge,
  query: string,
  kinds: readonly Entity['kind'][],
  most: number,
): readonly Pick<Entity, 'id' | 'name' | 'kind'>[] {
  const found: readonly Entity[] =
    query === ''
      ? kinds.flatMap((kind) => {
          const all = library.entitiesOf(kind);
          return Array.from({ length: Math.min(all.length, most) }, (_, index) => all.at(index) ?? []).flat();
        })
      : search
          .search(query, { kinds: ['entity'], limit: most })
          .flatMap(({ record }) => search.entityOf(record) ?? [])
          .filter(({ kind }) => kinds.includes(kind));
  return found.slice(0, most).map(({ id, name, kind }) => ({ id, name, kind }));
}

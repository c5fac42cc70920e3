import type { ExtractedEntity, ExtractedQuotation, Extraction } from '../../extract/extraction.js';
import { slug } from '../../text/slug.js';
import type { LibraryArticle } from '../model.js';
import { quotationsAt, squeezed } from './anchor.js';
import type { EntityCorrection, NamedSpeaker, QuotationCorrection } from './corrections.js';

/** What concerns one article: corrections of its quotations, and those who are not people, by the form of their names. */
export interface ArticleCorrections {
  readonly quotations: readonly QuotationCorrection[];
  readonly notPeople: ReadonlyMap<string, EntityCorrection>;
}

/** Why a correction is not applied: its words are nowhere in the source, at several places, or corrected by another one. */
export type Unfitting = 'nowhere' | 'ambiguous' | 'repeated';

/** An article with its corrections, and those of them that could not be applied. */
export interface CorrectedArticle {
  /** The very entry that was given, if nothing of it is corrected. */
  readonly entry: LibraryArticle;
  readonly unfitting: ReadonlyMap<QuotationCorrection, Unfitting>;
}

/** Of words that are between marks in more places, nobody can tell which are meant. */
const MOST_ALIKE = 200;

/** Applies corrections to what was read out of an article. What was read stays as it is: a cache may hold it. */
export function correctArticle(entry: LibraryArticle, corrections: ArticleCorrections): CorrectedArticle {
  const unfitting = new Map<QuotationCorrection, Unfitting>();
  if (corrections.quotations.length === 0 && corrections.notPeople.size === 0) return { entry, unfitting };
  const people = withoutPeople(entry.extraction, corrections.notPeople);
  const extraction = withQuotations(entry, people, corrections.quotations, unfitting);
  return { entry: extraction === entry.extraction ? entry : { ...entry, extraction }, unfitting };
}

/** Entities of the article that are corrected not to be people become things, and are no speakers. */
function withoutPeople(extraction: Extraction, notPeople: ReadonlyMap<string, EntityCorrection>): Extraction {
  const denied = new Set<string>();
  const entities =
    notPeople.size === 0
      ? []
      : extraction.entities.map((entity): ExtractedEntity => {
          const change = entity.kind === 'person' ? notPeople.get(entity.keys.form)?.change : undefined;
          if (change?.as !== 'not-a-person') return entity;
          denied.add(entity.id);
          return { ...entity, kind: 'other', keys: change.keys };
        });
  if (denied.size === 0) return extraction;
  const { figures, notices, language } = extraction;
  const quotations = extraction.quotations.map((quotation) =>
    denied.has(quotation.speaker?.entity ?? '') ? { ...quotation, speaker: null } : quotation,
  );
  return {
    quotations,
    entities,
    ...(figures && { figures }),
    ...(notices && { notices }),
    ...(language && { language }),
  };
}

function withQuotations(
  { article }: LibraryArticle,
  extraction: Extraction,
  corrections: readonly QuotationCorrection[],
  unfitting: Map<QuotationCorrection, Unfitting>,
): Extraction {
  const { quotations, figures, notices, language } = extraction;
  const entities = [...extraction.entities];
  const corrected = new Map<ExtractedQuotation, ExtractedQuotation>();
  const byWords = new Map<string, ExtractedQuotation[]>();
  for (const quotation of corrections.length === 0 ? [] : quotations) {
    const words = squeezed(quotation.text);
    const alike = byWords.get(words);
    if (alike) alike.push(quotation);
    else byWords.set(words, [quotation]);
  }
  for (const correction of corrections) {
    const alike = byWords.get(squeezed(correction.quote.exact)) ?? [];
    const [quotation, ...others] = alike.length > MOST_ALIKE ? alike : quotationsAt(article, alike, correction.quote);
    if (quotation === undefined) unfitting.set(correction, 'nowhere');
    else if (others.length > 0) unfitting.set(correction, 'ambiguous');
    else if (corrected.has(quotation)) unfitting.set(correction, 'repeated');
    else corrected.set(quotation, correctQuotation(quotation, correction, entities));
  }
  if (corrected.size === 0) return extraction;
  return {
    quotations: quotations.map((quotation) => corrected.get(quotation) ?? quotation),
    entities,
    ...(figures && { figures }),
    ...(notices && { notices }),
    ...(language && { language }),
  };
}

/** A speaker whom the article names nowhere is added to its entities. */
function correctQuotation(
  { unnamed: _unnamed, ...quotation }: ExtractedQuotation,
  { speaker }: QuotationCorrection,
  entities: ExtractedEntity[],
): ExtractedQuotation {
  if (speaker === null) return { ...quotation, kind: 'other', speaker: null, corrected: 'not-a-quotation' };
  const own = entities.find(({ id }) => id === quotation.speaker?.entity);
  const isOwn = quotation.speaker?.name === speaker.name || (own !== undefined && goesBy(own, speaker));
  const entity = isOwn && own ? own : (entities.find((each) => goesBy(each, speaker)) ?? added(speaker, entities));
  return {
    ...quotation,
    // Someone's words are more than a scare quote or a title.
    kind: quotation.kind === 'other' ? 'partial' : quotation.kind,
    speaker: {
      name: entity.name,
      entity: entity.id,
      mention: isOwn ? (quotation.speaker?.mention ?? null) : null,
      basis: 'stated',
    },
    corrected: 'speaker',
  };
}

/** Whether an entity of an article is meant by a name: its fullest one, for another may be someone else's too. */
function goesBy({ kind, keys, name }: ExtractedEntity, speaker: NamedSpeaker): boolean {
  return (
    (kind === 'person') === (speaker.kind === 'person') && (keys.form === speaker.keys.form || name === speaker.name)
  );
}

function added({ name, kind, keys }: NamedSpeaker, entities: ExtractedEntity[]): ExtractedEntity {
  const ids = new Set(entities.map(({ id }) => id));
  const stem = slug(name) || 'name';
  let id = stem;
  for (let number = 2; ids.has(id); number++) id = `${stem}-${number}`;
  const entity: ExtractedEntity = { id, name, kind, aliases: [], roles: [], mentions: [], keys };
  entities.push(entity);
  return entity;
}

import type { Article } from '../article/article.js';
import type { AttributionRule } from './attributions.js';
import type { ExtractedEntity, Speaker } from './extraction.js';
import type { RawQuotation } from './quotations.js';

/** Rules by which the text itself names the speaker. */
const STATED: ReadonlySet<AttributionRule> = new Set([
  'after',
  'according',
  'before-speech',
  'before-judgement',
  'before-noun',
  'split',
  'lead-in',
]);

/** Turns the words that name a speaker into who is meant. */
export class SpeakerResolver {
  readonly #article: Article;
  readonly #entities: readonly ExtractedEntity[];

  constructor(article: Article, entities: readonly ExtractedEntity[]) {
    this.#article = article;
    this.#entities = entities;
  }

  /** The speaker of a quotation, or null if the text gives no hint of one. */
  resolve(raw: RawQuotation): Speaker | null {
    if (raw.mention === null || raw.rule === null) return null;
    const { start, end } = raw.mention;
    const entity = this.#entities.find((candidate) =>
      candidate.mentions.some((mention) => mention.start < end && start < mention.end),
    );
    return {
      name: entity?.name ?? this.#article.text.slice(start, end),
      entity: entity?.id ?? null,
      mention: raw.mention,
      basis: STATED.has(raw.rule) ? 'stated' : 'inferred',
    };
  }
}

import type { Range } from '../text/range.js';
import type { ExtractedEntity } from './extraction.js';

/** A mention with the index of its entity. */
export interface EntityMention extends Range {
  readonly entity: number;
}

/** All mentions of an article in order of the text, for look-up by place. */
export class MentionIndex {
  readonly mentions: readonly EntityMention[];

  constructor(entities: readonly ExtractedEntity[]) {
    this.mentions = entities
      .flatMap(({ mentions }, entity) => mentions.map(({ start, end }) => ({ start, end, entity })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Index of the first mention that starts at or after `offset`. */
  indexFrom(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Mentions that share a character with `range`, in order; a mention that starts before it is found if it is the nearest. */
  within(range: Range): EntityMention[] {
    const found: EntityMention[] = [];
    for (let index = Math.max(0, this.indexFrom(range.start) - 1); index < this.mentions.length; index++) {
      const mention = this.mentions[index];
      if (mention === undefined || mention.start >= range.end) break;
      if (mention.end > range.start) found.push(mention);
    }
    return found;
  }
}

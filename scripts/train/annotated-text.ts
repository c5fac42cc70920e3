import type { EntityKind } from '../../src/engine/extract/extraction.js';
import type { Range } from '../../src/engine/text/range.js';

/** A name as annotators marked it. */
export interface GoldName extends Range {
  readonly kind: EntityKind;
}

/** A mention of something named, with the number of what it names: for measuring which mentions are held together. */
export interface GoldMention extends GoldName {
  readonly cluster: number;
}

/** An annotated text: ranges point into `text`. */
export interface AnnotatedText {
  readonly id: string;
  /** Sort of text, for features of its own: see `NEWS`. */
  readonly sort: number;
  readonly text: string;
  readonly paragraphs: readonly Range[];
  readonly names: readonly GoldName[];
  /** Where the annotation says nothing either way (words for peoples and faiths; in GUM, names before common nouns): found or not, it does not count. */
  readonly ignored: readonly Range[];
  /** Names with coreference, where the set has it. */
  readonly mentions: readonly GoldMention[];
}

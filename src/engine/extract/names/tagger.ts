import type { NameSpan, TokenizedParagraph } from './span.js';

/** A trained model that finds names in the paragraphs of one article. */
export interface NameTagger {
  /** The names of each paragraph, in order. */
  tag(paragraphs: readonly TokenizedParagraph[]): NameSpan[][];
}

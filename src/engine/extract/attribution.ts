import type { Phrase } from './phrases.js';

/** How an attribution was recognised: what a speaker's basis and the benchmark's tables go by. */
export type AttributionRule =
  | 'after'
  | 'according'
  | 'before-speech'
  | 'before-far'
  | 'before-label'
  | 'before-weak'
  | 'before-noun'
  | 'participle'
  | 'colon'
  | 'clause'
  | 'split'
  | 'same-paragraph'
  | 'lead-in'
  /** Who acts in the sentence before: `Lind shook her head. “…”` */
  | 'beat'
  | 'continued'
  | 'carried'
  /** A turn of an interview or a transcript. */
  | 'turn'
  /** Who is named below a block quotation. */
  | 'credit';

/** Who is said to have said it: token ranges in the paragraph. */
export interface Attribution {
  readonly speaker: Phrase | null;
  /** Index of the token that says so, or -1. */
  readonly cue: number;
  readonly rule: AttributionRule;
  /** Words beside the quotation say who speaks and cannot be read: it is not the speaker before. */
  readonly hidden?: true;
}

/** Tokens between a quotation and a cue that belongs to it: bounds the work on endless sentences. */
export const REACH = 60;

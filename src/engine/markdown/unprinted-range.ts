import type { Range } from '../text/range.js';

/**
 * What a stretch of markup outside CommonMark does to the text around it.
 * - `delimiter`: the marks around words that are shown; the words stay.
 * - `superscript`: raised words, which may be the number of a note.
 * - all others hold no prose at all.
 */
export type UnprintedKind =
  | 'delimiter'
  | 'superscript'
  | 'comment'
  | 'attributes'
  | 'tex'
  | 'math'
  | 'shortcode'
  | 'image';

/** A stretch of markup; offsets are those of the text given. `reads` is what is shown in its stead, if anything is. */
export interface Unprinted extends Range {
  readonly kind: UnprintedKind;
  readonly reads?: string;
}

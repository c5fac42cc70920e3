import type { Session } from '../library/session.js';
import type { Converter } from './converter.js';
import type { AskMetadata } from './metadata-form.js';
import type { SourceReview } from './review.js';
import type { SourceLibrary } from './source-library.js';

/** What adding sources works with. */
export interface Adding {
  readonly session: Session;
  readonly library: SourceLibrary;
  readonly converter: Converter;
  readonly review: SourceReview;
  readonly askMetadata: AskMetadata;
}

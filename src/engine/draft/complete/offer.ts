import type { Library } from '../../library/library.js';
import type { Quotation } from '../../library/model.js';
import type { LibrarySearch } from '../../search/library-search.js';
import type { Range } from '../../text/range.js';
import type { LanguagePort } from '../languages/port.js';
import type { Held } from './holding.js';
import type { QuotationPart } from './parts.js';

/** Words of a quotation that are offered for what a writer has typed. */
export interface QuotationOffer {
  readonly quotation: Quotation;
  /** The part of the quotation's words. */
  readonly part: QuotationPart;
  /**
   * `held`: the part holds what was typed, and may be said by who the draft names. `speaker`: nothing was typed, and the speaker
   * named said it. `passage`: the part holds it, and is the source's own words. `other`: none of these, or words typed that
   * someone else said; only looked for on request, and never to be taken without a look.
   */
  readonly fit: 'held' | 'speaker' | 'passage' | 'other';
  /** Where the quotation holds what was typed. */
  readonly held: Held | null;
  /** What it replaces in the draft: typed words that it holds, after a mark the mark with all of them. */
  readonly replace: Range;
  /** Whether the draft names who speaks just before. */
  readonly introduced: boolean;
}

/** What quotations are searched for in. */
export interface OfferSources {
  readonly library: Library;
  readonly search: LibrarySearch;
  /** What knows the conditions and limits of other languages than English: no part is offered that leaves them out. */
  readonly languages: LanguagePort;
}

import type { TextEdit } from '../text/edits.js';
import type { Range } from '../text/range.js';
import type { DifferenceKind } from './finding.js';

/** One difference between a draft's passage and a source; offsets are those of the passage given. */
export interface PassageDifference {
  readonly kind: DifferenceKind;
  readonly draft: string;
  readonly source: string;
  /** The draft's differing words; empty where words are missing. */
  readonly range: Range;
  /** What a repair replaces, and by what: from the last word that is the same to the next. */
  readonly repair: TextEdit;
  /** Quotation marks that the repair sets elsewhere in the passage. */
  readonly marks?: readonly TextEdit[] | undefined;
  /** Whether the repair would put words into the speaker's mouth that the source does not: the reporter's, or another speaker's. */
  readonly unspoken: boolean;
  /** Whether all that the source's words do to a sentence is known, as in English. */
  readonly understood: boolean;
}

import type { TextEdit } from '../engine/text/edits.js';
import type { Range } from '../engine/text/range.js';
import type { CardSubject } from './card-subject.js';

/** A row of a completion list. Its words are safe to show as they are. */
export interface CompletionRow {
  readonly kind: 'quotation' | 'key' | 'place' | 'own words';
  readonly label: string;
  /** After the label, lighter. */
  readonly description: string;
  /** Of the active row. */
  readonly detail: string;
  /** What it writes: before the cursor that it leaves, and after it. */
  readonly before: string;
  readonly after: string;
  /** What it takes the place of: from the line of the cursor or one above, to the cursor or beyond. */
  readonly replace: Range;
  /** What it writes elsewhere in the draft. */
  readonly apart: readonly TextEdit[];
  /** Whether it is the row to take unless the writer chooses another. */
  readonly preselect: boolean;
  /** What its card is about; null for none. */
  readonly card: CardSubject | null;
}

/** What a row replaces from a line's start on, that of the cursor, and above it: an editor's item has a range of one line. */
export function onLine({ start, end }: Range, lineStart: number): { readonly line: Range; readonly above: Range } {
  const from = Math.max(start, lineStart);
  return { line: { start: from, end }, above: { start, end: from } };
}

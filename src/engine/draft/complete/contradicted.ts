import { type DraftSyntax, parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { overlaps, type Range } from '../../text/range.js';
import type { DraftCheck } from '../checked.js';

/** What the check has against an offer: another speaker than the draft names, or something else; null for nothing. */
export type Contradiction = 'speaker' | 'words' | null;

/** How far around an insertion the draft is read, in UTF-16 code units. */
const BEFORE = 3000;
const AFTER = 1000;

const BLANK_LINE = /\n[ \t\r]*\n/gu;

/**
 * What the check would report of a quotation once it is inserted. It reads the paragraph of the insertion and the one before it,
 * as the draft will have them: in any language, and with a speaker that is named after the words or in a cell of their row.
 *
 * @param insertion the quotation, cited in Pandoc’s way by its key in the library
 */
export function contradictionOf(
  { text }: DraftSyntax,
  insertion: TextEdit,
  check: (syntax: DraftSyntax) => DraftCheck,
): Contradiction {
  const { start, end } = paragraphsAround(text, insertion);
  const edit = { ...insertion, start: insertion.start - start, end: insertion.end - start };
  const inserted = { start: edit.start, end: edit.start + edit.text.length };
  const { findings } = check(parseDraft(applyEdits(text.slice(start, end), [edit])));
  const against = findings.filter(
    (each) => overlaps(each, inserted) && (each.severity === 'error' || each.severity === 'warning'),
  );
  if (against.length === 0) return null;
  return against.some(({ code }) => code === 'wrong-speaker') ? 'speaker' : 'words';
}

/** The paragraph of a range and the one before it, as far as they are near. */
function paragraphsAround(text: string, range: Range): Range {
  const from = Math.max(0, range.start - BEFORE);
  const before = [...text.slice(from, range.start).matchAll(BLANK_LINE)].at(-2);
  const after = text.slice(range.end, range.end + AFTER);
  const next = after.search(BLANK_LINE);
  return {
    start: before === undefined ? from : from + before.index + before[0].length,
    end: range.end + (next < 0 ? after.length : next),
  };
}

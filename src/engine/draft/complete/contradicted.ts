import { Recent } from '../../library/recent.js';
import { type DraftSyntax, parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { overlaps, type Range } from '../../text/range.js';
import type { DraftCheck } from '../checked.js';
import type { DraftSources } from '../sources.js';
import type { AttributionState } from '../speaker-match.js';

/** What the check has against an offer: another speaker than the draft names, or something else; null for nothing. */
export type Contradiction = 'speaker' | 'words' | null;

/** How far around an insertion the draft is read, in UTF-16 code units. */
const BEFORE = 3000;
const AFTER = 1000;

const BLANK_LINE = /\n[ \t\r]*\n/gu;

/** Number of insertions of which the answer is kept: a writer's next letter asks for most of a list again. */
const KEPT = 128;

/** What the check has against quotations before they are inserted. */
export class Contradictions {
  readonly #check: (syntax: DraftSyntax) => DraftCheck;
  readonly #sources: Pick<DraftSources, 'version'>;
  readonly #kept = new Recent<string, Contradiction>(KEPT);
  #version: number | null = null;
  /** What was read last: the next one mostly differs in the quotation alone. */
  #read: DraftSyntax | undefined;

  /** `check` checks a draft against `sources`. */
  constructor(check: (syntax: DraftSyntax) => DraftCheck, sources: Pick<DraftSources, 'version'>) {
    this.#check = check;
    this.#sources = sources;
  }

  /**
   * What the check would report of a quotation once it is inserted. It reads the paragraph of the insertion and the one before it,
   * as the draft will have them: in any language, and with a speaker that is named after the words or in a cell of their row.
   *
   * @param insertion the quotation, cited in Pandoc’s way by its key in the library
   */
  of({ text }: DraftSyntax, insertion: TextEdit): Contradiction {
    if (this.#version !== this.#sources.version) this.#kept.clear();
    this.#version = this.#sources.version;
    const { start, end } = paragraphsAround(text, insertion);
    const edit = { ...insertion, start: insertion.start - start, end: insertion.end - start };
    const inserted = { start: edit.start, end: edit.start + edit.text.length };
    const written = applyEdits(text.slice(start, end), [edit]);
    return this.#kept.get(`${inserted.start} ${inserted.end} ${written}`, () => this.#against(written, inserted));
  }

  #against(written: string, inserted: Range): Contradiction {
    this.#read = parseDraft(written, this.#read);
    const { findings, quotations } = this.#check(this.#read);
    // At second hand, only supposed, or not surely said by whom the draft's sentence names.
    const isDoubted = quotations.some((each) => overlaps(each, inserted) && isDoubtful(each.attribution, each.speaker));
    if (isDoubted) return 'speaker';
    const against = findings.filter(
      (each) => overlaps(each, inserted) && (each.severity === 'error' || each.severity === 'warning'),
    );
    if (against.length === 0) return null;
    return against.some(({ code }) => code === 'wrong-speaker') ? 'speaker' : 'words';
  }
}

/** Whether nobody surely said the words whom the draft names for them; where it names nobody, their speaker may still come. */
function isDoubtful(state: AttributionState | null, speaker: string | null): boolean {
  return (
    state === 'reported' || state === 'supposed' || state === 'context' || (state === 'unclear' && speaker !== null)
  );
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

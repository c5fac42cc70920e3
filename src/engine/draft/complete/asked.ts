import { isInAside } from '../../markdown/callouts.js';
import type { DraftSyntax } from '../../markdown/markdown.js';
import { FastPattern } from '../../text/fast-pattern.js';
import { lineStart } from '../../text/line-start.js';
import type { Range } from '../../text/range.js';
import { citationKeyAt, proseBefore, speakerCueBefore, typedQuotationAt, wordsBefore } from '../typed.js';
import { isInsideCitation } from './inside-citation.js';
import { isInOpenMarkup } from './open-markup.js';
import { type SpeakerBefore, speakerBefore } from './speaker-before.js';

/** What a writer's text asks for at the cursor. */
export interface AskedQuotation {
  /**
   * `marks`: words after an opening mark; `block`: after a block quote's `>`; `cue`: nothing yet after a speaker and a verb of
   * speech; `prose`: the words before the cursor, on request only.
   */
  readonly kind: 'marks' | 'block' | 'cue' | 'prose';
  /** The words typed, including a space after the last one; as written in the draft, except in a block of several lines. */
  readonly typed: string;
  /** What an accepted quotation replaces. */
  readonly range: Range;
  readonly speaker: SpeakerBefore | null;
  /** The text before the range as it is read, for whom it names as the speaker of fewer words than were typed. */
  readonly before: string;
}

/** An offset within a word or an address, at the end of a text; scripts without spaces aside. */
const WITHIN_WORD = new FastPattern(
  () =>
    /[\p{L}\p{M}\p{N}](?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}]$|\/$|:\/\S{0,99}$/u,
);

/** What is asked for at an offset; null where no quotation can be written, within a citation for one. */
export function askedAt(syntax: DraftSyntax, offset: number, explicit: boolean): AskedQuotation | null {
  if (!syntax.contextAt(offset).prose) return null;
  // The rest of a word would stay after what takes the place of its beginning.
  const next = syntax.text.charAt(offset) || '\n';
  if (WITHIN_WORD.test(syntax.text.slice(Math.max(0, offset - 100), offset) + next)) return null;
  if (citationKeyAt(syntax, offset) !== null || isInsideCitation(syntax, offset)) return null;
  // A dash in a block quote begins the line that names the speaker, or an item if words in marks follow.
  if (
    /^[ \t]{0,9}>[ \t>]{0,40}[—–-](?![ \t]{1,40}[>"“„«‘‚])/u.test(
      syntax.text.slice(lineStart(syntax.text, offset), offset),
    )
  )
    return null;
  const found = typedQuotationAt(syntax, offset);
  // In a note, words without marks are the writer's.
  const typed = found?.kind === 'block' && isInAside(syntax.text, offset) ? null : found;
  if (isInOpenMarkup(syntax, typed?.range.start ?? offset)) return null;
  if (typed !== null) {
    const before = spoken(syntax, typed.range.start, typed.kind);
    const words =
      typed.kind === 'block' ? syntax.text.slice(typed.range.start, offset) : withSpace(syntax, offset, typed.query);
    return { kind: typed.kind, typed: words, range: typed.range, speaker: speakerBefore(before), before };
  }
  const before = spoken(syntax, offset, 'marks');
  const cue = speakerCueBefore(syntax, offset);
  if (cue !== null) {
    return { kind: 'cue', typed: '', range: { start: offset, end: offset }, speaker: speakerBefore(before), before };
  }
  const words = explicit ? wordsBefore(syntax, offset) : null;
  return (
    words && {
      kind: 'prose',
      typed: syntax.text.slice(words.range.start, offset),
      range: words.range,
      speaker: null,
      before: spoken(syntax, words.range.start, 'marks'),
    }
  );
}

function withSpace(syntax: DraftSyntax, offset: number, query: string): string {
  return query !== '' && /\s/u.test(syntax.text.charAt(offset - 1)) ? `${query} ` : query;
}

/** The text before a quotation as it is read, emphasis and links taken off. */
function spoken(syntax: DraftSyntax, start: number, kind: 'marks' | 'block'): string {
  return proseBefore(syntax, kind === 'block' ? introduction(syntax, start) : start)
    .replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}])[*_]{1,3}|[*_]{1,3}(?![\p{L}\p{N}])/gu, '');
}

/** Where the paragraph ends that introduces a block quotation with a colon; the quotation's own start where none does. */
function introduction(syntax: DraftSyntax, start: number): number {
  const before = syntax.text
    .slice(0, start)
    .replace(/(?:^|[\r\n])[ \t]*>[ \t>]*$/u, '')
    .trimEnd();
  return before.endsWith(':') && before.length < start ? before.length : start;
}

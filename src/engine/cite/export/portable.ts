import { isProse } from '../../markdown/block.js';
import { type DraftSyntax, parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import type { Range } from '../../text/range.js';
import { convertCitations } from '../convert/convert.js';
import type { CitationPrinter } from '../convert/print.js';
import { insertedList } from '../inserted-list.js';
import { emptyListHeading } from '../list-heading.js';
import { escapeMarkdown } from '../styles/markup.js';

/** Pandoc's own place for the reference list. */
const REFS_DIV = '::: {#refs}\n:::';

/** A div that is Pandoc's place for references. */
const REFS_PLACE = /^:{3,20}[ \t]{0,9}\{[^{}\n]{0,200}#refs\b|<div [^<>\n]{0,200}id=["']?refs\b/mu;

/**
 * A draft as it is handed on: its citations in Pandoc's syntax, the place of the reference list in that of an inserted one,
 * and no comments, which are the writer's own.
 */
export function portableDraft(text: string, printer: CitationPrinter): string {
  const list = insertedList(text);
  const withPlace = list === null ? underHeading(text) : applyEdits(text, [{ ...list, text: REFS_DIV }]);
  const syntax = parseDraft(withPlace);
  const { edits } = convertCitations(syntax, 'pandoc', printer);
  const cited = applyEdits(withPlace, edits);
  return applyEdits(cited, withoutComments(parseDraft(cited)));
}

/** The draft with a place for its references under the empty heading for them. */
function underHeading(draft: string): string {
  const end = REFS_PLACE.test(draft) ? null : emptyListHeading(parseDraft(draft));
  return end === null ? draft : applyEdits(draft, [{ start: end, end, text: `\n\n${REFS_DIV}` }]);
}

/** The draft with a heading for its references at the end, unless it has one, or a place for them. */
export function withPlaceForReferences(draft: string, heading: string | null): string {
  const ending = parseDraft(draft).blocks.at(-1)?.kind === 'heading';
  const hasPlace = heading === null || ending || REFS_PLACE.test(draft);
  return hasPlace ? draft : `${draft.trimEnd()}\n\n## ${escapeMarkdown(heading)}\n\n${REFS_DIV}\n`;
}

/** What removes the comments of a draft's body. */
function withoutComments(syntax: DraftSyntax): TextEdit[] {
  const found = syntax.blocks.flatMap((block): Range[] => {
    if (block.kind === 'comment') return [block];
    if (!isProse(block.kind)) return [];
    return block.inline.filter(({ kind, start }) => kind === 'comment' && syntax.text.startsWith('<!--', start));
  });
  let end = 0;
  return found.flatMap((range) => {
    const start = Math.max(range.start, end);
    end = Math.max(end, range.end);
    return start < range.end ? [{ start, end: range.end, text: '' }] : [];
  });
}

import { isProse } from '../../markdown/block.js';
import { type DraftSyntax, parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { noteCall } from './note-call.js';
import { NoteBook } from './notes.js';
import type { CitationPrinter } from './print.js';
import { type CitationNote, type DraftCitations, readDraftCitations } from './read.js';
import type { CitationSyntax, WrittenCitation } from './syntax.js';

/** The result of converting a draft. */
export interface Conversion {
  /** In order; they do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly converted: number;
  /** Citations that stay as they are, for the syntax has no way to write them where they are. */
  readonly left: readonly WrittenCitation[];
  /** Number of footnotes that stay because the writer has changed them. */
  readonly changedNotes: number;
}

/**
 * Converts all citations of a draft into one syntax. Each remembers its source to the letter, so that converting there and
 * back gives the same draft; a citation of which that is not sure stays as it is. Footnotes that the writer has changed
 * stay, too.
 */
export function convertCitations(syntax: DraftSyntax, to: CitationSyntax, printer: CitationPrinter): Conversion {
  const draft = readDraftCitations(syntax);
  const left = new Set(draft.citations.filter((citation) => citation.syntax !== to && !canStand(syntax, citation, to)));
  for (let round = 1; ; round++) {
    const edits = editsFor(syntax, draft, left, to, printer);
    const after = readDraftCitations(parseDraft(applyEdits(syntax.text, edits))).citations;
    const wrong = readOtherwise(draft.citations, after, left, to);
    if (wrong.length === 0 || left.size === draft.citations.length) {
      const changed = draft.citations.filter((citation) => citation.syntax !== to && !left.has(citation));
      return {
        edits,
        converted: changed.length,
        left: draft.citations.filter((citation) => left.has(citation)),
        changedNotes: to === 'footnotes' ? 0 : draft.notes.filter(({ intact }) => !intact).length,
      };
    }
    // What reads differently is left. If that fixes nothing, or not soon, all are left: each round reads the whole draft.
    const mends = round < MOST_ROUNDS && wrong.some((citation) => !left.has(citation));
    for (const citation of mends ? wrong : draft.citations) left.add(citation);
  }
}

/** Maximum number of readings of the draft; after that nothing is converted. */
const MOST_ROUNDS = 10;

/** The citations that the converted draft has no more, or has with another source or syntax than they should have. */
function readOtherwise(
  citations: readonly WrittenCitation[],
  after: readonly WrittenCitation[],
  left: ReadonlySet<WrittenCitation>,
  to: CitationSyntax,
): WrittenCitation[] {
  let at = 0;
  return citations.filter((citation, index) => {
    const now = after[at];
    const isRight = now?.source === citation.source && (left.has(citation) || now.syntax === to);
    // Where as many are left to compare on both sides, this one is read as another; else it is gone.
    if (isRight || after.length - at >= citations.length - index) at++;
    return !isRight;
  });
}

/** Links do not nest, nor do footnotes; what the writer has put in other words stays. */
function canStand(syntax: DraftSyntax, { start, end, reworded }: WrittenCitation, to: CitationSyntax): boolean {
  if (reworded === true) return false;
  const block = syntax.blockAt(start);
  if (block === null || !isProse(block.kind)) return false;
  // Words with a remark in a footnote are read as those of the footnote.
  if (to === 'footnotes' || to === 'plain') return block.containers.every(({ kind }) => kind !== 'footnote');
  if (to !== 'links') return true;
  return block.inline.every(
    (each) =>
      each.kind !== 'linkTarget' ||
      each.start < end ||
      !insideLabel(block.masked, start - block.start, each.start - block.start),
  );
}

function insideLabel(masked: string, from: number, target: number): boolean {
  let depth = 0;
  for (let at = target - 1; at >= from; at--) {
    const char = masked.charAt(at);
    if (masked.charAt(at - 1) === '\\') at--;
    else if (char === ']') depth++;
    else if (char === '[' && --depth === 0) return false;
  }
  return true;
}

function editsFor(
  syntax: DraftSyntax,
  draft: DraftCitations,
  left: ReadonlySet<WrittenCitation>,
  to: CitationSyntax,
  printer: CitationPrinter,
): TextEdit[] {
  const { text } = syntax;
  const { citations, notes, otherwiseCalled } = draft;
  const book = new NoteBook(draft, printer);
  const print: Readonly<Record<CitationSyntax, (citation: WrittenCitation) => string>> = {
    pandoc: ({ source }) => source,
    plain: (citation) => printer.plain(citation, citation.source),
    links: (citation) => printer.links(citation, citation.source),
    footnotes: (citation) => `${printer.lead(citation)}[^${book.labelFor(citation, citation.source)}]`,
  };
  const edit = (citation: WrittenCitation): TextEdit => {
    const { start, end, form, source, moved } = citation;
    if (to !== 'footnotes') {
      // A call that was written without a citation before it has no space before it, either.
      const isBare = citation.syntax === 'footnotes' && form === 'bracketed' && /\S/u.test(text.charAt(start - 1));
      const gap = moved?.gap ?? (isBare ? ' ' : '');
      return { start, end, text: `${gap}${print[to](citation)}${moved?.punctuation ?? ''}` };
    }
    if (form === 'textual') return { start, end, text: print[to](citation) };
    const place = noteCall(syntax, citation);
    const call = `[^${book.labelFor(citation, source, place)}]`;
    return { start: start - place.gap.length, end: end + place.punctuation.length, text: place.punctuation + call };
  };
  const stay = new Set(otherwiseCalled);
  const released = new Set<string>();
  const edits: TextEdit[] = [];
  for (const citation of citations) {
    const stays = citation.syntax === to || left.has(citation);
    const label = citation.label?.toLowerCase();
    if (label !== undefined) (stays ? stay : released).add(label);
    if (!stays) edits.push(edit(citation));
  }
  const gone = notes.map((note) => ({ ...note, label: note.label.toLowerCase() }));
  return [
    ...edits,
    ...withoutNotes(
      text,
      gone.filter(({ label }) => released.has(label) && !stay.has(label)),
    ),
    ...book.definitions(text),
  ].sort((a, b) => a.start - b.start);
}

/** Removes definitions, and with a whole run of them the blank line before it. */
function withoutNotes(text: string, gone: readonly CitationNote[]): TextEdit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { start, end } of gone) {
    const before = text.slice(Math.max(0, start - 4), start);
    const gap = /(?:\r?\n){1,2}$/u.exec(before)?.[0].length ?? 0;
    const last = edits.at(-1);
    const from = start - gap;
    if (last !== undefined && last.end >= from) last.end = end;
    else edits.push({ start: from, end, text: '' });
  }
  return edits;
}

import { type Container, type DraftBlock, isProse } from '../../markdown/block.js';
import type { DraftSyntax } from '../../markdown/markdown.js';
import type { Range } from '../../text/range.js';
import { pandocCitationsIn } from '../citations.js';
import { linkCitationsIn, plainCitationsIn, remarksIn } from './hidden.js';
import { type Marker, markedFrom } from './marker.js';
import { readSource, type WrittenCitation } from './syntax.js';

/** A footnote definition that holds a citation, and whether its words are still those that were written. */
export interface CitationNote extends Range {
  readonly label: string;
  readonly marker: Marker;
  readonly intact: boolean;
}

/** A draft's citations in all syntaxes, in order, and its footnotes. */
export interface DraftCitations {
  readonly citations: readonly WrittenCitation[];
  /** Definitions that were written for citations. */
  readonly notes: readonly CitationNote[];
  /** Labels of all footnotes, in lower case. */
  readonly labels: ReadonlySet<string>;
  /** Labels of footnotes, in lower case, that calls name which are not citations any more. */
  readonly otherwiseCalled: ReadonlySet<string>;
}

/** Finds the citations of a draft's body, in any syntax each is written; those of the front matter stay as they are. */
export function readDraftCitations(syntax: DraftSyntax): DraftCitations {
  const blocks = syntax.blocks.filter(
    ({ kind, containers }) => isProse(kind) && containers.every((each) => each.kind !== 'metadata'),
  );
  const { notes, labels } = readNotes(syntax.text, blocks);
  const byLabel = new Map(notes.map((note) => [note.label.toLowerCase(), note]));
  const citations = blocks.flatMap((block) => [
    ...pandocCitations(syntax.text, block),
    ...plainCitations(block),
    ...linkCitationsIn(block),
    ...footnoteCitations(syntax.text, block, byLabel),
  ]);
  const ends = new Set(citations.map(({ end }) => end));
  const others = blocks.flatMap(({ inline }) =>
    inline.filter(({ kind, end }) => kind === 'footnoteCall' && !ends.has(end)),
  );
  return {
    citations: citations.sort((a, b) => a.start - b.start),
    notes,
    labels,
    otherwiseCalled: new Set(others.map((call) => calledLabel(syntax.text, call))),
  };
}

function pandocCitations(text: string, block: DraftBlock): WrittenCitation[] {
  return pandocCitationsIn(block).map(({ form, items, start, end }) => ({
    syntax: 'pandoc',
    form,
    items,
    start,
    end,
    source: text.slice(start, end),
  }));
}

/** Words with a remark in a footnote are the note's. */
function plainCitations(block: DraftBlock): WrittenCitation[] {
  return block.containers.some(({ kind }) => kind === 'footnote') ? [] : plainCitationsIn(block);
}

function footnoteCitations(
  text: string,
  block: DraftBlock,
  notes: ReadonlyMap<string, CitationNote>,
): WrittenCitation[] {
  return block.inline.flatMap(({ kind, start, end }) => {
    const note = kind === 'footnoteCall' ? notes.get(calledLabel(text, { start, end })) : undefined;
    const read = note?.intact === true ? readSource(note.marker.source, block.language) : null;
    if (note === undefined || read === null) return [];
    const { lead, source, moved } = note.marker;
    // A name changed since is the writer's; without it the citation cannot be distinguished from one in brackets.
    if (!text.slice(0, start).endsWith(lead)) return [];
    const written = { ...read, syntax: 'footnotes', source, label: note.label, end } as const;
    if (moved === undefined) return [{ ...written, start: start - lead.length }];
    // Punctuation changed since is the writer's, and stays where it is.
    const punctuation = text.slice(block.start, start).endsWith(moved.punctuation) ? moved.punctuation : '';
    return [{ ...written, start: start - punctuation.length, moved: { gap: moved.gap, punctuation } }];
  });
}

/** The label that a call `[^label]` names, in lower case. */
function calledLabel(text: string, { start, end }: Range): string {
  return text.slice(start + 2, end - 1).toLowerCase();
}

function readNotes(text: string, blocks: readonly DraftBlock[]) {
  const notes: CitationNote[] = [];
  const labels = new Set<string>();
  for (const block of blocks) {
    const container = block.containers.find(({ kind }) => kind === 'footnote');
    if (container === undefined) continue;
    labels.add(container.label.toLowerCase());
    const [comment] = remarksIn(block);
    if (comment === undefined || block.containers[0] !== container) continue;
    const { marker } = comment;
    const from = markedFrom(text, comment.start, marker);
    const intact = from === wordsStart(text, container) && text.slice(comment.end, container.end).trim() === '';
    notes.push({ label: container.label, marker, intact, start: container.start, end: comment.end });
  }
  return { notes, labels };
}

function wordsStart(text: string, { start, label }: Container): number {
  const head = start + label.length + '[^]:'.length;
  return head + (text.charAt(head) === ' ' ? 1 : 0);
}

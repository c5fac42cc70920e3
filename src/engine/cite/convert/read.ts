import { type Container, type DraftBlock, isProse } from '../../draft/block.js';
import type { DraftSyntax } from '../../draft/markdown.js';
import { citationsIn } from '../../draft/quotations.js';
import type { Range } from '../../text/range.js';
import { fromTitle, type Marker, markedFrom, readMarker } from './marker.js';
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
  /** Labels of footnotes, in lower case, that calls name which are no citations any more. */
  readonly otherwiseCalled: ReadonlySet<string>;
}

/** Finds the citations of a draft, in whatever syntax each is written. */
export function readDraftCitations(syntax: DraftSyntax): DraftCitations {
  const blocks = syntax.blocks.filter((block) => isProse(block.kind));
  const { notes, labels } = readNotes(syntax.text, blocks);
  const byLabel = new Map(notes.map((note) => [note.label.toLowerCase(), note]));
  const citations = blocks.flatMap((block) => [
    ...pandocCitations(syntax.text, block),
    ...plainCitations(syntax.text, block),
    ...linkCitations(syntax.text, block),
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
  return citationsIn(block).map(({ form, items, start, end }) => ({
    syntax: 'pandoc',
    form,
    items,
    start,
    end,
    source: text.slice(start, end),
  }));
}

function plainCitations(text: string, block: DraftBlock): WrittenCitation[] {
  if (block.containers.some(({ kind }) => kind === 'footnote')) return [];
  return comments(text, block).flatMap(({ marker, start, end }) => {
    const from = markedFrom(text, start, marker);
    const read = readSource(marker.source);
    return from === null || read === null
      ? []
      : [{ ...read, syntax: 'plain', source: marker.source, start: from, end }];
  });
}

function comments(text: string, block: DraftBlock): (Range & { readonly marker: Marker })[] {
  return block.inline.flatMap(({ kind, start, end }) => {
    const marker = kind === 'comment' ? readMarker(text.slice(start, end)) : null;
    return marker === null ? [] : [{ marker, start, end }];
  });
}

/** A link's target with a title: `(address "title")`. */
const TITLED = /^\([^\s"]{0,4000}[ \t]"([^"]{1,4000})"\)$/u;

function linkCitations(text: string, block: DraftBlock): WrittenCitation[] {
  const found: WrittenCitation[] = [];
  let open: { start: number; end: number; source: string } | null = null;
  for (const { kind, start, end } of block.inline) {
    const title = kind === 'linkTarget' ? TITLED.exec(text.slice(start, end))?.[1] : undefined;
    const label = title === undefined ? null : labelStart(block, start);
    if (title === undefined || label === null) continue;
    const goesOn: boolean = open !== null && text.slice(open.end, label) === ' ';
    open = {
      start: goesOn && open !== null ? open.start : label,
      end,
      source: `${goesOn && open !== null ? open.source : ''}${fromTitle(title)}`,
    };
    const read = readSource(open.source);
    if (read === null) continue;
    found.push({ ...read, syntax: 'links', source: open.source, start: open.start, end: open.end });
    open = null;
  }
  return found;
}

/** Where the label before a link's target opens. */
function labelStart(block: DraftBlock, target: number): number | null {
  let depth = 0;
  for (let at = target - block.start - 1; at >= 0; at--) {
    const char = block.masked.charAt(at);
    if (block.masked.charAt(at - 1) === '\\') at--;
    else if (char === ']') depth++;
    else if (char === '[' && --depth === 0) return block.start + at;
  }
  return null;
}

function footnoteCitations(
  text: string,
  block: DraftBlock,
  notes: ReadonlyMap<string, CitationNote>,
): WrittenCitation[] {
  return block.inline.flatMap(({ kind, start, end }) => {
    const note = kind === 'footnoteCall' ? notes.get(calledLabel(text, { start, end })) : undefined;
    const read = note?.intact === true ? readSource(note.marker.source) : null;
    if (note === undefined || read === null) return [];
    const { lead, source } = note.marker;
    // A name changed since is the writer's; without it the citation cannot be told from one in brackets.
    if (!text.slice(0, start).endsWith(lead)) return [];
    return [{ ...read, syntax: 'footnotes', source, label: note.label, start: start - lead.length, end }];
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
    const [comment] = comments(text, block);
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

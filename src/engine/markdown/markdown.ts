import { lineStart, textStart } from '../text/line-start.js';
import { contains, type Range } from '../text/range.js';
import {
  type BlockKind,
  type ContainerKind,
  type DraftBlock,
  type InlineKind,
  isProse,
  NOTHING_VISIBLE,
  shifted,
} from './block.js';
import { type ChunkBlocks, type DefinedLabels, readBlocks } from './blocks.js';
import { isInAside } from './callouts.js';
import {
  cutIntoChunks,
  definedLabels,
  frontMatterRange,
  isTooCostly,
  longComments,
  otherHeadRange,
  plainBlocks,
} from './chunks.js';
import { languageOf } from './language.js';
import { metadataBlocks } from './metadata-text.js';

/** What a place is in. A `callout` is a block quote whose first line makes a note of it: it quotes nothing as a whole. */
export type ContextContainer = ContainerKind | 'callout';

/** Where in the Markdown an offset is. A block of prose in a list item, block quote or footnote goes by that name. */
export type ContextKind = BlockKind | ContextContainer | InlineKind;

/** What is around an offset of a draft, and what can be written there. */
export interface DraftContext {
  readonly kind: ContextKind;
  /** Whether words written here are read as prose. */
  readonly prose: boolean;
  /** The leaf block; an empty range where none has begun, as on a blank line. */
  readonly block: Range;
  /** Innermost last. */
  readonly containers: readonly ContextContainer[];
  /** What a further line of this block must start with: `> `, the item's indent, both. Empty outside containers. */
  readonly linePrefix: string;
  /** Whether a line ending may be written here: not in table cells and headings. */
  readonly multiline: boolean;
}

/** Containers as a line's beginning shows them, for a line that holds nothing else yet. */
const LINE_PREFIX = /^(?:[ \t]{0,12}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\n]{1,100}\]:)){1,12}[ \t]*/u;

/**
 * Reads a draft. Given the syntax of an earlier state of the same draft, only the chunks that changed are parsed, and
 * those only when they are asked for, so that a keystroke in a long draft costs as much as its paragraph.
 *
 * The front matter is recognised at the very start, closed by `---` or `...`; in TOML and JSON it is not read. A run of text over
 * `LARGEST_CHUNK` code units without a blank line before a line at the margin, or one of thousands of brackets and
 * asterisks, is read as plain paragraphs: its code, HTML and links are not distinguished from prose.
 */
export function parseDraft(text: string, previous?: DraftSyntax): DraftSyntax {
  return new DraftSyntax(text, previous);
}

/** A draft's Markdown: its blocks, and what is where. Every range points into `text`. */
export class DraftSyntax {
  /** The front matter with its fences, or null; only if it is YAML. */
  readonly frontMatter: Range | null;
  /** The code of the language that the front matter names (`lang: de-AT` is `de`); null where it names none, or English. */
  readonly language: string | null;
  /** The front matter in any language. */
  readonly #head: Range | null;
  readonly #chunks: readonly Range[];
  readonly #shiftedBlocks: (readonly DraftBlock[] | undefined)[];
  readonly #labels: DefinedLabels;
  readonly #signature: string;
  readonly #read = new Map<string, ChunkBlocks>();
  readonly #earlier: ReadonlyMap<string, ChunkBlocks>;
  #everyBlock: readonly DraftBlock[] | null = null;
  #comments: readonly Range[] | null = null;
  #textsOfFrontMatter: readonly DraftBlock[] | null = null;

  constructor(
    readonly text: string,
    previous?: DraftSyntax,
  ) {
    const begin = textStart(text);
    this.#labels = definedLabels(text.slice(begin));
    this.#signature = JSON.stringify(this.#labels);
    this.#earlier = previous !== undefined && previous.#signature === this.#signature ? previous.#read : new Map();
    this.frontMatter = frontMatterRange(text);
    this.language = this.frontMatter === null ? null : languageOf(text);
    this.#head = this.frontMatter ?? otherHeadRange(text);
    this.#chunks = cutIntoChunks(text, this.#head?.end ?? begin, (chunk) => this.#readChunk(chunk));
    this.#shiftedBlocks = this.#chunks.map(() => undefined);
  }

  /** All leaf blocks in order; of the front matter only its texts. Parses what has not been parsed yet. */
  get blocks(): readonly DraftBlock[] {
    this.#everyBlock ??= [...this.#metadataBlocks, ...this.#chunks.flatMap((_, index) => this.#blocksOf(index))];
    return this.#everyBlock;
  }

  /** The texts of the front matter, each in a container of kind `metadata`. */
  get #metadataBlocks(): readonly DraftBlock[] {
    this.#textsOfFrontMatter ??=
      this.frontMatter === null
        ? []
        : metadataBlocks(this.text, this.frontMatter, this.#labels).map((block) => this.#inLanguage(block));
    return this.#textsOfFrontMatter;
  }

  /** Parses what has not been parsed yet, a little in each step. */
  *reading(): Generator<void, void> {
    for (const index of this.#chunks.keys()) {
      if (this.#shiftedBlocks[index] !== undefined) continue;
      this.#blocksOf(index);
      yield;
    }
  }

  /** The block whose range holds or touches the offset, or whose line's trailing white space does. */
  blockAt(offset: number): DraftBlock | null {
    const blocks = this.#isInFrontMatter(offset) ? this.#metadataBlocks : this.#blocksOf(this.#chunkIndex(offset));
    let near: DraftBlock | null = null;
    for (const block of blocks) {
      if (block.start > offset) break;
      near = block;
    }
    if (near === null || offset <= near.end) return near;
    return /^[ \t]*$/u.test(this.text.slice(near.end, offset)) ? near : null;
  }

  /** The blocks around an offset: its chunk and the two beside it, for a quotation may run over paragraphs. */
  blocksAround(offset: number): readonly DraftBlock[] {
    if (this.#isInFrontMatter(offset)) return this.#metadataBlocks;
    const index = this.#chunkIndex(offset);
    return [index - 1, index, index + 1].flatMap((each) => this.#blocksOf(each));
  }

  /** What is around an offset. */
  contextAt(offset: number): DraftContext {
    const at = Math.max(0, Math.min(offset, this.text.length));
    if (this.#head !== null && this.#isInFrontMatter(at)) return unwritable('frontMatter', this.#head);
    const block = this.blockAt(at);
    const line = Math.min(at, Math.max(lineStart(this.text, at), textStart(this.text)));
    if (block === null) return this.#rowContext(at, line) ?? this.#blankContext(at, line);
    if (!isProse(block.kind)) return unwritable(block.kind, block);
    const inline = block.inline.find((each) => each.start < at && at < each.end);
    if (inline !== undefined) return unwritable(inline.kind, block);
    if (
      /\]\([^\s()]{0,2000}$|\bhttps?:\/\/[^\s<>“”"]{0,2000}$/iu.test(this.text.slice(Math.max(line, at - 2000), at))
    ) {
      return unwritable('linkTarget', block);
    }
    const containers = this.#withCallout(
      block.containers.map((each) => each.kind),
      at,
    );
    const innermost = containers.at(-1);
    const kind = block.kind === 'paragraph' ? (innermost ?? 'paragraph') : block.kind;
    return {
      kind,
      prose: true,
      block: { start: block.start, end: block.end },
      containers,
      linePrefix: block.containers.map((each) => each.continuation).join(''),
      multiline: block.kind === 'paragraph',
    };
  }

  /** After the last cell of a table's row: a further cell, of one line as all of them. Null elsewhere. */
  #rowContext(at: number, line: number): DraftContext | null {
    const cell = this.#blocksOf(this.#chunkIndex(at)).findLast((each) => each.start <= at);
    if (cell?.kind !== 'tableCell' || cell.start < line) return null;
    return {
      kind: 'tableCell',
      prose: true,
      block: { start: at, end: at },
      containers: cell.containers.map((each) => each.kind),
      linePrefix: cell.containers.map((each) => each.continuation).join(''),
      multiline: false,
    };
  }

  /** Nothing stands here yet: the line's own beginning says which containers are open. */
  #blankContext(at: number, line: number): DraftContext {
    const before = this.text.slice(line, at);
    const prefix = LINE_PREFIX.exec(before)?.[0] ?? '';
    const containers: ContainerKind[] = [];
    let linePrefix = '';
    for (const [written, marker] of prefix.matchAll(
      /[ \t]{0,40}(>|[-*+]|\d{1,9}[.)]|\[\^[^\]\n]{1,100}\]:)[ \t]{0,40}/guy,
    )) {
      const quoted = marker === '>';
      containers.push(quoted ? 'blockQuote' : marker?.startsWith('[') === true ? 'footnote' : 'listItem');
      // A mark that is indented may be that of a quote in a list item.
      const indent = linePrefix === '' ? (/^[ \t]*/u.exec(written)?.[0] ?? '') : '';
      linePrefix += quoted
        ? `${indent}> `
        : ' '.repeat(marker?.startsWith('[') === true ? 4 : Math.max(2, written.length));
    }
    const heading = /^[ \t]{0,3}#{1,6}[ \t]/u.test(before.slice(prefix.length));
    const all = this.#withCallout(containers, at);
    return {
      kind: heading ? 'heading' : (all.at(-1) ?? 'paragraph'),
      prose: true,
      block: { start: at, end: at },
      containers: all,
      linePrefix,
      multiline: !heading,
    };
  }

  /** Containers with the innermost block quote as a callout, if it is one that notes something. */
  #withCallout(containers: readonly ContainerKind[], at: number): readonly ContextContainer[] {
    const quote = containers.lastIndexOf('blockQuote');
    return quote < 0 || !isInAside(this.text, at)
      ? containers
      : containers.map((each, index) => (index === quote ? 'callout' : each));
  }

  #isInFrontMatter(offset: number): boolean {
    return this.#head !== null && offset < this.#head.end;
  }

  #chunkIndex(offset: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #blocksOf(index: number): readonly DraftBlock[] {
    const chunk = this.#chunks[index];
    if (chunk === undefined) return [];
    const known = this.#shiftedBlocks[index];
    if (known !== undefined) return known;
    const read = this.#readChunk(this.text.slice(chunk.start, chunk.end));
    const blocks = read.blocks.map((block) => this.#inLanguage(this.#commented(shifted(block, chunk.start))));
    this.#shiftedBlocks[index] = blocks;
    return blocks;
  }

  /** The block; where a comment over paragraphs holds it, as part of a comment. */
  #commented(block: DraftBlock): DraftBlock {
    this.#comments ??= longComments(this.text);
    return isProse(block.kind) && this.#comments.some((each) => contains(each, block))
      ? { ...block, kind: 'comment', inline: [], masked: '', visible: NOTHING_VISIBLE }
      : block;
  }

  #inLanguage(block: DraftBlock): DraftBlock {
    return this.language === null ? block : { ...block, language: this.language };
  }

  #readChunk(chunk: string): ChunkBlocks {
    let read = this.#read.get(chunk) ?? this.#earlier.get(chunk);
    read ??= isTooCostly(chunk) ? plainBlocks(chunk) : readBlocks(chunk, this.#labels);
    this.#read.set(chunk, read);
    return read;
  }
}

function unwritable(kind: ContextKind, block: Range): DraftContext {
  const range = { start: block.start, end: block.end };
  return { kind, prose: false, block: range, containers: [], linePrefix: '', multiline: false };
}

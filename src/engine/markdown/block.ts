import type { Range } from '../text/range.js';

/** What a leaf block of a draft is. Only `paragraph`, `heading` and `tableCell` hold prose. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'tableCell'
  | 'code'
  | 'html'
  | 'comment'
  | 'definition'
  | 'frontMatter';

/** What can hold other blocks; `metadata` is a text of the front matter. */
export type ContainerKind = 'blockQuote' | 'listItem' | 'footnote' | 'metadata';

/** A block that holds the leaf block. */
export interface Container extends Range {
  readonly kind: ContainerKind;
  /** What a line must start with to continue inside it: `> `, two spaces, … */
  readonly continuation: string;
  /** The label of a footnote definition, as written; of a quote in HTML, what its tags tell; else empty. */
  readonly label: string;
}

/** What an inline stretch is whose characters are not prose. */
export type InlineKind =
  | 'code'
  | 'html'
  | 'comment'
  | 'linkTarget'
  | 'url'
  | 'image'
  | 'footnoteCall'
  | 'attributes'
  | 'tex'
  | 'math'
  | 'shortcode';

/** An inline stretch that holds no prose. */
export interface InlineRange extends Range {
  readonly kind: InlineKind;
}

/**
 * What a reader sees of a block: no markup, no words struck out, escapes and character references resolved, container
 * prefixes gone.
 */
export interface VisibleText {
  readonly text: string;
  /** For each UTF-16 code unit of `text` where its writing starts in the draft, counted from the block's start. */
  readonly starts: Uint32Array;
  /** The same, where its writing ends: after an escaped character, after the `;` of a character reference. */
  readonly ends: Uint32Array;
}

/** A leaf block of a draft. */
export interface DraftBlock extends Range {
  readonly kind: BlockKind;
  /** Outermost first. */
  readonly containers: readonly Container[];
  /** Inline stretches that are not prose, in order; they do not overlap. */
  readonly inline: readonly InlineRange[];
  /** The block's slice of the draft to the letter. */
  readonly written: string;
  /**
   * The block's slice of the draft, of the same length, with code, HTML, link targets, URLs, attributes, comments, TeX and
   * math replaced by `OBJECT` and container prefixes by spaces: offsets in it are offsets from `start`. Empty unless the block holds prose.
   */
  readonly masked: string;
  /** Empty unless the block holds prose. */
  readonly visible: VisibleText;
  /** The code of the draft's language, where its front matter names another than English. */
  readonly language?: string | undefined;
}

/** Whether a block holds prose. */
export function isProse(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'tableCell';
}

/** The visible text of a block without any. */
export const NOTHING_VISIBLE: VisibleText = { text: '', starts: new Uint32Array(0), ends: new Uint32Array(0) };

/** The block with all its ranges moved by `by` code units. */
export function shifted(block: DraftBlock, by: number): DraftBlock {
  if (by === 0) return block;
  const move = <T extends Range>(range: T): T => ({ ...range, start: range.start + by, end: range.end + by });
  return { ...move(block), containers: block.containers.map(move), inline: block.inline.map(move) };
}

/** Number of block quotes that a block is nested in. */
export function quoteDepth({ containers }: DraftBlock): number {
  return containers.filter(({ kind }) => kind === 'blockQuote').length;
}

/** The range in the draft of `[start, end)` in the block's visible text; an empty range for an empty one. */
export function sourceRange(block: DraftBlock, start: number, end: number): Range {
  const { starts, ends } = block.visible;
  const from = starts[start] ?? block.end - block.start;
  const to = end > start ? (ends[end - 1] ?? from) : from;
  return { start: block.start + from, end: block.start + Math.max(from, to) };
}

/** The index in the visible text of the first unit at or after the draft offset `offset`. */
export function visibleIndex(block: DraftBlock, offset: number): number {
  const { starts } = block.visible;
  const wanted = offset - block.start;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

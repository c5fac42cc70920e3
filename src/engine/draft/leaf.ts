import {
  type BlockKind,
  type Container,
  type DraftBlock,
  type InlineKind,
  type InlineRange,
  OBJECT,
  type VisibleText,
} from './block.js';

/** Characters that would open or close something if code were read as prose. */
const NOT_PLAIN = /[^\p{L}\p{M}\p{N}\s.,;:'()/-]/gu;

/** Collects one prose block while its tokens go by in order. Offsets are those of the whole text given. */
export class LeafBuilder {
  private readonly words: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly inline: InlineRange[] = [];
  private readonly masks: { start: number; end: number; by: string }[] = [];

  constructor(
    private readonly text: string,
    private readonly kind: BlockKind,
    private readonly containers: readonly Container[],
    readonly start: number,
  ) {}

  /** Text that stands for itself. */
  plain(start: number, end: number): void {
    this.words.push(this.text.slice(start, end));
    for (let at = start; at < end; at++) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
  }

  /** Text written otherwise than it reads: an escape, a character reference, a line ending, an object. */
  written(start: number, end: number, reads: string): void {
    this.words.push(reads);
    for (let unit = 0; unit < reads.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** The content of a code span: words stay words, marks do not. */
  codeContent(start: number, end: number): void {
    const from = this.words.length;
    this.plain(start, end);
    this.words[from] = (this.words[from] ?? '').replace(NOT_PLAIN, (mark) => OBJECT.repeat(mark.length));
  }

  /** A stretch that is no prose. */
  opaque(kind: InlineKind, start: number, end: number): void {
    this.inline.push({ kind, start, end });
    // The brackets of a link's target stay: what stands before them is no citation but the link's text.
    const inset = kind === 'linkTarget' ? 1 : 0;
    this.masks.push({ start: start + inset, end: end - inset, by: OBJECT });
  }

  /** A container's prefix at the start of a line inside the block. */
  prefix(start: number, end: number): void {
    this.masks.push({ start, end, by: ' ' });
  }

  /** The block, which ends at `end`. */
  finish(end: number): DraftBlock {
    const base = this.start;
    return {
      kind: this.kind,
      start: base,
      end,
      containers: this.containers,
      inline: this.inline,
      written: this.text.slice(base, end),
      masked: this.masked(end),
      visible: {
        text: this.words.join(''),
        starts: Uint32Array.from(this.starts, (at) => at - base),
        ends: Uint32Array.from(this.ends, (at) => at - base),
      },
    };
  }

  private masked(end: number): string {
    const parts: string[] = [];
    let at = this.start;
    for (const mask of this.masks) {
      if (mask.start < at) continue;
      const to = Math.min(mask.end, end);
      parts.push(this.text.slice(at, mask.start), mask.by.repeat(Math.max(0, to - mask.start)));
      at = Math.max(at, to);
    }
    parts.push(this.text.slice(at, end));
    return parts.join('');
  }
}

/** Words without any markup as visible text: each unit stands for itself. */
export function plainVisible(words: string): VisibleText {
  const starts = new Uint32Array(words.length);
  const ends = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { text: words, starts, ends };
}

import { OBJECT } from '../text/object.js';
import type { Range } from '../text/range.js';
import type { BlockKind, Container, DraftBlock, InlineKind, InlineRange, VisibleText } from './block.js';
import { type HtmlStretch, htmlStretches } from './html-inline.js';
import { plainMath } from './plain-math.js';
import { type Shown, shownText } from './shown.js';
import { unprintedIn } from './unprinted.js';

/** Characters that would open or close something if code were read as prose. */
const NOT_PLAIN = /[^\p{L}\p{M}\p{N}\s.,;:'()/-]/gu;

/** Collects one prose block while its tokens go by in order. Offsets are those of the whole text given. */
export class LeafBuilder {
  readonly #words: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #inline: InlineRange[] = [];
  readonly #masks: { start: number; end: number; by: string }[] = [];
  readonly #shown: Shown[] = [];

  readonly #text: string;
  readonly #kind: BlockKind;
  readonly #containers: readonly Container[];

  constructor(
    text: string,
    kind: BlockKind,
    containers: readonly Container[],
    readonly start: number,
  ) {
    this.#text = text;
    this.#kind = kind;
    this.#containers = containers;
  }

  /** Text that stands for itself. */
  plain(start: number, end: number): void {
    this.#words.push(this.#text.slice(start, end));
    for (let at = start; at < end; at++) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
  }

  /** Text written differently than it reads: an escape, a character reference, a line ending, an object. */
  written(start: number, end: number, reads: string): void {
    this.#words.push(reads);
    for (let unit = 0; unit < reads.length; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** The content of a code span: words stay words, marks do not. */
  codeContent(start: number, end: number): void {
    const from = this.#words.length;
    this.plain(start, end);
    this.#words[from] = (this.#words[from] ?? '').replace(NOT_PLAIN, (mark) => OBJECT.repeat(mark.length));
  }

  /** A stretch that is not prose. */
  opaque(kind: InlineKind, start: number, end: number): void {
    this.#inline.push({ kind, start, end });
    // The brackets of a link's target stay: the text before them is not a citation but the link's text. So does the
    // description of an image, in which Pandoc reads citations.
    const target = kind === 'image' ? start + labelLength(this.#text.slice(start, end)) : start;
    const inset = kind === 'linkTarget' || (kind === 'image' && target < end) ? 1 : 0;
    this.#masks.push({ start: target + inset, end: end - inset, by: OBJECT });
  }

  /** Words that are written and not shown, such as struck ones. */
  deleted(start: number, end: number): void {
    this.#shown.push({ how: 'dropped', start, end });
  }

  /** A container's prefix at the start of a line inside the block. */
  prefix(start: number, end: number): void {
    this.#masks.push({ start, end, by: ' ' });
  }

  /** The block, which ends at `end`. */
  finish(end: number): DraftBlock {
    const base = this.start;
    const written = this.#text.slice(base, end);
    for (const each of htmlStretches(this.#text, this.#inline)) this.#html(each);
    this.#markup(end);
    const visible = shownText({ text: this.#words.join(''), starts: this.#starts, ends: this.#ends }, this.#shown);
    return {
      kind: this.#kind,
      start: base,
      end,
      containers: this.#containers,
      inline: this.#inline.sort((one, other) => one.start - other.start),
      written,
      masked: this.#masked(end),
      visible: {
        text: visible.text,
        starts: Uint32Array.from(visible.starts, (at) => at - base),
        ends: Uint32Array.from(visible.ends, (at) => at - base),
      },
    };
  }

  /** What elements within the prose do to their words. */
  #html({ kind, start, end }: HtmlStretch): void {
    if (kind === 'verbatim' || kind === 'hidden') this.#masks.push({ start, end, by: OBJECT });
    this.#shown.push({ how: kind === 'verbatim' ? 'marks' : kind === 'raised' ? 'raised' : 'dropped', start, end });
  }

  /** What other dialects of Markdown read as markup. */
  #markup(end: number): void {
    for (const found of unprintedIn(this.#masked(end), this.#kind === 'heading')) {
      const { kind, reads } = found;
      const range = { start: this.start + found.start, end: this.start + found.end };
      if (kind === 'superscript') this.#shown.push({ how: 'raised', ...range });
      else if (kind === 'math') this.#shown.push(...this.#math(range));
      else this.#shown.push({ how: 'dropped', ...range, ...(reads === undefined ? {} : { reads }) });
      if (kind === 'delimiter' || kind === 'superscript') continue;
      // The braces of attributes tell that the brackets before them hold no citation.
      const inset = kind === 'attributes' ? 1 : 0;
      this.#masks.push({ start: range.start + inset, end: range.end - inset, by: OBJECT });
      this.#inline.push({ kind, ...range });
    }
  }

  /** Math is shown as it prints if that is one line of words, numbers and signs, else as it is written. */
  #math({ start, end }: Range): Shown[] {
    const written = this.#text.slice(start, end);
    const width = written.startsWith('$$') ? 2 : 1;
    const inside = written.slice(width, -width);
    const reads = plainMath(inside);
    if (reads === null) return [{ how: 'marks', start, end }];
    if (reads !== inside) return [{ how: 'dropped', start, end, reads }];
    return [
      { how: 'dropped', start, end: start + width },
      { how: 'dropped', start: end - width, end },
    ];
  }

  #masked(end: number): string {
    const parts: string[] = [];
    let at = this.start;
    for (const mask of this.#masks.sort((one, other) => one.start - other.start || other.end - one.end)) {
      const from = Math.max(at, mask.start);
      const to = Math.min(mask.end, end);
      if (from >= to) continue;
      parts.push(this.#text.slice(at, from), mask.by.repeat(to - from));
      at = to;
    }
    parts.push(this.#text.slice(at, end));
    return parts.join('');
  }
}

/** The length of `![description]`, brackets inside balanced. */
function labelLength(image: string): number {
  let depth = 0;
  for (let at = 1; at < image.length; at++) {
    const char = image.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return image.length;
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

import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';
import type { ParseContext, Token } from 'micromark-util-types';
import { OBJECT } from '../text/object.js';
import type { Range } from '../text/range.js';
import { simpleKeyEnd } from '../text/simple-key.js';
import { type BlockKind, type Container, type DraftBlock, type InlineKind, NOTHING_VISIBLE } from './block.js';
import {
  type DialectPart,
  holdsIndented,
  indentedPart,
  isModuleCode,
  partsOfParagraph,
  proseOfFence,
} from './dialects.js';
import { Excerpt } from './excerpt.js';
import { textInHtml } from './html-block.js';
import { shownForTag } from './html-inline.js';
import { LeafBuilder } from './leaf.js';

/** Labels a chunk may refer to though it does not define them, normalised as Markdown compares them. */
export interface DefinedLabels {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

/** What was read out of one stretch of Markdown. */
export interface ChunkBlocks {
  /** In order of the text; ranges count from the stretch's start. */
  readonly blocks: readonly DraftBlock[];
  /** What would close the code block or HTML block that is still open at the end; null if none is. */
  readonly openAtEnd: RegExp | null;
}

/** Tokens that start a block of prose and hold all of its text. */
const LEAVES: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableContent: 'tableCell',
};

/** Inline tokens that are not prose from end to end. */
const OPAQUE: Readonly<Record<string, InlineKind>> = {
  resource: 'linkTarget',
  reference: 'linkTarget',
  image: 'image',
  htmlText: 'html',
  autolink: 'url',
  literalAutolink: 'url',
  gfmFootnoteCall: 'footnoteCall',
};

/** What a container repeats at the start of each of its lines. */
const PREFIXES = new Set(['blockQuotePrefix', 'listItemIndent', 'linePrefix', 'gfmFootnoteDefinitionWhitespace']);

/** HTML blocks that a blank line does not end, and what ends them (CommonMark 0.31, section 4.6, kinds 1 to 5). */
const HTML_ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/u, /-->/gu],
  [/^<\?/u, /\?>/gu],
  [/^<!\[CDATA\[/u, /\]\]>/gu],
  [/^<![a-z]/iu, />/gu],
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/giu],
];

/** Maximum depth of blocks of other dialects in each other: each level reads the text in it once more. */
const DEEPEST = 8;

/**
 * Reads one stretch of Markdown (CommonMark with GitHub's tables, footnotes and strikethrough) into leaf blocks, by
 * micromark's token stream: every character keeps its exact offset.
 */
export function readBlocks(text: string, labels: DefinedLabels): ChunkBlocks {
  return read(text, labels, MARKDOWN);
}

/** Parsers for one text after the other: to join their constructs takes as long as to read a paragraph. */
const MARKDOWN = parse({ extensions: [gfm({ singleTilde: false })] });
const IN_HTML = parse({
  extensions: [gfm({ singleTilde: false }), { disable: { null: ['htmlFlow', 'codeIndented'] } }],
});

/** The blocks of text that is between tags of HTML: its own tags are part of its prose. */
function readInHtml(text: string, labels: DefinedLabels): readonly DraftBlock[] {
  return read(text, labels, IN_HTML).blocks;
}

function read(text: string, labels: DefinedLabels, parser: ParseContext, depth = 0): ChunkBlocks {
  // All that a parser knows of the text before.
  Object.assign(parser, { defined: [...labels.links], gfmFootnotes: [...labels.footnotes], lazy: {} });
  // Read to its end before the first event: blocks in it may be read with the same parser.
  const events = postprocess(parser.document().write(preprocess()(withoutByteOrderMark(text), undefined, true)));
  const reader = new EventReader(text, labels, depth);
  for (const [what, token] of events) {
    if (what === 'enter') reader.enter(token);
    else reader.exit(token);
  }
  return { blocks: reader.blocks, openAtEnd: reader.openAtEnd };
}

/** Text in which the parser finds no byte order mark, which it would leave out of its offsets. Within a draft it is a kind of space. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? `\u00A0${text.slice(1)}` : text;
}

class EventReader {
  readonly blocks: DraftBlock[] = [];
  openAtEnd: RegExp | null = null;
  readonly #containers: { -readonly [K in keyof Container]: Container[K] }[] = [];
  #leaf: LeafBuilder | null = null;
  #leafEnd = 0;
  /** For each open list whether one of its items is open. */
  readonly #itemOpen: boolean[] = [];
  /** The token whose inner tokens are skipped. */
  #skipped: Token | null = null;
  #fences = 0;
  #cellFilled = false;
  #prefixStart = -1;
  /** The index of the paragraph that indented text would belong to; -1 for none. */
  #holder = -1;
  /** The lines of the HTML block that is open, without the prefixes of containers. */
  #htmlLines: Range[] | null = null;

  readonly #text: string;
  readonly #labels: DefinedLabels;
  readonly #depth: number;

  /** `depth` is the number of blocks of other dialects that the text is in. */
  constructor(text: string, labels: DefinedLabels, depth: number) {
    this.#text = text;
    this.#labels = labels;
    this.#depth = depth;
  }

  enter(token: Token): void {
    if (this.#skipped !== null) return;
    const start = token.start.offset;
    const end = token.end.offset;
    if (this.#leaf !== null) {
      this.#inside(this.#leaf, token, start, end);
      return;
    }
    const kind = LEAVES[token.type];
    if (kind !== undefined) {
      this.#cellFilled = true;
      this.#leafEnd = end;
      this.#leaf = new LeafBuilder(this.#text, kind, this.#frozenContainers(), start);
      return;
    }
    const type: string = token.type;
    switch (type) {
      case 'listOrdered':
      case 'listUnordered':
        this.#itemOpen.push(false);
        break;
      case 'blockQuote':
        this.#containers.push({ kind: 'blockQuote', start, end, continuation: '> ', label: '' });
        break;
      case 'gfmFootnoteDefinition':
        this.#containers.push({ kind: 'footnote', start, end, continuation: '    ', label: '' });
        break;
      case 'gfmFootnoteDefinitionLabelString': {
        const open = this.#containers.at(-1);
        if (open !== undefined) open.label = this.#text.slice(start, end);
        break;
      }
      case 'listItemPrefix':
        this.#openItem(start, end);
        break;
      case 'linePrefix':
        this.#prefixStart = start;
        break;
      case 'tableHeader':
      case 'tableData':
        this.#cellFilled = false;
        break;
      case 'codeFenced':
        this.#fences = 0;
        this.#fenced(start, end);
        break;
      case 'codeIndented':
        if (this.#belongsAbove()) this.#apart([indentedPart(this.#text, { start, end })]);
        else this.#bare('code', start, end);
        this.#skipped = token;
        break;
      case 'codeFencedFence':
        this.#fences++;
        break;
      case 'htmlFlow':
        this.#htmlLines = [];
        this.#noteOpenHtml(start, end);
        break;
      case 'htmlFlowData':
        this.#htmlLines?.push({ start, end });
        break;
      case 'definition':
        this.#bare('definition', start, end);
        this.#skipped = token;
        break;
    }
  }

  exit(token: Token): void {
    if (this.#skipped !== null) {
      if (this.#skipped === token) this.#skipped = null;
      return;
    }
    const end = token.end.offset;
    if (this.#leaf !== null) {
      const kind = LEAVES[token.type];
      if (kind === undefined) return;
      const range = { start: this.#leaf.start, end };
      const isApart = kind === 'paragraph' && this.#containers.length === 0 && this.#depth < DEEPEST;
      const parts = isApart ? partsOfParagraph(this.#text, range) : null;
      const written = this.#text.slice(range.start, end);
      this.#holder = kind === 'paragraph' && holdsIndented(written) ? this.blocks.length : -1;
      if (isApart && isModuleCode(written)) this.#bare('code', range.start, end);
      else if (parts === null) this.blocks.push(this.#leaf.finish(end));
      else this.#apart(parts);
      this.#leaf = null;
      return;
    }
    const type: string = token.type;
    switch (type) {
      case 'blockQuote':
      case 'gfmFootnoteDefinition':
        this.#containers.pop();
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#closeItem();
        this.#itemOpen.pop();
        break;
      case 'htmlFlow':
        this.#html(token.start.offset, end, this.#htmlLines ?? []);
        this.#htmlLines = null;
        break;
      case 'codeFenced':
        if (this.#fences < 2 && this.#containers.length === 0) this.openAtEnd = this.#fenceEnd(token);
        break;
      case 'tableHeader':
      case 'tableData':
        if (!this.#cellFilled) this.#bare('tableCell', Math.min(token.start.offset + 1, end), end);
        break;
    }
  }

  /** A token inside a block of prose. */
  #inside(leaf: LeafBuilder, token: Token, start: number, end: number): void {
    const opaque = OPAQUE[token.type];
    // The text of an image that is a paragraph of its own is its caption.
    if (opaque === 'image' && this.#isFigure(leaf.start, start, end)) return;
    if (opaque !== undefined) {
      this.#skipped = token;
      if (opaque === 'url' && !this.#text.startsWith('<', start) && this.#isKeyOrMail(start, end)) {
        leaf.plain(start, end);
        return;
      }
      if (opaque === 'html' && this.#isInKey(start)) {
        leaf.plain(start, end);
        return;
      }
      const comment = opaque === 'html' && this.#text.startsWith('<!--', start);
      leaf.opaque(comment ? 'comment' : opaque, start, end);
      if (opaque === 'image') leaf.written(start, end, OBJECT);
      else if (opaque === 'url') {
        // A reader is shown the address.
        const inset = this.#text.startsWith('<', start) ? 1 : 0;
        leaf.plain(start + inset, end - inset);
      } else if (opaque === 'html') leaf.written(start, end, shownForTag(this.#text.slice(start, end)));
      return;
    }
    if (PREFIXES.has(token.type)) {
      leaf.prefix(start, end);
      this.#skipped = token;
      return;
    }
    switch (token.type) {
      case 'data':
        leaf.plain(start, end);
        break;
      case 'lineEnding':
        leaf.written(start, end, '\n');
        break;
      case 'characterEscape':
        leaf.written(start, end, this.#text.slice(start + 1, end));
        this.#skipped = token;
        break;
      case 'characterReference':
        leaf.written(start, end, decodeString(this.#text.slice(start, end)));
        this.#skipped = token;
        break;
      case 'strikethrough':
        // Of a substitution in CriticMarkup, `{~~old~>new~~}`, a part is shown.
        if (this.#text.charAt(start - 1) !== '{' || this.#text.charAt(end) !== '}') leaf.deleted(start, end);
        break;
      case 'codeText':
        leaf.opaque('code', start, end);
        break;
      case 'codeTextData':
        leaf.codeContent(start, end);
        break;
    }
  }

  /** Whether an image is all of its paragraph, attributes aside (Pandoc's `implicit_figures`). */
  #isFigure(leafStart: number, start: number, end: number): boolean {
    return (
      this.#text.slice(leafStart, start).trim() === '' &&
      /^(?:\{[^{}\n]{0,1000}\})?$/u.test(this.#text.slice(end, this.#leafEnd).trim())
    );
  }

  /** A citation's key may look like an address; so may its `@` and what is around it. Both are left to the citation reader. */
  #isKeyOrMail(start: number, end: number): boolean {
    const before = this.#text.slice(Math.max(0, start - 2), start);
    return before.endsWith('@') || before === '@{' || !/^(?:https?:|www\.)/iu.test(this.#text.slice(start, end));
  }

  /** `@a<b>c` is one key. */
  #isInKey(start: number): boolean {
    const sign = this.#text.lastIndexOf('@', start);
    return sign >= 0 && start - sign <= 100 && simpleKeyEnd(this.#text, sign + 1) > start;
  }

  /** A block of HTML, and the prose between its tags as blocks of their own. */
  #html(start: number, end: number, lines: readonly Range[]): void {
    const excerpt = Excerpt.of(this.#text, lines);
    const texts = textInHtml(excerpt.text);
    if (texts.length === 0) {
      this.#bare(/^ {0,3}<!--/u.test(this.#text.slice(start, start + 8)) ? 'comment' : 'html', start, end);
      return;
    }
    let at = start;
    for (const text of texts) {
      const part = excerpt.part(text);
      for (const block of readInHtml(part.text, this.#labels)) {
        const placed = part.placed(block, this.#frozenContainers());
        if (placed.start > at) this.#bare('html', at, placed.start);
        this.blocks.push(placed);
        at = placed.end;
      }
    }
    if (at < end) this.#bare('html', at, end);
  }

  /** Whether indented text belongs to the paragraph above it: nothing but other such text is between. */
  #belongsAbove(): boolean {
    const isBelow = this.#holder >= 0 && this.#containers.length === 0 && this.blocks.length > this.#holder;
    return isBelow && this.#depth < DEEPEST;
  }

  /** Parts of a text that other dialects read as blocks. */
  #apart(parts: readonly DialectPart[]): void {
    for (const { lines, quotes } of parts) {
      const excerpt = Excerpt.of(this.#text, lines);
      const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
      const quote: readonly Container[] = quotes
        ? [{ kind: 'blockQuote', start, end, continuation: '', label: '' }]
        : [];
      for (const block of read(excerpt.text, this.#labels, MARKDOWN, this.#depth + 1).blocks)
        this.blocks.push(excerpt.placed(block, [...this.#frozenContainers(), ...quote]));
    }
  }

  /** A fence: code, or prose in MyST. */
  #fenced(start: number, end: number): void {
    const isApart = this.#containers.length === 0 && this.#depth < DEEPEST;
    const prose = isApart ? proseOfFence(this.#text, { start, end }) : null;
    if (prose === null || prose.lines.length === 0) this.#bare('code', start, end);
    else this.#apart([prose]);
  }

  #bare(kind: BlockKind, start: number, end: number): void {
    if (this.#containers.length === 0) this.#holder = -1;
    const containers = this.#frozenContainers();
    const written = this.#text.slice(start, end);
    this.blocks.push({ kind, start, end, containers, inline: [], written, masked: '', visible: NOTHING_VISIBLE });
  }

  #frozenContainers(): readonly Container[] {
    return this.#containers.map((container) => ({ ...container }));
  }

  #openItem(start: number, end: number): void {
    this.#closeItem();
    const indented = this.#prefixStart >= 0 && this.#text.slice(this.#prefixStart, start).trim() === '';
    const from = indented && !this.#text.slice(this.#prefixStart, start).includes('\n') ? this.#prefixStart : start;
    const width = Math.max(2, end - from);
    this.#containers.push({ kind: 'listItem', start, end, continuation: ' '.repeat(width), label: '' });
    this.#itemOpen[this.#itemOpen.length - 1] = true;
    this.#prefixStart = -1;
  }

  #closeItem(): void {
    if (this.#itemOpen.at(-1) === true) this.#containers.pop();
  }

  #fenceEnd(token: Token): RegExp {
    const opening = /`{3,}|~{3,}/u.exec(this.#text.slice(token.start.offset, token.end.offset))?.[0] ?? '```';
    // Counted, not written out: a fence may be longer than a pattern may.
    return new RegExp(`^ {0,3}${opening.charAt(0)}{${opening.length},}[ \\t]*$`, 'gmu');
  }

  #noteOpenHtml(start: number, end: number): void {
    this.openAtEnd = null;
    if (this.#containers.length > 0) return;
    const html = this.#text.slice(start, end).trimStart();
    for (const [opens, closes] of HTML_ENDS) {
      const opening = opens.exec(html);
      if (opening === null) continue;
      closes.lastIndex = 0;
      if (!closes.test(html.slice(opening[0].length))) this.openAtEnd = new RegExp(closes.source, closes.flags);
      return;
    }
  }
}

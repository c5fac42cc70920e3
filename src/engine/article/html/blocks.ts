import { type Attributes, scanHtml } from './scan.js';

/** What sort of block of text stands in a page. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item';

/** A block of a page's text: white space folded, no mark-up. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  readonly text: string;
}

/** Elements that end the block before them and begin another. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is no text of an article. */
const SKIPPED = new Set(
  (
    'script style noscript template head title iframe object embed svg math canvas audio video picture map select ' +
    'textarea button nav aside form dialog figure figcaption footer menu table'
  ).split(' '),
);

/** Elements that have no content. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Quotations and headings inside of a skipped element end with it; so many levels are told apart. */
const DEEPEST = 1000;

/** The blocks of text of an HTML source, in order; navigation, captions, forms and what is hidden are left out. Linear. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  /** The element that is being left out, and how many of its name are open inside. */
  let skipped: { name: string; depth: number } | null = null;
  let kind: BlockKind = 'paragraph';
  let level = 0;
  let quotes = 0;
  const flush = (): void => {
    const text = words.join('').replace(/\s+/gu, ' ').trim();
    words = [];
    if (text !== '') blocks.push({ kind: kind === 'paragraph' && quotes > 0 ? 'quote' : kind, level, text });
  };
  const setKind = (name: string): void => {
    const heading = /^h[1-6]$/u.test(name);
    kind = heading ? 'heading' : name === 'li' || name === 'dd' || name === 'dt' ? 'item' : 'paragraph';
    level = heading ? Number(name.slice(1)) : 0;
  };
  scanHtml(source, {
    open: (name, attributes, selfClosing) => {
      if (skipped !== null) {
        if (name === skipped.name && !selfClosing) skipped.depth += 1;
        return;
      }
      if (VOID.has(name)) {
        if (name === 'br') words.push('\n');
        if (name === 'hr') flush();
        return;
      }
      if (!selfClosing && (SKIPPED.has(name) || isHidden(attributes))) {
        if (BLOCKS.has(name)) flush();
        skipped = { name, depth: 1 };
        return;
      }
      if (!BLOCKS.has(name)) return;
      flush();
      if (name === 'blockquote' && quotes < DEEPEST) quotes += 1;
      setKind(name);
    },
    close: (name) => {
      if (skipped !== null) {
        if (name === skipped.name) skipped.depth -= 1;
        // The end of the page's body ends whatever was left open in it.
        if (skipped.depth === 0 || name === 'body') skipped = null;
        return;
      }
      if (!BLOCKS.has(name)) return;
      flush();
      if (name === 'blockquote' && quotes > 0) quotes -= 1;
      setKind('p');
    },
    text: (text) => {
      if (skipped === null) words.push(text);
    },
  });
  flush();
  return blocks;
}

function isHidden(attributes: Attributes): boolean {
  return attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
}

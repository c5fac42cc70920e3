import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { withLineFeeds } from '../text/line-feeds.js';
import { trimRange } from '../text/lines.js';
import type { Range } from '../text/range.js';

/**
 * Constructs inside a line. Only blocks matter here, and matching brackets and asterisks is the one part of Markdown
 * whose cost hostile text can drive up, so they are left unparsed.
 */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'tasklistCheck',
  'wwwAutolink',
];

const EXTENSIONS = [gfm(), { disable: { null: INLINE } }];
/** Extensions that rewrite text nodes are left out: they search for links inside words. */
const TREE_EXTENSIONS = gfmFromMarkdown().filter((extension) => extension.transforms === undefined);

/**
 * A text of more characters or lines than any article has, or with blocks nested this deep, is cut at blank lines instead of
 * parsed: long tables, lists of definitions and nested quotes cost the parser more than their length.
 */
const MAX_PARSED = 1_000_000;
const MAX_LINES = 5_000;
const DEEP_NESTING = /^(?:[ \t]{0,20}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){24}/mu;

/** What the blocks of a Markdown body hold. */
export interface MarkdownBody {
  /** Paragraphs, those of block quotes and lists among them; no headings, code, HTML, tables, footnotes or lone pictures. */
  readonly paragraphs: readonly Range[];
  /** The words of the first top-level heading. */
  readonly title: string | undefined;
}

/** The paragraphs of the Markdown in `text` from `start`, as ranges into `text`. Never throws. */
export function readMarkdownBody(text: string, start: number): MarkdownBody {
  const source = withLineFeeds(text.slice(start));
  if (source.length > MAX_PARSED || hasManyLines(source) || DEEP_NESTING.test(source))
    return { paragraphs: blankLineBlocks(withLineFeeds(text), start), title: undefined };
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: TREE_EXTENSIONS });
  const paragraphs: Range[] = [];
  let title: string | undefined;
  const queue: Nodes[] = [tree];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'paragraph') {
      const range = trimRange(text, start + from, start + to);
      if (range.end > range.start && !isLonePicture(text.slice(range.start, range.end))) paragraphs.push(range);
    } else if (node.type === 'heading' && node.depth === 1) {
      title ??= headingWords(source.slice(from, to));
    } else if (isContainer(node)) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) queue.push(child);
      }
    }
  }
  return { paragraphs, title: title === '' ? undefined : title };
}

/** A heading's words, without the signs before and after them or the line below. */
function headingWords(written: string): string {
  if (!written.startsWith('#')) {
    const underline = written.lastIndexOf('\n');
    return written.slice(0, underline < 0 ? undefined : underline).trim();
  }
  const words = written.replace(/^#+/u, '').trim();
  let end = words.length;
  while (words.charAt(end - 1) === '#') end--;
  return end === 0 || /\s/u.test(words.charAt(end - 1)) ? words.slice(0, end).trim() : words;
}

function isContainer(node: Nodes): node is Extract<Parents, { type: 'root' | 'blockquote' | 'list' | 'listItem' }> {
  return node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
}

function isLonePicture(paragraph: string): boolean {
  return (
    paragraph.startsWith('![') &&
    paragraph.endsWith(')') &&
    /^!\[[^\]\n]{0,2000}\]\([^()\n]{0,2000}\)$/u.test(paragraph)
  );
}

function hasManyLines(source: string): boolean {
  let lines = 0;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    if (++lines > MAX_LINES) return true;
  return false;
}

/** What opens a block that is not a paragraph. */
const NO_PARAGRAPH = /^(?:#{1,6}\s|```|~~~|\||<\/?\w)/u;

function blankLineBlocks(text: string, start: number): Range[] {
  const blocks: Range[] = [];
  const separator = /\r?\n[ \t]*\r?\n/gu;
  separator.lastIndex = start;
  let from = start;
  for (let match = separator.exec(text); ; match = separator.exec(text)) {
    const range = trimRange(text, from, match?.index ?? text.length);
    if (range.end > range.start && !NO_PARAGRAPH.test(text.slice(range.start, range.start + 8))) blocks.push(range);
    if (match === null) return blocks;
    from = match.index + match[0].length;
  }
}

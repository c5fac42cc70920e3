import type { DraftBlock } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import type { TextEdit } from '../text/edits.js';
import { escapeMarkdown, type Formatted, markdownOf } from './styles/markup.js';

/** Comments around an inserted reference list, by which it is found and updated. */
const OPEN = '<!-- quoin:bibliography -->';
const CLOSE = '<!-- /quoin:bibliography -->';

/**
 * The edit that writes a reference list into a draft, under a heading: in place of the one inserted before, else at `at`.
 * Words around it stay as they are.
 */
export function bibliographyEdit(
  syntax: DraftSyntax,
  references: readonly Formatted[],
  at: number,
  heading: string,
): TextEdit {
  const { text } = syntax;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = references.map((reference) => asParagraph(markdownOf(reference)));
  const list = [OPEN, ...entries, CLOSE].join(`${eol}${eol}`);
  const before = listRange(text);
  if (before !== null) return { ...before, text: list };
  const place = freePlace(syntax, at);
  const gapBefore = place === 0 ? '' : missing(endsBefore(text, place), eol);
  const rest = text.slice(place);
  const last = rest.trim() === '';
  const gapAfter = last ? (rest.includes('\n') ? '' : eol) : missing(/^[\r\n]*/u.exec(rest)?.[0] ?? '', eol);
  return { start: place, end: place, text: `${gapBefore}## ${escapeMarkdown(heading)}${eol}${eol}${list}${gapAfter}` };
}

/** Where a block can begin: at the offset, else behind the paragraph, list, quote or table that it is in. */
function freePlace({ text, blocks }: DraftSyntax, at: number): number {
  const here = blocks.findIndex((block) => block.start < at && at <= outerEnd(block));
  const block = blocks[here];
  if (block === undefined || text.slice(block.start, at).trim() === '') return at;
  let end = outerEnd(block);
  for (let next = here + 1; isHeld(block); next++) {
    const following = blocks[next];
    if (following === undefined || !isHeld(following)) break;
    end = outerEnd(following);
  }
  const lineEnd = /[\r\n]/gu;
  lineEnd.lastIndex = end;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** In a container or table, which goes on with the block behind. */
function isHeld({ kind, containers }: DraftBlock): boolean {
  return containers.length > 0 || kind === 'tableCell';
}

function outerEnd({ end, containers }: DraftBlock): number {
  return Math.max(end, containers[0]?.end ?? 0);
}

/** Where the list inserted before stands, its remarks included. */
function listRange(text: string): { start: number; end: number } | null {
  const start = text.indexOf(OPEN);
  const close = start < 0 ? -1 : text.indexOf(CLOSE, start);
  return close < 0 ? null : { start, end: close + CLOSE.length };
}

/** The line ends right before an offset. */
function endsBefore(text: string, offset: number): string {
  let start = offset;
  while (/[\r\n]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

/** Line ends to add to those that are there so that an empty line lies between. */
function missing(ends: string, eol: string): string {
  const there = ends.match(/\n/gu)?.length ?? 0;
  return eol.repeat(Math.max(0, 2 - there));
}

/** A reference that begins like a list, a quote or a heading must not become one. */
function asParagraph(markdown: string): string {
  return markdown.replace(/^(\d{1,9})([.)])(?=\s)/u, '$1\\$2').replace(/^([-+#>])(?=\s)/u, '\\$1');
}

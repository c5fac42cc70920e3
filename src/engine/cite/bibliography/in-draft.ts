import type { DraftSyntax } from '../../draft/markdown.js';
import type { DraftEdit } from '../convert/notes.js';
import { escapeMarkdown, type Formatted, markdownOf } from '../styles/markup.js';

/** What stands around a reference list that was inserted: it is found again by it and brought up to date. */
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
): DraftEdit {
  const { text } = syntax;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = references.map((reference) => asParagraph(markdownOf(reference)));
  const list = [OPEN, ...entries, CLOSE].join(`${eol}${eol}`);
  const before = listRange(text);
  if (before !== null) return { ...before, text: list };
  const block = syntax.blockAt(at);
  // Never in the middle of a paragraph, list or quote.
  const outer = block?.containers[0];
  const inside =
    block !== null && block.start < at && at <= (outer ?? block).end && text.slice(block.start, at).trim() !== '';
  const place = inside ? Math.max(block.end, outer?.end ?? 0) : at;
  const gapBefore = place === 0 ? '' : missing(text.slice(0, place), /(?:\r?\n)*$/u, eol);
  const gapAfter = text.slice(place).trim() === '' ? eol : missing(text.slice(place), /^(?:\r?\n)*/u, eol);
  return { start: place, end: place, text: `${gapBefore}## ${escapeMarkdown(heading)}${eol}${eol}${list}${gapAfter}` };
}

/** Where the list inserted before stands, its remarks included. */
function listRange(text: string): { start: number; end: number } | null {
  const start = text.indexOf(OPEN);
  const close = start < 0 ? -1 : text.indexOf(CLOSE, start);
  return close < 0 ? null : { start, end: close + CLOSE.length };
}

/** Line ends to add so that an empty line lies between. */
function missing(text: string, ends: RegExp, eol: string): string {
  const there = ends.exec(text)?.[0].match(/\n/gu)?.length ?? 0;
  return eol.repeat(Math.max(0, 2 - there));
}

/** A reference that begins like a list, a quote or a heading is none. */
function asParagraph(markdown: string): string {
  return markdown.replace(/^(\d{1,9})([.)])(?=\s)/u, '$1\\$2').replace(/^([-+#>])(?=\s)/u, '\\$1');
}

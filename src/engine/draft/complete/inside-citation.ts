import type { DraftSyntax } from '../../markdown/markdown.js';
import { lineStart } from '../../text/line-start.js';

/** How far a citation's brackets reach on either side of the cursor, in UTF-16 code units. */
const REACH = 1000;

const KEY = /(?:^|[^\p{L}\p{N}\\])@(?:\{|[\p{L}\p{N}_])/u;
const TEXTUAL_KEY = /(?:^|[^\p{L}\p{N}\\])-?@(?:\{[^{}\s]{1,200}\}|[\p{L}\p{N}_][^\s@{}[\];,"“”()]{0,200})[ \t]?$/u;

/**
 * Whether an offset is within a citation, where only keys and locators are written: in brackets with a key, before or after
 * the offset, in those of a locator after `@key`, in a footnote's call; a bracket that nothing closes yet counts as well.
 */
export function isInsideCitation(syntax: DraftSyntax, offset: number): boolean {
  const { text } = syntax;
  const from = Math.max(syntax.blockAt(offset)?.start ?? lineStart(text, offset), offset - REACH);
  const before = text.slice(from, offset);
  const open = lastOpen(before);
  if (open < 0) return false;
  if (before.startsWith('^', open + 1) || TEXTUAL_KEY.test(before.slice(0, open))) return true;
  const inside = before.slice(open + 1);
  // A quotation typed in brackets, with its citation in separate brackets, is not one.
  const after = /^[^[\]\r\n]*(?=\])/u.exec(text.slice(offset, offset + REACH))?.[0] ?? '';
  return KEY.test(inside + after);
}

/** Where the innermost bracket opens that is still open at the text's end; -1 if none is. */
function lastOpen(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text.charAt(at);
    if ((char !== '[' && char !== ']') || text.charAt(at - 1) === '\\') continue;
    if (char === ']') depth++;
    else if (depth === 0) return at;
    else depth--;
  }
  return -1;
}

import { citationsIn } from '../cite/citations.js';
import { type DraftBlock, isProse, visibleIndex } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { CLOSING_MARK } from '../text/closing-marks.js';
import { pairMarks } from '../text/marks.js';
import type { Range } from '../text/range.js';

/** Characters that are markup, or the beginning of it, even where the parser has found none. */
const MARKUP = /[[\]`|<>{}*_~=^]/u;

/** Those that mean nothing between spaces. */
const ALONE = /\s[<>*_~=^]\s/u;

/** A label's colon, a dash between words, a sentence's end: what follows is read apart from the text before. */
const BREAK = new RegExp(String.raw`(?:[:.!?…]${CLOSING_MARK}{0,3}|\s[—–-]{1,3})\s{1,99}(?=\S)`, 'gu');

/**
 * Where the plain words begin that end at an offset, at `from` or after it: after the last markup, citation, note mark, image,
 * link, HTML, code or shortcode. Only such words may be replaced by a quotation.
 */
export function plainStart(syntax: DraftSyntax, from: number, offset: number): number {
  const block = syntax.blockAt(offset);
  if (block === null || !isProse(block.kind)) return syntax.text.slice(from, offset).trim() === '' ? from : offset;
  let start = Math.max(from, block.start);
  for (const citation of citationsIn(block)) {
    if (citation.start < offset && citation.end > start) start = Math.min(offset, citation.end);
  }
  for (let at = Math.min(offset, block.end) - 1; at >= start; at--) {
    if (!isPlain(block, at)) return at + 1;
  }
  return start;
}

/** Whether a range holds nothing but plain words and their punctuation. */
export function isPlainRange(syntax: DraftSyntax, { start, end }: Range): boolean {
  return plainStart(syntax, start, end) <= start && !closesBracket(syntax.text.slice(start, end));
}

/**
 * Where the plain words begin that belong together before an offset, in a sentence without a mark that opens a quotation: not
 * before a finished quotation, a label's colon, a dash or a bracket.
 */
export function phraseStart(syntax: DraftSyntax, from: number, offset: number): number {
  const { text } = syntax;
  const block = syntax.blockAt(offset);
  let start = plainStart(syntax, from, offset);
  const quoted = block === null ? [] : pairMarks(text, Math.max(block.start, offset - 2000), offset);
  for (const { end, closed, innerStart } of quoted) start = Math.max(start, closed ? end : innerStart);
  const breaks = [...text.slice(start, offset).matchAll(BREAK)].at(-1);
  if (breaks !== undefined) start += breaks.index + breaks[0].length;
  let depth = 0;
  for (let at = offset - 1; at >= start; at--) {
    const char = text.charAt(at);
    if (char === ')') depth++;
    else if (char === '(' && --depth < 0) return at + 1;
  }
  return depth > 0 ? text.lastIndexOf(')', offset - 1) + 1 : start;
}

function isPlain(block: DraftBlock, at: number): boolean {
  const index = at - block.start;
  const { written, masked, visible } = block;
  const char = written.charAt(index);
  // The mark of a block quote on a further line is masked by a space.
  if (/\s/u.test(masked.charAt(index))) return true;
  if (masked.charAt(index) !== char) return false;
  if (MARKUP.test(char) && written.charAt(index - 1) !== '\\' && !ALONE.test(written.slice(index - 1, index + 2)))
    return false;
  const { starts, ends } = visible;
  const next = visibleIndex(block, at);
  return starts[next] === index || (next > 0 && (ends[next - 1] ?? 0) > index);
}

function closesBracket(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return true;
  }
  return false;
}

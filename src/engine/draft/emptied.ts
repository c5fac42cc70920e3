import type { Range } from '../text/range.js';

/** How far around words their markup is searched for. */
const REACH = 600;

const OPENING_TAG = /<([a-z][a-z\d]{0,20})(?:\s[^<>]{0,200})?>$/iu;
const AFTER_BRACKET = /^\](?:\([^()\n]{0,300}\)|\{[^{}\n]{0,200}\})/u;
const CRITIC: Readonly<Record<string, string>> = { '{++': '++}', '{==': '==}' };

/**
 * A range of a draft whose words are taken out, with the markup that would then stand around nothing, such as `****` or
 * `<b></b>`, and the white space before or after it.
 */
export function withEmptied(text: string, range: Range): Range {
  let { start, end } = range;
  for (let around = markupAround(text, start, end); around !== null; around = markupAround(text, start, end)) {
    start -= around.before;
    end += around.after;
  }
  const before = /[ \t]{1,9}$/u.exec(text.slice(Math.max(0, start - 9), start))?.[0].length ?? 0;
  // The first words in a pair of marks have their space after them.
  const after = before > 0 ? 0 : (/^[ \t]{1,9}/u.exec(text.slice(end, end + 9))?.[0].length ?? 0);
  return { start: start - before, end: end + after };
}

/** The lengths of the markup that opens right before a range and closes right after it. */
function markupAround(text: string, start: number, end: number): { before: number; after: number } | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  for (const [open, close] of Object.entries(CRITIC))
    if (before.endsWith(open) && after.startsWith(close)) return { before: open.length, after: close.length };
  const [marks = ''] = /(?:={2}|~{2}|\*{1,3}|_{1,3}|`{1,3})$/u.exec(before) ?? [];
  if (marks !== '' && after.startsWith(marks)) return { before: marks.length, after: marks.length };
  const bracket = before.endsWith('[') ? AFTER_BRACKET.exec(after) : null;
  if (bracket !== null) return { before: 1, after: bracket[0].length };
  const tag = OPENING_TAG.exec(before);
  const close = tag === null ? '' : `</${tag[1]}>`;
  return tag !== null && after.toLowerCase().startsWith(close.toLowerCase())
    ? { before: tag[0].length, after: close.length }
    : null;
}

import type { Range } from './range.js';

/** White space, and the invisible characters that pasted text brings along. */
const BLANK = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]/u;

/** `[start, end)` without white space and invisible characters at either end; empty at `start` if there is nothing else. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text[from] ?? '')) from++;
  while (to > from && BLANK.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Lines of `text` between `start` and `end`, trimmed; an empty line gives an empty range. Any line separator counts. */
export function trimmedLines(text: string, start = 0, end = text.length): Range[] {
  const lines: Range[] = [];
  const separator = /\r\n|[\n\r\u2028\u2029\f\v]/g;
  separator.lastIndex = start;
  let from = start;
  for (;;) {
    const match = separator.exec(text);
    if (match === null || match.index >= end) break;
    lines.push(trimRange(text, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(trimRange(text, from, Math.max(from, end)));
  return lines;
}

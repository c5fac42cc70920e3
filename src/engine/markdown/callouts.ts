import { lineStart, textStart } from '../text/line-start.js';

/** The first line of a callout, as GitHub and Obsidian write it: its kind, and the rest of the line. */
export const CALLOUT: RegExp = /^\[!([\p{L}\p{N}_-]{1,40})(?:\|[^\]\n]{0,100})?\]([+-]?[^\n]{0,400})\n?/u;

/** Kinds of callouts that quote. */
const QUOTING = /^(?:quote|cite)$/iu;

/** Whether a callout is an aside, such as a note, of which only the passages between marks are quotations. */
export function isAside([, kind = '']: RegExpExecArray): boolean {
  return !QUOTING.test(kind);
}

/** The marks of block quotes at the beginning of a line, and of list items around them. */
const MARKS = /^(?:[ \t]{0,12}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){1,20}[ \t]?/u;

/** Whether the line of an offset is in a block quote whose first line makes an aside of it. */
export function isInAside(text: string, offset: number): boolean {
  const begin = textStart(text);
  let start = Math.max(begin, lineStart(text, offset));
  const depth = depthAt(text, start);
  if (depth === 0) return false;
  while (start > begin && !beginsItem(text, start)) {
    const end = start - (text.charAt(start - 2) === '\r' && text.charAt(start - 1) === '\n' ? 2 : 1);
    const above = Math.max(begin, lineStart(text, end));
    if (depthAt(text, above) < depth) break;
    start = above;
  }
  const line = text.slice(start, start + 600);
  const callout = CALLOUT.exec(line.slice(marksAt(text, start).length));
  return callout !== null && isAside(callout);
}

/** Number of marks of block quotes at the beginning of a line. */
function depthAt(text: string, start: number): number {
  return marksAt(text, start).match(/>/gu)?.length ?? 0;
}

function beginsItem(text: string, start: number): boolean {
  return /[^\s>]/u.test(marksAt(text, start));
}

function marksAt(text: string, start: number): string {
  return MARKS.exec(text.slice(start, start + 100))?.[0] ?? '';
}

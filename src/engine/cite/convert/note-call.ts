import type { DraftSyntax } from '../../markdown/markdown.js';
import type { Range } from '../../text/range.js';
import type { Moved } from './marker.js';

/** Longest space that is taken away before a call, in UTF-16 code units. */
const LONGEST_GAP = 100;

/** As printers set notes, a call goes after the punctuation, with no space before it; within its block. */
export function noteCall(syntax: DraftSyntax, { start, end }: Range): Moved {
  const { text } = syntax;
  const block = syntax.blockAt(start);
  if (block === null) return { gap: '', punctuation: '' };
  // What a line of a block quote begins with is space there, too.
  const before = block.masked.slice(0, start - block.start).trimEnd();
  const gap = before === '' ? '' : text.slice(block.start + before.length, start);
  const punctuation = /^[.,;:!?]{1,9}/u.exec(text.slice(end, Math.min(end + 9, block.end)))?.[0] ?? '';
  return before === '' || gap.length > LONGEST_GAP ? { gap: '', punctuation: '' } : { gap, punctuation };
}

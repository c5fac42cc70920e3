import type { DraftBlock } from '../markdown/block.js';
import type { Range } from '../text/range.js';
import type { FindingCode } from './finding.js';
import { USUAL_SEVERITY } from './finding.js';

/** A comment by which the writer silences findings; it is in the text and goes where the text goes. */
export interface IgnoreComment extends Range {
  /** The codes named; empty for all. */
  readonly codes: readonly FindingCode[];
  /** What the writer noted after them. */
  readonly reason: string;
  /** The range of the draft that it applies to. */
  readonly scope: Range;
  /** Inside a paragraph it speaks of the nearest thing before it only. */
  readonly inline: boolean;
}

/** What *Ignore this quotation* writes. */
export const IGNORE_COMMENT = '<!-- quoin:ignore -->';

const COMMENT = /^\s{0,99}<!--\s{0,99}quoin:ignore([^\w-][\s\S]{0,500}?)-->/u;

/**
 * The ignore comments of a draft: `<!-- quoin:ignore -->`, with codes and a reason if wished
 * (`<!-- quoin:ignore wrong-locator: checked in print -->`). Within a paragraph it silences what is nearest before
 * it; on the line right under a block all of that block; on a line of its own the block that follows.
 */
export function ignoreComments(text: string, blocks: readonly DraftBlock[]): IgnoreComment[] {
  if (!text.includes('quoin:ignore')) return [];
  const found: IgnoreComment[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'comment') {
      const read = readComment(text, block);
      if (read === null) continue;
      const before = blocks[index - 1];
      const under =
        before !== undefined && /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/u.test(text.slice(before.end, block.start));
      const next = blocks[index + 1]?.kind === 'comment' ? undefined : blocks[index + 1];
      const scope = under
        ? wholeQuote(blocks, index - 1, -1)
        : next === undefined
          ? block
          : wholeQuote(blocks, index + 1, 1);
      found.push({ ...read, start: block.start, end: block.end, scope, inline: false });
    }
    for (const inline of block.inline) {
      const read = inline.kind === 'comment' ? readComment(text, inline) : null;
      if (read !== null) {
        const scope = { start: block.start, end: inline.start };
        found.push({ ...read, start: inline.start, end: inline.end, scope, inline: true });
      }
    }
  }
  return found;
}

function readComment(text: string, range: Range): Pick<IgnoreComment, 'codes' | 'reason'> | null {
  const content = COMMENT.exec(text.slice(range.start, range.end))?.[1];
  if (content === undefined) return null;
  const words = content.trim().split(/[\s,:]+/u);
  const codes = words.filter((word): word is FindingCode => Object.hasOwn(USUAL_SEVERITY, word));
  const reason = words.filter((word) => !Object.hasOwn(USUAL_SEVERITY, word)).join(' ');
  return { codes, reason: reason.replace(/^[-–—]+\s*/u, '') };
}

/** The block at `index`, and if it is part of a block quote all of that; `step` leads away from the comment. */
function wholeQuote(blocks: readonly DraftBlock[], index: number, step: 1 | -1): Range {
  const block = blocks[index] ?? { start: 0, end: 0, containers: [] };
  const quote = block.containers.find((each) => each.kind === 'blockQuote');
  let { start, end } = block;
  if (quote === undefined) return { start, end };
  const inQuote = (each: DraftBlock | undefined) =>
    each?.containers.some((one) => one.kind === 'blockQuote' && one.start === quote.start) === true;
  for (let at = index; inQuote(blocks[at]); at += step) {
    start = Math.min(start, blocks[at]?.start ?? start);
    end = Math.max(end, blocks[at]?.end ?? end);
  }
  return { start, end };
}

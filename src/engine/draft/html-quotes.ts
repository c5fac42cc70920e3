import type { Container, DraftBlock } from '../markdown/block.js';
import { isProse } from '../markdown/block.js';

/** The label of the container that holds what a block quote in HTML says of its source: `<footer>`, `<figcaption>`. */
const CREDIT = 'credit';

const TAG = /<(\/?)(blockquote|footer|figcaption|cite|figure)(?=[\s>/])/giu;

/**
 * The blocks of a draft, those between `<blockquote>` tags as if a Markdown block quote held them. A caption of the figure that
 * holds the quote belongs to it.
 */
export function withHtmlQuotes(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (!blocks.some(({ kind, written }) => kind === 'html' && /<blockquote/iu.test(written))) return blocks;
  const open: number[] = [];
  let last: number | null = null;
  let isCredit = false;
  return blocks.map((block) => {
    if (block.kind === 'html') {
      for (const { 1: slash, 2: name = '', index } of block.written.matchAll(TAG)) {
        const element = name.toLowerCase();
        if (element === 'blockquote') {
          if (slash === '') open.push(block.start + index);
          else last = open.pop() ?? null;
        } else if (element === 'figure') last = null;
        else isCredit = slash === '';
      }
      return block;
    }
    const start = open[0] ?? (isCredit ? last : null);
    if (start === null || start === undefined || !isProse(block.kind)) return block;
    const quote: Container = {
      kind: 'blockQuote',
      start,
      end: block.end,
      continuation: '',
      label: isCredit ? CREDIT : '',
    };
    return { ...block, containers: [...block.containers, quote] };
  });
}

/** Whether a block says where the quote that holds it is from. */
export function isCredit({ containers }: DraftBlock): boolean {
  return containers.some(({ kind, label }) => kind === 'blockQuote' && label === CREDIT);
}

/** Where a `<cite>` begins in a block's visible text, as an offset of the draft; null if none is there. */
export function citeElement({ inline, written, start }: DraftBlock): number | null {
  const found = inline.findLast(
    (each) => each.kind === 'html' && /^<cite[\s>]/iu.test(written.slice(each.start - start, each.end - start)),
  );
  return found?.start ?? null;
}

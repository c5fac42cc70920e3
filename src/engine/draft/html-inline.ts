import type { Range } from '../text/range.js';
import type { InlineRange } from './block.js';

/** What an element within prose does to its words: not shown, shown to the letter, raised. Tags are not in the range. */
export interface HtmlStretch extends Range {
  readonly kind: 'hidden' | 'struck' | 'verbatim' | 'raised';
}

const KINDS: ReadonlyMap<string, HtmlStretch['kind']> = new Map([
  ['del', 'struck'],
  ['s', 'struck'],
  ['strike', 'struck'],
  ['script', 'hidden'],
  ['style', 'hidden'],
  ['template', 'hidden'],
  ['rt', 'hidden'],
  ['rp', 'hidden'],
  ['code', 'verbatim'],
  ['kbd', 'verbatim'],
  ['samp', 'verbatim'],
  ['tt', 'verbatim'],
  ['var', 'verbatim'],
  ['sup', 'raised'],
]);

/** Elements that begin a new line where they stand in the middle of prose. */
const BREAKING = new Set(
  'br hr p div li ul ol dl dt dd tr td th table caption figure figcaption blockquote section article h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})/u;

/** Whether a tag divides the words before and behind it, as `<br>` does. */
export function isBreakingTag(written: string): boolean {
  return BREAKING.has(TAG.exec(written)?.[2]?.toLowerCase() ?? '');
}

/** The stretches of prose between the tags of elements that change what is shown; the tags are among `inline`. */
export function htmlStretches(text: string, inline: readonly InlineRange[]): HtmlStretch[] {
  const found: HtmlStretch[] = [];
  const open: { name: string; kind: HtmlStretch['kind']; from: number }[] = [];
  for (const { kind, start, end } of inline) {
    if (kind !== 'html') continue;
    const [, slash, name = ''] = TAG.exec(text.slice(start, Math.min(end, start + 40))) ?? [];
    const does = KINDS.get(name.toLowerCase());
    if (does === undefined || text.slice(start, end).endsWith('/>')) continue;
    if (slash === '') {
      open.push({ name: name.toLowerCase(), kind: does, from: end });
      continue;
    }
    // Nested ones are part of the outer one.
    while (open.length > 0) {
      const opened = open.pop();
      if (opened?.name !== name.toLowerCase()) continue;
      if (open.length === 0) found.push({ kind: opened.kind, start: opened.from, end: start });
      break;
    }
  }
  return found;
}

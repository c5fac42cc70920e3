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

/** Elements that begin a new line where they are in the middle of prose. */
const BREAKING = new Set(
  'br hr p div li ul ol dl dt dd tr td th table caption figure figcaption blockquote section article h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Elements without content, and so without an end. */
function isVoid(element: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u.test(element);
}

const STYLE = /\sstyle\s{0,9}=\s{0,9}(?:"([^"]{0,4000})"|'([^']{0,4000})')/iu;
const NOT_DISPLAYED =
  /(?:^|[\s;])(?:display\s{0,9}:\s{0,9}none\b|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)\b|(?:font-size|opacity)\s{0,9}:\s{0,9}0(?!\.?0{0,9}[1-9])|color\s{0,9}:\s{0,9}transparent\b)/iu;
const CLASS = /\sclass\s{0,9}=\s{0,9}(?:"([^"]{0,4000})"|'([^']{0,4000})')/iu;
/** Classes by which common style sheets hide words or strike them. */
const HIDING =
  /(?:^|[\s.])(?:hidden|d-none|sr-only|visually-hidden|content-hidden|strike|strikethrough|sout)(?=$|[\s.}])/u;
const LINE_THROUGH = /(?:^|[\s;])text-decoration(?:-line)?\s{0,9}:[^;]{0,200}line-through/iu;
const QUOTED_VALUE = /=\s*(?:"[^"]*"|'[^']*')/gu;

/** What the attributes of a tag do to the words of any element. */
function kindByAttributes(tag: string): HtmlStretch['kind'] | undefined {
  if (!/hidden|style|class/iu.test(tag)) return undefined;
  const found = STYLE.exec(tag);
  const style = found?.[1] ?? found?.[2] ?? '';
  if (NOT_DISPLAYED.test(style) || /\shidden(?=[\s=/>])/iu.test(tag.replace(QUOTED_VALUE, '='))) return 'hidden';
  const classes = CLASS.exec(tag);
  return LINE_THROUGH.test(style) || HIDING.test(classes?.[1] ?? classes?.[2] ?? '') ? 'struck' : undefined;
}

/** Whether attributes as Pandoc writes them, `{.hidden style="display: none"}`, hide the words they are set on, or strike them. */
export function hidesWords(attributes: string): boolean {
  const tag = attributes.replace(/^\{/u, ' ');
  return kindByAttributes(tag) !== undefined || HIDING.test(tag.replace(QUOTED_VALUE, '='));
}

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})/u;

/** What a browser shows for a tag: a space where it divides words, as `<br>` does; quotation marks for `<q>`; or nothing. */
export function shownForTag(written: string): string {
  const [, slash, name = ''] = TAG.exec(written) ?? [];
  const element = name.toLowerCase();
  if (element === 'q') return slash === '' ? '“' : '”';
  return BREAKING.has(element) ? ' ' : '';
}

/** The stretches of prose between the tags of elements that change what is shown; the tags are among `inline`. */
export function htmlStretches(text: string, inline: readonly InlineRange[]): HtmlStretch[] {
  const found: HtmlStretch[] = [];
  const open: { name: string; kind: HtmlStretch['kind']; from: number }[] = [];
  for (const { kind, start, end } of inline) {
    if (kind !== 'html') continue;
    const [, slash, name = ''] = TAG.exec(text.slice(start, Math.min(end, start + 40))) ?? [];
    const element = name.toLowerCase();
    const tag = text.slice(start, end);
    if (tag.endsWith('/>')) continue;
    if (slash === '') {
      const outermost = open[0];
      const does =
        KINDS.get(element) ??
        (isVoid(element) ? undefined : kindByAttributes(tag)) ??
        (outermost?.name === element ? outermost.kind : undefined);
      if (does !== undefined) open.push({ name: element, kind: does, from: end });
      continue;
    }
    // The end of an element that was not opened here, or changes nothing.
    if (!KINDS.has(element) && open[0]?.name !== element && !open.some((each) => each.name === element)) continue;
    // Nested ones are part of the outer one.
    while (open.length > 0) {
      const opened = open.pop();
      if (opened?.name !== element) continue;
      if (open.length === 0) found.push({ kind: opened.kind, start: opened.from, end: start });
      break;
    }
  }
  return found;
}

import { FULL_NAME } from '../article/name-pattern.js';
import { citationsIn } from '../cite/citations.js';
import {
  type DraftBlock,
  isProse,
  quoteDepth,
  sourceRange,
  type VisibleText,
  visibleIndex,
} from '../markdown/block.js';
import { CALLOUT, isAside } from '../markdown/callouts.js';
import { CLOSING_MARK } from '../text/closing-marks.js';
import { type MarkedPassage, pairMarks } from '../text/marks.js';
import { OBJECT } from '../text/object.js';
import type { Range } from '../text/range.js';
import { countWords } from '../text/tokens.js';
import { attributionDash } from './attribution-line.js';
import { citeElement, isCredit } from './html-quotes.js';

/** The words that a quotation has in one paragraph, without their marks. The range is that of the words in the draft. */
export interface QuotedPart extends Range {
  readonly block: DraftBlock;
  /** The same as a range of the block's visible text. */
  readonly from: number;
  readonly to: number;
  /** The visible words. */
  readonly text: string;
}

/** A quotation of the draft; the range includes its marks. */
export interface DraftQuotation extends Range {
  /** `marked`: between quotation marks; `block`: a block quote, without its attribution line. */
  readonly kind: 'marked' | 'block';
  /** One for each paragraph it runs over. */
  readonly parts: readonly QuotedPart[];
  /** The words of all parts, a blank line between paragraphs. */
  readonly text: string;
  /** For a block quote that is more than one passage between marks: those passages, which may be what is quoted. */
  readonly inside: readonly DraftQuotation[];
  /** The attribution line of a block quote; null without one. */
  readonly attribution: { readonly block: DraftBlock; readonly from: number; readonly to: number } | null;
}

/** Keyed by the block's shown text, an object that stays the same when the block moves. */
const foundPassages = new WeakMap<VisibleText, readonly MarkedPassage[]>();

/**
 * The passages between quotation marks of a block of prose; offsets are those of its visible text. Marks within a formatted
 * citation are those of a title.
 */
export function passagesIn(block: DraftBlock): readonly MarkedPassage[] {
  let known = foundPassages.get(block.visible);
  if (known === undefined) {
    known = pairMarks(withoutFormatted(block), 0, block.visible.text.length);
    foundPassages.set(block.visible, known);
  }
  return known;
}

/** The visible text with the words of formatted citations blotted out. */
function withoutFormatted(block: DraftBlock): string {
  const { text } = block.visible;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, items } of citationsIn(block)) {
    if (items[0]?.hidden !== true) continue;
    const from = Math.max(at, visibleIndex(block, start));
    const to = Math.max(from, visibleIndex(block, end));
    parts.push(text.slice(at, from), OBJECT.repeat(to - from));
    at = to;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at);
}

/**
 * All quotations of a draft in order: passages between any quotation marks that extraction knows, and block quotes.
 * A passage that no mark closes counts only if the next paragraph continues with an opening mark; a callout (`> [!NOTE]`)
 * is not a block quote, unless it is one of a quotation (`> [!quote]`). Reads no further when there are `most`.
 */
export function quotationsIn(blocks: readonly DraftBlock[], most = Number.POSITIVE_INFINITY): DraftQuotation[] {
  const result: DraftQuotation[] = [];
  const prose = blocks.filter((block) => isProse(block.kind));
  const asides = asidesIn(prose);
  let index = 0;
  while (index < prose.length && result.length < most) {
    const block = prose[index];
    if (block === undefined) break;
    const quote = block.containers.find(({ kind, start }) => kind === 'blockQuote' && !asides.has(start));
    if (quote === undefined) {
      const { quotations, next } = markedFrom(prose, index, most - result.length);
      for (const each of quotations) result.push(each);
      index = next;
      continue;
    }
    let end = index + 1;
    while (
      prose[end]?.containers.some((each) => each.kind === 'blockQuote' && each.start === quote.start) &&
      !beginsAnother(prose[end - 1], prose[end])
    )
      end++;
    const all = prose.slice(index, end);
    // A heading names what is quoted below it.
    const own = all.filter(({ kind }) => kind !== 'heading');
    const headings = own.length === 0 ? [] : all.filter(({ kind }) => kind === 'heading');
    const quotation = blockQuotation(own.length === 0 ? all : own);
    const found = headings.flatMap((heading) =>
      closedIn(heading).map((passage) => marked([{ block: heading, passage }])),
    );
    if (quotation !== null) found.push({ ...quotation, attribution: quotation.attribution ?? lineBelow(prose[end]) });
    for (const each of found.sort((a, b) => a.start - b.start)) result.push(each);
    index = end;
  }
  return result;
}

/** Where the block quotes start that are callouts and quote nothing as a whole. */
function asidesIn(prose: readonly DraftBlock[]): Set<number> {
  const asides = new Set<number>();
  const known = new Set<number>();
  for (const { containers, visible } of prose) {
    const quote = containers.findLast(({ kind }) => kind === 'blockQuote');
    if (quote === undefined) continue;
    const callout = known.has(quote.start) ? null : CALLOUT.exec(visible.text);
    if (callout !== null && isAside(callout)) asides.add(quote.start);
    for (const { kind, start } of containers) if (kind === 'blockQuote') known.add(start);
  }
  return asides;
}

function closedIn(block: DraftBlock): readonly MarkedPassage[] {
  return passagesIn(block).filter(({ opened, closed }) => opened && closed);
}

/** The passages between marks that begin in the block at `index`, and the block to continue with. */
function markedFrom(
  prose: readonly DraftBlock[],
  index: number,
  most: number,
): { quotations: DraftQuotation[]; next: number } {
  const block = prose[index];
  const quotations: DraftQuotation[] = [];
  if (block === undefined) return { quotations, next: index + 1 };
  for (const passage of closedIn(block)) {
    if (quotations.length >= most) return { quotations, next: prose.length };
    quotations.push(marked([{ block, passage }]));
  }
  const last = passagesIn(block).at(-1);
  if (last === undefined || last.closed || !last.opened || !mayGoOn(block, last))
    return { quotations, next: index + 1 };
  // A speech over several paragraphs: each has an opening mark, the last one a closing mark.
  const run = [{ block, passage: last }];
  let next = index + 1;
  for (; next < prose.length; next++) {
    const following = prose[next];
    const first = following === undefined ? undefined : passagesIn(following)[0];
    if (following === undefined || first === undefined || !isSibling(block, following)) break;
    if (!first.opened || following.visible.text.slice(0, first.start).trim() !== '') break;
    run.push({ block: following, passage: first });
    if (!first.closed && !mayGoOn(following, first)) break;
    if (!first.closed) continue;
    quotations.push(marked(run));
    const rest = passagesIn(following).slice(1);
    const closed = rest.filter((each) => each.opened && each.closed);
    for (const passage of closed) quotations.push(marked([{ block: following, passage }]));
    return { quotations, next: next + 1 };
  }
  // Nothing closes it. The paragraphs that continued it hold nothing else.
  return { quotations, next };
}

const ENDS_SENTENCE = new RegExp(String.raw`[.?!…:—–-]${CLOSING_MARK}{0,2}\s*$`, 'u');

/** Whether speech that its paragraph does not close may continue in the next: its sentence is over, and nothing is cited for it yet. */
function mayGoOn(block: DraftBlock, { start, innerStart }: MarkedPassage): boolean {
  const { text } = block.visible;
  if (!ENDS_SENTENCE.test(text.slice(innerStart))) return false;
  return citationsIn(block).every((citation) => visibleIndex(block, citation.end) <= start);
}

function isSibling(a: DraftBlock, b: DraftBlock): boolean {
  return a.kind === b.kind && a.containers.length === b.containers.length;
}

function marked(run: readonly { block: DraftBlock; passage: MarkedPassage }[]): DraftQuotation {
  const parts = run.map(({ block, passage }) => part(block, passage.innerStart, passage.innerEnd));
  const ends = run.map(({ block, passage }) => sourceRange(block, passage.start, passage.end));
  return {
    kind: 'marked',
    start: ends[0]?.start ?? 0,
    end: ends.at(-1)?.end ?? 0,
    parts,
    text: parts.map((each) => each.text).join('\n\n'),
    inside: [],
    attribution: null,
  };
}

/** The two quotations that an attribution between `end` and `resume`, offsets of the words, makes of one. */
export function divided({ start, end: last, parts }: DraftQuotation, end: number, resume: number): DraftQuotation[] {
  const [whole] = parts;
  if (whole === undefined) return [];
  const { block, from, to } = whole;
  const halves = [part(block, from, from + end), part(block, from + resume, to)];
  return halves.map((half, index) => ({
    kind: 'marked',
    start: index === 0 ? start : half.start,
    end: index === 0 ? half.end : last,
    parts: [half],
    text: half.text,
    inside: [],
    attribution: null,
  }));
}

/**
 * Whether a paragraph of a block quote ends a quotation, by its citation or because the next is nested otherwise, and the
 * next is not its attribution.
 */
function beginsAnother(block: DraftBlock | undefined, next: DraftBlock | undefined): boolean {
  if (block === undefined || next === undefined) return false;
  const { text } = block.visible;
  const cited = citationsIn(block).at(-1);
  const ends =
    quoteDepth(block) !== quoteDepth(next) ||
    (cited !== undefined && /^[\s.]*$/u.test(text.slice(visibleIndex(block, cited.end))));
  return ends && attributionDash(next.visible.text)?.index !== 0 && !isCredit(next);
}

function blockQuotation(blocks: readonly DraftBlock[]): DraftQuotation | null {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  const callout = CALLOUT.exec(first.visible.text);
  let attribution = callout === null ? null : titleOf(first, callout);
  const parts: QuotedPart[] = [];
  const label = labelOf(blocks, callout?.[0].length ?? 0);
  if (label !== null) attribution = { block: first, from: label.start, to: label.end };
  for (const block of blocks) {
    const from = block !== first ? 0 : (label?.wordsAt ?? callout?.[0].length ?? 0);
    const length = block.visible.text.length;
    let to = length;
    if (block === last) {
      const dash = attributionDash(block.visible.text);
      const cite = citeElement(block);
      if (cite !== null || (isCredit(block) && blocks.length > 1)) {
        to = isCredit(block) ? from : visibleIndex(block, cite ?? 0);
        const own = block.visible.text.slice(to).replace(/^[\s—–―-]{1,9}/u, '');
        attribution = { block, from: length - own.length, to: length };
      } else if (dash !== null && dash.index >= from && (dash.index > from || blocks.length > 1)) {
        to = dash.index;
        attribution = { block, from: dash.index + dash.length, to: length };
      }
    }
    const words = withoutCitations(block, from, to);
    if (words !== null) parts.push(words);
  }
  if (parts.length === 0) return null;
  const inside = parts.flatMap(({ block, from, to }) =>
    passagesIn(block)
      .filter((passage) => passage.opened && passage.closed && passage.start >= from && passage.end <= to)
      .map((passage) => marked([{ block, passage }])),
  );
  const whole = parts.map((each) => unmarked(each));
  const markedWhole = whole.every((each, at) => each !== parts[at]);
  const words = markedWhole ? whole : parts;
  return {
    kind: 'block',
    start: parts[0]?.start ?? first.start,
    end: parts.at(-1)?.end ?? last.end,
    parts: words,
    text: words.map((each) => each.text).join('\n\n'),
    inside: markedWhole ? [] : inside.filter((each) => countWords(each.text) > 0),
    attribution,
  };
}

/** The attribution line below a block quote, outside it: a paragraph that a dash begins; null if there is none. */
function lineBelow(block: DraftBlock | undefined): DraftQuotation['attribution'] {
  if (block === undefined || block.kind !== 'paragraph' || quoteDepth(block) > 0) return null;
  const { text } = block.visible;
  const dash = /^\s*(?:—|–|―|--)/u.test(text) ? attributionDash(text) : null;
  return dash?.index === 0 ? { block, from: dash.length, to: text.length } : null;
}

/** A full name, perhaps with an office, and a colon. */
const LABEL = new RegExp(
  String.raw`^\s{0,4}(${FULL_NAME})(?:\s\([^()\n]{1,60}\)|,\s[^:.!?\n]{1,60})?\s?:\s{1,4}(?=\S)`,
  'u',
);

/** Who speaks, where a block quote begins with that and a colon; null if not, or if several speak in it. */
function labelOf(blocks: readonly DraftBlock[], from: number): (Range & { readonly wordsAt: number }) | null {
  const [first = '', ...others] = blocks.flatMap(({ visible }, index) =>
    visible.text.slice(index === 0 ? from : 0).split('\n'),
  );
  const match = LABEL.exec(first);
  const name = match?.[1];
  if (match === null || name === undefined || others.some((text) => LABEL.test(text))) return null;
  const start = from + match[0].indexOf(name);
  return { start, end: start + name.length, wordsAt: from + match[0].length };
}

/** What a callout says in its first line, mostly who speaks; null if nothing. */
function titleOf(block: DraftBlock, [line, , rest = '']: RegExpExecArray): DraftQuotation['attribution'] {
  const title = rest.replace(/^[+-]/u, '').trim();
  const end = line.trimEnd().length;
  return title === '' ? null : { block, from: end - title.length, to: end };
}

/** The part without the marks around all of it; the same part if there are none. */
function unmarked(given: QuotedPart): QuotedPart {
  const [passage] = passagesIn(given.block).filter((each) => each.start >= given.from && each.end <= given.to);
  if (passage === undefined || !passage.opened || passage.start !== given.from) return given;
  const rest = given.block.visible.text.slice(passage.end, given.to);
  return /^[\s.,;]*$/u.test(rest) ? part(given.block, passage.innerStart, passage.innerEnd) : given;
}

/** The stretch less white space, and less citations at either end; null if nothing is left. */
function withoutCitations(block: DraftBlock, from: number, to: number): QuotedPart | null {
  let start = from;
  let end = to;
  for (const citation of citationsIn(block).toReversed()) {
    const cited = visibleIndex(block, citation.start);
    const after = visibleIndex(block, citation.end);
    if (cited >= from && cited < end && /^[\s.]*$/u.test(block.visible.text.slice(after, end))) end = cited;
  }
  const text = block.visible.text;
  while (end > start && /[\s([]/u.test(text.charAt(end - 1))) end--;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  return start < end ? part(block, start, end) : null;
}

function part(block: DraftBlock, from: number, to: number): QuotedPart {
  return { ...sourceRange(block, from, to), block, from, to, text: withoutNotes(block.visible.text.slice(from, to)) };
}

/** The words with inline notes, `^[…]`, blotted out: they are printed elsewhere. */
function withoutNotes(text: string): string {
  let result = text;
  for (let at = text.indexOf('^['); at >= 0; at = text.indexOf('^[', at + 1)) {
    let depth = 0;
    let end = at + 1;
    for (; end < text.length; end++) {
      const char = text.charAt(end);
      if (char === '[') depth++;
      else if (char === ']' && --depth === 0) break;
    }
    if (end === text.length) return result;
    result = result.slice(0, at) + OBJECT.repeat(end + 1 - at) + result.slice(end + 1);
    at = end;
  }
  return result;
}

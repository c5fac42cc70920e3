import { citationsIn } from '../cite/citations.js';
import { ABBREVIATIONS } from '../extract/lexicon.js';
import { type DraftBlock, type VisibleText, visibleIndex } from '../markdown/block.js';
import { isOrdinalPoint } from '../text/ordinal-point.js';
import type { Range } from '../text/range.js';
import { isSpokenCue } from './attribution-after.js';
import { passagesIn } from './quotations.js';

/** A sentence's end: its mark, closing marks and brackets, and the space after. */
const END = /[.!?…]["'”’»)\]“‘]{0,3}\s+/gu;

/** A name or a role, a verb, and the sentence's end or citation, perhaps with a time or a place before it. */
const ATTRIBUTION =
  /^(?:(?:\p{Lu}[\p{L}\p{M}’'.-]{0,30}\s){1,4}|(?:The|An?|His|Her|Their|One|Another)\s(?:\p{L}[\p{L}’'-]{1,30}\s){1,5}?)(\p{Ll}{3,20})(?:\s\p{Ll}{1,20}ly|\s(?:later|again|too|once|back))?(?:\s(?:on|in|at|to|from|after|before|during|last|this)\s[^.,;:!?"“”[\]()]{1,40})?\s?(?:[.,;[(]|$)/u;
/** Longest beginning of a sentence that is examined for it, in UTF-16 code units. */
const LONGEST_ATTRIBUTION = 240;

/** Keyed by the block's shown text, an object that stays the same when the block moves. */
const sentences = new WeakMap<VisibleText, readonly Range[]>();

/**
 * The sentences of a block as ranges of its visible text. A sentence does not end inside quotation marks or a citation;
 * a citation in brackets right after a full stop belongs to the sentence before it.
 */
export function sentencesOf(block: DraftBlock): readonly Range[] {
  let known = sentences.get(block.visible);
  if (known === undefined) {
    known = cut(block);
    sentences.set(block.visible, known);
  }
  return known;
}

/** The index of the sentence that holds an index of the visible text. */
export function sentenceAt(block: DraftBlock, index: number): number {
  const all = sentencesOf(block);
  return Math.min(
    all.length - 1,
    firstWhere(all.length, (at) => index < (all[at]?.end ?? 0)),
  );
}

/** The first of `length` indexes for which `holds` is true, if it stays true from there on; `length` if for none. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cut(block: DraftBlock): Range[] {
  const { text } = block.visible;
  const closed: Range[] = passagesIn(block).map(({ start, end }) => ({ start, end }));
  const citations = citationsIn(block).map(({ start, end, form }) => ({
    start: visibleIndex(block, start),
    end: visibleIndex(block, end),
    form,
  }));
  const result: Range[] = [];
  let start = 0;
  let passage = 0;
  let citation = 0;
  for (const match of text.matchAll(END)) {
    const mark = match.index;
    const next = mark + match[0].length;
    while ((closed[passage]?.end ?? Number.POSITIVE_INFINITY) <= mark) passage++;
    while ((citations[citation]?.end ?? Number.POSITIVE_INFINITY) <= mark) citation++;
    const within = closed[passage];
    // A stop inside marks ends the sentence only if they close right after it.
    if (within !== undefined && within.start <= mark && within.end >= next) continue;
    const cited = citations[citation];
    if (cited !== undefined && cited.start <= mark && mark < cited.end) continue;
    // `“How many?” Ann Lee asked`: the words are part of the sentence that says whose they are.
    if (within?.start === start && text[mark] !== '.' && saysWhose(text, next)) continue;
    if (isShortForm(text, mark) || /^[\p{Ll},;:]/u.test(text.slice(next, next + 2))) continue;
    let end = next;
    const after = citations
      .slice(citation, citation + 3)
      .find((each) => each.start === next && each.form === 'bracketed');
    if (after !== undefined) {
      const rest = /^[.,;\s]*/u.exec(text.slice(after.end))?.[0].length ?? 0;
      end = after.end + rest;
    }
    if (end <= start) continue;
    result.push({ start, end });
    start = end;
  }
  if (start < text.length || result.length === 0) result.push({ start, end: text.length + 1 });
  return result;
}

/** Whether the words at an index say who spoke what is before them. */
function saysWhose(text: string, at: number): boolean {
  const verb = ATTRIBUTION.exec(text.slice(at, at + LONGEST_ATTRIBUTION))?.[1];
  return verb !== undefined && isSpokenCue(verb);
}

function isShortForm(text: string, mark: number): boolean {
  if (text[mark] !== '.') return false;
  if (isOrdinalPoint(text, mark)) return true;
  const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, mark - 12), mark))?.[0] ?? '';
  return (word.length === 1 && /\p{Lu}/u.test(word)) || ABBREVIATIONS.has(word.toLowerCase());
}

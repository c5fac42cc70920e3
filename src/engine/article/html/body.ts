import { isPlaceAndDay, kindOfHeadLine } from '../plain/classify.js';
import type { Block, PageText } from './blocks.js';
import { readBlocks } from './blocks.js';
import {
  endsSentence,
  isBiography,
  isLeftover,
  isLinked,
  isLinkedSentence,
  isLong,
  isRelatedHeading,
} from './leftovers.js';
import { Likeness } from './likeness.js';
import { PageOutline } from './outline.js';
import { readerText } from './reader-view.js';

/** What else is known about a page when its body is searched for. */
export interface Known {
  /** The whole text as the page's own data have it; empty if they do not. */
  readonly stated: string;
  /** Names as the page shows them. */
  readonly authors: readonly string[];
}

/** A block is known again in a text by this share of its words. */
const SAME = 0.7;

/** A text as stated that is shorter than this (UTF-16 code units) is a teaser. */
const STATED = 250;

/** With less prose than this share of a second opinion the first has missed the article. */
const HALF = 0.5;
const THIRD = 0.34;

/** An area holds a body that has this share of the body’s prose. */
const HOLDS = 0.85;

/** Maximum number of blocks between the main heading and the article. */
const LEAD = 20;

/** Number of blocks at the end of an article that may describe its author. */
const BIOGRAPHIES = 4;

/**
 * The blocks of the article on a page, in order, without the page around it. A reader view says where the article is; where it
 * found little beside what the page states, marks as an article, or has of paragraphs, that is taken. Then the blocks
 * between and beside the chosen ones are examined, as a reader view drops more than it should. Linear except for the reader
 * view, which is not asked about pages that would cost it much. Never throws.
 */
export function articleBlocks(source: string, known: Known): Block[] {
  const page = readBlocks(source);
  const view = like(page, readerText(source));
  const outline = outlineOf(page, view);
  const chosen = choose(page, outline, view, known.stated);
  if (chosen === null) return readBlocks(`<p>${escaped(known.stated)}`).blocks.slice();
  const text = withoutBiography(withNeighbours(page, outline, chosen), known.authors);
  const found = withoutCredits(text, known.authors);
  // A page of a few words, or of links alone, is read as it is.
  return found.some(({ kind }) => kind !== 'heading')
    ? found
    : page.blocks.filter((_, index) => !outline.isOutside(index));
}

/** For each block whether it is the article's for sure; null if only the page's data have the text. */
function choose(page: PageText, outline: PageOutline, view: readonly boolean[], stated: string): boolean[] | null {
  let best = outline.without(view);
  let prose = outline.proseOf(best);
  const consider = (other: boolean[], share: number): void => {
    const found = outline.proseOf(other);
    if (prose < share * found) [best, prose] = [other, found];
  };
  if (stated.length >= STATED) {
    const shown = outline.without(like(page, stated));
    const found = outline.proseOf(shown);
    if (found < HALF * stated.length && prose < HALF * stated.length) return null;
    // What is stated may be the beginning alone.
    if (found >= HALF * prose) [best, prose] = [shown, found];
  }
  consider(outline.inBody, HALF);
  consider(outline.inArticle, HALF);
  consider(outline.inDensest, THIRD);
  return best;
}

/**
 * What the areas of a page say. Where most of what a reader view shows is in areas with names of what is outside an article,
 * and there is less elsewhere, these names mislead.
 */
function outlineOf(page: PageText, view: readonly boolean[]): PageOutline {
  const outline = new PageOutline(page);
  const shown = outline.proseOf(view);
  const isMisled =
    outline.proseOf(outline.without(view)) < HALF * shown &&
    outline.proseOf(outline.without(view.map(() => true))) < shown;
  return isMisled ? new PageOutline(page, view) : outline;
}

/** The blocks of a page that a text has. */
function like({ blocks }: PageText, text: string): boolean[] {
  if (text === '') return blocks.map(() => false);
  const likeness = new Likeness(text);
  return blocks.map((block) => likeness.share(block.text) >= SAME);
}

/** The chosen blocks with those between and beside them that are text of the article, too. */
function withNeighbours(page: PageText, outline: PageOutline, chosen: readonly boolean[]): Block[] {
  const { blocks } = page;
  const around = outline.around(chosen, HOLDS);
  const between = { first: chosen.indexOf(true), end: chosen.lastIndexOf(true) + 1 };
  const holders = outline.holdersOf(chosen);
  let related = false;
  const isText = blocks.map((block, index) => {
    if (outline.isOutside(index)) return false;
    if (isRelatedHeading(block)) related = true;
    else if (block.kind === 'heading' || !(isLinked(block) || block.kind === 'item')) related = false;
    if (related || block.kind === 'heading' || isLeftover(block)) return false;
    if (chosen[index] !== true && outline.isInItem(index)) return false;
    const isIn = chosen[index] === true || (isWithin(index, between) && isWithin(index, around));
    if (isLinked(block) || outline.isOfLinks(index)) return isIn && isLinkedSentence(block);
    return isIn || (outline.isHeldBy(index, holders) && !isCrumb(block));
  });
  const last = isText.lastIndexOf(true);
  let first = withLead(page, outline, isText);
  // Headings right before the first paragraph are its own.
  while (blocks[first - 1]?.kind === 'heading') first--;
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading') return isText[index];
    return index >= first && index < last && !outline.isOutside(index) && !isRelatedHeading(block);
  });
}

/** Marks the sentences between the main heading and the article, which sum it up; returns where the article begins. */
function withLead({ blocks }: PageText, outline: PageOutline, isText: boolean[]): number {
  const first = isText.indexOf(true);
  for (let index = first - 1; index >= Math.max(0, first - LEAD); index--) {
    const block = blocks[index];
    if (block === undefined || block.level !== 1) continue;
    for (let at = index + 1; at < first; at++) {
      const lead = blocks[at];
      if (lead === undefined || lead.kind !== 'paragraph' || outline.isOutside(at)) continue;
      isText[at] = endsSentence(lead.text) && isLong(lead) && !isLinked(lead) && !isLeftover(lead);
    }
    break;
  }
  return isText.indexOf(true);
}

function isWithin(index: number, { first, end }: { readonly first: number; readonly end: number }): boolean {
  return index >= first && index < end;
}

/** A label, a date, a name: short, no sentence, and not marked as a paragraph. */
function isCrumb(block: Block): boolean {
  return block.kind === 'paragraph' && !block.isParagraph && !endsSentence(block.text) && !isLong(block);
}

/** Without paragraphs about the author at the end. */
function withoutBiography(blocks: readonly Block[], authors: readonly string[]): Block[] {
  const from = blocks.length - BIOGRAPHIES;
  return blocks.filter((block, index) => index === 0 || index < from || !isBiography(block, authors));
}

/** Most blocks above the first sentence that may say who wrote it, when and for whom. */
const CREDITS = 6;
/** Most words of such a line that only its neighbours tell: an agency, an office, `yesterday`. */
const WORDS_OF_CREDIT = 4;
/** Most such lines in a row. */
const SHORT_CREDITS = 2;
/** How a letter begins. */
const SALUTATION =
  /^(?:dear|hello|hi|liebe[rs]?|hallo|chère?s?|bonjour|querid[oa]s?|estimad[oa]s?|car[oaie]|gentile|beste|lieve|geachte|kära?|hej|prezad[oa]s?|drog[ai]|szanown[aiy]|дорог(?:ая|ой|ие)|уважаем(?:ая|ый|ые))(?!\p{L})/iu;
/** What may come after the author's name in such a line: an office, a place, a day. */
const AFTER_AUTHOR = /^(?:$|\s?[,|·•–—(/-]|\s(?:in|à|en|aus|from|for)\s|\s\d)/u;

/** Without the lines above the first sentence that name the author or the day, and the short ones between and beside them. */
function withoutCredits(blocks: Block[], authors: readonly string[]): Block[] {
  const end = blocks.findIndex((block) => block.kind !== 'heading' && (endsSentence(block.text) || isLong(block)));
  if (end < 1 || end > CREDITS) return blocks;
  const isCredit = blocks.slice(0, end).map(({ kind, text }) => kind === 'paragraph' && saysWho(text, authors));
  const isShort = (at: number): boolean => blocks[at]?.kind === 'paragraph' && isShortCredit(blocks[at]?.text ?? '');
  for (let at = 0; at < end; at++) {
    let after = at;
    while (after < end && !isCredit[after] && isShort(after)) after++;
    const beside = isCredit[at - 1] === true || (after < end && isCredit[after] === true);
    // More of them are verse.
    if (beside && after - at <= SHORT_CREDITS) isCredit.fill(true, at, after);
    at = Math.max(at, after - 1);
  }
  // What says itself what it is tells more than its author when the text is read.
  return blocks.filter((block, index) => isCredit[index] !== true || saysItself(block.text));
}

function saysItself(text: string): boolean {
  return kindOfHeadLine(text) !== null || isPlaceAndDay(text);
}

function saysWho(text: string, authors: readonly string[]): boolean {
  if (saysItself(text)) return true;
  const author = authors.find((name) => name.length > 4 && text.startsWith(name));
  if (author === undefined || text.length - author.length > 40) return false;
  return AFTER_AUTHOR.test(text.slice(author.length));
}

/** Whether a line is short, and no salutation, nor what somebody says. */
function isShortCredit(text: string): boolean {
  return text.split(/\s+/u).length <= WORDS_OF_CREDIT && !SALUTATION.test(text) && !/:\s|["“”«»„]/u.test(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\r?\n/gu, '<br><br>');
}

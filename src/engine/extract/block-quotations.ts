import type { Article } from '../article/article.js';
import { FULL_NAME } from '../article/name-pattern.js';
import type { Range } from '../text/range.js';

/** A block quotation, or a paragraph of one. */
export interface BlockQuotation {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** It continues the paragraph before. */
  readonly continues: boolean;
  /** Who is named below it: `— Samuel Okafor, pilot`. */
  readonly credit: Range | null;
}

/** A line that names someone: a dash and a name, or a name alone with what he is. */
const CREDIT = new RegExp(
  String.raw`^(?<dash>[—–―-]{1,2}\s?)?(?<name>${FULL_NAME})(?<rest>,\s.{1,100}|\s\(.{1,100}\))?$`,
  'u',
);

/** Longest line that names someone, in characters. */
const LONGEST_CREDIT = 160;

/**
 * The block quotations of an article whose speaker can be determined: those after a paragraph that ends with a colon, and those below
 * which someone is named. Paragraphs of one after the other are one quotation.
 */
export function findBlockQuotations(article: Article): BlockQuotation[] {
  const { text, paragraphs } = article;
  const found: BlockQuotation[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const first = at;
    while (at < paragraphs.length && isQuoted(article, at)) at++;
    if (at === first) {
      at++;
      continue;
    }
    const inside = at - first > 1 ? creditOf(text, paragraphs[at - 1], false) : null;
    const credit = inside ?? creditOf(text, paragraphs[at], true);
    const last = inside === null ? at : at - 1;
    const before = paragraphs[first - 1];
    const introduced = before !== undefined && text[before.end - 1] === ':';
    if (credit === null && !introduced) continue;
    for (let index = first; index < last; index++) found.push({ paragraph: index, continues: index > first, credit });
  }
  return found;
}

function isQuoted({ text, format, paragraphs }: Article, index: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return false;
  if (format !== 'markdown') return paragraph.quoted === true;
  const line = text.lastIndexOf('\n', paragraph.start - 1) + 1;
  return /^[ \t]{0,3}(?:>[ \t]?)+$/u.test(text.slice(line, paragraph.start));
}

/** The name in a paragraph that only names someone; below the block, a dash has to come before it. */
function creditOf(text: string, paragraph: Range | undefined, below: boolean): Range | null {
  if (paragraph === undefined || paragraph.end - paragraph.start > LONGEST_CREDIT) return null;
  const match = CREDIT.exec(text.slice(paragraph.start, paragraph.end));
  const { dash = '', name } = match?.groups ?? {};
  if (name === undefined || (below && dash === '')) return null;
  const start = paragraph.start + dash.length;
  return { start, end: start + name.length };
}

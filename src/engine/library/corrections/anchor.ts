import type { Article, Paragraph } from '../../article/article.js';
import type { ExtractedQuotation } from '../../extract/extraction.js';
import type { TextQuote } from './corrections.js';

/** Number of characters before and after a quotation that a correction notes. */
const CONTEXT = 32;

/** The most that it notes where fewer fit several places. */
const LONGEST_CONTEXT = 512;

/**
 * The quotations of an article that a correction fits: those with its words, and with the words noted before and after them.
 * Never one that only resembles it.
 */
export function quotationsAt(
  article: Article,
  quotations: readonly ExtractedQuotation[],
  { exact, prefix, suffix }: TextQuote,
): readonly ExtractedQuotation[] {
  const [words, before, after] = [squeezed(exact), squeezed(prefix), squeezed(suffix)];
  return quotations.filter((quotation) => {
    if (squeezed(quotation.text) !== words) return false;
    const around = contextOf(article, quotation, Math.max(before.length, after.length));
    return around.before.endsWith(before) && around.after.startsWith(after);
  });
}

/** What a correction notes of a quotation, so that it fits this one and no other; null if no words distinguish them. */
export function textQuoteOf(
  article: Article,
  quotations: readonly ExtractedQuotation[],
  quotation: ExtractedQuotation,
): TextQuote | null {
  for (let length = CONTEXT; length <= LONGEST_CONTEXT; length *= 2) {
    const { before, after } = contextOf(article, quotation, length);
    // Not half of a surrogate pair.
    const prefix = before.slice(-length).replace(/^[\uDC00-\uDFFF]/u, '');
    const suffix = after.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
    const quote = { exact: squeezed(quotation.text), prefix: prefix.trim(), suffix: suffix.trim() };
    if (quotationsAt(article, quotations, quote).length === 1) return quote;
  }
  return null;
}

/** The body before and after the words of a quotation, its marks included: `length` characters or more, if there are as many. */
function contextOf({ text, paragraphs }: Article, { start, end, text: words }: ExtractedQuotation, length: number) {
  const innerStart = start + Math.max(0, text.slice(start, end).indexOf(words));
  const innerEnd = innerStart + words.length;
  const slice = ({ start: from, end: to }: Paragraph, low: number, high: number) =>
    text.slice(Math.max(from, low), Math.min(to, high));
  let [before, after] = ['', ''];
  const at = paragraphs.findIndex((paragraph) => paragraph.end >= innerEnd);
  for (let i = at < 0 ? paragraphs.length - 1 : at; i >= 0 && before.length <= length; i--) {
    const paragraph = paragraphs[i];
    if (paragraph) before = squeezed(`${slice(paragraph, 0, innerStart)} ${before}`);
  }
  for (let i = at; i >= 0 && i < paragraphs.length && after.length <= length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph) after = squeezed(`${after} ${slice(paragraph, innerEnd, text.length)}`);
  }
  return { before, after };
}

/** Words with one space where there is white space, and none around them. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

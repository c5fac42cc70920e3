import type { Article } from '../../article/article.js';
import type { Range } from '../../text/range.js';
import { words } from '../../text/tokens.js';
import type { KeptQuotation } from './kept-quotations.js';

/** Number of UTF-16 code units kept before and after a quotation, and of the words nearest to it that are compared. */
export const AROUND = 120;
export const COMPARED = 6;

/** Signs that say something, unlike punctuation: units, currencies, operators. Markup has the others. */
const SIGN = /[\p{Sc}\p{So}%‰/]|(?![<>|~])\p{Sm}/gu;

/** Marks where a paragraph begins and ends. No word has it. */
const EDGE = '¶';

/** The words of articles are folded once. */
const foldedArticles = new WeakMap<Article, string>();

/** Whether an article has the words that a quotation was verified with, anywhere in its text. Case and punctuation do not count. */
export function hasWordsOf({ text }: KeptQuotation, article: Article): boolean {
  const all = foldedArticle(article).replaceAll(`${EDGE} `, '');
  return all.includes(joined(wordsAndSigns(text)));
}

/** Whether one paragraph still has the words that a quotation was verified with there. */
export function isInParagraph({ text, paragraph }: KeptQuotation, article: Article): boolean {
  const range = article.paragraphs.find(({ number }) => number === paragraph);
  return (
    range !== undefined &&
    joined(wordsAndSigns(article.text.slice(range.start, range.end))).includes(joined(wordsAndSigns(text)))
  );
}

/** Whether an article has these words with the same nearest words before and after them, in any paragraph. */
export function isAsBefore({ prefix, text, suffix, paragraph }: KeptQuotation, article: Article): boolean {
  const all = wordsAndSigns(`${prefix}${text}${suffix}`);
  const first = all.findIndex(({ end }) => end > prefix.length);
  const last = all.findLastIndex(({ start }) => start < prefix.length + text.length);
  if (first < 0 || last < first) return false;
  // What is shorter than its maximum ends with its paragraph; what is not may end within a word.
  const [isCutBefore, isCutAfter] = [prefix.length >= AROUND, suffix.length >= AROUND];
  const from = Math.max(first - COMPARED, isCutBefore ? Math.min(1, first) : 0);
  const to = Math.min(last + 1 + COMPARED, isCutAfter ? Math.max(all.length - 1, last + 1) : all.length);
  const inBody = paragraph > 0;
  const begin = inBody && !isCutBefore && first < COMPARED ? ` ${EDGE}` : '';
  const end = inBody && !isCutAfter && all.length - 1 - last < COMPARED ? `${EDGE} ` : '';
  return foldedArticle(article).includes(`${begin}${joined(all.slice(from, to))}${end}`);
}

/** A word or sign, as it is compared. */
interface WordOrSign extends Range {
  readonly folded: string;
}

/** The words and signs of a text, in order. */
function wordsAndSigns(text: string): WordOrSign[] {
  const signs = Array.from(text.matchAll(SIGN), ({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
    folded: sign,
  }));
  return [...words(text), ...signs].sort((a, b) => a.start - b.start);
}

function joined(parts: readonly WordOrSign[]): string {
  return parts.length === 0 ? ' ' : ` ${parts.map(({ folded }) => folded).join(' ')} `;
}

function foldedArticle(article: Article): string {
  const known = foldedArticles.get(article);
  if (known !== undefined) return known;
  const { text, paragraphs } = article;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of paragraphs) {
    pieces.push(
      joined(wordsAndSigns(text.slice(at, start))),
      EDGE,
      joined(wordsAndSigns(text.slice(start, end))),
      EDGE,
    );
    at = end;
  }
  pieces.push(joined(wordsAndSigns(text.slice(at))));
  const all = pieces.join('');
  foldedArticles.set(article, all);
  return all;
}

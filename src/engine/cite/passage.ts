import type { Article } from '../article/article.js';
import { withoutPageMarkers } from '../article/pages.js';
import type { Library } from '../library/library.js';
import type { Quotation } from '../library/model.js';
import type { Range } from '../text/range.js';
import type { QuotedWords } from './insertion.js';
import { sentencesIn } from './sentences.js';
import { locatorOf } from './source-locator.js';

/** Words of an article as they can be quoted: someone's words that it quotes, or its own. */
export interface QuotablePassage {
  readonly words: QuotedWords;
  /** The quotation that the words are part of. */
  readonly quotation: Quotation | null;
}

/** Marks of speech. */
const MARKS = /["“”„«»「」『』]/u;

/** What words are made of, as far as their edges tell. */
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** White space and marks around words, which do not count as part of them. */
const EDGE = /[\s"“”„«»‘’'‚‹›「」『』]/u;

/**
 * The words between two offsets of an article's text, cited by their page or paragraph. Within a quotation they are its speaker's;
 * anything else is the article's own, which a digest does not give: null for that, and where there are no words.
 */
export function quotablePassage(library: Library, articleId: string, selected: Range): QuotablePassage | null {
  const article = library.article(articleId)?.article;
  if (article === undefined) return null;
  const { text } = article;
  const words = within(text, selected, EDGE);
  const quotation = library.quotationsIn(articleId).find((each) => each.start <= words.start && words.end <= each.end);
  // Marks at the edges may be those of words inside: `“We waited,” said Ann Lee` begins with one.
  const hasMarks = quotation === undefined && MARKS.test(text.slice(words.start, words.end));
  const range = hasMarks ? within(text, selected, /\s/u) : words;
  // The name before a turn says who speaks, and is not spoken.
  const turn = article.paragraphs.find((paragraph) => paragraph.start <= range.start && range.start < paragraph.end);
  const { end } = range;
  const start = Math.max(range.start, turn?.spoken?.from ?? 0);
  if (start >= end) return null;
  const locator = locatorOf(article, { start, end });
  if (locator === null || (quotation === undefined && article.metadata.text === 'digest')) return null;
  const { speaker = null, cue = null } = quotation ?? {};
  return {
    quotation: quotation ?? null,
    words: {
      text: linesOf(withoutPageMarkers(text.slice(start, end))),
      speaker: speaker?.basis === 'stated' ? speaker.name : null,
      cue: cue && text.slice(cue.start, cue.end),
      citation: { prefix: '', key: articleId, suppressAuthor: false, locator, suffix: '' },
    },
  };
}

/** The part of a range that is left without what is at its edges; half a word at an edge is made whole. */
function within(text: string, range: Range, edge: RegExp): Range {
  let { start, end } = range;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  if (start === end) return { start, end };
  while (isInsideWord(text, start)) start--;
  while (isInsideWord(text, end)) end++;
  return { start, end };
}

/** Whether an offset divides a word. */
function isInsideWord(text: string, offset: number): boolean {
  return WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset));
}

/** The sentence of the body at an offset of an article's text, which has these quotations; null outside the body. */
export function sentenceAt(article: Article, quotations: readonly Quotation[], offset: number): Range | null {
  const paragraph = article.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  if (paragraph === undefined) return null;
  const sentences = sentencesIn(article.text, paragraph, quotations);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? null;
}

/** The same lines without white space around them. */
function linesOf(words: string): string {
  return words
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

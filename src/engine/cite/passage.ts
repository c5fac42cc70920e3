import { withoutPageMarkers } from '../article/pages.js';
import type { Library } from '../library/library.js';
import type { Quotation } from '../library/model.js';
import type { Range } from '../text/range.js';
import type { QuotedWords } from './insertion.js';
import { locatorOf } from './source-locator.js';

/** Words of an article as they can be quoted: somebody's words that it quotes, or its own. */
export interface QuotablePassage {
  readonly words: QuotedWords;
  /** The quotation that the words are part of. */
  readonly quotation: Quotation | null;
}

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
  let { start, end } = selected;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  const quotation = library.quotationsIn(articleId).find((each) => each.start <= start && end <= each.end);
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

/** The same lines without white space around them. */
function linesOf(words: string): string {
  return words
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

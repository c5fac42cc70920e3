import type { Article } from '../article/article.js';
import { type Word, words } from '../text/tokens.js';
import type { LibraryArticle } from './model.js';
import { wordsOfParagraphs } from './sketch.js';

/** What tells the full text of a digest: its quotations, which are verbatim, and the names and figures of each paragraph. */
export interface DigestProfile {
  /** Cite key of the digest. */
  readonly id: string;
  /** Folded words of each quotation, joined by single spaces. */
  readonly passages: readonly string[];
  /** For each paragraph, the folded words with a capital letter or a digit. */
  readonly paragraphs: readonly (readonly string[])[];
}

/** A quotation shorter than this many words may be in any article on the subject. */
const FEWEST_WORDS = 3;
/** Minimum share of the quoted words that must be in the text: a copy may have been cut or edited. */
const QUOTED_SHARE = 0.75;
/** Minimum number of them. */
const FEWEST_QUOTED = 12;
/** Minimum share of the names and figures that must be in the same paragraph; reports of one event share a quarter. */
const NAMED_SHARE = 0.6;
const FEWEST_NAMED = 20;
/** Number of paragraphs by which one may have moved: copies split and join paragraphs. */
const SHIFT = 1;

/** The profiles of the digests among `articles`. */
export function digestProfiles(articles: readonly LibraryArticle[]): DigestProfile[] {
  return articles
    .filter(({ article }) => article.metadata.text === 'digest')
    .map(({ article, extraction }) => ({
      id: article.metadata.id,
      passages: extraction.quotations
        .map(({ text }) => words(text).map(({ folded }) => folded))
        .filter((folded) => folded.length >= FEWEST_WORDS)
        .map((folded) => folded.join(' ')),
      paragraphs: tellingWords(article.text, wordsOfParagraphs(article)).map((set) => [...set]),
    }));
}

/**
 * The id of the digest whose full text the article is, `paragraphs` being its words; null if it is not one. Its quotations are in the text, or its names
 * and figures do, paragraph by paragraph. Where several digests would do, the one that fits best is meant.
 */
export function digestOf(
  article: Article,
  paragraphs: readonly (readonly Word[])[],
  digests: readonly DigestProfile[],
): string | null {
  if (digests.length === 0) return null;
  const text = ` ${paragraphs.flatMap((list) => list.map(({ folded }) => folded)).join(' ')} `;
  const telling = tellingWords(article.text, paragraphs);
  let best: { id: string; score: number } | null = null;
  for (const digest of digests) {
    const score = Math.max(quotedScore(digest, text), namedScore(digest, telling));
    if (score > (best?.score ?? 0)) best = { id: digest.id, score };
  }
  return best?.id ?? null;
}

/** Share of the quoted words that the text has, or 0 where that is too little to tell. */
function quotedScore({ passages }: DigestProfile, text: string): number {
  let all = 0;
  let matched = 0;
  for (const passage of passages) {
    const length = passage.split(' ').length;
    all += length;
    if (text.includes(` ${passage} `)) matched += length;
  }
  return matched >= FEWEST_QUOTED && matched >= QUOTED_SHARE * all ? matched / all : 0;
}

/** Share of the names and figures that the same paragraph has, or 0 where that is too little to tell. */
function namedScore({ paragraphs }: DigestProfile, telling: readonly ReadonlySet<string>[]): number {
  let all = 0;
  let matched = 0;
  for (const [index, named] of paragraphs.entries()) {
    const near = telling.slice(Math.max(0, index - SHIFT), index + SHIFT + 1);
    all += named.length;
    matched += named.filter((word) => near.some((set) => set.has(word))).length;
  }
  return matched >= FEWEST_NAMED && matched >= NAMED_SHARE * all ? matched / all : 0;
}

/** Of the words of each paragraph those with a capital letter or a digit. */
function tellingWords(text: string, paragraphs: readonly (readonly Word[])[]): Set<string>[] {
  return paragraphs.map((list) => {
    const found = list.filter(({ start, end }) => /[\p{Lu}\p{N}]/u.test(text.slice(start, end)));
    return new Set(found.map(({ folded }) => folded));
  });
}

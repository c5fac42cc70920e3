import type { Article } from '../article/article.js';
import { hashText, mix } from '../text/hash.js';
import { type Word, words } from '../text/tokens.js';

/** Number of words in a shingle. */
const SHINGLE = 6;
/** The sample keeps one shingle in this many, chosen by its hash: the same ones in every text that has them (0 mod p sampling, Manber 1994). */
const KEPT_ONE_IN = 16;
/** A text of fewer shingles than this is too short to be distinguished from another by a sample. */
export const FEWEST_SHINGLES = 48;

/** A sample of an article's word sequences, for finding texts that share most of theirs. */
export interface Sketch {
  /** How many shingles the body has. */
  readonly shingles: number;
  /** Hashes of the sampled ones, ascending, each once. */
  readonly sample: readonly number[];
}

/** The sketch of an article's body: case, typography and diacritics do not count. Linear. */
export function sketchOf(article: Article): Sketch {
  return sketchOfWords(foldedWords(article));
}

/** The folded words of an article's body paragraphs, in order. */
export function foldedWords(article: Article): string[] {
  return wordsOfParagraphs(article).flatMap((list) => list.map(({ folded }) => folded));
}

/** The words of each body paragraph of an article. */
export function wordsOfParagraphs({ text, paragraphs }: Article): Word[][] {
  return paragraphs.map(({ start, end }) => words(text, start, end));
}

/** The sketch of a sequence of folded words, with one shingle in `keptOneIn`. */
export function sketchOfWords(folded: readonly string[], keptOneIn = KEPT_ONE_IN): Sketch {
  const hashes = folded.map(hashText);
  const sample = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SHINGLE; i++) hash = (Math.imul(hash, 31) + (hashes[i] ?? 0)) | 0;
    const mixed = mix(hash);
    if (mixed % keptOneIn === 0) sample.add(mixed);
  }
  return { shingles: Math.max(0, hashes.length - SHINGLE + 1), sample: [...sample].sort((a, b) => a - b) };
}

/** How many hashes two samples share. */
export function sharedSample(a: Sketch, b: Sketch): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.sample.length && j < b.sample.length; ) {
    const [x, y] = [a.sample[i] ?? 0, b.sample[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

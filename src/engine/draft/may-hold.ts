import { pagesIn } from '../article/pages.js';
import type { LibraryArticle } from '../library/model.js';

/** Brackets and what is in them: notes, and words that the source need not have. */
const BRACKETED = /\[[^[\]]{0,300}\]|\([^()]{0,300}\)/gu;

/** A word between spaces that is compared as it is: no capitals alone, which may be written with points. */
const PLAIN = /(?<=^|\s)(?=[A-Za-z]{0,40}[a-z])[A-Za-z]{4,40}(?=[,;:]?(?:\s|$))/gu;

/** Text in which such a word is written as it is compared: no ligatures, no invisible characters. */
const SIMPLE = /^[\t\n\r -~\u00A0À-ÖØ-öø-ÿ‘’“”«»„–—…€£]*$/u;

/** A word divided at a line's end. */
const DIVIDED = /[-\u2010\u00AD][ \t]*[\r\n]/u;

/** Whether a passage may stand word for word in a source, as far as a look at some of its words tells. */
export class MayHold {
  readonly #words: readonly string[];

  constructor(passage: string) {
    const bare = passage.replace(BRACKETED, '|');
    // A bracket that nothing closes may hold anything.
    const found = /[[\]()]/u.test(bare) ? [] : bare.match(PLAIN);
    this.#words = [...new Set(found?.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length);
  }

  /** False only if the source lacks a word that each place of the passage has. */
  test({ article }: LibraryArticle): boolean {
    const { text } = article;
    if (this.#words.length === 0 || !SIMPLE.test(text) || DIVIDED.test(text)) return true;
    const lower = text.toLowerCase().replace(/\[(\p{L})\]/gu, '$1');
    return this.#words.every((word) => lower.includes(word)) || pagesIn(article).length > 0;
  }
}

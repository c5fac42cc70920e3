import type { Article } from '../article/article.js';
import { words } from '../text/tokens.js';
import { foldedWords } from './sketch.js';

/** Maximum number of former texts kept; the longest unchanged is dropped first. */
const REMEMBERED = 100;

/** What articles said before they were last changed: tells a draft that is wrong from a source that has moved under it. */
export class FormerTexts {
  readonly #texts = new Map<string, string>();

  /** Notes what an article said until now. */
  note(article: Article): void {
    const { id } = article.metadata;
    this.#texts.delete(id);
    this.#texts.set(id, joined(foldedWords(article)));
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > REMEMBERED && oldest !== undefined) this.#texts.delete(oldest);
  }

  /** Whether the words of `passage` stood in the article before its last change, in this order and without a gap. */
  had(articleId: string, passage: string): boolean {
    const text = this.#texts.get(articleId);
    const folded = words(passage).map((word) => word.folded);
    return text !== undefined && folded.length > 0 && text.includes(joined(folded));
  }
}

function joined(folded: readonly string[]): string {
  return ` ${folded.join(' ')} `;
}

import type { Article } from '../../article/article.js';
import type { Range } from '../../text/range.js';
import type { LanguageWords } from '../language-words.js';

/**
 * Who a draft says speaks, in a language other than English; `at` is an offset of the text given. `isUnsaid`: it says that the
 * speaker did not say it, or only supposes it. `isOpen`: the words beside the quotation may as well be about another.
 */
export type LanguageAttribution =
  | { readonly kind: 'named'; readonly name: string; readonly at: number; readonly isUnsaid: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'unnamed'; readonly role: string; readonly isOpen?: true };

/** An attribution in the midst of quoted words; offsets are those of the words. */
export interface LanguageInside {
  readonly end: number;
  readonly resume: number;
  readonly attribution: LanguageAttribution;
}

/**
 * Reads attributions by the word lists of extraction, in the language of an article. A part of its own, loaded when a draft
 * first cites an article that is not in English.
 */
export interface LanguageReader {
  /** Who is said to speak one of the passages between marks of a paragraph; null if nobody surely is. */
  attribution(article: Article, text: string, passages: readonly Range[], index: number): LanguageAttribution | null;
  /**
   * Who is said to speak in the midst of quoted words, and where the words end before that and continue after it, as in
   * « Non, a dit Lind, merci. »; null if nobody surely is, or if the words do not continue.
   */
  inside(article: Article, words: string): LanguageInside | null;
  /** Whether text between two quotations is an attribution and nothing else. */
  isAttribution(article: Article, between: string): boolean;
  /** What limits a statement in the language of an article; null if that is not known. */
  limits(article: Article): LanguageWords | null;
}

/** What answers for the reader: undefined until it is loaded, which asking for it begins. */
export interface LanguagePort {
  readonly reader: LanguageReader | undefined;
}

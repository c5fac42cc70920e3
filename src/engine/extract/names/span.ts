import type { EntityKind } from '../extraction.js';
import type { Token } from './tokens.js';

/** A name found among the tokens of one paragraph: tokens `[first, end)`. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** How sure the finder is of the kind, 0 to 1. */
  readonly weight: number;
  /** Only a capital at the head of a sentence speaks for it: kept if the rest of the article bears it out. */
  readonly weak: boolean;
  /** How probable each kind is (person, organisation, place, other), if the finder can tell. */
  readonly votes?: readonly number[];
}

/** A paragraph (or headline) with its tokens and the names found in it. */
export interface TokenizedParagraph {
  readonly tokens: readonly Token[];
  /** Written in capitals, or with a capital on every word: capitals tell nothing here. */
  readonly headline: boolean;
}

/** The words of tokens `[first, end)` with single spaces where the text has white space. */
export function surface(tokens: readonly Token[], first: number, end: number): string {
  let text = '';
  for (let i = first; i < end; i += 1) {
    const token = tokens[i];
    if (token) text += i > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}

/** Whether the word is written as names are: with a capital at its head, or inside as `iCET` and `al-Assad` have it. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  // Most words are lower case throughout: only others need the slow look.
  if (isLowerCase(word)) return false;
  return /^(?:\p{Lu}|\p{Ll}{1,3}[-'’]?\p{Lu})/u.test(word);
}

/** Whether the word is of small letters without diacritics alone, as most are: a quick test. */
export function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return word !== '';
}

/** Whether the token is a word or number. */
export function isWordToken(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word);
}

/** Whether capitals tell nothing in this paragraph: it is shouted, or headline-cased. */
export function isHeadline(tokens: readonly Token[]): boolean {
  let words = 0;
  let capital = 0;
  let upper = 0;
  for (const { text } of tokens) {
    if (text.length < 4) continue;
    if (!isLowerCase(text)) {
      if (!/^\p{L}/u.test(text)) continue;
      if (/^\p{Lu}/u.test(text)) capital += 1;
      if (text === text.toUpperCase()) upper += 1;
    }
    words += 1;
  }
  return words >= 4 && (upper >= words * 0.7 || (capital >= words * 0.8 && tokens.at(-1)?.text !== '.'));
}

import { INNER_WORDS } from '../gazetteer/index.js';
import { isCapitalized, isLowerCase } from '../span.js';
import type { Token } from '../tokens.js';

/** Tokens `[first, end)`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** How far from a token its features look, in tokens. */
export const REACH = 2;

/** A longer one is cut at its next capital. */
const LONGEST_STRETCH = 200;

/** Whether a word can be part of a name: it has a capital or is a number beside such a word. */
function mayBeNamed(tokens: readonly Token[], i: number, isAfter: boolean): boolean {
  const text = tokens[i]?.text ?? '';
  if (isCapitalized(text) || /^\p{Lo}/u.test(text)) return true;
  return /^\p{N}/u.test(text) && (isAfter || isCapitalized(tokens[i + 1]?.text ?? ''));
}

/** The stretches of a paragraph: words with a capital or digit, and small words between them. Bounded in length. */
export function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let first = -1;
  let end = -1;
  const close = (): void => {
    if (first >= 0) stretches.push({ first, end });
    first = -1;
  };
  tokens.forEach(({ text }, i) => {
    if (!isLowerCase(text) && mayBeNamed(tokens, i, first >= 0)) {
      if (first >= 0 && i - first > LONGEST_STRETCH) close();
      if (first < 0) first = i;
      end = i + 1;
    } else if (first >= 0 && !(INNER_WORDS.has(text) && i - end < 2)) close();
  });
  close();
  return stretches;
}

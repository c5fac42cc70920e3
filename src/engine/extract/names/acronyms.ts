import { surface } from './span.js';
import type { Token } from './tokens.js';

/** A short form that the text explains: tokens `[first, end)` spell out the token at `short`. */
export interface Definition {
  readonly first: number;
  readonly end: number;
  readonly short: number;
}

/** Words left out of most acronyms. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'la', 'du', '&', 'a', 'an', 'von', 'und']);

/** How many words before the bracket are looked at. */
const REACH = 12;

/**
 * Finds "Long Name (LN)": the letters of the short form must be the first letters of the words before the bracket, small
 * words left out or not. Follows the idea of Schwartz and Hearst (2003), matched by words.
 */
export function findDefinitions(tokens: readonly Token[]): Definition[] {
  const definitions: Definition[] = [];
  for (let i = 1; i + 2 < tokens.length; i += 1) {
    if (tokens[i]?.text !== '(' || !/^[)\],;]$/.test(tokens[i + 2]?.text ?? '')) continue;
    const short = tokens[i + 1]?.text ?? '';
    if (!/^\p{L}{2,10}$/u.test(short.replace(/\./g, '')) || !/\p{Lu}.*\p{Lu}/u.test(short)) continue;
    const first = spelledFrom(tokens, i, short);
    if (first >= 0) definitions.push({ first, end: i, short: i + 1 });
  }
  return definitions;
}

/** Index of the first word that spells out `short` before token `end`; -1 if the words do not. */
function spelledFrom(tokens: readonly Token[], end: number, short: string): number {
  const letters = [...short.replace(/\./g, '').toLowerCase()];
  let letter = letters.length - 1;
  let first = -1;
  let capitals = 0;
  for (let i = end - 1; i >= Math.max(0, end - REACH) && letter >= 0; i -= 1) {
    const word = tokens[i]?.text ?? '';
    if (!/^[\p{L}\p{N}&'’-]/u.test(word)) return -1;
    if (word.toLowerCase().startsWith(letters[letter] ?? '')) {
      letter -= 1;
      first = i;
      if (/^\p{Lu}/u.test(word)) capitals += 1;
    } else if (!SMALL.has(word) && !/^['’]s$/.test(word)) return -1;
  }
  return letter < 0 && capitals * 2 >= letters.length ? first : -1;
}

/** The acronyms a name can have: with and without its small words. */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length < 2) return [];
  const initials = capitals.map((word) => word.charAt(0)).join('');
  const all = words.filter((word) => /^\p{L}/u.test(word)).map((word) => word.charAt(0).toUpperCase());
  return [...new Set([initials, all.join('')])];
}

/** A short form without its points: `U.N.` is `UN`. */
export function withoutPoints(name: string): string {
  return /^(?:\p{L}\.)+$/u.test(name) ? name.replace(/\./g, '') : name;
}

/** The words of a definition's long form. */
export function longForm(tokens: readonly Token[], { first, end }: Definition): string {
  return surface(tokens, first, end);
}

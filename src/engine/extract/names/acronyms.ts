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

/** How many words before the bracket are examined. */
const REACH = 12;

/**
 * Finds "Long Name (LN)", "LN (Long Name)" and "LN, the Long Name,": the letters of the short form must be the first letters of the words before (or in) the bracket or apposition, small
 * words left out or not. Follows the idea of Schwartz and Hearst (2003), matched by words.
 */
export function findDefinitions(tokens: readonly Token[]): Definition[] {
  const definitions: Definition[] = [];
  for (let i = 1; i + 2 < tokens.length; i += 1) {
    const mark = tokens[i]?.text;
    if (mark !== '(' && mark !== ',') continue;
    const before = tokens[i - 1]?.text ?? '';
    const end = isShort(before) ? explanationEnd(tokens, i) : -1;
    const from = end > i + 2 ? spelledFrom(tokens, end, before) : -1;
    if (from > i && from <= i + 6) definitions.push({ first: from, end, short: i - 1 });
    if (mark !== '(' || !/^[)\],;]$/.test(tokens[i + 2]?.text ?? '')) continue;
    const short = tokens[i + 1]?.text ?? '';
    if (!isShort(short)) continue;
    const first = spelledFrom(tokens, i, short);
    if (first >= 0) definitions.push({ first, end: i, short: i + 1 });
  }
  return definitions;
}

/** Whether the word can be a short form: two to ten letters, two of them capitals. */
function isShort(word: string): boolean {
  return /^\p{L}{2,10}$/u.test(word.replace(/\./g, '')) && /\p{Lu}.*\p{Lu}/u.test(word);
}

/** Where the bracket or apposition that opens at `open` closes, if it is near; -1 else. */
function explanationEnd(tokens: readonly Token[], open: number): number {
  const mark = tokens[open]?.text;
  if (mark !== '(' && mark !== ',') return -1;
  for (let i = open + 1; i <= open + REACH + 2; i += 1) if (tokens[i]?.text === (mark === '(' ? ')' : ',')) return i;
  return -1;
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

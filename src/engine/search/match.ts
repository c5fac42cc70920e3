import type { Range } from '../text/range.js';
import { errorsAllowed, typingErrors } from './fuzzy.js';
import type { Phrase, QueryWord } from './query.js';
import { TEXT } from './segment.js';
import type { TermScanner } from './terms.js';

/** Why a text answers a query. */
export interface TextMatch {
  /** What to highlight, in order, not overlapping. */
  readonly highlights: Range[];
  /** Whether every word was found in the text. */
  readonly complete: boolean;
  /** Share of the query's neighbouring words that are neighbours in the text too, 0 to 1. */
  readonly adjacency: number;
}

/**
 * Finds a query's words in a scanned text: whole words and beginnings, and misspelt ones where a word is found no
 * other way and `typos` allows it. The words of a phrase count where the phrase stands.
 */
export function matchText(
  scanner: TermScanner,
  words: readonly QueryWord[],
  phrases: readonly Phrase[],
  typos: boolean,
): TextMatch {
  const { count } = scanner;
  // For each term of the text: the number of the query's word that it answers, from 1, and how much of it to show.
  const answers = new Uint8Array(count);
  const ends = new Int32Array(count);
  for (const phrase of phrases) {
    if (!phrase.fields.includes(TEXT)) continue;
    for (let i = phraseAt(scanner, phrase.words, 0); i >= 0; i = phraseAt(scanner, phrase.words, i + 1)) {
      for (let k = 0; k < phrase.words.length; k++) {
        const word = words.findIndex(({ text }) => text === phrase.words[k]);
        answers[i + k] = word + 1;
        ends[i + k] = stemEnd(scanner, i + k);
      }
    }
  }
  words.forEach((word, w) => {
    if (!word.fields.includes(TEXT) || phrases.some((phrase) => phrase.words.includes(word.text))) return;
    let isThere = false;
    for (let i = 0; i < count; i++) {
      if (answers[i] !== 0 || !startsWith(scanner, i, word.text)) continue;
      const whole = termLength(scanner, i) === word.text.length;
      if (word.exact && !whole) continue;
      isThere = true;
      answers[i] = w + 1;
      ends[i] = whole ? stemEnd(scanner, i) : prefixEnd(scanner, i, word.text.length);
    }
    const errors = errorsAllowed(word.text.length);
    if (isThere || word.exact || !typos || errors === 0) return;
    for (let i = 0; i < count; i++) {
      if (answers[i] !== 0 || termLength(scanner, i) + errors < word.text.length || !beginsAlike(scanner, i, word.text))
        continue;
      const [from, to] = [scanner.at[i] as number, scanner.at[i + 1] as number];
      if (typingErrors(word.text, scanner.units, from, to, errors, true) > errors) continue;
      answers[i] = w + 1;
      ends[i] = stemEnd(scanner, i);
    }
  });
  const highlights: Range[] = [];
  const pairs = new Set<number>();
  const found = new Set<number>();
  for (let i = 0; i < count; i++) {
    const word = answers[i] as number;
    if (word === 0) continue;
    found.add(word);
    highlights.push({ start: scanner.start[i] as number, end: ends[i] as number });
    if (i > 0 && answers[i - 1] === word - 1 && word > 1) pairs.add(word);
  }
  return {
    highlights,
    complete: found.size === words.length,
    adjacency: words.length < 2 ? 0 : pairs.size / (words.length - 1),
  };
}

/** Where `words` are next to each other in a scanned text, from term `from` on; -1 if nowhere. */
export function phraseAt(scanner: TermScanner, words: readonly string[], from: number): number {
  for (let i = from; i + words.length <= scanner.count; i++) {
    let k = 0;
    while (k < words.length && isTerm(scanner, i + k, words[k] as string)) k++;
    if (k === words.length) return i;
  }
  return -1;
}

function isTerm(scanner: TermScanner, i: number, word: string): boolean {
  return termLength(scanner, i) === word.length && startsWith(scanner, i, word);
}

function termLength(scanner: TermScanner, i: number): number {
  return (scanner.at[i + 1] as number) - (scanner.at[i] as number);
}

function startsWith(scanner: TermScanner, i: number, word: string): boolean {
  if (termLength(scanner, i) < word.length) return false;
  const at = scanner.at[i] as number;
  for (let k = 0; k < word.length; k++) if (scanner.units[at + k] !== word.charCodeAt(k)) return false;
  return true;
}

/** Whether one of the first two letters is one of the other's: a cheap test before the thorough one. */
function beginsAlike(scanner: TermScanner, i: number, word: string): boolean {
  const at = scanner.at[i] as number;
  const [a, b] = [scanner.units[at], scanner.units[at + 1]];
  const [c, d] = [word.charCodeAt(0), word.charCodeAt(1)];
  return a === c || b === d || a === d || b === c;
}

/** End of a word in the text without its possessive. */
function stemEnd(scanner: TermScanner, i: number): number {
  return (scanner.end[i] as number) - (scanner.possessive[i] === 1 ? 2 : 0);
}

/** End of a word's first letters in the text; the whole word where folding changed how many there are. */
function prefixEnd(scanner: TermScanner, i: number, length: number): number {
  const start = scanner.start[i] as number;
  const end = stemEnd(scanner, i);
  return end - start === termLength(scanner, i) ? start + length : end;
}

import type { Range } from '../text/range.js';
import { ABBREVIATIONS } from './lexicon.js';

/** A word, a sign, or a whole quotation, which counts as one token of the sentence it is in. */
export interface Token extends Range {
  /** Lower case, with straight apostrophes. A sign stands for itself, one of full width for its narrow form; a quotation is `"`. */
  readonly lower: string;
  readonly kind: 'word' | 'sign' | 'quote';
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Index among the paragraph's passages, or -1. */
  readonly passage: number;
}

/** Where a run of letters and hyphens is cut into words: offsets in it, ascending. */
export type Cuts = (word: string) => readonly number[];

/** Tokens `[first, last)` of a paragraph that form one sentence. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** A longer run than any word is cut: without bounds it would exhaust the stack. */
const TOKEN =
  /[\p{L}\p{N}\p{M}_@#$€£]{1,400}(?:[.,'’\-‐‑&/][\p{L}\p{N}\p{M}]{1,400}){0,40}|\.{2,4}|--+|[^\s\p{L}\p{N}\p{M}]/gu;
/** The mark of a note: `[1]`, `[^1]`. */
const NOTE_MARK = /^\[\^?\d{1,3}\]/u;
/** The signs between words and clauses of Chinese and Japanese that have a narrow form, and the dash for another. */
const NARROW: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['―', '—'],
]);
const INITIALISM = /^(?:\p{L}\.)*\p{L}$/u;

/** The tokens of `[start, end)` of `text`, `passages` being the quotations in it; `cuts` tells where a run of letters is to be cut. */
export function tokenize(
  text: string,
  start: number,
  end: number,
  passages: readonly Range[],
  cuts: Cuts | null = null,
): Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const [index, passage] of passages.entries()) {
    addTokens(text, from, passage.start, tokens, cuts);
    tokens.push({ start: passage.start, end: passage.end, lower: '"', kind: 'quote', capital: false, passage: index });
    from = passage.end;
  }
  addTokens(text, from, end, tokens, cuts);
  return tokens;
}

function addTokens(text: string, start: number, end: number, tokens: Token[], cuts: Cuts | null): void {
  let noteEnd = start;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    let at = start + match.index;
    let word = match[0];
    if (at < noteEnd) continue;
    if (word === '[') {
      // A note's mark is not part of the sentence: `said.[1]`.
      noteEnd = at + (NOTE_MARK.exec(text.slice(at, Math.min(end, at + 6)))?.[0].length ?? 0);
      if (noteEnd > at) continue;
    }
    for (const cut of cuts?.(word) ?? []) {
      const length = cut - (at - start - match.index);
      push(tokens, text, at, at + length);
      at += length;
      word = word.slice(length);
    }
    if (!isWord(word)) {
      if (word === '.' && (tokens.at(-1)?.end ?? 0) > at) continue;
      const lower = NARROW.get(word) ?? word;
      tokens.push({ start: at, end: at + word.length, lower, kind: 'sign', capital: false, passage: -1 });
      continue;
    }
    let length = word.length;
    const possessive = word.length > 2 && isPossessive(word) ? 2 : 0;
    length -= possessive;
    if (
      text[at + length] === '.' &&
      isAbbreviation(word) &&
      at + length < end &&
      !endsSpeech(text, at + length + 1, end)
    )
      length++;
    push(tokens, text, at, at + length);
    if (possessive > 0) push(tokens, text, at + length, at + length + possessive);
  }
}

/** Whether a token is a word: it begins with a letter, a digit, or a sign of a handle or an amount. */
function isWord(token: string): boolean {
  const code = token.charCodeAt(0) | 0x20;
  return (code >= 97 && code <= 122) || /^[\p{L}\p{N}@#$€£_]/u.test(token);
}

function isPossessive(word: string): boolean {
  const mark = word.charAt(word.length - 2);
  return (mark === "'" || mark === '’') && /[sS]$/.test(word);
}

/** Whether a dash that opens speech again comes after a point: the word before it is not an abbreviation. */
function endsSpeech(text: string, from: number, end: number): boolean {
  return /^\s[–—-]\s\p{Lu}/u.test(text.slice(from, Math.min(end, from + 4)));
}

function isAbbreviation(word: string): boolean {
  return (
    (INITIALISM.test(word) && /\p{Lu}/u.test(word) && word !== 'I') ||
    ABBREVIATIONS.has(word.toLowerCase().replace(/^[dri]-/u, ''))
  );
}

function push(tokens: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  tokens.push({
    start,
    end,
    lower: word.toLowerCase().replaceAll('’', "'"),
    kind: 'word',
    capital: isCapital(word),
    passage: -1,
  });
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^[\p{Lu}\p{Lt}]/u.test(word);
}

const SENTENCE_STARTERS = new Set(
  'the a an he she it they we i but and in on at for this that these those his her their its as if when while however after before there what who why how so not no yes'.split(
    ' ',
  ),
);

/**
 * Cuts a paragraph's tokens into sentences. A quotation that ends as a sentence ends one, unless an attribution follows
 * (`isTail` tells whether the tokens from an index on are one; `asks`, that the quotation ends with a question or a cry).
 * With `ordinals` a number's point ends none: `4. März`.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  isTail: (index: number, asks: boolean) => boolean,
  ordinals = false,
): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined) break;
    // `4. März` continues, `Lea Winter, 23. „…“` does not.
    const isOrdinal = ordinals && token.lower === '.' && /^\d{1,2}$/u.test(tokens[index - 1]?.lower ?? '');
    if (isOrdinal && next.kind === 'word') continue;
    if (!endsSentence(text, token, next) || (token.kind === 'quote' && isTail(index + 1, asks(text, token)))) continue;
    let last = index + 1;
    while (tokens[last]?.kind === 'sign' && /^[)\]’”]$/u.test(tokens[last]?.lower ?? '')) last++;
    sentences.push({ first, last });
    first = last;
    index = last - 1;
  }
  if (first < tokens.length) sentences.push({ first, last: tokens.length });
  return sentences;
}

/** Whether a quotation ends with a question or a cry, which may be in the middle of a sentence. */
function asks(text: string, token: Token): boolean {
  return /[?!]/u.test(text.slice(Math.max(token.start, token.end - 3), token.end));
}

/** Abbreviations that a sentence may well end with. */
const ENDING = /^(?:[ap]\.m\.|u\.s\.|u\.k\.|u\.n\.|d\.c\.|jr\.|sr\.|inc\.|corp\.|ltd\.|co\.|etc\.)$/u;

function endsSentence(text: string, token: Token, next: Token): boolean {
  const startsAnew = next.capital || next.kind === 'quote' || /^[\p{N}$€£@#([“‘'—•*-]/u.test(next.lower);
  if (token.kind === 'sign')
    return /^(?:[.!?。！？]|\.{2,4}|…)$/u.test(token.lower) && (startsAnew || /[。！？]/u.test(token.lower));
  if (token.kind === 'word') {
    if (next.kind === 'quote')
      return ENDING.test(token.lower) && /^["'“‘«]\p{Lu}/u.test(text.slice(next.start, next.start + 2));
    return token.lower.endsWith('.') && next.capital && SENTENCE_STARTERS.has(next.lower);
  }
  return (
    /[.!?…。！？]\s?["'”’»)\]」』“]{1,3}$/u.test(text.slice(Math.max(token.start, token.end - 5), token.end)) &&
    startsAnew
  );
}

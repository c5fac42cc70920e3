import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../../extract/lexicon.js';
import { errorsAllowed, typingErrors } from '../../search/fuzzy.js';
import { foldWord } from '../../text/normalize.js';
import type { Range } from '../../text/range.js';
import { isNegation, isNumber, isQualifying } from '../sense.js';
import { type ComparedWord, type Stop, sourceWords } from '../words.js';

/** A word as typed words are searched for: case, diacritics, typography and apostrophes do not count. */
export interface HeldWord extends Range {
  readonly folded: string;
  /** What ends a sentence after it. */
  readonly stop: Stop;
}

/** The words a writer has typed of a quotation. */
export interface TypedWords {
  readonly words: readonly HeldWord[];
  /** Whether the last one may be the beginning of a word. */
  readonly unfinished: boolean;
}

/** Where a text holds typed words. */
export interface Held {
  /** Indexes of the text's words that answer the first and the last typed word. */
  readonly first: number;
  readonly last: number;
  /** Whether one of the typed words is not as it is in the text. */
  readonly slip: boolean;
}

/** With fewer typed words, all of them must be in the text. */
const FORGIVING_FROM = 3;
/** With fewer typed words, only a small word may be left out, put in or replaced. */
const REPLACING_FROM = 4;
/** With fewer typed words, no word of content may be replaced. */
const CONTENT_FROM = 5;
/** Of more typed words, none may differ. */
const FORGIVING_TO = 60;

/** Scripts that are written without spaces: each sign counts as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Apostrophes and points in words. A point between digits makes another number; any other is that of an abbreviation. */
const INNER_SIGNS = /'|(?<!\p{Nd})\.|\.(?!\p{Nd})/gu;

/** The words of a text, for `hold`. */
export function heldWords(text: string): HeldWord[] {
  const words = sourceWords(text);
  // Few texts have any, and a list for each word of the others would be costly.
  if (!UNSPACED.test(text)) return words.map((word) => held(text, word));
  return words.flatMap((word) =>
    UNSPACED.test(text.slice(word.start, word.end)) ? signs(text, word) : [held(text, word)],
  );
}

/** The words of a quotation typed before the cursor. */
export function typedWords(typed: string): TypedWords {
  const words = heldWords(typed);
  const last = words.at(-1);
  // An apostrophe or a hyphen may continue the word; a space or a comma ends it.
  return { words, unfinished: last !== undefined && /^['’ʼ‐‑-]?$/u.test(typed.slice(last.end)) };
}

function held(text: string, { start, end, stop }: ComparedWord): HeldWord {
  const folded = foldWord(text.slice(start, end));
  return { folded: /['.]/u.test(folded) ? folded.replace(INNER_SIGNS, '') : folded, stop, start, end };
}

function signs(text: string, word: ComparedWord): HeldWord[] {
  const found = [...text.slice(word.start, word.end)];
  let at = word.start;
  return found.map((sign, index) => {
    const start = at;
    at += sign.length;
    return { folded: foldWord(sign), stop: index === found.length - 1 ? word.stop : '', start, end: at };
  });
}

/** Whether one of the words may differ from what a text has. */
export function mayDiffer({ words }: TypedWords): boolean {
  return words.length >= FORGIVING_FROM && words.length <= FORGIVING_TO;
}

/**
 * Where a text holds typed words, in their order and next to each other; null where it does not. One or two words must all be
 * there, the last perhaps unfinished. Of more, one may differ: by a typing error, in its order, or, between others
 * that are right, by another small word. Numbers and negations never differ, nor does the last word, which the text continues.
 */
export function hold(typed: TypedWords, text: readonly HeldWord[]): Held | null {
  if (typed.words.length === 0) return null;
  const forgiving = mayDiffer(typed);
  let best: Held | null = null;
  for (let first = 0; first < text.length; first++) {
    const exact = lastOf(typed, text, 0, first, false);
    if (exact >= 0) return { first, last: exact, slip: false };
    if (best !== null || !forgiving) continue;
    const last = lastOf(typed, text, 0, first, true);
    if (last >= 0) best = { first, last, slip: true };
  }
  return best;
}

/** Where a text holds typed words with no difference; null where it does not. */
export function holdExactly(typed: TypedWords, text: readonly HeldWord[]): Held | null {
  if (typed.words.length === 0) return null;
  for (let first = 0; first < text.length; first++) {
    const last = lastOf(typed, text, 0, first, false);
    if (last >= 0) return { first, last, slip: false };
  }
  return null;
}

/** The index of the word that answers the last typed one, the words from `t` on being answered from `s` on; -1 for none. */
function lastOf(typed: TypedWords, text: readonly HeldWord[], t: number, s: number, mayDiffer: boolean): number {
  const word = typed.words[t];
  if (word === undefined) return s - 1;
  const source = text[s];
  if (source === undefined) return -1;
  if (answers(typed, t, source)) {
    const last = lastOf(typed, text, t + 1, s + 1, mayDiffer);
    if (last >= 0) return last;
  }
  if (!mayDiffer) return -1;
  const after = (typedFrom: number, textFrom: number) => lastOf(typed, text, typedFrom, textFrom, false);
  if (isTypo(typed, t, source)) {
    const last = after(t + 1, s + 1);
    if (last >= 0) return last;
  }
  const next = text[s + 1];
  const { words } = typed;
  if (next !== undefined && t + 1 < words.length && answers(typed, t, next) && answers(typed, t + 1, source)) {
    const last = after(t + 2, s + 2);
    if (last >= 0) return last;
  }
  if (t === 0 || words.length < REPLACING_FROM) return -1;
  if (isSmall(source)) {
    const last = after(t, s + 1);
    if (last >= 0) return last;
  }
  if (t === words.length - 1) return -1;
  if (mayReplace(word, source, words.length)) {
    const last = after(t + 1, s + 1);
    if (last >= 0) return last;
  }
  return isSmall(word) ? after(t + 1, s) : -1;
}

function answers({ words, unfinished }: TypedWords, t: number, source: HeldWord): boolean {
  const typed = words[t]?.folded ?? '';
  if (typed === source.folded) return true;
  if (unfinished && t === words.length - 1 && source.folded.startsWith(typed)) return true;
  // A doubled letter typed once is the same word to anyone.
  return (
    words.length >= FORGIVING_FROM &&
    typed.length >= 3 &&
    typed[0] === source.folded[0] &&
    undoubled(typed) === undoubled(source.folded) &&
    !isFixed(source)
  );
}

function undoubled(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1');
}

function isTypo({ words, unfinished }: TypedWords, t: number, source: HeldWord): boolean {
  const word = words[t];
  if (word === undefined) return false;
  const errors = errorsAllowed(word.folded.length);
  // Nearly all words differ in more: they are compared before they are looked up, and their letters before their order.
  if (errors === 0 || source.folded.length + errors < word.folded.length) return false;
  if (countBits(lettersOf(word.folded) & ~lettersOf(source.folded)) > errors) return false;
  const isUnfinished = unfinished && t === words.length - 1;
  const isNear =
    typingErrors(word.folded, unitsOf(source.folded), 0, source.folded.length, errors, isUnfinished) <= errors;
  return isNear && !isFixed(word) && !isFixed(source);
}

/** The letters of a word as bits: one error brings at most one letter that the other word lacks. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function unitsOf(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
  return units;
}

/** Another form of such a word says something else. */
function isFixed({ folded }: HeldWord): boolean {
  return (
    isNumber(folded) ||
    isNegation(folded) ||
    isQualifying(folded) ||
    /^(?:ca|do|does|did|is|are|was|were|wo|would|could|should|has|have|had|must)nt$/u.test(folded)
  );
}

function mayReplace(typed: HeldWord, source: HeldWord, count: number): boolean {
  if (isFixed(typed) || isFixed(source)) return false;
  return count >= CONTENT_FROM || (isSmall(typed) && isSmall(source));
}

const SMALL = new Set([
  ...[DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, AUXILIARIES, ADVERBS].flatMap((words) => [...words]),
  ...['to', 'which', 'me', 'him', 'them', 'us', 'there', 'here', 'very'],
]);

/** Whether a word carries little: one that is remembered wrongly, and whose change leaves the sentence its own. */
export function isSmall(word: HeldWord): boolean {
  return (
    SMALL.has(word.folded) &&
    !isFixed(word) &&
    !/^(?:without|ever|only|if|unless|until|but|except|despite)$/u.test(word.folded)
  );
}

import { PERSONAL, SUBORDINATORS } from '../extract/lexicon.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import { lengthOf } from './framing.js';
import type { HiddenWord } from './governing.js';
import type { LanguageWords } from './language-words.js';
import { isAuxiliary, isLimiting, isLinking, isRestricting, isWeakening } from './sense.js';
import type { SourceStream } from './stream.js';

/** Words of the source that are shown of a cut. */
const MOST_SHOWN = 12;

/** How far before a passage a word may be that limits it. */
const NEAR = 4;

/**
 * The word that limits what follows an ellipsis within a sentence, and is left out: a modal verb whose verb is kept
 * (“We may … sell”), or “almost”, “some of” and the like right before the words that are kept. A capital that the draft gives
 * to the word after the ellipsis marks another sentence.
 */
export function hiddenLimit(
  pieces: readonly Piece[],
  stream: SourceStream,
  beginsAnew: (piece: Piece) => boolean,
  words: LanguageWords | null,
): HiddenWord | null {
  for (const { before, piece } of cutsOf(pieces)) {
    if (beginsAnew(piece)) continue;
    const found =
      limitBefore(piece.first, before.last + 1, stream, words) ??
      limitedClause(before.last, piece.first, stream) ??
      foreignModal(before.last, piece.first, stream, words);
    if (found !== null) return shown(found, [before.last + 1, piece.first - 1], stream);
  }
  return null;
}

/** The word that limits a passage, right before it: “some of | the money is gone”; null if the passage begins a clause. */
export function limitOutside(first: number, stream: SourceStream, words: LanguageWords | null): HiddenWord | null {
  const found = limitBefore(first, Math.max(0, first - NEAR), stream, words);
  if (found === null) return null;
  // “not only that | it is thin” says so; “no more than | three boats” does not say “three boats”.
  const isAdded = isRestricting(stream.words[found]?.word ?? '');
  if (isAdded && stream.negates(stream.words[found - 1]?.word ?? '')) return null;
  return { word: stream.words[found]?.word ?? '', at: found, cut: oneLine(stream.text(found, first - 1)) };
}

/**
 * The words over which an ellipsis makes one clause of the beginning of one sentence and the end of another; null if none does.
 * A capital that the draft gives to the word after it marks the other sentence.
 */
export function splicedSentences(
  pieces: readonly Piece[],
  stream: SourceStream,
  beginsAnew: (piece: Piece) => boolean,
): string | null {
  for (const { before, piece } of cutsOf(pieces)) {
    if (beginsAnew(piece)) continue;
    let end = before.last;
    while (end < piece.first && !stream.endsSentence(end)) end++;
    if (end === piece.first) continue;
    let from = piece.first;
    while (from > end + 1 && JOINING.test(stream.words[from - 1]?.word ?? '')) from--;
    // “Trams are, on the whole, …” ends no clause at “are”.
    const isOpen = isAuxiliary(stream.words[before.last]?.word ?? '') && !stream.endsSentence(before.last);
    if ([...(isOpen ? [] : [before.last]), from - 1, piece.first - 1].some((at) => stream.endsClause(at))) continue;
    const all = [before.last + 1, piece.first - 1] as const;
    return shown(end, all, stream).cut;
  }
  return null;
}

/** Conjunctions at the beginning of a clause. */
export const JOINING: RegExp = /^(?:and|but|or|so|yet|however|though|although|because|that|then)$/iu;

/** What may be between a word that limits others and those. */
const BETWEEN = new WordPattern('of|the|a|an|this|that|these|those|our|my|your|his|her|its|their|what|to|than');

/** What is a part of what follows *of*, besides a number. */
const SOME = /^(?:many|several|dozens|scores|hundreds|thousands|millions|lots|plenty|any|percent|cent|[%‰])$/iu;

/** The index of the word from `floor` on that limits the one at `first`; null if none does, or a clause ends between. */
function limitBefore(first: number, floor: number, stream: SourceStream, words: LanguageWords | null): number | null {
  if (!stream.isEnglish) return foreignLimitBefore(first, floor, stream, words);
  let isBeside = true;
  const word = stream.words[first]?.word.toLowerCase() ?? '';
  const isAdverb = word === 'as' && stream.words[first + 1]?.word.toLowerCase() === 'well';
  // A conjunction or a subject begins a clause that the modal verb before it is not of; “might | as well” has none.
  let mayGovern = isAdverb || (!SUBORDINATORS.has(word) && !PERSONAL.has(word));
  // In a question it is before its subject: “Why should | we pay?”
  const isAsked = stream.sentenceMark(first) === '?' && isWeakening(stream.words[first - 1]?.word ?? '');
  if (isAsked && first > floor && !stream.endsClause(first - 1)) return first - 1;
  for (let at = first - 1; at >= floor; at--) {
    if (stream.endsClause(at)) return null;
    const word = stream.words[at]?.word ?? '';
    const isBeforeOf = stream.words[at + 1]?.word.toLowerCase() === 'of';
    const isSome = isLimiting(word) || (isBeforeOf && (SOME.test(word) || stream.isNumber(word)));
    if ((isBeside && isSome) || (mayGovern && isWeakening(word))) return at;
    isBeside &&= BETWEEN.test(word);
    mayGovern &&= isLinking(word);
    if (!isBeside && !mayGovern) return null;
  }
  return null;
}

/** Number of words of what limits: «al massimo». */
const LONGEST_LIMIT = 3;

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The same in another language, where what limits is right before the words. */
function foreignLimitBefore(
  first: number,
  floor: number,
  stream: SourceStream,
  words: LanguageWords | null,
): number | null {
  const { limit, small } = words ?? {};
  if (limit === undefined || small === undefined) return null;
  // «Al massimo | 300 persone», „mehr als | 300 Leute“
  for (let at = Math.max(floor, first - LONGEST_LIMIT); at < first - 1; at++) {
    const length = first - at;
    const isWhole = lengthOf(limit, stream.phraseAt(at, length)) === length;
    if (isWhole && !range(at, first - 1).some((index) => stream.endsClause(index))) return at;
  }
  for (let at = first - 1; at >= floor && !stream.endsClause(at); at--) {
    if (limit.test(stream.phraseAt(at, first - at))) return at;
    if (!small.test(stream.words[at]?.word ?? '')) return null;
  }
  return null;
}

/** The modal verb of another language that an ellipsis leaves out of the clause that continues at both of its ends. */
function foreignModal(last: number, first: number, stream: SourceStream, words: LanguageWords | null): number | null {
  const { modal } = words ?? {};
  if (stream.isEnglish || modal === undefined) return null;
  for (let at = last + 1; at < first; at++) {
    if (stream.endsClause(at - 1)) return null;
    if (modal.test(stream.words[at]?.word ?? '')) return at;
  }
  return null;
}

/**
 * The index of the limiting word in the clause that an ellipsis leaves except for its end: “Most are [cheap, and some of the dear
 * ones are] good”.
 */
function limitedClause(last: number, first: number, stream: SourceStream): number | null {
  if (!stream.isEnglish || stream.endsClause(last) || stream.endsClause(first - 1)) return null;
  let from = first - 1;
  while (from > last && !stream.endsClause(from)) from--;
  for (let at = from + 1; from > last && at < first; at++) if (isLimiting(stream.words[at]?.word ?? '')) return at;
  return null;
}

/** The ellipses of a passage: the pieces on both sides. */
export function cutsOf(pieces: readonly Piece[]): { readonly before: Piece; readonly piece: Piece }[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    return before === undefined || piece.join !== undefined ? [] : [{ before, piece }];
  });
}

/** A word that is left out with those around it, none of them the reporter's if it is someone's. */
export function shown(at: number, [first, last]: readonly [number, number], stream: SourceStream): HiddenWord {
  let from = Math.max(first, at - MOST_SHOWN / 2);
  let to = Math.min(last, at + MOST_SHOWN / 2);
  const speech = stream.quotationAt(at);
  while (from < at && stream.quotationAt(from) !== speech) from++;
  while (to > at && stream.quotationAt(to) !== speech) to--;
  return { word: stream.words[at]?.word ?? '', at, cut: oneLine(stream.text(from, to)) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

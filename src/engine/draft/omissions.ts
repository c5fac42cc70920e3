import { PREPOSITIONS } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import { conditionAhead } from './conditions.js';
import type { Piece } from './exact.js';
import { lengthOf } from './framing.js';
import { type HiddenWord, isClause, negationBefore } from './governing.js';
import type { LanguageWords } from './language-words.js';
import { cutsOf, JOINING, shown } from './limits.js';
import { isCondition, isFunctionWord, isLimiting, isNumber } from './sense.js';
import type { SourceStream } from './stream.js';

/** Words that, with the next one, turn round what follows: “peace rather than | war”, “far from | safe”. */
const CONTRASTS: Readonly<Record<string, string>> = {
  rather: 'than',
  instead: 'of',
  far: 'from',
  anything: 'but',
  opposed: 'to',
  less: 'than',
};

/**
 * The negation that an ellipsis of the draft leaves out; null if none does. Within a sentence every negation counts. Between
 * sentences, of which whole ones are left out rightly, only one of the clause that continues at either end of the cut.
 */
export function hiddenNegation(pieces: readonly Piece[], stream: SourceStream): HiddenWord | null {
  const isWord = (at: number) => stream.negates(stream.words[at]?.word ?? '');
  const hides = (at: number, to: number, from: number) =>
    (isWord(at) && !isRepeated(at, from, stream)) ||
    isContrast(at, to, stream) ||
    isParallel(at, to, from, stream) ||
    isOfAnother(at, to, from, stream) ||
    isReplaced(at, to, stream) ||
    isExcess(at, to, stream) ||
    isShare(at, to, from, stream) ||
    isSecondHalf(at, from, stream);
  return inCuts(pieces, stream, hides) ?? governing(pieces, stream);
}

/** Number of words of a conjunction: “as long as”. */
const LONGEST_CONJUNCTION = 5;

/**
 * The condition that an ellipsis leaves out right before the clause it is of, which then says what is so: “We start … the state
 * pays” for “We start if the state pays”. Null if it leaves out none.
 */
export function assertedCondition(
  pieces: readonly Piece[],
  stream: SourceStream,
  words: LanguageWords | null,
): HiddenWord | null {
  for (const { before, piece } of words === null ? [] : cutsOf(pieces)) {
    if (words === null || piece.last === piece.first || stream.endsClause(piece.first - 1)) continue;
    for (let at = piece.first - 1; at > before.last && at >= piece.first - LONGEST_CONJUNCTION; at--) {
      const isConjunction = lengthOf(words.condition, stream.phraseAt(at, piece.first - at)) === piece.first - at;
      if (!isConjunction || words.noCondition.test(stream.words[at - 1]?.word ?? '')) continue;
      if (isClause(piece.first, piece.last, stream) || !stream.isEnglish)
        return shown(at, [before.last + 1, piece.first - 1], stream);
    }
  }
  return null;
}

/** Whether a negation is the one that the words before the cut end with: “not — and I repeat, not —”. */
function isRepeated(at: number, from: number, stream: SourceStream): boolean {
  return stream.words[at]?.word.toLowerCase() === stream.words[from - 1]?.word.toLowerCase();
}

/**
 * Whether a number is left out in whose place that after the cut steps: “a loss … in 2024” for “a loss in 2025, up from … in
 * 2024”, “in … 2022” for “in 2019 and again in 2022”.
 */
function isParallel(at: number, to: number, from: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word.toLowerCase() ?? '';
  if (!/^\d/u.test(word(at)) || stream.endsSentence(at)) return false;
  const isStep = (kept: number, joint: number) =>
    /^\d/u.test(word(kept)) && word(at) !== word(kept) && PREPOSITIONS.has(word(joint)) && word(at - 1) === word(joint);
  return isStep(to + 1, to) || (at === from && isStep(to, to - 1));
}

/** Number of words before a cut in which the number stands that is given another's words. */
const NUMBER_NEAR = 6;

/** Words with which the number begins that another is compared with: “5 million, | up from 2 million | in 2019”. */
const COMPARING = new FastPattern(
  () => /^(?:(?:up|down) from|compared (?:with|to)|rather than|instead of|as against|against|versus)(?!\p{L})/iu,
);

/**
 * Whether a number is left out whose words after it are given to the number before the cut: “5 million … on a hall” for “5 million
 * on roads, and 12 million on a hall”, or “5 million … in 2019” for “5 million, up from 2 million in 2019”.
 */
function isOfAnother(at: number, to: number, from: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (!isNumber(word(at)) || !PREPOSITIONS.has(word(to))) return false;
  if (stream.endsClause(from - 1) && !COMPARING.test(stream.phraseAt(from, 2))) return false;
  for (let index = at; index < to; index++) if (stream.endsClause(index) || JOINING.test(word(index))) return false;
  const isJoined = stream.words
    .slice(from, at)
    .some((_, index) => stream.endsClause(from + index) || JOINING.test(word(from + index)));
  const isCompared = COMPARING.test(stream.phraseAt(from, 2));
  for (let index = from - 1; (isJoined || isCompared) && index >= from - NUMBER_NEAR; index--) {
    if (isNumber(word(index))) return true;
    if (stream.endsClause(index - 1)) return false;
  }
  return false;
}

/**
 * Whether a number is left out in whose place that of another clause steps: “built for … 60” for “built for 40 tons, but the trucks
 * weigh 60”.
 */
function isReplaced(at: number, to: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (!isNumber(word(at)) || !isNumber(word(to)) || stream.endsClause(to - 1)) return false;
  for (let index = at; index < to; index++) if (stream.endsSentence(index)) return false;
  let joint = to - 1;
  while (joint > at && !stream.endsClause(joint) && !JOINING.test(word(joint))) joint--;
  // “40 in May and 60 in June”: the same is said of both.
  return joint > at && to - joint > SHORTEST_CLAUSE;
}

/** Number of words of a clause before its number: `the trucks weigh`. */
const SHORTEST_CLAUSE = 2;

/** Whether “too” is left out with or before what it is too much for: “too weak to | lend”, “too | late to be saved”. */
function isExcess(at: number, to: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (!stream.isEnglish || !/^too$/iu.test(word(at)) || stream.endsClause(at)) return false;
  if (at === to - 1) return true;
  for (let index = at; index < to; index++) if (stream.endsClause(index)) return false;
  return /^to$/iu.test(word(to));
}

/**
 * Whether what is left out ends with a share of what the words after it are then said of: “300 visitors, most of whom | leave by noon”.
 * In “some [of those] boats” the share is kept.
 */
function isShare(at: number, to: number, from: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  const isEnd = at === to - 1 && at - 2 >= from && /^(?:whom|which|them|us|these|those)$/iu.test(word(at));
  return isEnd && /^of$/iu.test(word(at - 1)) && SHARES.test(word(at - 2));
}

const SHARES = new FastPattern(
  () =>
    /^(?:some|most|half|few|fewer|many|several|one|two|three|part|parts|thirds?|quarter|majority|minority|percent|\d+)$/iu,
);

/** Second halves of a negation in French: “ne … plus”, “ne … que”. */
const SECOND = new WordPattern(String.raw`plus|que|qu'\p{L}+|personne|point|nul(?:le)?|seulement`);

/** Number of words that may be between the two halves. */
const BETWEEN_HALVES = 3;

/** Whether a word is the second half of a negation that begins before the cut: “Je ne crois … à rien” for “Je ne crois plus à rien”. */
function isSecondHalf(at: number, from: number, stream: SourceStream): boolean {
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (at - from >= BETWEEN_HALVES || !SECOND.test(word(at))) return false;
  for (let index = from - 1; index >= from - BETWEEN_HALVES && !stream.endsClause(index); index--) {
    if (SECOND.test(word(index)) || /^(?:pas|jamais|rien)$/iu.test(word(index))) return false;
    if (/^(?:ne|n'\p{L}+)$/iu.test(word(index))) return true;
  }
  return false;
}

/**
 * The condition, restriction or share that an ellipsis leaves out, by the same rules, or the condition of the sentence that continues
 * after it. A conjunction that begins a sentence does not count.
 */
export function hiddenCondition(
  pieces: readonly Piece[],
  stream: SourceStream,
  words: LanguageWords | null,
): HiddenWord | null {
  const found = inCuts(pieces, stream, (at) => {
    const word = stream.words[at]?.word ?? '';
    const { condition, limit } = (stream.isEnglish ? null : words) ?? {};
    const phrase = stream.phraseAt(at);
    if (condition?.test(phrase) === true || limit?.test(phrase) === true) return true;
    return (isCondition(word) || isLimiting(word)) && !(JOINING.test(word) && stream.beginsSentence(at));
  });
  if (found !== null) return found;
  for (const { before, piece } of cutsOf(pieces)) {
    const ahead = conditionAhead(piece, stream, words);
    if (ahead !== null && ahead.at > before.last) return ahead;
  }
  return null;
}

/** Whether a contrast begins at a word and what it turns round is not left out with it: only small words are before `to`. */
function isContrast(at: number, to: number, stream: SourceStream): boolean {
  // “we were … wise” for “we were more lucky than wise”
  if (stream.isEnglish && at === to - 1 && /^than$/iu.test(stream.words[at]?.word ?? '')) return true;
  const next = CONTRASTS[stream.words[at]?.word.toLowerCase() ?? ''];
  if (next === undefined || at + 1 >= to || stream.words[at + 1]?.word.toLowerCase() !== next) return false;
  return stream.words.slice(at + 2, to).every(({ word }) => isFunctionWord(word));
}

/** The negation that governs a piece after an ellipsis, and that the ellipsis leaves out. */
function governing(pieces: readonly Piece[], stream: SourceStream): HiddenWord | null {
  for (const { before, piece } of cutsOf(pieces)) {
    const found = negationBefore(piece, stream);
    if (found !== null && found.at > before.last) return found;
  }
  return null;
}

function inCuts(
  pieces: readonly Piece[],
  stream: SourceStream,
  counts: (at: number, to: number, from: number) => boolean,
): HiddenWord | null {
  for (const { before, piece } of cutsOf(pieces)) {
    const found = cutWords(before.last + 1, piece.first, stream).find((at) => counts(at, piece.first, before.last + 1));
    if (found !== undefined) return shown(found, [before.last + 1, piece.first - 1], stream);
  }
  return null;
}

/** Of the words that an ellipsis leaves out those on which what is left depends. */
function cutWords(from: number, to: number, stream: SourceStream): number[] {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  // Between two halves of a speech are the reporter's words, not the speaker's.
  const isSpeech = stream.isQuoted(from - 1) && stream.isQuoted(to);
  const spoken = isSpeech ? all.filter((at) => stream.isQuoted(at)) : all;
  const end = [from - 1, ...all].findIndex((at) => stream.endsSentence(at));
  if (end < 0) return spoken;
  // Between the beginning of one sentence and the end of another the rest of the first is part of what is joined.
  const isSplice = !stream.endsSentence(from - 1) && !stream.beginsSentence(to);
  const ends = (at: number) => (isSplice ? stream.endsSentence(at) : stream.endsClause(at));
  const head = spoken.slice(
    0,
    firstIndex(spoken, (at) => ends(at - 1)),
  );
  const reversed = spoken.toReversed();
  const tail = reversed.slice(
    0,
    firstIndex(reversed, (at) => stream.endsClause(at)),
  );
  return [...head, ...tail];
}

function firstIndex(list: readonly number[], holds: (at: number) => boolean): number {
  const at = list.findIndex(holds);
  return at < 0 ? list.length : at;
}

import { PERSONAL } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import { type HiddenWord, isClause } from './governing.js';
import type { LanguageWords } from './language-words.js';
import { isArticle, isPointing } from './sense.js';
import type { SourceStream } from './stream.js';

/** What the first of two alternatives begins with. */
const EITHER = new WordPattern('either|entweder|soit|antingen|ofwel|hetzij|albo|либо|neither|weder|noch|varken');

/** Nouns of which “either” means each of two: “on either side”. */
const OF_TWO = new WordPattern(
  'of|sides?|ends?|way|case|hand|direction|bank|shore|flank|edge|party|half|sex|gender|event|one|eye|arm|leg|foot|wing',
);

/** What may be between “or” and the clause of the second alternative: ”eller så lämnar vi”. */
const SO = /^(?:else|så|sonst|sinon|alors)$/iu;

/** How far before a passage, and after it, the other alternative may be. */
const FAR = 20;

/**
 * The word right before a passage that makes it one of two alternatives, of which the other is left out: “Either | the state pays | or the
 * island empties”. Null if it is not one.
 */
export function alternativeBefore(
  { first, last }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
  own: readonly string[],
): HiddenWord | null {
  const start = SO.test(stream.words[first - 1]?.word ?? '') ? first - 1 : first;
  const before = stream.words[start - 1]?.word ?? '';
  if (words === null || last === first || start === 0 || isApart(start - 1, first, stream) || hasOr(own, words))
    return null;
  const found = (at: number): HiddenWord => ({
    word: stream.words[at]?.word ?? '',
    at,
    cut: stream
      .text(at, first - 1)
      .replace(/\s+/gu, ' ')
      .trim(),
  });
  if (isEither(start - 1, stream, words) && hasOther(last, stream, words)) return found(start - 1);
  return words.or.test(before) || EITHER.test(before) ? earlier(start - 1, stream, words, found) : null;
}

/** Whether a word begins the first of two alternatives: « ou », «o» and the like at the beginning of a clause, where another follows. */
function isEither(at: number, stream: SourceStream, words: LanguageWords): boolean {
  const word = stream.words[at]?.word ?? '';
  if (OF_TWO.test(stream.words[at + 1]?.word ?? '')) return false;
  return EITHER.test(word) || (!stream.isEnglish && words.or.test(word) && stream.endsClause(at - 1));
}

/** Whether the draft's own words give two alternatives. */
function hasOr(own: readonly string[], { or }: LanguageWords): boolean {
  return own.some((word, at) => (EITHER.test(word) && !OF_TWO.test(own[at + 1] ?? '')) || or.test(word));
}

/** The first alternative in the sentence before the word that begins the second one. */
function earlier(
  or: number,
  stream: SourceStream,
  words: LanguageWords,
  found: (at: number) => HiddenWord,
): HiddenWord | null {
  for (let at = or - 1; at >= 0 && at > or - FAR && !isApart(at, or, stream); at--)
    if (isEither(at, stream, words)) return found(at);
  return null;
}

/** Whether the sentence continues with the second alternative after a word. */
function hasOther(last: number, stream: SourceStream, words: LanguageWords): boolean {
  for (let at = last + 1; at < last + FAR && !isApart(last, at, stream); at++) {
    const word = stream.words[at]?.word ?? '';
    if (words.or.test(word) || isEither(at, stream, words)) return true;
  }
  return false;
}

/** Whether a sentence, or a speech, ends between two words. */
function isApart(from: number, to: number, stream: SourceStream): boolean {
  for (let at = from; at < to; at++) if (stream.endsSentence(at)) return true;
  return stream.quotationAt(from) !== stream.quotationAt(to);
}

/** The clause with a subject that is the alternative of a passage and follows it: “The state pays | or the island empties”. */
export function alternativeAfter(
  { first, last }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
  own: readonly string[],
): number | null {
  const at = last + 1;
  const word = (index: number) => stream.words[index]?.word ?? '';
  if (words === null || isApart(last, at, stream) || !words.or.test(word(at)) || stream.sentenceMark(at) === '?')
    return null;
  if (hasOr(own, words)) return null;
  const subject = word(at + 1);
  const opens = stream.isEnglish
    ? PERSONAL.has(subject.toLowerCase()) || isArticle(subject) || isPointing(subject)
    : words.subject.test(subject);
  let end = at + 1;
  while (end < at + FAR && !stream.endsClause(end)) end++;
  // „Äpfel | oder die Birnen der Nachbarn“ has one verb.
  const isClear = stream.isEnglish
    ? PERSONAL.has(subject.toLowerCase())
    : stream.endsClause(last) || !FOREIGN_ARTICLE.test(subject);
  const isOther = opens && end - at > 2 && (isClear || isClause(at + 1, end, stream));
  return isOther && last > first && !HEDGED.test(stream.phraseAt(at, 3)) ? at : null;
}

const FOREIGN_ARTICLE = new WordPattern(
  String.raw`der|die|das|den|dem|eine?[mnrs]?|les?|la|l'\p{L}+|une?|des|el|los|las|un[oa]s?|il|lo|gli|i|[oa]s?|uma?|de|het|een|det|en|ett`,
);

/** “… or so I think” is not an alternative. */
const HEDGED = new FastPattern(
  () => /^or (?:so|at least|rather|something|whatever|i (?:think|guess|hope|believe))(?!\p{L})/iu,
);

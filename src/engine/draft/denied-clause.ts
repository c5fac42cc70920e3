import { PREPOSITIONS } from '../extract/lexicon.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Around } from './around.js';
import { ANOTHER, COMPLEMENT, FACTIVE, type HiddenWord, hidden, isNegating } from './governing.js';
import { isDoubting } from './matrix.js';
import { isRejecting } from './own-words.js';
import { isQuotedBefore } from './quoted-before.js';
import { isArticle, isDefinite, isRestricting } from './sense.js';
import type { SourceStream } from './stream.js';

/** How far before a passage the negation of its clause is searched for. */
const FAR = 16;

/** Words at which a clause begins that is not denied with the one before it: “We will not sail until | the ice is gone”. */
const APART = new WordPattern(
  'until|till|unless|before|after|if|whether|than|except|whom|whose|what|how|why|weil|aber|und|sondern|denn|wer|wie|warum|ob|wenn|bis|mais|et|car|qui|si|pero|sino|y|porque|quien|ma|perché|chi|maar|want|omdat|men|mas|ale|bo|но|и|если',
);

/** What follows a negation that denies nothing: “cannot wait to”, “could not be happier”, “nothing but”. */
const IDIOM = new WordPattern('wait|happier|prouder|better|agree|help|but|less|matter|later|sooner');

/** Maximum number of words of “the new pier”. */
const LONGEST_NAME = 5;

interface Words {
  readonly first: number;
  readonly last: number;
}

/**
 * The negation in the clause that a passage which begins at `first` is a later part of: “No boat left this quay | without papers”, “I do
 * not believe the pier will | hold another season”. Null if there is none, or if it is taken back.
 */
export function deniedClause(first: number, stream: SourceStream): HiddenWord | null {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const quotation = stream.quotationAt(first);
  const found: number[] = [];
  let isTakenBack = false;
  for (let at = first - 1; at >= Math.max(0, first - FAR); at--) {
    // „Ich glaube nicht, dass der Pier | hält“
    const isOver = stream.endsSentence(at) || (stream.endsClause(at) && !COMPLEMENT.test(word(at + 1)));
    if (isOver || stream.quotationAt(at) !== quotation || ANOTHER.test(word(at)) || APART.test(word(at))) break;
    if (FACTIVE.test(word(at))) return null;
    const isNegative = isNegating(word(at), stream);
    if (!(isNegative || isDoubting(word(at))) || isRestricting(word(at + 1))) continue;
    if (IDIOM.test(word(at + 1)) || IDIOM.test(word(at + 2))) return null;
    found.push(at);
    isTakenBack ||= !isNegative;
  }
  const begins = found.at(-1);
  if (begins === undefined) return null;
  // In other languages two negations may be one, as in « ne … pas », but « pas faux » is none.
  const denies = stream.isEnglish ? found.length % 2 === 1 : found.length === 1 || !isTakenBack;
  return denies ? hidden(begins, first, stream) : null;
}

/** Whether a draft may leave out what its source denies before a passage: it denies nothing itself, asks nothing, and does not only name something. */
export function mayLeaveOutNegation(words: Words, stream: SourceStream, around: Around): boolean {
  const doesItself = around.isTurned || around.isAsked || isRejecting(around.own);
  return !(doesItself || isNaming(words, stream, around) || isQuotedBefore(words.first, around.before, stream));
}

/** Whether a draft only speaks of something by its name: a meeting about “the new pier”. */
function isNaming({ first, last }: Words, stream: SourceStream, { lead }: Around): boolean {
  const opening = stream.words[first]?.word ?? '';
  const isName = (isDefinite(opening) || isArticle(opening)) && last - first < LONGEST_NAME;
  return isName && PREPOSITIONS.has((lead.at(-1) ?? '').toLowerCase());
}

import { PERSONAL } from '../extract/lexicon.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import { lengthOf } from './framing.js';
import { type HiddenWord, isClause } from './governing.js';
import type { LanguageWords } from './language-words.js';
import { cutsOf } from './limits.js';
import { isArticle, isAuxiliary, isFunctionWord, isModal, isPointing } from './sense.js';
import type { SourceStream } from './stream.js';

/** With these what follows is so, though they ask: “Did you know that the wall leaks?” */
const PRESUPPOSING = new WordPattern(
  String.raw`kn(?:ow|ew|own)|aware|reali[sz]e\p{L}?|notice[ds]?|forgotten|forget|remember|regret|see|seen|siehst|sehen|voyez|vois|ves|ven|weißt?|wissen|wusste\p{L}*|savez|savais|sabe[sn]?|sabía[sn]?`,
);

/** Words that make a question of a clause after them. */
const COMPLEMENT = /^(?:que|qu'|dass|daß|che|dat|att|że|что)$/iu;

/** Maximum number of words at the end of a statement that ask for it to be confirmed: “, isn’t it?” */
const TAG = 3;

const CONFIRMING = new WordPattern('right|correct|yes|no|okay|ok|true|huh|eh');

/** The same in other languages. */
const FOREIGN_TAG = new WordPattern(
  "n'est ce pas|n'est-ce pas|non|hein|pas vrai|oder|oder nicht|nicht|nicht wahr|stimmt's|gell|verdad|no|cierto|no es cierto|vero|no è vero|toch|niet|eller hur|inte sant|não é|né|prawda|правда|так",
);

/** Letters in brackets that make another form of a verb: `lie[d]`. */
const PATCHED = /\p{Ll}\[\p{Ll}{1,3}\]/u;

/**
 * The question of the source of which a passage makes a statement: “The school [is] unsafe” for “Is the school unsafe?”, “the
 * bridge is broken” for “Who says the bridge is broken?”, or, where the draft's own verb carries the words, promised to “close it”
 * for “Would you close it?”. Null if it makes none, or keeps the mark.
 */
export function madeOfQuestion(
  passage: string,
  pieces: readonly Piece[],
  stream: SourceStream,
  words: LanguageWords | null,
  isCarried: boolean,
): HiddenWord | null {
  const [first, last] = [pieces[0]?.first ?? 0, pieces.at(-1)?.last ?? 0];
  if (stream.sentenceMark(last) !== '?' || /[?？؟]/u.test(passage)) return null;
  const from = sentenceStart(first, stream);
  const end = sentenceEnd(last, stream);
  const isWhole = !clauseEnds(first, end, stream);
  const isMade =
    isWhole &&
    (isRemade(passage, pieces) ||
      losesSubject(pieces, from, stream) ||
      getsSubject(pieces, from, stream, words) ||
      isTurned(pieces, from, stream));
  const isAskedOf = isCarried && isWhole && isPredicateAsked(first, from, stream, words);
  if (!isMade && !isAskedOf && !isStated({ first, last, from }, stream, words)) return null;
  return { word: stream.words[from]?.word ?? '', at: from, cut: `${stream.text(from, end).replace(/\s+/gu, ' ')}?` };
}

/** Whether brackets put in the verb that a question has before its subject. */
function isRemade(passage: string, pieces: readonly Piece[]): boolean {
  const added = pieces
    .flatMap(({ brackets }) => brackets ?? [])
    .filter(({ edge, count }) => edge !== 'leading' && count === 0);
  return PATCHED.test(passage) || added.some(({ words }) => words.some((word) => isVerb(word) || isForeignVerb(word)));
}

/**
 * Whether an ellipsis takes away what makes a question: its subject right after the verb (“would … close it” for “Would you close
 * it?”), the pronoun after the verb of French, the particle of Russian.
 */
function losesSubject(pieces: readonly Piece[], from: number, stream: SourceStream): boolean {
  const [opening] = pieces;
  const word = (at: number) => stream.words[at]?.word ?? '';
  const isVerbAlone = opening?.first === from && opening.last === from && isVerb(word(from));
  return (
    pieces.length > 1 &&
    (isVerbAlone ||
      cutsOf(pieces).some(({ before: { last } }) => isInvertedAt(last + 1, stream) || /^ли$/iu.test(word(last + 1))))
  );
}

/** Whether a bracket gives a subject to the verb that a question begins with: «[La mensa] è sicura» for «È sicura la mensa?» */
function getsSubject(
  [opening]: readonly Piece[],
  from: number,
  stream: SourceStream,
  words: LanguageWords | null,
): boolean {
  const word = stream.words[from]?.word ?? '';
  const isAdded = opening?.brackets?.some(({ edge, count }) => edge === 'leading' && count === 0) ?? false;
  const opens = isVerb(word) || isForeignVerb(word) || words?.modal.test(word) === true;
  return opening?.first === from && isAdded && opens;
}

/** Whether a bracket has the beginning of a question as that of a statement: “[It is] a crime” for “Is it a crime?” */
function isTurned([opening]: readonly Piece[], from: number, stream: SourceStream): boolean {
  const bracket = opening?.brackets?.find(({ edge }) => edge === 'leading');
  if (opening === undefined || bracket === undefined || opening.first === from) return false;
  const [subject = '', ...rest] = bracket.words;
  return isVerb(stream.words[from]?.word ?? '') && !isVerb(subject) && rest.some(isVerb);
}

/** Whether words are a complete clause that says what is asked. */
function isStated(
  { first, last, from }: Piece & { readonly from: number },
  stream: SourceStream,
  words: LanguageWords | null,
): boolean {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const end = sentenceEnd(last, stream);
  const rest = end - last;
  // “We are poor, so why should we pay?” asks only the other.
  const isTag =
    rest > 0 &&
    rest <= TAG &&
    stream.endsClause(last) &&
    (stream.isEnglish
      ? isFunctionWord(word(end)) || CONFIRMING.test(word(end))
      : FOREIGN_TAG.test(stream.phraseAt(last + 1, rest)));
  const asks = words === null ? 0 : lengthOf(words.question, stream.phraseAt(from));
  // “Who | will pay for the bus?”, “Why should | we pay?”
  const isAskedOf = first === from + asks || (first === from + asks + 1 && isVerb(word(first - 1)));
  if (asks > 0 && isAskedOf && last > first && rest === 0 && !stream.endsClause(first - 1)) return true;
  if (clauseEnds(first, isTag ? last : end, stream)) return false;
  if (first === from && !stream.isEnglish) return isTag || (rest === 0 && readsAsStatement(from, end, stream, words));
  if (first === from) return (isTag || rest === 0) && !(isVerb(word(first)) || asks > 0);
  for (let at = from; at < first; at++) if (PRESUPPOSING.test(word(at))) return false;
  if (stream.endsClause(first - 1)) return false;
  // “so | why should we pay” asks as well.
  if (ASKING.test(word(first)) && isVerb(word(first + 1))) return false;
  // “Will | taxes rise?”
  const isInverted = first - 1 === from && isVerb(word(from)) && last - first >= 1 && rest === 0;
  return stream.isEnglish
    ? isInverted || (!isVerb(word(first - 1)) && isClause(first, last, stream))
    : COMPLEMENT.test(word(first - 1));
}

/** Words that ask where a verb follows: “why should”; “what is needed” may be the subject of a statement. */
const ASKING = /^(?:why|how|when|where)$/iu;

/** Words with which a statement of another language begins, and no question but by its mark. */
const SUBJECT = new WordPattern(
  String.raw`ich|wir|er|sie|es|du|ihr|man|der|die|das|dies(?:e[rs]?)?|eine?|mein|meine|unser|unsere|je|j'\p{L}+|nous|il|elle|ils|elles|on|vous|tu|l'\p{L}+|c'\p{L}+|les?|la|une?|ce|cet|cette|ces|mon|ma|mes|notre|nos|leurs?|sa|ses|io|noi|lui|lei|loro|lo|gli|i|questo|questa|el|los|las|un[oa]s?|nuestr[oa]s?|mis?|sus?|wij|ik|hij|zij|de|het|een|jag|vi|han|hon|den|det|en|ett`,
);

/** Whether a word is the subject of French after its verb: `Fermeriez-vous`. */
function isInvertedAt(at: number, stream: SourceStream): boolean {
  return (
    /^(?:je|tu|ils?|elles?|on|nous|vous|ce)$/iu.test(stream.words[at]?.word ?? '') &&
    /^[-‐‑]$/u.test(stream.markAfter(at - 1))
  );
}

/** Whether a whole question of another language is a statement without its mark: « Le pont est fermé ? », «¿El puente está cerrado?» */
function readsAsStatement(from: number, end: number, stream: SourceStream, words: LanguageWords | null): boolean {
  const all = Array.from({ length: end - from }, (_, index) => from + 1 + index);
  if (words?.question.test(stream.phraseAt(from)) === true) return false;
  if (all.some((at) => isInvertedAt(at, stream) || /^ли$/iu.test(stream.words[at]?.word ?? ''))) return false;
  if (words?.asksAsStates === true) return true;
  return /¿\s*$/u.test(stream.markAfter(from - 1)) || SUBJECT.test(stream.words[from]?.word ?? '');
}

/** Forms of “be” of languages in which a sentence need not have a subject. */
const WITHOUT_SUBJECT = /^(?:es|son|está|están|era|eran|è|sono|é|são)$/iu;

/** Maximum number of words of a subject after its verb: “Would the new board | close it?” */
const LONGEST_SUBJECT = 4;

/** What may be before the verb of a question. */
const OPENING_QUESTION = new WordPattern(
  'why|warum|wieso|weshalb|pourquoi|so|and|but|then|well|now|or|und|aber|also|denn|et|mais|alors|y|pero',
);

/** Whether a passage is what is asked of a subject that its question has before it: “Would you | close it?”, “Is it | safe?” */
function isPredicateAsked(first: number, from: number, stream: SourceStream, words: LanguageWords | null): boolean {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const verb = OPENING_QUESTION.test(word(from)) ? from + 1 : from;
  // `La mairie peut-elle | fermer l'école ?`
  if (isInvertedAt(first - 1, stream)) {
    const inverted = /^t$/iu.test(word(first - 2)) ? word(first - 3) : word(first - 2);
    if (isForeignVerb(inverted) || words?.modal.test(inverted) === true) return true;
  }
  // «¿Es | una broma?»
  if (first === verb + 1 && WITHOUT_SUBJECT.test(word(verb))) return true;
  const opens = isVerb(word(verb)) || isForeignVerb(word(verb)) || (words?.modal.test(word(verb)) ?? false);
  if (!opens || first <= verb + 1 || first - verb > LONGEST_SUBJECT + 1) return false;
  const subject = word(verb + 1);
  if (PERSONAL.has(subject.toLowerCase()) || PRONOUN.test(subject)) return first === verb + 2;
  // “Would the board close | a school?” has its verb before the passage.
  const isBe = /^(?:am|is|are|was|were|isn't|aren't|wasn't|weren't|ist|sind|war|waren|est|sont|está|están|es|son)$/iu;
  if (isFunctionWord(word(first)) && !isBe.test(word(verb))) return false;
  const isNoun = isArticle(subject) || isPointing(subject) || SUBJECT.test(subject) || /^\p{Lu}/u.test(subject);
  return isNoun && first - verb >= (isArticle(subject) ? 3 : 2);
}

/** Pronouns besides those of persons who may be named, and those of other languages. */
const PRONOUN = new WordPattern(
  'you|it|anyone|anybody|someone|somebody|everyone|everybody|this|that|there|these|those|sie|er|es|ich|wir|ihr|du|man|das|usted(?:es)?|vous|nous',
);

function clauseEnds(from: number, end: number, stream: SourceStream): boolean {
  for (let at = from; at < end; at++) if (stream.endsClause(at)) return true;
  return false;
}

function isVerb(word: string): boolean {
  return isAuxiliary(word) || isModal(word) || /n't$/iu.test(word);
}

/** Forms of “be”, “have” and “can” in other languages. */
function isForeignVerb(word: string): boolean {
  return /^(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|kann|können|est|sont|était|a|ont|peut|está|están|es|son|era|ha|han|puede|pueden|è|sono|hanno|é|são|está|estão|tem|têm|zijn|heeft|hebben|wordt|worden|är|har|hade|blir|jest|są|będzie|był\p{L}?|был[аои]?|будет)$/iu.test(
    word,
  );
}

function sentenceStart(at: number, stream: SourceStream): number {
  let from = at;
  while (from > 0 && !stream.beginsSentence(from) && stream.quotationAt(from - 1) === stream.quotationAt(at)) from--;
  return from;
}

function sentenceEnd(at: number, stream: SourceStream): number {
  let end = at;
  while (!stream.endsSentence(end) && stream.quotationAt(end + 1) === stream.quotationAt(at)) end++;
  return end;
}

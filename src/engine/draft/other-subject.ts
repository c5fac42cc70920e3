import { cueVerb, PERSONAL, PREPOSITIONS } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import { lengthOf } from './framing.js';
import type { HiddenWord } from './governing.js';
import { ENGLISH_WORDS, type LanguageWords } from './language-words.js';
import { cutsOf, JOINING, shown } from './limits.js';
import { isArticle, isAuxiliary, isFunctionWord, isModal, isPast, isPointing, isPronoun } from './sense.js';
import type { SourceStream } from './stream.js';

/** What an ellipsis may leave out of a relative clause that stays with the noun before it. */
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/iu;

/** Maximum number of words of a subject. */
const LONGEST = 4;

/** An ellipsis: the indexes of the first and the last word that it leaves out. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * The word that an ellipsis within a sentence leaves out though the words after it are someone else's, or not so: another subject
 * (“The mayor … won”, for “The mayor left and the clerk won”), a verb that makes less of the next (“He … won”, for “He claimed to
 * have won”), an adjective that makes another thing of a noun (“A … letter”, for “A fake letter”). A capital that the draft gives
 * to the word after it marks another sentence.
 */
export function hiddenOther(
  pieces: readonly Piece[],
  stream: SourceStream,
  beginsAnew: (piece: Piece) => boolean,
  words: LanguageWords | null,
): HiddenWord | null {
  for (const { before, piece } of words === null ? [] : cutsOf(pieces)) {
    const gap = { from: before.last + 1, to: piece.first - 1 };
    if (words === null || beginsAnew(piece) || isSentenceEnd(gap, stream)) continue;
    const found =
      untrue(gap, stream, words) ??
      framed(gap, before, stream, words) ??
      alternative(gap, stream, words) ??
      otherNoun(gap, stream, words) ??
      steering(gap, stream, words) ??
      unwantedIn(gap, piece, stream) ??
      judged(gap, stream) ??
      (stream.isEnglish ? otherSubject(gap, stream) : foreignSubject(gap, stream, words));
    if (found !== null) return shown(found, [gap.from, gap.to], stream);
  }
  return null;
}

/** Whether a sentence, or a speech, ends within a gap. */
function isSentenceEnd({ from, to }: Gap, stream: SourceStream): boolean {
  for (let at = from - 1; at <= to; at++)
    if (stream.endsSentence(at) || stream.quotationAt(at) !== stream.quotationAt(to + 1)) return true;
  return false;
}

/** Words at the end of a gap, or in other languages at its beginning, without which a noun means something else. */
function untrue({ from, to }: Gap, stream: SourceStream, { untrue: pattern }: LanguageWords): number | null {
  const isUntrue = (at: number) => lengthOf(pattern, stream.phraseAt(at, 2)) > 0;
  // The noun may be after the ellipsis, with others of its adjectives in it.
  for (let at = to; at >= from && at > to - LONGEST && !stream.endsClause(at); at--) {
    if (isUntrue(at)) return at;
    if (isFunctionWord(wordAt(at, stream))) break;
  }
  return !stream.isEnglish && !stream.endsClause(from - 1) && isUntrue(from) ? from : null;
}

/** The same right before a passage that continues with its noun: “My former | deputy stole it”. None if the draft's own words have it. */
export function untrueBefore(
  { first, last }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
  own: readonly string[],
): HiddenWord | null {
  const next = wordAt(first, stream);
  if (words === null || last === first || stream.endsClause(first - 1)) return null;
  if (isFunctionWord(next) || PREPOSITIONS.has(next.toLowerCase()) || isVerb(first, stream)) return null;
  const at = [first - 2, first - 1].find(
    (from) => lengthOf(words.untrue, stream.phraseAt(from, first - from)) === first - from,
  );
  if (at === undefined) return null;
  // “They suspected | arson” has a verb there.
  const before = wordAt(at - 1, stream);
  const opens = isArticle(before) || isPointing(before) || isPossessive(before) || words.subject.test(before);
  if (!opens && !stream.endsClause(at - 1)) return null;
  const word = wordAt(at, stream);
  return own.some((each) => each.toLowerCase() === word.toLowerCase())
    ? null
    : { word, at, cut: stream.text(Math.max(0, opens ? at - 1 : at), first - 1) };
}

function isPossessive(word: string): boolean {
  return /^(?:my|our|your|his|her|its|their)$|['’]s$/iu.test(word);
}

/** Words before an infinitive that nobody wants: “it would be madness to”, “I would rather resign than”. */
const UNWANTED = new FastPattern(
  () =>
    /(?:^| )(?:(?:madness|insane|insanity|crazy|folly|foolish|stupid|stupidity|idiotic|absurd|reckless|irresponsible|suicide|disastrous|disaster|mistake|wrong|nonsense|ridiculous|outrageous|unthinkable|shameful|criminal)(?: (?:for|of) \S{1,20}(?: \S{1,20})?)? to|(?:rather|sooner)(?: \S{1,20}){1,6} than(?: to)?|(?:folie|erreur|absurde|absurdité|stupide|idiot|irresponsable|fou) de|plutôt(?: \S{1,20}){1,6} que(?: de)?|(?:locura|error|absurdo|disparate|irresponsable))$/iu,
);

/** What says right before a passage that begins with an infinitive that nobody wants it. */
export function unwantedBefore({ first }: Piece, stream: SourceStream): HiddenWord | null {
  const before = stream.clauseBefore(first, LONGEST * 3);
  const found = UNWANTED.exec(before.join(' '));
  // “It would not be wrong to | close it”
  if (found === null || stream.endsClause(first - 1) || before.some((word) => stream.negates(word))) return null;
  const at = first - found[0].trim().split(' ').length;
  return { word: wordAt(at, stream), at, cut: stream.text(at, first - 1) };
}

/** The same, left out by an ellipsis: “I’d … lie” for “I’d rather lose than lie”. */
function unwantedIn({ from }: Gap, piece: Piece, stream: SourceStream): number | null {
  const found = unwantedBefore(piece, stream);
  return found !== null && found.at >= from ? found.at : null;
}

/** Words that say of a clause after them that it is not so, or that nobody should do or say it. */
const JUDGING = new WordPattern(
  String.raw`wrong|false|untrue|incorrect|inaccurate|mistaken?|error|misleading|dishonest|unfair|untruthful|naive|naïve|premature|early|soon|absurd|ridiculous|ludicrous|foolish|stupid|silly|idiotic|crazy|mad|insane|madness|insanity|folly|reckless|irresponsible|unwise|unthinkable|dangerous|disastrous|nonsense|exaggerat\p{L}{1,4}|overstatement|lies?|myth|illusion|fantasy|fiction|slander|libel|blasphem\p{L}{1,3}|tempting|easy`,
);

/** What judges the clause that continues after a gap, and is left out: “It would be … to say that it is safe”, for “naive to say”. */
function judged({ from, to }: Gap, stream: SourceStream): number | null {
  if (!stream.isEnglish || !/^(?:to|that)$/iu.test(wordAt(to + 1, stream)) || stream.endsClause(to)) return null;
  for (let at = to; at >= from && at > to - LONGEST; at--) {
    if (JUDGING.test(wordAt(at, stream))) return at;
    if (stream.endsClause(at - 1)) return null;
  }
  return null;
}

/** Verbs before an infinitive that do not say that it will be so: “we hope to”. */
const UNSURE = new FastPattern(
  () =>
    /(?:^| )(?:hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|(?:would|\S{1,5}'d) (?:like|love|prefer)|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|hesitate[sd]?) to$/iu,
);

/** The verb right before a passage that begins with an infinitive, if it only wishes or tries it: “We hope to | reopen by Easter”. */
export function unsureBefore({ first }: Piece, stream: SourceStream): HiddenWord | null {
  if (!stream.isEnglish || stream.endsClause(first - 1)) return null;
  const found = UNSURE.exec(stream.clauseBefore(first, LONGEST).join(' ').replaceAll('’', "'"));
  if (found === null) return null;
  const at = first - found[0].trim().split(' ').length;
  return { word: wordAt(at, stream), at, cut: stream.text(at, first - 1) };
}

/** How far after a gap “all” or “none” may be. */
const FAR_AFTER = 8;

/** What a gap leaves out and makes the sentence around it another's, or less than a fact: “The dam is … safe”, for “is, in theory, safe”. */
function framed({ from, to }: Gap, { first }: Piece, stream: SourceStream, words: LanguageWords): number | null {
  const isSpoken = stream.isQuoted(from);
  const found = range(from, to).find((at) => {
    const phrase = stream.phraseAt(at, LONGEST * 2);
    const length = Math.max(lengthOf(words.frame, phrase), isSpoken ? lengthOf(words.source, phrase) : 0);
    return length > 0 && at + length <= to + 1;
  });
  if (found !== undefined) return found;
  const isException = words.exception.test(stream.phraseAt(from, LONGEST)) && from <= to;
  // «Gli operai, salvo due, resteranno tutti»
  let end = to + 1;
  while (isException && end < to + FAR_AFTER && !stream.endsClause(end)) end++;
  const isWhole = [...range(first, from - 1), ...range(to + 1, end)].some((at) => words.whole.test(wordAt(at, stream)));
  return isException && isWhole ? from : null;
}

/** An “or” at either end of a gap: of two only one is said to be so. */
function alternative({ from, to }: Gap, stream: SourceStream, { or }: LanguageWords): number | null {
  return [from, to].find((at) => or.test(wordAt(at, stream))) ?? null;
}

/** Prepositions between two nouns, in the languages of sources. */
const OF = new WordPattern(String.raw`of|in|for|with|from|de|du|des|d'\p{L}+|del|von|vom|di|della|van|do|da|av|с|из`);

/** The same with an article in them. */
const CONTRACTED = /^(?:du|des|del|vom|della|dello|dei|do|da)$/iu;

/** “The … mayor lied”, for “The brother of the mayor lied”: the noun that an article belongs to. */
function otherNoun({ from, to }: Gap, stream: SourceStream, { subject }: LanguageWords): number | null {
  const opens = (at: number) => isArticle(wordAt(at, stream)) || subject.test(wordAt(at, stream));
  const next = wordAt(to + 1, stream);
  if (!opens(from - 1) || OF.test(wordAt(from, stream)) || stream.endsClause(to)) return null;
  if (isFunctionWord(next) || PREPOSITIONS.has(next.toLowerCase()) || isVerb(to + 1, stream)) return null;
  const found = range(from + 1, to).find((at) => OF.test(wordAt(at, stream)));
  const isNear = found !== undefined && to - found <= 1;
  return isNear && (opens(to) || CONTRACTED.test(wordAt(to, stream))) ? from : null;
}

/** The verb at the end of a gap that makes a wish, a claim or an attempt of the verb after it. */
function steering(
  { from, to }: Gap,
  stream: SourceStream,
  { steering: pattern, steered }: LanguageWords,
): number | null {
  let end = to + 1;
  for (let at = to; at >= from && at > to - LONGEST - 2; at--) {
    const length = lengthOf(pattern, stream.phraseAt(at, 3));
    // `He looked … at the sea`
    const isBare = length === 1 && PREPOSITIONS.has(wordAt(to + 1, stream).toLowerCase());
    if (length > 0 && at + length >= end && at + length <= to + 1 && !isBare) return at;
    if (end === at + 1 && steered.test(wordAt(at, stream))) end = at;
  }
  return null;
}

/** The word before a verb that is its subject, where the gap leaves it out with the verb of the subject before. */
function otherSubject({ from, to }: Gap, stream: SourceStream): number | null {
  const word = (at: number) => wordAt(at, stream);
  const first = to + 1;
  // “bans … the sale of cars”, for “bans the sale of boats and allows the sale of cars”
  const opensObject = isArticle(word(first)) || isPointing(word(first));
  const isOtherVerb = isVerb(to, stream) || /\p{Ll}{2}s$/u.test(word(to));
  if (opensObject && isOtherVerb && JOINING.test(word(to - 1)) && to - 1 > from) return to;
  const isJoined = JOINING.test(word(first));
  if (!isPredicate(isJoined ? first + 1 : first, stream)) return predicateOfOther({ from, to }, stream);
  const turn = clauseIn({ from, to }, stream);
  if (isJoined) return turn !== null && !PERSONAL.has(word(turn).toLowerCase()) ? turn : null;
  if (stream.endsClause(to) || RELATIVE.test(word(from))) return null;
  if (!isSubject(to, stream)) return null;
  const hasVerb = range(from, to - 1).some((at) => isVerb(at, stream) && !isAttribute(at, stream));
  return hasVerb || (turn !== null && turn > from - 1 && startsClause(from, stream)) ? to : null;
}

/** “The mayor is … innocent”, for “The mayor is to blame, and the clerk is innocent”: the other subject. */
function predicateOfOther({ from, to }: Gap, stream: SourceStream): number | null {
  if (!isAuxiliary(wordAt(to, stream)) || !isAuxiliary(wordAt(from - 1, stream))) return null;
  return clauseIn({ from, to: to - 1 }, stream);
}

/** Where a clause with a subject of its own begins in a gap: after a conjunction or a mark. */
function clauseIn({ from, to }: Gap, stream: SourceStream): number | null {
  const found = range(from, to).find((at) => {
    if (!startsClause(at, stream) || JOINING.test(wordAt(at, stream))) return false;
    const end = range(at + 1, Math.min(to + 1, at + LONGEST)).find((next) => isVerb(next, stream));
    if (end === undefined) return false;
    const opens =
      isArticle(wordAt(at, stream)) || isPointing(wordAt(at, stream)) || /^\p{Lu}/u.test(wordAt(at, stream));
    return opens || PERSONAL.has(wordAt(at, stream).toLowerCase());
  });
  return found ?? null;
}

/** Whether a word is after a conjunction or a mark. */
function startsClause(at: number, stream: SourceStream): boolean {
  return stream.endsClause(at - 1) || JOINING.test(wordAt(at - 1, stream));
}

/** Whether a word may be the subject of the verb after it: a noun, a name, or a pronoun. */
function isSubject(at: number, stream: SourceStream): boolean {
  const word = wordAt(at, stream);
  if (PERSONAL.has(word.toLowerCase()) || RELATIVE.test(word)) return true;
  if (isPronoun(word) || isFunctionWord(word) || PREPOSITIONS.has(word.toLowerCase())) return false;
  return !(isVerb(at, stream) || /ly$/iu.test(word) || stream.negates(word));
}

function isVerb(at: number, stream: SourceStream): boolean {
  const word = wordAt(at, stream);
  if (isAuxiliary(word) || isModal(word) || isPast(word) || /^\p{Ll}{3,}ed$/u.test(word)) return true;
  return /^\p{Ll}/u.test(word) && cueVerb(word)?.form === 'present';
}

/** Whether a verb of a clause is at a word, and no participle before a noun: “fixed costs”. */
function isPredicate(at: number, stream: SourceStream): boolean {
  if (!isVerb(at, stream)) return false;
  const next = wordAt(at + 1, stream);
  const isOpen =
    stream.endsClause(at) || isFunctionWord(next) || PREPOSITIONS.has(next.toLowerCase()) || /ly$/iu.test(next);
  return isOpen || !/ed$/u.test(wordAt(at, stream));
}

/** Whether a form of a verb is where an adjective does: “the hated mayor”. */
function isAttribute(at: number, stream: SourceStream): boolean {
  const before = wordAt(at - 1, stream);
  return isArticle(before) || isPointing(before) || PREPOSITIONS.has(before.toLowerCase());
}

/** The same in other languages: the gap ends with a subject after a conjunction or a mark, with other words before that. */
function foreignSubject({ from, to }: Gap, stream: SourceStream, words: LanguageWords): number | null {
  if (stream.endsClause(to) || words.small.test(wordAt(to + 1, stream))) return null;
  for (let at = Math.max(from + 2, to - LONGEST); at <= to - 1; at++) {
    const isJoined = words.joint.test(wordAt(at - 1, stream)) || stream.endsClause(at - 1);
    if (isJoined && words.subject.test(stream.phraseAt(at, 2)) && !stream.endsClause(at)) return at;
  }
  return null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function wordAt(at: number, stream: SourceStream): string {
  return stream.words[at]?.word ?? '';
}

/** Words that may begin another clause, but not in a sentence's middle before an article. */
const LIKENING = /^(?:like|as|or)$/iu;

/** Prepositions that are not conjunctions. */
const GOVERNING = new WordPattern(
  'of|with|by|from|in|at|on|about|against|between|among|under|over|near|behind|beside|without',
);

/**
 * The word before a passage whose object the passage makes a subject: “the clerk stole it”, for “The wife of | the clerk stole it”
 * or “The man who beat | the clerk stole it”; null if none does.
 */
export function objectBefore(
  { first, last }: Piece,
  stream: SourceStream,
  words: LanguageWords | null,
): HiddenWord | null {
  const word = (at: number) => wordAt(at, stream);
  if (stream.endsClause(first - 1)) return null;
  const found = { word: word(first - 1), at: first - 1, cut: stream.text(Math.max(0, first - 3), first - 1) };
  if (!stream.isEnglish) {
    if (words === null || last - first < 2) return null;
    const isOther = words.or.test(word(first - 1)) && words.subject.test(word(first));
    return isOther || isOwner({ first, last }, stream, words) ? found : null;
  }
  // “All of | the beams are rotten”, but “not all of”
  if (/^(?:all|both)$/iu.test(word(first - 2)) && stream.endsClause(first - 3)) return null;
  const opens = isArticle(word(first)) || isPointing(word(first)) || /^\p{Lu}\p{Ll}/u.test(word(first));
  const isRelative = RELATIVE.test(word(first - 2)) && isVerb(first - 1, stream) && !takesClause(word(first - 1));
  const isLike = LIKENING.test(word(first - 1)) && !stream.beginsSentence(first - 1) && !stream.endsClause(first - 2);
  if (!opens || !(GOVERNING.test(word(first - 1)) || isLike || isRelative) || isAuxiliary(word(first - 1))) return null;
  for (let at = first + 1; at <= Math.min(last, first + LONGEST); at++) {
    if (isVerb(at, stream) && !isAttribute(at, stream)) return found;
    // “a friend of | the mayor, was arrested”
    if (stream.endsClause(at) && isVerb(at + 1, stream) && at < last) return found;
    if (stream.endsClause(at) || RELATIVE.test(word(at)) || GOVERNING.test(word(at)) || JOINING.test(word(at)))
      return null;
  }
  return null;
}

/** “Of” and “from” in other languages. */
const OF_ABROAD = /^(?:de|van|von|di|da|av|från|fra|od)$/iu;

/** Forms of “be” and “have” that are right after a subject. */
const FINITE = new WordPattern(
  String.raw`is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden|hat|haben|hatten?|ist|sind|war|wurden?|a|ont|est|sont|était|étaient|avait|ha|han|hanno|è|sono|era|eran|erano|foi|é|são|está|están|fue|había|es|son|har|hade|är|var|blev|jest|są|był\p{L}{0,2}`,
);

/** Whether a passage makes a subject of the owner of one: “de burgemeester heeft gebeld” for “De vrouw van | de burgemeester heeft gebeld”. */
function isOwner({ first, last }: Piece, stream: SourceStream, words: LanguageWords): boolean {
  const word = (at: number) => wordAt(at, stream);
  if (!OF_ABROAD.test(word(first - 1)) || isPronoun(word(first - 2)) || stream.endsClause(first - 2)) return false;
  if (!(words.subject.test(word(first)) || /^\p{Lu}\p{Ll}/u.test(word(first)))) return false;
  for (let at = first + 1; at <= Math.min(last - 1, first + LONGEST); at++) {
    if (stream.endsClause(at - 1) || words.joint.test(word(at))) return false;
    if (FINITE.test(word(at))) return true;
  }
  return false;
}

/** Whether a verb may have a clause for its object: “who said | the port is safe”. */
function takesClause(verb: string): boolean {
  return (
    ENGLISH_WORDS.held.test(verb) ||
    /^(?:kn[eo]ws?|admit|show|prove|confirm|learn|hear|see|saw|f[io]u?nd|realis|realiz|sw[eo]r)/iu.test(verb)
  );
}

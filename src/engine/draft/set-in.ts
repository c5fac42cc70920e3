import { cueVerb } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import {
  ANOTHER,
  BETWEEN,
  COMPLEMENT,
  clauseNegation,
  type HiddenWord,
  isNegated,
  isNegating,
  LONGEST_PHRASE,
  negatingIn,
} from './governing.js';
import { isEmbedding } from './narrowed-negation.js';
import { beginsNegatively, isForeignAuxiliary } from './negated-subject.js';
import { QUOTATION_MARK } from './quotation-marks.js';
import { isAuxiliary, isModal, isPast, isRestricting } from './sense.js';
import type { SourceStream } from './stream.js';
import { isDenying, isRejection } from './turning-words.js';

/** How far before a fragment the negation of the reporter's clause is searched for, and how long an aside in it may be. */
const FAR = 14;
const LONGEST_ASIDE = 6;

/** Number of words of “the plan” in “did not call the plan | ‘safe’”. */
const LONGEST_OBJECT = 4;

/** Forms of auxiliaries and small words between a negation and what it negates, in other languages. */
const FOREIGN_BETWEEN = new WordPattern(
  'hat|habe|haben|hatten?|hätten?|sei|seien|wären?|wäre|werden?|wird|wurden?|würden?|können?|konnten?|wollten?|wollen|sollten?|sollen|a|ont|avait|avaient|aurait|auraient|ha|han|había|habían|habría|hanno|aveva|avevano|avrebbe|hebben|heeft|hadden?|had|wordt|werd|har|hade|tem|têm|tinham?|będzie|будет',
);

/** Verbs by which someone gives a thing a name or a quality. */
const NAMING =
  /^(?:call|describ|find|found|consider|see|saw|think|thought|believ|deem|regard|label|view|say|said|tell|told|claim)/iu;

/** Small words that may be between those of the reporter. */
const SMALL = /^(?:being|having|longer|once|really|too|very|much|him|her|them|it|\p{L}+sel(?:f|ves)|do(?:es)?|did)$/iu;

/** Words that join fragments of which the same is said: neither “cold” nor “wet”. */
const JOINING = /^(?:or|nor|oder|noch|ou|ni|o|né|nem|of|eller|lub|ani|ни|или)$/iu;

/**
 * The negation in a reporter's own words that governs a fragment set between marks into his sentence: “She had never ‘liked |’”,
 * “None of the trains, Frame said, had ‘left |’”. Null if the passage does not begin such a fragment.
 */
export function negationOutside(first: number, stream: SourceStream): HiddenWord | null {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const begin = fragmentStart(first, stream);
  if (begin === null) return null;
  const clause = clauseOutside(begin, stream);
  const found =
    phraseOf(clause, stream) ??
    governs(clause, stream) ??
    subjectOf(clause, begin, stream) ??
    objectOf(clause, stream) ??
    invertedOf(clause, stream) ??
    unsaidBy(clause, stream);
  if (found === null) return null;
  const cut = stream
    .text(found, begin - 1)
    .replace(/\s+/gu, ' ')
    .trim();
  return { word: word(found), at: found, cut };
}

/** How many words after a fragment may deny it in other languages: „Von einem ‚Totalschaden‘ | könne keine Rede sein“. */
const FAR_AFTER = 8;

/** Words with which a relative clause begins, whose negation is not of what is after it: “those who did not vote called it | ‘bad’”. */
const RELATIVE = /^(?:who|which|that)$/iu;

/**
 * Whether the reporter's own clause around a fragment between marks has a negation or a rejection at all, even one that does not surely
 * govern the fragment: “rejected claims of ‘bullying |’”, « ne croit pas que la montagne soit ‘stable |’ ».
 */
export function mayBeDenied(first: number, last: number, stream: SourceStream): boolean {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const begin = fragmentStart(first, stream);
  if (begin === null) return false;
  for (const at of clauseOutside(begin, stream)) {
    if (ANOTHER.test(word(at))) break;
    if (!(isNegating(word(at), stream) || isDenying(word(at))) || isRestricting(word(at + 1))) continue;
    let subject = at - 1;
    while (isAuxiliary(word(subject)) || isModal(word(subject))) subject--;
    return !RELATIVE.test(word(subject));
  }
  const isEnd = stream.endsSentence(last) || /[,;:]/u.test(stream.markAfter(last));
  if (stream.isEnglish || isEnd || stream.quotationAt(last) === stream.quotationAt(last + 1)) return false;
  for (let at = last + 1; at <= last + FAR_AFTER && (at === last + 1 || !stream.endsClause(at - 1)); at++) {
    if (stream.isQuoted(at)) return false;
    if (isNegating(word(at), stream) && !isRestricting(word(at + 1))) return true;
  }
  return false;
}

/** Whether the source's reporter denies in his own clause that someone rejects a fragment: “would not rule out ‘a smaller boat’”. */
export function isRejectionDenied(first: number, stream: SourceStream): boolean {
  const begin = fragmentStart(first, stream);
  if (begin === null) return false;
  const clause = clauseOutside(begin, stream);
  const rejecting = clause.findIndex((at) => isRejection(stream.words[at]?.word ?? ''));
  return rejecting >= 0 && clause.slice(rejecting + 1).some((at) => stream.negates(stream.words[at]?.word ?? ''));
}

/** Where the fragment begins whose first words a passage has; null if it is not set into a sentence, or the passage is another part of it. */
function fragmentStart(first: number, stream: SourceStream): number | null {
  const quotation = stream.quotationAt(first);
  if (quotation === undefined) return null;
  let begin = first;
  while (begin > 0 && stream.quotationAt(begin - 1) === quotation) {
    begin--;
    if (first - begin > 2 || !BETWEEN.test(stream.words[begin]?.word ?? '')) return null;
  }
  return isOpen(begin - 1, stream) || asideStart(begin - 1, stream) !== null ? begin : null;
}

/** Whether nothing but quotation marks is between a word and the next one. */
function isOpen(at: number, stream: SourceStream): boolean {
  const isSame = stream.stretch[at] === stream.stretch[at + 1] && stream.words[at]?.stop === '';
  return isSame && [...stream.markAfter(at)].every((mark) => QUOTATION_MARK.test(mark) || /\s/u.test(mark));
}

/** The reporter's words of the clause before a fragment, nearest first, without an aside that says who speaks and without other fragments. */
function clauseOutside(begin: number, stream: SourceStream): number[] {
  const clause: number[] = [];
  let continued = -1;
  for (let at = begin - 1; at >= 0 && begin - at <= FAR; at--) {
    // Right before an aside the clause continues.
    if (at !== continued && stream.endsClause(at) && !isOpen(at, stream)) {
      const start = asideStart(at, stream);
      if (start === null) break;
      at = start;
      continued = at - 1;
    } else if (stream.isQuoted(at)) {
      if (!JOINING.test(stream.words[clause.at(-1) ?? at]?.word ?? '')) break;
      const fragment = stream.quotationAt(at);
      while (at > 0 && stream.quotationAt(at - 1) === fragment) at--;
    } else clause.push(at);
  }
  return clause;
}

/** Words of an aside that only repeats the verb before it: “is not, and never was, | ‘safe’”. */
const ECHO = /^(?:and|or|nor|never|ever|not|still)$/iu;

/** Words of an aside that says who speaks, in other languages: «Nadie, dijo el juez, fue | ‘torturado’». */
const FOREIGN_CUE = new WordPattern(
  'sagte|sagt|erklärte|laut|dit|selon|affirme|assure|dijo|dice|según|aseguró|detto|secondo|disse|diz|segundo|zei|volgens|sade|sa|enligt|powiedział|powiedziała|według|сказал|сказала',
);

/** The first word of an aside between commas that ends with a word, and says who speaks or repeats the verb: “, Frame said, ”. */
function asideStart(last: number, stream: SourceStream): number | null {
  if (!/^,\W{0,4}$/u.test(stream.markAfter(last)) || stream.endsSentence(last)) return null;
  let isCue = false;
  let isEcho = stream.isEnglish;
  for (let at = last; at > last - LONGEST_ASIDE && !stream.isQuoted(at); at--) {
    const word = stream.words[at]?.word ?? '';
    isCue ||= cueVerb(word.toLowerCase()) !== undefined || (!stream.isEnglish && FOREIGN_CUE.test(word));
    isEcho &&= ECHO.test(word) || isAuxiliary(word);
    if (stream.markAfter(at - 1) === ',') return isCue || isEcho ? at : null;
    if (stream.endsClause(at - 1)) return null;
  }
  return null;
}

/** Verbs that reject their object, and negate a clause: “denied that it was”, not “denied the ‘claims’”. */
const REJECTING = /^(?:den[iy]|reject|disput|doubt|lack|without)/iu;
/** Words that show that a verb or a clause is between. */
const VERBAL = /^(?:that|to|having|being|been|be)$/iu;

/** The negation of a clause, nearest word first, that reaches its end through auxiliaries, small words and words of thinking and saying. */
function governs(clause: readonly number[], stream: SourceStream): number | null {
  const word = (at: number) => stream.words[at]?.word ?? '';
  let object = 0;
  let isVerbal = false;
  for (const [index, at] of clause.entries()) {
    if (isRestricting(word(at))) return null;
    if (isNegating(word(at), stream)) {
      if (!stream.isEnglish) return at;
      // “cannot deny”, “whether or not”, “if not ‘a bad plan’”
      if (isNegated(at, stream) || /^(?:if|or)$/iu.test(word(at - 1)) || object > 0) return null;
      const isWithout = /^without$/iu.test(word(at));
      return isWithout ? (index === 0 ? at : null) : isVerbal || !REJECTING.test(word(at)) ? at : null;
    }
    isVerbal ||= VERBAL.test(word(at)) || isAuxiliary(word(at));
    if (stream.isEnglish && NAMING.test(word(at))) object = 0;
    else if (object > 0 || !isBetween(word(at), stream)) {
      // “did not call the plan | ‘safe’”: the verb is still to come.
      const isOther = ANOTHER.test(word(at)) && !/^as$/iu.test(word(at));
      const isEnd = isOther || isEmbedding(word(at), stream) || cueVerb(word(at).toLowerCase()) !== undefined;
      if (!stream.isEnglish || isEnd || ++object > LONGEST_OBJECT) return null;
    }
  }
  return null;
}

/** The beginning of “anything but” right before a fragment. */
function phraseOf(clause: readonly number[], stream: SourceStream): number | null {
  const words = clause.slice(0, LONGEST_PHRASE).map((at) => stream.words[at]?.word ?? '');
  const phrase = negatingIn(words.toReversed(), stream);
  const first = clause[(phrase?.split(' ').length ?? 0) - 1];
  return first === undefined || isNegating(stream.words[first - 1]?.word ?? '', stream) ? null : first;
}

function isBetween(word: string, stream: SourceStream): boolean {
  if (JOINING.test(word)) return true;
  if (stream.isEnglish) return BETWEEN.test(word) || SMALL.test(word);
  return isForeignAuxiliary(word) || FOREIGN_BETWEEN.test(word);
}

/** The negative subject of which a fragment is said: “Frame said no train had ‘left |’”, “Neither the guard nor the driver ‘had |’”. */
function subjectOf(clause: readonly number[], begin: number, stream: SourceStream): number | null {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const isVerb = (at: number) => isAuxiliary(word(at)) || isModal(word(at)) || FOREIGN_BETWEEN.test(word(at));
  const end = clause.findIndex((at) => !isVerb(at) && !isBetween(word(at), stream));
  // A fragment without a verb before it must begin with one: “no plan ‘B’” is a name.
  const begins = word(begin);
  const isPredicate =
    end > 0 || isAuxiliary(begins) || isModal(begins) || isPast(begins) || /\p{L}{2}(?:ed|s)$/u.test(begins);
  if (end < 0 || (stream.isEnglish && !isPredicate)) return null;
  for (const [index, at] of clause.slice(end).entries()) {
    const next = clause[end + index + 1];
    const opens = next === undefined || cueVerb(word(next).toLowerCase()) !== undefined || COMPLEMENT.test(word(next));
    const isNotOne = stream.isEnglish && /^not$/iu.test(word(at)) && /^(?:one|a)$/iu.test(word(at + 1));
    // “No Child Left Behind” is a name.
    const isName = stream.isEnglish && /^no$/iu.test(word(at)) && /^\p{Lu}\p{Ll}/u.test(word(at + 1));
    if (opens && !isName && (isNotOne || beginsNegatively(word(at), stream))) return at;
    const isOther =
      ANOTHER.test(word(at)) || isEmbedding(word(at), stream) || isAuxiliary(word(at)) || isModal(word(at));
    if (isOther || cueVerb(word(at).toLowerCase()) !== undefined) return null;
  }
  return null;
}

/** Nouns of what is said and thought, and the small words before them: “rejected | the idea that”. */
const SAID =
  /^(?:ideas?|notions?|claims?|suggestions?|accusations?|allegations?|criticism|assertions?|any|the|a|his|her|their|of)$/iu;

/** What negates the clause with “that” in which a fragment is: “rejected the idea that the plan was | ‘bad’”. */
function objectOf(clause: readonly number[], stream: SourceStream): number | null {
  const word = (at: number) => stream.words[at]?.word ?? '';
  const that = clause.find(
    (at) => ANOTHER.test(word(at)) || isEmbedding(word(at), stream) || /^that$/iu.test(word(at)),
  );
  if (!stream.isEnglish || that === undefined || !/^that$/iu.test(word(that))) return null;
  const found = clauseNegation(that + 1, stream);
  if (found === null) return null;
  for (let at = found + 1; at < that; at++) if (!SAID.test(word(at)) && !BETWEEN.test(word(at))) return null;
  return found;
}

/** What turns a clause round, with its auxiliary right after it: “No longer would | the town”, “At no point did”. */
const INVERTING = new FastPattern(
  () =>
    /^(?:(?:and|but|so) )?(?:no longer|never(?: again| before)?|nor|neither|rarely|seldom|nowhere|no more|(?:at no (?:point|time|stage)|in no way|under no circumstances|by no means|on no account)|not (?:once|(?:for|in|since) [\p{L}\d]{1,20}(?: [\p{L}\d]{1,20})??)) ([\p{L}']{1,20}) /iu,
);

/** The first word of a clause that such words turn round: “No longer would the town ‘pay |’”. */
function invertedOf(clause: readonly number[], stream: SourceStream): number | null {
  if (!stream.isEnglish) return null;
  const words = clause.toReversed().map((at) => stream.words[at]?.word ?? '');
  const [whole = '', verb = ''] = INVERTING.exec(`${words.join(' ')} `) ?? [];
  if (whole === '' || !(isAuxiliary(verb) || isModal(verb))) return null;
  const rest = words.slice(whole.trim().split(' ').length);
  const isOther = rest.some(
    (each) => ANOTHER.test(each) || COMPLEMENT.test(each) || cueVerb(each.toLowerCase())?.form === 'past',
  );
  return isOther ? null : (clause.at(-1) ?? null);
}

/** Number of words of a subject. */
const LONGEST_SUBJECT = 4;

/** The negative subject of the verb of speech in whose clause a fragment is: “No one said the plan was ‘safe |’”. */
function unsaidBy(clause: readonly number[], stream: SourceStream): number | null {
  const word = (at: number | undefined) => (at === undefined ? '' : (stream.words[at]?.word ?? ''));
  const verbs = clause.filter((at) => {
    const verb = cueVerb(word(at).toLowerCase());
    return verb !== undefined && (verb.form === 'past' || verb.form === 'present');
  });
  const [verb, another] = verbs;
  if (!stream.isEnglish || verb === undefined || another !== undefined || isNegating(word(verb), stream)) return null;
  const subject = clause.slice(clause.indexOf(verb) + 1);
  const first = subject.at(-1);
  const isNobody = beginsNegatively(word(first), stream) && subject.length <= LONGEST_SUBJECT;
  return isNobody && !subject.some((at) => isAuxiliary(word(at)) || isModal(word(at))) ? (first ?? null) : null;
}

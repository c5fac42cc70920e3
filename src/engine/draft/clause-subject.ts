import { ADVERBS, cueVerb, PERSONAL, PREPOSITIONS } from '../extract/lexicon.js';
import { foldWord } from '../text/normalize.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Around } from './around.js';
import { nameWords } from './person-names.js';
import { isArticle, isAuxiliary, isDefinite, isFunctionWord, isModal, isNegation, isPointing } from './sense.js';
import type { SourceStream } from './stream.js';

/** Maximum number of words between a subject and its predicate. */
const LONGEST_VERB = 6;

/** How far before a passage the verb of its clause is searched for. */
const FAR = 16;

/** Small words beside a verb. */
const BESIDE_VERB = new WordPattern('\\p{L}+ly|just|still|now|always|ever|also|quite|so|very|too|no|not|never');

/** What joins the predicate to another of the same subject, or begins no clause. */
const JOINING = new WordPattern('and|or|but|nor|then|than|as|to');

/** Pronouns of a draft, and the subjects of a source that each may be. */
const SAME: ReadonlyMap<string, RegExp> = new Map([
  ['he', /^(?:i|me|we|he)$/u],
  ['she', /^(?:i|me|we|she)$/u],
  ['they', /^(?:i|me|we|they|these|those|he|she|\p{L}+(?:one|body))$/u],
  ['it', /^(?:it|this|that|we|they|which)$/u],
  ['himself', /^(?:i|me|he|himself|myself)$/u],
  ['herself', /^(?:i|me|she|herself|myself)$/u],
]);

/**
 * Whether the source says a predicate of something else than the draft’s sentence does, which has a pronoun: `Lee said she was “no
 * captain”`, for “One who leaves his ship is no captain”. A name, or a noun that the draft has, too, may be what the pronoun means.
 */
export function hasOtherSubject({ lead, own }: Around, first: number, speaker: string, stream: SourceStream): boolean {
  if (!stream.isEnglish) return false;
  const pronoun = subjectOf(lead) ?? '';
  const same = SAME.get(pronoun);
  const at = same === undefined ? null : subjectAt(first, stream);
  if (same === undefined || at === null) return false;
  const word = wordAt(at, stream)
    .toLowerCase()
    .replace(/['’]\p{L}{1,2}$/u, '');
  // In a speech “he” is never who speaks.
  const isOther = /self$/u.test(pronoun) && /^s?he$/u.test(word) && stream.isQuoted(at);
  if (same.test(word)) return isOther;
  // “You are a liar”, to someone whom the draft names.
  if (word === 'you' && own.some((each) => /^(?:told|tells?|called)$/u.test(each))) return false;
  const isNoun = !(PERSONAL.has(word) || isPronoun(word));
  if (!isNoun) return true;
  // What is no person may be “it” or “they” in other words.
  if (same === SAME.get('it') || same === SAME.get('they')) return false;
  return !(
    nameWords(speaker).includes(foldWord(word)) || own.some((each) => foldWord(each).startsWith(foldWord(word)))
  );
}

function isPronoun(word: string): boolean {
  return /^(?:i|you|we|he|she|it|they|this|that|these|those|who|which|one|everyone|everybody|someone|somebody|anyone|nobody)$/u.test(
    word,
  );
}

/** The pronoun that is the subject of the predicate which a draft’s own words lead to: `she had always been “`, `called herself “`. */
function subjectOf(lead: readonly string[]): string | null {
  const words = lead.map((word) => word.toLowerCase());
  const last = words.at(-1) === 'as' ? words.at(-2) : words.at(-1);
  if (last === 'himself' || last === 'herself') return last;
  const at = words.findLastIndex((word) => !isVerbal(word));
  return at >= 0 && at < words.length - 1 && words.slice(at + 1).some(isVerb) ? (words[at] ?? null) : null;
}

/** The index of the word before the auxiliary verbs that a passage of a source continues; null where there are none, or no subject is there. */
function subjectAt(first: number, stream: SourceStream): number | null {
  let hasVerb = false;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_VERB); at--) {
    if (stream.endsSentence(at) || (stream.endsClause(at) && !isSetIn(at + 1, stream))) return null;
    const word = wordAt(at, stream);
    if (/^\p{L}+['’](?:m|re|s|ve|ll|d)$/iu.test(word)) return at;
    if (isVerbal(word.toLowerCase())) {
      hasVerb ||= isVerb(word.toLowerCase());
      continue;
    }
    const isOpen = JOINING.test(word) || PREPOSITIONS.has(word.toLowerCase());
    return hasVerb && !isOpen ? at : null;
  }
  return null;
}

/** Whether words between marks are set into a sentence of the reporter’s before them: `was “`. */
function isSetIn(first: number, stream: SourceStream): boolean {
  return /^["“„«‘']$/u.test(stream.markAfter(first - 1));
}

function isVerb(word: string): boolean {
  const bare = word.replace(/n['’]t$/u, '');
  return isAuxiliary(bare) || isModal(bare);
}

function isVerbal(word: string): boolean {
  return isVerb(word) || isNegation(word) || ADVERBS.has(word) || BESIDE_VERB.test(word);
}

/** Words after a verb of speech at which what is said, or whom it is told, begins. */
const COMPLEMENT = new WordPattern('that|me|us|you|him|them|i|we|he|she|it|they|there|everyone|everybody');

/** Number of verbs of speech of a draft that has one for its speaker alone. */
const MOST_CUES = 1;

/**
 * Whether a speaker tells in the clause of a passage what someone else says: “Ann told me that the pier was | rotten”. Not if the draft
 * has another verb of speech for that.
 */
export function isToldOfAnother(first: number, { own }: Around, stream: SourceStream): boolean {
  if (!stream.isEnglish || own.filter(isSaid).length > MOST_CUES) return false;
  const quotation = stream.quotationAt(first);
  if (quotation === undefined) return false;
  for (let at = first - 1; at >= Math.max(1, first - FAR); at--) {
    if (stream.quotationAt(at) !== quotation || stream.endsSentence(at) || stream.endsClause(at)) return false;
    if (/^(?:and|but|or|so|because|while|although)$/iu.test(wordAt(at, stream))) return false;
    if (!isSaid(wordAt(at, stream))) continue;
    const next = wordAt(at + 1, stream);
    const isClause =
      at + 1 < first && (COMPLEMENT.test(next) || isArticle(next) || isDefinite(next) || isPointing(next));
    const isSubject = isClause && stream.quotationAt(at - 1) === quotation && !stream.endsClause(at - 1);
    return isSubject && tellsOfOthers(at, stream);
  }
  return false;
}

/** Whether the subject of a verb of speech is someone, and neither the speaker nor a listener: not “I said”, “let me say”. */
function tellsOfOthers(verb: number, stream: SourceStream): boolean {
  let at = verb - 1;
  while (at > 0 && isVerbal(wordAt(at, stream).toLowerCase())) at--;
  const subject = wordAt(at, stream).toLowerCase();
  if (/^(?:i|we|me|us|you|my|our)(?:$|['’])/u.test(subject) || JOINING.test(subject)) return false;
  if (PERSONAL.has(subject) || isPronoun(subject)) return true;
  return !(isFunctionWord(subject) || isArticle(subject) || PREPOSITIONS.has(subject));
}

/** A verb of speech in a form that may have a subject. */
function isSaid(word: string): boolean {
  const verb = cueVerb(word.toLowerCase());
  return verb !== undefined && verb.strength === 'speech' && verb.form !== 'ing';
}

function wordAt(at: number, stream: SourceStream): string {
  return stream.words[at]?.word ?? '';
}

import { ADVERBS, cueVerb, PREPOSITIONS } from '../extract/lexicon.js';
import { foldWord } from '../text/normalize.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Around } from './around.js';
import { ANOTHER } from './governing.js';
import { limitOutside } from './limits.js';
import { nameWords } from './person-names.js';
import { isQuotedBefore } from './quoted-before.js';
import { isAuxiliary, isFunctionWord, isModal, isNegation, isPronoun, sameLemma } from './sense.js';
import type { SourceStream } from './stream.js';

/** Maximum number of words between a subject and its predicate. */
const LONGEST_VERB = 6;

/** How far before a passage the verb of its clause is searched for. */
const FAR = 16;

/** Small words beside a verb. */
const BESIDE_VERB = new WordPattern('\\p{L}+ly|just|still|now|always|ever|also|so|very');

/** What joins the predicate to another of the same subject, or begins no clause. */
const JOINING = new WordPattern('and|or|but|then|than|as|to');

/** The subjects of a source that “they” and “it” of a draft may be, besides a noun. */
const THEY = /^(?:i|me|we|they|th[eo]se|s?he|\p{L}+(?:one|body))$/u;
const IT = /^(?:it|th[ia]t?s?|we|they|which)$/u;

/**
 * Whether the source says a predicate of something else than the draft’s sentence does: `Lee said she was “no captain”`, for “One who
 * leaves his ship is no captain”. A name, or a noun that the draft has, too, may be what a pronoun means; of the same noun the source may
 * have only some.
 */
export function hasOtherSubject({ lead, own }: Around, first: number, speaker: string, stream: SourceStream): boolean {
  if (!stream.isEnglish) return false;
  if (isVerb(wordAt(first, stream).toLowerCase())) return isOfSome(lead.at(-1) ?? '', first - 1, own, stream);
  const pronoun = subjectOf(lead) ?? '';
  const at = pronoun === '' ? null : subjectAt(first, stream);
  if (at === null) return false;
  const isSelf = /self$/u.test(pronoun);
  if (!isSelf && !/^(?:s?he|they|it)$/u.test(pronoun)) return isOtherNoun(pronoun, at, own, stream);
  const word = wordAt(at, stream)
    .toLowerCase()
    .replace(/['’]\p{L}{1,2}$/u, '');
  // What is no person may be “it” or “they” in other words.
  if (pronoun === 'they' || pronoun === 'it') return isPronoun(word) && !(pronoun === 'it' ? IT : THEY).test(word);
  // In a speech “he” is never who speaks.
  if (/^(?:i|me|we)$/u.test(word)) return false;
  if (/^s?he$/u.test(word)) return isSelf ? stream.isQuoted(at) : word !== pronoun;
  // “You are a liar”, to someone whom the draft names.
  if (word === 'you' && own.some((each) => /^(?:told|tells?|called)$/u.test(each))) return false;
  const folded = foldWord(word);
  return (
    isPronoun(word) || !(nameWords(speaker).includes(folded) || own.some((each) => foldWord(each).startsWith(folded)))
  );
}

/** Whether a source has only some of what the noun of a draft means: “the letters”, for “two of the letters”. */
function isOfSome(noun: string, subject: number, own: readonly string[], stream: SourceStream): boolean {
  if (noun === '' || subject < 0 || !sameLemma(noun.toLowerCase(), wordAt(subject, stream).toLowerCase())) return false;
  const part = limitOutside(subject, stream, null)?.word;
  return part !== undefined && !own.some((each) => sameLemma(each.toLowerCase(), part.toLowerCase()));
}

/** Whether the subject at an index of a source is not the noun of a draft, which has a verb of its own in that sentence, or only some. */
function isOtherNoun(noun: string, at: number, own: readonly string[], stream: SourceStream): boolean {
  const subject = wordAt(at, stream).toLowerCase();
  if (isOfSome(noun, at, own, stream)) return true;
  const isOpen = isPronoun(subject) && !/^(?:i|we)$/u.test(subject);
  if (isOpen || isFunctionWord(noun) || sameLemma(noun, subject)) return false;
  for (let other = at - 1; other >= Math.max(0, at - FAR) && !stream.endsSentence(other); other--)
    if (sameLemma(wordAt(other, stream).toLowerCase(), noun) && isVerb(wordAt(other + 1, stream).toLowerCase()))
      return true;
  return false;
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

/** Verbs of those who think or call something so, in forms that have a subject, and what they think. */
const THINKING = new WordPattern('(?:think|believe|suppose|assume|pretend|claim|call|consider)(?:s|d|ed)?|thought');
const THOUGHT = new WordPattern(
  'ideas?|notions?|claims?|suggestions?|rumou?rs?|story|myth|thought|belief|view|argument|assumption',
);

/** Number of verbs of speech of a draft that has one for its speaker alone. */
const MOST_CUES = 1;

/**
 * Whether a speaker tells in the clause of a passage what someone else says: “Ann told me that the pier was | rotten”. Not if the draft
 * has another verb of speech for that.
 */
export function isToldOfAnother(first: number, { own, lead, before }: Around, stream: SourceStream): boolean {
  if (!stream.isEnglish || own.filter(isSaid).length > MOST_CUES) return false;
  if (isQuotedBefore(first, before, stream)) return false;
  const isOfSelf = lead.some((word) => /^(?:him|her)self$/u.test(word));
  const has = (word: string) => !isOfSelf && own.some((each) => sameLemma(each.toLowerCase(), word.toLowerCase()));
  const quotation = stream.quotationAt(first);
  if (quotation === undefined) return false;
  for (let at = first - 1; at >= Math.max(0, first - FAR); at--) {
    if (stream.quotationAt(at) !== quotation || stream.endsSentence(at)) return false;
    if (stream.endsClause(at) && !isSetIn(at + 1, stream)) return false;
    const word = wordAt(at, stream);
    if (ANOTHER.test(word)) return false;
    const next = wordAt(at + 1, stream);
    // “The idea that the pier is rotten is nonsense”, but “my belief that”.
    if (
      lead.length > 0 &&
      THOUGHT.test(word) &&
      /^that$/iu.test(next) &&
      !/^(?:my|our)$/iu.test(wordAt(at - 1, stream))
    )
      return !has(word);
    if (/^(?:hope|fear|wish|imagine)(?:s|d|ed)?$/iu.test(word)) return !has(word);
    const isThought = THINKING.test(word) && !has(word);
    // “Call me a fool if you like”
    if (isThought && /^call$/iu.test(word) && stream.endsClause(at - 1)) return true;
    if (!isSaid(word) && !isThought) continue;
    const isClause = at + 1 < first && isFunctionWord(next) && !PREPOSITIONS.has(next.toLowerCase());
    const isSubject = isClause && stream.quotationAt(at - 1) === quotation && !stream.endsClause(at - 1);
    return isSubject && tellsOfOthers(at, stream);
  }
  return false;
}

/** Whether the subject of a verb of speech is someone, and neither the speaker nor a listener: not “I said”, “let me say”. */
function tellsOfOthers(verb: number, stream: SourceStream): boolean {
  // “We were told that”, “I’m told”
  if (/^(?:am|is|are|was|were|been|\p{L}+['’](?:m|re|s))$/iu.test(wordAt(verb - 1, stream))) return true;
  // What one used to think is over.
  if (/^used$/iu.test(wordAt(verb - 2, stream))) return true;
  let at = verb - 1;
  while (at > verb - FAR && !stream.endsClause(at - 1) && isVerbal(wordAt(at, stream).toLowerCase())) at--;
  const subject = wordAt(at, stream).toLowerCase();
  if (/^(?:i|we|me|us|you|my|our)(?:$|['’])/u.test(subject) || JOINING.test(subject) || isNegation(subject))
    return false;
  if (isPronoun(subject)) return true;
  return !(isFunctionWord(subject) || PREPOSITIONS.has(subject));
}

/** A verb of speech in a form that may have a subject. */
export function isSaid(word: string): boolean {
  const verb = cueVerb(word.toLowerCase());
  return verb !== undefined && verb.strength === 'speech' && verb.form !== 'ing';
}

function wordAt(at: number, stream: SourceStream): string {
  return stream.words[at]?.word ?? '';
}

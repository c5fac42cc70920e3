import { cueVerb, PREPOSITIONS } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import type { Piece } from './exact.js';
import type { LanguageWords } from './language-words.js';
import { isFunctionWord, isNumber } from './sense.js';
import type { SourceStream } from './stream.js';

/** How far before the end of a passage that which denies all of a kind may be. */
const FAR = 8;

/** Words that deny everything: “we sell nothing | to them”. */
const NOTHING = new WordPattern('nothing|nichts|rien|nada|niente|nulla|niets|ingenting');

/** Words that begin a clause within another: what is said in it is not what the other denies, “I don’t know what he said | after the vote”. */
const ENGLISH_EMBEDDING = new WordPattern(
  'that|what|who|whom|whose|which|where|when|why|how|whether|if|because|since|i|we|he|she|they',
);
const FOREIGN_EMBEDDING = new WordPattern(
  String.raw`que|qu'\p{L}+|qui|dont|où|quand|quien|quién|donde|cuando|che|chi|dove|quando|quem|onde|dat|wat|wie|waar|att|som|där|vad|że|który|która|które|gdzie|что|который|которая|которые|где`,
);

/** Whether a word begins a clause within another. */
export function isEmbedding(word: string, stream: SourceStream): boolean {
  return (stream.isEnglish ? ENGLISH_EMBEDDING : FOREIGN_EMBEDDING).test(word);
}

/** Prepositions of a place that a denial is mostly not of, in the languages of sources. */
const IN = new FastPattern(
  () =>
    /^(?:in|at|on|im|am|auf|an|beim?|dans|chez|sur|en|nel|nell[aeo]|nei|em|n[oa]s?|op|bij|på|vid|i|w|na|в|на)(?!\p{L})/iu,
);

/** Maximum number of words of “any money for boats” after its negation. */
const LONGEST = 8;

/**
 * Whether the source continues after a passage with what alone the passage denies: “has not approved any dredging | below sixty metres”,
 * “we see no danger | to the town”, « nous n’ouvrons pas | le dimanche ». Without it the denial is of everything of the kind. A denial
 * that the passage narrows itself does not count before “in the office” and the like, “no time for games | in the office”, nor, unless
 * it `mayBeFar`, before anything else but a time: “no part of it | to them”.
 */
export function isNarrowedAfter(
  { first, last }: Pick<Piece, 'first' | 'last'>,
  stream: SourceStream,
  { none, narrowing, placing, aside, bare }: LanguageWords,
  mayBeFar = true,
): boolean {
  const next = stream.phraseAt(last + 1);
  if (stream.endsClause(last) || aside.test(next)) return false;
  const isPlaced = placing.test(next);
  if (!isPlaced && !narrowing.test(next)) return false;
  if (bare.test(stream.words[last]?.word ?? '') && isDeniedObject(last, first, stream)) return true;
  let isEmbedded = false;
  for (let at = last; at > last - FAR && at >= first; at--) {
    if (at < last && stream.endsClause(at)) return false;
    const word = stream.words[at]?.word ?? '';
    // « pas de danger » is one denial.
    const isNarrowed = narrowing.test(word) && !none.test(stream.phraseAt(at - 1, 3));
    if (at < last && !isPlaced && isNarrowed && (!mayBeFar || IN.test(next))) return false;
    if (at === last && NOTHING.test(word)) return true;
    // “We have no | more”
    if (at < last && none.test(stream.phraseAt(at, 3))) return true;
    if (stream.isEnglish && /^(?:any|either)$/iu.test(word) && at < last) return isNegatedBefore(at, first, stream);
    if (isPlaced && stream.negates(word)) return !isEmbedded && (at < last || !stream.isEnglish);
    isEmbedded ||= at < last && isEmbedding(word, stream);
  }
  return false;
}

/** Forms of “be”, after which a noun is no object. */
const BE = new WordPattern(
  'am|is|are|was|were|be|been|es|son|soy|somos|era|eran|fue|está|están|è|sono|siamo|erano|é|são|foi|eram|estão',
);

/** Whether a noun without an article is the object of a negated verb right before it: “We do not sell goats | to circuses”. */
function isDeniedObject(noun: number, first: number, stream: SourceStream): boolean {
  const word = (at: number) => (at < first ? '' : (stream.words[at]?.word ?? ''));
  const verb = word(noun - 1);
  const isVerb = verb.length >= SHORTEST_VERB && /^\p{Ll}/u.test(verb) && !stream.negates(verb) && !BE.test(verb);
  if (!isVerb || DETERMINING.test(verb) || isFunctionWord(verb) || isNumber(verb) || PREPOSITIONS.has(verb))
    return false;
  // “No one | believes”
  if (stream.isEnglish && [verb, word(noun)].some((each) => cueVerb(each) !== undefined)) return false;
  // “hemos”, “ci”, “have” may be between.
  const isDenied = (at: number) => stream.negates(word(at)) && !stream.endsClause(at);
  return isDenied(noun - 2) || (isDenied(noun - 3) && word(noun - 2).length <= LONGEST_AUXILIARY);
}

/** Words that are no verb, where they are before a noun. */
const DETERMINING = new FastPattern(
  () =>
    /^(?:d[ae]ll[aeo]|degli|dagli|n[ae]ll[aeo]|negli|all[aeo]|agli|sull[aeo]|sugli|come|tutt[ei]|quest[aeio]|quell[aeio]|sempre|ancora|para|pel[oa]s?|como|tod[oa]s|much[oa]s|muit[oa]s|est[oa]s|es[oa]s|ess[ea]s|nuestr[oa]s|noss[oa]s|otr[oa]s|outr[oa]s|un[oa]s|algun[oa]s|solo|sólo|tanto|tant[ei]|molt[ei]|poch[ei]|alcun[ei]|vostr[ei]|nostr[ei]|loro)$/u,
);

const SHORTEST_VERB = 4;
const LONGEST_AUXILIARY = 7;

function isNegatedBefore(any: number, first: number, stream: SourceStream): boolean {
  for (let at = any - 1; at >= Math.max(first, any - LONGEST) && !stream.endsClause(at); at--)
    if (stream.negates(stream.words[at]?.word ?? '')) return true;
  return false;
}

import type { Piece } from './exact.js';
import type { LanguageWords } from './language-words.js';
import type { SourceStream } from './stream.js';

/** How far before the end of a passage that which denies all of a kind may be. */
const FAR = 8;

/** Words that deny everything: “we sell nothing | to them”. */
const NOTHING = /^(?:nothing|nichts|rien|nada|niente|nulla|niets|ingenting)$/iu;

/** Words that begin a clause within another: what is said in it is not what the other denies, “I don’t know what he said | after the vote”. */
const ENGLISH_EMBEDDING =
  /^(?:that|what|who|whom|whose|which|where|when|why|how|whether|if|because|since|i|we|he|she|they)$/iu;
const FOREIGN_EMBEDDING =
  /^(?:que|qu'\p{L}+|qui|dont|où|quand|quien|quién|donde|cuando|che|chi|dove|quando|quem|onde|dat|wat|wie|waar|att|som|där|vad|że|który|która|które|gdzie|что|который|которая|которые|где)$/iu;

/** Whether a word begins a clause within another. */
export function isEmbedding(word: string, stream: SourceStream): boolean {
  return (stream.isEnglish ? ENGLISH_EMBEDDING : FOREIGN_EMBEDDING).test(word);
}

/** Maximum number of words of “any money for boats” after its negation. */
const LONGEST = 8;

/**
 * Whether the source continues after a passage with what alone the passage denies: “has not approved any dredging | below sixty metres”,
 * “we see no danger | to the town”, « nous n’ouvrons pas | le dimanche ». Without it the denial is of everything of the kind. Unless it
 * `mayBeFar`, a denial that the passage narrows itself does not count: “no part of it | to them”.
 */
export function isNarrowedBehind(
  { first, last }: Pick<Piece, 'first' | 'last'>,
  stream: SourceStream,
  { none, narrowing, placing, aside }: LanguageWords,
  mayBeFar = true,
): boolean {
  const next = stream.phraseAt(last + 1);
  if (stream.endsClause(last) || aside.test(next)) return false;
  const isPlaced = placing.test(next);
  if (!isPlaced && !narrowing.test(next)) return false;
  let isEmbedded = false;
  for (let at = last; at > last - FAR && at >= first; at--) {
    if (at < last && stream.endsClause(at)) return false;
    const word = stream.words[at]?.word ?? '';
    // « pas de danger » is one denial.
    const isNarrowed = narrowing.test(word) && !none.test(stream.phraseAt(at - 1, 3));
    if (at < last && !mayBeFar && !isPlaced && isNarrowed) return false;
    if (at === last && NOTHING.test(word)) return true;
    // “We have no | more”
    if (at < last && none.test(stream.phraseAt(at, 3))) return true;
    if (stream.isEnglish && /^(?:any|either)$/iu.test(word) && at < last) return isNegatedBefore(at, first, stream);
    if (isPlaced && stream.negates(word)) return !isEmbedded && (at < last || !stream.isEnglish);
    isEmbedded ||= at < last && isEmbedding(word, stream);
  }
  return false;
}

function isNegatedBefore(any: number, first: number, stream: SourceStream): boolean {
  for (let at = any - 1; at >= Math.max(first, any - LONGEST) && !stream.endsClause(at); at--)
    if (stream.negates(stream.words[at]?.word ?? '')) return true;
  return false;
}

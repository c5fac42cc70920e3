import { PREPOSITIONS } from '../extract/lexicon.js';
import type { Piece } from './exact.js';
import type { SourceStream } from './stream.js';

/** Number of words of “any money for boats” or “no jobs” at the end of a passage. */
const LONGEST = 4;

/** How far before “any” its negation may be. */
const FAR = 8;

/** What begins with a preposition and narrows nothing: “no reason | in fact”, “not any more | of course”. */
const ASIDE =
  /^(?:in fact|in short|in other words|in my|in our|in the end|in that (?:sense|respect|regard)|in general|of course|at all|at least|for (?:example|instance|that matter|sure|me|us|now)|to be (?:honest|frank|clear|fair|sure)|on the (?:contrary|other)|by the way|as far|from my|with respect)(?!\p{L})/iu;

/** Prepositions that tell another thing after a noun, besides the usual ones. */
const COMPARING =
  /^(?:below|above|beyond|outside|inside|within|beneath|deeper|higher|larger|bigger|longer|older|later|other)$/iu;

/**
 * Whether the source continues after a passage with what alone the passage denies: “has not approved any dredging | below sixty metres”,
 * “we see no danger | to the town”. Without it the denial is of everything of the kind.
 */
export function isNarrowedBehind({ first, last }: Piece, stream: SourceStream): boolean {
  if (!stream.isEnglish || stream.endsClause(last)) return false;
  const word = (at: number) => stream.words[at]?.word ?? '';
  const next = word(last + 1);
  if (!(PREPOSITIONS.has(next.toLowerCase()) || COMPARING.test(next)) || ASIDE.test(stream.phraseAt(last + 1)))
    return false;
  for (let at = last - 1; at > last - LONGEST && at >= first && !stream.endsClause(at); at--) {
    if (PREPOSITIONS.has(word(at).toLowerCase())) return false;
    if (/^no$/iu.test(word(at))) return true;
    if (/^any$/iu.test(word(at))) return isNegatedBefore(at, first, stream);
  }
  return false;
}

function isNegatedBefore(any: number, first: number, stream: SourceStream): boolean {
  for (let at = any - 1; at >= Math.max(first, any - FAR) && !stream.endsClause(at); at--)
    if (stream.negates(stream.words[at]?.word ?? '')) return true;
  return false;
}

import type { Phrase } from '../phrases.js';
import type { Token } from '../tokens.js';
import { hasRole, phraseFrom } from './phrases.js';
import type { Lexicon } from './rules.js';

/**
 * The body that speaks after the verb at `cue`, where the subject is nobody in particular: `assure-t-on à la mairie`, `aseguran
 * desde el Ayuntamiento`. Null where the verb has a subject.
 */
export function sideAfter(tokens: readonly Token[], cue: number, high: number, lexicon: Lexicon): Phrase | null {
  const { sides } = lexicon.rules;
  if (sides === undefined) return null;
  if (sides.subject !== undefined)
    return isSubject(tokens[cue + 1], sides.subject) ? sideAt(tokens, cue + 2, high, lexicon) : null;
  return tokens[cue]?.lower.endsWith(sides.verb ?? '') === true ? sideAt(tokens, cue + 1, high, lexicon) : null;
}

/** `dicen en el pueblo`: several speak at a place, not who spoke before. */
export function isSaidSomewhere(tokens: readonly Token[], cue: number, { rules, prepositions }: Lexicon): boolean {
  const verb = rules.sides?.verb;
  if (verb === undefined || tokens[cue]?.lower.endsWith(verb) !== true) return false;
  return prepositions.has(tokens[cue + 1]?.lower ?? '');
}

/** The body that a sentence begins with, if `subject` is nobody in particular: `Du côté de la mairie, on assure`. */
export function sideBefore(tokens: readonly Token[], low: number, subject: Phrase, lexicon: Lexicon): Phrase | null {
  const { sides } = lexicon.rules;
  if (sides?.subject === undefined || !isSubject(tokens[subject.first], sides.subject)) return null;
  const side = sideAt(tokens, low, subject.first, lexicon);
  return side !== null && tokens[side.last]?.lower === ',' ? side : null;
}

/** Whether a token is the pronoun, alone or hanging on its verb: `-t-on`. */
function isSubject(token: Token | undefined, pronoun: string): boolean {
  return token?.lower.replace(/^(?:-t)?-/u, '') === pronoun;
}

function sideAt(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): Phrase | null {
  const opening = lexicon.sides.find((words) => words.every((word, index) => tokens[at + index]?.lower === word));
  if (opening === undefined) return null;
  const phrase = phraseFrom(tokens, at + opening.length, high, lexicon);
  if (phrase === null || !(hasRole(tokens, phrase, lexicon) || isNamedBody(tokens, phrase, lexicon))) return null;
  for (let index = phrase.first; index < phrase.last; index++)
    if (lexicon.told.has(tokens[index]?.lower ?? '')) return null;
  return phrase;
}

/** `la Consejería de Sanidad`: an article and a word with a capital. */
function isNamedBody(tokens: readonly Token[], { first, last }: Phrase, lexicon: Lexicon): boolean {
  return last - first > 1 && lexicon.articles.has(tokens[first]?.lower ?? '') && tokens[first + 1]?.capital === true;
}

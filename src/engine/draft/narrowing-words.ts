import type { Finder } from '../text/fast-pattern.js';
import { NONE, phrases } from './framing-words.js';

/**
 * Words of one language by which a denial is cut before what alone it denies. All match a beginning of words joined by single
 * spaces.
 */
export interface NarrowingWords {
  /** Denies all of the kind after it: `no`, `aucun`, `pas de`. */
  readonly none: Finder;
  /** What tells which of the kind: a preposition. */
  readonly narrowing: Finder;
  /** What tells where or when alone something is not so: `below`, `in winter`, `on Sundays`. */
  readonly placing: Finder;
  /** A noun in the form that, without an article after a negated verb, means all of the kind: `goats`. */
  readonly bare: Finder;
  /** What begins with a preposition and narrows nothing: `in fact`. */
  readonly aside: Finder;
}

/** Without words for it. */
export const NO_NARROWING: NarrowingWords = { none: NONE, narrowing: NONE, placing: NONE, bare: NONE, aside: NONE };

/** Those of English. */
export const ENGLISH_NARROWING: NarrowingWords = {
  none: phrases(
    "no(?! (?:such|idea|clue|longer|more|doubts?|matter|wonder|comment|secret|question|way|use|sense|point|choice|one|chance|mood|hurry)(?!\\p{L}))|not (?:a|an|one) single|not one|(?:not|\\p{L}+n't) (?:have(?! to(?!\\p{L}))|got|see(?! (?:that|why|how|what|who|where|whether|if)(?!\\p{L}))|need|want|know of|find|expect|own)",
  ),
  narrowing: phrases(
    'about|above|across|after|against|along|among|around|at|before|behind|below|beneath|beside|between|beyond|by|deeper|during|for|from|higher|in|inside|into|larger|bigger|longer|near|of|off|older|on|onto|outside|over|past|through|throughout|to|toward|towards|under|until|up|upon|via|with|within|regarding|concerning|including|later|other|north|south|east|west|that|which|who|whose|where',
  ),
  placing: phrases(
    'above|below|beneath|beyond|outside|inside|within|between|during|north of|south of|east of|west of|after|deeper|at (?:night|weekends?|high|low)|by (?:day|night)|in (?:the )?(?:spring|summer|autumn|fall|winter|north|south|east|west|mornings?|evenings?|afternoons?|dark|january|february|march|april|may|june|july|august|september|october|november|december|public|private|\\d{4})|on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|holidays|weekends|weekdays)',
  ),
  bare: /^(?!(?:things|sides|words|terms|promises|matters|ways|always|perhaps|sometimes|afterwards|towards|besides|others|yes|this|less|us)$)\p{Ll}{3,}(?<![su])s$/u,
  aside: phrases(
    "in fact|in short|in other words|in my|in our|in the end|in that (?:sense|respect|regard)|in general|of course|at all|at least|for (?:example|instance|that matter|sure|me|us)|to be (?:honest|frank|clear|fair|sure)|to (?:my|our) knowledge|on the (?:contrary|other)|by the way|by any means|as far|from my|with respect|to me|that (?:i|we) (?:know|can see|am aware|are aware)|that (?:i'm|we're) aware|after all|about (?:it|that|this)|about which|in it|of it|to it|with it|on it",
  ),
};

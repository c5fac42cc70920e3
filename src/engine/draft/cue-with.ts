import { AUXILIARIES, cueVerb, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIME_NOUNS } from '../extract/lexicon.js';
import { FastPattern } from '../text/fast-pattern.js';
import { isSpokenCue } from './attribution-after.js';

/** Verbs whose object is the listener: `told the inquiry`, `warned the ministry`. */
const ADDRESSING = new FastPattern(
  () =>
    /^(?:tell|assure|inform|remind|warn|advise|promise|ask|urge|beg|implore|instruct|congratulate|write|email|text|answer|caution|lecture|address|exhort|beseech)$/u,
);

/** Words between a verb of speech and what is said. */
const MOST_AFTER = 12;

/** What may be between a verb of speech and the words it introduces, if it is one word: `said later:`. */
const ONE_WORD = /^\p{Ll}{2,20}$/u;

/** Words after which more of a phrase follows. */
const OPEN = /^(?:the|an?|his|its|their|for|of|about|against|on|to|with|by|at|from)$/u;

/** Words that begin when or where something was said. */
const OCCASION = /^(?:last|this|late|early|earlier|yesterday|today|again|then|once|afterwards?|later)$/u;

/**
 * Whether a word is a verb of speech, and the words after it tell only to whom, when and where something is said: `told the
 * BBC`, `wrote to Ann Lee`, `said in a statement on Friday that`, `put it`.
 */
export function isCueWith(cue: string, after: readonly string[]): boolean {
  if (/^puts?$/u.test(cue) && after[0] === 'it') return mayFollow(after.slice(1));
  if (!isSpokenCue(cue)) return false;
  const words = after.at(-1) === 'that' ? after.slice(0, -1) : after;
  const [first = ''] = words;
  if (words.length === 0 || (words.length === 1 && ONE_WORD.test(first) && !OPEN.test(first))) return true;
  // `responded to the call for “`: the words quoted are a part of what it is about.
  if (OPEN.test(words.at(-1) ?? '')) return false;
  const lemma = cueVerb(cue.toLowerCase())?.lemma ?? '';
  return (ADDRESSING.test(lemma) || PREPOSITIONS.has(first) || OCCASION.test(first)) && mayFollow(words);
}

/** Whether words have no subject and verb of their own. */
function mayFollow(words: readonly string[]): boolean {
  return (
    words.length <= MOST_AFTER &&
    words.every((word, at) => {
      const low = word.toLowerCase();
      if (/[.,;:!?]$/u.test(word) && !/^\p{Lu}[\p{L}.]{0,4}\.$/u.test(word)) return false;
      if (AUXILIARIES.has(low) || PERSONAL.has(low) || /^(?:who|which|whose|that|puts?)$/u.test(low)) return false;
      const isJoint = low === 'and' || low === 'or' || PREPOSITIONS.has(low) || TIME_NOUNS.has(low);
      if (SUBORDINATORS.has(low) && !isJoint) return false;
      const verb = word === low ? cueVerb(low) : undefined;
      // After an article or an adjective it is a noun: `the press report`.
      return verb === undefined || verb.form === 'base' || verb.form === 'ing' || isNounAfter(words[at - 1]);
    })
  );
}

function isNounAfter(word: string | undefined): boolean {
  return word !== undefined && /^(?:the|a|an|his|her|its|their|this|that|our|my)$/iu.test(word);
}

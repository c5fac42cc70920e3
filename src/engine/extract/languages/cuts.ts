import type { Cuts } from '../tokens.js';
import type { Lexicon } from './rules.js';

/** An article or a conjunction that has lost its vowel before the next word: `l’`, `qu’`, `dell’`. */
export const ELISION =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|coll|quell|quest)['’](?=\p{L})/iu;
/** A pronoun that hangs on its verb: `dit-il`, `a-t-elle`. */
const INVERTED = /(?:-t)?-(?:ils?|elles?|on|je|nous|vous)$/iu;
/** A verb or the like that ends in another script than that in which a name begins. */
const INFLECTED = /^\p{Script=Han}{1,4}\p{Script=Hiragana}{0,4}[うくぐすつぬぶむるただ]$/u;
const HAN = /^\p{Script=Han}$/u;
/** Longest word of a list that is searched for in a text without spaces. */
const LONGEST = 8;

/** Cuts `l’avenir` and `dit-il` into their words. */
const elided: Cuts = (word) => {
  const head = ELISION.exec(word)?.[0].length ?? 0;
  const tail = INVERTED.exec(word)?.index ?? word.length;
  const cuts = [];
  if (head > 0 && head < word.length) cuts.push(head);
  if (tail > head && tail < word.length) cuts.push(tail);
  return cuts;
};

/** Cuts a text without spaces at the words of a language's lists: the longest that begins at a place, and what is between. */
function segmented(lexicon: Lexicon): Cuts {
  const { speech, label, pronouns, prepositions, joints, adverbs, roles, clitics, of, auxiliaries, trailing } = lexicon;
  const known = [speech, label, pronouns, prepositions, joints, adverbs, roles, clitics, of, auxiliaries, trailing];
  // Inside of words they are parts of them: 数据.
  const opening = new Set(lexicon.according.map((words) => words.join('')));
  return (word) => {
    const cuts: number[] = [];
    for (let at = 0; at < word.length; ) {
      let length = Math.min(LONGEST, word.length - at);
      const isWord = (text: string) => known.some((list) => list.has(text)) || (at === 0 && opening.has(text));
      while (length > 0 && !isWord(word.slice(at, at + length))) length--;
      if (length > 0) {
        if (at > 0 && cuts.at(-1) !== at) cuts.push(at);
        if (at + length < word.length) cuts.push(at + length);
        at += length;
      } else {
        // 旅館を営む山本さん: after the ending of a verb another word begins.
        if (INFLECTED.test(word.slice(Math.max(cuts.at(-1) ?? 0, at - LONGEST), at)) && HAN.test(word.charAt(at)))
          cuts.push(at);
        at++;
      }
    }
    return cuts;
  };
}

/** How runs of letters are cut into words in a language; null where they are words. */
export function cutsOf(lexicon: Lexicon): Cuts | null {
  if (lexicon.rules.unspaced === true) return segmented(lexicon);
  return lexicon.rules.elides === true ? elided : null;
}

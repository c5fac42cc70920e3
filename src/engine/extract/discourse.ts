import { cueVerbAt, isPassive } from './cues.js';
import { CUE_NOUNS, DETERMINERS, DOCUMENTS, PRONOUNS } from './lexicon.js';
import { isBareRole, isPersonNoun, nameAfterRole, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.js';
import { leadingPhrase, subjectBefore } from './subjects.js';
import type { Sentence, Token } from './tokens.js';

/** Longest sentence, in tokens, that counts as an action beside speech. */
const MAX_BEAT = 40;
/** Tokens looked through for the cue at a paragraph's end. */
const LEAD_IN_REACH = 40;

/**
 * For each sentence of a paragraph, the subject of the last verb of speech up to and with it, or null: who has the floor,
 * whether or not the words are quoted.
 */
export function speakersBySentence(tokens: readonly Token[], sentences: readonly Sentence[]): (Phrase | null)[] {
  let current: Phrase | null = null;
  return sentences.map((sentence) => {
    current = speakerOf(tokens, sentence) ?? current;
    return current;
  });
}

function speakerOf(tokens: readonly Token[], sentence: Sentence): Phrase | null {
  for (let at = sentence.last - 1; at >= sentence.first; at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue === null || cue.strength !== 'speech' || cue.form === 'ing' || cue.form === 'base' || isPassive(tokens, at))
      continue;
    const subject = invertedSubject(tokens, at, sentence) ?? subjectBefore(tokens, at - 1, sentence.first);
    if (subject !== null) return subject;
  }
  return null;
}

/** `Money, says Lee, when I call.`: after words and a comma, a name after the verb of speech. */
function invertedSubject(tokens: readonly Token[], cue: number, { first, last }: Sentence): Phrase | null {
  const before = tokens[cue - 1];
  if (cue <= first || before?.kind !== 'sign' || before.lower !== ',' || tokens[cue + 1]?.capital !== true) return null;
  let end = cue + 1;
  while (end < last && tokens[end]?.kind === 'word' && tokens[end]?.capital === true) end++;
  const next = tokens[end];
  const phrase = { first: cue + 1, last: end };
  return (end >= last || next?.kind === 'sign') && isNameLike(tokens, phrase) ? phrase : null;
}

/** Who acts in a short sentence without quotations: `Lee shook her head.` before `"Not at all."` */
export function actorOf(tokens: readonly Token[], sentence: Sentence | undefined): Phrase | null {
  if (sentence === undefined || sentence.last - sentence.first > MAX_BEAT) return null;
  for (let at = sentence.first; at < sentence.last; at++) if (tokens[at]?.kind === 'quote') return null;
  // `Then it was Lee's turn.`
  const turn = sentence.last - 2;
  if (tokens[turn]?.lower === 'turn' && tokens[turn - 1]?.lower === "'s")
    return phraseEndingAt(tokens, turn - 2, sentence.first);
  for (let at = sentence.first; at < sentence.last; at++) {
    const subject = cueVerbAt(tokens, at) === null ? null : invertedSubject(tokens, at, sentence);
    if (subject !== null) return subject;
  }
  const phrase = leadingPhrase(tokens, sentence.first, sentence.last);
  const first = phrase === null ? undefined : tokens[phrase.first];
  if (phrase === null || first === undefined) return null;
  if (/^(?:he|she)$/u.test(first.lower)) return { first: phrase.first, last: phrase.first + 1 };
  // `Her son, Felix, laughed.`
  const apposed = nameAfterRole(tokens, phrase, sentence.last);
  if (apposed !== null) return apposed;
  let last = phrase.first;
  while (last < phrase.last && tokens[last]?.capital === true) last++;
  // `Dorn's eldest apprentice wept.`
  if (tokens[last]?.lower === "'s") return null;
  const name = { first: phrase.first, last };
  if (last > phrase.first && isNameLike(tokens, name)) return isAudience(tokens, last) ? null : name;
  const isShort = sentence.last - sentence.first <= MAX_ROLE_BEAT;
  const verb = tokens[phrase.last - 1]?.lower ?? '';
  return isShort &&
    isBareRole(tokens, phrase) &&
    /ed$/u.test(verb) &&
    isPersonNoun(tokens[phrase.last - 2]?.lower ?? '')
    ? { first: phrase.first, last: phrase.last - 1 }
    : null;
}

/** Longest sentence, in tokens, that tells what somebody without a name does: `Her son laughed.` */
const MAX_ROLE_BEAT = 8;

/** `The mayor listened as Lee read from his notes.`: who hears others does not speak. */
function isAudience(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:listen|watch|wait)(?:s|es|ed)$/u.test(tokens[verb]?.lower ?? '') &&
    /^(?:as|while|to)$/u.test(tokens[verb + 1]?.lower ?? '')
  );
}

/** Capitalised throughout: a name rather than the first word of a sentence. */
function isNameLike(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.first]?.lower ?? '';
  if (PRONOUNS.has(first) || DETERMINERS.has(first) || phrase.last - phrase.first > 5) return false;
  for (let at = phrase.first; at < phrase.last; at++) if (tokens[at]?.capital !== true) return false;
  return true;
}

/** Most words before the noun for a text. */
const MOST_BEFORE_TEXT = 4;

/** Whom a paragraph introduces at its end, with a colon or with a cue and a comma: `the spokesperson said,` */
export function findLeadIn(tokens: readonly Token[], sentences: readonly Sentence[]): Phrase | null {
  const sentence = sentences.at(-1);
  const end = tokens.at(-1);
  if (sentence === undefined || end?.kind !== 'sign' || !/^[:,]$/u.test(end.lower)) return null;
  for (let at = sentence.last - 2; at >= sentence.first && sentence.last - at < LEAD_IN_REACH; at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue === null || cue.form === 'base' || isPassive(tokens, at)) continue;
    const subject = subjectBefore(tokens, at - 1, sentence.first);
    if (subject !== null) return subject;
  }
  // `STATEMENT BY ANNA LIND:`, `A letter from Anna Lind:`
  for (let at = sentence.first; at < sentence.last - 2 && at - sentence.first < MOST_BEFORE_TEXT; at++) {
    const noun = tokens[at]?.lower ?? '';
    if ((DOCUMENTS.has(noun) || CUE_NOUNS.has(noun)) && /^(?:by|from)$/u.test(tokens[at + 1]?.lower ?? ''))
      return phraseStartingAt(tokens, at + 2, sentence.last - 1);
  }
  // `And from the chair:`
  const from = tokens[sentence.first]?.lower === 'from' ? sentence.first : sentence.first + 1;
  if (tokens[from]?.lower === 'from' && from < sentence.first + 2)
    return phraseStartingAt(tokens, from + 1, sentence.last - 1);
  return leadingPhrase(tokens, sentence.first, sentence.last);
}

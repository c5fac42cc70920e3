import { type Attribution, REACH } from './attribution.js';
import { attributionBefore, isNamed } from './attributions-before.js';
import { cueVerbAt, isPassive, isPhrasal, isSign } from './cues.js';
import { heardAt, isHeardSaying } from './heard.js';
import { CUE_NOUNS, type CueVerb, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import { GIVEN } from './names/gazetteer/index.js';
import { beginsName, isAdverb, isFunctionWord, nameAfterRole, type Phrase, phraseStartingAt } from './phrases.js';
import { isFiniteVerb, leadingPhrase, subjectBefore, subjectOfClause } from './subjects.js';
import type { Sentence, Token } from './tokens.js';

/**
 * An attribution right after a quotation (`," he said`, `," said Campbell, who …`, `," according to the ministry`),
 * in the tokens from `from` to `high`.
 */
export function attributionAfter(tokens: readonly Token[], from: number, high: number): Attribution | null {
  let at = from;
  while (
    at < high &&
    (isSign(tokens[at], /^[,—–\-)\]]$|^--+$/u) ||
      (isAdverbAt(tokens, at) &&
        !(tokens[at]?.capital === true && at === from && cueVerbAt(tokens, at + 1) !== null) &&
        at < from + 3))
  )
    at++;
  const credit = creditAt(tokens, from, at, high);
  if (credit !== null) return credit;
  if (tokens[at]?.lower === 'so' && cueVerbAt(tokens, at + 1) !== null) at++;
  const first = tokens[at];
  if (first === undefined || at >= high || first.kind !== 'word') return null;
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = phraseStartingAt(tokens, at + 2, high);
    return speaker === null ? null : { speaker, cue: at, rule: 'according' };
  }
  for (let cue = at; cue < Math.min(high, at + REACH) && tokens[cue]?.kind === 'word'; cue++) {
    const heard = heardAt(tokens, cue, high);
    if (heard !== null) return { ...heard, cue, rule: 'after' };
  }
  const verb = cueVerbAt(tokens, at);
  const verdict = verdictAt(tokens, at, high);
  if (verdict !== null) return verdict;
  const inverts = verb !== null && verb.lemma !== 'tell' && (verb.form === 'past' || verb.form === 'present');
  if (inverts && speaksAlone(verb)) {
    const subject = at + 1 + Number(isPhrasal(tokens, at) && tokens[at + 2]?.capital === true);
    const speaker = phraseStartingAt(tokens, subject, high);
    const next = tokens[subject];
    if (speaker !== null && next !== undefined && !/^(?:that|to|in|on|it)$/u.test(next.lower))
      return { speaker: nameAfterRole(tokens, speaker, high) ?? speaker, cue: at, rule: 'after' };
  }
  const limit = Math.min(high, at + REACH);
  for (let index = at + 1; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'quote' || isSign(token, /^[.;:?!]$/u)) break;
    const cue = cueVerbAt(tokens, index, true);
    if (isHeardSaying(tokens, index)) {
      const heard = subjectBefore(tokens, index - 2, at);
      return heard !== null && heard.first - at <= 1 ? { speaker: heard, cue: index, rule: 'after' } : null;
    }
    if (cue === null || cue.form === 'ing' || !speaksAlone(cue) || isPassive(tokens, index)) continue;
    if (cue.form === 'base' && tokens[index - 1]?.lower === 'to') continue;
    const speaker = subjectBefore(tokens, index - 1, at);
    if (speaker === null || speaker.first < at) continue;
    const adjacent = speaker.first - at <= 1 || isNamedAfterRole(tokens, at, speaker, high);
    const afterComma =
      isSign(tokens[speaker.first - 1], /^,$/u) &&
      cue.strength === 'speech' &&
      endsAttribution(tokens, index + 1, high);
    if (adjacent || afterComma) return { speaker, cue: index, rule: 'after' };
    return null;
  }
  return unlistedVerb(tokens, from, at, high);
}

/** Whether a speaker is named, between commas, after the role that begins at `at`: `the board's chair, Anna Lind, told members`. */
function isNamedAfterRole(tokens: readonly Token[], at: number, speaker: Phrase, high: number): boolean {
  const role = phraseStartingAt(tokens, at, high);
  return role !== null && nameAfterRole(tokens, role, high)?.first === speaker.first;
}

/**
 * `“…,” sobbed Gina Lind.`, `“…,” Mark Lind exploded.`: a sentence of nothing but the words, a whole name, and a verb that no list
 * has. The verb may not be one of speech: who spoke is never stated.
 */
function unlistedVerb(tokens: readonly Token[], from: number, at: number, high: number): Attribution | null {
  // `When she heard “You are fired,” Anna Lind fainted.`; `“We must act” cards, Anna Lind printed.`
  if (!beginsSentence(tokens, from - 1) || at > from + 1 || (at > from && !isSign(tokens[from], /^,$/u))) return null;
  const inverted = isUnlistedVerb(tokens[at], /(?:[^s]s|ed)$/u);
  const first = inverted ? at + 1 : at;
  let last = first;
  while (last < high && last - first < MOST_NAMES && tokens[last]?.kind === 'word' && tokens[last]?.capital === true)
    last++;
  if (last - first < 2 || WEEKDAYS.has(tokens[first]?.lower ?? '') || tokens.slice(first, last).some(isFunctionWord))
    return null;
  const given = tokens[first]?.lower ?? '';
  // `“Look before you leap,” rules New York.`
  const isPresent = inverted && tokens[at]?.lower.endsWith('s') === true;
  if (isPresent && !GIVEN.has(given.charAt(0).toUpperCase() + given.slice(1))) return null;
  const speaker = { first, last };
  if (inverted) return endsAttribution(tokens, last, high) ? { speaker, cue: at, rule: 'beat' } : null;
  const closes = last + 1 >= high || isSign(tokens[last + 1], /^[.,]$/u);
  return isUnlistedVerb(tokens[last], /ed$/u) && closes ? { speaker, cue: last, rule: 'beat' } : null;
}

/** Whether a quotation is the first token of its sentence. */
function beginsSentence(tokens: readonly Token[], quote: number): boolean {
  const before = tokens[quote - 1];
  return (
    tokens[quote]?.kind === 'quote' &&
    (before?.kind === 'quote' || before === undefined || isSign(before, /^(?:[.!?…]|\.{2,4})$/u))
  );
}

/** Most words of a name before or after a verb that no list has. */
const MOST_NAMES = 4;

/** Verbs that report no speech: for what is done with a work (`“We are not alone,” starred Mark Lind.`), for hearing or reading. */
const NO_SPEECH =
  /^(?:starr?|direct|produc|scor|compos|paint|cover|play|perform|record|film|edit|design|illustrat|adapt|translat|publish|premier|host|releas|narrat|featur|tattoo|print|sign|learn|notic|receiv|open|watch|discover)(?:s|es|ed)$/u;

function isUnlistedVerb(token: Token | undefined, ending: RegExp): boolean {
  return (
    token?.kind === 'word' &&
    !token.capital &&
    token.lower.length > 4 &&
    ending.test(token.lower) &&
    !NO_SPEECH.test(token.lower) &&
    !isFunctionWord(token)
  );
}

/**
 * Who is named after a dash, without a verb: `“…” — Ann Moe, pilot`, and who acts between two dashes in the midst of speech:
 * `“…” — Lind paused — “…”`.
 */
function creditAt(tokens: readonly Token[], from: number, at: number, high: number): Attribution | null {
  if (at === from || !isSign(tokens[at - 1], /^[—–-]$|^--+$/u)) return null;
  let last = at;
  while (last < high && last - at < 6 && tokens[last]?.kind === 'word' && tokens[last]?.capital === true) last++;
  if (last === at || WEEKDAYS.has(tokens[at]?.lower ?? '')) return null;
  const speaker = { first: at, last };
  const next = tokens[last];
  if (last - at > 1 && (last >= high || isSign(next, /^[,.;)]$/u))) return { speaker, cue: -1, rule: 'after' };
  for (let end = last; end < high && end - last < 5; end++)
    if (isSign(tokens[end], /^[—–]$|^--+$/u) && tokens[end + 1]?.kind === 'quote')
      return { speaker, cue: -1, rule: 'after' };
  return null;
}

/** `“…” was Lind's verdict`: whose words a noun says they are. */
function verdictAt(tokens: readonly Token[], at: number, high: number): Attribution | null {
  if (!/^(?:is|was)$/u.test(tokens[at]?.lower ?? '')) return null;
  if (/^(?:all|how|what)$/u.test(tokens[at + 1]?.lower ?? '')) return manner(tokens, at + 1, high);
  const speaker = phraseStartingAt(tokens, at + 1, high);
  const owner = speaker === null ? null : possessorOf(tokens, speaker);
  return speaker === null || owner === null ? null : { speaker: owner, cue: speaker.last - 1, rule: 'after' };
}

/** Number of tokens in which the verb stands: `was all he would say`. */
const MANNER = 10;

/** `“…” is how Ann Moe puts it`, `“…” was all he would say`. */
function manner(tokens: readonly Token[], at: number, high: number): Attribution | null {
  for (let cue = at + 2; cue < high && cue - at < MANNER; cue++) {
    if (isSign(tokens[cue], /^,$/u)) continue;
    if (tokens[cue]?.kind !== 'word') return null;
    const verb = cueVerbAt(tokens, cue);
    if (verb === null || verb.strength === 'weak' || verb.form === 'ing') continue;
    // `“…” is what Lee was told`: Lee is the listener, not the speaker.
    if (isPassive(tokens, cue)) return null;
    const speaker = subjectBefore(tokens, cue - 1, at + 1);
    return speaker === null ? null : { speaker, cue, rule: 'after' };
  }
  return null;
}

const VERDICTS = new Set(['verdict', 'message', 'mantra', 'motto', 'refrain', 'take', 'version', 'reply', 'retort']);

/** Whose answer, verdict or the like a phrase names: `Lind's answer`; null if it is not one. */
function possessorOf(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  const noun = tokens[phrase.last - 1]?.lower ?? '';
  if (!CUE_NOUNS.has(noun) && !VERDICTS.has(noun)) return null;
  if (/^(?:his|her|their)$/u.test(tokens[phrase.first]?.lower ?? ''))
    return { first: phrase.first, last: phrase.first + 1 };
  for (let at = phrase.last - 2; at > phrase.first; at--)
    if (tokens[at]?.lower === "'s") return { first: phrase.first, last: at };
  return null;
}

/** Whether a verb introduces speech after it: verbs of speech, and some of thinking and laughing. */
function speaksAlone(cue: CueVerb): boolean {
  return (
    cue.strength === 'speech' ||
    /^(?:think|laugh|smile|beam|grin|shrug|chuckle|sob|lecture|believe|express|remember|threaten|mean)$/u.test(
      cue.lemma,
    )
  );
}

/** Whether nothing that was said follows a verb of speech: `…, he said on Monday.` */
function endsAttribution(tokens: readonly Token[], at: number, high: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= high) return true;
  if (next.kind === 'sign') return /^[.,;—–)]$/u.test(next.lower);
  return (
    next.kind === 'quote' ||
    (PREPOSITIONS.has(next.lower) && next.lower !== 'as' && !beginsName(tokens, at)) ||
    isAdverb(next) ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|reporters|when|while|as)$/u.test(next.lower)
  );
}

/** The attribution of the quotation at token `quote` of `sentence`, from the words around it in that sentence. */
export function attributionInSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  quote: number,
  endsOpen: boolean,
): Attribution | null {
  const previous = tokens[quote - 1];
  const before = quote > sentence.first ? attributionBefore(tokens, quote, sentence.first, false) : null;
  const after = endsOpen || quote === sentence.first ? attributionAfter(tokens, quote + 1, sentence.last) : null;
  const introduced = isSign(previous, /^[:,—–]$/u);
  const isNear = before !== null && quote - before.cue <= (introduced && after !== null ? 4 : 12);
  if (isNear && before.rule !== 'before-noun') return before;
  if (after !== null) return after;
  if (before !== null) return before;
  if (isSign(previous, /^:$/u)) {
    const speaker = leadingPhrase(tokens, afterTime(tokens, sentence.first, quote), quote - 1);
    const credited = creditedBefore(tokens, sentence.first, quote);
    if (credited !== null) return credited;
    // `Then, more quietly: “…”`: the manner of speaking; the speaker is the one of the quotation before.
    if (speaker !== null && isManner(tokens, speaker)) return { speaker: null, cue: -1, rule: 'colon' };
    if (speaker === null) return { speaker: null, cue: -1, rule: 'colon' };
    // `Her twin, Kate Poole, was not: “…”`
    const named = nameAfterRole(tokens, speaker, quote) ?? possessorOf(tokens, speaker);
    return { speaker: named ?? withoutVerb(tokens, speaker), cue: -1, rule: 'colon' };
  }
  const trailing = attributionAfterComma(tokens, quote + 1, sentence.last);
  if (trailing !== null) return trailing;
  if (quote === sentence.first) return null;
  const weak = attributionBefore(tokens, quote, sentence.first, true);
  if (weak !== null) return weak;
  const speaker = subjectOfClause(tokens, quote - 1, sentence.first);
  const named = speaker !== null && isNamed(tokens, speaker) ? speaker : null;
  const cue = named === null ? lonelyCue(tokens, quote, sentence.first) : -1;
  if (cue !== -1) return { speaker: null, cue, rule: 'before-weak' };
  return speaker === null ? null : { speaker: named, cue: -1, rule: 'clause' };
}

/** Where a sentence begins after the time of an entry of a live report: `**10:15** Ann Moe: “…”`. */
function afterTime(tokens: readonly Token[], first: number, high: number): number {
  let at = first;
  while (at < high && isSign(tokens[at], /^[*_[(|]$/u)) at++;
  const time = tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join('');
  if (/^\d{1,2}:\d{2}(?:[ap]m)?$/u.test(time)) at += 3;
  else if (/^\d{1,2}[.h]\d{2}(?:[ap]m)?$/u.test(tokens[at]?.lower ?? '')) at++;
  else return first;
  while (at < high && (tokens[at]?.kind === 'sign' || ZONE.test(tokens[at]?.lower ?? ''))) at++;
  return at;
}

/** The text after a time of day. */
const ZONE = /^(?:[ap]\.?m\.?|gmt|utc|bst|cet|cest|edt|est|pdt|pst)$/u;

/** `Quote attributable to Ann Wells, head of the trust: “…”` */
function creditedBefore(tokens: readonly Token[], low: number, quote: number): Attribution | null {
  for (let at = quote - 2; at >= Math.max(low, quote - REACH); at--) {
    if (!/^(?:attributable|attributed|credited)$/u.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to')
      continue;
    const speaker = phraseStartingAt(tokens, at + 2, quote);
    return speaker === null
      ? null
      : { speaker: nameAfterRole(tokens, speaker, quote) ?? speaker, cue: at, rule: 'according' };
  }
  return null;
}

/** Whether a phrase only says how something is said: `more quietly`, `less politely`. */
function isManner(tokens: readonly Token[], { first }: Phrase): boolean {
  return /^(?:more|less|most|much|rather)$/u.test(tokens[first]?.lower ?? '') && isAdverbAt(tokens, first + 1);
}

const isAdverbAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isAdverb(token);
};

/** A phrase without the verb after its name: `Ann Moe came close`. */
function withoutVerb(tokens: readonly Token[], { first, last }: Phrase): Phrase {
  for (let at = first + 1; at < last; at++)
    if (tokens[at - 1]?.capital === true && isFiniteVerb(tokens, at)) return { first, last: at };
  return { first, last };
}

/** A finite verb of speech in front of a quotation, whose subject could not be found; or -1. */
function lonelyCue(tokens: readonly Token[], quote: number, low: number): number {
  for (let at = quote - 1; at >= Math.max(low, quote - REACH); at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue?.strength === 'speech' && cue.form === 'past' && !isPassive(tokens, at)) return at;
  }
  return -1;
}

/** `The "broken" system must go, Price said.`: an attribution that ends the sentence. */
function attributionAfterComma(tokens: readonly Token[], from: number, high: number): Attribution | null {
  const limit = Math.min(high, from + REACH);
  for (let at = from; at < limit; at++) {
    if (!isSign(tokens[at], /^,$/u)) continue;
    const found = attributionAfter(tokens, at + 1, high);
    if (
      found !== null &&
      found.cue !== -1 &&
      (found.rule === 'according' ||
        endsAttribution(tokens, Math.max(found.cue, (found.speaker?.last ?? 1) - 1) + 1, high))
    )
      return found;
  }
  return null;
}

const TAIL_REACH = 12;

/** Maximum number of words that name the person asked. */
const ASKED = 8;

/** What continues with what is asked: `asked the jury to convict`, `asked the board whether …`. */
const ASKED_WHAT = /^(?:to|if|whether|for|that|about|why|how|what|who|when|where|which)$/u;

/** Whether the words after “asked” only say who is asked: `“Did they know?” Lee asked the jury.` */
function namesWhoIsAsked(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(
    (token, index) => index >= from && (token.kind !== 'word' || ASKED_WHAT.test(token.lower)),
  );
  if (end === -1) return tokens.length - from <= ASKED;
  return end - from <= ASKED && tokens[end]?.kind === 'sign' && tokens[end]?.lower !== ':';
}

/** Whether the tokens from `at` on attribute a quotation that ends before them as a sentence would: `." Price said.`; with `asks` further on. */
export function isTail(tokens: readonly Token[], at: number, asks: boolean): boolean {
  const attribution = attributionAfter(tokens, at, Math.min(tokens.length, at + (asks ? 2 : 1) * TAIL_REACH));
  if (attribution === null) return false;
  const { speaker, cue, rule } = attribution;
  if (cue === -1) return true;
  if (speaker !== null && rule === 'after' && tokens[at]?.lower !== 'so') {
    const gap = Math.max(speaker.first - cue, cue - speaker.last);
    if (Math.min(speaker.first, cue) !== at || (gap > 3 && !asks)) return false;
  }
  const end = Math.max(cue + 1, speaker?.last ?? 0);
  const next = tokens[end];
  if (next === undefined || next.kind === 'sign') return next?.lower !== ':';
  if (asks && /^ask(?:s|ed)?$/u.test(tokens[cue]?.lower ?? '') && namesWhoIsAsked(tokens, cue + 1)) return true;
  // `“…!” she tells him.`
  if (/^(?:him|her|them|me|us)$/u.test(next.lower) && isSign(tokens[end + 1], /^[.,;]$/u)) return true;
  return /^(?:reporters|on|in|at|during|when|last|this)$/u.test(next.lower) || WEEKDAYS.has(next.lower);
}

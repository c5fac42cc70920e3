import { type Attribution, type AttributionRule, REACH } from './attribution.js';
import { cueVerbAt, isPassive, isSign } from './cues.js';
import { heardAt } from './heard.js';
import {
  AUXILIARIES,
  CUE_NOUNS,
  type CueStrength,
  type CueVerb,
  cueVerb,
  DOCUMENTS,
  JOINT_VERBS,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicon.js';
import { MODIFIERS } from './names/gazetteer/index.js';
import {
  isPersonNoun,
  nameAfterRole,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  skipVerbGroupBack,
} from './phrases.js';
import { isFiniteVerb, isPlausible, subjectBefore, subjectOfClause, subjectOfMainClause } from './subjects.js';
import type { Token } from './tokens.js';

/** One cue in front of a quotation, with its subject. */
interface Candidate extends Attribution {
  readonly speaker: Phrase;
  readonly strength: CueStrength;
  readonly finite: boolean;
}

/** An attribution in front of the quotation at token `quote`, back to `low`; with `weak`, verbs count that only sometimes attribute. */
export function attributionBefore(
  tokens: readonly Token[],
  quote: number,
  low: number,
  weak: boolean,
): Attribution | null {
  const floor = Math.max(low, quote - REACH);
  let best: Candidate | null = null;
  let owned: Candidate | null = null;
  for (let at = quote - 1; at >= floor; at--) {
    if (best !== null && best.cue - at > 40) break;
    const candidate = candidateAt(tokens, at, floor, quote);
    if (candidate?.rule === 'before-noun' && best === null) owned ??= candidate;
    if (candidate === null || (candidate.strength === 'weak' && !weak)) continue;
    if (best === null && owned !== null && isObject(tokens, owned, candidate)) return owned;
    if (best !== null && isJointText(tokens, best, candidate))
      return { speaker: null, cue: best.cue, rule: 'before-weak' };
    if (best === null || prefersOuter(tokens, best, candidate, quote)) best = candidate;
    if (candidate.rule === 'according') break;
  }
  const called = calledBy(tokens, quote);
  if (called !== null && best !== null && best.cue < called.cue && best.strength === 'speech') return called;
  const told = best === null ? null : toldBefore(tokens, best, floor, quote);
  if (told !== null) return told;
  if (best === null || best.rule !== 'before-speech' || isClose(tokens, best, quote)) return best;
  return { ...best, rule: 'before-far' };
}

/** Number of tokens before a quotation in which its passive verb is: `called the owner “`. */
const MOST_CALLED = 3;

/**
 * `complained of being called “…” by Lee`, `said he had been described as “…”`: the words with which others name someone, by whom it is
 * said after them. Null for any other; what could be called so is called so by the speaker.
 */
function calledBy(tokens: readonly Token[], quote: number): Attribution | null {
  for (let cue = quote - 1; cue >= quote - MOST_CALLED && tokens[cue]?.kind === 'word'; cue--) {
    const verb = cueVerbAt(tokens, cue);
    if (
      verb?.strength !== 'label' ||
      verb.form !== 'past' ||
      !/^(?:been|being|was|were)$/u.test(tokens[cue - 1]?.lower ?? '')
    )
      continue;
    const before = [cue - 2, cue - 3].map((at) => tokens[at]?.lower ?? '');
    if (before.some((word) => /^(?:could|can|may|might|must|should|would|best|only)$/u.test(word))) return null;
    const by = tokens[quote + 1]?.lower === 'by' ? phraseStartingAt(tokens, quote + 2, tokens.length) : null;
    return { speaker: by, cue, rule: 'before-weak' };
  }
  return null;
}

/** Verbs with which someone’s words are repeated, and the number of tokens that name to whom. */
const REPEATED = new Set('say tell shout yell whisper reply warn write'.split(' '));
const TO_WHOM = 4;
/** What begins a clause that another only refers to: `As Lee told them, Moe said`. */
const REFERRING = /^(?:as|like|when|after|before|while|what|because|if|since|although|though|once)$/u;

/** `Lee told her, Moe recalled: “…”`, `Lee said, according to Moe, “…”`: who is named in between only tells what Lee said. */
function toldBefore(tokens: readonly Token[], best: Candidate, floor: number, quote: number): Candidate | null {
  const first = best.rule === 'according' ? best.cue : best.speaker.first;
  if (best.rule !== 'according' && (best.rule !== 'before-speech' || best.cue < first)) return null;
  const isInserted = isInsertedTelling(tokens, best, quote);
  if (!isSign(tokens[first - 1], /^,$/u) || !(isInserted || isSign(tokens[quote - 1], /^[:,]$/u))) return null;
  for (let at = first - 2; at > floor && first - at <= 2 + TO_WHOM && tokens[at]?.kind === 'word'; at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue === null || !(isInserted ? cue.strength === 'speech' : REPEATED.has(cue.lemma))) continue;
    if (!isInserted && cue.lemma !== 'tell' && cue.lemma !== 'warn' && at < first - 2) return null;
    const told = candidateAt(tokens, at, floor, quote);
    const before = tokens[(told?.speaker.first ?? 0) - 1];
    if (told === null || !told.finite || told.speaker.first > at || told.rule !== 'before-speech') return null;
    return before !== undefined && before.kind === 'word' && REFERRING.test(before.lower) ? null : told;
  }
  return null;
}

/** Most words of such an insertion after its verb: `told the tribunal on Monday`. */
const MOST_AFTER_TELLING = 8;
/** What continues the clause before it. */
const CONTINUES = /^(?:of|that|about|how|to|as)$/u;

/** `Lee had boasted, Moe told the jury, of “…”`: who tells it is named between commas, in the midst of what Lee said. */
function isInsertedTelling(tokens: readonly Token[], { cue, speaker }: Candidate, quote: number): boolean {
  const from = Math.max(cue + 1, speaker.last);
  for (let at = from; at < quote - 1 && at - from <= MOST_AFTER_TELLING; at++) {
    if (isSign(tokens[at], /^,$/u)) return CONTINUES.test(tokens[at + 1]?.lower ?? '');
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** Whether subject, cue and quotation are near enough, and the subject named, for the text to state who speaks. */
function isClose(tokens: readonly Token[], { speaker, cue }: Candidate, quote: number): boolean {
  // `Not so, says council leader Lee: “…”`
  if (speaker.first === cue + 1) return quote - speaker.last <= 1 && isNamed(tokens, speaker);
  if (speaker.first > cue || (cue - speaker.last > 4 && !isInsertedBetween(tokens, speaker.last, cue))) return false;
  if (quote - cue > 12 || (quote - cue > 5 && !isSign(tokens[quote - 1], /^[,:]$/u) && !isNamed(tokens, speaker)))
    return false;
  return isNamed(tokens, speaker) && !/^(?:who|which|that)$/u.test(tokens[speaker.last - 1]?.lower ?? '');
}

/** Longest insertion between a name and its verb, in tokens. */
const INSERTION = 24;

/** `Lee, who chairs the board, said`: one insertion between commas that describes the name before it, and nothing else. */
function isInsertedBetween(tokens: readonly Token[], from: number, cue: number): boolean {
  if (cue - from > INSERTION || !isSign(tokens[from], /^,$/u) || !isSign(tokens[cue - 1], /^,$/u)) return false;
  const first = tokens[from + 1]?.lower ?? '';
  if (!/^(?:who|whose|of|from|at|a|an|the|his|her|their|its|\d{1,3})$/u.test(first) && !isOffice(first)) return false;
  return tokens.slice(from, cue).every(({ kind, lower }) => kind === 'word' || /^[,'’()&-]$/u.test(lower));
}

/** Whether a word begins an office: `chief executive`, `Deputy Director`. */
function isOffice(word: string): boolean {
  return isPersonNoun(word) || MODIFIERS.has(word);
}

/** `The statement says that both have agreed …`: the words belong to no one speaker. */
function isJointText(tokens: readonly Token[], inner: Candidate, outer: Candidate): boolean {
  if (outer.strength !== 'speech' || !JOINT_VERBS.has(cueVerb(tokens[inner.cue]?.lower ?? '')?.lemma ?? ''))
    return false;
  for (let at = outer.speaker.first; at < outer.speaker.last; at++)
    if (DOCUMENTS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Whether an outer cue attributes the words rather than the inner one between it and the quotation. */
function prefersOuter(tokens: readonly Token[], inner: Candidate, outer: Candidate, quote: number): boolean {
  if (outer.strength !== 'speech' || !outer.finite) return inner.strength === 'weak' && outer.strength !== 'weak';
  if (inner.strength === 'weak') return true;
  if (!inner.finite && inner.rule !== 'participle') return true;
  const subject = tokens[inner.speaker.first];
  const isPronoun =
    subject !== undefined && inner.speaker.last - inner.speaker.first === 1 && PERSONAL.has(subject.lower);
  if (isPronoun && inner.finite && !startsClause(tokens, inner.speaker.first)) return true;
  if (inner.strength === 'label') return isPronoun && quote - inner.cue > 0;
  if (/^(?:which|that)$/u.test(tokens[inner.speaker.last - 1]?.lower ?? '')) return true;
  return false;
}

/** Verbs whose object is what someone else said only with a noun for it: what comes after these is a clause. */
const WITH_CLAUSE = new Set('say tell add argue insist maintain believe think read write'.split(' '));

/** Whether a noun and whose words it is of are the object of a verb: `scoffed at | Lee’s claim that`, `mocked | Lee’s claim that`. */
function isObject(tokens: readonly Token[], inner: Candidate, outer: Candidate): boolean {
  const { first } = inner.speaker;
  if (inner.rule !== 'before-noun' || inner.strength !== 'weak' || inner.speaker.first > inner.cue) return false;
  const lemma = cueVerb(tokens[outer.cue]?.lower ?? '')?.lemma ?? '';
  const between = tokens.slice(outer.cue + 1, first);
  const last = between.at(-1);
  // `told the inquest of Lee’s boast that`
  const isTold = lemma === 'tell' && /^(?:of|about)$/u.test(last?.lower ?? '') && between.length <= 1 + TO_WHOM;
  if (!outer.finite || between.some(({ kind }) => kind !== 'word') || (WITH_CLAUSE.has(lemma) && !isTold)) return false;
  return isTold || last === undefined || (between.length === 1 && PREPOSITIONS.has(last.lower));
}

/** Whether what starts at `at` is a clause of its own, not what someone was said to do: `…, and he added`. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    before.kind !== 'word' ||
    /^(?:and|but|or|so|yet|though|although|as|while|when|then|before|after|which)$/u.test(before.lower)
  );
}

function candidateAt(tokens: readonly Token[], at: number, floor: number, quote: number): Candidate | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = phraseStartingAt(tokens, at + 2, quote);
    return speaker === null ? null : { speaker, cue: at, rule: 'according', strength: 'speech', finite: true };
  }
  const quoted = wordsOfOther(tokens, at, floor, quote) ?? inTheWordsOf(tokens, at, quote);
  if (quoted !== null) return quoted;
  const noun = nounAttribution(tokens, at, floor, quote);
  if (noun !== null) return noun;
  const cue = cueVerbAt(tokens, at);
  if (cue === null || isLeftOpen(tokens, at, cue)) return null;
  const { strength } = cue;
  const ruleOf: Readonly<Record<CueStrength, AttributionRule>> = {
    speech: 'before-speech',
    label: 'before-label',
    weak: 'before-weak',
  };
  if (cue.form === 'past' && isPassive(tokens, at)) {
    const agent = agentOf(tokens, at + 1, quote);
    return agent === null ? null : { speaker: agent, cue: at, rule: ruleOf[strength], strength, finite: true };
  }
  const infinitive = cue.form === 'base' && tokens[at - 1]?.lower === 'to';
  if (cue.form === 'ing') {
    const speaker = subjectOfParticiple(tokens, at, floor);
    return speaker === null
      ? null
      : { speaker, cue: at, rule: strength === 'weak' ? 'before-weak' : 'participle', strength, finite: false };
  }
  if (infinitive) {
    const speaker = subjectOfClause(tokens, at - 2, floor);
    return speaker === null ? null : { speaker, cue: at, rule: ruleOf[strength], strength, finite: false };
  }
  if ((cue.form === 'past' || cue.form === 'present') && !TO_SOMEBODY.has(cue.lemma)) {
    const inverted = invertedSubject(tokens, at, quote);
    if (inverted !== null) return { speaker: inverted, cue: at, rule: ruleOf[strength], strength, finite: true };
  }
  const nearest = coordinatedSubject(tokens, at, floor, strength) ?? subjectBefore(tokens, at - 1, floor);
  const speaker =
    nearest !== null && !isPlausible(tokens, nearest) ? subjectOfClause(tokens, nearest.first - 1, floor) : nearest;
  const modal =
    cue.form === 'base' &&
    AUXILIARIES.has(tokens[at - 1]?.lower ?? '') &&
    !/^d(?:o|oes|id)$/u.test(tokens[at - 1]?.lower ?? '');
  return speaker === null ? null : { speaker, cue: at, rule: ruleOf[strength], strength, finite: !modal };
}

/** `would not say whether it was “…”`: what someone leaves open, they did not say; who asks or wonders whether it is so does say it. */
function isLeftOpen(tokens: readonly Token[], at: number, { lemma }: CueVerb): boolean {
  return /^(?:say|tell|reveal|disclose|confirm|clarify|specify)$/u.test(lemma) && tokens[at + 1]?.lower === 'whether';
}

/** Verbs whose object is whom they are said to: `Lee, who was there, told Moe, “…”` */
const TO_SOMEBODY = new Set('tell ask urge inform remind warn assure advise instruct implore'.split(' '));

/** `The paper quoted Lee as saying`, `Moe recalled Lee telling her`: Lee speaks. */
function wordsOfOther(tokens: readonly Token[], at: number, floor: number, quote: number): Candidate | null {
  for (let cue = at - 2; cue > floor && at - cue < 12; cue--) {
    const heard = isPassive(tokens, cue) ? null : heardAt(tokens, cue, quote);
    if (heard?.speaker == null) continue;
    const as = tokens[heard.speaker.last]?.lower === 'as' ? 1 : 0;
    if (heard.speaker.last + as === at)
      return { speaker: heard.speaker, cue, rule: 'before-speech', strength: 'speech', finite: true };
  }
  return null;
}

/** `In the words of Lee`. */
function inTheWordsOf(tokens: readonly Token[], at: number, high: number): Candidate | null {
  if (tokens[at]?.lower !== 'words' || tokens[at + 1]?.lower !== 'of' || tokens[at - 2]?.lower !== 'in') return null;
  const speaker = phraseStartingAt(tokens, at + 2, high);
  if (speaker === null) return null;
  const named = nameAfterRole(tokens, speaker, high) ?? speaker;
  return { speaker: named, cue: at, rule: 'according', strength: 'speech', finite: true };
}

/** `The paradox, says Lee, is …`, `Not so, says council leader Lee: “…”`: after a comma, the subject is after its verb. */
function invertedSubject(tokens: readonly Token[], at: number, high: number): Phrase | null {
  if (!isSign(tokens[at - 1], /^[,—–;]$/u) || tokens[at + 1]?.kind !== 'word') return null;
  const phrase = phraseStartingAt(tokens, at + 1, high);
  if (phrase === null) return null;
  const next = tokens[phrase.last];
  if (isSign(next, /^:$/u)) return isNamed(tokens, phrase) ? phrase : null;
  return tokens[at + 1]?.capital === true && isSign(next, /^[,—–]$/u) ? phrase : null;
}

/** `said he welcomed it and added`: a verb of speech after `and` goes with the verb of speech before. */
function coordinatedSubject(tokens: readonly Token[], at: number, floor: number, strength: CueStrength): Phrase | null {
  if (strength === 'weak') return null;
  const before = skipVerbGroupBack(tokens, at - 1, floor);
  if (!/^(?:and|but|or|,)$/u.test(tokens[before]?.lower ?? '')) return null;
  if (tokens[before]?.lower === ',' && !/^(?:and|then|also)$/u.test(tokens[before + 1]?.lower ?? '')) return null;
  for (let index = before - 1; index > floor && before - index < 40; index--) {
    const cue = cueVerbAt(tokens, index);
    if (
      cue === null ||
      cue.strength === 'weak' ||
      (cue.form !== 'past' && cue.form !== 'present') ||
      isPassive(tokens, index)
    )
      continue;
    const subject = subjectBefore(tokens, index - 1, floor);
    if (subject !== null) return subject;
  }
  return null;
}

/** `…, saying` goes with the main clause; `with his aides saying`, `and Price calling it` and `a sign reading` with the noun before. */
function subjectOfParticiple(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const before = skipVerbGroupBack(tokens, at - 1, floor);
  const previous = tokens[before];
  if (
    previous?.kind === 'word' &&
    !/^(?:and|or|but|by|for|in|of|from|with|after|before|while|when|without|as|to|into|about|on|than)$/u.test(
      previous.lower,
    )
  ) {
    const phrase = phraseEndingAt(tokens, before, floor);
    const lead = phrase === null ? undefined : tokens[phrase.first - 1];
    if (
      phrase !== null &&
      (tokens[at]?.lower === 'reading' ||
        lead === undefined ||
        phrase.first === floor ||
        /^(?:with|and|as|,|—|–|-|;)$/u.test(lead.lower))
    )
      return phrase;
  }
  return subjectOfMainClause(tokens, before, floor);
}

function agentOf(tokens: readonly Token[], from: number, high: number): Phrase | null {
  for (let at = from; at < high && at - from < 12; at++)
    if (tokens[at]?.lower === 'by') return phraseStartingAt(tokens, at + 1, high);
  return null;
}

/** `Price's claim that "…"`, `his remark that`, `a statement from the ministry`. */
function nounAttribution(tokens: readonly Token[], at: number, low: number, high: number): Candidate | null {
  const token = tokens[at];
  if (token === undefined || !CUE_NOUNS.has(token.lower)) return null;
  // `Lee’s claim that it was “…”`: the verb is of the clause.
  const end = tokens[at + 1]?.lower === 'that' ? at : Math.min(high, at + 4);
  for (let index = at + 1; index < end; index++) if (isFiniteVerb(tokens, index)) return null;
  for (let index = at - 1; index >= low && at - index <= 4; index--) {
    const before = tokens[index];
    if (before?.kind !== 'word') return null;
    if (before.lower === "'s") {
      const found = phraseEndingAt(tokens, index - 1, low);
      const speaker = found === null ? null : withoutListener(tokens, found);
      return speaker === null ? null : { speaker, cue: at, rule: 'before-noun', strength: 'weak', finite: true };
    }
    if (/^(?:his|her|their|its|my|our)$/u.test(before.lower))
      return {
        speaker: { first: index, last: index + 1 },
        cue: at,
        rule: 'before-noun',
        strength: 'label',
        finite: true,
      };
    if (PREPOSITIONS.has(before.lower) || SUBORDINATORS.has(before.lower) || isFiniteVerb(tokens, index)) break;
  }
  const next = tokens[at + 1];
  if ((next?.lower === 'from' || next?.lower === 'by') && at + 2 < high) {
    const speaker = phraseStartingAt(tokens, at + 2, high);
    if (speaker !== null) return { speaker, cue: at, rule: 'before-noun', strength: 'weak', finite: true };
  }
  return null;
}

/** The one who boasts in `told the inquest of Lee’s boast`, without those who are told. */
function withoutListener(tokens: readonly Token[], { first, last }: Phrase): Phrase {
  const of = tokens.findLastIndex(({ lower }, at) => at > first && at < last - 1 && lower === 'of');
  return of > 0 && cueVerb(tokens[first - 1]?.lower ?? '')?.lemma === 'tell'
    ? { first: of + 1, last }
    : { first, last };
}

/** Whether a phrase is a pronoun or has a capital word: enough to guess that it speaks. */
export function isNamed(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.last; at++)
    if (tokens[at]?.capital === true || PERSONAL.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

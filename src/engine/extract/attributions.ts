import {
  ADVERBS,
  ASPECT_VERBS,
  AUXILIARIES,
  CUE_NOUNS,
  CUE_VERBS,
  type CueStrength,
  type CueVerb,
  DETERMINERS,
  DOCUMENTS,
  JOINT_VERBS,
  OFTEN_NOUNS,
  PERSONAL,
  PLURAL_PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from './lexicon.js';
import {
  isAdverb,
  isFiniteVerb,
  isPlausible,
  leadingPhrase,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  skipVerbGroupBack,
  subjectBefore,
  subjectOfClause,
  subjectOfMainClause,
} from './subjects.js';
import type { Sentence, Token } from './tokens.js';

/** How an attribution was recognised: what a speaker's basis and the benchmark's tables go by. */
export type AttributionRule =
  | 'after'
  | 'according'
  | 'before-speech'
  | 'before-far'
  | 'before-label'
  | 'before-weak'
  | 'before-noun'
  | 'participle'
  | 'colon'
  | 'clause'
  | 'split'
  | 'same-paragraph'
  | 'lead-in'
  | 'continued'
  | 'carried';

/** Who is said to have said it: token ranges in the paragraph. */
export interface Attribution {
  readonly speaker: Phrase | null;
  /** Index of the token that says so, or -1. */
  readonly cue: number;
  readonly rule: AttributionRule;
}

/** Tokens between a quotation and a cue that belongs to it: bounds the work on endless sentences. */
const REACH = 60;

const isSign = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'sign' && pattern.test(token.lower);

/** The cue verb at `at`, if the word is a verb there: not a noun (`his claim`), not part of a name. */
export function cueVerbAt(tokens: readonly Token[], at: number, closing = false): CueVerb | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return null;
  const cue = phrasalCue(tokens, at) ?? quotedAs(tokens, at) ?? CUE_VERBS.get(token.lower) ?? null;
  if (cue === null) return null;
  const previous = tokens[at - 1];
  if (
    ASPECT_VERBS.has(cue.lemma) &&
    !isSign(tokens[at + 1], /^[,:.]$/u) &&
    !/^(?:on|in|at|during|with|by)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  if (cue.form === 'base' || cue.form === 'present') {
    if (previous === undefined) return null;
    const closes = closing && (tokens[at + 1] === undefined || isSign(tokens[at + 1], /^[.,]$/u));
    if ((cue.form === 'base' || (OFTEN_NOUNS.has(token.lower) && !closes)) && !isVerbPlace(tokens, at)) return null;
    if (
      previous.kind === 'word' &&
      (DETERMINERS.has(previous.lower) || previous.lower === "'s" || previous.lower === 'of')
    )
      return null;
    if (cue.form === 'base' && previous.kind === 'word' && PREPOSITIONS.has(previous.lower) && previous.lower !== 'to')
      return null;
    if (cue.form === 'base' && previous.kind === 'sign' && !/^[,—–"]$/u.test(previous.lower)) return null;
  } else if (
    previous?.kind === 'word' &&
    DETERMINERS.has(previous.lower) &&
    !/^(?:that|this|all|both|some|many|most|those|these|others)$/u.test(previous.lower)
  )
    return null;
  const reports =
    cue.strength !== 'speech' && (cue.form === 'past' || cue.form === 'present') && tokens[at + 1]?.lower === 'that';
  return reports ? { ...cue, strength: 'speech' } : cue;
}

/** Verbs that introduce speech with a particle only: `he went on,`, `she shot back`. */
const PHRASAL: ReadonlyMap<string, RegExp> = new Map([
  ['went', /^on$/u],
  ['goes', /^on$/u],
  ['shot', /^back$/u],
  ['shoots', /^back$/u],
  ['fired', /^back$/u],
  ['fires', /^back$/u],
  ['hit', /^back$/u],
  ['punched', /^back$/u],
  ['pushed', /^back$/u],
  ['cut', /^in$/u],
  ['weighed', /^in$/u],
  ['jumped', /^in$/u],
  ['blurted', /^out$/u],
]);
const PHRASAL_CUE: CueVerb = { strength: 'speech', form: 'past', lemma: 'go on' };

/** `is quoted as saying` attributes to its subject, passive though it is. */
function quotedAs(tokens: readonly Token[], at: number): CueVerb | null {
  const isQuoted =
    tokens[at]?.lower === 'quoted' &&
    tokens[at + 1]?.lower === 'as' &&
    /^(?:saying|telling)$/u.test(tokens[at + 2]?.lower ?? '');
  return isQuoted ? PHRASAL_CUE : null;
}

function phrasalCue(tokens: readonly Token[], at: number): CueVerb | null {
  const particle = PHRASAL.get(tokens[at]?.lower ?? '');
  if (particle?.test(tokens[at + 1]?.lower ?? '') !== true) return null;
  const next = tokens[at + 2];
  return next === undefined || next.kind !== 'word' || /^(?:on|in|at|that|with|during|saying)$/u.test(next.lower)
    ? PHRASAL_CUE
    : null;
}

/** Whether a word that is mostly a noun stands where a verb does: behind a name, a pronoun or a modal, or before `that`. */
function isVerbPlace(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || previous.kind === 'quote') return previous !== undefined;
  if (tokens[at + 1]?.lower === 'that') return true;
  return (
    PRONOUNS.has(previous.lower) ||
    AUXILIARIES.has(previous.lower) ||
    previous.lower === 'to' ||
    (CUE_VERBS.get(tokens[at]?.lower ?? '')?.form === 'base'
      ? /[^s]s$/u.test(previous.lower) || PLURAL_PEOPLE.has(previous.lower)
      : previous.capital) ||
    isAdverb(previous) ||
    /^(?:which|that|and|but|or|not|[,)—–"])$/u.test(previous.lower)
  );
}

/** Whether a form of *be* stands in the verb group before `at`: `was called`. */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  if (quotedAs(tokens, at) !== null) return false;
  for (let index = at - 1; index >= 0 && at - index < 5; index--) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (/^(?:is|are|was|were|be|been|being|get|gets|got|am)$/u.test(token.lower)) return true;
    if (!AUXILIARIES.has(token.lower) && !isAdverb(token) && !ADVERBS.has(token.lower)) return false;
  }
  return false;
}

/**
 * An attribution right behind a quotation (`," he said`, `," said Campbell, who …`, `," according to the ministry`),
 * in the tokens from `from` to `high`.
 */
export function attributionAfter(tokens: readonly Token[], from: number, high: number): Attribution | null {
  let at = from;
  while (
    at < high &&
    (isSign(tokens[at], /^[,—–\-)\]]$|^--+$/u) ||
      (tokens[at] !== undefined && isAdverb(tokens[at] as Token) && at < from + 3))
  )
    at++;
  const first = tokens[at];
  if (first === undefined || at >= high || first.kind !== 'word') return null;
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const speaker = phraseStartingAt(tokens, at + 2, high);
    return speaker === null ? null : { speaker, cue: at, rule: 'according' };
  }
  const verb = cueVerbAt(tokens, at);
  if (verb !== null && (verb.form === 'past' || verb.form === 'present') && speaksAlone(verb)) {
    const speaker = phraseStartingAt(tokens, at + 1, high);
    const next = tokens[at + 1];
    if (speaker !== null && next !== undefined && !/^(?:that|to|in|on|it)$/u.test(next.lower))
      return { speaker, cue: at, rule: 'after' };
  }
  const limit = Math.min(high, at + REACH);
  for (let index = at + 1; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'quote' || isSign(token, /^[.;:?!]$/u)) return null;
    const cue = cueVerbAt(tokens, index, true);
    if (cue === null || cue.form === 'ing' || !speaksAlone(cue) || isPassive(tokens, index)) continue;
    if (cue.form === 'base' && tokens[index - 1]?.lower === 'to') continue;
    const speaker = subjectBefore(tokens, index - 1, at);
    if (speaker === null || speaker.first < at) continue;
    const adjacent = speaker.first - at <= 1;
    const afterComma =
      isSign(tokens[speaker.first - 1], /^,$/u) &&
      cue.strength === 'speech' &&
      endsAttribution(tokens, index + 1, high);
    if (adjacent || afterComma) return { speaker, cue: index, rule: 'after' };
    return null;
  }
  return null;
}

/** Whether a verb introduces speech behind it: verbs of speech, and some of thinking and laughing. */
function speaksAlone(cue: CueVerb): boolean {
  return (
    cue.strength === 'speech' ||
    /^(?:think|laugh|smile|lecture|believe|express|remember|threaten|mean)$/u.test(cue.lemma)
  );
}

/** Whether nothing that was said follows a verb of speech: `…, he said on Monday.` */
function endsAttribution(tokens: readonly Token[], at: number, high: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= high) return true;
  if (next.kind === 'sign') return /^[.,;—–)]$/u.test(next.lower);
  return (
    next.kind === 'quote' ||
    (PREPOSITIONS.has(next.lower) && next.lower !== 'as') ||
    isAdverb(next) ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|reporters|when|while|as)$/u.test(next.lower)
  );
}

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
  for (let at = quote - 1; at >= floor; at--) {
    if (best !== null && best.cue - at > 40) break;
    const candidate = candidateAt(tokens, at, floor, quote);
    if (candidate === null || (candidate.strength === 'weak' && !weak)) continue;
    if (best !== null && isJointText(tokens, best, candidate))
      return { speaker: null, cue: best.cue, rule: 'before-weak' };
    if (best === null || prefersOuter(tokens, best, candidate, quote)) best = candidate;
    if (candidate.rule === 'according') break;
  }
  if (best === null || best.rule !== 'before-speech' || isClose(tokens, best, quote)) return best;
  return { ...best, rule: 'before-far' };
}

/** Whether subject, cue and quotation are near enough, and the subject named, for the text to state who speaks. */
function isClose(tokens: readonly Token[], { speaker, cue }: Candidate, quote: number): boolean {
  if (cue - speaker.last > 4 || speaker.first > cue) return false;
  if (quote - cue > 12 || (quote - cue > 5 && !isSign(tokens[quote - 1], /^[,:]$/u) && !isNamed(tokens, speaker)))
    return false;
  return isNamed(tokens, speaker) && !/^(?:who|which|that)$/u.test(tokens[speaker.last - 1]?.lower ?? '');
}

/** `The statement says that both have agreed …`: the words belong to no one speaker. */
function isJointText(tokens: readonly Token[], inner: Candidate, outer: Candidate): boolean {
  if (outer.strength !== 'speech' || !JOINT_VERBS.has(CUE_VERBS.get(tokens[inner.cue]?.lower ?? '')?.lemma ?? ''))
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

/** Whether what starts at `at` is a clause of its own, not what somebody was said to do: `…, and he added`. */
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
  const noun = nounAttribution(tokens, at, floor, quote);
  if (noun !== null) return noun;
  const cue = cueVerbAt(tokens, at);
  if (cue === null) return null;
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
  if (cue.form === 'past' || cue.form === 'present') {
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

/** `The paradox, says Lee, is …`: between commas, the subject stands behind its verb. */
function invertedSubject(tokens: readonly Token[], at: number, high: number): Phrase | null {
  if (!isSign(tokens[at - 1], /^[,—–]$/u) || tokens[at + 1]?.capital !== true) return null;
  const phrase = phraseStartingAt(tokens, at + 1, high);
  return phrase !== null && isSign(tokens[phrase.last], /^[,—–]$/u) ? phrase : null;
}

/** `said he welcomed it and added`: a verb of speech behind `and` goes with the verb of speech before. */
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
  for (let index = at + 1; index < Math.min(high, at + 4); index++) if (isFiniteVerb(tokens, index)) return null;
  for (let index = at - 1; index >= low && at - index <= 4; index--) {
    const before = tokens[index];
    if (before?.kind !== 'word') return null;
    if (before.lower === "'s") {
      const speaker = phraseEndingAt(tokens, index - 1, low);
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
    const speaker = leadingPhrase(tokens, sentence.first, quote - 1);
    return { speaker, cue: -1, rule: 'colon' };
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

/** A finite verb of speech in front of a quotation, whose subject could not be found; or -1. */
function lonelyCue(tokens: readonly Token[], quote: number, low: number): number {
  for (let at = quote - 1; at >= Math.max(low, quote - REACH); at--) {
    const cue = cueVerbAt(tokens, at);
    if (cue?.strength === 'speech' && cue.form === 'past' && !isPassive(tokens, at)) return at;
  }
  return -1;
}

/** Whether a phrase is a pronoun or has a capital word: enough to guess that it speaks. */
function isNamed(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.last; at++)
    if (tokens[at]?.capital === true || PERSONAL.has(tokens[at]?.lower ?? '')) return true;
  return false;
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

/** Whether the tokens from `at` on attribute a quotation that ends before them as a sentence would: `." Price said.`; with `asks` further on. */
export function isTail(tokens: readonly Token[], at: number, asks: boolean): boolean {
  const attribution = attributionAfter(tokens, at, Math.min(tokens.length, at + (asks ? 2 : 1) * TAIL_REACH));
  if (attribution === null) return false;
  const { speaker, cue, rule } = attribution;
  if (speaker !== null && rule === 'after') {
    const gap = Math.max(speaker.first - cue, cue - speaker.last);
    if (Math.min(speaker.first, cue) !== at || (gap > 3 && !asks)) return false;
  }
  const next = tokens[Math.max(cue + 1, speaker?.last ?? 0)];
  if (next === undefined || next.kind === 'sign') return next?.lower !== ':';
  return /^(?:reporters|on|in|at|during|when|last|this)$/u.test(next.lower) || WEEKDAYS.has(next.lower);
}

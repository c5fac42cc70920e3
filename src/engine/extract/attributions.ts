import {
  ADVERBS,
  AUXILIARIES,
  CUE_NOUNS,
  CUE_VERBS,
  type CueVerb,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicon.js';
import {
  isAdverb,
  isFiniteVerb,
  leadingPhrase,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  subjectBefore,
  subjectOfClause,
} from './subjects.js';
import type { Sentence, Token } from './tokens.js';

/** How an attribution was recognised: what a speaker's basis and the benchmark's tables go by. */
export type AttributionRule =
  | 'after'
  | 'according'
  | 'before-speech'
  | 'before-judgement'
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
export function cueVerbAt(tokens: readonly Token[], at: number): CueVerb | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return null;
  const cue = CUE_VERBS.get(token.lower);
  if (cue === undefined) return null;
  const previous = tokens[at - 1];
  if (cue.form === 'base' || cue.form === 'present') {
    if (previous === undefined) return null;
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
  return cue;
}

/** Whether a form of *be* stands in the verb group before `at`: `was called`. */
export function isPassive(tokens: readonly Token[], at: number): boolean {
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
  if (
    verb !== null &&
    (verb.form === 'past' || verb.form === 'present') &&
    (verb.strength === 'speech' || verb.lemma === 'recall' || verb.lemma === 'think')
  ) {
    const speaker = phraseStartingAt(tokens, at + 1, high);
    const next = tokens[at + 1];
    if (speaker !== null && next !== undefined && !/^(?:that|to|in|on|it)$/u.test(next.lower))
      return { speaker, cue: at, rule: 'after' };
  }
  const limit = Math.min(high, at + REACH);
  for (let index = at + 1; index < limit; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'quote' || isSign(token, /^[.;:?!]$/u)) return null;
    const cue = cueVerbAt(tokens, index);
    if (cue === null || cue.form === 'ing' || isPassive(tokens, index)) continue;
    if (cue.form === 'base' && tokens[index - 1]?.lower === 'to') continue;
    const speaker = subjectBefore(tokens, index - 1, at);
    if (speaker === null || speaker.first < at) continue;
    const adjacent = speaker.first - at <= 1;
    const afterComma =
      isSign(tokens[speaker.first - 1], /^,$/u) &&
      cue.strength === 'speech' &&
      endsAttribution(tokens, index + 1, high);
    if (adjacent || afterComma) return { speaker, cue: index, rule: 'after' };
    if (cue.strength === 'speech') return null;
  }
  return null;
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

/** An attribution in front of the quotation at token `quote`, back to `low`: nearest cue whose subject can be found. */
export function attributionBefore(tokens: readonly Token[], quote: number, low: number): Attribution | null {
  const floor = Math.max(low, quote - REACH);
  let fallback: Attribution | null = null;
  for (let at = quote - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const speaker = phraseStartingAt(tokens, at + 2, quote);
      if (speaker !== null) return { speaker, cue: at, rule: 'according' };
    }
    const noun = nounAttribution(tokens, at, floor, quote);
    if (noun !== null) return noun;
    const cue = cueVerbAt(tokens, at);
    if (cue === null) continue;
    if (cue.form === 'past' && isPassive(tokens, at)) {
      const agent = agentOf(tokens, at + 1, quote);
      if (agent !== null) return { speaker: agent, cue: at, rule: 'before-judgement' };
      continue;
    }
    const infinitive = tokens[at - 1]?.lower === 'to';
    const speaker =
      cue.form === 'ing' || infinitive
        ? subjectOfClause(tokens, at - (infinitive ? 2 : 1), floor)
        : subjectBefore(tokens, at - 1, floor);
    if (speaker === null) continue;
    const rule = cue.form === 'ing' ? 'participle' : cue.strength === 'speech' ? 'before-speech' : 'before-judgement';
    const found: Attribution = { speaker, cue: at, rule };
    if (cue.strength === 'speech' || quote - at <= 8) return fallback ?? found;
    fallback ??= found;
  }
  return fallback;
}

function agentOf(tokens: readonly Token[], from: number, high: number): Phrase | null {
  for (let at = from; at < high && at - from < 12; at++)
    if (tokens[at]?.lower === 'by') return phraseStartingAt(tokens, at + 1, high);
  return null;
}

/** `Price's claim that "…"`, `his remark that`, `a statement from the ministry`. */
function nounAttribution(tokens: readonly Token[], at: number, low: number, high: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined || !CUE_NOUNS.has(token.lower)) return null;
  for (let index = at - 1; index >= low && at - index <= 4; index--) {
    const before = tokens[index];
    if (before?.kind !== 'word') return null;
    if (before.lower === "'s") {
      const speaker = phraseEndingAt(tokens, index - 1, low);
      return speaker === null ? null : { speaker, cue: at, rule: 'before-noun' };
    }
    if (/^(?:his|her|their|its|my|our)$/u.test(before.lower))
      return { speaker: { first: index, last: index + 1 }, cue: at, rule: 'before-noun' };
    if (PREPOSITIONS.has(before.lower) || SUBORDINATORS.has(before.lower) || isFiniteVerb(tokens, index)) break;
  }
  const next = tokens[at + 1];
  if ((next?.lower === 'from' || next?.lower === 'by') && at + 2 < high) {
    const speaker = phraseStartingAt(tokens, at + 2, high);
    if (speaker !== null) return { speaker, cue: at, rule: 'before-noun' };
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
  const introduced = quote > sentence.first && isSign(previous, /^[:,]$/u);
  const before = attributionBefore(tokens, quote, sentence.first);
  const cueIsAdjacent = before !== null && before.cue !== -1 && quote - before.cue <= 3 && introduced;
  if (before !== null && cueIsAdjacent && before.rule === 'before-speech') return before;
  if (endsOpen || quote === sentence.first) {
    const after = attributionAfter(tokens, quote + 1, sentence.last);
    if (after !== null) return after;
  }
  if (before !== null) return before;
  if (isSign(previous, /^:$/u)) {
    const speaker = leadingPhrase(tokens, sentence.first, quote - 1);
    return { speaker, cue: -1, rule: 'colon' };
  }
  const trailing = attributionAfterComma(tokens, quote + 1, sentence.last);
  if (trailing !== null) return trailing;
  const speaker = quote > sentence.first ? subjectOfClause(tokens, quote - 1, sentence.first) : null;
  return speaker === null ? null : { speaker, cue: -1, rule: 'clause' };
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

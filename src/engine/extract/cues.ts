import {
  ADVERBS,
  ASPECT_VERBS,
  AUXILIARIES,
  type CueVerb,
  cueVerb,
  DETERMINERS,
  OFTEN_NOUNS,
  PLURAL_PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon.js';
import { isAdverb } from './phrases.js';
import type { Token } from './tokens.js';

/** Whether a token is a sign that `pattern` matches. */
export const isSign = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'sign' && pattern.test(token.lower);

/** The cue verb at `at`, if the word is a verb there: not a noun (`his claim`), not part of a name. */
export function cueVerbAt(tokens: readonly Token[], at: number, closing = false): CueVerb | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return null;
  const cue = phrasalCue(tokens, at) ?? quotedAs(tokens, at) ?? cueVerb(token.lower) ?? null;
  if (cue === null) return null;
  const previous = tokens[at - 1];
  if (
    ASPECT_VERBS.has(cue.lemma) &&
    !isSign(tokens[at + 1], /^[,:.]$/u) &&
    !(previous?.kind === 'quote' && tokens[at + 1]?.capital === true) &&
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
  ['snapped', /^back$/u],
  ['snaps', /^back$/u],
  ['wrote', /^back$/u],
  ['writes', /^back$/u],
  ['cut', /^in$/u],
  ['cuts', /^in$/u],
  ['weighed', /^in$/u],
  ['weighs', /^in$/u],
  ['jumped', /^in$/u],
  ['jumps', /^in$/u],
  ['chimed', /^in$/u],
  ['chimes', /^in$/u],
  ['chipped', /^in$/u],
  ['chips', /^in$/u],
  ['piped', /^up$/u],
  ['pipes', /^up$/u],
  ['blurted', /^out$/u],
  ['blurts', /^out$/u],
  ['burst', /^out$/u],
  ['bursts', /^out$/u],
  ['sang', /^out$/u],
  ['sings', /^out$/u],
  ['made', /^clear$/u],
  ['makes', /^clear$/u],
  ['put', /^it$/u],
  ['puts', /^it$/u],
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

/** Where someone calls from or to: `Lee calls from the kitchen`. */
const CALLING = /^(?:from|across|after|over|through|out|up|down|back)$/u;

/** Whether the verb at `at` introduces speech only with the particle after it: `chimed in Lee`. */
export function isPhrasal(tokens: readonly Token[], at: number): boolean {
  return PHRASAL.get(tokens[at]?.lower ?? '')?.test(tokens[at + 1]?.lower ?? '') === true;
}

function phrasalCue(tokens: readonly Token[], at: number): CueVerb | null {
  if (/^(?:calls|called)$/u.test(tokens[at]?.lower ?? '') && CALLING.test(tokens[at + 1]?.lower ?? ''))
    return PHRASAL_CUE;
  if (!isPhrasal(tokens, at)) return null;
  const next = tokens[at + 2];
  // `“…,” chimed in Lee`
  const isInverted = next?.capital === true && tokens[at - 1]?.kind !== 'word';
  return next === undefined ||
    isInverted ||
    next.kind !== 'word' ||
    /^(?:on|in|at|that|with|during|saying)$/u.test(next.lower)
    ? PHRASAL_CUE
    : null;
}

/** Whether a word that is mostly a noun is in the place of a verb: after a name, a pronoun or a modal, or before `that`. */
function isVerbPlace(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || previous.kind === 'quote') return previous !== undefined;
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'that') return true;
  // `Sources close to the family say he …`
  if (tokens[at]?.lower === 'say' && previous.kind === 'word' && (PRONOUNS.has(next) || DETERMINERS.has(next)))
    return true;
  return (
    PRONOUNS.has(previous.lower) ||
    AUXILIARIES.has(previous.lower) ||
    previous.lower === 'to' ||
    (cueVerb(tokens[at]?.lower ?? '')?.form === 'base'
      ? /[^s]s$/u.test(previous.lower) || PLURAL_PEOPLE.has(previous.lower)
      : previous.capital) ||
    isAdverb(previous) ||
    /^(?:which|that|and|but|or|not|[,)—–"])$/u.test(previous.lower) ||
    takesObject(tokens, at)
  );
}

/** `His office calls the claim “fiction”`: a noun with its article before, and an object after. */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!DETERMINERS.has(tokens[at - 2]?.lower ?? '') || tokens[at - 1]?.kind !== 'word') return false;
  return /[^s]s$/u.test(tokens[at]?.lower ?? '') && (DETERMINERS.has(next?.lower ?? '') || next?.lower === 'it');
}

/** Whether a form of *be* is in the verb group before `at`: `was called`. */
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

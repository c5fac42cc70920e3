import {
  AUXILIARIES,
  cueVerb,
  DETERMINERS,
  OFTEN_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from './lexicon.js';
import {
  COMMON_VERBS,
  isAdverb,
  isOneOf,
  nameAfterRole,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  skipVerbGroupBack,
} from './phrases.js';
import type { Token } from './tokens.js';

/** How far a subject may stand from its verb, in tokens: bounds the work on endless sentences. */
const REACH = 60;

const isComma = (token: Token | undefined): boolean => token?.kind === 'sign' && token.lower === ',';
const isDash = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[—–―]$|^--+$/u.test(token.lower);

/** Adjectives and participles after a noun for someone who speaks, each with its preposition. */
const QUALIFIED = new Set([
  'familiar with',
  'acquainted with',
  'close to',
  'loyal to',
  'briefed on',
  'involved in',
  'aware of',
  'knowledgeable about',
  'privy to',
  'present at',
]);

/** Whether the chunk `[first, last)` between commas adds to the noun before it: a relative clause, an apposition, a place, an age. */
function isInserted(tokens: readonly Token[], first: number, last: number): boolean {
  const start = tokens[first];
  if (start === undefined || last <= first) return false;
  const word = start.lower;
  if (/^(?:who|whom|whose|which|where|when)$/u.test(word)) return true;
  if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || isAdverb(start)) return true;
  if (/^\d+$/u.test(word) && last - first <= 2) return true;
  if (/^(?:jr|sr|ii|iii|[dri])\.?$|^[dr]-/u.test(word)) return true;
  if (
    word.endsWith('ing') ||
    word.endsWith('ed') ||
    /^(?:speaking|asked|known|himself|herself|then|now|former|current|chief|senior|long|also)$/u.test(word)
  )
    return true;
  return last - first <= 8 && !AUXILIARIES.has(word) && !PRONOUNS.has(word);
}

/** The subject of the verb whose group starts after token `before`; `low` bounds the sentence. */
export function subjectBefore(tokens: readonly Token[], before: number, low: number, depth = 0): Phrase | null {
  const floor = Math.max(low, before - REACH);
  let at = skipVerbGroupBack(tokens, before, floor);
  const token = tokens[at];
  if (token === undefined || at < floor || depth > 6) return null;
  if (token.lower === ')') {
    const bracketed = phraseEndingAt(tokens, at, floor);
    if (bracketed !== null && looksNamed(tokens, bracketed)) return bracketed;
  }
  if (isComma(token) || isDash(token) || token.lower === ')') return subjectBeforeInsertion(tokens, at, floor, depth);
  if (token.kind !== 'word') return null;
  if (
    token.lower === 'to' ||
    token.lower === 'and' ||
    token.lower === 'or' ||
    token.lower === 'but' ||
    token.lower === 'by' ||
    token.lower === 'of'
  ) {
    const subject = subjectOfClause(tokens, at - 1, floor, depth + 1);
    return subject !== null && isOrder(tokens, subject, at) ? null : subject;
  }
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'that') {
    const antecedent = phraseEndingAt(tokens, isComma(tokens[at - 1]) ? at - 2 : at - 1, floor);
    return antecedent === null ? { first: at, last: at + 1 } : { first: antecedent.first, last: at + 1 };
  }
  const phrase = phraseEndingAt(tokens, at, floor);
  if (phrase === null) return null;
  // `Campbell in a speech said`: the phrase before a preposition is the subject.
  const previous = tokens[phrase.first - 1];
  if (previous?.lower === 'by' && /(?:ed|en|wn|de|ne|ght|pt)$/u.test(tokens[phrase.first - 2]?.lower ?? '')) {
    const head = phraseEndingAt(tokens, phrase.first - 3, floor);
    if (head !== null) return head;
  }
  // `A sheet released after the talks said`: a participle between the noun and the preposition.
  const participle = tokens[phrase.first - 2];
  if (
    previous?.kind === 'word' &&
    PREPOSITIONS.has(previous.lower) &&
    participle !== undefined &&
    /[^e]ed$/u.test(participle.lower) &&
    !participle.capital
  ) {
    const head = phraseEndingAt(tokens, phrase.first - 3, floor);
    if (
      head !== null &&
      !PRONOUNS.has(tokens[head.first]?.lower ?? '') &&
      DETERMINERS.has(tokens[head.first]?.lower ?? '')
    )
      return head;
  }
  // `A person familiar with the talks said`, `Sources close to the family say`: what an adjective adds belongs to the subject.
  if (QUALIFIED.has(`${tokens[phrase.first - 2]?.lower ?? ''} ${previous?.lower ?? ''}`)) {
    const head = phraseEndingAt(tokens, phrase.first - 3, floor);
    if (head !== null && isPlausible(tokens, head)) return { first: head.first, last: phrase.last };
  }
  if (previous?.lower === 'to' && isInfinitive(tokens, phrase)) {
    for (let index = phrase.first - 2; index > floor && phrase.first - index < 16; index--) {
      if (tokens[index]?.kind === 'sign' || tokens[index]?.kind === 'quote') break;
      if (tokens[index]?.lower === 'who') return phraseEndingAt(tokens, index - 1, floor) ?? phrase;
    }
  }
  if (
    previous?.kind === 'word' &&
    /^(?:in|at|on|during|via|through|with|from)$/u.test(previous.lower) &&
    phrase.first - 2 >= floor
  ) {
    at = skipVerbGroupBack(tokens, phrase.first - 2, floor);
    const head = phraseEndingAt(tokens, at, floor);
    if (head !== null && cueVerb(tokens[head.last - 1]?.lower ?? '') === undefined) return head;
  }
  return phrase;
}

/** `Ignore the signs and tell them that`: a bare verb follows the conjunction, and no verb has stood before it. */
function isOrder(tokens: readonly Token[], { last }: Phrase, conjunction: number): boolean {
  if (cueVerb(tokens[conjunction + 1]?.lower ?? '')?.form !== 'base') return false;
  for (let at = last; at < conjunction; at++) if (isFiniteVerb(tokens, at)) return false;
  return true;
}

/** `to discuss internal strategy`: what follows `to` is a verb, not a noun phrase. */
function isInfinitive(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.first];
  return first !== undefined && !first.capital && !DETERMINERS.has(first.lower) && !PRONOUNS.has(first.lower);
}

function subjectBeforeInsertion(tokens: readonly Token[], comma: number, floor: number, depth: number): Phrase | null {
  const sign = tokens[comma]?.lower ?? ',';
  let end = comma;
  for (let at = comma - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    const separates =
      token.kind === 'sign' && (token.lower === sign || (sign === ')' ? token.lower === '(' : isComma(token)));
    if (!separates) continue;
    const one = isComma(token) ? oneOfSeveral(tokens, at, end, floor) : null;
    if (one !== null) return one;
    if (isInserted(tokens, at + 1, end)) {
      const phrase = phraseEndingAt(tokens, at - 1, floor);
      const before = phrase === null ? undefined : tokens[phrase.first - 1];
      // `As Miriam Stone, a nurse, puts it,`: at the head of a clause it is a conjunction.
      const isConjunction =
        before?.lower === 'as' &&
        (phrase?.first === floor + 1 || HEARING.test(tokens[(phrase?.first ?? 0) - 2]?.lower ?? ''));
      const isNested = before?.kind === 'word' && PREPOSITIONS.has(before.lower) && !isConjunction;
      if (phrase !== null && !isNested && looksNamed(tokens, phrase))
        return nameAfterRole(tokens, phrase, end + 1) ?? phrase;
    }
    end = at;
  }
  return subjectOfClause(tokens, comma - 1, floor, depth + 1);
}

/** Verbs of those who hear what others say: `The mayor listened as Lee, the surveyor, read`. */
const HEARING = /^(?:listened|watched|waited|nodded|stood|sat)$/u;

/** Tokens looked back for the head of such a phrase. */
const MOST_OF_SEVERAL = 12;

/** `One of the three who stayed, Ida Berg, said`: who is named between the commas at `comma` and `end`, after what picks out one of several. */
function oneOfSeveral(tokens: readonly Token[], comma: number, end: number, floor: number): Phrase | null {
  for (let at = comma - 3; at >= floor && comma - at <= MOST_OF_SEVERAL; at--) {
    if (tokens[at]?.kind !== 'word') return null;
    const phrase = { first: at, last: comma };
    if (isOneOf(tokens, phrase)) return nameAfterRole(tokens, phrase, end + 1);
  }
  return null;
}

function looksNamed(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[phrase.first];
  if (head === undefined) return false;
  for (let at = phrase.first; at < phrase.last; at++)
    if (tokens[at]?.capital === true) return !WEEKDAYS.has(tokens[at]?.lower ?? '');
  return DETERMINERS.has(head.lower) || PRONOUNS.has(head.lower);
}

/** Whether a word can be a finite verb: an auxiliary, a known verb, a past by its ending. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  const word = token.lower;
  if (AUXILIARIES.has(word)) return word !== 'be' && word !== 'been' && word !== 'being' && word !== 'having';
  const previous = tokens[at - 1];
  if (
    previous?.kind === 'word' &&
    (DETERMINERS.has(previous.lower) ||
      previous.lower === 'to' ||
      previous.lower === "'s" ||
      PREPOSITIONS.has(previous.lower))
  )
    return false;
  const cue = cueVerb(word);
  if (cue !== undefined) return cue.form === 'past' || cue.form === 'present';
  if (COMMON_VERBS.has(word)) return true;
  return word.length > 3 && word.endsWith('ed');
}

/**
 * The subject of the clause that token `at` is in: that of the nearest finite verb at or before `at`, or, if there is
 * none, the first noun phrase of the sentence after what introduces it.
 */
export function subjectOfClause(tokens: readonly Token[], at: number, low: number, depth = 0): Phrase | null {
  if (depth > 6) return null;
  const floor = Math.max(low, at - REACH);
  for (let index = at; index > floor; index--) {
    if (tokens[index]?.kind === 'quote') continue;
    if (!isFiniteVerb(tokens, index)) continue;
    const subject = subjectBefore(tokens, index - 1, floor, depth + 1);
    if (subject !== null && isPlausible(tokens, subject) && !isObjectLike(tokens, subject, floor)) return subject;
  }
  return leadingPhrase(tokens, low, at + 1);
}

/**
 * The subject of the main clause that token `at` is in, for participles that go with it (`Price denied that …, saying`):
 * clauses after `that`, `who`, `because` or a verb of speech are skipped.
 */
export function subjectOfMainClause(tokens: readonly Token[], at: number, low: number): Phrase | null {
  const floor = Math.max(low, at - REACH);
  let fallback: Phrase | null = null;
  for (let index = at; index > floor; index--) {
    if (!isFiniteVerb(tokens, index)) continue;
    const subject = subjectBefore(tokens, index - 1, floor);
    if (subject === null || !isPlausible(tokens, subject) || isObjectLike(tokens, subject, floor)) continue;
    fallback ??= subject;
    const before = tokens[subject.first - 1];
    const last = tokens[subject.last - 1];
    if (last !== undefined && subject.last - subject.first > 1 && /^(?:who|which|that)$/u.test(last.lower)) continue;
    if (last !== undefined && /^(?:which|that|who|it)$/u.test(last.lower) && subject.last - subject.first === 1)
      continue;
    const subordinate =
      before?.kind === 'word' &&
      subject.first > floor &&
      (/^(?:that|which|who|whom|because|if|whether|how|what|where|why|when|after|before|as|since|although|though|unless|until)$/u.test(
        before.lower,
      ) ||
        cueVerb(before.lower) !== undefined);
    if (!subordinate) return subject;
  }
  return fallback ?? leadingPhrase(tokens, low, at + 1);
}

/** Whether a phrase can be a subject: not the rest of another verb's group (`carrying signs`, `seem`, `there`). */
export function isPlausible(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.first];
  if (first === undefined || first.capital) return first !== undefined;
  if (/^(?:there|here|seem|seems|seemed|what|how|when|where|why|it's|that's)$/u.test(first.lower)) return false;
  if (/^(?:saying|something|anything|nothing|everything|king|spring)$/u.test(first.lower)) return true;
  if (first.lower.length > 4 && first.lower.endsWith('ing')) return false;
  if (COMMON_VERBS.has(first.lower)) return false;
  const cue = cueVerb(first.lower);
  return cue === undefined || cue.form === 'base' || (cue.form === 'present' && OFTEN_NOUNS.has(first.lower));
}

function isObjectLike(tokens: readonly Token[], phrase: Phrase, floor: number): boolean {
  const before = tokens[phrase.first - 1];
  return (
    before !== undefined &&
    phrase.first - 1 >= floor &&
    before.kind === 'word' &&
    PREPOSITIONS.has(before.lower) &&
    !SUBORDINATORS.has(before.lower)
  );
}

/** Whether a verb of speech comes right after a quotation, before its subject: `“…,” said Lee`. */
function isInvertedVerb(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.kind === 'quote' ? cueVerb(tokens[at]?.lower ?? '') : undefined;
  return verb !== undefined && verb.strength !== 'weak' && (verb.form === 'past' || verb.form === 'present');
}

/** The first noun phrase of a sentence, after introductions that a comma ends (`In March, Price …`). */
export function leadingPhrase(tokens: readonly Token[], low: number, high: number): Phrase | null {
  let at = low;
  for (let hops = 0; hops < 4 && at < high; hops++) {
    const token = tokens[at];
    if (token === undefined) return null;
    const introduces =
      token.kind !== 'word' ||
      PREPOSITIONS.has(token.lower) ||
      SUBORDINATORS.has(token.lower) ||
      isAdverb(token) ||
      WEEKDAYS.has(token.lower) ||
      token.lower.endsWith('ing') ||
      /^(?:asked|last|earlier|this|that)$/u.test(token.lower);
    if (!introduces) return phraseStartingAt(tokens, isInvertedVerb(tokens, at) ? at + 1 : at, high);
    if (token.kind !== 'word' || isAdverb(token) || /^(?:but|and|so|yet|that)$/u.test(token.lower)) {
      at++;
      continue;
    }
    let comma = at;
    while (comma < high && comma - at < REACH && !isComma(tokens[comma])) comma++;
    if (!isComma(tokens[comma])) return null;
    at = comma + 1;
  }
  return null;
}

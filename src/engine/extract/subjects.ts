import {
  ADVERBS,
  AUXILIARIES,
  CUE_VERBS,
  DETERMINERS,
  MONTHS,
  OFTEN_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
  WEEKDAYS,
} from './lexicon.js';
import type { Token } from './tokens.js';

/** Tokens `[first, last)` that name somebody. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** How far a subject may stand from its verb, in tokens: bounds the work on endless sentences. */
const REACH = 60;
const MAX_PHRASE = 14;

const isComma = (token: Token | undefined): boolean => token?.kind === 'sign' && token.lower === ',';
const isDash = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[—–―]$|^--+$/u.test(token.lower);

/** Words that cannot be the last word of a subject: verbs of being, prepositions, conjunctions. */
function isFunctionWord(token: Token): boolean {
  const word = token.lower;
  return AUXILIARIES.has(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word) || DETERMINERS.has(word);
}

export function isAdverb(token: Token): boolean {
  return ADVERBS.has(token.lower) || (!token.capital && token.lower.length > 4 && token.lower.endsWith('ly'));
}

/** A past form of a known verb that is no participle before a noun. */
function isPastVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  const previous = tokens[at - 1];
  if (previous?.kind === 'word' && (DETERMINERS.has(previous.lower) || previous.lower === "'s")) return false;
  return CUE_VERBS.get(token.lower)?.form === 'past' || COMMON_VERBS.has(token.lower);
}

/** Index of the last token before `index` that is no adverb, auxiliary or adverbial of time; down to `low`. */
export function skipVerbGroupBack(tokens: readonly Token[], index: number, low: number): number {
  let at = index;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || at < low) return at;
    if (token.kind !== 'word') return at;
    const before = tokens[at - 1];
    if ((AUXILIARIES.has(token.lower) && !(token.capital && tokens[at + 1]?.capital === true)) || isAdverb(token)) at--;
    else if (WEEKDAYS.has(token.lower) || token.lower === 'today') {
      at--;
      if (before?.lower === 'on' || before?.lower === 'late' || before?.lower === 'early' || before?.lower === 'last')
        at--;
    } else if (/^\d{1,2}$/u.test(token.lower) && before !== undefined && MONTHS.has(before.lower.replace('.', ''))) {
      at -= 2;
      if (tokens[at]?.lower === 'on') at--;
    } else if (
      TIME_NOUNS.has(token.lower) &&
      before !== undefined &&
      /^(?:last|this|next|earlier|that|one)$/u.test(before.lower)
    ) {
      at -= 2;
      if (tokens[at]?.lower === 'earlier' || tokens[at]?.lower === 'late') at--;
    } else if (token.lower === 'ago') {
      at--;
      while (
        at >= low &&
        /^(?:\d+|a|an|few|couple|of|less|more|than|about|some|several|two|three|four|five|six|ten|\p{L}+s|year|month|week|day|hour|minute)$/u.test(
          tokens[at]?.lower ?? '',
        )
      )
        at--;
    } else return at;
  }
}

/**
 * The noun phrase that ends with token `last` (inclusive), going back to `low`. Prepositional parts are kept
 * (`a spokesman for the ministry`); conjunctions join names only.
 */
export function phraseEndingAt(tokens: readonly Token[], last: number, low: number): Phrase | null {
  const end = tokens[last];
  if (end?.lower === ')' && last >= low) {
    const open = openingBracket(tokens, last, low);
    const phrase = open > low ? phraseEndingAt(tokens, open - 1, low) : null;
    return phrase === null ? null : { first: phrase.first, last: last + 1 };
  }
  if (end === undefined || last < low || end.kind !== 'word') return null;
  if (PRONOUNS.has(end.lower)) return { first: last, last: last + 1 };
  let first = last + 1;
  let lastPreposition = -1;
  for (let at = last; at >= low && last - at < MAX_PHRASE; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'sign') {
      if (/^[().]$/u.test(token.lower) && at < last) {
        const open = token.lower === ')' ? openingBracket(tokens, at, low) : -1;
        if (open === -1) break;
        at = open;
        first = at;
        continue;
      }
      if (token.lower === '-' || token.lower === '’' || token.lower === "'") {
        first = at;
        continue;
      }
      break;
    }
    if (token.kind === 'quote') break;
    const word = token.lower;
    if (PRONOUNS.has(word)) break;
    if (word === 'and' || word === '&' || word === 'or') {
      const left = tokens[at - 1];
      const right = tokens[at + 1];
      if (left === undefined || right === undefined || !((left.capital && right.capital) || isPlainNoun(left))) break;
      if (!left.capital) break;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      if (!/^(?:of|for|from|at|in|with|on|to|de|del|against|behind)$/u.test(word) || first > last) break;
      if (at - 1 < low || tokens[at - 1]?.kind !== 'word' || isFunctionWord(tokens[at - 1] ?? token)) break;
      lastPreposition = at;
      continue;
    }
    if ((AUXILIARIES.has(word) && !token.capital) || SUBORDINATORS.has(word)) break;
    if (isAdverb(token) && !token.capital) break;
    if (at < last && isPastVerb(tokens, at)) break;
    first = at;
    if (DETERMINERS.has(word)) {
      if (tokens[at - 1]?.kind === 'word' && /^(?:of|for|from|at|in)$/u.test(tokens[at - 1]?.lower ?? '')) continue;
      break;
    }
  }
  if (first > last) return null;
  if (lastPreposition !== -1 && lastPreposition < first) return { first, last: last + 1 };
  return { first, last: last + 1 };
}

function isPlainNoun(token: Token): boolean {
  return token.kind === 'word' && !isFunctionWord(token);
}

function openingBracket(tokens: readonly Token[], at: number, low: number): number {
  for (let index = at - 1; index >= low && at - index < 8; index--) if (tokens[index]?.lower === '(') return index;
  return -1;
}

/**
 * The noun phrase that starts at token `at`, up to `high`: for subjects behind their verb (`said Campbell, who …`).
 */
export function phraseStartingAt(tokens: readonly Token[], at: number, high: number): Phrase | null {
  let last = at;
  while (last < high && last - at < MAX_PHRASE) {
    const token = tokens[last];
    if (token === undefined) break;
    if (token.kind === 'sign') {
      if (token.lower === '(') {
        const close = closingBracket(tokens, last, high);
        if (close === -1) break;
        last = close + 1;
        continue;
      }
      if (token.lower === '-' || token.lower === '’') {
        last++;
        continue;
      }
      break;
    }
    if (token.kind === 'quote') break;
    const word = token.lower;
    if (PRONOUNS.has(word)) {
      if (last === at) last++;
      break;
    }
    if (word === 'and' || word === '&') {
      const right = tokens[last + 1];
      if (last === at || right === undefined || !right.capital) break;
      last++;
      continue;
    }
    if (PREPOSITIONS.has(word) && !/^(?:of|for|from|at|with|in|de)$/u.test(word)) break;
    if (PREPOSITIONS.has(word) && (last === at || !isNounStart(tokens[last + 1]))) break;
    if (
      word === 'in' &&
      (WEEKDAYS.has(tokens[last + 1]?.lower ?? '') || DETERMINERS.has(tokens[last + 1]?.lower ?? ''))
    )
      break;
    if (
      (AUXILIARIES.has(word) && !token.capital) ||
      (SUBORDINATORS.has(word) && word !== 'that' && !PREPOSITIONS.has(word)) ||
      word === 'that'
    )
      break;
    if (isAdverb(token) || WEEKDAYS.has(word)) break;
    const cue = CUE_VERBS.get(word);
    if (
      cue !== undefined &&
      !token.capital &&
      last > at &&
      (cue.form === 'past' || cue.form === 'ing') &&
      cue.strength === 'speech'
    )
      break;
    last++;
  }
  return last > at ? { first: at, last } : null;
}

function isNounStart(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.capital || DETERMINERS.has(token.lower) || !isFunctionWord(token));
}

function closingBracket(tokens: readonly Token[], at: number, high: number): number {
  for (let index = at + 1; index < high && index - at < 8; index++) if (tokens[index]?.lower === ')') return index;
  return -1;
}

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

/** The subject of the verb whose group starts behind token `before`; `low` bounds the sentence. */
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
    return subjectOfClause(tokens, at - 1, floor, depth + 1);
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
    if (head !== null && !CUE_VERBS.has(tokens[head.last - 1]?.lower ?? '')) return head;
  }
  return phrase;
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
    if (isInserted(tokens, at + 1, end)) {
      const phrase = phraseEndingAt(tokens, at - 1, floor);
      const before = phrase === null ? undefined : tokens[phrase.first - 1];
      const isNested = before !== undefined && before.kind === 'word' && PREPOSITIONS.has(before.lower);
      if (phrase !== null && !isNested && looksNamed(tokens, phrase)) return phrase;
    }
    end = at;
  }
  return subjectOfClause(tokens, comma - 1, floor, depth + 1);
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
  const cue = CUE_VERBS.get(word);
  if (cue !== undefined) return cue.form === 'past' || cue.form === 'present';
  if (COMMON_VERBS.has(word)) return true;
  return word.length > 3 && word.endsWith('ed');
}

const COMMON_VERBS = new Set(
  `went came took gave made got ran held put set kept left met led won lost sat stood sent spent built brought bought sought fought taught caught
became saw knew grew drew flew chose rose spoke broke wore drove wrote rode fell began goes comes takes gives makes gets runs holds puts keeps leaves meets
leads wins loses sits stands sends spends uses plans wants needs tries seems appears becomes remains includes continues likes loves hates opposes supports
went understood cut hit let shot struck paid told laid dealt threw`.split(/\s+/u),
);

/**
 * The subject of the clause that token `at` stands in: that of the nearest finite verb at or before `at`, or, if there is
 * none, the first noun phrase of the sentence behind what introduces it.
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
 * The subject of the main clause that token `at` stands in, for participles that go with it (`Price denied that …, saying`):
 * clauses behind `that`, `who`, `because` or a verb of speech are passed over.
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
        CUE_VERBS.has(before.lower));
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
  const cue = CUE_VERBS.get(first.lower);
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

/** The first noun phrase of a sentence, behind introductions that a comma ends (`In March, Price …`). */
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
    if (!introduces) return phraseStartingAt(tokens, at, high);
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

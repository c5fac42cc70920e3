import {
  ADVERBS,
  AUXILIARIES,
  cueVerb,
  DETERMINERS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
  WEEKDAYS,
} from './lexicon.js';
import { DEMONYMS, GIVEN, HEADS, LISTED, PARTICLES } from './names/gazetteer/index.js';
import { PERSON_NOUNS } from './persons.js';
import type { Token } from './tokens.js';

/** Tokens `[first, last)` that name someone. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Longest noun phrase, in tokens. */
const MAX_PHRASE = 14;

/** Common verbs that are not cues, in forms that are finite. */
export const COMMON_VERBS = new Set(
  `went came took gave made got ran held put set kept left met led won lost sat stood sent spent built brought bought sought fought taught caught
became saw knew grew drew flew chose rose spoke broke wore drove wrote rode fell began goes comes takes gives makes gets runs holds puts keeps leaves meets
leads wins loses sits stands sends spends uses plans wants needs tries seems appears becomes remains includes continues likes loves hates opposes supports
went understood cut hit let shot struck paid told laid dealt threw`.split(/\s+/u),
);

/** Words that cannot be the last word of a subject: verbs of being, prepositions, conjunctions. */
export function isFunctionWord(token: Token): boolean {
  const word = token.lower;
  return AUXILIARIES.has(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word) || DETERMINERS.has(word);
}

/** Nouns that end as adverbs do. */
const NOUNS_IN_LY = new Set(
  'family assembly reply rally supply bully monopoly anomaly butterfly dragonfly homily'.split(' '),
);

/** Whether a word is an adverb, by list or ending. */
export function isAdverb(token: Token): boolean {
  if (ADVERBS.has(token.lower)) return true;
  return !token.capital && token.lower.length > 4 && token.lower.endsWith('ly') && !NOUNS_IN_LY.has(token.lower);
}

/** A past form of a known verb that is not a participle before a noun. */
function isPastVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  const previous = tokens[at - 1];
  if (previous?.kind === 'word' && (DETERMINERS.has(previous.lower) || previous.lower === "'s")) return false;
  return cueVerb(token.lower)?.form === 'past' || COMMON_VERBS.has(token.lower);
}

/** Index of the last token before `index` that is not an adverb, auxiliary or adverbial of time; down to `low`. */
export function skipVerbGroupBack(tokens: readonly Token[], index: number, low: number): number {
  let at = index;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || at < low) return at;
    if (token.kind !== 'word') return at;
    const before = tokens[at - 1];
    if ((AUXILIARIES.has(token.lower) || isAdverb(token)) && !token.capital) at--;
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
      if (token.lower === '-' || token.lower === '’' || token.lower === "'" || joinsFirm(tokens, at)) {
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
      if (!left.capital || isObjectBefore(tokens, at - 1, low)) break;
      continue;
    }
    if (PREPOSITIONS.has(word) && !(at < last && beginsName(tokens, at))) {
      if (!/^(?:of|for|from|at|in|with|on|to|de|del|against|behind)$/u.test(word) || first > last) break;
      if (at - 1 < low || tokens[at - 1]?.kind !== 'word' || isFunctionWord(tokens[at - 1] ?? token)) break;
      continue;
    }
    if ((AUXILIARIES.has(word) && !token.capital) || SUBORDINATORS.has(word)) break;
    // `the island's only doctor`
    if (isAdverb(token) && !token.capital && tokens[at - 1]?.lower !== "'s") break;
    if (at < last && isPastVerb(tokens, at)) break;
    first = at;
    if (DETERMINERS.has(word)) {
      if (tokens[at - 1]?.kind === 'word' && /^(?:of|for|from|at|in)$/u.test(tokens[at - 1]?.lower ?? '')) continue;
      // `Ann Lee and her deputy Tom Moe`
      const isJoined = JOINS.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.capital === true && end.capital;
      if (isJoined && at - 2 >= low && /^(?:his|her|their|its)$/u.test(word)) continue;
      break;
    }
  }
  if (first > last) return null;
  return { first, last: last + 1 };
}

/** Verbs whose object is whom they are said to. */
const TO_SOMEBODY = /^(?:told|tells|asked|asks|urged|urges|warned|warns|assured|reminded|informed|advised|begged)$/u;

/** Whether the name that ends at `at` is whom a verb of speech is said to: `Lee told Moe and Berg told the police`. */
function isObjectBefore(tokens: readonly Token[], at: number, low: number): boolean {
  let verb = at;
  while (verb > low && at - verb < MOST_OF_NAME && tokens[verb]?.capital === true) verb--;
  return verb > low && TO_SOMEBODY.test(tokens[verb]?.lower ?? '') && !AUXILIARIES.has(tokens[verb - 1]?.lower ?? '');
}

/** Most words of a name. */
const MOST_OF_NAME = 5;

/** `Tallow & Reed`: a sign between two names. */
function joinsFirm(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === '&' && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
}

/** What joins two names. */
const JOINS = /^(?:and|&)$/u;

function isPlainNoun(token: Token): boolean {
  return token.kind === 'word' && !isFunctionWord(token);
}

function openingBracket(tokens: readonly Token[], at: number, low: number): number {
  for (let index = at - 1; index >= low && at - index < 8; index--) if (tokens[index]?.lower === '(') return index;
  return -1;
}

/**
 * The noun phrase that starts at token `at`, up to `high`: for subjects after their verb (`said Campbell, who …`).
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
      if (token.lower === '-' || token.lower === '’' || isPluralPossessive(tokens, last) || joinsFirm(tokens, last)) {
        last++;
        continue;
      }
      break;
    }
    if (token.kind === 'quote') break;
    if ((last === at || JOINS.test(tokens[last - 1]?.lower ?? '')) && beginsName(tokens, last)) {
      last++;
      continue;
    }
    const word = token.lower;
    if (PRONOUNS.has(word) && !(word === 'one' && last === at && beginsOne(tokens[at + 1]))) {
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
    if (word === 'at' && /^(?:last|length|once|first|least)$/u.test(tokens[last + 1]?.lower ?? '')) break;
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
    // `the island's only doctor`, `its only opponent`
    const isOnly = word === 'only' && last > at && DETERMINERS.has(tokens[last - 1]?.lower ?? '');
    if ((isAdverb(token) && !token.capital && !isOnly && tokens[last - 1]?.lower !== "'s") || WEEKDAYS.has(word)) break;
    const cue = cueVerb(word);
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

/** Whether a small word is written as the first of a name within a sentence: `said Per Hagen`, `said So Young`. */
export function beginsName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || next?.kind !== 'word' || !token.capital || !next.capital) return false;
  return (PREPOSITIONS.has(token.lower) || SUBORDINATORS.has(token.lower)) && !isFunctionWord(next);
}

/** `the boys' teacher`: an apostrophe after a plural, before another noun. */
function isPluralPossessive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "'" && tokens[at - 1]?.lower.endsWith('s') === true && tokens[at + 1]?.kind === 'word';
}

/** Whether “one” before a word is of a noun phrase: `one official`, `one of the survivors`. */
const beginsOne = (next: Token | undefined): boolean => next?.lower === 'of' || isPlainWord(next);

/** A word without a capital that begins or continues a noun: `official` in `one official`. */
function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital && !isFunctionWord(token) && cueVerb(token.lower) === undefined;
}

/**
 * The name after a comma that a role at `phrase` is followed by: `the board's chair, Anna Lind,`; null if there is none. It is of
 * two capital words or more, or of one after what someone is to another (`his wife, Anne,`), and a sign or the end of the sentence follows.
 */
export function nameAfterRole(tokens: readonly Token[], phrase: Phrase, high: number): Phrase | null {
  if (tokens[phrase.last]?.lower !== ',') return null;
  const from = phrase.last + 1;
  // `her successor, Anna Lind,`: any noun is a role that is someone's and followed by a given name and another.
  const first = afterOccupation(tokens, from, high);
  const isAnyRole =
    tokens[first + 1]?.capital === true &&
    (isOneOf(tokens, phrase) || (isRelation(tokens, phrase) && isGivenName(tokens[first])));
  if (!isAnyRole && !isBareRole(tokens, phrase)) return null;
  let last = first;
  while (last < high && (isNamePart(tokens, last, first) || joinsNames(tokens, last, first))) last++;
  if (last === first || last - first > 6 || tokens[last - 1]?.capital !== true) return null;
  if (last - first === 1 && !(first === from && isRelation(tokens, phrase) && isOneName(tokens[first]))) return null;
  const next = tokens[last];
  return last >= high || next === undefined || (next.kind === 'sign' && /^[,.;)—–]$/u.test(next.lower))
    ? { first, last }
    : null;
}

/** Most words of what somebody does, before the name. */
const OCCUPATION = 3;

/** Where a name begins after what its bearer does, in small letters: `her neighbour, retired teacher Bill Cope,`, `her boss, the lawyer Tom Hale,`. */
function afterOccupation(tokens: readonly Token[], from: number, high: number): number {
  let at = from;
  while (at < high && at - from < OCCUPATION && tokens[at]?.kind === 'word' && tokens[at]?.capital === false) at++;
  const noun = tokens[at - 1]?.lower ?? '';
  const { lower: opens = '' } = tokens[from] ?? {};
  const isOccupation = at > from && isPersonNoun(noun) && (opens === 'the' || !DETERMINERS.has(opens));
  return isOccupation && tokens[at]?.capital === true ? at : from;
}

/** `his parents, Mary and Joe Carr,`: two names of those who are called by one noun. */
function joinsNames(tokens: readonly Token[], at: number, first: number): boolean {
  return at > first && /^(?:and|&)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.capital === true;
}

/** Whether a role says what someone is to another: `his wife`, `the mayor's deputy`. */
function isRelation(tokens: readonly Token[], { first, last }: Phrase): boolean {
  if (/^(?:his|her|their|its|my|our)$/u.test(tokens[first]?.lower ?? '')) return true;
  return tokens.slice(first, last).some(({ lower }) => lower === "'s");
}

/** Whether a phrase picks one out of several: `one of the three who stayed`, `the youngest of the brothers`. */
export function isOneOf(tokens: readonly Token[], { first, last }: Phrase): boolean {
  // `Another, Ida Berg,`
  if (last === first + 1) return /^(?:one|another)$/u.test(tokens[first]?.lower ?? '');
  const noun = first + Number(tokens[first]?.lower === 'the');
  return noun + 2 < last && tokens[noun + 1]?.lower === 'of' && ONE_OF.test(tokens[noun]?.lower ?? '');
}

const ONE_OF = /^(?:one|two|three|four|another|first|second|third|fourth|last|other|\p{L}{2,10}est)$/u;

function isGivenName(token: Token | undefined): boolean {
  return token?.capital === true && GIVEN.has(withCapital(token.lower));
}

function withCapital(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Whether a word can be all of a name: no people, faith or place. */
function isOneName(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  const word = withCapital(lower);
  return token?.capital === true && lower.length > 1 && !DEMONYMS.has(word) && !LISTED.has(word);
}

/** Whether a word in lower case is a noun for a person. */
export function isPersonNoun(word: string): boolean {
  return PERSON_NOUNS.has(word) || OTHER_PERSONS.test(word) || HEADS.has(word);
}

/** Whether a phrase is a role without a name: its last noun has no capital and stands for a person. */
export function isBareRole(tokens: readonly Token[], phrase: Phrase): boolean {
  let role = false;
  for (let at = phrase.first; at < phrase.last; at++) {
    const token = tokens[at];
    if (token === undefined || token.capital) continue;
    if (isPersonNoun(token.lower)) role = true;
  }
  return role;
}

const OTHER_PERSONS =
  /(?:^(?:member|teacher|mother|father|parents?|twins?|children|sons|daughters|brothers|sisters|friends|neighbours|neighbors|colleagues|lawyers|fiancée?|girlfriend|boyfriend|ex-wife|ex-husband|stepfather|stepmother|mum|mom|dad|niece|nephew|sister|brother|son|daughter|wife|husband|widow|friend|neighbor|neighbour|cousin|aunt|uncle|coach|captain|pilot|doctor|nurse|sheriff|detective|manager|boss|colleague|partner|roommate|resident|witness|student|farmer|chairperson|vice-chair|co-chair|engineer|biologist|principal|dean|coordinator|editor|publisher|producer|clerk|agent|inspector|chief-executive|ceo|chemist|physicist|astronomer|archaeologist|curator|administrator|supervisor|auditor|planner|warden|ranger|skipper|sailor|cook|chef|vet|baker|butcher|brewer|coroner|magistrate|solicitor|barrister|juror|defendant|plaintiff|paramedic|firefighter|constable|vicar|bishop|imam|rabbi|curate|poet|composer|painter|photographer|reporter|presenter|broadcaster|climber|runner|swimmer|rower|jockey|striker|goalkeeper|defender|midfielder|winger|umpire|landlord|councillor|councilor|consultant|accountant|bartender|barber|brother-in-law|sister-in-law|grandmother|grandfather|survivor|translator|interpreter|leader|gardener|carpenter|plumber|actor|actress|singer|dancer|player|hunter|trader|trainer|tenant|referee|volunteer)|(?:ist|man|woman|person|master|keeper|worker|driver|holder|fighter|grower|maker|seller|dealer|wife|guard|ician|arian))$/u;

function isNamePart(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (at > first && (PARTICLES.has(token.lower) || /^[js]r\.?$/u.test(token.lower))) return true;
  if (!token.capital || WEEKDAYS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
  // `the chair, May Winter,` but not `the chair, May 5,`
  return !MONTHS.has(token.lower.replace('.', '')) || at > first || tokens[at + 1]?.capital === true;
}

function isNounStart(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.capital || DETERMINERS.has(token.lower) || !isFunctionWord(token));
}

function closingBracket(tokens: readonly Token[], at: number, high: number): number {
  for (let index = at + 1; index < high && index - at < 8; index++) if (tokens[index]?.lower === ')') return index;
  return -1;
}

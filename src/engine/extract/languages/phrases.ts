import type { AttributionRule } from '../attribution.js';
import type { Phrase } from '../phrases.js';
import type { Token } from '../tokens.js';
import type { Lexicon } from './rules.js';
import { isBody, isCue, isGiven, isNameWord, isOwner, isRole, isSmall, isSurnameOfTime } from './words.js';

/** Longest noun phrase, in tokens. */
const MOST_TOKENS = 14;
/** Longest name of a person, in tokens. */
const MOST_NAMES = 6;

const isHyphen = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[-'’]$/u.test(token.lower);

/** Where months have no capital, `Mars` is a name, and so is `Meer` in `van der Meer`. */
function isCapitalAdverb(token: Token | undefined, { rules, adverbs, telling }: Lexicon): boolean {
  if (rules.capitalNouns === true || token?.capital !== true) return false;
  return adverbs.has(token.lower) || telling.has(token.lower);
}

/** „Analyst Kai Brehme von der Nordbank“: a particle after a given name and a surname says where somebody works. */
function belongsToBody(tokens: readonly Token[], first: number, at: number, lexicon: Lexicon): boolean {
  if (lexicon.rules.capitalNouns !== true || !isParticle(tokens, at, lexicon)) return false;
  const names = tokens.slice(first, at).filter((token) => token.capital && !isRole(token, lexicon));
  return names.length > 1 && isGiven(names[0], lexicon) && !names.slice(1).every((name) => isGiven(name, lexicon));
}

/** End of the run of name words and particles that begins at `first`. */
function runEnd(tokens: readonly Token[], first: number, high: number, lexicon: Lexicon): number {
  let end = first;
  for (let at = first; at < high && at - first < MOST_TOKENS; at++) {
    const token = tokens[at];
    if (token?.lower !== undefined && /^[ye]$/u.test(token.lower) && isGiven(tokens[at + 1], lexicon)) break;
    const isSurname = at > first && (isCapitalAdverb(token, lexicon) || isSurnameOfTime(tokens, at, lexicon));
    if (isNameWord(token, lexicon) || isSurname) end = at + 1;
    else if (belongsToBody(tokens, first, at, lexicon)) break;
    else if (!(end > first && (isParticle(tokens, at, lexicon) || isHyphen(token)))) break;
  }
  return end;
}

/**
 * Whether a name beside a cue is a person's for sure: one of two words or more, or one right after the verb that follows the
 * quotation, where nouns have no capitals.
 */
export function isSureName(name: Phrase, rule: AttributionRule | undefined, { rules }: Lexicon): boolean {
  if (rules.unspaced === true || name.last - name.first > 1) return true;
  return rule === 'after' && rules.capitalNouns !== true;
}

/** `van`, and an article after one: `van der`. */
function isParticle(tokens: readonly Token[], at: number, { particles }: Lexicon): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    particles.has(word) || (/^(?:der|den|la|las|los|el)$/u.test(word) && particles.has(tokens[at - 1]?.lower ?? ''))
  );
}

/** Most particles at the head of a name: `van der`. */
const MOST_PARTICLES = 3;

/** Where a name ends that begins with a particle at token `at`: `van der Meer`, `de la Vega`; `at` if none does. */
export function particledEnd(tokens: readonly Token[], at: number, high: number, lexicon: Lexicon): number {
  const { particles, articles, of } = lexicon;
  const opens = tokens[at]?.lower ?? '';
  // `Ortega y Gasset`: what joins two surnames begins none.
  if (!particles.has(opens) || lexicon.coordinators.has(opens) || lexicon.rules.unspaced === true) return at;
  // `wethouder De Vries`: with a capital after another word an article is part of a name.
  const isArticle = articles.has(opens) && !of.has(opens);
  if (isArticle && !(tokens[at]?.capital === true && tokens[at - 1]?.kind === 'word')) return at;
  let first = at + 1;
  while (first < high && first - at < MOST_PARTICLES && isParticle(tokens, first, lexicon)) first++;
  const isName = isNameWord(tokens[first], lexicon) || isCapitalAdverb(tokens[first], lexicon);
  return isName && !isRole(tokens[first], lexicon) && first < high
    ? Math.max(first + 1, runEnd(tokens, first, high, lexicon))
    : at;
}

/**
 * The person's name in a noun phrase: the run of capitals that it ends with, without roles and what is in brackets after it; null if
 * it has none.
 */
export function nameIn(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): Phrase | null {
  let found: Phrase | null = null;
  const particled = particledEnd(tokens, phrase.first, phrase.last, lexicon);
  if (particled > phrase.first) return { first: phrase.first, last: particled };
  for (let at = phrase.first; at < phrase.last; at++) {
    // `Anna Lindqvist (S)`: a party, an age.
    if (found !== null && tokens[at]?.lower === '(') break;
    const whole = tokens[at]?.capital === true ? particledEnd(tokens, at, phrase.last, lexicon) : at;
    if (whole > at && at > phrase.first && isRole(tokens[at - 1], lexicon)) return { first: at, last: whole };
    if (!isNameWord(tokens[at], lexicon)) continue;
    const end = runEnd(tokens, at, phrase.last, lexicon);
    // 県警の広報担当者: what something belongs to comes before it.
    if (lexicon.rules.unspaced === true && end < phrase.last && /^[の的]$/u.test(tokens[end]?.lower ?? '')) {
      at = end;
      continue;
    }
    const name = isOwner(tokens, end - 1, lexicon) ? null : trimRun(tokens, phrase, { first: at, last: end }, lexicon);
    if (name !== null) found = name;
    at = end - 1;
  }
  return found;
}

function trimRun(tokens: readonly Token[], phrase: Phrase, run: Phrase, lexicon: Lexicon): Phrase | null {
  let { first, last } = run;
  if (lexicon.rules.unspaced === true) {
    // 田中花子市長: the role comes after the name.
    while (last > first + 1 && isRole(tokens[last - 1], lexicon)) last--;
    for (let at = first; at < last; at++)
      if (isRole(tokens[at], lexicon) || (at + 1 < last && isVerbal(tokens[at]))) first = at + 1;
    return first < last ? { first, last } : null;
  }
  for (let at = run.first; at < run.last; at++) {
    // Anna Visser, Anna Richter: the last word after a given name is a surname.
    const isSurname = at > run.first && at === run.last - 1 && isGiven(tokens[at - 1], lexicon);
    // „der Verband Nordischer Reeder“: what comes after is the name of a body.
    if (isBody(tokens[at], lexicon) && !isSurname) return null;
    if (isRole(tokens[at], lexicon) && !isSurname) first = at + 1;
    else if (
      isGiven(tokens[at], lexicon) &&
      at + 1 < run.last &&
      run.last - at <= MOST_NAMES &&
      startsName(tokens, first, at, lexicon)
    ) {
      first = at;
      break;
    } else if (at === first && endsAsRole(tokens, at, run.last, lexicon)) first = at + 1;
  }
  if (first >= run.last || !isNameWord(tokens[first], lexicon)) return null;
  const length = run.last - first;
  const before = tokens[first - 1];
  if (isBody(before, lexicon)) return null;
  const roled = isRole(before, lexicon) || first > run.first || before?.lower === ',';
  // `de la República`: the article between does not matter.
  const word = before?.lower ?? '';
  const isArticle = lexicon.articles.has(word) && !lexicon.of.has(word) && first - 2 >= phrase.first;
  const joint = isArticle ? tokens[first - 2] : before;
  const after =
    first > phrase.first && (lexicon.of.has(joint?.lower ?? '') || lexicon.prepositions.has(joint?.lower ?? ''));
  if (after) return null;
  if (lexicon.rules.capitalNouns === true && !roled) {
    // „die Polizei“, „der Deutsche Wetterdienst“: a noun; a name of one word stands without an article.
    if (first > phrase.first) {
      return isGiven(tokens[first], lexicon) && length > 1 ? { first, last: run.last } : null;
    }
  }
  return length > MOST_NAMES ? null : { first, last: run.last };
}

/** 営む, 務める before a name: characters and the ending of a verb, not the two parts of a name. */
function isVerbal(token: Token | undefined): boolean {
  return /\p{Script=Han}\p{Script=Hiragana}{0,4}[うくぐすつぬぶむるただ]$/u.test(token?.lower ?? '');
}

/** Whether a name begins at a given name rather than at the word `first` before it: `José Luis` are two of one person. */
function startsName(tokens: readonly Token[], first: number, at: number, lexicon: Lexicon): boolean {
  return at > first && !isGiven(tokens[first], lexicon);
}

/** Whether a word that no list has is a noun for a person: `Landwirt` before a name of two words. */
function endsAsRole(tokens: readonly Token[], at: number, last: number, lexicon: Lexicon): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (lower.length < 5 || isGiven(tokens[at], lexicon) || last - at < 3 || tokens[at + 1]?.kind !== 'word')
    return false;
  return lexicon.roleEndings.some((ending) => lower.length > ending.length + 1 && lower.endsWith(ending));
}

/** The noun phrase that begins at `from`, with a name that follows it after a comma; null if none does. */
export function phraseFrom(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): Phrase | null {
  const start = tokens[from];
  if (start === undefined || from >= high || start.kind !== 'word') return null;
  if (lexicon.pronouns.has(start.lower) && !(lexicon.articles.has(start.lower) && continues(tokens, from, high)))
    return { first: from, last: from + 1 };
  // „…“, sagte von Lahn; ‘Nee’, zegt van der Meer.
  const particled = isCue(tokens[from - 1], lexicon) ? particledEnd(tokens, from, high, lexicon) : from;
  if (particled > from) return { first: from, last: particled };
  const end = phraseEnd(tokens, from, high, lexicon);
  if (end === from) return null;
  const phrase = { first: from, last: end };
  return nameAfterComma(tokens, phrase, high, lexicon) ?? phrase;
}

function continues(tokens: readonly Token[], from: number, high: number): boolean {
  return from + 1 < high && tokens[from + 1]?.kind === 'word';
}

function phraseEnd(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  const { rules } = lexicon;
  let end = from;
  let capital = false;
  for (let at = from; at < high && at - from < MOST_TOKENS; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    if (token.kind === 'sign') {
      if (token.lower === '(') {
        const close = closing(tokens, at, high);
        if (close > at && capital) {
          at = close;
          end = close + 1;
          continue;
        }
      }
      if (isHyphen(token) && at > from && tokens[at + 1]?.kind === 'word') continue;
      break;
    }
    const { lower } = token;
    const isOf = at > from && (lexicon.of.has(lower) || isInsideName(tokens, at, lexicon));
    if (isOf) {
      // „sagte Harms im Ziel“: a name has none after it, unless it is part of the name.
      if (
        rules.capitalNouns === true &&
        capital &&
        !lexicon.particles.has(lower) &&
        isBareName(tokens, from, at, lexicon)
      )
        break;
      const next = tokens[at + 1];
      // „schrieb das Unternehmen in einer Stellungnahme“
      if (lexicon.prepositions.has(lower) && lexicon.indefinite.has(next?.lower ?? '')) break;
      if (next?.kind !== 'word' || at + 1 >= high || isCue(next, lexicon) || lexicon.auxiliaries.has(next.lower)) break;
      if (lexicon.adverbs.has(next.lower) && !(lexicon.particles.has(lower) && isCapitalAdverb(next, lexicon))) break;
      continue;
    }
    // `l’accusé`: after an article, a noun for a person.
    const isNoun = at > from && lexicon.articles.has(tokens[at - 1]?.lower ?? '') && isRole(token, lexicon);
    if (isCue(token, lexicon) && !isNoun) break;
    if (at > from && lexicon.clitics.has(lower) && !lexicon.articles.has(lower)) break;
    const isOpening = at === from && lexicon.articles.has(lower);
    if (!token.capital && !isOpening && (lexicon.auxiliaries.has(lower) || lexicon.joints.has(lower))) break;
    const follows = at > from && (isNameWord(tokens[at - 1], lexicon) || isParticle(tokens, at - 1, lexicon));
    const isPlain = !isNameWord(token, lexicon) && !(token.capital && follows);
    if (lexicon.adverbs.has(lower) && isPlain) break;
    if (lexicon.prepositions.has(lower) && !token.capital && !(at === from && lexicon.articles.has(lower))) break;
    if (lexicon.pronouns.has(lower) && !lexicon.articles.has(lower)) break;
    if (at > from && lexicon.articles.has(lower) && end === at && !lexicon.of.has(tokens[at - 1]?.lower ?? '')) break;
    const joined = at > from && end < at;
    const upper = token.capital || (rules.unspaced === true && isNameWord(token, lexicon));
    if (capital && !upper && !joined && !isRole(token, lexicon)) {
      if (rules.capitalNouns === true || (isNameWord(tokens[at - 1], lexicon) && !isRole(tokens[at - 1], lexicon)))
        break;
    }
    // `Statsministern fick svar`: where adjectives come first, a word that no list has is a verb after a role.
    const isAfterRole = end === at && isRole(tokens[at - 1], lexicon) && !token.capital && !isRole(token, lexicon);
    if (isAfterRole && rules.keepsSubject === true && !isSmall(lower, lexicon)) break;
    if (isNameWord(token, lexicon)) capital = true;
    end = at + 1;
  }
  if (rules.capitalNouns !== true || !capital) return end;
  // „Kämmerer Uwe Kühl zu bedenken“: where nouns have capitals, a noun phrase ends with one.
  while (end > from + 1 && tokens[end - 1]?.kind === 'word' && tokens[end - 1]?.capital === false) end--;
  return end;
}

/** Whether a particle at token `at` may be inside a name. Of one that is an article too, only after a name: `Enzo La Rosa`. */
function isInsideName(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!lexicon.particles.has(word)) return false;
  if (!lexicon.articles.has(word) || lexicon.rules.elides !== true) return true;
  return isNameWord(tokens[at - 1], lexicon) || isParticle(tokens, at - 1, lexicon);
}

/** Whether tokens are a name alone: no article, no role. */
function isBareName(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  if (lexicon.articles.has(tokens[from]?.lower ?? '') || lexicon.coordinators.has(tokens[to]?.lower ?? ''))
    return false;
  return !hasRole(tokens, { first: from, last: to }, lexicon) && !isBody(tokens[from], lexicon);
}

function closing(tokens: readonly Token[], at: number, high: number): number {
  for (let index = at + 1; index < high && index - at < 8; index++) if (tokens[index]?.lower === ')') return index;
  return -1;
}

/** `la maire de la ville, Anne Lindeau,`: the name that a role without one is followed by. */
function nameAfterComma(tokens: readonly Token[], phrase: Phrase, high: number, lexicon: Lexicon): Phrase | null {
  if (!hasRole(tokens, phrase, lexicon)) return null;
  const comma = commaAfter(tokens, phrase.last, high, lexicon);
  if (comma === -1) return null;
  const first = nameAfterRole(tokens, comma + 1, high, lexicon);
  // `Minister Transportu, Jan Kowalski`: what looks like a name is part of the office.
  const own = nameIn(tokens, phrase, lexicon);
  if (own !== null && (isGiven(tokens[own.first], lexicon) || !isGiven(tokens[first], lexicon))) return null;
  const last = runEnd(tokens, first, high, lexicon);
  if (last === first || last - first > MOST_NAMES) return null;
  // `sa femme, Léa`
  const closes = last >= high || /^[,.;)]$/u.test(tokens[last]?.lower ?? '');
  if (last - first === 1 && !(own === null && closes && isGiven(tokens[first], lexicon))) return null;
  if (!isGiven(tokens[first], lexicon) && isRole(tokens[first], lexicon)) return null;
  return { first: phrase.first, last };
}

/** Most words of a role between a comma and a name. */
const ROLE_WORDS = 3;

/** Where the name begins after another role: `su marido, el pescador Óscar Jara,`; `from` itself for any other words. */
function nameAfterRole(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  let at = lexicon.articles.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  while (at < high && at - from <= ROLE_WORDS && isRole(tokens[at], lexicon) && tokens[at]?.capital === false) at++;
  const isNamed = isGiven(tokens[at], lexicon) && isNameWord(tokens[at + 1], lexicon) && at + 1 < high;
  return isRole(tokens[at - 1], lexicon) && isNamed ? at : from;
}

/** Number of words that may be between a role and the name that follows it: `l’adjointe à l’urbanisme, Anne Lindeau`. */
const OFFICE = 7;

/** The comma after a role and what it is for, or -1. */
function commaAfter(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  for (let at = from; at < high && at - from <= OFFICE; at++) {
    const token = tokens[at];
    if (token?.lower === ',') return at;
    if (token?.kind !== 'word' || isCue(token, lexicon) || lexicon.auxiliaries.has(token.lower)) return -1;
    if (lexicon.joints.has(token.lower) && !lexicon.of.has(token.lower)) return -1;
  }
  return -1;
}

/** Whether a phrase has a noun for someone who speaks. */
export function hasRole(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  for (let at = phrase.first; at < phrase.last; at++) if (isRole(tokens[at], lexicon)) return true;
  return false;
}

/** The noun phrase that ends with token `last`, back to `low`; null if none does or a preposition governs it. */
export function phraseBack(tokens: readonly Token[], last: number, low: number, lexicon: Lexicon): Phrase | null {
  if (tokens[last]?.kind === 'sign' && tokens[last]?.lower === ')') {
    for (let at = last - 1; at > low && last - at < 8; at--)
      if (tokens[at]?.lower === '(') {
        const head = phraseBack(tokens, at - 1, low, lexicon);
        return head === null ? null : { first: head.first, last: last + 1 };
      }
    return null;
  }
  if (tokens[last]?.kind !== 'word') return null;
  let best: Phrase | null = null;
  for (let at = last; at >= low && last - at < MOST_TOKENS; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    if (token.kind === 'sign') {
      if (isHyphen(token) || /^[()]$/u.test(token.lower)) continue;
      break;
    }
    const { lower } = token;
    // `Van der Meer zegt`, at the head of a sentence or not.
    if (token.capital && at < last && particledEnd(tokens, at, last + 1, lexicon) === last + 1)
      return { first: at, last: last + 1 };
    const isOf = at > low && at < last && lexicon.of.has(lower);
    if (!isOf) {
      if (isCue(token, lexicon) || (!token.capital && (lexicon.auxiliaries.has(lower) || lexicon.joints.has(lower))))
        break;
      if (lexicon.prepositions.has(lower)) break;
      if (lexicon.adverbs.has(lower) && !(token.capital && at > low)) break;
    }
    const inRun = at > low && isNameWord(token, lexicon) && isNameWord(tokens[at - 1], lexicon);
    if (inRun || !(canStart(token, lexicon) || isOwner(tokens, at, lexicon)) || governed(tokens, at, low, lexicon))
      continue;
    if (phraseEnd(tokens, at, last + 1, lexicon) !== last + 1) continue;
    // 市の担当者: one character that a role belongs to.
    const isOwned = lexicon.rules.unspaced === true && at - 2 >= low && isOwnerOf(tokens, at, lexicon);
    best = { first: isOwned ? at - 2 : at, last: last + 1 };
  }
  return best;
}

/** Whether one character and の are before the role at token `at`: 市の担当者. */
export function isOwnerOf(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return (
    isRole(tokens[at], lexicon) &&
    /^[の的]$/u.test(tokens[at - 1]?.lower ?? '') &&
    /^[市県国町村都府道区党社省庁署]$/u.test(tokens[at - 2]?.lower ?? '')
  );
}

function canStart(token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.articles.has(token.lower) ||
    lexicon.pronouns.has(token.lower) ||
    isNameWord(token, lexicon) ||
    isRole(token, lexicon)
  );
}

/** Words that compare what is said with how someone says it. */
export const LIKE = /^(?:wie|comme|como|come|zoals|som|jak|как)$/u;

/** Whether a preposition, or a word that joins it to a noun before, comes right before token `at`. */
function governed(tokens: readonly Token[], at: number, low: number, lexicon: Lexicon): boolean {
  // 市の担当者: what a noun belongs to comes before it.
  if (lexicon.rules.unspaced === true) return false;
  let index = at - 1;
  // An adjective between article and noun: „zu dem gegenwärtigen Skandal“.
  while (lexicon.rules.capitalNouns === true && index > low && at - index < 4 && isAdjective(tokens[index], lexicon))
    index--;
  const before = tokens[index];
  if (index < low || before?.kind !== 'word') return false;
  // „Wie ein Sprecher mitteilte“: at the head of its clause a conjunction.
  const opensClause = index === low || tokens[index - 1]?.kind === 'sign';
  if (opensClause && (LIKE.test(before.lower) || before.lower === 'als')) return false;
  if (lexicon.oblique.has(before.lower)) return true;
  return lexicon.prepositions.has(before.lower) || (lexicon.of.has(before.lower) && !lexicon.joints.has(before.lower));
}

function isAdjective(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  const { lower } = token;
  return /(?:e|en|er|es|em)$/u.test(lower) && !isCue(token, lexicon) && !isSmall(lower, lexicon);
}

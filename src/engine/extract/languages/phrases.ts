import type { AttributionRule } from '../attribution.js';
import { GIVEN } from '../names/gazetteer/index.js';
import type { Phrase } from '../phrases.js';
import type { Token } from '../tokens.js';
import type { Lexicon } from './rules.js';

/** Longest noun phrase, in tokens. */
const MOST_TOKENS = 14;
/** Longest name of a person, in tokens. */
const MOST_NAMES = 6;

/** Whether a word is a noun for somebody who speaks, or a title. */
export function isRole(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && isRoleWord(token.lower, lexicon);
}

/** Whether a word in lower case is such a noun or, where nouns have capitals, ends with one. */
export function isRoleWord(lower: string, { roles, rules }: Lexicon): boolean {
  const word = lower.replace(/\.$/u, '');
  if (roles.has(word)) return true;
  if (rules.capitalNouns !== true || word.length < 8) return false;
  for (let length = 4; length < Math.min(word.length - 2, 16); length++)
    if (roles.has(word.slice(-length))) return true;
  return false;
}

/** Whether a word is a verb that reports speech or labels a thing. */
export function isCue(token: Token | undefined, { speech, label }: Lexicon): boolean {
  return token?.kind === 'word' && !token.capital && (speech.has(token.lower) || label.has(token.lower));
}

/** Whether a word is written as a name, and none of the small words that begin a sentence with a capital. */
export function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (lexicon.rules.unspaced === true) {
    if (
      !/^(?=.*[\p{Script=Han}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・々]{2,12}$/u.test(
        lower,
      )
    )
      return false;
  } else if (!token.capital) return false;
  return !(
    lexicon.telling.has(lower) ||
    lexicon.articles.has(lower) ||
    lexicon.pronouns.has(lower) ||
    lexicon.prepositions.has(lower) ||
    lexicon.joints.has(lower) ||
    lexicon.adverbs.has(lower)
  );
}

const isHyphen = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[-'’]$/u.test(token.lower);

/** Where months have no capital, `Mars` is a name. */
function isCapitalAdverb(token: Token | undefined, { rules, adverbs }: Lexicon): boolean {
  return rules.capitalNouns !== true && token?.capital === true && adverbs.has(token.lower);
}

/** End of the run of name words and particles that begins at `first`. */
function runEnd(tokens: readonly Token[], first: number, high: number, lexicon: Lexicon): number {
  let end = first;
  for (let at = first; at < high && at - first < MOST_TOKENS; at++) {
    const token = tokens[at];
    if (isNameWord(token, lexicon) || (at > first && isCapitalAdverb(token, lexicon))) end = at + 1;
    else if (!(end > first && (isParticle(tokens, at, lexicon) || isHyphen(token)))) break;
  }
  return end;
}

/**
 * Whether a name beside a cue is a person's for sure: one of two words or more, or one right behind the verb that follows the
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

/** The person's name in a noun phrase: the run of capitals that it ends with, without roles; null if it has none. */
export function nameIn(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): Phrase | null {
  let found: Phrase | null = null;
  for (let at = phrase.first; at < phrase.last; at++) {
    if (!isNameWord(tokens[at], lexicon)) continue;
    const end = runEnd(tokens, at, phrase.last, lexicon);
    const name = trimRun(tokens, phrase, { first: at, last: end }, lexicon);
    if (name !== null) found = name;
    at = end - 1;
  }
  return found;
}

function trimRun(tokens: readonly Token[], phrase: Phrase, run: Phrase, lexicon: Lexicon): Phrase | null {
  let { first, last } = run;
  if (lexicon.rules.unspaced === true) {
    // 田中花子市長: the role comes behind the name.
    while (last > first + 1 && isRole(tokens[last - 1], lexicon)) last--;
    for (let at = first; at < last; at++) if (isRole(tokens[at], lexicon)) first = at + 1;
    return first < last ? { first, last } : null;
  }
  for (let at = run.first; at < run.last; at++) {
    // Anna Visser, Anna Richter: the last word behind a given name is a surname.
    const isSurname = at > run.first && at === run.last - 1 && isGiven(tokens[at - 1]);
    if (isRole(tokens[at], lexicon) && !isSurname) first = at + 1;
    else if (GIVEN.has(wordOf(tokens[at])) && at + 1 < run.last && run.last - at <= MOST_NAMES && at > first) {
      first = at;
      break;
    }
  }
  if (first >= run.last || !isNameWord(tokens[first], lexicon)) return null;
  const length = run.last - first;
  const before = tokens[first - 1];
  const roled = isRole(before, lexicon);
  // `de la República`: the article between does not matter.
  const word = before?.lower ?? '';
  const isArticle = lexicon.articles.has(word) && !lexicon.of.has(word) && first - 2 >= phrase.first;
  const joint = isArticle ? tokens[first - 2] : before;
  const behind =
    first > phrase.first && (lexicon.of.has(joint?.lower ?? '') || lexicon.prepositions.has(joint?.lower ?? ''));
  if (behind) return null;
  if (lexicon.rules.capitalNouns === true && !roled) {
    // „die Polizei“, „der Deutsche Wetterdienst“: a noun; a name of one word stands without an article.
    if (first > phrase.first) {
      return GIVEN.has(wordOf(tokens[first])) && length > 1 ? { first, last: run.last } : null;
    }
  }
  return length > MOST_NAMES ? null : { first, last: run.last };
}

function wordOf(token: Token | undefined): string {
  const word = (token?.lower ?? '').split('-')[0] ?? '';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Whether a word is a given name. */
export function isGiven(token: Token | undefined): boolean {
  return GIVEN.has(wordOf(token));
}

/** The noun phrase that begins at `from`, with a name that follows it after a comma; null if none does. */
export function phraseFrom(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): Phrase | null {
  const start = tokens[from];
  if (start === undefined || from >= high || start.kind !== 'word') return null;
  if (lexicon.pronouns.has(start.lower) && !(lexicon.articles.has(start.lower) && continues(tokens, from, high)))
    return { first: from, last: from + 1 };
  const end = phraseEnd(tokens, from, high, lexicon);
  if (end === from) return null;
  const phrase = { first: from, last: end };
  return nameBehindComma(tokens, phrase, high, lexicon) ?? phrase;
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
    const isOf = at > from && (lexicon.of.has(lower) || lexicon.particles.has(lower));
    if (isOf) {
      const next = tokens[at + 1];
      if (next?.kind !== 'word' || at + 1 >= high || isCue(next, lexicon) || lexicon.auxiliaries.has(next.lower)) break;
      if (lexicon.adverbs.has(next.lower)) break;
      continue;
    }
    if (isCue(token, lexicon)) break;
    if (at > from && lexicon.clitics.has(lower) && !lexicon.articles.has(lower)) break;
    if (!token.capital && (lexicon.auxiliaries.has(lower) || lexicon.joints.has(lower))) break;
    if (lexicon.adverbs.has(lower) && !(token.capital && at > from && isNameWord(tokens[at - 1], lexicon))) break;
    if (lexicon.prepositions.has(lower) && !token.capital && !(at === from && lexicon.articles.has(lower))) break;
    if (lexicon.pronouns.has(lower) && !lexicon.articles.has(lower)) break;
    if (at > from && lexicon.articles.has(lower) && end === at && !lexicon.of.has(tokens[at - 1]?.lower ?? '')) break;
    const joined = at > from && end < at;
    const upper = token.capital || (rules.unspaced === true && isNameWord(token, lexicon));
    if (capital && !upper && !joined && !isRole(token, lexicon)) {
      if (rules.capitalNouns === true || isNameWord(tokens[at - 1], lexicon)) break;
    }
    if (isNameWord(token, lexicon)) capital = true;
    end = at + 1;
  }
  return end;
}

function closing(tokens: readonly Token[], at: number, high: number): number {
  for (let index = at + 1; index < high && index - at < 8; index++) if (tokens[index]?.lower === ')') return index;
  return -1;
}

/** `la maire de la ville, Anne Lindeau,`: the name that a role without one is followed by. */
function nameBehindComma(tokens: readonly Token[], phrase: Phrase, high: number, lexicon: Lexicon): Phrase | null {
  if (tokens[phrase.last]?.lower !== ',' || phrase.last >= high) return null;
  if (nameIn(tokens, phrase, lexicon) !== null || !hasRole(tokens, phrase, lexicon)) return null;
  const first = phrase.last + 1;
  const last = runEnd(tokens, first, high, lexicon);
  if (last - first < 2 || last - first > MOST_NAMES) return null;
  if (!GIVEN.has(wordOf(tokens[first])) && isRole(tokens[first], lexicon)) return null;
  return { first: phrase.first, last };
}

/** Whether words have a noun for somebody who speaks among them. */
export function saysRole(text: string, lexicon: Lexicon): boolean {
  return (text.match(/[\p{L}\p{M}.-]+/gu) ?? []).some((word) => isRoleWord(word.toLowerCase(), lexicon));
}

/** Whether a phrase has a noun for somebody who speaks. */
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
    const isOf = at > low && at < last && lexicon.of.has(lower);
    if (!isOf) {
      if (isCue(token, lexicon) || (!token.capital && (lexicon.auxiliaries.has(lower) || lexicon.joints.has(lower))))
        break;
      if (lexicon.prepositions.has(lower)) break;
      if (lexicon.adverbs.has(lower) && !(token.capital && at > low)) break;
    }
    const inRun = at > low && isNameWord(token, lexicon) && isNameWord(tokens[at - 1], lexicon);
    if (inRun || !canStart(token, lexicon) || governed(tokens, at, low, lexicon)) continue;
    if (phraseEnd(tokens, at, last + 1, lexicon) !== last + 1) continue;
    best = { first: at, last: last + 1 };
  }
  return best;
}

function canStart(token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.articles.has(token.lower) ||
    lexicon.pronouns.has(token.lower) ||
    isNameWord(token, lexicon) ||
    isRole(token, lexicon)
  );
}

/** Whether a preposition, or a word that joins it to a noun before, comes right before token `at`. */
function governed(tokens: readonly Token[], at: number, low: number, lexicon: Lexicon): boolean {
  let index = at - 1;
  // An adjective between article and noun: „zu dem gegenwärtigen Skandal“.
  while (lexicon.rules.capitalNouns === true && index > low && at - index < 4 && isAdjective(tokens[index], lexicon))
    index--;
  const before = tokens[index];
  if (index < low || before?.kind !== 'word') return false;
  if (lexicon.oblique.has(before.lower)) return true;
  return lexicon.prepositions.has(before.lower) || (lexicon.of.has(before.lower) && !lexicon.joints.has(before.lower));
}

function isAdjective(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  const { lower } = token;
  return /(?:e|en|er|es|em)$/u.test(lower) && !isCue(token, lexicon) && !isSmall(lower, lexicon);
}

/** Whether a word is one of the small words of a language, and no name though a sentence begins with it. */
export function isSmall(
  word: string,
  { telling, articles, oblique, prepositions, joints, adverbs, auxiliaries }: Lexicon,
): boolean {
  return [telling, articles, oblique, prepositions, joints, adverbs, auxiliaries].some((set) => set.has(word));
}

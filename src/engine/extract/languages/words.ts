import { GIVEN } from '../names/gazetteer/index.js';
import type { Token } from '../tokens.js';
import type { Lexicon } from './rules.js';

/** Number of words that may be between an infinitive of speech and the verb that it belongs to: `a fini par tout de même dire`. */
const CHAIN = 5;

/** Whether a word is a noun for someone who speaks, or a title. */
export function isRole(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && isRoleWord(token.lower, lexicon);
}

/** Whether a word in lower case is such a noun or, where nouns have capitals, ends with one. */
export function isRoleWord(lower: string, { roles, rules, definite }: Lexicon): boolean {
  const word = lower.replace(/\.$/u, '');
  if (roles.has(word)) return true;
  if (rules.compounds === true) {
    if (endsWithRole(word, roles)) return true;
    const stems = definite.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
    return stems.some((stem) => [stem, `${stem}e`].some((noun) => roles.has(noun) || endsWithRole(noun, roles)));
  }
  if (rules.capitalNouns !== true || word.length < 8) return false;
  const singular = word.replace(/(?:innen|en|n)$/u, '');
  if (roles.has(singular) || roles.has(`${singular}in`)) return true;
  for (let length = 4; length < Math.min(word.length - 2, 16); length++)
    if (roles.has(word.slice(-length)) || roles.has(singular.slice(-length))) return true;
  return false;
}

/** Fewest letters of a noun for a person at the end of a longer word: shorter ones end surnames, too. */
const SHORTEST_HEAD = 6;

/** `clubvoorzitter`, `kommunalrådet`. */
function endsWithRole(word: string, roles: ReadonlySet<string>): boolean {
  for (let length = SHORTEST_HEAD; length < word.length - 2; length++) if (roles.has(word.slice(-length))) return true;
  return false;
}

/** Whether the word at `at` is whose the noun for a person is that follows it, perhaps after an adjective: `familjens advokat`. */
export function isOwner(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { genitive } = lexicon.rules;
  const owner = tokens[at];
  if (genitive === undefined || owner?.kind !== 'word' || !owner.lower.endsWith(genitive)) return false;
  const isNoun = (token: Token | undefined): boolean => token?.capital === false && isRole(token, lexicon);
  if (isSmall(owner.lower, lexicon) || isNoun(owner)) return false;
  const next = tokens[at + 1];
  const isAdjective = next?.kind === 'word' && !next.capital && !isSmall(next.lower, lexicon) && !isCue(next, lexicon);
  return isNoun(next) || (isAdjective && isNoun(tokens[at + 2]));
}

/** Whether a word is a verb that reports speech or labels a thing. */
export function isCue(token: Token | undefined, { speech, label }: Lexicon): boolean {
  return token?.kind === 'word' && !token.capital && (speech.has(token.lower) || label.has(token.lower));
}

/**
 * Where the verb begins that ends at token `at`: at the token itself for a finite form of speech, at what governs an infinitive
 * (`ne cesse de répéter`); -1 if it is not a verb of speech.
 */
export function cueStart(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return -1;
  if (lexicon.infinitives.has(token.lower)) {
    const lead = leadBefore(tokens, at, lexicon);
    if (lead !== -1) return lead;
  }
  return isCue(token, lexicon) && !lacksReflexive(tokens, at, lexicon) ? at : -1;
}

/** Whether the verb at token `at` reports speech with a reflexive pronoun only, and has none: `inquiète les riverains`. */
export function lacksReflexive(tokens: readonly Token[], at: number, { reflexive, reflexives }: Lexicon): boolean {
  if (!reflexive.has(tokens[at]?.lower ?? '')) return false;
  return ![-2, -1, 1].some((by) => reflexives.has(tokens[at + by]?.lower ?? ''));
}

/** Whether the phrase that begins at token `first` is not a subject of the verb at `at` before it: it is of several, the verb of one. */
export function disagrees(tokens: readonly Token[], at: number, first: number, lexicon: Lexicon): boolean {
  const ending = lexicon.rules.plural?.verb;
  if (ending === undefined || first <= at || !lexicon.pluralArticles.has(tokens[first]?.lower ?? '')) return false;
  for (let index = at; index >= 0 && at - index <= CHAIN; index--) {
    const { lower = '', kind } = tokens[index] ?? {};
    if (kind !== 'word') return true;
    const isVerb = index === at || lexicon.auxiliaries.has(lower) || lexicon.leads.has(lower);
    if (isVerb && lower.endsWith(ending)) return false;
  }
  return true;
}

/** The verb that governs the infinitive at token `at`, or -1. */
function leadBefore(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const { leads, prepositions, clitics, adverbs, of } = lexicon;
  for (let index = at - 1; index >= 0 && at - index <= CHAIN; index--) {
    const { kind, lower = '' } = tokens[index] ?? {};
    if (kind !== 'word') return -1;
    if (leads.has(lower)) return index;
    if (![prepositions, clitics, adverbs, of].some((set) => set.has(lower)) && !/^(?:te|att)$/u.test(lower)) return -1;
  }
  return -1;
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
    if (isPhraseUnspaced(lower, lexicon)) return false;
  } else if (!token.capital) return false;
  return !(
    lexicon.telling.has(lower) ||
    lexicon.articles.has(lower) ||
    lexicon.pronouns.has(lower) ||
    lexicon.prepositions.has(lower) ||
    lexicon.joints.has(lower) ||
    (lexicon.adverbs.has(lower) && !isGivenToo(lower, lexicon))
  );
}

/** Most characters of a name that is no body's, where bodies are known by how they end. */
const LONGEST_UNSPACED = 4;

/** 陈明要求王芳: too long for a person, and no body as 北京市教育局 is. */
function isPhraseUnspaced(word: string, { bodies, trailing }: Lexicon): boolean {
  if (trailing.size > 0 || word.length <= LONGEST_UNSPACED || !/^\p{Script=Han}+$/u.test(word)) return false;
  return ![...bodies].some((end) => word.endsWith(end));
}

/** `Jürgen März`, `Pablo Junio`: a month or day with a capital right after a given name is a surname. */
export function isSurnameOfTime(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital || !lexicon.adverbs.has(token.lower)) return false;
  const before = tokens[at - 1];
  return before?.kind === 'word' && before.capital && isGiven(before, lexicon) && isNameWord(before, lexicon);
}

/** Whether a word with a capital is a given name where months and days have none: `Julio`, `Domingo`. */
function isGivenToo(lower: string, { rules, women, men }: Lexicon): boolean {
  return rules.capitalNouns !== true && rules.unspaced !== true && (women.has(lower) || men.has(lower));
}

/** Whether a word is a given name. */
export function isGiven(token: Token | undefined, { women, men }: Lexicon): boolean {
  const lower = token?.lower ?? '';
  return GIVEN.has(wordOf(token)) || women.has(lower) || men.has(lower);
}

/** Whether a word names a body, or where nouns have capitals ends with such a word: `Bundesverband`. */
export function isBody(token: Token | undefined, { bodies, rules }: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  if (bodies.has(token.lower)) return true;
  return rules.capitalNouns === true && [...bodies].some((body) => body.length > 4 && token.lower.endsWith(body));
}

function wordOf(token: Token | undefined): string {
  const word = (token?.lower ?? '').split('-')[0] ?? '';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Whether words have a noun for someone who speaks among them. */
export function saysRole(text: string, lexicon: Lexicon): boolean {
  return (text.match(/[\p{L}\p{M}.-]+/gu) ?? []).some((word) => isRoleWord(word.toLowerCase(), lexicon));
}

/** Whether a word is one of the small words of a language, and no name though a sentence begins with it. */
export function isSmall(
  word: string,
  { telling, articles, oblique, prepositions, joints, adverbs, auxiliaries }: Lexicon,
): boolean {
  return [telling, articles, oblique, prepositions, joints, adverbs, auxiliaries].some((set) => set.has(word));
}

import { REACH } from '../attribution.js';
import type { Phrase } from '../phrases.js';
import type { Token } from '../tokens.js';
import { hasRole, isOwnerOf, LIKE, nameIn, particledEnd, phraseBack, phraseFrom } from './phrases.js';
import type { Lexicon } from './rules.js';
import { cueStart, isCue, isGiven, isNameWord, isOwner, isRole, isSmall, isSurnameOfTime } from './words.js';

/** Whether a token is a sign that a pattern matches. */
export const isSign = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'sign' && pattern.test(token.lower);

/** Words between a cue and its subject that belong to neither. */
export function isSkipped(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  const { articles, auxiliaries, clitics, adverbs } = lexicon;
  return (
    (clitics.has(token.lower) && !articles.has(token.lower)) ||
    (adverbs.has(token.lower) && !isNameWord(token, lexicon)) ||
    (!token.capital && auxiliaries.has(token.lower))
  );
}

/** Whether a word begins a noun phrase: an article, a pronoun, a name, a role, whose a role is, an adjective before a noun with a capital. */
function startsPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isOwner(tokens, at, lexicon)) return true;
  if (lexicon.rules.unspaced === true && isOwnerOf(tokens, at + 2, lexicon)) return true;
  if (lexicon.articles.has(token.lower) || lexicon.pronouns.has(token.lower)) return true;
  if (isNameWord(token, lexicon) || isRole(token, lexicon)) return true;
  return lexicon.rules.capitalNouns === true && token.capital && /(?:e|er|es)$/u.test(token.lower);
}

/** A phrase that says who speaks: a pronoun, a name, or a noun for someone who speaks. */
export function speaks(tokens: readonly Token[], phrase: Phrase | null, lexicon: Lexicon): phrase is Phrase {
  if (phrase === null) return false;
  const start = tokens[phrase.first];
  const first = start?.lower ?? '';
  const isNamed = lexicon.rules.capitalNouns !== true && nameIn(tokens, phrase, lexicon) !== null;
  if (particledEnd(tokens, phrase.first, phrase.last, lexicon) > phrase.first) return true;
  if (!isNamed && !startsPhrase(tokens, phrase.first, lexicon)) return false;
  // Where nouns have capitals, a noun phrase ends with one.
  const end = tokens[phrase.last - 1];
  const isNoun = end?.capital === true || end?.kind === 'sign';
  if (lexicon.rules.capitalNouns === true && !isNoun && !lexicon.pronouns.has(first)) return false;
  if (phrase.last - phrase.first === 1 && (lexicon.pronouns.has(first) || lexicon.articles.has(first)))
    return lexicon.pronouns.has(first);
  return lexicon.articles.has(first) || nameIn(tokens, phrase, lexicon) !== null || hasRole(tokens, phrase, lexicon);
}

/** The subject right after the cue at `cue`: `sagte gestern die Ministerin Anna Lind`. */
export function subjectAfter(tokens: readonly Token[], cue: number, high: number, lexicon: Lexicon): Phrase | null {
  const at = skipFrom(tokens, asideEnd(tokens, cue + 1, high), high, lexicon);
  const phrase = phraseFrom(tokens, at, high, lexicon);
  if (speaks(tokens, phrase, lexicon)) return phrase;
  // `constata resignada Julia Pons`
  const further = isUnknown(tokens[at], lexicon) ? phraseFrom(tokens, at + 1, high, lexicon) : null;
  const isRoled =
    further !== null && hasRole(tokens, further, lexicon) && lexicon.articles.has(tokens[at + 1]?.lower ?? '');
  if (further !== null && (isRoled || nameIn(tokens, further, lexicon) !== null)) return further;
  if (!lexicon.prepositions.has(tokens[at]?.lower ?? '')) return null;
  // `contó a los investigadores el capitán`, `napisał w liście burmistrz Jan Kowalski`: whom he told, or where he wrote, comes first.
  for (let next = at + 2; next < high && next - at < 6 && tokens[next]?.kind === 'word'; next++) {
    const isArticle = lexicon.articles.has(tokens[next]?.lower ?? '') && lexicon.rules.capitalNouns !== true;
    const isFullName = isGiven(tokens[next], lexicon) && isNameWord(tokens[next + 1], lexicon);
    const isTitle = isRole(tokens[next], lexicon) && isGiven(tokens[next + 1], lexicon);
    if (!isArticle && !isFullName && !isTitle) continue;
    if (!isArticle && mayBeTold(tokens, at, next, lexicon)) continue;
    const later = phraseFrom(tokens, next, high, lexicon);
    if (later === null || named(tokens, later, lexicon) === null) continue;
    if (!isArticle || hasRole(tokens, later, lexicon)) return later;
  }
  return null;
}

/**
 * Whether the name at token `name` may be that of whom something was told, after a preposition at `from`: `dijo al alcalde Pedro
 * Vera`. Where nouns have cases, it would have another.
 */
function mayBeTold(tokens: readonly Token[], from: number, name: number, lexicon: Lexicon): boolean {
  let before = name - 1;
  while (before > from && lexicon.articles.has(tokens[before]?.lower ?? '')) before--;
  const { lower = '' } = tokens[before] ?? {};
  if (lexicon.prepositions.has(lower) || lexicon.of.has(lower) || isRole(tokens[before], lexicon)) return true;
  if (lexicon.agents.length > 0) return false;
  for (let at = before; at >= from; at--)
    if (lexicon.prepositions.has(tokens[at]?.lower ?? '')) return !lexicon.where.has(tokens[at]?.lower ?? '');
  return false;
}

/** The number of words of a listed aside that begins at token `at`; 0 for none. */
function asideAt(tokens: readonly Token[], at: number, { asides }: Lexicon): number {
  return asides.find((words) => words.every((word, index) => tokens[at + index]?.lower === word))?.length ?? 0;
}

/** Number of words of an aside between a verb and its subject. */
const ASIDE = 4;

/** Where an aside between commas ends that begins at token `at`: `résume, ému, le curé`; `at` if there is none. */
function asideEnd(tokens: readonly Token[], at: number, high: number): number {
  if (!isSign(tokens[at], /^,$/u)) return at;
  for (let end = at + 1; end < high && end - at <= ASIDE + 1; end++) {
    if (isSign(tokens[end], /^,$/u)) return end > at + 1 ? end + 1 : at;
    if (tokens[end]?.kind !== 'word' || tokens[end]?.capital === true) return at;
  }
  return at;
}

/** Whether a word in lower case is in none of the lists: an adjective, perhaps. */
export function isUnknown(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || token.capital || lexicon.rules.unspaced === true) return false;
  return !isSmall(token.lower, lexicon) && !isRole(token, lexicon) && !isCue(token, lexicon);
}

function skipFrom(tokens: readonly Token[], from: number, high: number, lexicon: Lexicon): number {
  let at = from;
  while (at < high && at - from < 8) {
    const isTime =
      lexicon.adverbs.has(tokens[at + 1]?.lower ?? '') &&
      (lexicon.articles.has(tokens[at]?.lower ?? '') || lexicon.prepositions.has(tokens[at]?.lower ?? ''));
    const aside = asideAt(tokens, at, lexicon);
    if (aside > 0) at += aside;
    else if (isTime) at += 2;
    else if (isSkipped(tokens[at], lexicon) || isCue(tokens[at], lexicon)) at++;
    else break;
  }
  return Math.min(at, high);
}

/** The subject before the cue at `cue`, with what may be between: `Anna Lind, maire de la ville, a dit`. */
export function subjectBefore(tokens: readonly Token[], cue: number, low: number, lexicon: Lexicon): Phrase | null {
  const start = cueStart(tokens, cue, lexicon);
  let at = Math.max(low, start === -1 ? cue : start) - 1;
  while (at >= low && cue - at < 12 && isBeside(tokens, at, lexicon)) at--;
  if (at < low) return null;
  if (!isSign(tokens[at], /^[,—–]$/u)) {
    let phrase = phraseBack(tokens, at, low, lexicon);
    // 刘强对记者说: whom it is said to is between who speaks and the verb.
    while (phrase !== null && phrase.first - 2 >= low && lexicon.listener.has(tokens[phrase.first - 1]?.lower ?? '')) {
      at = phrase.first - 2;
      while (at >= low && isBeside(tokens, at, lexicon)) at--;
      phrase = phraseBack(tokens, at, low, lexicon);
    }
    return speaks(tokens, phrase, lexicon) ? withNameBefore(tokens, phrase, low, lexicon) : null;
  }
  let end = at;
  for (let comma = at - 1, hops = 0; comma > low && hops < 4 && at - comma < REACH; comma--) {
    if (!isSign(tokens[comma], /^[,—–]$/u)) continue;
    hops++;
    const inserted = { first: comma + 1, last: end };
    const name = nameIn(tokens, inserted, lexicon);
    const head = phraseBack(tokens, comma - 1, low, lexicon);
    if (speaks(tokens, head, lexicon)) {
      const isName =
        name !== null &&
        name.last === end &&
        end - name.first > 1 &&
        isTitled(tokens, inserted.first, name.first, lexicon);
      return isName && !isOwnName(tokens, head, lexicon) ? { first: head.first, last: end } : head;
    }
    end = comma;
  }
  return null;
}

/** Whether only titles are before a name: `Me Claire Ducros`. */
function isTitled(tokens: readonly Token[], from: number, name: number, lexicon: Lexicon): boolean {
  return tokens.slice(from, name).every((token) => token.capital && isRole(token, lexicon));
}

/** Whether the token at `at` may be between a subject and its verb, and is no part of the subject. */
function isBeside(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (isSign(tokens[at], /^、$/u)) return true;
  return isSkipped(tokens[at], lexicon) && !isSurnameOfTime(tokens, at, lexicon);
}

/** Whether a phrase has a name that is not governed by its noun: `El ministro de Transportes` has none. */
function isOwnName(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  const name = nameIn(tokens, phrase, lexicon);
  if (name === null) return false;
  if (!hasRole(tokens, phrase, lexicon)) return true;
  if (isOffice(tokens, phrase, name, lexicon)) return false;
  for (let at = name.first - 1; at > phrase.first && name.first - at <= 2; at--) {
    const word = tokens[at]?.lower ?? '';
    if (lexicon.of.has(word) || lexicon.prepositions.has(word)) return false;
  }
  return true;
}

/** `Minister Transportu, Jan Kowalski,`: after a role, and before a given name, what looks like a name is part of the office. */
function isOffice(tokens: readonly Token[], phrase: Phrase, name: Phrase, lexicon: Lexicon): boolean {
  if (isGiven(tokens[name.first], lexicon) || !isRole(tokens[name.first - 1], lexicon)) return false;
  return isSign(tokens[phrase.last], /^,$/u) && isGiven(tokens[phrase.last + 1], lexicon);
}

/** `die Sprecherin, Anna Lind, sagte` with the second comma left out. */
function withNameBefore(tokens: readonly Token[], phrase: Phrase, low: number, lexicon: Lexicon): Phrase {
  const comma = phrase.first - 1;
  if (comma <= low || !isSign(tokens[comma], /^,$/u) || nameIn(tokens, phrase, lexicon) === null) return phrase;
  const head = phraseBack(tokens, comma - 1, low, lexicon);
  if (head === null || nameIn(tokens, head, lexicon) !== null || !hasRole(tokens, head, lexicon)) return phrase;
  return { first: head.first, last: phrase.last };
}

/** The subject of the cue at `cue`, before or after it. */
export function subjectOf(
  tokens: readonly Token[],
  cue: number,
  low: number,
  high: number,
  lexicon: Lexicon,
): Phrase | null {
  const word = tokens[cue]?.lower ?? '';
  if (lexicon.impersonal.has(word)) return placeOf(tokens, low, cue, high, lexicon);
  const found = subjectAfter(tokens, cue, high, lexicon);
  // „Lind sprach von Verrat“
  const isNoun =
    lexicon.rules.capitalNouns === true && lexicon.prepositions.has(tokens[found?.first ?? -1]?.lower ?? '');
  const after = isNoun ? null : found;
  if (lexicon.quoting.has(word)) {
    const quoted = phraseFrom(tokens, skipFrom(tokens, cue + 1, high, lexicon), high, lexicon);
    if (quoted !== null && named(tokens, quoted, lexicon) !== null) return quoted;
  }
  // `Como explica Ana Lindo, de la plataforma,`: the subject comes after the verb.
  const compared = LIKE.test(tokens[cue - 1]?.lower ?? '') && isNamedBy(tokens, after, lexicon);
  if (compared) return after;
  const joined = lexicon.joints.has(tokens[cue - 1]?.lower ?? '');
  const antecedent = antecedentOf(tokens, cue, low, lexicon);
  if (antecedent !== null) return antecedent;
  const before = joined ? firstPhrase(tokens, low, cue, lexicon, true) : subjectBefore(tokens, cue, low, lexicon);
  // „Der Zeitung sagte Lind“: what has a name is the subject.
  // „Deshalb sagte er“: one word with a capital is not a subject before another.
  const isWord = before !== null && before.last - before.first === 1 && lexicon.rules.capitalNouns === true;
  if (isWord && after !== null && !lexicon.pronouns.has(tokens[before.first]?.lower ?? '')) return after;
  if (before !== null)
    return isNamedBy(tokens, after, lexicon) &&
      !isNamedBy(tokens, before, lexicon) &&
      !isPronoun(tokens, before, lexicon)
      ? after
      : before;
  if (named(tokens, after, lexicon) !== null && !joined) return after;
  return firstPhrase(tokens, low, cue, lexicon) ?? after;
}

/** `la alcaldesa, que califica el corte de «chapuza»`: the one who is named right before the pronoun and its comma. */
function antecedentOf(tokens: readonly Token[], cue: number, low: number, lexicon: Lexicon): Phrase | null {
  if (!lexicon.subjectRelatives.has(tokens[cue - 1]?.lower ?? '') || !isSign(tokens[cue - 2], /^,$/u)) return null;
  const whole = named(tokens, phraseBack(tokens, cue - 3, low, lexicon), lexicon);
  if (whole !== null) {
    // `Ana Lindo, directora del puerto, que dijo`: the name is before what it is said to be.
    const isAdded = isSign(tokens[whole.first - 1], /^,$/u) && nameIn(tokens, whole, lexicon) === null;
    const head = isAdded ? phraseBack(tokens, whole.first - 2, low, lexicon) : null;
    return head !== null && nameIn(tokens, head, lexicon) !== null ? head : whole;
  }
  // `critica al consejero, que llamó`: who is the object speaks.
  let first = cue - 2;
  while (first > low && isNameWord(tokens[first - 1], lexicon)) first--;
  if (first < cue - 3) return { first, last: cue - 2 };
  return isRole(tokens[cue - 3], lexicon) ? { first: cue - 3, last: cue - 2 } : null;
}

function isNamedBy(tokens: readonly Token[], phrase: Phrase | null, lexicon: Lexicon): boolean {
  return phrase !== null && nameIn(tokens, phrase, lexicon) !== null;
}

/** `In dem Brief heißt es`: where the words stand. */
function placeOf(tokens: readonly Token[], low: number, cue: number, high: number, lexicon: Lexicon): Phrase | null {
  if (lexicon.prepositions.has(tokens[low]?.lower ?? '')) return phraseFrom(tokens, low + 1, cue, lexicon);
  let at = cue + 1;
  while (at < high && isSkipped(tokens[at], lexicon)) at++;
  return lexicon.prepositions.has(tokens[at]?.lower ?? '') ? phraseFrom(tokens, at + 1, high, lexicon) : null;
}

/** The first noun phrase of a sentence that can be its subject. */
export function firstPhrase(
  tokens: readonly Token[],
  low: number,
  high: number,
  lexicon: Lexicon,
  loose = false,
): Phrase | null {
  let at = low;
  let first: Phrase | null = null;
  for (let hops = 0; at < high && hops < 4; hops++) {
    while (at < high && opensNoPhrase(tokens[at], lexicon)) at++;
    const phrase = phraseFrom(tokens, at, high, lexicon);
    if (
      speaks(tokens, phrase, lexicon) &&
      !lexicon.prepositions.has(tokens[at]?.lower ?? '') &&
      isSure(tokens, phrase, high, lexicon, loose)
    ) {
      // One word with a capital at the head of a sentence may be any word: a later name is surer.
      const isWord = at === low && phrase.last - phrase.first === 1 && isNameWord(tokens[at], lexicon);
      if (!isWord) return phrase;
      first = phrase;
    }
    while (at < high && !isSign(tokens[at], /^,$/u)) at++;
    at++;
  }
  return first;
}

/** Whether a token comes before a sentence's first noun phrase: a sign, a conjunction, an adverb. */
function opensNoPhrase(token: Token | undefined, { joints, adverbs, articles, rules }: Lexicon): boolean {
  if (token?.kind !== 'word') return true;
  if (articles.has(token.lower) || rules.unspaced === true) return false;
  return joints.has(token.lower) || adverbs.has(token.lower);
}

/** One word with a capital at the head of a sentence is a name only before a verb that is known. */
function isSure(tokens: readonly Token[], phrase: Phrase, high: number, lexicon: Lexicon, loose: boolean): boolean {
  const first = tokens[phrase.first];
  if (phrase.last - phrase.first > 1 || first === undefined || lexicon.pronouns.has(first.lower)) return true;
  const next = tokens[phrase.last];
  if (loose && next?.kind === 'word' && !next.capital) return true;
  return (
    isCue(next, lexicon) || lexicon.auxiliaries.has(next?.lower ?? '') || (phrase.last === high && next?.lower === ':')
  );
}

function isPronoun(tokens: readonly Token[], phrase: Phrase, { pronouns }: Lexicon): boolean {
  return phrase.last - phrase.first === 1 && pronouns.has(tokens[phrase.first]?.lower ?? '');
}

/** A phrase that is a pronoun or has a name or a role; else null. */
export function named(tokens: readonly Token[], phrase: Phrase | null, lexicon: Lexicon): Phrase | null {
  if (phrase === null) return null;
  const isPronoun = phrase.last - phrase.first === 1 && lexicon.pronouns.has(tokens[phrase.first]?.lower ?? '');
  return isPronoun || hasRole(tokens, phrase, lexicon) || nameIn(tokens, phrase, lexicon) !== null ? phrase : null;
}

import type { Range } from '../../text/range.js';
import { slug } from '../../text/slug.js';
import type { ExtractedEntity } from '../extraction.js';
import { GIVEN, isCalendar, LISTED } from '../names/gazetteer/index.js';
import { nameKeys } from '../names/keys.js';
import { listedLength } from '../names/rules.js';
import { isCapitalized, type NameSpan, surface } from '../names/span.js';
import type { Token } from '../names/tokens.js';
import { ELISION } from './cuts.js';
import type { Lexicon } from './rules.js';
import { isRoleWord, isSmall } from './words.js';

/** Longest run of capitals that is searched, in tokens. */
const LONGEST_RUN = 12;
/** Longest name of a person, in tokens. */
const LONGEST_NAME = 6;

/** Splits `l’Union` into its two words. */
export function splitElisions(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const length = ELISION.exec(token.text)?.[0].length ?? 0;
    if (length === 0 || length >= token.text.length) return [token];
    const at = token.start + length;
    return [
      { ...token, end: at, text: token.text.slice(0, length) },
      { ...token, start: at, text: token.text.slice(length), spaced: false, initial: false, boundary: false },
    ];
  });
}

/** Cuts the point off a word that is an abbreviation in English alone: `Maj.` at the end of a sentence. */
export function splitPoints(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  return tokens.flatMap((token) => {
    const word = token.text.slice(0, -1);
    if (!/^\p{Lu}\p{Ll}{2,}\.$/u.test(token.text) || isRoleWord(word.toLowerCase(), lexicon)) return [token];
    return [
      { ...token, end: token.end - 1, text: word },
      { ...token, start: token.end - 1, text: '.', spaced: false, initial: false, boundary: false },
    ];
  });
}

/** What the search for names knows of a language that is not English. */
export interface ForeignNames {
  readonly lexicon: Lexicon;
  /** Names beside a cue, surely of those who speak: where each ends, by where it starts. */
  readonly spoken: ReadonlyMap<number, number>;
}

/**
 * The names among the tokens of a paragraph in a language other than English: those beside a cue, those that begin with a known
 * given name or come after a role, listed names, acronyms; where nouns have no capitals, other runs of capitals too.
 */
export function foreignSpans(tokens: readonly Token[], { lexicon, spoken }: ForeignNames): NameSpan[] {
  const spans: NameSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const said = spoken.get(tokens[at]?.start ?? -1);
    if (said !== undefined) {
      let end = at + 1;
      while (end < tokens.length && (tokens[end]?.end ?? 0) <= said) end++;
      spans.push({ first: at, end, kind: spokenKind(tokens, at, end), weight: 1.5, weak: false });
      at = end;
      continue;
    }
    const end = runEnd(tokens, at, spoken, lexicon);
    if (end === at) at++;
    else {
      addRun(tokens, at, end, lexicon, spans);
      at = end;
    }
  }
  return spans;
}

function spokenKind(tokens: readonly Token[], first: number, end: number): NameSpan['kind'] {
  const name = surface(tokens, first, end);
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organization';
  const listed = LISTED.get(name);
  return listed === undefined ? 'person' : listed === 'country' || listed === 'place' ? 'place' : listed;
}

function runEnd(
  tokens: readonly Token[],
  first: number,
  starts: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): number {
  let end = first;
  for (let at = first; at < tokens.length && at - first < LONGEST_RUN; at++) {
    const token = tokens[at];
    if (token === undefined || (at > first && (token.boundary || starts.has(token.start)))) break;
    if (isCapitalized(token.text) && !isDate(tokens, at, lexicon) && !/^[«„“"]/u.test(token.text)) end = at + 1;
    else if (!(end > first && lexicon.particles.has(token.text))) break;
    // `Ana Lindo y Pedro Vera` are two.
    else if (/^[ye]$/u.test(token.text) && isGivenName(tokens[at + 1]?.text ?? '', lexicon)) break;
    // `dijeron Ana Lindo, Lea Costa y Ema Prado`: the last of a list.
    else if (
      /^[ye]$/u.test(token.text) &&
      tokens[first - 1]?.text === ',' &&
      at - first > 1 &&
      [...starts.values()].includes(tokens[first - 2]?.end ?? -1)
    )
      break;
  }
  return end;
}

/** Whether a word dates something: a month of English that is not a given name before another word with a capital. */
function isDate(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (!isCalendar(word)) return false;
  return !isGivenName(word, lexicon) || !(isCapitalized(next) || lexicon.particles.has(next));
}

function addRun(tokens: readonly Token[], from: number, end: number, lexicon: Lexicon, spans: NameSpan[]): void {
  let first = from;
  const lower = (index: number): string => (tokens[index]?.text ?? '').toLowerCase();
  while (first < end && isSmall(lower(first), lexicon)) first++;
  let roled = first > 0 && isRoleWord(lower(first - 1), lexicon);
  let isBody = first > 0 && lexicon.bodies.has(lower(first - 1));
  while (first < end && isRoleWord(lower(first), lexicon)) {
    roled = true;
    isBody = lexicon.bodies.has(lower(first));
    first++;
  }
  if (lexicon.particles.has(tokens[first]?.text ?? '')) return;
  for (let at = first; at < end; at++) {
    const listed = listedLength(tokens, at, end);
    if (listed === 0 || (isGivenName(tokens[at]?.text ?? '', lexicon) && end - at > listed)) continue;
    const kind = LISTED.get(surface(tokens, at, at + listed));
    spans.push({
      first: at,
      end: at + listed,
      kind: kind === 'country' || kind === 'place' ? 'place' : (kind ?? 'other'),
      weight: 1,
      weak: false,
    });
    return;
  }
  for (let at = first; at + 1 < end; at++) {
    if (!isGivenName(tokens[at]?.text ?? '', lexicon) || end - at > LONGEST_NAME) continue;
    spans.push({ first: at, end, kind: 'person', weight: 1, weak: false });
    return;
  }
  const length = end - first;
  const isListed = first === from && followsPerson(tokens, first, end, spans, lexicon);
  if ((length === 2 || length === 3) && (isListed || hasAge(tokens, end) || followsRole(tokens, first, lexicon))) {
    spans.push({ first, end, kind: 'person', weight: 0.9, weak: false });
    return;
  }
  if (length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first]?.text ?? ''))
    spans.push({ first, end, kind: 'organization', weight: 0.7, weak: false });
  else if (length > 0 && roled && length < LONGEST_NAME)
    spans.push({ first, end, kind: isBody ? 'organization' : 'person', weight: 0.6, weak: false });
  else if (
    (length === 2 || length === 3) &&
    lexicon.rules.capitalNouns !== true &&
    isSubject(tokens, first, end, lexicon)
  )
    spans.push({ first, end, kind: 'person', weight: 0.5, weak: false });
  else if (length > 1 && lexicon.rules.capitalNouns !== true)
    spans.push({ first, end, kind: 'other', weight: 0.4, weak: tokens[first]?.initial === true });
}

/** Whether a word is a given name, or begins with one: `Anne-Laure`. */
export function isGivenName(word: string, { women, men }: Lexicon): boolean {
  const lower = word.toLowerCase();
  return GIVEN.has(word.split('-')[0] ?? '') || women.has(lower) || men.has(lower);
}

/** `Jule Harms, 24, …` and `Jule Harms (24)`. */
function hasAge(tokens: readonly Token[], end: number): boolean {
  return (
    /^[,(]$/u.test(tokens[end]?.text ?? '') &&
    /^\d{2}$/u.test(tokens[end + 1]?.text ?? '') &&
    /^[,)]$/u.test(tokens[end + 2]?.text ?? '')
  );
}

/** Number of words that may be between a role and the name after its comma. */
const OFFICE = 7;

/** `la directrice du port, Anne Lindeau`: a comma is right before a name, and a role not far before it. */
function followsRole(tokens: readonly Token[], first: number, lexicon: Lexicon): boolean {
  if (tokens[first - 1]?.text !== ',') return false;
  for (let at = first - 2; at >= 0 && first - at <= OFFICE; at--) {
    const text = tokens[at]?.text ?? '';
    if (/^[.,;:!?]$/u.test(text)) return false;
    if (isRoleWord(text.toLowerCase(), lexicon) && !lexicon.bodies.has(text.toLowerCase())) return true;
  }
  return false;
}

/** `sagten Mia Brandt, Lea Koch und Emma Wulf`: whether a run is right after a person, in a list that `and` ends. */
function followsPerson(
  tokens: readonly Token[],
  first: number,
  end: number,
  spans: readonly NameSpan[],
  { and }: Lexicon,
): boolean {
  const before = spans.at(-1);
  if (before?.kind !== 'person' || before.end !== first - 1 || before.end - before.first < 2) return false;
  return (
    and.includes(tokens[first - 1]?.text ?? '') ||
    (tokens[first - 1]?.text === ',' && and.includes(tokens[end]?.text ?? ''))
  );
}

/** Whether a run begins its sentence and a word without a capital follows, which does not join it to another noun. */
function isSubject(tokens: readonly Token[], first: number, end: number, lexicon: Lexicon): boolean {
  const next = tokens[end]?.text ?? '';
  return tokens[first]?.initial === true && (next === ',' || (/^\p{Ll}/u.test(next) && !lexicon.of.has(next)));
}

/** Most places of one name that are kept. */
const MOST_PLACES = 500;

/** Longest given name after a family name, in characters. */
const LONGEST_GIVEN = 3;

/** 森本恵さん before 森本さん: the whole name of which another is the beginning, where the text has one such; else null. */
function wholeName(text: string, name: string, { honorifics, roles }: Lexicon): string | null {
  const found = new Set<string>();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const rest = text.slice(at + name.length, at + name.length + LONGEST_GIVEN * 3);
    for (let length = 1; length <= LONGEST_GIVEN; length++) {
      const given = rest.slice(0, length);
      if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(given)) break;
      if ([...roles].some((role) => given.startsWith(role) || role.startsWith(given))) break;
      if (honorifics.some((word) => rest.startsWith(word, length))) found.add(name + given);
    }
  }
  const [one, another] = found;
  return another === undefined ? (one ?? null) : null;
}

/** The persons of a text without spaces between words: the names beside cues, and each place that has them. */
export function literalPersons(text: string, spoken: readonly Range[], lexicon: Lexicon): ExtractedEntity[] {
  const short = [...new Set(spoken.map(({ start, end }) => text.slice(start, end)))];
  const whole = short.flatMap((name) =>
    /^\p{Script=Han}{1,3}$/u.test(name) ? (wholeName(text, name, lexicon) ?? []) : [],
  );
  const names = [...new Set([...short, ...whole])];
  const longest = names.filter((name) => !names.some((other) => other !== name && other.startsWith(name)));
  return longest.map((name, index) => {
    const aliases = names.filter((other) => other !== name && name.startsWith(other));
    // 森本さん is 森本恵さん where nobody else's name begins so.
    const own = aliases.filter((alias) => longest.every((other) => other === name || !other.startsWith(alias)));
    const mentions: Range[] = [];
    for (const written of [name, ...own])
      for (let at = text.indexOf(written); at !== -1 && mentions.length < MOST_PLACES; ) {
        if (written === name || !text.startsWith(name, at)) mentions.push({ start: at, end: at + written.length });
        at = text.indexOf(written, at + 1);
      }
    mentions.sort((a, b) => a.start - b.start);
    return {
      id: slug(name) || `name-${index + 1}`,
      name,
      kind: 'person',
      aliases,
      roles: [],
      mentions: mentions.filter(({ start }, at) => start >= (mentions[at - 1]?.end ?? 0)),
      keys: nameKeys('person', name, aliases),
    };
  });
}

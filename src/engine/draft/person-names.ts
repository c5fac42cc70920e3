import { ADVERBS, MONTHS, PREPOSITIONS, SUBORDINATORS, WEEKDAYS } from '../extract/lexicon.js';
import { ADDRESSES, COMMON_WORDS, GIVEN, PARTICLES, SUFFIXES } from '../extract/names/gazetteer/index.js';
import { titleEnd } from '../extract/names/titles.js';
import { tokenize } from '../extract/names/tokens.js';
import { foldWord } from '../text/normalize.js';
import { isSpelledAlike, mayBeSameGivenName } from './given-names.js';

/**
 * How a name that a draft writes relates to a name of someone: `same`; `unclear`, as with an initial, a short form, another
 * spelling, or a given name where only a surname is known; `different`, where a surname or a given name contradicts; `none`,
 * where they have nothing in common.
 */
export type NameRelation = 'same' | 'unclear' | 'different' | 'none';

/** A name without what may be before and after it. */
interface PersonName {
  /** As written and folded; at least one. */
  readonly words: readonly { readonly written: string; readonly folded: string }[];
  readonly suffix: string | null;
  readonly address: 'm' | 'f' | '';
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]{0,60}/gu;

/** `Northbank’s` before a name. */
const POSSESSIVE = /^[^\s'’]{1,40}['’]s\s{1,9}(?=\p{Lu})/u;

/** `Ann Lee of the harbour board`. */
const PLACE_AFTER = /\s(?:of|for|from|at|in)\s.*$/su;

/** A name without the words that begin its sentence: `Yesterday Ann Lee`, `In May Ann Lee`. */
export function withoutOpening(name: string): string {
  const parts = name.split(/(?<=\s)/u);
  let from = 0;
  for (; from < parts.length - 1; from++) {
    const word = (parts[from] ?? '').trim().toLowerCase();
    // A given name as well.
    if (parts[from]?.trim() === 'Per') break;
    const isOpening = word === 'the' || [ADVERBS, PREPOSITIONS, SUBORDINATORS, WEEKDAYS].some((list) => list.has(word));
    if (!isOpening && !(from > 0 && MONTHS.has(word))) break;
  }
  return parts.slice(from).join('');
}

/**
 * How a name of a draft relates to one of a person's names. Titles, middle names and particles decide nothing, but a particle
 * that only one of them begins with may be a given name (`Ben Cole`).
 */
export function relationOf(draft: string, person: string): NameRelation {
  const a = personName(draft, person);
  const b = personName(person, draft);
  if (a === null || b === null) return 'none';
  const relation = related(a.words, b.words);
  if (relation !== 'same') return relation;
  const isOther = a.suffix !== b.suffix && isGeneration(a.suffix ?? b.suffix);
  const isOtherSex = a.address !== '' && b.address !== '' && a.address !== b.address;
  return isOther || isOtherSex ? 'unclear' : 'same';
}

/** Whether a name begins with a given name, titles aside, and has a surname as well. */
export function isFullName(name: string): boolean {
  const words = personName(name)?.words ?? [];
  return words.length > 1 && GIVEN.has(words[0]?.written ?? '');
}

/** The words of a name, folded, without titles, particles and what is after a comma. */
export function nameWords(name: string): readonly string[] {
  return personName(name)?.words.map(({ folded }) => folded) ?? [];
}

function isGeneration(suffix: string | null): boolean {
  return suffix !== null && /^(?:jr|sr|ii|iii|iv)$/u.test(suffix);
}

/** The end of a name that a word is, folded and without points; null where it is none. */
export function suffixOf(word: string): string | null {
  const written = word.replace(/[.,]{1,3}$/u, '');
  return SUFFIXES.has(word) || SUFFIXES.has(written) ? foldWord(written).replaceAll('.', '') : null;
}

/** A name's words; one with a capital that begins it is no particle if the other name has no such particle. */
function personName(name: string, other?: string): PersonName | null {
  const bare = withoutOpening(name).replace(POSSESSIVE, '').split(',', 1)[0] ?? '';
  const tokens = tokenize(bare, { start: 0, end: bare.length }, () => false);
  const titled = titleEnd(tokens, 0, tokens.length, false);
  const from = titled === 0 ? 0 : (tokens[titled]?.start ?? bare.length);
  const address = ADDRESSES.get(tokens[0]?.text ?? '') ?? '';
  const rest = bare.slice(from).replace(PLACE_AFTER, '');
  let suffix: string | null = null;
  const words: { written: string; folded: string }[] = [];
  for (const { 0: word } of rest.matchAll(WORD)) {
    const written = word.replace(/['’]s$/u, '').replace(/[.'’-]{1,3}$/u, '');
    if (words.length > 0 && (SUFFIXES.has(word) || SUFFIXES.has(written)))
      suffix = foldWord(written).replaceAll('.', '');
    else if (!PARTICLES.has(written.toLowerCase()) || (words.length === 0 && isGivenBefore(written, rest, other)))
      for (const part of written.split('-')) if (part !== '') words.push({ written: part, folded: folded(part) });
  }
  return words.length === 0 ? null : { words, suffix, address };
}

/** Whether a word that may be a particle is the given name before a surname, as the other name has no such particle. */
function isGivenBefore(word: string, name: string, other: string | undefined): boolean {
  const isFirst = other !== undefined && name.trimStart().startsWith(word) && /^\p{Lu}/u.test(word);
  return isFirst && !(other.match(WORD) ?? []).some((each) => each.toLowerCase() === word.toLowerCase());
}

/** A word to be compared; the points of initials (`J.D.`) are not part of it. */
function folded(word: string): string {
  return foldWord(word).replaceAll(/[.’']/gu, '');
}

type Words = PersonName['words'];

function related(draft: Words, person: Words): NameRelation {
  const a = draft.map((word) => word.folded);
  const b = person.map((word) => word.folded);
  if (a.join('') === b.join('') || (a.length === b.length && a.every((word) => b.includes(word)))) return 'same';
  const [first = '', last = ''] = [a[0], a.at(-1)];
  if (a.length === 1)
    return b.includes(first) ? 'same' : b.some((word) => isSpelledAlike(word, first)) ? 'unclear' : 'none';
  // Of someone with only one name it is not known who else has it.
  if (b.length === 1) return a.some((word) => isSpelledAlike(word, b[0] ?? '')) ? 'unclear' : 'none';
  if (b.slice(-a.length).join(' ') === a.join(' ')) return GIVEN.has(draft[0]?.written ?? '') ? 'unclear' : 'same';
  const shares = a.some((word) => b.includes(word));
  if (a.slice(-b.length).join(' ') === b.join(' '))
    return draft.slice(0, -b.length).some(({ written }) => GIVEN.has(written)) ? 'unclear' : 'same';
  const sameLast = last === b.at(-1);
  const sameFirst = first === b[0];
  if (sameLast && sameFirst) return agree(a.slice(1, -1), b.slice(1, -1)) ? 'same' : 'unclear';
  if (sameFirst) {
    const [few, many] = a.length < b.length ? [a, b] : [b, a];
    // Double surnames: one may be left out, or have come by marriage.
    if (few.every((word) => many.includes(word))) return 'unclear';
    const mayBe = a.slice(1).some((word) => b.slice(1).some((other) => isSpelledAlike(word, other)));
    return mayBe || !GIVEN.has(draft[0]?.written ?? '') ? 'unclear' : 'different';
  }
  if (sameLast) {
    const isMiddle = b.slice(1, -1).includes(first) || a.slice(1, -1).includes(b[0] ?? '');
    if (isMiddle || mayBeSameGivenName(first, b[0] ?? '')) return 'unclear';
    return isGiven(draft[0]?.written, true) && isGiven(person[0]?.written, false) ? 'different' : 'unclear';
  }
  if (shares) return 'unclear';
  const mayBe = isSpelledAlike(last, b.at(-1) ?? '') && mayBeSameGivenName(first, b[0] ?? '');
  return mayBe ? 'unclear' : 'none';
}

/** Whether middle names are the same, or initials of the same. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === 0 ||
    b.length === 0 ||
    (a.length === b.length && a.every((word, at) => isInitialOrSame(word, b[at] ?? '')))
  );
}

function isInitialOrSame(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));
}

/** Whether a word is someone's given name: one that is listed, or (if not `listed`) at least no initial, common word or particle. */
function isGiven(word = '', listed: boolean): boolean {
  if (GIVEN.has(word)) return true;
  const low = word.toLowerCase();
  return !listed && word.length > 2 && ![word, low].some((each) => COMMON_WORDS.has(each)) && !PARTICLES.has(low);
}

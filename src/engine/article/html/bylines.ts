import type { CslName } from '../article.js';
import { parseNames } from '../names.js';

/** Before the names of a by-line, in the languages of news. */
const BY = /^(?:written\s+by|by|von|par|por|di|da|door|av|af|texto?\s*:|text\s*:|authors?\s*:?|autor(?:in)?\s*:?)\s+/iu;

/** Where the names of a by-line end: a bar, a number, a day. */
const BEHIND_NAMES = /[|•·\d]|\b(?:published|updated)\b|\b(?:on|am)\s(?:\w{3,7}day|\w{3,8}tag|mittwoch)\b/iu;

/** What follows a name in a by-line: what the author does, and when. */
const ROLE =
  /[\s,–—-]{1,9}(?:(?:chef)?redakteur(?:in)?|editor|reporter|correspondent|korrespondent(?:in)?|journalist(?:in)?|staff writer|shares?|ph\.?d\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?|am|vom|le|el|il)$/iu;
const BEFORE_NAME = /^(?:rechtsanw[aä]lt(?:in)?|dr\.|prof\.)\s+/iu;
const LONGEST = 120;

/** Signs and words of what is no person's name: addresses, links, companies. */
const NO_NAME =
  /[:!?@/→»|]|\.(?:com|de|org|net|at|ch)(?:\b|$)|\b(?:gmbh|inc|ltd|posts?|beiträge|articles?|view|more|alle|all|autor(?:in)?|author|redaktion|team|magazin|www|kommentare?|comments?|shares?)(?:\b|$)|\be\.\s?v\./iu;
const NOBODY = /^(?:admin|administrator|editor|staff|redaktion|redacci[oó]n|unknown|anonymous|guest)$/iu;

/** Whether words introduce names: `By …`, `Von …`. */
export function isByline(words: string): boolean {
  return words.length <= LONGEST && BY.test(words);
}

/** The names in the words of a by-line; none if they are no names: dates, counts, sentences. */
export function namesOfByline(byline: string): readonly CslName[] {
  const named = byline.slice(0, 1_000).replace(BY, '');
  const end = named.search(BEHIND_NAMES);
  const bare = (end < 0 ? named : named.slice(0, end)).trim();
  if (bare === '' || bare.length > LONGEST) return [];
  return parseNames(bare.replace(ROLE, '').trim()).filter((name) => wordsOf(name).length >= 2 && isPlausible(name));
}

/** Whether a name that a page states can be one: no address, link or company, and with capitals. */
export function isPlausible(name: CslName): boolean {
  const text = printed(name);
  const words = wordsOf(name);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word));
  if (text === '' || NO_NAME.test(text) || NOBODY.test(text) || /[-–—]$/u.test(text)) return false;
  return words.length === 1 || (words.length <= 5 && capitals.length * 2 > words.length);
}

/** A name without the titles and roles around it. */
export function withoutTitles(words: string): string {
  return words.replace(BY, '').replace(BEFORE_NAME, '').replace(ROLE, '').trim();
}

function wordsOf(name: CslName): readonly string[] {
  return printed(name).split(' ');
}

function printed({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

import type { CslName } from '../article.js';
import { fromCapitals, readByline } from '../byline.js';
import { isParticle } from '../name-pattern.js';
import { isIdiom, parseNames } from '../names.js';

/** Before the names of a by-line, in the languages of news. */
const BY =
  /^(?:(?:written|posted|published|reported|story|words|interview|verfasst|geschrieben|eine? (?:artikel|beitrag|bericht|essay|gastbeitrag|interview|kommentar|porträt|reportage|text)|submitted|une? (?:article|enquête|récit|reportage|texte)|écrit|publié|escrito|publicado) (?:by|von|par|por)|by|von|par|por|di|da|door|av|af|przez|(?:texto?|words|testo|tekst)(?=\s?:)|interview(?=\s?:)|authors?|autor(?:in|en|es)?|auteure?s?|autrice|auteur|автор)\s{0,3}[:：]?\s{1,9}/iu;

/** A by-line that begins with the day: `Posted on September 21, 2020 by …`. */
const DAY_BEFORE = /^[^.!?]{0,60}\d{4}[^.!?]{0,20}\b(?:by|von|par|por)\s(?=\p{Lu})/u;

/** Where the names of a by-line end: a bar, a number, a day. */
const AFTER_NAMES =
  /[|•·(]|(?<!\p{L})\d|\d{2}|:\s|\b(?:published|updated)\b|\b(?:on|am)\s(?:\w{3,7}day|(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)\b|\w{3,8}tag|mittwoch)\b/iu;

/** What follows a name in a by-line: what the author does, and when. */
const ROLE =
  /[\s,–—-]{1,9}(?:fotos?|photos?|bild(?:er)?|illustrations?|pictures?|images?|video|grafik|(?:chef)?redakteur(?:in)?|editor|reporter|correspondent|korrespondent(?:in)?|journalist(?:in)?|staff writer|shares?|stand|lesezeit|published|updated|ph\.?d\.?)$/iu;
/** What is left before a day. Months are surnames as well: `Ann May`, `Ines Martin`. */
const BEFORE_DAY = /[\s,–—-]{1,9}(?:on|at|in|am|vom|le|el|il)$/u;
const MONTH =
  /[\s,–—-]{1,9}(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/iu;
/** Where someone writes, after the name. */
const IN_PLACE = /\s(?:in|from|à|aus)\s\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2}$/u;
const BEFORE_NAME = /^(?:rechtsanw[aä]lt(?:in)?|dr\.|prof\.)\s+/iu;
const LONGEST = 120;

/** Signs and words of what is not a person's name: addresses, links, companies. */
const NO_NAME =
  /[:!?@/→»|]|\.(?:com|de|org|net|at|ch)(?:\b|$)|\b(?:gmbh|inc|ltd|posts?|beiträge|articles?|view|more|alle|all|autor(?:in)?|author|redaktion|team|magazin|www|kommentare?|comments?|shares?)(?:\b|$)|\be\.\s?v\./iu;
const NOBODY = /^(?:admin|administrator|editor|staff|redaktion|redacci[oó]n|unknown|anonymous|guest)$/iu;

/** Whether words introduce names: `By …`, `Von …`. */
export function isByline(words: string): boolean {
  return words.length <= LONGEST && (BY.test(words) || DAY_BEFORE.test(words));
}

/**
 * The names in the words of a by-line; none if they are not names: dates, counts, sentences. Where the page marks the words as
 * an author, one word may be a name.
 */
export function namesOfByline(byline: string, isMarked = false): readonly CslName[] {
  const whole = readByline(byline.trim());
  if (whole !== null) return whole.authors;
  const named = byline.slice(0, 1_000).trim().replace(DAY_BEFORE, '').replace(BY, '');
  const end = named.search(AFTER_NAMES);
  const bare = (isMarked && end >= 0 && /^\S+$/u.test(named) ? named : end < 0 ? named : named.slice(0, end)).trim();
  if (bare === '' || bare.length > LONGEST) return [];
  const dayless = end >= 0 && /\d/u.test(named.charAt(end)) ? withoutDay(bare) : bare;
  return parseNames(fromCapitals(withoutRole(dayless).replace(IN_PLACE, ''))).filter((name) =>
    wordsOf(name).length >= 2
      ? isPlausible(name)
      : isMarked && /^\p{L}[\p{L}\p{N}._-]{1,29}$/u.test(printedName(name)) && isPlausible(name),
  );
}

/** Whether a name that a page states can be one: no address, link or company, and with capitals. */
export function isPlausible(name: CslName): boolean {
  const text = printedName(name);
  const words = wordsOf(name);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word) || isParticle(word));
  if (text === '' || NO_NAME.test(text) || NOBODY.test(text) || isIdiom(text) || /[-–—]$/u.test(text)) return false;
  return words.length === 1 || (words.length <= 5 && capitals.length * 2 > words.length);
}

/** A name without what the author does. */
function withoutRole(words: string): string {
  const bare = withoutEnd(words.replace(/\s?:$/u, ''), ROLE);
  return withoutEnd(withoutEnd(bare, ROLE), BEFORE_DAY);
}

/** A name without the words that come before a number that is part of a day. */
function withoutDay(words: string): string {
  return withoutEnd(withoutEnd(words, MONTH), BEFORE_DAY);
}

/** Words without what they end with, unless that would leave less than a name: `Max Stand` is one. */
function withoutEnd(words: string, end: RegExp): string {
  const bare = words.replace(end, '').trim();
  return bare.includes(' ') ? bare : words.trim();
}

/** A name without the titles and roles around it. */
export function withoutTitles(words: string): string {
  return withoutRole(words.replace(BY, '').replace(BEFORE_NAME, ''));
}

function wordsOf(name: CslName): readonly string[] {
  return printedName(name).split(' ');
}

/** A name as it is written: the given name first. */
export function printedName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

import type { CslName } from './article.js';
import { PARTICLE } from './name-pattern.js';
import { isIdiom, isPhrase, OFFICE, parseName } from './names.js';
import { isNoPerson, isOutlet, OUTLET, outletAfterNames } from './outlets.js';

/** Who wrote an article, as a line says it, and for which paper. */
export interface Byline {
  readonly authors: readonly CslName[];
  /** Null where the line names none. */
  readonly outlet: string | null;
}

/** Longest line that is read as a by-line, in UTF-16 code units. */
const LONGEST = 160;

/** Before the names of who wrote something, in the languages of news. */
const BY =
  /^(?:(?:(?:written|reported|story|words|text|verfasst|geschrieben|écrit|escrito) (?:by|von|par|por)|(?:interview|reporting) by|by|from|von|par|por|di|a cura di|door|av|af|przez|(?:de|dal(?:la)?|del)(?= (?:notre|nostr[oa]|nuestr[oa]) ))\s?[:：]?|(?:words|texte?|texto|testo|tekst|autor(?:in|ka)?|auteure?|author|автор|текст)\s?[:：])\s{1,3}/iu;

/** Who someone is to the paper, before the name: `unserer Korrespondentin`, `notre envoyée spéciale à Brest,`. */
const OFFICE_BEFORE =
  /^(?:unser(?:e[mnr]?)? |(?:de )?notre |nuestr[oa] |(?:del |dal )?nostr[oa] |onze |vår |our (?:own )?)?(?:[\p{L}-]{0,24}(?:korrespondent(?:in|en)?|redakteur(?:in|s)?|mitarbeiter(?:in|s)?|reporter(?:in|s)?)|correspondante?|envoyée? spéciale?|journaliste|corresponsal|enviad[oa] especial|redactora?|corrispondente|inviat[oa]|correspondent|verslaggever|redacteur|staff writer|staff reporter)(?:,? (?:in|à|au|en|aus|a|da|uit|i) \p{Lu}[\p{L}’'-]{1,30})?,? (?=\p{Lu})/iu;

/** Whose someone who writes is, at the head of a line. */
const OUR_OFFICE = /^(?:unsere?|notre|nuestr[oa]|il nostro|la nostra|onze|vår|our (?:own )?)\s/iu;

/** `记者 赵敏`, `文／高橋美咲`, `고은수 기자`: a name of the East and what its bearer is to the paper. */
const EAST_ASIAN = [
  /^(?:(?:本报|本報|本社|本网|本刊|新华社|新華社|中新社|特约|特約|实习|實習){0,2}(?:记者|記者|通讯员|通訊員|撰文|作者|文)\s?[:：/／]?|取材[・･]文\s?[:：=＝/／])\s?(?<names>\p{Script=Han}{2,5}(?:[\s、，,]{1,2}\p{Script=Han}{2,4}){0,3})$/u,
  /^[【[(（]?(?<names>\p{Script=Han}{2,3}\s?\p{Script=Han}{1,3}(?:[、，・]\s?\p{Script=Han}{2,5}){0,3})(?:\s?記者|】)[】\])）]?$/u,
  /^[[(]?(?<names>\p{Script=Hangul}{2,4}(?:[,·]\s?\p{Script=Hangul}{2,4}){0,3})\s(?:선임)?(?:기자|특파원)[\])]?(?:\s\S{3,40}@\S{3,40})?$/u,
];

/** Before a name such a word has a space or a sign after it; 记者站 and 文学 are words. */
const SET_APART = /(?:[:：/／=＝]|\s)/u;

function readEastAsianByline(line: string): CslName[] | null {
  for (const [index, pattern] of EAST_ASIAN.entries()) {
    const { names = '' } = pattern.exec(line)?.groups ?? {};
    if (names === '' || (index === 0 && !SET_APART.test(line.slice(0, line.lastIndexOf(names))))) continue;
    return names.split(index === 1 ? /[、，・]\s?/u : /[\s、，,·]{1,2}/u).map(parseName);
  }
  return null;
}

/** A name: a given name, perhaps more of them or initials, particles, a surname. */
const NAME = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}’'-]{1,30}|\p{Lu}\.?)(?: (?:${PARTICLE} ){0,2}(?:\p{Lu}[\p{L}\p{M}’'-]{1,30}|\p{Lu}\.|Jr\.|Sr\.)){1,4}`,
  'u',
);

/** What joins two names. */
const JOINT = /^(?:,? (?:and|und|et|y|e|en|och|og|i|и) |, (?=\p{Lu})| ?[&/] ?)/u;

/** What may come after the names: an office, a place, an agency, whose the pictures are. */
const AFTER: readonly RegExp[] = [
  /^,? (?:in|à|au|en|aus|from|uit|i|w|z) \p{Lu}[\p{L}’'. -]{1,40}$/u,
  /^, \p{Lu}[\p{L}’'-]{1,30}$/u,
  /^ [–—] \p{Lu}[\p{L}’'-]{1,30}$/u,
  /^(?: (?:in|from) \p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2})?[;.] ?editing by [^;:!?]{2,100}$/iu,
  /^ ?[,(/|] ?(?:dpa|afp|apa|ap|sda|epd|kna|sid|ots|lusa|ansa|efe|tt|anp|pap|reuters|agenc(?:ies|ias|es))(?:[/, -]{1,2}\p{L}{2,10}){0,2}\)?$/iu,
  /^ ?\([^()]{2,40}\)$/u,
  /^(?:\.| ?[|·•–—,-]| )\s?(?:(?:and|und|et|y) )?(?:photos?|photographs?|photography|pictures?|fotos?|fotografie|bilder?|illustrations?|video)\b[^!?]{2,80}$/iu,
];

/** Where one of several writes, before the next, whose place follows as well: `in Leeds and Max Roe in York`. */
const PLACE_BETWEEN =
  /^ (?:in|à|au|en|aus|from|uit|i|w|z) \p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2}(?=(?:,? (?:and|und|et|y|e|en|och|og|i|и)|,) \p{Lu}[\p{L}\p{M}’'.-]{0,30}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,30}){1,3} (?:in|à|au|en|aus|from|uit|i|w|z) \p{Lu})/u;

/** What is between the names and the outlet. */
const BEFORE_OUTLET = /^(?: ?[,(/|·•–—-] ?| )(?:(?:for|für|pour|para|per|voor|för|dla) )?(?:the (?=\p{Lu}))?/u;

/**
 * The names in a line that says who wrote an article, and no more than that: `By Ann Lee in Paris`, `Von unserer Korrespondentin Anna
 * Lind, Lissabon`, `Text: Anna Lind | Fotos: Kai Rohr`; with the outlet, if one is after them. Null for any other line. Linear in
 * its length.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const eastAsian = readEastAsianByline(line);
  if (eastAsian !== null) return { authors: eastAsian, outlet: null };
  // `Onze redacteur Ann Lee`
  const introduced = BY.exec(line)?.[0] ?? (OUR_OFFICE.test(line) && OFFICE_BEFORE.test(line) ? '' : undefined);
  // `di Anna Lindi`; `Di Maio` and `AV Club` are names. `Af Anna Lind` has a whole name.
  if (introduced === undefined || /^(?:Di|A[VF]|DI)\s/u.test(introduced)) return null;
  if (/^Af\s/u.test(introduced) && !/\s\p{Lu}/u.test(line.slice(introduced.length))) return null;
  const named = line.slice(introduced.length).trim();
  let rest = withSmallJoints(named.replace(OFFICE_BEFORE, ''));
  if (isIdiom(rest) || isPhrase(introduced + rest)) return null;
  // What comes from somewhere and who reports are places and papers as well.
  const isLoose = /^(?:from|reporting by)\s/iu.test(introduced);
  const authors: CslName[] = [];
  for (let at = 0; at < MOST; at++) {
    const found = NAME.exec(rest)?.[0];
    const parsed = found === undefined ? null : parseName(fromCapitals(found));
    // An outlet or an office after the names is no author.
    if (
      found === undefined ||
      parsed?.family === undefined ||
      ((at > 0 || isLoose) && (OFFICE.test(found) || isNoPerson(found))) ||
      (isLoose && isOutlet(found))
    )
      break;
    authors.push(parsed);
    rest = withoutBetween(rest.slice(found.length));
    const joint = JOINT.exec(rest)?.[0] ?? '';
    const next = NAME.exec(rest.slice(joint.length))?.[0];
    if (
      joint === '' ||
      next === undefined ||
      OFFICE.test(next) ||
      isNoPerson(next) ||
      parseName(next).family === undefined
    )
      break;
    if (outletAfter(rest) !== null) break;
    rest = rest.slice(joint.length);
  }
  if (authors.length === 0) return null;
  // `From` is before what is sent as well.
  if (/^from\s/iu.test(introduced) && !OFFICE_BEFORE.test(named) && !isOffice(rest)) return null;
  const outlet = outletAfter(rest);
  return outlet !== null || isAfterNames(rest) ? { authors, outlet } : null;
}

/** A place or an office between commas, before the next name: `, Wien, und Eva Lind`. */
const BETWEEN_COMMAS =
  /^, ([^,.!?:;]{2,50}),(?= (?:and|und|et|y|e|en|och|og|i|и) \p{Lu}[\p{L}\p{M}’'.-]{0,30} (?:\p{Ll}{2,3} ){0,2}\p{Lu})/u;

/** What comes after a name, without the place or the office of that author if another follows. */
function withoutBetween(rest: string): string {
  const between = BETWEEN_COMMAS.exec(rest);
  if (between === null) return rest.replace(PLACE_BETWEEN, '');
  const [whole, words = ''] = between;
  return /^\p{Lu}[\p{L}’'-]{1,30}$/u.test(words) || isNoPerson(words) || isOffice(`, ${words}`)
    ? rest.slice(whole.length)
    : rest;
}

/** Words before an office that the line of an author has not: `a`, `former`, `murdered`. */
const NO_AUTHORS_OFFICE =
  /(?:^|\s)(?:an?|the|une?|der|die|das|eine?|il|el|la|le|who|whose|and|or|former|late|ex|then|not|ancien(?:ne)?|frühere?r?|ehemaliger?|\p{L}{2,20}ed)(?=[\s-])/iu;
const AT_PLACE =
  /^(?: (?:in|at|à|au|en|aus|a|da|uit|i|w|z) \p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2})?\.?$/u;

/** Whether words after a name are an office at a paper and no more: `, our correspondent in Leeds`. */
function isOffice(rest: string): boolean {
  const words = /^, ([^.!?:;,]{2,70})$/u.exec(rest)?.[1] ?? '';
  const office = OFFICE.exec(words);
  if (office === null) return false;
  const before = words.slice(0, office.index);
  return (
    before.split(' ').length <= 5 &&
    !NO_AUTHORS_OFFICE.test(before) &&
    AT_PLACE.test(words.slice(office.index + office[0].length))
  );
}

/**
 * The author in a line without a word before the name: `Ann Lee, education editor`. Null for any other line. Below a headline
 * such a line is a by-line; elsewhere it may name anyone.
 */
export function readSignedName(line: string): CslName | null {
  const found = line.length > LONGEST ? undefined : NAME.exec(line)?.[0];
  if (found === undefined || !isOffice(line.slice(found.length))) return null;
  if (isIdiom(found) || isNoPerson(found) || OUTLET.test(found)) return null;
  const name = parseName(fromCapitals(found));
  return name.family === undefined ? null : name;
}

/** Who reported, in the credit of an agency: `(Reporting by Ann Lee in Rome; Editing by Tom Moe)`. Null for any other line. */
export function readReporters(line: string): readonly CslName[] | null {
  const credit = line.length > LONGEST ? '' : line.replace(/\s+/gu, ' ').replace(/^[*_]{0,3}\(?|\)?[*_]{0,3}$/gu, '');
  return /^reporting by\s/iu.test(credit) ? (readByline(credit)?.authors ?? null) : null;
}

/** Most names of a by-line. */
const MOST = 12;

/** The outlet that is all that comes after the names; null if something else does. */
function outletAfter(rest: string): string | null {
  const before = BEFORE_OUTLET.exec(rest)?.[0];
  if (before === undefined) return null;
  const name = rest.slice(before.length).replace(before.includes('(') ? /\)$/u : /\.$/u, '');
  // `By Ann Lee De Vries`: without a mark before it, an article may be part of a name.
  return before.trim() === '' ? (isOutlet(name) ? name : null) : outletAfterNames(name);
}

function isAfterNames(rest: string): boolean {
  if (/^\s?\.?$/u.test(rest)) return true;
  if (AFTER.some((pattern) => pattern.test(rest))) return true;
  if (
    /^, \p{Lu}[^.!?:;]{2,40}$/u.test(rest) &&
    (isNoPerson(rest.slice(2)) || parseName(rest.slice(2)).literal !== undefined)
  )
    return true;
  // `, envoyée spéciale à Brest`; a sentence ends with its stop.
  return /^,\s[^.!?:;]{2,70}$/u.test(rest) && OFFICE.test(rest);
}

/** A line in capitals with small letters in the words that join names: `ANNA LIND und KAI ROHR`. */
function withSmallJoints(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.replace(/ (?:AND|UND|ET|Y|OCH|OG) /gu, (joint) => joint.toLowerCase());
}

/** `ANNA LIND` is Anna Lind. */
export function fromCapitals(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

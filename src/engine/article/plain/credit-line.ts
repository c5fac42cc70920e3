import type { CslName } from '../article.js';
import { findDate } from '../dates.js';
import type { PartialMetadata } from '../metadata.js';
import { isIdiom, isPhrase, parseName, parseNames } from '../names.js';
import { isNoPerson, MASTHEAD, OUTLET, outletAfterNames } from '../outlets.js';
import { BY, DATE_WORD, NAME_LINE } from './patterns.js';

/** Maximum length of a credit line, in UTF-16 code units. */
const LONGEST = 160;

/** The text before a day: `on`, `le`, `am`. */
const BEFORE_DAY = /[\s,(|·•–—/-]{1,5}(?:on|le|am|vom|el|il|em|op|den)?[\s,(|·•–—/-]{0,3}$/iu;

/** Where someone writes, after the name. */
const IN_PLACE =
  /(?<=\p{L})\s(?:in|à|au|en|aus|from|uit|w|z)\s\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2}(?=\s{0,3}(?:[,|·•–—]|$)|\s(?:and|und|et|y|e|en)\s\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){1,3}\s(?:in|à|au|en|aus|from)\s\p{Lu})/gu;

/** The outlet that someone writes for: `, for the Harbour Post`. */
const FOR_OUTLET =
  /,?\s(?:for|für|pour|para|per|voor|för|dla)\s(?:the\s(?=\p{Lu}))?(\p{Lu}[^,|·•–—]{1,60})(?=\s?(?:[,|·•–—]|$))/u;

/** Last words of the names of places that look like people's: `Hyde Park`. */
const VENUE =
  /\s(?:park|hall|palace|hotel|street|road|square|house|church|theatre|theater|arena|stadium|museum|cent(?:re|er)|college|university|school|library|gallery|gardens?|bridge|station|castle|cathedral|club|airport|platz|kirche|halle|haus|schloss|saal|bahnhof|stadion|universität)$/iu;

/** What a paper's name begins with, and a person's does not. */
const ARTICLE = /^(?:the|le|la|les|der|die|das|el|il|de|o)\s/iu;

/**
 * The line under a headline that says who wrote what follows, where and when: `By Ann Lee, Harbour Post, 2 May 2024`, or with
 * bars between and no `By`; or an outlet and a day alone. Null if it is not one: it has a day, and the rest are names and an outlet.
 */
export function readCreditLine(line: string): PartialMetadata | null {
  if (line.length > LONGEST) return null;
  const date = findDate(line);
  if (date === null || !areDateWords(line.slice(date.end))) return null;
  const before = line.slice(0, date.start).replace(BEFORE_DAY, '');
  const isByline = BY.test(before);
  const parts = before
    .replace(BY, '')
    // `By Ann Lee in London`
    .replace(IN_PLACE, (found) => (isByline ? '' : found))
    .replace(FOR_OUTLET, (found, name: string) => (isByline ? `, ${name}` : found))
    .split(/\s?[|·•]\s?|\s[–—/-]\s|,\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !areDateWords(part));
  const [only = ''] = parts;
  const isOutlet = OUTLET.test(only) || (ARTICLE.test(only) && /\s?[|·•]|\s[–—/-]\s/u.test(line.slice(0, date.start)));
  if (!isByline && parts.length === 1 && MASTHEAD.test(only) && isOutlet)
    return { issued: date.edtf, 'container-title': only };
  // One name and a day may be a person's or an outlet's: only the day is sure.
  if (!isByline && parts.length === 1 && areNames(only) && !areSeveral(only))
    return /[|·•]/u.test(line.slice(0, date.start)) ? { issued: date.edtf } : null;
  // Without a word before them, names are known by the bars between, or by the outlet after them.
  const isMarked =
    isByline ||
    // `Anne Lindeau et Luc Moreau, le 4 mars 2025`
    (parts.length === 1 && areSeveral(only) && /,\s(?:le|am|vom|el|il)\s$/iu.test(line.slice(0, date.start))) ||
    /[|·•]/u.test(before) ||
    (parts.length === 2 &&
      (outletAfterNames(parts[1] ?? '') !== null || (areSeveral(only) && isPlace(parts[1] ?? ''))));
  if (parts.length === 0 || !isMarked || (!isByline && !areNames(only))) return null;
  if (isByline && (isIdiom(parts[0] ?? '') || isPhrase(before))) return null;
  const author: CslName[] = [];
  let outlet: string | undefined;
  const employer = isByline ? FOR_OUTLET.exec(before)?.[1]?.trim() : undefined;
  for (const [index, part] of parts.entries()) {
    const names = parseNames(part);
    const arePeople = names.length > 0 && names.every(({ family }) => family !== undefined);
    const named = index === 0 || outlet !== undefined ? null : part === employer ? part : outletAfterNames(part);
    // Where it was written; of one word it may be that or an outlet.
    if (index > 0 && named === null && isPlace(part)) continue;
    if (named !== null) outlet = named;
    else if (index > 0 && outlet === undefined && (!arePeople || OUTLET.test(part)) && /^\p{Lu}/u.test(part))
      outlet = part;
    else if (arePeople && names.every(isName)) author.push(...names);
    else if (index === 0 && isByline && /^\p{Lu}/u.test(part)) author.push(parseName(part));
    else return null;
  }
  return {
    issued: date.edtf,
    ...(author.length === 0 ? {} : { author }),
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
  };
}

/** Agencies and outlets of one word that no other sign shows to be one. */
const AGENCY =
  /^(?:\p{Lu}{2,6}|Reuters|Bloomberg|Politico|Axios|Mediapart|Haaretz|Newsweek|Vox|Wired|Stern|Focus|Libération|Marianne|Slate|Quartz|ProPublica|Bellingcat|Correctiv|\p{Lu}[\p{L}\p{N}-]{1,30}\.\p{Ll}{2,4})$/u;

function isPlace(part: string): boolean {
  return isNoPerson(part) || (isOneWord(part) && !AGENCY.test(part));
}

function isOneWord(part: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.’'-]{1,40}$/u.test(part);
}

const JOINED = /\s(?:and|und|et|y|e|en|och|i|и|&)\s/u;

/** Whether a line is one name or several: `Ann Lee and Tom Moe`. */
function areNames(line: string): boolean {
  return line.split(JOINED).every((name) => NAME_LINE.test(name));
}

/** Whether a line is the names of at least two people, and of no places or papers. */
export function areSeveral(line: string): boolean {
  const names = line.split(JOINED);
  return (
    names.length > 1 &&
    names.every((name) => NAME_LINE.test(name) && !isNoPerson(name) && !VENUE.test(name) && !OUTLET.test(name))
  );
}

/** Whether words say no more than a date does: a day of the week, a time, `Published`. */
function areDateWords(text: string): boolean {
  return text.split(/[\s,|()·•–—:-]+/u).every((word) => !/\p{L}/u.test(word) || DATE_WORD.test(word));
}

function isName({ family = '', given = '' }: CslName): boolean {
  return /^\p{Lu}/u.test(given) && /\p{Lu}/u.test(family) && !/\d/u.test(given + family);
}

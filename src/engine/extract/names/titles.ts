import { ADDRESSES, COUNTRY_NAMES, DEMONYMS, HEADS, MODIFIERS, SETTINGS } from './gazetteer/index.js';
import { isCapitalized } from './span.js';
import type { Token } from './tokens.js';

/** Lower-case form of a token for the lists of titles, `spokesperson's` and hyphens as they are. */
function low(token: Token | undefined): string {
  return token ? token.text.toLowerCase() : '';
}

/** Objects that belong to the titles "Secretary of State", "Chief of Staff". */
const OFFICES = new Set([
  'state',
  'defense',
  'defence',
  'staff',
  'war',
  'energy',
  'commerce',
  'labor',
  'agriculture',
  'transportation',
  'education',
  'the',
]);

/** Heads that name people by what they are to someone, not by an office. */
const KIN = new Set('husband wife son daughter father mother brother sister nephew uncle aunt cousin'.split(' '));

/** Whether the word heads a title or an occupation ("Minister", "spokespersons"). */
export function isTitleHead(token: Token | undefined): boolean {
  return isHead(low(token));
}

function isHead(word: string): boolean {
  if (HEADS.has(word)) return true;
  const cut = word.lastIndexOf('-');
  return cut > 0 && HEADS.has(word.slice(cut + 1));
}

/** Whether the word is kinship: "wife" makes nobody's role in the library. */
export function isKinship(token: Token | undefined): boolean {
  return KIN.has(low(token));
}

/** Whether the word belongs to a title before its head ("Deputy", "former"). */
export function isTitleModifier(token: Token | undefined): boolean {
  return MODIFIERS.has(low(token));
}

/** Whether the word names what has offices ("Town manager"): it belongs to a title only before its head. */
export function isTitleSetting(token: Token | undefined): boolean {
  return SETTINGS.has(low(token));
}

/**
 * Where the title ends that is between the word at `at` and a name with a capital ("Marholm mayor Ada Quist"): exclusive, or
 * `at + 1` if there is none.
 */
export function officeEnd(tokens: readonly Token[], at: number): number {
  const first = at + 1;
  if (tokens[first]?.boundary === true) return first;
  const end = titleEnd(tokens, first, tokens.length, false);
  const name = tokens[end];
  return name?.spaced && !name.boundary && isCapitalized(name.text) ? end : first;
}

/** Heads of titles that people have in a place or an organisation, and never of a person. */
const LEADS =
  /^(?:mayor|mayoress|councillor|councilman|councilwoman|alderman|treasurer|principal|headteacher|dean|provost|founder|co-founder|cofounder|chairman|chairwoman|skipper|captain|striker|midfielder|defender|goalkeeper|winger|quarterback|professor|resident|shopkeeper|harbourmaster|stationmaster|bishop|archbishop)$/;

/** Whether the word at `at` names the place or organisation of the person after it: "Marholm mayor Ada Quist". */
export function leads(tokens: readonly Token[], at: number): boolean {
  return LEADS.test(tokens[officeEnd(tokens, at) - 1]?.text ?? '');
}

/** Whether the word is a form of address ("Mr.", "Sen."). */
export function isAddress(token: Token | undefined): boolean {
  return token !== undefined && ADDRESSES.has(token.text);
}

/** "Deputy US Secretary of State". */
function isCountryWithin(tokens: readonly Token[], i: number): boolean {
  return COUNTRY_NAMES.has(tokens[i]?.text ?? '') && isTitleHead(tokens[i + 1]);
}

/**
 * Where a title that begins at token `first` ends (exclusive), or `first` if none does: modifiers and heads, with
 * "of State" or "of Staff" after a head; only up to `limit`, and only words written with a capital if `capitals`.
 */
export function titleEnd(tokens: readonly Token[], first: number, limit: number, capitals: boolean): number {
  let end = first;
  for (let i = first; i < limit; i += 1) {
    const token = tokens[i];
    if (!token || (i > first && !token.spaced)) break;
    const word = low(token);
    if (capitals && !/^\p{Lu}/u.test(token.text) && word !== 'of') break;
    if (isAddress(token) || isHead(word)) {
      end = i + 1;
      if (
        low(tokens[i + 1]) === 'of' &&
        OFFICES.has(low(tokens[i + 2])) &&
        low(tokens[i + 2]) !== 'the' &&
        i + 2 < limit
      ) {
        i += 2;
        end = i + 1;
      }
    } else if (
      !MODIFIERS.has(word) &&
      !(i === first && SETTINGS.has(word)) &&
      !DEMONYMS.has(token.text) &&
      !(i > first && isCountryWithin(tokens, i))
    )
      break;
  }
  return end;
}

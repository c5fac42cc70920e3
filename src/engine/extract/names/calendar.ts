import { cueVerb } from '../lexicon.js';
import { DEMONYMS, GIVEN, isCalendar, LISTED, ORG_LAST, OTHER_ENDS, PARTICLES, PLACE_ENDS } from './gazetteer/index.js';
import { isCapitalized } from './span.js';
import { isAddress, isTitleHead } from './titles.js';
import type { Token } from './tokens.js';

/** Words of the calendar that are given names, too. */
const GIVEN_NAMES = new Set(['Jan', 'April', 'May', 'June', 'August', 'Sun']);
/** Words of the calendar that are surnames, too. */
const SURNAMES = new Set([...GIVEN_NAMES, 'March', 'Mar', 'Spring', 'Summer', 'Winter']);

/** Words right before a month or a season that is one. */
const DATING =
  /^(?:in|on|of|since|until|till|by|from|to|before|after|during|for|through|throughout|between|and|or|last|this|next|early|late|mid|mid-|every|each|the|an?|that|previous|following|-|–|\p{N}+(?:st|nd|rd|th)?)$/iu;

/** Nouns that have such a word before them: `May Day`, `April Fools`. */
const COMPOUNDS =
  /^(?:Day|Days|Fools?|Bank|Fair|Microsystems|Belt|Holiday|Holidays|Break|Madness|Ball|Festival|Election|Elections)$/u;

/** Whether a word of the calendar dates something and is not part of a name: `in May`, `June 4`. */
export function isDate(tokens: readonly Token[], at: number): boolean {
  return isCalendar(tokens[at]?.text ?? '') && !isGivenHere(tokens, at) && !isSurnameHere(tokens, at);
}

/** Whether a word of the calendar comes before a surname: `May Johnson`, `Jan de Vries`. */
function isGivenHere(tokens: readonly Token[], at: number): boolean {
  if (!GIVEN_NAMES.has(tokens[at]?.text ?? '') || isDated(tokens, at)) return false;
  let next = at + 1;
  while (next - at < 4 && PARTICLES.has(tokens[next]?.text ?? '') && tokens[next]?.boundary === false) next += 1;
  const token = tokens[next];
  if (token === undefined || !token.spaced || token.boundary || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const { text } = token;
  if (isCalendar(text) && !SURNAMES.has(text)) return false;
  return (
    !DEMONYMS.has(text) &&
    !LISTED.has(text) &&
    (speaks(tokens[next + 1]) ||
      tokens[next + 1]?.text === ',' ||
      !(COMPOUNDS.test(text) || [ORG_LAST, PLACE_ENDS, OTHER_ENDS].some((ends) => ends.has(text))))
  );
}

/** Whether a word of the calendar comes after a given name or a title: `Theresa May`, `Mrs May`. */
function isSurnameHere(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !SURNAMES.has(token.text) || token.boundary || !token.spaced) return false;
  if (before === undefined || !isCapitalized(before.text) || /^\p{N}/u.test(tokens[at + 1]?.text ?? '')) return false;
  if (isCalendar(before.text)) return isGivenHere(tokens, at - 1);
  return GIVEN.has(before.text) || isAddress(before) || isTitleHead(before) || /^\p{Lu}\.$/u.test(before.text);
}

function isDated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    (before !== undefined && !tokens[at]?.boundary && DATING.test(before.text)) ||
    /^\p{N}/u.test(tokens[at + 1]?.text ?? '')
  );
}

/** Whether a single word that may date something or begin a sentence is in the place of a surname: beside a verb of speech. */
export function isSurnameAlone(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = token.boundary ? '' : (tokens[at - 1]?.text ?? '');
  const after = tokens[at + 1]?.text ?? '';
  if (isCalendar(token.text) && (isDated(tokens, at) || isCapitalized(after))) return false;
  return (
    (!token.boundary && speaks(tokens[at - 1])) ||
    speaks(tokens[at + 1]) ||
    (/^['’]s$/u.test(after) && !DATING.test(before))
  );
}

/** Whether a word is a verb of speech in a finite form. */
function speaks(token: Token | undefined): boolean {
  const verb = cueVerb(token?.text ?? '');
  return verb?.strength === 'speech' && (verb.form === 'past' || verb.form === 'present');
}

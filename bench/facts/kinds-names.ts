import { COUNTRIES } from '../../src/engine/extract/names/gazetteer/index.js';
import { type Change, one, swap } from './changes.js';
import { type ClaimGiven, escaped, type GivenName } from './claims.js';

/** Changes one name of these kinds. */
export function name(
  kinds: readonly string[],
  write: (name: string, given: ClaimGiven, kind: string) => string | null,
): Change {
  return (given) => {
    const fit = given.names.filter(({ kind }) => kinds.includes(kind));
    const chosen = fit[given.random.int(0, Math.max(0, fit.length - 1))];
    if (chosen === undefined) return null;
    const written = write(chosen.name, given, chosen.kind);
    if (written === null || written === chosen.name) return null;
    return given.words.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(chosen.name)}(?![\\p{L}\\p{N}])`, 'u'),
      () => written,
    );
  };
}

/** Acronyms and their names, and names by which one and the same is called. */
function isAlias(a: string, b: string): boolean {
  const letters = (name: string) => name.replace(/[^\p{L}]/gu, '').toUpperCase();
  const initials = (name: string) => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  const isParty = (name: string) => /^(?:GOP|Grand Old Party|Republican)/u.test(name);
  return letters(a) === initials(b) || letters(b) === initials(a) || (isParty(a) && isParty(b));
}

/** A country, its capital and those who speak for it may stand for each other. */
function isSameCountry(a: string, b: string): boolean {
  return (
    COUNTRIES.some(({ names, capitals, demonyms }) =>
      [a, b].every((name) => [...names, ...capitals, ...demonyms].some((each) => name.includes(each))),
    ) ||
    [
      /Russia|Soviet|Moscow|Kremlin/u,
      /^U\.?S|America|Washington|White House|Pentagon|United States/u,
      /Delhi|India/u,
      /European|Brussels|^EU/u,
    ].some((group) => group.test(a) && group.test(b))
  );
}

function another(
  from: readonly GivenName[],
  kind: string,
  given: ClaimGiven,
  not: (name: string) => boolean,
  original = '',
): string | null {
  const fit = from.filter(
    (each) =>
      each.kind === kind &&
      !not(each.name) &&
      each.name.length > 3 &&
      !isSameCountry(each.name, original) &&
      !isAlias(each.name, original),
  );
  return fit[given.random.int(0, Math.max(0, fit.length - 1))]?.name ?? null;
}

/** The last word of a name. */
export const surname = (full: string) => full.split(' ').at(-1) ?? full;

/** A name with one letter in its middle changed. */
function misspelled(word: string, given: ClaimGiven, edit: 'change' | 'drop' | 'double'): string | null {
  const parts = word.split(' ');
  const last = parts.at(-1) ?? '';
  if (!/^\p{Lu}\p{Ll}{5,}$/u.test(last)) return null;
  const at = given.random.int(2, last.length - 2);
  const letter = last.charAt(at);
  const other = 'aeiou'.includes(letter)
    ? ('aeiou'.replace(letter, '')[given.random.int(0, 3)] ?? 'a')
    : ('rtlnmsk'.replace(letter, '')[given.random.int(0, 5)] ?? 'r');
  const written =
    edit === 'change'
      ? last.slice(0, at) + other + last.slice(at + 1)
      : edit === 'drop'
        ? last.slice(0, at) + last.slice(at + 1)
        : last.slice(0, at) + letter + last.slice(at);
  // *Johnson* for *Johnston*: where the source has both, nothing is wrong.
  if (given.source.includes(written) || written === last) return null;
  return [...parts.slice(0, -1), written].join(' ');
}

/** A name changed. */
export const NAMES: Readonly<Record<string, Change>> = {
  'a person whom the source does not name': name(['person'], (text, given, kind) => {
    const other = another(given.namesAway, kind, given, () => false);
    return other === null ? null : text.includes(' ') ? other : surname(other);
  }),
  'another person of the source': name(['person'], (text, given, kind) => {
    const other = another(
      given.namesHere,
      kind,
      given,
      (each) => surname(each) === surname(text) || given.words.includes(surname(each)),
    );
    return other === null ? null : text.includes(' ') ? other : surname(other);
  }),
  'another given name': name(['person'], (text, given) => {
    const other = another(given.namesAway, 'person', given, (each) => !each.includes(' '));
    const first = other?.split(' ')[0];
    const parts = text.split(' ');
    return first === undefined ||
      parts.length !== 2 ||
      !/^\p{Lu}\p{Ll}{2,}$/u.test(parts[0] ?? '') ||
      given.source.includes(first)
      ? null
      : `${first} ${parts[1]}`;
  }),
  'another surname': name(['person'], (text, given) => {
    const other = another(given.namesAway, 'person', given, () => false);
    const parts = text.split(' ');
    return other === null || parts.length !== 2 ? null : `${parts[0]} ${surname(other)}`;
  }),
  'an organization whom the source does not name': name(['organization'], (text, given, kind) =>
    another(given.namesAway, kind, given, () => false, text),
  ),
  'another organization of the source': name(['organization'], (text, given, kind) =>
    another(
      given.namesHere,
      kind,
      given,
      (each) => given.words.includes(each) || text.includes(each) || each.includes(text),
      text,
    ),
  ),
  'a place that the source does not name': name(['place'], (text, given, kind) =>
    another(given.namesAway, kind, given, () => false, text),
  ),
  'another place of the source': name(['place'], (text, given, kind) =>
    another(
      given.namesHere,
      kind,
      given,
      (each) => given.words.includes(each) || text.includes(each) || each.includes(text),
      text,
    ),
  ),
  'a letter of a name changed': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'change'),
  ),
  'a letter of a name left out': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'drop'),
  ),
  'a letter of a name doubled': name(['person', 'organization', 'place'], (text, given) =>
    misspelled(text, given, 'double'),
  ),
};

/** A role changed. */
export const ROLES: Readonly<Record<string, Change>> = {
  'a rank left out': one(
    /\b(?:Deputy|Assistant|Vice|Lieutenant|former|acting) (?=(?:\p{Lu}\p{Ll}+ ){0,3}(?:Secretary|President|Governor|Gov\.|Director|Minister|Attorney|Chairman|Mayor|Chief)\b)/gu,
    () => '',
  ),
  'a rank added': one(
    /\b(?:Secretary of State|Attorney General|Prime Minister|Foreign Minister|Director) (?=\p{Lu}\p{Ll}+ \p{Lu})/gu,
    ([role]) => `Deputy ${role}`,
  ),
  'another office': swap(
    {
      'sen.': ['Gov.', 'Rep.'],
      senator: ['governor', 'mayor'],
      'gov.': ['Sen.', 'Rep.'],
      governor: ['senator'],
      'rep.': ['Sen.', 'Gov.'],
      mayor: ['governor'],
      president: ['prime minister'],
    },
    '',
    '(?= \\p{Lu}\\p{Ll}+)',
  ),
};

/** A word that limits a figure changed. */
export const QUALIFIERS: Readonly<Record<string, Change>> = {
  'a limit left out': one(
    /\b(?:more than|at least|less than|fewer than|nearly|almost|about|up to) (?=[$€£]?\d)/giu,
    () => '',
  ),
  'a limit turned round': swap(
    { 'more than': ['less than'], 'less than': ['more than'], 'at least': ['at most'], 'fewer than': ['more than'] },
    '',
    '(?= [$€£]?\\d)',
  ),
  'a limit added': one(
    /(?<!\b(?:than|least|most|over|under|about|around|nearly|almost|roughly|approximately|some|to|next|of|the|only|excess|just|every|each|[A-Z][a-z]{2,8}) |[\d,.$€£/(-])[$€£]?\d[\d,.]*\d\b(?![-–%]\d| ?[-–] ?\d|\/)/gu,
    ([text]) => (/^[$€£]?(?:19|20)\d\d$/u.test(text) ? null : `more than ${text}`),
  ),
};

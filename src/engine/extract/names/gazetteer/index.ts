import { COUNTRIES, OTHER_DEMONYMS } from './countries.js';
import { ORGANIZATION_FIRST, ORGANIZATION_LAST, ORGANIZATIONS, OTHER_LAST, OTHERS } from './organizations.js';
import {
  ADDRESSES,
  COMMON_PARTICLES,
  FORMS_OF_ADDRESS,
  GIVEN_NAMES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OTHER_TITLE_HEADS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
  TITLE_SETTINGS,
} from './people.js';
import { CITIES, PLACE_FIRST, PLACE_LAST, REGIONS, STATE_ABBREVIATIONS, US_STATES } from './places.js';
import { CALENDAR, COMMON_WORDS, INNER_SIGNS, JOINING_WORDS } from './words.js';

export { ADDRESSES, CALENDAR, COMMON_WORDS, COUNTRIES, FORMS_OF_ADDRESS, STATE_ABBREVIATIONS };

// Each list is marked as one without side effects: a bundle holds only those that it uses.

/** What a listed name names. */
export type ListedKind = 'country' | 'place' | 'organization' | 'other';

/** Names by their exact spelling; where a name is in several lists the first listed wins, countries before all. */
export const LISTED: ReadonlyMap<string, ListedKind> = /* @__PURE__ */ listed();

/** How many words the longest listed name has that begins with a word. */
export const LISTED_LENGTHS: ReadonlyMap<string, number> = /* @__PURE__ */ lengths();

/** Country by each of its names: the usual name. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ COUNTRIES.flatMap(({ names }) => names.map((name) => [name, names[0] ?? name] as const)),
);

/** Adjectives and nouns of peoples, regions and faiths (`Indian`, `Indians`, `Muslim`), as written. */
export const DEMONYMS: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ demonyms());

/** Given names as written. */
export const GIVEN: ReadonlySet<string> = /* @__PURE__ */ new Set(GIVEN_NAMES);
/** Heads of titles ("minister"), lower case. Those that the tagger has learned are in the plural as well. */
export const HEADS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  .../* @__PURE__ */ heads(TITLE_HEADS),
  ...OTHER_TITLE_HEADS,
]);
/** Those that the tagger has learned. */
export const LEARNED_HEADS: ReadonlySet<string> = /* @__PURE__ */ heads(TITLE_HEADS);
/** Words before such a head that belong to the title, lower case. */
export const MODIFIERS: ReadonlySet<string> = /* @__PURE__ */ new Set(TITLE_MODIFIERS);
/** Nouns for what has offices, which can begin a title, lower case. */
export const SETTINGS: ReadonlySet<string> = /* @__PURE__ */ new Set(TITLE_SETTINGS);
/** Lower-case words inside names of people. */
export const PARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(NAME_PARTICLES);
/** Small words that join the parts of one name. */
export const JOINTS: ReadonlySet<string> = /* @__PURE__ */ new Set(JOINING_WORDS);
/** Small words and marks that can be inside a name, as the tagger has learned them. */
export const INNER_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...JOINING_WORDS,
  ...COMMON_PARTICLES,
  ...INNER_SIGNS,
]);
/** `Jr.` and the like. */
export const SUFFIXES: ReadonlySet<string> = /* @__PURE__ */ new Set(NAME_SUFFIXES);
/** Last words of organisations' names. */
export const ORG_LAST: ReadonlySet<string> = /* @__PURE__ */ new Set(ORGANIZATION_LAST);
/** First words of organisations' names that continue with `of`. */
export const ORG_FIRST: ReadonlySet<string> = /* @__PURE__ */ new Set(ORGANIZATION_FIRST);
/** Last words of places' names. */
export const PLACE_ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set(PLACE_LAST);
/** First words of places' names. */
export const PLACE_STARTS: ReadonlySet<string> = /* @__PURE__ */ new Set(PLACE_FIRST);
/** Last words of names of events, laws, agreements. */
export const OTHER_ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set(OTHER_LAST);

const CALENDAR_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(CALENDAR);

/** Whether the word is a weekday, a month or the like. */
export function isCalendar(word: string): boolean {
  return CALENDAR_WORDS.has(word);
}

/** Whether a part of a hyphenated word alone is a name. */
export function standsAlone(part: string): boolean {
  return LISTED.has(part) || DEMONYMS.has(part);
}

function demonyms(): string[] {
  const all = [...COUNTRIES.flatMap((country) => country.demonyms), ...OTHER_DEMONYMS];
  return all.flatMap((name) => [name, plural(name)]);
}

function lengths(): Map<string, number> {
  const map = new Map<string, number>();
  for (const name of LISTED.keys()) {
    // As tokens: a possessive ending is one of its own.
    const words = name.replace(/'(?=s?(?: |$))/g, " '").split(' ');
    const [first = ''] = words;
    map.set(first, Math.max(map.get(first) ?? 0, words.length));
  }
  return map;
}

function heads(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, plural(word)]));
}

function plural(word: string): string {
  if (/(?:[sxz]|[sc]h|ese)$/.test(word)) return word;
  return /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : word.endsWith('man')
      ? `${word.slice(0, -2)}en`
      : `${word}s`;
}

function listed(): Map<string, ListedKind> {
  const map = new Map<string, ListedKind>();
  const add = (names: readonly string[], kind: ListedKind): void => {
    for (const name of names) if (!map.has(name)) map.set(name, kind);
  };
  for (const { names } of COUNTRIES) add(names, 'country');
  for (const { capitals } of COUNTRIES) add(capitals, 'place');
  add(US_STATES, 'place');
  add(CITIES, 'place');
  add(REGIONS, 'place');
  add(ORGANIZATIONS, 'organization');
  add(OTHERS, 'other');
  return map;
}

import type { EntityKind } from '../extraction.js';
import { acronymsOf, withoutPoints } from './acronyms.js';
import type { NameMention } from './document.js';
import { COUNTRY_NAMES, LISTED, PARTICLES, SUFFIXES } from './gazetteer/index.js';
import { samePerson } from './same-person.js';
import { UnionFind } from './union-find.js';

/** The mentions that name one thing. */
export interface Cluster {
  readonly kind: EntityKind;
  /** In order of the text. */
  readonly mentions: readonly NameMention[];
}

/** Company forms that names are written with and without. */
const FORMS = /,? (?:Inc|Corp|Co|Ltd|LLC|PLC|plc|Plc|GmbH|AG|SA|Corporation|Company|Limited|Incorporated)\.?$/;

/** The words of a person's name without `Jr.` and the like. */
export function personWords(name: string): string[] {
  const words = name.split(' ');
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/**
 * Groups an article's mentions by what they name. `explained` are short forms with the long ones the text gives for them.
 * A surname that two people of the article share goes, each time, to the one last named in full; people are never joined by it.
 */
export function cluster(mentions: readonly NameMention[], explained: ReadonlyMap<string, string>): Cluster[] {
  const names = [...new Set(mentions.map((mention) => `${mention.kind}\n${mention.name}`))];
  const groups = new UnionFind<string>(names);
  const byKind = (kind: EntityKind): string[] =>
    names.filter((key) => key.startsWith(`${kind}\n`)).map((key) => key.slice(kind.length + 1));

  const join = (kind: EntityKind, a: string, b: string): void => groups.join(`${kind}\n${a}`, `${kind}\n${b}`);
  joinFullNames(byKind('person'), (a, b) => join('person', a, b));
  joinPlaces(byKind('place'), (a, b) => join('place', a, b));
  joinOrganizations(byKind('organization'), (a, b) => join('organization', a, b));
  for (const [short, long] of explained) {
    for (const kind of ['organization', 'other', 'place'] as const) {
      if (groups.has(`${kind}\n${short}`) && groups.has(`${kind}\n${long}`)) join(kind, short, long);
    }
  }
  const shared = joinShortNames(byKind('person'), groups);

  const clusters = new Map<string, NameMention[]>();
  const latest = new Map<string, string>();
  for (const mention of mentions) {
    const key = `${mention.kind}\n${mention.name}`;
    let root = groups.find(key);
    if (mention.kind === 'person') {
      const owners = shared.get(mention.name);
      if (owners) root = latest.get(mention.name) ?? owners[0] ?? root;
      const words = personWords(mention.name);
      if (words.length > 1) latest.set(words.at(-1) ?? '', root);
    }
    const list = clusters.get(root);
    if (list) list.push(mention);
    else clusters.set(root, [mention]);
  }
  return [...clusters.values()].map((list) => ({ kind: list[0]?.kind ?? 'other', mentions: list }));
}

/** Most full names with one surname that are compared with each other. */
const MOST_NAMESAKES = 200;

function joinFullNames(names: readonly string[], join: (a: string, b: string) => void): void {
  const byLast = new Map<string, string[]>();
  for (const name of names) {
    const words = personWords(name);
    if (words.length < 2) continue;
    const last = words.at(-1) ?? '';
    const others = byLast.get(last) ?? [];
    byLast.set(last, others);
    if (others.length > MOST_NAMESAKES) continue;
    const same = others.filter((other) => samePerson(personWords(other), words));
    // Only what fits one and nobody else is joined: "J. Smith" is neither John nor Jane where both are named.
    const [match] = same;
    if (match !== undefined && same.every((other) => samePerson(personWords(other), personWords(match))))
      join(name, match);
    others.push(name);
  }
}

/** The words of a surname with its particles in lower case: `Van der Meer` at the head of a sentence. */
function shortForm(words: readonly string[]): string {
  return words.map((word) => (PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : word)).join(' ');
}

/** Joins surnames (or the first part of a name) to the one full name they fit; returns those that fit several. */
function joinShortNames(names: readonly string[], groups: UnionFind<string>): Map<string, string[]> {
  const fits = new Map<string, Set<string>>();
  const starts = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, root: string): void => {
    const set = map.get(key);
    if (set) set.add(root);
    else map.set(key, new Set([root]));
  };
  for (const name of names) {
    const words = personWords(name);
    const root = groups.find(`person\n${name}`);
    for (let i = 1; i < words.length; i += 1) note(fits, shortForm(words.slice(i)), root);
    if (words.length > 1) note(starts, words[0] ?? '', root);
  }
  const shared = new Map<string, string[]>();
  for (const name of names) {
    const words = personWords(name);
    const roots = [...(fits.get(shortForm(words)) ?? (words.length === 1 ? starts.get(name) : undefined) ?? [])];
    const [root] = roots;
    if (roots.length === 1 && root !== undefined) groups.join(root, `person\n${name}`);
    else if (roots.length > 1 && words.length === 1) shared.set(name, roots);
  }
  return shared;
}

function joinPlaces(names: readonly string[], join: (a: string, b: string) => void): void {
  const byCountry = new Map<string, string>();
  for (const name of names) {
    const country = COUNTRY_NAMES.get(name);
    if (country === undefined) continue;
    const other = byCountry.get(country);
    if (other === undefined) byCountry.set(country, name);
    else join(other, name);
  }
}

function joinOrganizations(names: readonly string[], join: (a: string, b: string) => void): void {
  const byForm = new Map<string, string>();
  const byAcronym = new Map<string, Set<string>>();
  for (const name of names) {
    const form = organizationForm(name);
    const other = byForm.get(form);
    if (other === undefined) byForm.set(form, name);
    else join(other, name);
    for (const acronym of acronymsOf(form)) {
      const set = byAcronym.get(acronym);
      if (set) set.add(form);
      else byAcronym.set(acronym, new Set([form]));
    }
  }
  for (const name of names) {
    const forms = byAcronym.get(withoutPoints(name));
    if (name.length > 1 && forms?.size === 1) for (const form of forms) join(byForm.get(form) ?? name, name);
  }
  joinShortened([...byForm.keys()], (a, b) => join(byForm.get(a) ?? a, byForm.get(b) ?? b));
}

/** The form by which ways to write one organisation's name are equal. */
export function organizationForm(name: string): string {
  const bare = name.replace(/^The /, '').replace(FORMS, '').replace(FORMS, '');
  return withoutPoints(bare.replace(/^(?:US|U\.S\.|UK|U\.K\.) /, ''));
}

/** "Brookings" is the Brookings Institution if no other name of the article begins so. */
function joinShortened(forms: readonly string[], join: (a: string, b: string) => void): void {
  const starts = new Map<string, string[]>();
  for (const form of forms) {
    const words = form.split(' ');
    for (let i = 1; i < words.length && i < 4; i += 1) {
      const start = words.slice(0, i).join(' ');
      const list = starts.get(start);
      if (list) list.push(form);
      else starts.set(start, [form]);
    }
  }
  for (const form of forms) {
    const [longer, ...more] = starts.get(form) ?? [];
    if (longer !== undefined && more.length === 0 && !LISTED.has(form) && !/\b(?:of|for|and|the)$/.test(form))
      join(longer, form);
  }
}

import { samePerson } from '../../extract/names/same-person.js';
import { UnionFind } from '../../extract/names/union-find.js';
import type { Namesakes, NamesakesChange } from './namesakes.js';

/** People of one surname whose names begin with one letter. */
interface Bucket {
  readonly members: Namesakes[];
  /** Those who are one, together. */
  groups: readonly Namesakes[][];
}

/** All of one surname. */
interface Family {
  /** The letters with which names of people of it begin. */
  initials: string;
  /** People named by the surname alone. */
  alone: Namesakes | undefined;
}

/** What has changed of a family since it was last grouped. */
interface FamilyChange {
  readonly initials: Set<string>;
  /** The people to whom the surname alone is no longer assigned. */
  readonly left: Namesakes[];
}

/**
 * Merges people over articles by their full names, as forms. A name alone ("Campbell") joins a full name only if the library
 * has one person so named and their roles do not disagree; two people of one surname are never merged. People of different
 * surnames, or whose names begin with different letters, have nothing to do with each other: only where something has changed
 * names are compared again, so that a surname that thousands share stays cheap.
 */
export class PeopleGroups {
  readonly #families = new Map<string, Family>();
  /** By initial and surname. */
  readonly #buckets = new Map<string, Bucket>();
  readonly #changed = new Map<string, FamilyChange>();

  /** Notes what has changed of the people of one name. */
  note(namesakes: Namesakes, change: NamesakesChange): void {
    const { form, nodes } = namesakes;
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    const family = this.#families.get(surname) ?? { initials: '', alone: undefined };
    this.#families.set(surname, family);
    if (change.cameOrWent) {
      const changed = this.#change(surname);
      if (form !== surname) this.#noteFullName(namesakes, surname, changed);
      else if (nodes.size > 0) family.alone = namesakes;
      else {
        changed.left.push(...membersBeside(namesakes));
        family.alone = undefined;
      }
    }
    // Roles decide only whether a lone surname joins.
    if (change.roleWords && family.alone) this.#change(surname);
  }

  /** All whom a change since the last call may have parted or joined, those who are one together. */
  regroup(): Namesakes[][] {
    const groups: Namesakes[][] = [];
    for (const [surname, change] of this.#changed) groups.push(...this.#regroupFamily(surname, change));
    this.#changed.clear();
    return groups;
  }

  /** Those who are one with the people of a name, as last regrouped; themselves included. */
  groupOf(namesakes: Namesakes): readonly Namesakes[] {
    const { form } = namesakes;
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    const family = this.#families.get(surname);
    const alone = family?.alone;
    const only = family && this.#onlyGroup(surname, family);
    const withAlone = alone && only && rolesAgree(alone, only) ? [...only, alone] : undefined;
    if (namesakes === alone) return withAlone ?? [alone];
    const group = this.#buckets.get(form.charAt(0) + surname)?.groups.find((each) => each.includes(namesakes));
    return (group === only ? withAlone : undefined) ?? group ?? [namesakes];
  }

  #change(surname: string): FamilyChange {
    const change = this.#changed.get(surname) ?? { initials: new Set(), left: [] };
    this.#changed.set(surname, change);
    return change;
  }

  #noteFullName(namesakes: Namesakes, surname: string, { initials }: FamilyChange): void {
    const initial = namesakes.form.charAt(0);
    const bucket = this.#buckets.get(initial + surname) ?? { members: [], groups: [] };
    this.#buckets.set(initial + surname, bucket);
    const at = bucket.members.indexOf(namesakes);
    if (namesakes.nodes.size === 0) bucket.members.splice(at, at < 0 ? 0 : 1);
    else if (at < 0) bucket.members.push(namesakes);
    initials.add(initial);
  }

  #regroupFamily(surname: string, { initials, left }: FamilyChange): Namesakes[][] {
    const family = this.#families.get(surname);
    if (!family) return [];
    const regrouped = new Set<Namesakes[]>();
    for (const initial of initials) this.#regroupBucket(initial, surname, family, regrouped);
    const { alone } = family;
    if (family.initials === '' && !alone) this.#families.delete(surname);
    // Whom the lone surname was one with may have to do without it.
    for (const member of [...left, ...(alone ? membersBeside(alone) : [])]) {
      const bucket = this.#buckets.get(member.form.charAt(0) + surname);
      const group = bucket?.groups.find((each) => each.includes(member));
      if (group) regrouped.add(group);
    }
    if (!alone) return [...regrouped];
    const only = this.#onlyGroup(surname, family);
    if (!only || !rolesAgree(alone, only)) return [...regrouped, [alone]];
    regrouped.delete(only);
    return [...regrouped, [...only, alone]];
  }

  #regroupBucket(initial: string, surname: string, family: Family, regrouped: Set<Namesakes[]>): void {
    const bucket = this.#buckets.get(initial + surname);
    if (!bucket) return;
    const others = family.initials.replace(initial, '');
    family.initials = bucket.members.length === 0 ? others : others + initial;
    if (bucket.members.length === 0) this.#buckets.delete(initial + surname);
    bucket.groups = groupsOf(bucket.members);
    for (const group of bucket.groups) regrouped.add(group);
  }

  /** The only one of a surname, if there is but one. */
  #onlyGroup(surname: string, { initials }: Family): Namesakes[] | undefined {
    const groups = initials.length === 1 ? this.#buckets.get(initials + surname)?.groups : undefined;
    return groups?.length === 1 ? groups[0] : undefined;
  }
}

/** The others whom a lone surname is one with. */
function membersBeside(alone: Namesakes): Namesakes[] {
  return alone.group?.members.filter((member) => member !== alone && member.nodes.size > 0) ?? [];
}

/** Those of names with one initial and one surname who are one, together. */
function groupsOf(members: readonly Namesakes[]): Namesakes[][] {
  const byForm = new Map(members.map((member) => [member.form, member]));
  const forms = [...byForm.keys()].sort();
  const joined = new UnionFind<string>(forms);
  joinNamesakes(forms, joined);
  return listsBy(forms, (form) => joined.find(form)).map((group) => group.flatMap((form) => byForm.get(form) ?? []));
}

/** Joins ways to write one full name; a form that fits two different people joins neither. */
function joinNamesakes(forms: readonly string[], groups: UnionFind<string>): void {
  if (forms.length < 2) return;
  const [initials, full]: [string[], string[]] = [[], []];
  for (const form of forms) (/^\p{L}\.? /u.test(form) ? initials : full).push(form);
  const byFirst = listsBy(full, (form) => form.slice(0, form.indexOf(' ')));
  for (const same of byFirst) joinFitting(same, groups);
  // An initial joins a full first name only if there is but one such person.
  joinFitting(byFirst.length < 2 ? forms : initials, groups);
}

function listsBy(forms: readonly string[], keyOf: (form: string) => string): string[][] {
  const lists = new Map<string, string[]>();
  for (const form of forms) {
    const list = lists.get(keyOf(form));
    if (list) list.push(form);
    else lists.set(keyOf(form), [form]);
  }
  return [...lists.values()];
}

/** Most ways to write one first and last name that are compared with each other. */
const MOST_FORMS = 64;

function joinFitting(forms: readonly string[], groups: UnionFind<string>): void {
  if (forms.length < 2 || forms.length > MOST_FORMS) return;
  const names = forms.map((form) => form.split(' '));
  names.forEach((words, i) => {
    const fitting = names.filter((other, j) => j !== i && samePerson(words, other));
    const consistent = fitting.every((a) => fitting.every((b) => a === b || samePerson(a, b)));
    if (consistent) for (const other of fitting) groups.join(forms[i] ?? '', other.join(' '));
  });
}

function rolesAgree({ roleWords }: Namesakes, others: readonly Namesakes[]): boolean {
  if (roleWords.size === 0 || others.every((other) => other.roleWords.size === 0)) return true;
  return [...roleWords.keys()].some((word) => others.some((other) => other.roleWords.has(word)));
}

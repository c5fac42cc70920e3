import { samePerson } from '../../extract/names/same-person.js';
import { UnionFind } from '../../extract/names/union-find.js';
import type { Namesakes, NamesakesChange } from './namesakes.js';

/** People of one surname whose names begin with one letter. */
interface Bucket {
  readonly byForm: Map<string, Namesakes>;
  /** Those who are one, together. */
  groups: readonly Namesakes[][];
}

/** All of one surname. */
interface Family {
  readonly byInitial: Map<string, Bucket>;
  readonly changed: Set<string>;
  /** Whoever is named by the surname alone. */
  alone: Namesakes | undefined;
  /** The people whom the surname alone was taken for, until they have been grouped without it. */
  left: Namesakes[];
}

/**
 * Merges people over articles by their full names, as forms. A name alone ("Campbell") joins a full name only if the library
 * has one person so named and their roles do not disagree; two people of one surname are never merged. People of different
 * surnames, or whose names begin with different letters, have nothing to do with each other: only where something has changed
 * names are compared again, so that a surname that thousands share stays cheap.
 */
export class PeopleGroups {
  readonly #bySurname = new Map<string, Family>();
  readonly #changed = new Set<string>();

  /** Notes what has changed of the people of one name. */
  note(namesakes: Namesakes, change: NamesakesChange): void {
    const { form, nodes } = namesakes;
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    const family = this.#bySurname.get(surname) ?? newFamily();
    this.#bySurname.set(surname, family);
    if (change.cameOrWent) {
      this.#changed.add(surname);
      if (form !== surname) noteFullName(family, namesakes);
      else if (nodes.size > 0) family.alone = namesakes;
      else {
        family.left.push(...membersBeside(namesakes));
        family.alone = undefined;
      }
    }
    // Roles decide only whether a lone surname joins.
    if (change.roleWords && family.alone) this.#changed.add(surname);
  }

  /** All whom a change since the last call may have parted or joined, those who are one together. */
  regroup(): Namesakes[][] {
    const groups: Namesakes[][] = [];
    for (const surname of this.#changed) {
      const family = this.#bySurname.get(surname);
      if (family) groups.push(...regroupFamily(family));
      if (family && family.byInitial.size === 0 && !family.alone) this.#bySurname.delete(surname);
    }
    this.#changed.clear();
    return groups;
  }
}

function newFamily(): Family {
  return { byInitial: new Map(), changed: new Set(), alone: undefined, left: [] };
}

function noteFullName({ byInitial, changed }: Family, namesakes: Namesakes): void {
  const { form, nodes } = namesakes;
  const initial = form.charAt(0);
  const bucket = byInitial.get(initial) ?? { byForm: new Map<string, Namesakes>(), groups: [] };
  byInitial.set(initial, bucket);
  if (nodes.size > 0) bucket.byForm.set(form, namesakes);
  else bucket.byForm.delete(form);
  changed.add(initial);
}

/** The others whom a lone surname is one with. */
function membersBeside(alone: Namesakes): Namesakes[] {
  return alone.group?.members.filter((member) => member !== alone && member.nodes.size > 0) ?? [];
}

function regroupFamily(family: Family): Namesakes[][] {
  const { byInitial, changed, alone } = family;
  const regrouped = new Set<Namesakes[]>();
  for (const initial of changed) {
    const bucket = byInitial.get(initial);
    if (!bucket) continue;
    bucket.groups = groupsOf(bucket.byForm);
    for (const group of bucket.groups) regrouped.add(group);
    if (bucket.byForm.size === 0) byInitial.delete(initial);
  }
  changed.clear();
  // Whom the lone surname was one with may have to do without it.
  for (const { form } of [...family.left, ...(alone ? membersBeside(alone) : [])]) {
    for (const group of byInitial.get(form.charAt(0))?.groups ?? []) {
      if (group.some((member) => member.form === form)) regrouped.add(group);
    }
  }
  family.left = [];
  if (!alone) return [...regrouped];
  const only = onlyGroup(byInitial);
  if (!only || !rolesAgree(alone, only)) return [...regrouped, [alone]];
  regrouped.delete(only);
  return [...regrouped, [...only, alone]];
}

/** The only one of a surname, if there is but one. */
function onlyGroup(byInitial: ReadonlyMap<string, Bucket>): Namesakes[] | undefined {
  const [bucket, ...others] = byInitial.values();
  return others.length === 0 && bucket?.groups.length === 1 ? bucket.groups[0] : undefined;
}

/** Those of names with one initial and one surname who are one, together. */
function groupsOf(byForm: ReadonlyMap<string, Namesakes>): Namesakes[][] {
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

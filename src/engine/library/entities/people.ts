import { samePerson } from '../../extract/names/same-person.js';
import { UnionFind } from '../../extract/names/union-find.js';
import type { Namesakes, NamesakesChange } from './namesakes.js';
import type { Tally } from './tally.js';

/**
 * Merges people over articles by their full names, as forms. A name alone ("Campbell") joins a full name only if the library
 * has one person so named and their roles do not disagree; two people of one surname are never merged. People of different
 * surnames have nothing to do with each other: only surnames in which something has changed are gone through again.
 */
export class PeopleGroups {
  readonly #bySurname = new Map<string, Map<string, Namesakes>>();
  readonly #changed = new Set<string>();

  /** Notes what has changed of the people of one name. */
  note(namesakes: Namesakes, change: NamesakesChange): void {
    const { form, nodes } = namesakes;
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    if (change.cameOrWent) {
      const family = this.#bySurname.get(surname) ?? new Map<string, Namesakes>();
      if (nodes.size > 0) this.#bySurname.set(surname, family.set(form, namesakes));
      else if (family.delete(form) && family.size === 0) this.#bySurname.delete(surname);
      this.#changed.add(surname);
    }
    // Roles decide only whether a lone surname joins.
    if (change.roleWords && this.#bySurname.get(surname)?.has(surname)) this.#changed.add(surname);
  }

  /** Everybody of the surnames in which something has changed since the last call, those who are one together. */
  regroup(): Namesakes[][] {
    const groups: Namesakes[][] = [];
    for (const surname of this.#changed) {
      const family = this.#bySurname.get(surname);
      if (family) groups.push(...groupsOf(surname, family));
    }
    this.#changed.clear();
    return groups;
  }
}

function groupsOf(surname: string, family: ReadonlyMap<string, Namesakes>): Namesakes[][] {
  const forms = [...family.keys()].sort();
  const joined = new UnionFind<string>(forms);
  const full = forms.filter((form) => form !== surname);
  joinNamesakes(full, joined);
  const alone = family.get(surname);
  const [root, ...others] = new Set(full.map((form) => joined.find(form)));
  if (alone && root !== undefined && others.length === 0) {
    const words = full.flatMap((form) => family.get(form)?.roleWords ?? []);
    if (rolesAgree(alone.roleWords, words)) joined.join(root, surname);
  }
  const groups = new Map<string, Namesakes[]>();
  for (const form of forms) {
    const member = family.get(form);
    if (!member) continue;
    const group = groups.get(joined.find(form));
    if (group) group.push(member);
    else groups.set(joined.find(form), [member]);
  }
  return [...groups.values()];
}

/**
 * Joins ways to write one full name among people of one surname; a form that fits two different people joins neither.
 * Only names whose first words begin alike are compared: a surname that thousands share stays cheap.
 */
function joinNamesakes(forms: readonly string[], groups: UnionFind<string>): void {
  for (const alike of listsBy(forms, (form) => form.charAt(0))) {
    if (alike.length < 2) continue;
    const initials = alike.filter((form) => /^\p{L}\.? /u.test(form));
    const full = alike.filter((form) => !initials.includes(form));
    const byFirst = listsBy(full, (form) => form.slice(0, form.indexOf(' ')));
    for (const same of byFirst) joinFitting(same, groups);
    // An initial joins a full first name only if there is but one such person.
    joinFitting(byFirst.length < 2 ? alike : initials, groups);
  }
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

function rolesAgree(one: Tally<string>, others: readonly Tally<string>[]): boolean {
  if (one.size === 0 || others.every(({ size }) => size === 0)) return true;
  return [...one.keys()].some((word) => others.some((other) => other.has(word)));
}

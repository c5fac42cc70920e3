import { samePerson } from '../../extract/names/resolve.js';
import type { UnionFind } from '../../extract/names/union-find.js';
import type { EntityNode } from './node.js';

/** Words in a role that tell nothing about the office. */
const EMPTY = new Set(['of', 'the', 'for', 'and', 'former', 'then', 'us', 'u.s.', 'counterpart', 'a']);

/**
 * Merges people over articles by their full names, as forms. A name alone ("Campbell") joins a full name only if the library
 * has one person so named and their roles do not disagree; two people of one surname are never merged.
 */
export function mergePeople(nodes: readonly EntityNode[], groups: UnionFind<string>): void {
  const byForm = new Map<string, EntityNode[]>();
  for (const node of nodes) {
    const list = byForm.get(node.form);
    if (list) list.push(node);
    else byForm.set(node.form, [node]);
  }
  const byLast = new Map<string, string[]>();
  for (const form of byForm.keys()) {
    groups.add(form);
    const space = form.lastIndexOf(' ');
    if (space < 0) continue;
    const last = form.slice(space + 1);
    const list = byLast.get(last);
    if (list) list.push(form);
    else byLast.set(last, [form]);
  }
  for (const namesakes of byLast.values()) if (namesakes.length > 1) joinNamesakes(namesakes, groups);

  for (const form of byForm.keys()) {
    const fullForms = form.includes(' ') ? undefined : byLast.get(form);
    if (!fullForms) continue;
    const roots = new Set(fullForms.map((full) => groups.find(full)));
    const [root] = roots;
    if (root === undefined || roots.size > 1) continue;
    const full = fullForms.flatMap((name) => byForm.get(name) ?? []);
    if (rolesAgree(byForm.get(form) ?? [], full)) groups.join(root, form);
  }
}

/**
 * Joins ways to write one full name among people of one surname; a form that fits two different people joins neither.
 * Only names whose first words begin alike are compared: a surname that thousands share stays cheap.
 */
function joinNamesakes(forms: readonly string[], groups: UnionFind<string>): void {
  const byInitial = new Map<string, string[]>();
  for (const form of forms) {
    const list = byInitial.get(form.charAt(0));
    if (list) list.push(form);
    else byInitial.set(form.charAt(0), [form]);
  }
  for (const alike of byInitial.values()) {
    const initials = alike.filter((form) => /^\p{L}\.? /u.test(form));
    const byFirst = new Map<string, string[]>();
    for (const form of alike) {
      if (initials.includes(form)) continue;
      const first = form.slice(0, form.indexOf(' '));
      const list = byFirst.get(first);
      if (list) list.push(form);
      else byFirst.set(first, [form]);
    }
    for (const same of byFirst.values()) joinFitting(same, groups);
    // An initial joins a full first name only if there is but one such person.
    if (byFirst.size < 2) joinFitting(alike, groups);
    else joinFitting(initials, groups);
  }
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

function rolesAgree(a: readonly EntityNode[], b: readonly EntityNode[]): boolean {
  const words = (nodes: readonly EntityNode[]): Set<string> =>
    new Set(
      nodes
        .flatMap((node) => node.entity.roles.flatMap((role) => role.toLowerCase().split(/[\s,]+/)))
        .filter((word) => !EMPTY.has(word)),
    );
  const [x, y] = [words(a), words(b)];
  return x.size === 0 || y.size === 0 || [...x].some((word) => y.has(word));
}

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
  const forms = [...byForm.keys()].sort();
  for (const form of forms) groups.add(form);

  const byLast = new Map<string, string[]>();
  for (const form of forms) {
    const words = form.split(' ');
    if (words.length < 2) continue;
    const last = words.at(-1) ?? '';
    const list = byLast.get(last);
    if (list) list.push(form);
    else byLast.set(last, [form]);
  }
  for (const namesakes of byLast.values()) joinNamesakes(namesakes, groups);

  for (const form of forms) {
    if (form.includes(' ')) continue;
    const roots = new Set((byLast.get(form) ?? []).map((full) => groups.find(full)));
    const [root] = roots;
    if (root === undefined || roots.size > 1) continue;
    const full = (byLast.get(form) ?? []).flatMap((name) => byForm.get(name) ?? []);
    if (rolesAgree(byForm.get(form) ?? [], full)) groups.join(root, form);
  }
}

/** Joins ways to write one full name; a form that fits two different people joins neither. */
function joinNamesakes(forms: readonly string[], groups: UnionFind<string>): void {
  const names = forms.map((form) => form.split(' '));
  forms.forEach((form, i) => {
    const words = names[i] ?? [];
    const fitting = forms.filter((_, j) => j !== i && samePerson(words, names[j] ?? []));
    const consistent = fitting.every((a) => fitting.every((b) => a === b || samePerson(a.split(' '), b.split(' '))));
    if (consistent) for (const other of fitting) groups.join(form, other);
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

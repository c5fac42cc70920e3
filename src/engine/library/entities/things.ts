import { acronymsOf, withoutPoints } from '../../extract/names/acronyms.js';
import type { UnionFind } from '../../extract/names/union-find.js';
import type { EntityNode } from './node.js';

/**
 * Merges organisations, places and other things over articles, by form. A short form joins a long one if some article says
 * that they are one and none says otherwise, or, where no article explains it, if its letters fit one long form alone.
 */
export function mergeThings(nodes: readonly EntityNode[], groups: UnionFind<string>): void {
  const forms = new Set(nodes.map((node) => node.form));
  for (const form of [...forms].sort()) groups.add(form);

  const claims = new Map<string, Set<string>>();
  for (const { form, otherForms } of nodes) {
    for (const other of otherForms) {
      if (!forms.has(other)) continue;
      const set = claims.get(other);
      if (set) set.add(form);
      else claims.set(other, new Set([form]));
    }
  }
  const claimed = [...claims].sort(([a], [b]) => (a < b ? -1 : 1));
  // Twice: joins of the first round can make one of what were two claims.
  for (let round = 0; round < 2; round += 1) {
    for (const [short, longs] of claimed) {
      const roots = new Set([...longs].map((long) => groups.find(long)));
      const [root] = roots;
      if (roots.size === 1 && root !== undefined) groups.join(root, short);
    }
  }

  const spelled = new Map<string, Set<string>>();
  for (const { entity, form } of nodes) {
    if (entity.kind === 'place') continue;
    for (const acronym of acronymsOf(entity.name)) {
      const root = groups.find(form);
      const set = spelled.get(acronym);
      if (set) set.add(root);
      else spelled.set(acronym, new Set([root]));
    }
  }
  for (const { entity, form } of nodes) {
    const short = withoutPoints(entity.name);
    if (entity.kind === 'place' || claims.has(form) || !/^\p{Lu}{2,8}$/u.test(short)) continue;
    const roots = new Set([...(spelled.get(short) ?? [])].map((root) => groups.find(root)));
    const [root] = roots;
    if (roots.size === 1 && root !== undefined) groups.join(root, form);
  }
}

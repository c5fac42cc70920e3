import type { UnionFind } from '../../extract/names/union-find.js';
import type { EntityNode } from './node.js';

/**
 * Merges organisations, places and other things over articles, by form. A short form joins a long one if some article says
 * that they are one and none says otherwise, or, where no article explains it, if its letters fit one long form alone.
 */
export function mergeThings(nodes: readonly EntityNode[], groups: UnionFind<string>): void {
  for (const { form } of nodes) groups.add(form);
  const claims = gather(nodes, ({ form, otherForms }, note) => {
    for (const other of otherForms) if (groups.has(other)) note(other, form);
  });
  // Twice: joins of the first round can make one of what were two claims.
  for (let round = 0; round < 2; round += 1) for (const [short, longs] of claims) joinIfOne(groups, longs, short);

  const spelled = gather(nodes, ({ form, acronyms }, note) => {
    for (const acronym of acronyms) note(acronym, form);
  });
  for (const { form, short } of nodes) {
    const longs = short === null || claims.has(form) ? undefined : spelled.get(short);
    if (longs) joinIfOne(groups, longs, form);
  }
}

function gather(
  nodes: readonly EntityNode[],
  each: (node: EntityNode, note: (key: string, form: string) => void) => void,
): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  const note = (key: string, form: string): void => {
    const set = map.get(key);
    if (set) set.add(form);
    else map.set(key, new Set([form]));
  };
  for (const node of nodes) each(node, note);
  return map;
}

/** Joins `short` to the long forms if they all are one by now. */
function joinIfOne(groups: UnionFind<string>, longs: ReadonlySet<string>, short: string): void {
  const roots = new Set<string>();
  for (const long of longs) roots.add(groups.find(long));
  const [root] = roots;
  if (roots.size === 1 && root !== undefined) groups.join(root, short);
}

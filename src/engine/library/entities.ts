import type { EntityKind } from '../extract/extraction.js';
import { COUNTRY_NAMES } from '../extract/names/gazetteer/index.js';
import { UnionFind } from '../extract/names/union-find.js';
import { type EntityNode, nodesOf } from './entities/node.js';
import { mergePeople } from './entities/people.js';
import { mergeThings } from './entities/things.js';
import type { Entity, EntityRole, LibraryArticle } from './model.js';

/** The entities of a library. */
export interface MergedEntities {
  /** In order of first mention over the articles as given. */
  readonly entities: Entity[];
  /** From `articleId + '\n' + id of the entity in that article's extraction` to the library entity's id. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/**
 * Merges the entities of all articles: one library entity for each person, organisation, place or thing. What is merged
 * depends on the set of articles alone; their order only orders the result. Near-linear in the number of entities.
 */
export function mergeEntities(articles: readonly LibraryArticle[]): MergedEntities {
  const nodes = articles.flatMap((article) => nodesOf(article));
  const kinds = usualKinds(nodes);
  const isPerson = (node: EntityNode): boolean => (kinds.get(node.form) ?? node.entity.kind) === 'person';
  const people = new UnionFind<string>();
  const things = new UnionFind<string>();
  mergePeople(nodes.filter(isPerson), people);
  mergeThings(
    nodes.filter((node) => !isPerson(node)),
    things,
  );

  const members = new Map<string, EntityNode[]>();
  for (const node of nodes) {
    const key = isPerson(node) ? `p\n${people.find(node.form)}` : `t\n${things.find(node.form)}`;
    const list = members.get(key);
    if (list) list.push(node);
    else members.set(key, [node]);
  }
  const groups = [...members.values()];
  const ids = assignIds(groups);
  const entityOf = new Map<string, string>();
  const entities = groups.map((group, i) => {
    const id = ids[i] ?? '';
    for (const { articleId, entity } of group) entityOf.set(`${articleId}\n${entity.id}`, id);
    return describeOnce(id, group);
  });
  return { entities, entityOf };
}

/**
 * The kind that most mentions give a name of several words that articles take for different kinds: a tagger's slip in one
 * article is outvoted by the rest. "Washington" may be a person here and a place there: single words stay apart.
 */
function usualKinds(nodes: readonly EntityNode[]): Map<string, EntityKind> {
  const first = new Map<string, EntityKind>();
  const mixed = new Set<string>();
  for (const { form, entity } of nodes) {
    if (!form.includes(' ')) continue;
    const kind = first.get(form);
    if (kind === undefined) first.set(form, entity.kind);
    else if (kind !== entity.kind) mixed.add(form);
  }
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const { form, entity } of mixed.size > 0 ? nodes : []) {
    if (!mixed.has(form)) continue;
    const tally = votes.get(form) ?? new Map<EntityKind, number>();
    tally.set(entity.kind, (tally.get(entity.kind) ?? 0) + entity.mentions.length);
    votes.set(form, tally);
  }
  return new Map([...votes].map(([form, tally]) => [form, most(tally)]));
}

/** The key with the highest count; the first in alphabetical order on a tie. */
function most<K extends string>(tally: ReadonlyMap<K, number>): K {
  const [first] = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!first) throw new RangeError('No votes were cast.');
  return first[0];
}

/** What was made of a group when its first node was first looked at: most groups are the same after a change elsewhere. */
const described = new WeakMap<EntityNode, { readonly group: readonly EntityNode[]; readonly entity: Entity }>();

function describeOnce(id: string, group: readonly EntityNode[]): Entity {
  const [first] = group;
  const known = first ? described.get(first) : undefined;
  if (
    known &&
    known.entity.id === id &&
    known.group.length === group.length &&
    known.group.every((node, i) => node === group[i])
  ) {
    return known.entity;
  }
  const entity = describe(id, group);
  if (first) described.set(first, { group, entity });
  return entity;
}

function describe(id: string, group: readonly EntityNode[]): Entity {
  const kinds = new Map<EntityKind, number>();
  for (const { entity } of group) kinds.set(entity.kind, (kinds.get(entity.kind) ?? 0) + entity.mentions.length);
  const { name } = namedBest(group).entity;
  const aliases = new Set(group.flatMap(({ entity }) => [entity.name, ...entity.aliases]));
  aliases.delete(name);
  return {
    id,
    name,
    kind: most(kinds),
    aliases: [...aliases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    roles: rolesOf(group),
    mentions: group.flatMap((node) => node.mentions),
  };
}

/** The node with the full name that most articles use: an acronym or a lone surname only where there is nothing fuller. */
function namedBest(group: readonly EntityNode[]): EntityNode {
  const [first] = group;
  if (!first) throw new RangeError('A group has no members.');
  if (group.every(({ entity }) => entity.name === first.entity.name)) return first;
  const counts = new Map<string, number>();
  for (const { entity } of group) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
  const rank = (name: string): number =>
    (/\p{Ll}/u.test(name) ? 1 : 0) + (name.includes(' ') ? 2 : 0) + (COUNTRY_NAMES.get(name) === name ? 4 : 0);
  const [best] = [...counts].sort(
    ([a, x], [b, y]) => rank(b) - rank(a) || y - x || b.length - a.length || (a < b ? -1 : 1),
  );
  return group.find(({ entity }) => entity.name === best?.[0]) ?? first;
}

function rolesOf(group: readonly EntityNode[]): EntityRole[] {
  const roles = new Map<string, { titles: Map<string, number>; articles: EntityNode[] }>();
  for (const node of group) {
    for (const title of node.entity.roles) {
      const key = title.toLowerCase().replace(/[’‘]/g, "'");
      const role = roles.get(key) ?? { titles: new Map<string, number>(), articles: [] };
      role.titles.set(title, (role.titles.get(title) ?? 0) + 1);
      if (role.articles.at(-1)?.articleId !== node.articleId) role.articles.push(node);
      roles.set(key, role);
    }
  }
  return [...roles.values()]
    .map(({ titles, articles }) => ({
      title: most(titles),
      articleIds: articles
        .sort((a, b) => (a.issued === b.issued ? (a.articleId < b.articleId ? -1 : 1) : a.issued < b.issued ? -1 : 1))
        .map((node) => node.articleId),
    }))
    .sort((a, b) => b.articleIds.length - a.articleIds.length || (a.title < b.title ? -1 : 1));
}

/** Slugs of the names; where entities share one, the kind and then a number are added to all but the first by kind and form. */
function assignIds(groups: readonly (readonly EntityNode[])[]): string[] {
  const best = groups.map(namedBest);
  const bySlug = new Map<string, number[]>();
  best.forEach((node, i) => {
    const list = bySlug.get(node.slug);
    if (list) list.push(i);
    else bySlug.set(node.slug, [i]);
  });
  const ids = best.map((node) => node.slug);
  const taken = new Set(ids);
  for (const [base, list] of bySlug) {
    const rank = (i: number): string => `${best[i]?.entity.kind} ${best[i]?.form} ${best[i]?.entity.name}`;
    for (const i of list.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(1)) {
      const kind = best[i]?.entity.kind ?? 'other';
      let id = `${base}-${kind}`;
      for (let n = 2; taken.has(id); n += 1) id = `${base}-${kind}-${n}`;
      taken.add(id);
      ids[i] = id;
    }
  }
  return ids;
}

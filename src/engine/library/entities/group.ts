import type { EntityKind } from '../../extract/extraction.js';
import { slug } from '../../text/slug.js';
import type { Entity, EntityRole, Mention } from '../model.js';
import type { EntityNode } from './entity-node.js';
import { mainRoles } from './main-roles.js';
import type { EntityGroup, Namesakes } from './namesakes.js';
import type { EntityNodes } from './node.js';
import { most, sum, type Tally } from './tally.js';

/** A group made of all that go by some names. */
export class NamesakesGroup implements EntityGroup {
  readonly members: readonly Namesakes[];
  /** The entities of all articles. */
  readonly all: EntityNodes;
  name = '';
  slug = '';
  kind: EntityKind = 'other';
  /** How many places name it. */
  mentions = 0;
  #id = '';
  #entity: Entity | undefined;
  /** Unknown until someone has asked. */
  #articles: number | undefined;
  #names: readonly string[] | undefined;
  #told: string | undefined;
  /** Versions of the members' names and roles when they were last taken in. */
  #version = -1;
  #rolesVersion = -1;

  constructor(members: readonly Namesakes[], all: EntityNodes) {
    this.members = members;
    this.all = all;
  }

  get id(): string {
    return this.#id;
  }

  set id(id: string) {
    this.#id = id;
    this.#entity = undefined;
    this.#told = undefined;
  }

  get isCurrent(): boolean {
    return this.members[0]?.group === this;
  }

  refresh(): boolean {
    this.#entity = undefined;
    this.mentions = 0;
    let [version, rolesVersion] = [0, 0];
    for (const member of this.members) {
      this.mentions += member.mentions;
      version += member.version;
      rolesVersion += member.rolesVersion;
    }
    this.kind = most(this.#sum(({ kinds }) => kinds)) ?? 'other';
    if (rolesVersion !== this.#rolesVersion) this.#told = undefined;
    this.#rolesVersion = rolesVersion;
    const name =
      labelOf(this.members) ??
      bestName(
        this.#sum(({ names }) => names),
        this.members,
      );
    if (name === this.name && version === this.#version) return false;
    this.#version = version;
    this.#names = undefined;
    if (name === this.name) return true;
    this.name = name;
    this.slug = slug(name) || 'name';
    this.#told = undefined;
    return true;
  }

  countArticle(node: EntityNode, isThere: boolean): void {
    if (this.#articles === undefined) return;
    const { first, count } = this.all.siblings(node);
    let own = 0;
    for (const { nodes } of this.members) own += nodes.countIn(first, first + count);
    if (own === (isThere ? 1 : 0)) this.#articles += isThere ? 1 : -1;
  }

  get rank(): string {
    let first: string | undefined;
    const label = labelOf(this.members);
    for (const { form, names } of this.members) {
      if ((label !== undefined || names.has(this.name)) && (first === undefined || form < first)) first = form;
    }
    return `${this.kind} ${first} ${this.name}`;
  }

  /** Names and then roles by which texts refer to it, in lower case. The same list while they are unchanged. */
  get names(): readonly string[] {
    if (!this.#names) {
      const roles = this.members.flatMap((member) => [...member.roles.keys()]);
      // A one-word role ("spokesperson") is a common noun in a draft; a longer one points at its holder.
      const telling = roles.filter((role) => role.includes(' '));
      this.#names = [...new Set([this.name, ...this.aliases, ...telling])];
    }
    return this.#names;
  }

  get told(): string {
    this.#told ??= [this.id, this.name, ...mainRoles(this.entity)].join('\n');
    return this.#told;
  }

  nodes(): EntityNode[] {
    return this.members
      .flatMap(({ nodes }) => Array.from(nodes, (node) => ({ node, order: this.all.order(node) })))
      .sort((a, b) => a.order - b.order)
      .map(({ node }) => node);
  }

  /** It, as others see it. Lists are made when they are asked for. */
  get entity(): Entity {
    this.#entity ??= new GroupEntity(this);
    return this.#entity;
  }

  get articles(): number {
    // From then on `countArticle` does: someone may be named in thousands of articles, and is shown after each change.
    this.#articles ??= this.#countArticles();
    return this.#articles;
  }

  /** Its other names, the longest first. */
  get aliases(): string[] {
    const names = new Set(this.members.flatMap((member) => [...member.names.keys(), ...member.aliases.keys()]));
    names.delete(this.name);
    return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  #countArticles(): number {
    const before: Namesakes[] = [];
    let articles = 0;
    for (const member of this.members) {
      let end = 0;
      for (const node of member.nodes) {
        if (node < end) continue;
        const { first, count } = this.all.siblings(node);
        end = first + count;
        if (!before.some(({ nodes }) => nodes.countIn(first, end) > 0)) articles += 1;
      }
      before.push(member);
    }
    return articles;
  }

  #sum<K extends string>(of: (member: Namesakes) => Tally<K>): Tally<K> {
    const [only, ...others] = this.members;
    return only && others.length === 0 ? of(only) : sum(this.members.map(of));
  }
}

class GroupEntity implements Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly #group: NamesakesGroup;
  #aliases: readonly string[] | undefined;
  #roles: readonly EntityRole[] | undefined;
  #mentions: readonly Mention[] | undefined;

  constructor(group: NamesakesGroup) {
    this.id = group.id;
    this.name = group.name;
    this.kind = group.kind;
    this.#group = group;
  }

  get aliases(): readonly string[] {
    this.#aliases ??= this.#group.aliases;
    return this.#aliases;
  }

  get roles(): readonly EntityRole[] {
    this.#roles ??= rolesOf(this.#group);
    return this.#roles;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= mentionsIn(this.#group);
    return this.#mentions;
  }
}

/** The mentions of a group in order of their articles, those of one article by start. */
function mentionsIn(group: NamesakesGroup): Mention[] {
  const mentions: Mention[] = [];
  let first = 0;
  let last: number | undefined;
  for (const node of group.nodes()) {
    const order = group.all.order(node);
    const isSame = order === last;
    if (!isSame) first = mentions.length;
    last = order;
    mentions.push(...group.all.mentions(node));
    if (isSame) mentions.push(...mentions.splice(first).sort((a, b) => a.start - b.start));
  }
  return mentions;
}

/** The name under which a writer wants them shown; of several always the same. */
function labelOf(members: readonly Namesakes[]): string | undefined {
  const labels = members.flatMap(({ label }) => label ?? []);
  return labels.length > 1 ? labels.sort()[0] : labels[0];
}

/** The full name that most articles use: an acronym or a lone surname only where there is nothing fuller. */
function bestName(names: Tally<string>, members: readonly Namesakes[]): string {
  if (names.size === 1) return most(names) ?? '';
  const usual = new Set(members.flatMap(({ usualNames }) => [...usualNames.keys()]));
  const ranked = Array.from(names, ([name, count]) => {
    const fullness = (/\p{Ll}/u.test(name) ? 1 : 0) + (name.includes(' ') ? 2 : 0) + (usual.has(name) ? 4 : 0);
    return { name, count, fullness };
  });
  ranked.sort(
    (a, b) =>
      b.fullness - a.fullness || b.count - a.count || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
  );
  return ranked[0]?.name ?? '';
}

/** The roles that articles state, those that are stated most often first; where, is looked up when asked for. */
function rolesOf(group: NamesakesGroup): EntityRole[] {
  const byKey = new Map<string, Tally<string>>();
  for (const { roles } of group.members) {
    for (const [key, titles] of roles) {
      const other = byKey.get(key);
      byKey.set(key, other ? sum([other, titles]) : titles);
    }
  }
  const counted = [...byKey].map(([key, titles]) => {
    const times = [...titles].reduce((total, [, count]) => total + count, 0);
    return { key, times, title: most(titles) ?? key };
  });
  return counted
    .sort((a, b) => b.times - a.times || (a.title < b.title ? -1 : 1))
    .map(({ key, title }) => ({
      title,
      get articleIds() {
        return articlesStating(group, key);
      },
    }));
}

function articlesStating(group: NamesakesGroup, role: string): string[] {
  const { all } = group;
  const stating = group
    .nodes()
    .filter((node) => all.hasRole(node, role))
    .map((node) => ({ id: all.articleId(node), issued: all.issued(node) }))
    .sort((a, b) => (a.issued === b.issued ? (a.id < b.id ? -1 : 1) : a.issued < b.issued ? -1 : 1));
  return [...new Set(stating.map(({ id }) => id))];
}

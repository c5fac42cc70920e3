import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import type { Entity, LibraryArticle } from '../model.js';
import { mostMentionedFirst } from '../name-finder.js';
import { NameIndex } from '../name-index.js';
import { type Ranked, Ranking } from '../ranking.js';
import type { SnapshotWriter } from '../snapshot/parts.js';
import { finish } from '../steps.js';
import type { Entities } from './entities.js';
import { type EntityNames, NO_NAMES } from './entity-names.js';
import type { EntityNode } from './entity-node.js';
import { NamesakesGroup } from './group.js';
import { EntityIds } from './ids.js';
import { JoinedPeople } from './joined-people.js';
import { KindVotes } from './kind-votes.js';
import { type EntityGroup, Namesakes, type NamesakesChange } from './namesakes.js';
import { EntityNodes } from './node.js';
import { type StoredEntities, writeEntities } from './stored-entities.js';
import { ThingGroups } from './things.js';

/** Number of names or groups restored in one step. */
const RESTORED_AT_ONCE = 512;

/** What a change of some articles has done to the entities of the library. */
export interface EntityChange {
  /** Ids of entities that have come, changed or gone. */
  readonly entities: ReadonlySet<string>;
  /** Ids of articles that quote someone who has another id, name or set of roles than before. */
  readonly retold: Set<string>;
}

/** People on one side, all else on the other: the two are never merged. */
interface Side {
  readonly namesakes: Map<string, Namesakes>;
  readonly groups: {
    note(namesakes: Namesakes, change: NamesakesChange): void;
    regrouping(): Generator<void, Namesakes[][]>;
  };
}

/**
 * The entities of a library: one for each person, organisation, place or thing of all its articles. What is merged depends
 * on the articles there are, not on their order or on what was there before. A change costs what the entities of the
 * changed articles, and those merged or compared with them, cost.
 */
export class EntityIndex implements Entities {
  #nodes = new EntityNodes();
  readonly #votes = new KindVotes();
  readonly #joined = new JoinedPeople((form) => this.#people.namesakes.get(form));
  readonly #people: Side = { namesakes: new Map(), groups: this.#joined };
  readonly #things: Side = { namesakes: new Map(), groups: new ThingGroups() };
  readonly #ids = new EntityIds();
  readonly #touched = new Set<Namesakes>();
  #wanted: EntityNames = NO_NAMES;
  /** By article: its place in the order of adding. */
  readonly #orders = new Map<string, number>();
  #added = 0;
  readonly #byKind = new Map<EntityKind, Ranking<EntityGroup>>();

  readonly names = new NameIndex();

  get all(): readonly Entity[] {
    const groups = [...this.#byKind.values()].flatMap((ofKind) => [...ofKind]);
    return groups.sort(mostMentionedFirst).map(({ entity }) => entity);
  }

  get ids(): string[] {
    return [...this.#byKind.values()].flatMap((ofKind) => Array.from(ofKind, ({ id }) => id));
  }

  ofKind(kind: EntityKind): Ranked<Entity> {
    const groups = this.#byKind.get(kind);
    return { length: groups?.length ?? 0, at: (index) => groups?.at(index)?.entity };
  }

  get(id: string): Entity | undefined {
    return this.#ids.get(id)?.entity;
  }

  has(id: string): boolean {
    return this.#ids.get(id) !== undefined;
  }

  extentOf(id: string): { readonly mentions: number; readonly articles: number } {
    const group = this.#ids.get(id);
    return { mentions: group?.mentions ?? 0, articles: group?.articles ?? 0 };
  }

  speakerOf(articleId: string, id: string): Entity | undefined {
    const speaker = this.#nodes.speaker(articleId, id);
    if (!speaker) return undefined;
    const { namesakes } = this.#sideWith(speaker.node, speaker.form);
    return namesakes.get(speaker.form)?.group?.entity;
  }

  entityOf({ kind, keys: { form } }: ExtractedEntity): Entity | undefined {
    const [own, other] = kind === 'person' ? [this.#people, this.#things] : [this.#things, this.#people];
    // Outvoted by other articles it is on the other side.
    const group = own.namesakes.get(form)?.group ?? other.namesakes.get(form)?.group;
    return group?.entity;
  }

  articlesNaming(form: string): string[] {
    const nodes = [this.#people, this.#things].flatMap(({ namesakes }) => [...(namesakes.get(form)?.nodes ?? [])]);
    return [...new Set(nodes.map((node) => this.#nodes.articleId(node)))];
  }

  named(isPerson: boolean, form: string): Entity | undefined {
    return (isPerson ? this.#people : this.#things).namesakes.get(form)?.group?.entity;
  }

  /** What a writer has said of names, from the next `update` on. */
  get wanted(): EntityNames {
    return this.#wanted;
  }

  set wanted(wanted: EntityNames) {
    this.#joined.join(wanted.samePeople);
    for (const [side, before, now] of [
      [this.#people, this.#wanted.people, wanted.people],
      [this.#things, this.#wanted.things, wanted.things],
    ] as const) {
      for (const form of [...before.keys(), ...now.keys()]) {
        const namesakes = side.namesakes.get(form);
        if (!namesakes) continue;
        namesakes.label = now.get(form);
        this.#touched.add(namesakes);
      }
    }
    this.#wanted = wanted;
  }

  isQuoted(id: string): boolean {
    return this.#ids.get(id)?.members.some(({ speaking }) => speaking > 0) ?? false;
  }

  articlesQuoting(id: string): string[] {
    const nodes = this.#ids.get(id)?.nodes() ?? [];
    const speaking = nodes.filter((node) => this.#nodes.speaks(node));
    return [...new Set(speaking.map((node) => this.#nodes.articleId(node)))];
  }

  /** Takes out the entities of the articles `remove`, and takes in those of `add`, in place of what they had. */
  update(remove: readonly string[], add: readonly LibraryArticle[]): EntityChange {
    for (const id of remove) {
      this.#takeOut(id);
      this.#orders.delete(id);
    }
    for (const entry of add) {
      const { id } = entry.article.metadata;
      const order = this.#orders.get(id) ?? this.#added++;
      this.#orders.set(id, order);
      this.#takeOut(id);
      for (const node of this.#nodes.add(entry, order)) {
        const entity = this.#nodes.entity(node);
        this.#votes.add(entity);
        this.#place(node, entity);
      }
    }
    for (const form of this.#votes.flipped()) this.#moveAcross(form);
    return finish(this.#settling());
  }

  /** Writes all of them into a snapshot; `numberOf` numbers the articles there. */
  write(snapshot: SnapshotWriter, numberOf: (articleId: string) => number): Generator<void, void> {
    const groups = [...this.#byKind.values()].flatMap((ofKind) => [...ofKind]);
    const [people, things] = [this.#people.namesakes.values(), this.#things.namesakes.values()];
    return writeEntities(
      snapshot,
      { orders: this.#orders, added: this.#added, nodes: this.#nodes, people, things, groups },
      numberOf,
    );
  }

  /**
   * The same entities as those stored, in steps. What belongs together is found out again: it depends on the articles alone. As soon as
   * there is a change, `stored` is not to be used any longer.
   */
  static *restoring(stored: StoredEntities): Generator<void, EntityIndex> {
    const index = new EntityIndex();
    index.wanted = stored.wanted;
    for (const [id, order] of stored.orders) index.#orders.set(id, order);
    index.#added = stored.added;
    index.#nodes = stored.nodes;
    let restored = 0;
    for (const [namesakes, isPerson] of stored.namesakes()) {
      index.#takeBack(namesakes, isPerson ? index.#people : index.#things);
      if (++restored % RESTORED_AT_ONCE === 0) yield;
    }
    yield* index.#settling();
    return index;
  }

  #takeBack(namesakes: Namesakes, side: Side): void {
    const { form, kinds } = namesakes;
    side.namesakes.set(form, namesakes);
    side.groups.note(namesakes, namesakes.whole);
    for (const [kind, count] of kinds) this.#votes.restore(form, kind, count);
    this.#touched.add(namesakes);
  }

  #takeOut(articleId: string): void {
    for (const node of this.#nodes.of(articleId)) {
      const entity = this.#nodes.entity(node);
      this.#displace(node, entity, this.#sideWith(node, entity.keys.form));
      this.#votes.delete(entity);
    }
    this.#nodes.delete(articleId);
  }

  #place(node: EntityNode, entity: ExtractedEntity): void {
    const { form } = entity.keys;
    const side = this.#sideOf(entity);
    let same = side.namesakes.get(form);
    if (!same) {
      same = new Namesakes(form);
      same.label = (side === this.#people ? this.#wanted.people : this.#wanted.things).get(form);
      side.namesakes.set(form, same);
    }
    side.groups.note(same, same.add(node, entity, this.#nodes.speaks(node)));
    same.group?.countArticle(node, true);
    this.#touched.add(same);
  }

  #displace(node: EntityNode, entity: ExtractedEntity, side: Side): void {
    const namesakes = side.namesakes.get(entity.keys.form);
    if (!namesakes) return;
    side.groups.note(namesakes, namesakes.delete(node, entity, this.#nodes.speaks(node)));
    namesakes.group?.countArticle(node, false);
    this.#touched.add(namesakes);
  }

  /** Articles' votes have turned: what they call by a name are people now, or no longer are. */
  #moveAcross(form: string): void {
    const left = this.#votes.winner(form) === 'person' ? this.#things : this.#people;
    for (const node of [...(left.namesakes.get(form)?.nodes ?? [])]) {
      const entity = this.#nodes.entity(node);
      this.#displace(node, entity, left);
      this.#place(node, entity);
    }
  }

  #sideOf(entity: ExtractedEntity): Side {
    return this.#votes.kindOf(entity) === 'person' ? this.#people : this.#things;
  }

  /** Where an entity is at present, even if the votes have changed since. */
  #sideWith(node: EntityNode, form: string): Side {
    return this.#people.namesakes.get(form)?.nodes.has(node) ? this.#people : this.#things;
  }

  /** Works out what has become of all, in steps where that is much. */
  *#settling(): Generator<void, EntityChange> {
    const entities = new Set<string>();
    const retold = new Set<string>();
    const changed = yield* this.#regroupingTouched(entities);
    let settled = 0;
    for (const group of changed) {
      if (++settled % RESTORED_AT_ONCE === 0) yield;
      const { id, kind, slug } = group;
      if (id !== '') entities.add(id);
      const ranking = this.#byKind.get(kind);
      ranking?.lift(group);
      if (group.refresh()) this.names.put(group);
      if (group.kind !== kind) ranking?.delete(group);
      this.#ids.put(group, slug);
    }
    for (const [group, former] of yield* this.#ids.settling()) {
      if (++settled % RESTORED_AT_ONCE === 0) yield;
      if (former !== '') entities.add(former);
      if (changed.has(group)) continue;
      changed.add(group);
      this.#byKind.get(group.kind)?.delete(group);
    }
    for (const group of changed) {
      if (++settled % RESTORED_AT_ONCE === 0) yield;
      entities.add(group.id);
      this.#rank(group);
      this.#noteRetold(group, retold);
    }
    return { entities, retold };
  }

  /** Draws groups again where something has changed; all that are new or otherwise changed. Adds the ids of those that are gone. */
  *#regroupingTouched(gone: Set<string>): Generator<void, Set<EntityGroup>> {
    const changed = new Set<EntityGroup>();
    let seen = 0;
    for (const { groups } of [this.#people, this.#things]) {
      for (const members of yield* groups.regrouping()) {
        const group = this.#regroup(members, gone);
        if (group) changed.add(group);
        if (++seen % RESTORED_AT_ONCE === 0) yield;
      }
    }
    for (const namesakes of this.#touched) {
      if (++seen % RESTORED_AT_ONCE === 0) yield;
      if (namesakes.nodes.size === 0) this.#bury(namesakes, gone);
      else if (namesakes.group) changed.add(namesakes.group);
    }
    this.#touched.clear();
    for (const group of changed) if (!group.isCurrent) changed.delete(group);
    return changed;
  }

  /** Makes a group of these, unless they are one already. */
  #regroup(members: readonly Namesakes[], gone: Set<string>): EntityGroup | undefined {
    const [first] = members;
    const old = first?.group;
    if (old && old.members.length === members.length && members.every(({ group }) => group === old)) return undefined;
    for (const { group } of members) if (group) this.#dissolve(group, gone);
    const group = new NamesakesGroup(members, this.#nodes);
    for (const member of members) member.group = group;
    return group;
  }

  #rank(group: EntityGroup): void {
    const same = this.#byKind.get(group.kind);
    if (same) same.add(group);
    else this.#byKind.set(group.kind, new Ranking(mostMentionedFirst, [group]));
  }

  #dissolve(group: EntityGroup, gone: Set<string>): void {
    if (group.id !== '') gone.add(group.id);
    this.#byKind.get(group.kind)?.delete(group);
    this.#ids.delete(group, group.slug);
    this.names.delete(group);
    for (const member of group.members) if (member.group === group) member.group = undefined;
  }

  /** Nobody goes by this name any longer. */
  #bury(namesakes: Namesakes, gone: Set<string>): void {
    if (namesakes.group) this.#dissolve(namesakes.group, gone);
    for (const side of [this.#people, this.#things]) {
      if (side.namesakes.get(namesakes.form) === namesakes) side.namesakes.delete(namesakes.form);
    }
  }

  #noteRetold(group: EntityGroup, retold: Set<string>): void {
    if (!group.members.some(({ speaking, told }) => speaking > 0 || told !== '')) return;
    const { told } = group;
    for (const member of group.members) {
      if (member.told === told) continue;
      member.told = told;
      for (const node of member.nodes) if (this.#nodes.speaks(node)) retold.add(this.#nodes.articleId(node));
    }
  }
}

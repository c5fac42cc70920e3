import type { EntityKind } from '../../extract/extraction.js';
import type { EntityGroup } from './namesakes.js';
import { SmallSet } from './small-set.js';

/** Number of slugs settled in one step. */
const SETTLED_AT_ONCE = 1024;

/**
 * Gives entities their ids: slugs of the names. Where several share one, the kind and then a number are added to all but
 * the first by kind and form. Which id an entity has depends on what entities there are, not on which came first.
 */
export class EntityIds {
  readonly #bySlug = new Map<string, SmallSet<EntityGroup>>();
  /** Of entities that share a slug: by what they were last put in order. */
  readonly #ranks = new Map<EntityGroup, string>();
  /** By id that was made of a slug by adding to it, or would have been were it not a slug itself: the slug; and the reverse. */
  readonly #madeOf = new Map<string, string>();
  readonly #made = new Map<string, string[]>();
  readonly #changed = new Set<string>();

  /** The entity that has an id. */
  get(id: string): EntityGroup | undefined {
    const isIt = (group: EntityGroup) => group.id === id;
    const own = this.#bySlug.get(id)?.find(isIt);
    return own ?? this.#bySlug.get(this.#madeOf.get(id) ?? '')?.find(isIt);
  }

  /** Notes a new entity, or what has changed of one: `former` is the slug that it had when it was last put, empty for none. */
  put(group: EntityGroup, former: string): void {
    const { slug } = group;
    if (slug === former) {
      // If it is alone, its id is always the slug.
      const rank = this.#ranks.get(group);
      if (rank !== undefined && rank !== group.rank) this.#changed.add(slug);
      return;
    }
    this.delete(group, former);
    this.#changed.add(slug);
    const sharing = this.#bySlug.get(slug);
    if (sharing) sharing.add(group);
    else {
      const alone = new SmallSet<EntityGroup>();
      alone.add(group);
      this.#bySlug.set(slug, alone);
      this.#touchMadeOf(slug);
    }
  }

  /** Notes that an entity is gone, which was put with this slug. */
  delete(group: EntityGroup, slug: string): void {
    const sharing = this.#bySlug.get(slug);
    if (!sharing?.delete(group)) return;
    this.#ranks.delete(group);
    this.#changed.add(slug);
    if (sharing.size > 0) return;
    this.#bySlug.delete(slug);
    this.#touchMadeOf(slug);
  }

  /** Gives ids where something has changed since the last call, in steps; the entities that have another than before, with that. */
  *settling(): Generator<void, Map<EntityGroup, string>> {
    const former = new Map<EntityGroup, string>();
    const give = (group: EntityGroup, id: string) => {
      if (group.id === id) return;
      former.set(group, group.id);
      group.id = id;
    };
    let settled = 0;
    for (const slug of this.#changed) {
      if (++settled % SETTLED_AT_ONCE === 0) yield;
      for (const id of this.#made.get(slug) ?? []) this.#madeOf.delete(id);
      this.#made.delete(slug);
      const sharing = [...(this.#bySlug.get(slug) ?? [])];
      if (sharing.length > 1) this.#tellApart(slug, sharing, give);
      else
        for (const group of sharing) {
          this.#ranks.delete(group);
          give(group, slug);
        }
    }
    this.#changed.clear();
    return former;
  }

  /** Gives an id to each of several entities with one slug. */
  #tellApart(slug: string, sharing: readonly EntityGroup[], give: (group: EntityGroup, id: string) => void): void {
    const ranked = sharing.map((group) => ({ group, rank: group.rank }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const numbers = new Map<EntityKind, number>();
    for (const [i, { group, rank }] of ranked.entries()) {
      this.#ranks.set(group, rank);
      give(group, i === 0 ? slug : this.#distinct(slug, group.kind, numbers));
    }
  }

  /** The next id of a slug and a kind; `numbers` has the last number given to each kind. */
  #distinct(slug: string, kind: EntityKind, numbers: Map<EntityKind, number>): string {
    const made = this.#made.get(slug) ?? [];
    this.#made.set(slug, made);
    for (let n = (numbers.get(kind) ?? 0) + 1; ; n += 1) {
      const id = n === 1 ? `${slug}-${kind}` : `${slug}-${kind}-${n}`;
      this.#madeOf.set(id, slug);
      made.push(id);
      numbers.set(kind, n);
      if (!this.#bySlug.has(id)) return id;
    }
  }

  /** An id made of another slug is free, or taken, now that this slug has gone, or come. */
  #touchMadeOf(slug: string): void {
    const other = this.#madeOf.get(slug);
    if (other !== undefined) this.#changed.add(other);
  }
}

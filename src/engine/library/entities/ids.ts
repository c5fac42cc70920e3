import type { EntityKind } from '../../extract/extraction.js';
import type { EntityGroup } from './group.js';
import { SmallSet } from './small-set.js';

/**
 * Gives entities their ids: slugs of the names. Where several share one, the kind and then a number are added to all but
 * the first by kind and form. Which id an entity has depends on what entities there are, not on which came first.
 */
export class EntityIds {
  readonly #bySlug = new Map<string, SmallSet<EntityGroup>>();
  readonly #byId = new Map<string, EntityGroup>();
  readonly #slugs = new Map<EntityGroup, string>();
  /** By id that was made of a slug by adding to it, or would have been were it not a slug itself: the slug; and the reverse. */
  readonly #madeOf = new Map<string, string>();
  readonly #made = new Map<string, string[]>();
  readonly #changed = new Set<string>();

  /** The entity that has an id. */
  get(id: string): EntityGroup | undefined {
    return this.#byId.get(id);
  }

  /** Notes a new entity, or that an entity's name or kind has changed. */
  put(group: EntityGroup): void {
    const slug = this.#slugs.get(group);
    this.#changed.add(group.slug);
    if (slug === group.slug) return;
    this.delete(group);
    this.#slugs.set(group, group.slug);
    const sharing = this.#bySlug.get(group.slug);
    if (sharing) sharing.add(group);
    else {
      const alone = new SmallSet<EntityGroup>();
      alone.add(group);
      this.#bySlug.set(group.slug, alone);
      this.#touchMadeOf(group.slug);
    }
  }

  /** Notes that an entity is gone. */
  delete(group: EntityGroup): void {
    const slug = this.#slugs.get(group);
    if (slug === undefined) return;
    this.#slugs.delete(group);
    this.#changed.add(slug);
    if (this.#byId.get(group.id) === group) this.#byId.delete(group.id);
    const sharing = this.#bySlug.get(slug);
    sharing?.delete(group);
    if (sharing?.size !== 0) return;
    this.#bySlug.delete(slug);
    this.#touchMadeOf(slug);
  }

  /** Gives ids where something has changed since the last call; the entities that have another than before, with that. */
  settle(): Map<EntityGroup, string> {
    const former = new Map<EntityGroup, string>();
    for (const slug of this.#changed) {
      for (const id of this.#made.get(slug) ?? []) this.#madeOf.delete(id);
      this.#made.delete(slug);
      const sharing = Array.from(this.#bySlug.get(slug) ?? [], (group) => ({ group, rank: group.rank }));
      sharing.sort((a, b) => (a.rank < b.rank ? -1 : 1));
      const numbers = new Map<EntityKind, number>();
      for (const [i, { group }] of sharing.entries()) {
        const id = i === 0 ? slug : this.#distinct(slug, group.kind, numbers);
        if (group.id === id) continue;
        former.set(group, group.id);
        group.id = id;
      }
    }
    this.#changed.clear();
    for (const [group, id] of former) if (this.#byId.get(id) === group) this.#byId.delete(id);
    for (const group of former.keys()) this.#byId.set(group.id, group);
    return former;
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

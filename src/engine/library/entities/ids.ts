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
  /** Ids that were made of a slug by adding to it, or would have been were they not slugs themselves. */
  readonly #madeOf = new Map<string, string>();
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
      const sharing = [...(this.#bySlug.get(slug) ?? [])];
      if (sharing.length > 1) sharing.sort((a, b) => (a.rank < b.rank ? -1 : 1));
      const taken = new Set<string>();
      for (const [i, group] of sharing.entries()) {
        const id = i === 0 ? slug : this.#distinct(slug, group.kind, taken);
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

  #distinct(slug: string, kind: string, taken: Set<string>): string {
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? `${slug}-${kind}` : `${slug}-${kind}-${n}`;
      this.#madeOf.set(id, slug);
      if (taken.has(id) || this.#bySlug.has(id)) continue;
      taken.add(id);
      return id;
    }
  }

  /** An id made of another slug is free, or taken, now that this slug has gone, or come. */
  #touchMadeOf(slug: string): void {
    const other = this.#madeOf.get(slug);
    if (other !== undefined) this.#changed.add(other);
  }
}

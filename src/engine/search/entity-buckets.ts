import { hashText } from '../text/hash.js';

/** So many that one holds a few entities of the largest library: when one of them changes, those are indexed again. */
const BUCKETS = 4096;
/** Begins the name of every bucket; no cite key has it. */
const MARK = '\n';

/** Sorts entities into buckets, each of which is to the index what an article is. */
export class EntityBuckets {
  readonly #ids: string[][] = [];

  /** Notes that an entity is there, or is not any more, and returns the name of its bucket. */
  note(entityId: string, isThere: boolean): string {
    const number = hashText(entityId) % BUCKETS;
    const ids = this.#ids[number] ?? [];
    if (isThere !== ids.includes(entityId)) {
      this.#ids[number] = isThere ? [...ids, entityId] : ids.filter((id) => id !== entityId);
    }
    return MARK + number;
  }

  /** The entities in a bucket, in an order that does not depend on when they came; undefined for what is no bucket's name. */
  idsIn(name: string): readonly string[] | undefined {
    return name.startsWith(MARK) ? (this.#ids[Number(name.slice(MARK.length))] ?? []).toSorted() : undefined;
  }
}

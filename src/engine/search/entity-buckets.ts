import { hashText } from '../text/hash.js';

/** Number of buckets. Each holds a few entities of the largest library, which are indexed again when one of them changes. */
const BUCKETS = 4096;
/** Begins the name of every bucket; no cite key has it. */
const MARK = '\n';

/** Some entities, and what the index knows them by together. */
interface Bucket {
  readonly name: string;
  readonly ids: Set<string>;
}

/** Sorts entities into buckets, each of which is to the index what an article is. */
export class EntityBuckets {
  readonly #buckets: (Bucket | undefined)[] = new Array(BUCKETS).fill(undefined);

  /** Notes that an entity is there, and returns the name of its bucket. */
  add(entityId: string): string {
    const { name, ids } = this.#bucketOf(entityId);
    ids.add(entityId);
    return name;
  }

  /** Notes that an entity is not there any more, and returns the name of its bucket. */
  delete(entityId: string): string {
    const { name, ids } = this.#bucketOf(entityId);
    ids.delete(entityId);
    return name;
  }

  /** The entities in a bucket, in an order that does not depend on when they came; undefined for what is not a bucket's name. */
  idsIn(name: string): readonly string[] | undefined {
    return name.startsWith(MARK) ? [...(this.#buckets[Number(name.slice(MARK.length))]?.ids ?? [])].sort() : undefined;
  }

  #bucketOf(entityId: string): Bucket {
    const number = hashText(entityId) % BUCKETS;
    const bucket = this.#buckets[number] ?? { name: MARK + number, ids: new Set() };
    this.#buckets[number] = bucket;
    return bucket;
  }
}

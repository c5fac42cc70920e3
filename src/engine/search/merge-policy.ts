/** What a merge policy has to know of a segment. */
export interface Mergeable {
  /** Records, deleted ones included, and those that are not. */
  readonly size: number;
  readonly live: number;
}

/** A segment is not merged while it has this many times the records of all smaller ones together. */
const RATIO = 2;

/**
 * The segments to be merged next; none if all is well. Each is to have twice the records of all smaller ones together, so
 * that there are few (their number grows with the logarithm of the records) and none is merged often; and none is to be
 * more than half empty. No merged segment gets more than `most` records.
 */
export function segmentsToMerge<S extends Mergeable>(segments: readonly S[], most: number): readonly S[] {
  const bySize = segments.filter(({ live }) => live <= most / 2).sort((a, b) => a.live - b.live);
  let sum = 0;
  let take = 0;
  for (const [i, { live }] of bySize.entries()) {
    if (sum + live > most) break;
    if (i > 0 && live < RATIO * sum) take = i + 1;
    sum += live;
  }
  if (take > 0) return bySize.slice(0, take);
  return segments.filter(({ size, live }) => live < size / 2 && live <= most).slice(0, 1);
}

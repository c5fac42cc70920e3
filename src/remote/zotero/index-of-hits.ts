import { SearchIndex } from '../../engine/search/index.js';
import { mergeSegments } from '../../engine/search/merge.js';
import { segmentsToMerge } from '../../engine/search/merge-policy.js';
import { sealSegment } from '../../engine/search/store.js';
import type { RemoteHit } from '../../service/remote/remote-library.js';
import { finishInSlices, Slices } from '../../service/slices.js';

/** Number of records indexed at once: some ten milliseconds. */
const AT_ONCE = 1024;

/** What can be found of Zotero: an index, made while others have their turns. */
export class IndexOfHits {
  readonly index = new SearchIndex();
  readonly #hits = new Map<string, RemoteHit>();
  readonly #slices = new Slices();
  #waiting = 0;

  /** Adds all of one source. */
  async add(key: string, hits: readonly RemoteHit[]): Promise<void> {
    // The records of a book are too many for one slice.
    for (let from = 0; from < hits.length; from += AT_ONCE) {
      const part = hits.slice(from, from + AT_ONCE);
      this.index.replaceArticle(
        from === 0 ? key : `${key} ${from}`,
        part.map(({ record }) => record),
      );
      for (const hit of part) this.#hits.set(hit.record.id, hit);
      this.#waiting += part.length;
      if (this.#waiting >= AT_ONCE) {
        this.#waiting = 0;
        this.index.flush();
      }
      await this.#slices.pause();
    }
  }

  /** Ends it: of many small segments, few are made, for each search visits all. */
  async finish(): Promise<void> {
    for (;;) {
      const segments = segmentsToMerge(this.index.segments, Number.POSITIVE_INFINITY);
      if (segments.length === 0) return;
      const bringIn = this.index.beginMerge(segments);
      bringIn(sealSegment(await finishInSlices(mergeSegments([...segments]))));
    }
  }

  /** What a record of the index stands for. */
  hit(id: string): RemoteHit | undefined {
    return this.#hits.get(id);
  }

  /** All that is in it. */
  get hits(): Iterable<RemoteHit> {
    return this.#hits.values();
  }
}

import { SearchIndex } from '../../engine/search/index.js';
import { mergeSegments } from '../../engine/search/merge.js';
import { segmentsToMerge } from '../../engine/search/merge-policy.js';
import type { SearchRecord } from '../../engine/search/record.js';
import { sealSegment } from '../../engine/search/store.js';
import type { RemoteHit } from '../../service/remote/remote-library.js';
import { finishInSlices, Slices } from '../../service/slices.js';

/** Number of UTF-16 code units indexed at once: some ten milliseconds. */
const AT_ONCE = 100_000;

/** Before the number of a part of a source: stands in no key. */
const PART = '\u0000';

/** What can be found of Zotero: an index, made while others have their turns. */
export class IndexOfHits {
  readonly index = new SearchIndex();
  /** What is known beside the records, which the index has: of many paragraphs, texts are not held twice. */
  readonly #rest = new Map<string, Omit<RemoteHit, 'record'>>();
  /** What is highlighted, in order of adding. */
  readonly highlights: RemoteHit[] = [];
  readonly #slices = new Slices();
  #waiting = 0;

  /** Adds all of one source. */
  async add(key: string, hits: readonly RemoteHit[]): Promise<void> {
    let part: SearchRecord[] = [];
    let parts = 0;
    const bringIn = async () => {
      // The records of a book are too many for one slice.
      this.index.replaceArticle(`${key}${PART}${parts}`, part);
      [part, parts] = [[], parts + 1];
      if (this.#waiting >= AT_ONCE) {
        this.#waiting = 0;
        this.index.flush();
      }
      await this.#slices.pause();
    };
    for (const hit of hits) {
      const { record, ...rest } = hit;
      this.#rest.set(record.id, rest);
      if (record.kind === 'quotation') this.highlights.push(hit);
      part.push(record);
      this.#waiting += record.text.length;
      if (this.#waiting >= AT_ONCE) await bringIn();
    }
    await bringIn();
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

  /** What a record of the index stands for, with the key by which its source is asked for. */
  hit(record: SearchRecord): RemoteHit | undefined {
    const rest = this.#rest.get(record.id);
    return rest && { ...rest, record: { ...record, articleId: record.articleId.split(PART, 1)[0] ?? '' } };
  }
}

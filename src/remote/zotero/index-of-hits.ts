import { SearchIndex } from '../../engine/search/index.js';
import { mergeSegments } from '../../engine/search/merge.js';
import { segmentsToMerge } from '../../engine/search/merge-policy.js';
import type { SearchRecord } from '../../engine/search/record.js';
import { sealSegment } from '../../engine/search/store.js';
import type { RemoteHit } from '../../service/remote/remote-library.js';
import { finishInSlices, Slices } from '../../service/slices.js';

/** Number of UTF-16 code units indexed at once: some ten milliseconds. */
const AT_ONCE = 100_000;

/** Before the number of a part of a source: is in no key. */
const PART = '\u0000';

/** What is known about a source in the index. */
interface Indexed {
  readonly signature: string;
  readonly parts: number;
  readonly ids: readonly string[];
  readonly highlights: readonly RemoteHit[];
}

/** What can be found of Zotero: an index that is kept up to date while others have their turns. */
export class IndexOfHits {
  readonly index = new SearchIndex();
  /** What is known beside the records, which the index has: of many paragraphs, texts are not held twice. */
  readonly #rest = new Map<string, Omit<RemoteHit, 'record'>>();
  readonly #sources = new Map<string, Indexed>();
  readonly #slices = new Slices();
  #waiting = 0;

  /** What is highlighted, source by source. */
  get highlights(): readonly RemoteHit[] {
    return [...this.#sources.values()].flatMap(({ highlights }) => highlights);
  }

  /** Puts all of one source in place of what there was of it, unless that has the same signature. */
  async put(key: string, signature: string, read: () => Promise<readonly RemoteHit[]>): Promise<void> {
    await this.#slices.pause();
    if (this.#sources.get(key)?.signature === signature) return;
    const hits = await read();
    this.#forget(key);
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
      part.push(record);
      this.#waiting += record.text.length;
      if (this.#waiting >= AT_ONCE) await bringIn();
    }
    await bringIn();
    const highlights = hits.filter(({ record }) => record.kind === 'quotation');
    this.#sources.set(key, { signature, parts, ids: hits.map(({ record }) => record.id), highlights });
  }

  /** Forgets all other sources. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of [...this.#sources.keys()]) {
      if (keys.has(key)) continue;
      this.#forget(key);
      this.#sources.delete(key);
    }
  }

  #forget(key: string): void {
    const { parts = 0, ids = [] } = this.#sources.get(key) ?? {};
    for (let part = 0; part < parts; part++) this.index.removeArticle(`${key}${PART}${part}`);
    for (const id of ids) this.#rest.delete(id);
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

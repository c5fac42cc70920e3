import { joined } from '../../engine/search/bytes.js';
import { mergeSegments } from '../../engine/search/merge.js';
import type { Segment } from '../../engine/search/segment.js';
import { type IndexedArticle, SegmentBuilder } from '../../engine/search/segment-builder.js';
import { openSegment, sealSegment, verifySegment } from '../../engine/search/store.js';
import { finishInSlices, Slices } from '../../service/slices.js';
import type { PostedArticle } from '../../worker/protocol.js';
import { bufferOf, type ReaderWorker } from '../../worker/reader-worker.js';

/** Makes segments of the search index without keeping questions waiting. A rejected call has no effect. */
export interface SegmentMaker {
  /** Number of records that make a segment, and maximum number in a merged one. */
  readonly full: number;
  readonly most: number;
  /** A segment of articles, which are asked for one at a time. */
  make(articles: Iterable<IndexedArticle | null>): Promise<Segment | null>;
  /** One segment of what several hold at the time of the call. */
  merge(segments: readonly Segment[]): Promise<Segment>;
  /** The segment in the bytes of one or more files, joined; null if it is not one. */
  join(parts: AsyncIterable<Uint8Array>): Promise<Segment | null>;
}

/** Records handled between two pauses. */
const PIECE = 256;
/** Bytes of a segment that are copied for the worker in one piece: memory that is new costs far more than the copying. */
const COPIED = 512_000;

/** Pieces of at most `PIECE` records, in turns with others. */
async function* pieces(articles: Iterable<IndexedArticle | null>): AsyncGenerator<PostedArticle[]> {
  const slices = new Slices();
  let piece: PostedArticle[] = [];
  let size = 0;
  for (const article of articles) {
    await slices.pause();
    if (article === null) continue;
    const { id, signature } = article;
    let records: PostedArticle['records'][number][] = [];
    for (const record of article.records) {
      records.push(record);
      if (++size < PIECE) continue;
      yield [...piece, { id, signature, records }];
      await slices.pause();
      piece = [];
      records = [];
      size = 0;
    }
    if (records.length > 0) piece.push({ id, signature, records });
  }
  if (piece.length > 0) yield piece;
}

/** Makes segments in a worker, and hands it nothing that takes long to hand over. */
export class WorkerMaker implements SegmentMaker {
  readonly full = 8192;
  readonly most = Number.POSITIVE_INFINITY;
  readonly #worker: ReaderWorker;

  constructor(worker: ReaderWorker) {
    this.#worker = worker;
  }

  async make(articles: Iterable<IndexedArticle | null>): Promise<Segment | null> {
    const added = new Set<string>();
    for await (const piece of pieces(articles)) {
      for (const { id } of piece) added.add(id);
      await this.#worker.call('addToSegment', piece);
    }
    if (added.size === 0) return null;
    return opened(await this.#worker.call('finishSegment', { articles: added.size }));
  }

  async merge(segments: readonly Segment[]): Promise<Segment> {
    // Marks as they are now: copying takes a while.
    const parts = segments.map(({ buffer, marks }) => ({ buffer, marks }));
    const slices = new Slices();
    for (const { buffer } of parts) {
      for (let from = 0; from < buffer.byteLength; from += COPIED) {
        const part = new Uint8Array(buffer.slice(from, from + COPIED));
        await this.#worker.call('addPart', part, [part.buffer]);
        await slices.pause();
      }
    }
    const task = parts.map(({ buffer, marks }) => ({ length: buffer.byteLength, marks }));
    const marks = task.map((each) => each.marks.buffer);
    return opened(await this.#worker.call('mergeSegments', task, marks));
  }

  async join(parts: AsyncIterable<Uint8Array>): Promise<Segment | null> {
    let length = 0;
    for await (const part of parts) {
      length += part.length;
      await this.#worker.call('addPart', part, bufferOf(part));
    }
    const buffer = await this.#worker.call('joinParts', { length });
    return buffer === null ? null : opened(buffer);
  }
}

/** Makes small segments where everything else runs too, in slices: for a little, and where there is no worker. */
export class SlicedMaker implements SegmentMaker {
  // Putting one together cannot be cut up.
  readonly full = 512;
  readonly most = 65_536;

  async make(articles: Iterable<IndexedArticle | null>): Promise<Segment | null> {
    const builder = new SegmentBuilder();
    const slices = new Slices();
    for await (const piece of pieces(articles)) {
      for (const article of piece) {
        await slices.pause();
        builder.add(article);
      }
    }
    await slices.pause();
    return builder.size === 0 ? null : sealSegment(builder.build());
  }

  async merge(segments: readonly Segment[]): Promise<Segment> {
    return sealSegment(await finishInSlices(mergeSegments(segments)));
  }

  async join(parts: AsyncIterable<Uint8Array>): Promise<Segment | null> {
    const all: Uint8Array[] = [];
    for await (const part of parts) all.push(part);
    return verifySegment(joined(all));
  }
}

/** The segment that a worker has made, ready for use. */
async function opened(buffer: ArrayBuffer | null): Promise<Segment> {
  const segment = buffer && openSegment(buffer);
  if (!segment) throw new Error('The worker made no segment of what it was given.');
  const slices = new Slices();
  while (segment.prepare()) await slices.pause();
  return segment;
}

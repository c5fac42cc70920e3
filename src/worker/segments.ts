import { finish } from '../engine/library/steps.js';
import { joined } from '../engine/search/bytes.js';
import { mergeSegments } from '../engine/search/merge.js';
import { SegmentBuilder } from '../engine/search/segment-builder.js';
import { openSegment, sealSegment, stampSegment, verifySegment } from '../engine/search/store.js';
import type { PostedArticle, WorkerCalls } from './protocol.js';

/** Makes segments of the search index, one at a time. */
export class SegmentWorkshop {
  #builder = new SegmentBuilder();
  readonly #parts: Uint8Array[] = [];

  add(articles: readonly PostedArticle[]): void {
    for (const article of articles) this.#builder.add(article);
  }

  /** The segment of what was added; null if that is not as many articles as it should be: some went to a worker that died. */
  finish(articles: number): ArrayBuffer | null {
    const builder = this.#builder;
    this.#builder = new SegmentBuilder();
    if (builder.articles !== articles) return null;
    return stamped(sealSegment(builder.build()).buffer);
  }

  /** One segment of several, of the parts taken; null if these are not as long as they should be: some went to a worker that died. */
  merge(task: WorkerCalls['mergeSegments']['task']): ArrayBuffer | null {
    const parts = this.#parts.splice(0);
    const segments = task.flatMap(({ length, marks }) => {
      let count = 0;
      for (let rest = length; rest > 0 && count < parts.length; count++) rest -= parts[count]?.length ?? 0;
      const buffer = joined(parts.splice(0, count));
      const segment = buffer.byteLength === length ? openSegment(buffer) : null;
      if (segment) segment.marks = marks;
      return segment ?? [];
    });
    if (segments.length < task.length) return null;
    return stamped(sealSegment(finish(mergeSegments(segments))).buffer);
  }

  /** Takes a part of a segment. */
  addPart(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  /** The segment in the parts taken; null if they are not a segment, or not of this length. */
  join(length: number): ArrayBuffer | null {
    const buffer = joined(this.#parts.splice(0));
    return buffer.byteLength === length && verifySegment(buffer) ? buffer : null;
  }
}

function stamped(buffer: ArrayBuffer): ArrayBuffer {
  stampSegment(buffer);
  return buffer;
}

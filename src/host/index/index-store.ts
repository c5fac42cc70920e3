import type { Segment } from '../../engine/search/segment.js';
import { stampSegment } from '../../engine/search/store.js';
import type { PartFiles } from '../part-files.js';

/** Makes a segment of its parts, read one after the other; null if they are not a segment. */
export type Join = (parts: AsyncIterable<Uint8Array>) => Promise<Segment | null>;

/**
 * The search index on disk: segments that are never changed once they are there. What was deleted need not be known: an article is
 * asked for by its signature, and what nobody asks for is gone. So whenever the program stops, what is on disk can be used or is
 * recognised as what cannot.
 */
export class IndexStore {
  readonly #files: PartFiles;
  readonly #stored = new Map<Segment, readonly string[]>();
  #writing: Promise<void> = Promise.resolve();

  constructor(files: PartFiles) {
    this.#files = files;
  }

  /** All segments that can be used. What cannot is deleted. */
  async *load(join: Join): AsyncGenerator<Segment> {
    for (const names of await this.#files.list()) {
      const segment = await this.#read(names, join);
      if (segment === null) await this.#files.remove(names);
      else {
        this.#stored.set(segment, names);
        yield segment;
      }
    }
  }

  /** Has these segments on disk, and no others that were there. Never rejects: what fails costs time at the next start. */
  save(segments: readonly Segment[]): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#save(segments))
      .catch((error: unknown) => console.warn('Search index:', error));
    return this.#writing;
  }

  async #save(segments: readonly Segment[]): Promise<void> {
    for (const segment of segments) {
      if (!this.#stored.has(segment)) this.#stored.set(segment, await this.#write(segment));
    }
    for (const [segment, names] of this.#stored) {
      if (segments.includes(segment)) continue;
      this.#stored.delete(segment);
      await this.#files.remove(names);
    }
  }

  async #write({ buffer }: Segment): Promise<string[]> {
    stampSegment(buffer);
    return this.#files.write(buffer);
  }

  async #read(names: readonly string[], join: Join): Promise<Segment | null> {
    try {
      return await join(this.#files.read(names));
    } catch {
      // It cannot be read, or another window has removed it: it is made again.
      return null;
    }
  }
}

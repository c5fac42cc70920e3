import type { Segment } from '../../engine/search/segment.js';
import { stampSegment } from '../../engine/search/store.js';
import type { StoredFolder } from '../../worker/stored-folder.js';

/** A file is `<maker>-<segment>-<number of the part>-<number of parts>.index`. */
const PART = /^([0-9a-z]+)-([0-9a-z]+)-(\d+)-(\d+)\.index$/u;
const UNFINISHED = '.unfinished';
/** What can be passed on in one message, to a worker or to another machine, without keeping anybody waiting. */
const PART_BYTES = 4_000_000;

/** Makes a segment of its parts, read one after the other; null if they are none. */
export type Join = (parts: AsyncIterable<Uint8Array>) => Promise<Segment | null>;

/**
 * The search index on disk: segments that are never changed once they are there, in parts, each written under another
 * name first. What was deleted need not be known: an article is asked for by its signature, and what nobody asks for is
 * gone. So whenever the program stops, what is on disk can be used or is recognised as what cannot.
 */
export class IndexStore {
  readonly #folder: StoredFolder;
  readonly #maker: string;
  readonly #files = new Map<Segment, readonly string[]>();
  #writing: Promise<void> = Promise.resolve();

  /** `maker` are digits and small letters that change with the program: what another one wrote is never used. */
  constructor(folder: StoredFolder, maker: string) {
    this.#folder = folder;
    this.#maker = maker;
  }

  /** All segments that can be used. What cannot is deleted. */
  async *load(join: Join): AsyncGenerator<Segment> {
    const found = new Map<string, Map<number, string>>();
    const count = new Map<string, number>();
    for (const name of await this.#folder.list()) {
      const [, maker, segment = '', number, of] = PART.exec(name) ?? [];
      if (maker !== this.#maker || (count.get(segment) ?? Number(of)) !== Number(of)) {
        await this.#remove([name]);
        continue;
      }
      count.set(segment, Number(of));
      found.set(segment, (found.get(segment) ?? new Map()).set(Number(number), name));
    }
    for (const [key, parts] of found) {
      const names = [...parts].sort(([a], [b]) => a - b).map(([, name]) => name);
      const segment = names.length === count.get(key) ? await this.#read(names, join) : null;
      if (segment === null) await this.#remove(names);
      else {
        this.#files.set(segment, names);
        yield segment;
      }
    }
  }

  /** Has these segments on disk, and no others that were there. Never rejects: what fails costs time at the next start. */
  save(segments: readonly Segment[]): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#save(segments))
      .catch((error: unknown) => console.warn('Quoin: search index', error));
    return this.#writing;
  }

  async #save(segments: readonly Segment[]): Promise<void> {
    for (const segment of segments) {
      if (!this.#files.has(segment)) this.#files.set(segment, await this.#write(segment));
    }
    for (const [segment, names] of this.#files) {
      if (segments.includes(segment)) continue;
      this.#files.delete(segment);
      await this.#remove(names);
    }
  }

  async #write({ buffer }: Segment): Promise<string[]> {
    stampSegment(buffer);
    const unique = Math.floor(Math.random() * 36 ** 10).toString(36);
    const count = Math.ceil(buffer.byteLength / PART_BYTES);
    const names: string[] = [];
    for (let number = 0; number < count; number++) {
      const from = number * PART_BYTES;
      const name = `${this.#maker}-${unique}-${number}-${count}.index`;
      // A copy: a view would be sent with all that it is a part of.
      const bytes = new Uint8Array(buffer.slice(from, from + PART_BYTES));
      await this.#folder.write(name + UNFINISHED, bytes);
      await this.#folder.rename(name + UNFINISHED, name);
      names.push(name);
    }
    return names;
  }

  async #read(names: readonly string[], join: Join): Promise<Segment | null> {
    try {
      return await join(this.#parts(names));
    } catch {
      // It cannot be read, or another window has removed it: it is made again.
      return null;
    }
  }

  async *#parts(names: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const name of names) yield await this.#folder.read(name);
  }

  async #remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      try {
        await this.#folder.remove(name);
      } catch {
        // It is gone already, or will be tried again at the next start.
      }
    }
  }
}

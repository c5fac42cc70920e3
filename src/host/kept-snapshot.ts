import type { LibraryArticle } from '../engine/library/model.js';
import { SnapshotReader, SnapshotWriter } from '../engine/library/snapshot/parts.js';
import { joined } from '../engine/search/bytes.js';
import type { Knowledge } from '../service/knowledge.js';
import { Slices } from '../service/slices.js';
import { utf8 } from '../worker/utf8.js';
import type { PartFiles } from './part-files.js';

/** Fewer articles are compared as fast as a snapshot is read. */
const FEWEST = 256;

/** A snapshot of the library on disk, by which it opens again without comparing its articles. */
export class KeptSnapshot {
  readonly #known: Knowledge;
  readonly #files: Promise<PartFiles | null>;
  /** What was found when the library was opened, until it has been read. */
  #found: Promise<readonly string[] | null>;
  #stored: readonly string[] = [];
  /** The library's version when it was as it is stored. */
  #version = -1;

  /** `files` are where it is kept; null if nowhere. */
  constructor(known: Knowledge, files: Promise<PartFiles | null>) {
    this.#known = known;
    this.#files = files;
    this.#found = this.#find().catch(() => null);
  }

  /** Whether there is one that has not been read yet. */
  async isThere(): Promise<boolean> {
    return (await this.#found) !== null;
  }

  /**
   * Has the library be as it was stored, if all the articles that it had then are among those that it has and these. Gives those of
   * the latter that it does not have after that.
   */
  async read(articles: readonly LibraryArticle[]): Promise<readonly LibraryArticle[]> {
    const names = await this.#found;
    if (names === null) return articles;
    this.#found = Promise.resolve(null);
    const { library, search } = this.#known;
    // As they were read: what is corrected already must not be corrected again.
    const former = library.articles.map((entry) => library.asRead(entry.article.metadata.id) ?? entry);
    const byId = new Map([...former, ...articles].map((entry) => [entry.article.metadata.id, entry]));
    const isMissing = ({ article }: LibraryArticle) => library.keyOf(article.metadata.id) !== article.metadata.id;
    try {
      const snapshot = new SnapshotReader(await this.#bytes(names), utf8);
      if (!library.read(snapshot, (id) => byId.get(id))) return articles;
      search.read(snapshot);
      this.#version = library.version;
    } catch (error) {
      console.warn('The stored library cannot be used; its articles are compared again.', error);
    }
    library.update({ add: former.filter(isMissing) });
    return articles.filter(isMissing);
  }

  /** Stores the library as it is, unless it is stored so. Never rejects: what fails costs time at the next start. */
  async save(): Promise<void> {
    try {
      const files = await this.#files;
      if (files !== null) await this.#save(files);
    } catch (error) {
      console.warn('The library cannot be stored.', error);
    }
  }

  async #save(files: PartFiles): Promise<void> {
    const { library, search } = this.#known;
    const slices = new Slices();
    while (library.clusterStatements()) await slices.pause();
    const { version } = library;
    if (version === this.#version) return;
    const isSame = () => library.version === version && search.waiting === 0;
    let names: readonly string[] = [];
    if (library.articles.length >= FEWEST) {
      const snapshot = new SnapshotWriter(utf8);
      for (const _ of library.write(snapshot)) {
        await slices.pause();
        // It is stored when what has changed it is indexed.
        if (!isSame()) return;
      }
      search.write(snapshot);
      names = await files.write(joined(snapshot.written));
    }
    const former = this.#stored;
    this.#stored = names;
    this.#version = version;
    await files.remove(former);
  }

  async #find(): Promise<readonly string[] | null> {
    const files = await this.#files;
    const [names, ...others] = (await files?.list()) ?? [];
    await files?.remove(others.flat());
    this.#stored = names ?? [];
    return names ?? null;
  }

  async #bytes(names: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
    const parts: Uint8Array[] = [];
    const files = await this.#files;
    for await (const part of files?.read(names) ?? []) parts.push(part);
    return new Uint8Array(joined(parts));
  }
}

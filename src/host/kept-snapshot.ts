import type { LibraryArticle } from '../engine/library/model.js';
import type { Shelf } from '../engine/library/shelf.js';
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
  readonly #shelf: Shelf;
  readonly #files: Promise<PartFiles | null>;
  /** What was found when the library was opened, until it has been read. */
  #found: Promise<SnapshotReader | null>;
  #stored: readonly string[] = [];
  /** The library's version when it was as it is stored. */
  #version = -1;

  /** `files` are where it is kept; null if nowhere. `shelf` decides what the library has. */
  constructor(known: Knowledge, shelf: Shelf, files: Promise<PartFiles | null>) {
    this.#known = known;
    this.#shelf = shelf;
    this.#files = files;
    // It comes while the articles do.
    this.#found = this.#find().catch((error: unknown) => giveUp(error));
  }

  /** Whether there is one that has not been read yet. */
  async isThere(): Promise<boolean> {
    return (await this.#found) !== null;
  }

  /** Has the shelf know which of its files are copies of each other, as it was stored. To be called before `read`. */
  async readCopies(): Promise<void> {
    const snapshot = await this.#found;
    if (snapshot === null) return;
    try {
      this.#shelf.read(snapshot);
    } catch (error) {
      this.#found = Promise.resolve(giveUp(error));
    }
  }

  /**
   * Has the library be as it was stored, if all the articles that it had then are among those that it has and these. Gives those of
   * the latter that it does not have after that.
   */
  async read(articles: readonly LibraryArticle[]): Promise<readonly LibraryArticle[]> {
    const snapshot = await this.#found;
    if (snapshot === null) return articles;
    this.#found = Promise.resolve(null);
    const { library, search } = this.#known;
    // As they were read: what is corrected already must not be corrected again.
    const former = library.articles.map((entry) => library.asRead(entry.article.metadata.id) ?? entry);
    const byId = new Map([...former, ...articles].map((entry) => [entry.article.metadata.id, entry]));
    const isMissing = ({ article }: LibraryArticle) => library.keyOf(article.metadata.id) !== article.metadata.id;
    try {
      if (!library.read(snapshot, (id) => byId.get(id))) return articles;
      search.read(snapshot);
      this.#version = library.version;
    } catch (error) {
      giveUp(error);
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
      this.#shelf.write(snapshot);
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

  async #find(): Promise<SnapshotReader | null> {
    const files = await this.#files;
    const [names, ...others] = (await files?.list()) ?? [];
    await files?.remove(others.flat());
    if (!files || !names) return null;
    this.#stored = names;
    const parts: Uint8Array[] = [];
    for await (const part of files.read(names)) parts.push(part);
    return new SnapshotReader(new Uint8Array(joined(parts)), utf8);
  }
}

/** Without a snapshot, articles are compared as usual. */
function giveUp(error: unknown): null {
  console.warn('The stored library cannot be used; its articles are compared again.', error);
  return null;
}

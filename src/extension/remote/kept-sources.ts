import * as l10n from '@vscode/l10n';
import type { Converted } from '../../engine/article/documents.js';
import { hashBytes } from '../../engine/text/hash.js';
import type { CatalogueEntry } from '../../service/catalogue.js';
import type { Found } from '../../service/found.js';
import { isKeptLocation, keptLocation } from '../../service/remote/kept-location.js';
import type { RemoteFound } from '../../service/remote/remote-found.js';
import type { RemoteSource } from '../../service/remote/remote-library.js';
import type { Readers } from '../../worker/reader-pool.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import { utf8 } from '../../worker/utf8.js';
import type { Session } from '../library/session.js';
import { fieldsOf } from '../platform/shape.js';

/** What is kept of an article of a remote library. */
interface Kept {
  readonly library: string;
  readonly key: string;
  readonly source: Pick<RemoteSource, 'file' | 'text' | 'about'>;
  /** The text of the document that it was taken from, with its pages; null where there is none. */
  readonly converted: Converted | null;
}

/**
 * The articles that were cited from remote libraries, kept in the workspace's storage and read as files are: hover and check know
 * them wherever the remote library is.
 */
export class KeptSources {
  readonly #session: Session;
  readonly #readers: Readers;
  readonly #folder: StoredFolder | null;
  readonly #warn: (error: unknown) => void;
  readonly #convert: (location: string) => Promise<Converted | null>;
  #restoring: Promise<void>;

  /**
   * @param folder null where nothing is kept from one session to the next
   * @param convert the text of a document on this computer; null for a file that is not one, or cannot be read
   * @param warn logs what cannot be brought back
   */
  constructor(
    session: Session,
    readers: Readers,
    folder: StoredFolder | null,
    convert: (location: string) => Promise<Converted | null>,
    warn: (error: unknown) => void,
  ) {
    this.#convert = convert;
    this.#warn = warn;
    this.#session = session;
    this.#readers = readers;
    this.#folder = folder;
    this.#restoring = this.#restore();
  }

  /** Brings all that was kept into the library again, which has been started again; resolves when it is there. Never rejects. */
  restore(): Promise<void> {
    this.#restoring = this.#restore();
    return this.#restoring;
  }

  /**
   * Something found in a remote library as it is in the library itself, where its article is kept from now on. Of a work without
   * text, the work. Rejects with a sentence for the writer where the article cannot be had.
   */
  async keep(found: Found): Promise<Found> {
    const { remote } = found;
    if (remote === undefined) return found;
    const { library, key } = remote;
    await this.#restoring;
    const location = keptLocation(library, key);
    if (this.#entryAt(location) === undefined) {
      const source = await this.#session.service.remoteSource(library, key, new AbortController().signal);
      const { file, text, about, original } = source;
      // A file in a folder of sources may be the one that the remote library has.
      const own = original === undefined ? undefined : this.#entryAt(original);
      if (own) return this.#place(own, remote);
      const converted = original === undefined ? null : await this.#convert(original);
      if (text === '' && converted === null) return { target: { articleId: about.id ?? found.target.articleId } };
      const id = this.#freeKey(about.id ?? found.target.articleId, location);
      const kept: Kept = { library, key, source: { file, text, about: { ...about, id } }, converted };
      await this.#folder?.write(fileOf(location), utf8.encode(JSON.stringify(kept)));
      await this.#take([kept]);
    }
    const entry = this.#entryAt(location);
    if (entry === undefined) throw new Error(l10n.t('The text of this source could not be read.'));
    return this.#place(entry, remote);
  }

  /** Takes out of the library what was kept for a source. Resolves to whether there was something. */
  async remove(articleId: string): Promise<boolean> {
    await this.#restoring;
    const { location = '', copies = [] } = this.#session.catalogue.article(articleId) ?? {};
    const kept = [location, ...copies.map((copy) => copy.location)].filter(isKeptLocation);
    for (const each of kept) {
      await this.#folder?.remove(fileOf(each));
      await this.#session.service.drop(each);
    }
    if (kept.length > 0) await this.#session.service.publish(false);
    return kept.length > 0;
  }

  async #place({ article }: CatalogueEntry, remote: RemoteFound): Promise<Found> {
    const { id } = article.metadata;
    return (await this.#session.service.keptPlace(id, remote)) ?? { target: { articleId: id } };
  }

  /** The cite key, if no other source has it. */
  #freeKey(key: string, location: string): string {
    const holder = this.#session.catalogue.article(key);
    if (holder === undefined || isAt(holder, location)) return key;
    for (let number = 2; ; number++) {
      const free = `${key}-${number}`;
      if (this.#session.catalogue.article(free) === undefined) return free;
    }
  }

  #entryAt(location: string): CatalogueEntry | undefined {
    for (const entry of this.#session.catalogue.entries) if (isAt(entry, location)) return entry;
    return undefined;
  }

  async #restore(): Promise<void> {
    try {
      const files = (await this.#folder?.list()) ?? [];
      const kept: Kept[] = [];
      for (const file of files) {
        const bytes = await this.#folder?.read(file);
        const read = bytes && readKept(bytes);
        if (!read) continue;
        kept.push(read);
        // A former version may have called it otherwise, and would not find it to remove it.
        const name = fileOf(keptLocation(read.library, read.key));
        if (file !== name) await this.#folder?.rename(file, name).catch(this.#warn);
      }
      if (kept.length > 0) await this.#take(kept);
    } catch (error) {
      this.#warn(error);
    }
  }

  async #take(kept: readonly Kept[]): Promise<void> {
    const { service } = this.#session;
    for (const { library, key, source, converted } of kept) {
      const location = keptLocation(library, key);
      const { file, text, about } = source;
      const stamp = { mtime: 0, size: text.length };
      const task = { location, file, stamp, bytes: null, text, converted, sidecar: about, known: null };
      const result = await this.#readers.call('read', task);
      if (result.kind === 'record') await service.take([result.record]);
    }
    await service.publish(false);
  }
}

function isAt({ location, copies = [] }: CatalogueEntry, at: string): boolean {
  return location === at || copies.some((copy) => copy.location === at);
}

function fileOf(location: string): string {
  return `${hashBytes(utf8.encode(location))}.json`;
}

/** What was kept; null for a file that is not one. */
function readKept(bytes: Uint8Array): Kept | null {
  try {
    const value = fieldsOf(JSON.parse(utf8.decode(bytes)));
    const source = fieldsOf(value?.source);
    const isKept = [value?.library, value?.key, source?.file, source?.text].every((each) => typeof each === 'string');
    if (!isKept || fieldsOf(source?.about) === null) return null;
    const converted = typeof fieldsOf(value?.converted)?.markdown === 'string' ? value?.converted : null;
    return { ...value, converted } as unknown as Kept;
  } catch {
    return null;
  }
}

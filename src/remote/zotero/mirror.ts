import type { CslItem } from '../../engine/bibliography/csl-item.js';
import { isRecord, readItem } from '../../engine/bibliography/items.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import { OWN_LIBRARY, type ZoteroClient } from './client.js';
import { citeKeys, entriesByItem } from './entries.js';
import { isWork, readZoteroItem, type ZoteroItem } from './items.js';

/** Another shape of what is stored is read from Zotero again. */
const FORMAT = 2;

/** Zotero's own number for the library of the user, which Better BibTeX asks for. */
const OWN_NUMBER = 1;

/** Number of full texts that are asked for side by side. */
const AT_ONCE = 4;

/** A part of a Zotero library that a writer has chosen. */
export interface ZoteroScope {
  /** `users/0`, or `groups/ID`. */
  readonly library: string;
  readonly kind: 'all' | 'collection' | 'search';
  /** The key of the collection or search; empty for all. */
  readonly key: string;
}

/** What of the full text of an attachment is known. */
interface KnownText {
  /** Of the text, and of the attachment when it was taken. */
  readonly version: number;
  readonly item: number;
  readonly md5: string | null;
}

/** What is known about one library. */
interface KnownLibrary {
  version: number;
  readonly items: Map<string, ZoteroItem>;
  readonly entries: Map<string, CslItem>;
  readonly keys: Map<string, string>;
  readonly texts: Map<string, KnownText>;
}

/** A work that was chosen, with all that belongs to it. */
export interface MirroredWork {
  readonly library: string;
  readonly item: ZoteroItem;
  /** Its entry, under the cite key that it has here. */
  readonly entry: CslItem;
  readonly attachments: readonly MirroredAttachment[];
  /** Notes on the work, as HTML. */
  readonly notes: readonly ZoteroItem[];
}

/** An attachment of a work. */
export interface MirroredAttachment {
  readonly item: ZoteroItem;
  /** Another for each full text that it has had; null if none is known. */
  readonly text: string | null;
  /** What is highlighted in it, in order. */
  readonly annotations: readonly ZoteroItem[];
}

/**
 * What is known about a Zotero database: brought up to date by asking for what has changed, and kept in files of its own, so that a
 * database that is opened again needs only that, and can be cited from while Zotero is away.
 */
export class ZoteroMirror {
  readonly #store: StoredFolder | null;
  readonly #serverId: string;
  readonly #libraries = new Map<string, KnownLibrary>();
  /** Libraries of which more is known than is stored. */
  readonly #unsaved = new Set<string>();
  /** Texts that Zotero lists and does not have, as they are listed: not asked for again before the next start. */
  readonly #missing = new Map<string, string>();
  #revision = 0;
  readonly #encode = new TextEncoder();
  readonly #decode = new TextDecoder();

  private constructor(serverId: string, store: StoredFolder | null) {
    this.#serverId = serverId;
    this.#store = store;
  }

  /** What is stored of a database; nothing of what another database, or another version of the program, has stored. */
  static async open(serverId: string, libraries: Iterable<string>, store: StoredFolder | null): Promise<ZoteroMirror> {
    const mirror = new ZoteroMirror(serverId, store);
    for (const library of libraries) {
      const stored = await store?.read(mirror.#file(library));
      const known = stored ? readStored(mirror.#decode.decode(stored)) : null;
      if (known) mirror.#libraries.set(library, known);
    }
    return mirror;
  }

  /** Whether anything is known about a library. */
  knows(library: string): boolean {
    return this.#libraries.has(library);
  }

  /** Another number whenever more is known: also after an update that did not end. */
  get revision(): number {
    return this.#revision;
  }

  /** Asks Zotero for what has changed in a library. After a failure, what has come whole is known, and the rest as it was. */
  async update(client: ZoteroClient, library: string, signal: AbortSignal): Promise<void> {
    let known = this.#libraries.get(library) ?? emptyLibrary();
    const { value: versions, version } = await client.versions(library, 'items', signal);
    const isChanged =
      versions.size !== known.items.size ||
      [...versions].some(([key, own]) => known.items.get(key)?.version !== own) ||
      !this.#libraries.has(library);
    if (isChanged) {
      const before = known;
      known = copyOf(before);
      await this.#updateItems(client, library, known, versions, signal);
      known.version = version;
      this.#libraries.set(library, known);
      this.#note(library);
      for (const key of before.texts.keys()) if (!known.texts.has(key)) await this.#removeText(library, key);
    }
    await this.#updateTexts(client, library, known, signal);
    if (!this.#unsaved.has(library)) return;
    await this.#save(this.#file(library), JSON.stringify(written(known)));
    this.#unsaved.delete(library);
  }

  #note(library: string): void {
    this.#unsaved.add(library);
    this.#revision += 1;
  }

  async #updateItems(
    client: ZoteroClient,
    library: string,
    known: KnownLibrary,
    versions: ReadonlyMap<string, number>,
    signal: AbortSignal,
  ): Promise<void> {
    // A database that was put back to an earlier state has nothing newer, and other items nevertheless.
    for (const since of new Set([known.version, 0])) {
      const { value } = await client.itemsSince(library, since, signal);
      const items = value.flatMap((each) => readZoteroItem(each) ?? []);
      const entries = entriesByItem(items.filter(isWork), await client.cslSince(library, since, signal));
      for (const item of items) {
        known.items.set(item.key, item);
        const entry = entries.get(item.key);
        if (entry) known.entries.set(item.key, entry);
      }
      if ([...versions].every(([key, version]) => known.items.get(key)?.version === version)) break;
    }
    for (const map of [known.items, known.entries, known.keys, known.texts])
      for (const key of map.keys()) if (!versions.has(key)) map.delete(key);
    const works = [...known.entries].flatMap(([key, entry]) => {
      const item = known.items.get(key);
      return item ? { item, entry } : [];
    });
    const unnamed = works.filter(({ item }) => item.citationKey === null).map(({ item }) => item.key);
    // Groups have no such number.
    const better = library === OWN_LIBRARY ? await betterKeys(client, unnamed, signal) : new Map<string, string>();
    const keys = citeKeys(works, better, known.keys);
    known.keys.clear();
    for (const [key, cited] of keys) known.keys.set(key, cited);
  }

  async #updateTexts(client: ZoteroClient, library: string, known: KnownLibrary, signal: AbortSignal): Promise<void> {
    const wanted = [...(await client.texts(library, signal))].flatMap(([key, version]) => {
      const item = known.items.get(key);
      const text = known.texts.get(key);
      if (item === undefined) return [];
      // Versions of texts that were never synchronized tell nothing: those of their attachments may.
      const listed = { version, item: item.version, md5: item.md5 };
      const isKnown =
        textName(listed) === textName(text) || this.#missing.get(this.#textFile(library, key)) === textName(listed);
      return isKnown ? [] : { key, text: listed };
    });
    const take = async (own: typeof wanted) => {
      for (let next = own.pop(); next !== undefined; next = own.pop()) {
        const text = await client.text(library, next.key, signal);
        if (text === null) {
          this.#missing.set(this.#textFile(library, next.key), textName(next.text) ?? '');
          if (!known.texts.delete(next.key)) continue;
          await this.#removeText(library, next.key);
        } else {
          await this.#save(this.#textFile(library, next.key), text);
          known.texts.set(next.key, next.text);
        }
        this.#note(library);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => take(wanted)));
  }

  async #removeText(library: string, attachment: string): Promise<void> {
    const file = this.#textFile(library, attachment);
    this.#unstored.delete(file);
    // Another window may have removed it.
    await this.#store?.remove(file).catch(() => undefined);
  }

  /** The full text of an attachment; null if none is stored. */
  async text(library: string, attachment: string): Promise<string | null> {
    const file = this.#textFile(library, attachment);
    const kept = this.#unstored.get(file);
    if (kept !== undefined) return kept;
    const bytes = await this.#store?.read(file);
    return bytes ? this.#decode.decode(bytes) : null;
  }

  /** The works of a library, or those with one of `keys`, which may be those of their attachments. */
  works(library: string, keys: ReadonlySet<string> | null = null): MirroredWork[] {
    const known = this.#libraries.get(library);
    if (known === undefined) return [];
    const children = new Map<string, ZoteroItem[]>();
    for (const item of known.items.values()) {
      if (item.parent === null) continue;
      const own = children.get(item.parent) ?? [];
      own.push(item);
      children.set(item.parent, own);
    }
    return [...known.entries].flatMap(([key, entry]) => {
      const item = known.items.get(key);
      const cited = known.keys.get(key);
      if (item === undefined || cited === undefined) return [];
      const own = children.get(key) ?? [];
      if (keys !== null && !keys.has(key) && !own.some((each) => keys.has(each.key))) return [];
      const attachments = own
        .filter(({ type }) => type === 'attachment')
        .map(
          (attachment): MirroredAttachment => ({
            item: attachment,
            text: textName(known.texts.get(attachment.key)),
            annotations: (children.get(attachment.key) ?? [])
              .filter(({ annotation }) => annotation !== null)
              .sort((a, b) => compare(a.annotation?.order ?? '', b.annotation?.order ?? '')),
          }),
        );
      const notes = own.filter(({ note }) => note !== null);
      return { library, item, entry: { ...entry, id: cited }, attachments, notes };
    });
  }

  /** Texts where there is no folder to store them in. */
  readonly #unstored = new Map<string, string>();

  async #save(file: string, text: string): Promise<void> {
    if (this.#store === null) {
      this.#unstored.set(file, text);
      return;
    }
    // Two windows may write at the same time.
    const unfinished = `${file}.${crypto.randomUUID()}.new`;
    await this.#store.write(unfinished, this.#encode.encode(text));
    await this.#store.rename(unfinished, file);
  }

  #file(library: string): string {
    return `zotero-${fileName(this.#serverId)}-${fileName(library)}.json`;
  }

  #textFile(library: string, attachment: string): string {
    return `zotero-${fileName(this.#serverId)}-${fileName(library)}-${attachment}.txt`;
  }
}

async function betterKeys(client: ZoteroClient, keys: readonly string[], signal: AbortSignal) {
  try {
    return await client.betterBibtexKeys(OWN_NUMBER, keys, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    // It is not needed.
    return new Map<string, string>();
  }
}

/** Letters and digits alone: what names a file on every system. */
function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
}

function textName(text: KnownText | undefined): string | null {
  return text === undefined ? null : [text.version, text.item, text.md5].join(' ');
}

function emptyLibrary(): KnownLibrary {
  return { version: 0, items: new Map(), entries: new Map(), keys: new Map(), texts: new Map() };
}

function copyOf({ version, items, entries, keys, texts }: KnownLibrary): KnownLibrary {
  return {
    version,
    items: new Map(items),
    entries: new Map(entries),
    keys: new Map(keys),
    texts: new Map(texts),
  };
}

function written({ version, items, entries, keys, texts }: KnownLibrary): unknown {
  return {
    format: FORMAT,
    version,
    items: [...items.values()],
    entries: [...entries],
    keys: [...keys],
    texts: [...texts],
  };
}

/** What was stored; null if it is of another shape. */
function readStored(text: string): KnownLibrary | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value.format !== FORMAT) return null;
    const { version, items, entries, keys, texts } = value as unknown as {
      readonly version: number;
      readonly items: readonly ZoteroItem[];
      readonly entries: readonly (readonly [string, unknown])[];
      readonly keys: readonly (readonly [string, string])[];
      readonly texts: readonly (readonly [string, KnownText])[];
    };
    return {
      version,
      items: new Map(items.map((item) => [item.key, item])),
      entries: new Map(
        entries.flatMap(([key, entry]) => {
          const item = readItem(entry);
          return item ? [[key, item] as const] : [];
        }),
      ),
      keys: new Map(keys),
      texts: new Map(texts),
    };
  } catch {
    // Half written by a program that was stopped: Zotero has it all.
    return null;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import * as l10n from '@vscode/l10n';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type {
  RemoteHit,
  RemoteLibrary,
  RemotePassage,
  RemoteQuery,
  RemoteSource,
  RemoteState,
} from '../../service/remote/remote-library.js';
import { finishInSlices, ownTurn } from '../../service/slices.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import { itemAddress, pageAddress } from './addresses.js';
import { OWN_LIBRARY, ZoteroClient, ZoteroError } from './client.js';
import { asMarkdown, paragraphsIn } from './full-text.js';
import { IndexOfHits } from './index-of-hits.js';
import type { Loopback } from './loopback.js';
import { type MirroredAttachment, type MirroredWork, ZoteroMirror, type ZoteroScope } from './mirror.js';
import {
  highlightHits,
  metadataOfWork,
  notedHits,
  paragraphHits,
  partsOfSourceKey,
  sourceKey,
  workHit,
} from './records.js';

/** The file with the database that was open last: what is known about it is used while Zotero is away. */
const LAST = 'zotero-last.json';

/** Of a longer text, in UTF-16 code units, the rest is not searched: that of a library's longest books. All of it is quoted from. */
const INDEXED = 5_000_000;

/** By this id Zotero is known among remote libraries. */
export const ZOTERO = 'zotero';

/** A part of Zotero that can be chosen. */
export interface ZoteroChoice extends ZoteroScope {
  readonly name: string;
}

/** What a connection to Zotero is made with. */
export interface ZoteroOptions {
  readonly program: Loopback;
  /** The parts to use; the whole library of the user without any. */
  readonly scopes: readonly ZoteroScope[];
  /** Where what is known is kept; null keeps it as long as the connection lasts. */
  readonly store: StoredFolder | null;
}

/** A running Zotero as a library: what was chosen of it, brought up to date by `refresh`. */
export class ZoteroLibrary implements RemoteLibrary {
  readonly id = ZOTERO;
  readonly label = 'Zotero';
  readonly #options: ZoteroOptions;
  readonly #client: ZoteroClient;
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  #state: RemoteState = { kind: 'connecting' };
  #serverId: string | null = null;
  #mirror: ZoteroMirror | null = null;
  #found = new IndexOfHits();
  #works: readonly MirroredWork[] = [];
  #members = new Map<string, ReadonlySet<string> | null>();
  /** Revision of the mirror that is searched; null where something else was chosen since. */
  #taken: number | null = null;
  #refreshing: Promise<void> | null = null;

  constructor(options: ZoteroOptions) {
    this.#options = options;
    this.#client = new ZoteroClient(options.program);
  }

  get state(): RemoteState {
    return this.#state;
  }

  /** All works as entries of a bibliography, under their cite keys: known while Zotero is away, too. */
  get entries(): readonly CslItem[] {
    return this.#works.map(({ entry }) => entry);
  }

  /** All highlights, in the order of their works. */
  get highlights(): readonly RemoteHit[] {
    return this.#found.highlights;
  }

  address(citeKey: string, page: string | null): string | null {
    const work = this.#works.find(({ entry }) => entry.id === citeKey);
    if (work === undefined) return null;
    const paged = work.attachments.find(({ item }) => item.contentType === 'application/pdf');
    return paged === undefined
      ? itemAddress(work.library, work.item.key)
      : pageAddress(work.library, paged.item.key, page !== null && /^\d+$/u.test(page) ? page : null);
  }

  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over what has changed in Zotero since the last time; resolves when it is searched. Never rejects: see `state`. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** What can be chosen: libraries, collections and saved searches. */
  async choices(signal: AbortSignal): Promise<readonly ZoteroChoice[]> {
    await this.#client.probe(signal);
    const libraries = [{ key: OWN_LIBRARY, name: l10n.t('My Library') }, ...(await this.#client.groups(signal))];
    const choices: ZoteroChoice[] = [];
    for (const { key: library, name } of libraries) {
      choices.push({ library, kind: 'all', key: '', name });
      for (const each of await this.#client.named(library, 'collections', signal))
        choices.push({ library, kind: 'collection', ...each });
      for (const each of await this.#client.named(library, 'searches', signal))
        choices.push({ library, kind: 'search', ...each });
    }
    return choices;
  }

  async search({ query, kinds, limit }: RemoteQuery, signal: AbortSignal): Promise<readonly RemoteHit[]> {
    const steps = this.#found.index.searching(query, { kinds, limit });
    const results = await finishInSlices(untilAborted(steps, signal));
    return results.flatMap(({ record }) => this.#found.hit(record) ?? []);
  }

  async locate({ words, limit }: RemotePassage, signal: AbortSignal): Promise<readonly RemoteHit[]> {
    // The next keystroke may be waiting.
    await ownTurn();
    signal.throwIfAborted();
    const origins = this.#found.index.locate(words, { limit });
    return origins.flatMap(({ record }) => this.#found.hit(record) ?? []);
  }

  async source(key: string, signal: AbortSignal): Promise<RemoteSource | null> {
    const named = partsOfSourceKey(key);
    const work = this.#works.find(({ library, item }) => library === named?.library && item.key === named.work);
    if (work === undefined || named === null) return null;
    const attachment =
      work.attachments.find(({ item }) => item.key === named.attachment) ??
      work.attachments.find((each) => each.text !== null);
    const text =
      attachment && attachment.text !== null ? await this.#mirror?.text(work.library, attachment.item.key) : null;
    const { id: _id, ...about } = metadataOfWork(work);
    return {
      file: `${attachment?.item.key ?? work.item.key}.md`,
      text: text ? asMarkdown(text) : '',
      about: { ...about, id: work.entry.id },
      original: attachment ? await this.#original(work, attachment, signal) : undefined,
    };
  }

  /** Where the file of an attachment is; undefined where it has none, or Zotero is away. */
  async #original(
    { library }: MirroredWork,
    { item }: MirroredAttachment,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      return (await this.#client.fileUrl(library, item.key, signal)) ?? undefined;
    } catch (error) {
      if (error instanceof ZoteroError) return undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#listeners.clear();
  }

  async #refresh(): Promise<void> {
    const { signal } = this.#closing;
    try {
      try {
        const serverId = await this.#client.probe(signal);
        await this.#options.store?.write(LAST, new TextEncoder().encode(JSON.stringify(serverId)));
        const mirror = await this.#open(serverId);
        for (const library of this.#chosenLibraries) await mirror.update(this.#client, library, signal);
        const members = await this.#readMembers(signal);
        if (!sameMembers(members, this.#members)) [this.#members, this.#taken] = [members, null];
        if (this.#taken !== mirror.revision) await this.#take(mirror, signal);
        this.#setState({ kind: 'ready' });
      } catch (error) {
        if (!(error instanceof ZoteroError)) throw error;
        // What is known can be cited all the same.
        const last = this.#mirror === null ? await this.#lastServerId() : null;
        if (last !== null) await this.#take(await this.#open(last), signal);
        throw error;
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#setState({ kind: 'away', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async #lastServerId(): Promise<string | null> {
    const stored = await this.#options.store?.read(LAST);
    try {
      const last: unknown = stored ? JSON.parse(new TextDecoder().decode(stored)) : null;
      return typeof last === 'string' ? last : null;
    } catch {
      // Half written by a program that was stopped.
      return null;
    }
  }

  get #chosenLibraries(): ReadonlySet<string> {
    const { scopes } = this.#options;
    return new Set(scopes.length === 0 ? [OWN_LIBRARY] : scopes.map(({ library }) => library));
  }

  async #open(serverId: string): Promise<ZoteroMirror> {
    if (this.#mirror === null || this.#serverId !== serverId) {
      this.#mirror = await ZoteroMirror.open(serverId, this.#chosenLibraries, this.#options.store);
      this.#serverId = serverId;
      [this.#works, this.#found, this.#taken] = [[], new IndexOfHits(), null];
    }
    return this.#mirror;
  }

  /** The keys of what was chosen in each library; null for all of it. */
  async #readMembers(signal: AbortSignal): Promise<Map<string, ReadonlySet<string> | null>> {
    const members = new Map<string, Set<string> | null>();
    for (const library of this.#chosenLibraries) {
      const own = this.#options.scopes.filter((scope) => scope.library === library);
      if (own.length === 0 || own.some(({ kind }) => kind === 'all')) {
        members.set(library, null);
        continue;
      }
      const keys = new Set<string>();
      for (const { kind, key } of own) {
        const scope = `${kind === 'search' ? 'searches' : 'collections'}/${key}/items`;
        const { value } = await this.#client.versions(library, scope, signal);
        for (const each of value.keys()) keys.add(each);
      }
      members.set(library, keys);
    }
    return members;
  }

  /** Brings the index up to date with all that was chosen, in slices: what has not changed stays as it is. */
  async #take(mirror: ZoteroMirror, signal: AbortSignal): Promise<void> {
    const works = [...this.#chosenLibraries].flatMap((library) =>
      mirror.works(library, this.#members.get(library) ?? null),
    );
    const all = this.#found;
    const { revision } = mirror;
    const keys = new Set<string>();
    for (const work of works) {
      signal.throwIfAborted();
      const { library, item } = work;
      const about = JSON.stringify([work.entry, work.notes.map(({ key, version }) => [key, version])]);
      const key = sourceKey(library, item.key);
      keys.add(key);
      await all.put(key, about, async () => [workHit(work)]);
      for (const attachment of work.attachments) {
        const annotations = attachment.annotations.map((each) => [each.key, each.version]);
        const signature = JSON.stringify([about, attachment.text, annotations]);
        const ownKey = sourceKey(library, item.key, attachment.item.key);
        keys.add(ownKey);
        await all.put(ownKey, signature, async () => {
          const text = attachment.text === null ? null : await mirror.text(library, attachment.item.key);
          const paragraphs = text === null ? [] : paragraphsIn(text.slice(0, INDEXED));
          return [paragraphHits, highlightHits, notedHits].flatMap((hits) => [...hits(work, attachment, paragraphs)]);
        });
      }
    }
    all.keepOnly(keys);
    await all.finish();
    this.#works = works;
    this.#taken = revision;
    this.#tell();
  }

  #setState(state: RemoteState): void {
    const isSame = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (!isSame) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function sameMembers(
  a: ReadonlyMap<string, ReadonlySet<string> | null>,
  b: ReadonlyMap<string, ReadonlySet<string> | null>,
): boolean {
  const printed = (members: typeof a) =>
    JSON.stringify([...members].map(([library, keys]) => [library, keys && [...keys].sort()]));
  return printed(a) === printed(b);
}

function* untilAborted<T, R>(steps: Iterator<T, R>, signal: AbortSignal): Generator<T, R> {
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
}

import * as vscode from 'vscode';
import type { PlacedProblem } from '../../engine/library/problems.js';
import type { HostClient, HostSetup, LibraryHost } from '../../host/protocol.js';
import { Catalogue } from '../../service/catalogue.js';
import type { Found } from '../../service/found.js';
import type { RemoteStatus } from '../../service/remote/remotes.js';
import { Throttle } from '../../service/throttle.js';
import { handOver } from '../../worker/channel.js';
import { bufferOf } from '../../worker/reader-worker.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import { addressOf } from '../platform/bundled-module.js';
import type { Environment } from '../platform/environment.js';
import { log } from '../platform/log.js';
import { fail } from '../platform/messages.js';
import { onSettings, setting } from '../platform/settings.js';
import { StorageFolder } from '../platform/storage-folder.js';
import { secretOf } from '../remote/archive-secret.js';
import { LibraryThread } from './library-thread.js';
import { Readiness, type ReadinessState } from './readiness.js';

/** Minimum time between two change events while many articles arrive, in milliseconds. */
const INTERVAL = 250;

/** What the thread of the library may use, in MB: it has all articles. */
const MEMORY = 4096;

/** The script of the library's thread, and the module that it loads: it names its parts by hashes of what is in them. */
const SCRIPT = 'library.js';
export const LIBRARY = 'library.mjs';

/** The module of the worker that it starts. */
const READER = 'reader.js';

/** The folders of the search index, and of what was read of the writer's files, in the workspace's storage. */
const INDEX = 'search';
const SOURCES = 'sources';

/** The folder with what is known about remote libraries, in the storage of all workspaces. */
const REMOTE = 'remote';

/** The folder in the workspace's storage, and the file, with what sources said of the quotations of drafts. */
const KEPT = 'quotations';
const KEPT_FILE = 'kept.json';

/** What the tools for language models ask of the editor. */
export type ToolsClient = Pick<HostClient, 'readDraft' | 'writeWork' | 'keysInFrontMatter'>;

/** How far the library is, for what views without rows say: they are not called empty before everything has been read. */
const STATE = 'quoin.library';

/** By then, in milliseconds, the views show what was read last. */
const SHOWN = 1000;

/** How long the end of a session waits for what is stored, in milliseconds. */
const LONGEST_END = 2_000;

/** What every feature works with: the library in its own thread, what is known about its articles here, and word of changes. */
export class Session implements vscode.Disposable {
  /** What the articles are, without their texts. */
  readonly catalogue = new Catalogue();
  /** Answers everything else, in another thread. */
  readonly service: LibraryHost;
  readonly #context: vscode.ExtensionContext;
  readonly #environment: Environment;
  readonly #withBundled: () => boolean;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #restarted = new vscode.EventEmitter<void>();
  readonly #remotesChanged = new vscode.EventEmitter<readonly RemoteStatus[]>();
  readonly #reported = new vscode.EventEmitter<{ location: string; problems: readonly PlacedProblem[] }>();
  readonly #tell = new Throttle(() => this.#changed.fire(), INTERVAL);
  readonly #storage: StoredFolder | null;
  /** Where what was read of the writer's files is kept from one session to the next; null if nowhere. */
  readonly sourcesFolder: StoredFolder | null;
  readonly #kept: StoredFolder | null;
  readonly #usesChanged = new vscode.EventEmitter<void>();
  readonly #stateChanged = new vscode.EventEmitter<ReadinessState>();
  #tools: ToolsClient | null = null;
  #readDraft: HostClient['readDraftFile'] = async () => null;
  #keep: (found: Found) => Promise<Found> = () =>
    Promise.reject(new Error(vscode.l10n.t('Sources cannot be kept yet.')));
  readonly #thread: LibraryThread;
  #ending: Promise<void> | undefined;
  #shown: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  #remotes: readonly RemoteStatus[] = [];
  /** Passwords that are tried and not kept yet, by the addresses of their archives. */
  readonly #triedPasswords = new Map<string, string>();
  /** Kept at hand: it is asked for at every call. */
  #trace = setting('trace.server');
  readonly #following: vscode.Disposable;

  /** How far the library is. */
  readonly readiness = new Readiness((state) => this.#showState(state));

  /** Fires after the library has changed, and when its search knows more of it: at once, and in a burst every so often. */
  readonly onDidChange = this.#changed.event;
  /** Fires after a restart of the thread, which then has only the bundled articles and no drafts. */
  readonly onDidRestart = this.#restarted.event;
  /** Fires when remote libraries have changed, or what they have. */
  readonly onDidChangeRemotes = this.#remotesChanged.event;
  /** Fires when drafts use other quotations or sources than before. */
  readonly onDidChangeUses = this.#usesChanged.event;
  /** Fires when the state of `readiness` changes. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires with all problems of a source file, in place of those it had. */
  readonly onDidReport = this.#reported.event;

  /** @param withBundled whether the bundled articles are in the library, by the current settings */
  constructor(context: vscode.ExtensionContext, environment: Environment, withBundled: () => boolean) {
    this.#context = context;
    this.#environment = environment;
    this.#withBundled = withBundled;
    const { storageUri } = context;
    const folder = (name: string) =>
      storageUri === undefined ? null : new StorageFolder(vscode.Uri.joinPath(storageUri, name));
    this.#storage = folder(INDEX);
    this.sourcesFolder = folder(SOURCES);
    this.#kept = folder(KEPT);
    const script = this.#bundle(SCRIPT);
    this.#thread = new LibraryThread(
      () => {
        const worker = environment.startWorker(script, MEMORY);
        worker.post(addressOf(this.#bundle(LIBRARY)), []);
        return worker;
      },
      this.#client(),
      {
        restarted: () => this.#restart(),
        givenUp: (reason) => void this.#giveUp(reason),
      },
      () => this.#trace,
    );
    this.#following = onSettings('trace', () => {
      this.#trace = setting('trace.server');
    });
    this.service = this.#thread.library;
  }

  /** The remote libraries that are connected. */
  get remotes(): readonly RemoteStatus[] {
    return this.#remotes;
  }

  /** Connects an archive with a password that is not kept. */
  async tryingArchivePassword<T>(address: string, password: string, connect: () => Promise<T>): Promise<T> {
    this.#triedPasswords.set(address, password);
    try {
      return await connect();
    } finally {
      this.#triedPasswords.delete(address);
    }
  }

  /** Grows with every event of `onDidChange`: an answer about the library holds while the version is the same. */
  get version(): number {
    return this.#version;
  }

  /** Whether the search index is kept from one session to the next. */
  get isStored(): boolean {
    return this.#storage !== null;
  }

  /** Begins with the bundled articles; resolves when these are in the library. */
  async begin(): Promise<void> {
    const { extensionUri } = this.#context;
    const dist = (name: string) => vscode.Uri.joinPath(extensionUri, 'dist', name);
    const program = (name: string) => (this.#environment.reachesPrograms ? addressOf(dist(`${name}.js`)) : null);
    const read = (name: string) => vscode.workspace.fs.readFile(dist(name));
    // Without the index, the articles are indexed like all others.
    const [corpus, corpusIndex] = await Promise.all([
      read('corpus.json'),
      read('corpus.index').then(
        (bytes) => bytes,
        () => null,
      ),
    ]);
    await this.service.begin({
      texts: vscode.l10n.bundle ?? null,
      corpus: new TextDecoder().decode(corpus),
      corpusIndex,
      withBundled: this.#withBundled(),
      modules: {
        check: addressOf(dist('check.mjs')),
        facts: addressOf(dist('facts.mjs')),
        processor: addressOf(dist('citeproc.mjs')),
        tools: addressOf(dist('tools.mjs')),
        zotero: program('zotero'),
        archive: program('archive'),
      },
      reader: this.#environment.scriptName(this.#bundle(READER)),
      disk: this.#disk,
    });
  }

  /** Where the thread finds on disk what it can read itself. */
  get #disk(): HostSetup['disk'] {
    const { storageUri } = this.#context;
    if (storageUri?.scheme !== 'file') return null;
    const path = (name: string) => vscode.Uri.joinPath(storageUri, name).fsPath;
    return { index: path(INDEX), sources: path(SOURCES) };
  }

  /** Says who answers what the tools for language models ask of the editor. */
  answerTools(tools: ToolsClient): void {
    this.#tools = tools;
  }

  /** Says who reads the files of drafts. */
  readDraftsWith(read: HostClient['readDraftFile']): void {
    this.#readDraft = read;
  }

  /** Says who keeps the sources of remote libraries that are used. */
  keepWith(keep: (found: Found) => Promise<Found>): void {
    this.#keep = keep;
  }

  /** Something found as it is in the library: the source of something in a remote library is kept first. */
  here(found: Found): Promise<Found> {
    return found.remote === undefined ? Promise.resolve(found) : this.#keep(found);
  }

  /** Whether a file is an article of the library, or a copy of one. */
  isSource(uri: vscode.Uri): boolean {
    return this.catalogue.has(uri.toString());
  }

  /** Stores what is stored only after a pause else; VS Code waits for it, for a few seconds at most. */
  end(): Promise<void> {
    this.#ending ??= Promise.race([
      this.service.storeKept().catch((error: unknown) => log('warn', 'What sources said cannot be stored.', error)),
      new Promise<void>((resolve) => setTimeout(resolve, LONGEST_END)),
    ]);
    return this.#ending;
  }

  dispose(): void {
    // VS Code disposes of what an extension has registered without waiting for its end, and the thread still has to store.
    void this.end().then(() => this.#thread.dispose());
    clearTimeout(this.#shown);
    this.#following.dispose();
    this.#tell.dispose();
    this.#changed.dispose();
    this.#restarted.dispose();
    this.#reported.dispose();
    this.#remotesChanged.dispose();
    this.#usesChanged.dispose();
    this.#stateChanged.dispose();
  }

  #bundle(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#context.extensionUri, 'dist', name);
  }

  #client(): HostClient {
    const [storage, sources, kept] = [this.#storage, this.sourcesFolder, this.#kept];
    const remote = new StorageFolder(vscode.Uri.joinPath(this.#context.globalStorageUri, REMOTE));
    const stored = () => {
      if (storage === null) throw new Error('There is no folder for the search index.');
      return storage;
    };
    const tools = () => {
      if (this.#tools === null) throw new Error('Nobody answers for the editor yet.');
      return this.#tools;
    };
    return {
      changed: async (change) => {
        this.catalogue.update(change);
        this.#noteChange();
      },
      grown: async () => this.#noteChange(),
      log: async (level, message) => log(level, message),
      usesChanged: async () => this.#usesChanged.fire(),
      readDraftFile: (uri) => this.#readDraft(uri),
      report: async (location, problems) => this.#reported.fire({ location, problems }),
      listIndex: async () => stored().list(),
      readIndex: async (name) => moved(await stored().read(name)),
      readSources: async (name) => moved((await sources?.read(name)) ?? null),
      writeIndex: async (name, bytes) => stored().write(name, bytes),
      renameIndex: async (from, to) => stored().rename(from, to),
      removeIndex: async (name) => stored().remove(name),
      listRemote: async () => remote.list(),
      readRemote: async (name) => remote.read(name),
      writeRemote: async (name, bytes) => remote.write(name, bytes),
      renameRemote: async (from, to) => remote.rename(from, to),
      removeRemote: async (name) => remote.remove(name),
      remotesChanged: async (statuses) => {
        this.#remotes = statuses;
        this.#remotesChanged.fire(statuses);
      },
      archivePassword: async (address) =>
        this.#triedPasswords.get(address) ?? (await this.#context.secrets.get(secretOf(address))) ?? null,
      readKept: async () => (await kept?.read(KEPT_FILE)) ?? null,
      writeKept: async (bytes) => {
        // Two windows may write at the same time.
        const unfinished = `${KEPT_FILE}.${crypto.randomUUID()}.new`;
        try {
          await kept?.write(unfinished, bytes);
          await kept?.rename(unfinished, KEPT_FILE);
        } catch (error) {
          await kept?.remove(unfinished).catch(() => undefined);
          throw error;
        }
      },
      readDraft: async (path) => tools().readDraft(path),
      writeWork: async (style, item, syntax) => tools().writeWork(style, item, syntax),
      keysInFrontMatter: async (text) => tools().keysInFrontMatter(text),
    };
  }

  #noteChange(): void {
    this.#version += 1;
    this.#tell.request();
  }

  /** Sets up the new thread. Questions that the former one did not answer are lost. */
  #restart(): void {
    this.readiness.restart();
    this.catalogue.update({
      changed: [],
      removed: [...this.catalogue.entries].map(({ article }) => article.metadata.id),
    });
    this.#remotes = [];
    this.begin().catch((error: unknown) => log('error', 'The library cannot begin again.', error));
    this.#restarted.fire();
    this.#noteChange();
  }

  /** Tells views and features how far the library is. */
  #showState(state: ReadinessState): void {
    const show = () => void vscode.commands.executeCommand('setContext', STATE, state);
    clearTimeout(this.#shown);
    if (state === 'read') this.#shown = setTimeout(show, SHOWN);
    else show();
    this.#stateChanged.fire(state);
  }

  async #giveUp(reason: string): Promise<void> {
    this.readiness.giveUp(vscode.l10n.t('The library stopped. Reload the window to start it again.'));
    const [show, reload] = [vscode.l10n.t('Show Log'), vscode.l10n.t('Reload Window')];
    const message = vscode.l10n.t('The library stopped several times and was not restarted. {0}', reason);
    const chosen = await fail(message, show, reload);
    if (chosen === show) await vscode.commands.executeCommand('quoin.showLog');
    if (chosen === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
  }
}

/** Has bytes move to the other thread; what is part of a larger buffer is copied. */
function moved(bytes: Uint8Array | null): Uint8Array | null {
  return bytes !== null && bufferOf(bytes).length > 0 ? handOver(bytes) : bytes;
}

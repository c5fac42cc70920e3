import * as vscode from 'vscode';
import type { DigestProfile } from '../../engine/library/digests.js';
import type { PlacedProblem } from '../../engine/library/problems.js';
import { hashBytes } from '../../engine/text/hash.js';
import { isKeptLocation } from '../../service/remote/kept-location.js';
import { Slices } from '../../service/slices.js';
import type { WorkerSetup } from '../../worker/protocol.js';
import { ReaderPool } from '../../worker/reader-pool.js';
import { bufferOf, ReaderWorker } from '../../worker/reader-worker.js';
import { utf8 } from '../../worker/utf8.js';
import { Corrections } from '../corrections/loaded.js';
import { LIBRARY, type Session } from '../library/session.js';
import type { Environment } from '../platform/environment.js';
import { log } from '../platform/log.js';
import { Bibliographies } from './bibliographies.js';
import { CacheStore } from './cache-store.js';
import { Converter } from './converter.js';
import { FailedFiles } from './failed-files.js';
import { Indexer, type IndexProgress } from './indexer.js';
import { withBundled } from './settings.js';
import { WorkspaceFiles } from './workspace-files.js';

/** The name of the reading worker's bundle, and of the weights that it is given if they are there. */
const WORKER = 'reader.js';
const WEIGHTS = ['models', 'names.bin'] as const;

/**
 * Milliseconds between the first and the second walk through the files: the editor's watchers are started in their
 * own time, and nobody reports what comes between the walk and their start.
 */
const SECOND_LOOK = 5000;

/** Milliseconds after which opening the library shows progress. */
const SLOW = 500;

/** Number of bytes hashed at once. */
const HASHED = 65_536;

/** Maximum number of workers that read files: each has the weights for names, and what takes in what they read has one thread. */
const MOST_READERS = 4;

/** The writer's own articles, from their files into the session's library. */
export class SourceLibrary implements vscode.Disposable {
  readonly worker: ReaderPool;
  readonly converter: Converter;
  readonly files: WorkspaceFiles;
  readonly corrections: Corrections;
  readonly #session: Session;
  readonly #bibliographies: Bibliographies;
  readonly #progressed = new vscode.EventEmitter<IndexProgress>();
  readonly #problems = vscode.languages.createDiagnosticCollection('quoin-sources');
  readonly #program: () => Promise<ReaderProgram>;
  /** The library's code and the bundled articles. */
  readonly #libraryFiles: readonly vscode.Uri[];
  readonly #failed: FailedFiles;
  readonly #following: vscode.Disposable;
  #indexer: Indexer | undefined;
  #bibliographyScan = new AbortController();
  #started: Promise<void> = Promise.resolve();
  #secondLook: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  /** Fires while files are being read, and once when all are. */
  readonly onDidProgress = this.#progressed.event;

  constructor(session: Session, context: vscode.ExtensionContext, environment: Environment) {
    this.#session = session;
    this.converter = new Converter(context, environment);
    const folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
    const script = vscode.Uri.joinPath(folder, WORKER);
    this.#libraryFiles = [
      vscode.Uri.joinPath(folder, LIBRARY),
      vscode.Uri.joinPath(context.extensionUri, 'dist', 'corpus.json'),
    ];
    let program: Promise<ReaderProgram> | undefined;
    this.#program = () => {
      program ??= readProgram(
        script,
        vscode.Uri.joinPath(context.extensionUri, ...WEIGHTS),
        session.service.digests(),
      ).catch((error: unknown) => {
        // Asked again, it may be there.
        program = undefined;
        throw error;
      });
      return program;
    };
    const setup = async () => (await this.#program()).setup;
    // One core is left to everybody else.
    const readers = Math.max(1, Math.min(MOST_READERS, environment.cores - 1));
    this.worker = new ReaderPool(
      Array.from({ length: readers }, () => new ReaderWorker(() => environment.startWorker(script), setup)),
    );
    this.#bibliographies = new Bibliographies(
      this.worker,
      (location, problems) => this.#report(location, problems),
      () => void this.#indexer?.refreshSidecars().catch(warn),
    );
    this.files = new WorkspaceFiles(this.#bibliographies, this.converter);
    this.corrections = new Corrections(
      context.extensionUri,
      session,
      this.worker,
      () => this.files.roots.map(({ uri }) => uri),
      () => this.whenIdle(),
    );
    this.#failed = new FailedFiles(context.workspaceState);
    this.#following = vscode.Disposable.from(
      session.onDidReport(({ location, problems }) => this.#report(location, problems)),
      session.onDidRestart(() => this.#beginAgain()),
      session.onDidChangeState((state) => {
        if (state === 'unavailable') this.#giveUp();
      }),
    );
  }

  /** Begins: the cache first, then the files. Nothing is started where there are none. */
  start(): void {
    this.#started = this.#begin(this.#session.readiness.start);
    void this.#tellRead();
  }

  /** Searches all files and bibliographies again; with `contents` every file is read, even with the same time and size. */
  async rescan(options: { readonly contents?: boolean } = {}): Promise<void> {
    await this.#started;
    this.files.refresh();
    await this.corrections.refresh();
    await this.#scanBibliographies();
    await this.#indexer?.scan(options);
  }

  /** Searches the bibliographies again, and at the sources of which they say something new. */
  async rescanBibliographies(): Promise<void> {
    await this.#started;
    if (await this.#scanBibliographies()) await this.#indexer?.refreshSidecars();
  }

  /** A source file may have changed, come or gone. */
  touch(uri: vscode.Uri): void {
    this.#indexer?.touch(uri.toString());
  }

  /** A file or a folder is gone. */
  remove(uri: vscode.Uri): void {
    this.#indexer?.remove(uri.toString());
  }

  /** Whether an article names this file as its bibliography, or one in this folder. */
  isNamedBibliography(uri: vscode.Uri): boolean {
    return this.#bibliographies.isNamed(uri);
  }

  /** Whether a file is a bibliography of the sources, or a source that names one: their problems are shown. */
  isBibliography(uri: vscode.Uri): boolean {
    return this.#bibliographies.has(uri);
  }

  /** Stops reading until the next scan. */
  stop(): void {
    this.#indexer?.stop();
  }

  /** Applies the setting that switches the bundled articles. */
  refreshBundled(): void {
    void this.#session.service.setBundled(withBundled()).catch(warn);
    this.#indexer?.targetChanged();
  }

  /** Resolves when the library knows of every file as it is now. */
  async whenIdle(): Promise<void> {
    let started: Promise<void>;
    do {
      started = this.#started;
      await started;
      await this.corrections.whenRead();
      do await this.#indexer?.whenIdle();
      while (await this.#bibliographies.whenRead());
      // If the library's thread was started again meanwhile, all is read for the new one.
    } while (started !== this.#started);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#secondLook);
    this.#bibliographyScan.abort();
    this.#indexer?.dispose();
    this.#bibliographies.dispose();
    this.corrections.dispose();
    this.worker.dispose();
    this.#progressed.dispose();
    this.#problems.dispose();
    this.#following.dispose();
  }

  /** Reads all files for the library's thread of a start (`Readiness`). */
  async #begin(start: number): Promise<void> {
    const { readiness } = this.#session;
    const cache = await this.#openCache();
    // Another start has an indexer of its own, and a library that is given up has none.
    if (start !== readiness.start) return;
    const indexer = new Indexer(this.files, this.worker, cache, this.#session.service, this.#failed, (progress) =>
      this.#progressed.fire(progress),
    );
    this.#indexer = indexer;
    // If one step fails, the next still runs: without a cache all files are read.
    await this.corrections.refresh().catch(warn);
    await this.#load(indexer);
    readiness.noteOpened(start);
    await this.#scanBibliographies().catch(warn);
    await indexer.scan().catch(warn);
    await cache?.tidy().catch(warn);
    if (!this.#disposed && start === readiness.start)
      this.#secondLook = setTimeout(() => void indexer.catchUp().catch(warn), SECOND_LOOK);
  }

  /** Brings in what the cache has, and says so where that takes a while. */
  async #load(indexer: Indexer): Promise<void> {
    const tell = (isOpening: boolean) => this.#progressed.fire({ done: 0, total: 0, stopped: false, isOpening });
    const slow = setTimeout(() => tell(true), SLOW);
    await indexer.loadCache().catch(warn);
    clearTimeout(slow);
    if (!this.#disposed) tell(false);
  }

  async #openCache(): Promise<CacheStore | null> {
    const folder = this.#session.sourcesFolder;
    if (folder === null) return null;
    try {
      // Without a cache there is no need to know what wrote it, nor to load the reader.
      const { maker } = await this.#program();
      return new CacheStore(folder, maker, {
        check: (task) => this.worker.call('check', task, bufferOf(task.segment)),
        written: (name, maker) => void this.#session.service.stored(name, maker).catch(warn),
      });
    } catch (error) {
      warn(error);
      return null;
    }
  }

  /** Identifies the program that stores the search index and the snapshot: their content depends on the readers and the library's code. */
  async #storedBy(): Promise<string> {
    const { maker } = await this.#program();
    const parts = await Promise.all(this.#libraryFiles.map((file) => vscode.workspace.fs.readFile(file)));
    return hashInSlices([utf8.encode(maker), ...parts]);
  }

  /** Tells the library when all files have been read, and by whom its index is stored. */
  async #tellRead(): Promise<void> {
    const { service, isStored, readiness } = this.#session;
    const { start } = readiness;
    const maker = isStored ? this.#storedBy() : Promise.resolve(null);
    await service.setMaker(await maker.catch(() => null)).catch(warn);
    await this.whenIdle();
    // What was waited for may have been the end of a former thread's reading.
    if (this.#disposed || start !== readiness.start) return;
    readiness.noteRead(start);
    await service.allRead().catch(warn);
  }

  /** The thread of the library has been started again: everything is sent to it again, by another indexer. */
  #beginAgain(): void {
    if (this.#disposed) return;
    clearTimeout(this.#secondLook);
    const former = this.#indexer;
    // What it was reading does not belong to the new library.
    former?.dispose();
    const { start } = this.#session.readiness;
    this.#started = (former?.whenClosed() ?? Promise.resolve()).catch(warn).then(() => this.#begin(start));
    void this.#tellRead();
  }

  /** The library takes nothing any longer: without this, each file would be reported as unreadable. */
  #giveUp(): void {
    clearTimeout(this.#secondLook);
    this.#indexer?.dispose();
    this.#progressed.fire({ done: 0, total: 0, stopped: false, isOpening: false });
  }

  #scanBibliographies(): Promise<boolean> {
    this.#bibliographyScan.abort();
    this.#bibliographyScan = new AbortController();
    const roots = this.files.roots.map(({ uri }) => uri);
    const tops = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    return this.#bibliographies.scan(roots, tops, this.#bibliographyScan.signal);
  }

  #report(location: string, problems: readonly PlacedProblem[]): void {
    // There is no file to correct.
    if (isKeptLocation(location)) return;
    this.#problems.set(
      vscode.Uri.parse(location),
      problems.map(({ code, severity, message, from, to }) => {
        const range = new vscode.Range(from.line, from.character, to.line, to.character);
        const diagnostic = new vscode.Diagnostic(range, message, severityOf(code, severity));
        diagnostic.source = 'Quoin';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }
}

/** For the log of the extension host. */
function warn(error: unknown): void {
  log('warn', 'Sources:', error);
}

/** An article that is still to be completed, and a document that is still to be added, are nothing to warn of. */
function severityOf(code: string, severity: PlacedProblem['severity']): vscode.DiagnosticSeverity {
  if (severity === 'error') return vscode.DiagnosticSeverity.Error;
  return code === 'empty' || code === 'document'
    ? vscode.DiagnosticSeverity.Information
    : vscode.DiagnosticSeverity.Warning;
}

/** The program that reads files. */
interface ReaderProgram {
  /** A hash of it, 16 characters: the maker of cache records. Another version reads differently. */
  readonly maker: string;
  /** What its worker has to know before its first task. */
  readonly setup: WorkerSetup;
}

async function readProgram(
  script: vscode.Uri,
  weights: vscode.Uri,
  bundled: Promise<readonly DigestProfile[]>,
): Promise<ReaderProgram> {
  const names = await readIfThere(weights);
  const code = await vscode.workspace.fs.readFile(script);
  const digests = await bundled;
  const texts = vscode.l10n.bundle ?? null;
  const maker = await hashInSlices([code, names ?? new Uint8Array(), utf8.encode(JSON.stringify(digests))]);
  return { maker, setup: { digests, names, texts } };
}

/** A hash of some bytes, which may be many. */
async function hashInSlices(parts: readonly Uint8Array[]): Promise<string> {
  const slices = new Slices();
  const hashes: string[] = [];
  for (const part of parts) {
    for (let from = 0; from === 0 || from < part.length; from += HASHED) {
      hashes.push(hashBytes(part.subarray(from, from + HASHED)));
      await slices.pause();
    }
  }
  return hashBytes(utf8.encode(hashes.join('')));
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // Names are found by rules and lists alone.
    return null;
  }
}

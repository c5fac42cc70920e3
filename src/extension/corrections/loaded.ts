import * as vscode from 'vscode';
import { CORRECTIONS_FILE, CORRECTIONS_NAMES } from '../../engine/library/corrections/corrections.js';
import type { Readers } from '../../worker/reader-pool.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { warn } from '../platform/messages.js';
import { problemOfFile } from '../platform/read-file.js';
import { exists } from '../sources/new-files.js';
import type { CorrectionFiles } from './correction-files.js';

/** The part of the extension that is loaded where something is corrected. */
export type CorrectionsModule = typeof import('./module.js');

/** The files of corrections; what reads and writes them is loaded when there is one, or one is to be written. */
export class Corrections implements vscode.Disposable {
  readonly module: BundledModule<CorrectionsModule>;
  readonly #make: (module: CorrectionsModule) => CorrectionFiles;
  readonly #roots: () => readonly vscode.Uri[];
  #files: CorrectionFiles | undefined;
  #reading: Promise<void> = Promise.resolve();

  /** `roots` are the sources folders, in order. */
  constructor(
    extensionUri: vscode.Uri,
    session: Session,
    worker: Readers,
    roots: () => readonly vscode.Uri[],
    whenSourcesAreRead: () => Promise<void>,
  ) {
    this.module = new BundledModule(extensionUri, 'corrections.mjs');
    this.#roots = roots;
    const ports = { session, worker, roots, whenSourcesAreRead, exists };
    this.#make = ({ CorrectionFiles: Files }) =>
      new Files({ ...ports, editor: vscode, problemOf: problemOfFile, warn: (message) => void warn(message) });
  }

  /** Whether a file may be one of them, or a folder that holds one that was read. */
  concerns(uri: vscode.Uri): boolean {
    return CORRECTIONS_FILE.test(uri.path) || this.#files?.concerns(uri) === true;
  }

  /** Reads them again; resolves when the library has what they say. Never rejects. */
  refresh(): Promise<void> {
    this.#reading = this.#read().catch((error: unknown) => log('warn', 'Corrections:', error));
    return this.#reading;
  }

  /** Resolves when the library has what they say. */
  whenRead(): Promise<void> {
    return this.#reading;
  }

  /** What reads and writes them. */
  async files(): Promise<CorrectionFiles> {
    const module = await this.module.load();
    this.#files ??= this.#make(module);
    return this.#files;
  }

  dispose(): void {
    this.#files?.dispose();
    this.module.dispose();
  }

  async #read(): Promise<void> {
    const names = this.#roots().flatMap((root) => CORRECTIONS_NAMES.map((name) => vscode.Uri.joinPath(root, name)));
    if (this.#files === undefined && !(await Promise.all(names.map(exists))).includes(true)) return;
    await (await this.files()).refresh();
  }
}

import * as vscode from 'vscode';
import { BIBLIOGRAPHY_FILE } from '../../engine/article/import/files.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { PlacedProblem } from '../../engine/library/intake.js';
import { Sidecars } from '../../engine/library/sidecars.js';
import type { ReaderWorker } from './reader-worker.js';
import { entriesOf, walk } from './walk.js';

/** Bibliographies beside the drafts: those of the writer's, not any JSON that lies there. */
const AT_TOP =
  /(?:\.(?:bib|bibtex|ris)|\.csl\.json|^(?:references|bibliography|refs|library|sources)\.(?:json|ya?ml))$/iu;

/** A larger file is no bibliography of a writer. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The bibliography files of the workspace, and what they say of sources. */
export class Bibliographies {
  readonly #worker: ReaderWorker;
  readonly #report: (location: string, problems: readonly PlacedProblem[]) => void;
  /** When each was last changed, in milliseconds since 1970, by its location. */
  readonly #files = new Map<string, number>();
  readonly #sidecars = new Sidecars();

  constructor(worker: ReaderWorker, report: (location: string, problems: readonly PlacedProblem[]) => void) {
    this.#worker = worker;
    this.#report = report;
  }

  /** Whether a file may be one of them. */
  static isOne(uri: vscode.Uri): boolean {
    return BIBLIOGRAPHY_FILE.test(uri.path);
  }

  /** Reads all bibliographies in the source folders and at the top of the workspace folders. True if anything has changed. */
  async scan(roots: readonly vscode.Uri[], tops: readonly vscode.Uri[], signal: AbortSignal): Promise<boolean> {
    const found = new Map<string, vscode.Uri>();
    for (const root of roots) {
      for await (const entries of walk(root, signal)) {
        for (const { uri, isFolder, isLink } of entries) {
          if (!isFolder && !isLink && Bibliographies.isOne(uri)) found.set(uri.toString(), uri);
        }
      }
    }
    for (const top of tops) {
      for (const { uri, isFolder, isLink } of await entriesOf(top)) {
        if (!isFolder && !isLink && AT_TOP.test(baseName(uri.path))) found.set(uri.toString(), uri);
      }
    }
    if (signal.aborted) return false;
    let changed = false;
    for (const location of [...this.#files.keys()].filter((each) => !found.has(each))) {
      this.#files.delete(location);
      this.#sidecars.delete(vscode.Uri.parse(location).path);
      this.#report(location, []);
      changed = true;
    }
    for (const uri of found.values()) changed = (await this.#read(uri)) || changed;
    return changed;
  }

  /** Whether a file is one of the bibliographies that were read, and its problems are reported. */
  has(uri: vscode.Uri): boolean {
    return this.#files.has(uri.toString());
  }

  /** What is said of a source; null if nothing is. */
  find(location: string): PartialMetadata | null {
    return this.#files.size === 0 ? null : this.#sidecars.find(vscode.Uri.parse(location).path);
  }

  async #read(uri: vscode.Uri): Promise<boolean> {
    const location = uri.toString();
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (this.#files.get(location) === mtime || size > MAX_BYTES) return false;
      const bytes = await vscode.workspace.fs.readFile(uri);
      const { entries, problems } = await this.#worker.call('bibliography', { file: uri.path, bytes });
      this.#files.set(location, mtime);
      this.#sidecars.set(uri.path, entries);
      this.#report(location, problems);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const at = { line: 0, character: 0 };
      this.#files.delete(location);
      this.#sidecars.delete(uri.path);
      this.#report(location, [
        { code: 'bibliography', severity: 'warning', file: location, message, from: at, to: at },
      ]);
    }
    return true;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

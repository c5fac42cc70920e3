import * as vscode from 'vscode';
import { BIBLIOGRAPHY_FILE } from '../../engine/article/import/files.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { PlacedProblem } from '../../engine/library/intake.js';
import type { ReaderWorker } from './reader-worker.js';
import { entriesOf, walk } from './walk.js';
import type { BibliographyFacts } from './worker/protocol.js';

/** Bibliographies beside the drafts: those of the writer's, not any JSON that lies there. */
const AT_TOP =
  /(?:\.(?:bib|bibtex|ris)|\.csl\.json|^(?:references|bibliography|refs|library|sources)\.(?:json|ya?ml))$/iu;

/** A larger file is no bibliography of a writer. */
const MAX_BYTES = 20 * 1024 * 1024;

interface KnownFile {
  readonly mtime: number;
  readonly entries: readonly BibliographyFacts[];
}

/**
 * What bibliography files say of sources. A file with a source's own name (`report.txt`, `report.yaml`) is its sidecar;
 * the entries of the others are matched by cite key, which is the source's file name without its ending, or by the file
 * that an entry names.
 */
export class Bibliographies {
  readonly #worker: ReaderWorker;
  readonly #report: (location: string, problems: readonly PlacedProblem[]) => void;
  readonly #files = new Map<string, KnownFile>();
  #bySidecar = new Map<string, PartialMetadata>();
  #byKey = new Map<string, PartialMetadata>();
  #byFile = new Map<string, PartialMetadata>();

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
      this.#report(location, []);
      changed = true;
    }
    for (const uri of found.values()) changed = (await this.#read(uri)) || changed;
    if (changed) this.#arrange();
    return changed;
  }

  /** What is said of a source; null if nothing is. */
  find(location: string): PartialMetadata | null {
    if (this.#files.size === 0) return null;
    const { path } = vscode.Uri.parse(location);
    const name = baseName(path).toLowerCase();
    const stem = path.replace(/\.[^./]{1,9}$/u, '');
    return (
      this.#bySidecar.get(path) ??
      this.#bySidecar.get(stem) ??
      this.#byFile.get(name) ??
      this.#byKey.get(baseName(stem)) ??
      null
    );
  }

  async #read(uri: vscode.Uri): Promise<boolean> {
    const location = uri.toString();
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (this.#files.get(location)?.mtime === mtime || size > MAX_BYTES) return false;
      const bytes = await vscode.workspace.fs.readFile(uri);
      const { entries, problems } = await this.#worker.call('bibliography', { file: uri.path, bytes });
      this.#files.set(location, { mtime, entries });
      this.#report(location, problems);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const at = { line: 0, character: 0 };
      this.#files.delete(location);
      this.#report(location, [
        { code: 'bibliography', severity: 'warning', file: location, message, from: at, to: at },
      ]);
    }
    return true;
  }

  #arrange(): void {
    this.#bySidecar = new Map();
    this.#byKey = new Map();
    this.#byFile = new Map();
    for (const location of [...this.#files.keys()].sort()) {
      const entries = this.#files.get(location)?.entries ?? [];
      const { path } = vscode.Uri.parse(location);
      const stem = path.replace(/(?:\.csl)?\.[^./]{1,9}$/iu, '');
      for (const [index, { metadata, files }] of entries.entries()) {
        // A file of many entries is nobody's sidecar, whatever its name.
        if (index === 0 && entries.length === 1) this.#bySidecar.set(stem, metadata);
        if (metadata.id !== undefined && !this.#byKey.has(metadata.id)) this.#byKey.set(metadata.id, metadata);
        for (const file of files) this.#byFile.set(baseName(file.replaceAll('\\', '/')).toLowerCase(), metadata);
      }
    }
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import * as vscode from 'vscode';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { problemOfName } from '../../engine/bibliography/file-name.js';
import { BIBLIOGRAPHY_AT_TOP, BIBLIOGRAPHY_FILE } from '../../engine/bibliography/files.js';
import type { PlacedProblem } from '../../engine/library/problems.js';
import { Sidecars } from '../../engine/library/sidecars.js';
import type { KnownToBibliographies, NamedBibliography } from '../../host/protocol.js';
import type { Readers } from '../../worker/reader-pool.js';
import { bufferOf } from '../../worker/reader-worker.js';
import { problemOfFile } from '../platform/read-file.js';
import { pathIn } from './path-in.js';
import { entriesOf, walk } from './walk.js';

/** What an article says of itself by which bibliographies know it. */
interface Noted {
  readonly key: string;
  readonly named: readonly Named[];
}

/** A bibliography that an article names: where it may be, and what is said of the article if it is in none of these places. */
interface Named {
  readonly places: readonly vscode.Uri[];
  readonly missing: vscode.Diagnostic;
}

/** The bibliography files of the workspace, and what they say of sources. */
export class Bibliographies {
  readonly #worker: Readers;
  readonly #report: (location: string, problems: readonly PlacedProblem[]) => void;
  /** When each was last changed, in milliseconds since 1970, by its location. */
  readonly #files = new Map<string, number>();
  readonly #sidecars = new Sidecars();
  readonly #noted = new Map<string, Noted>();
  readonly #changed: () => void;
  /** Where a bibliography that an article names was searched for since the last scan, and whether it is there. */
  #lookedFor = new Map<string, boolean>();
  readonly #missing = vscode.languages.createDiagnosticCollection('quoin-missing-bibliographies');
  #isScanned = false;
  #reading: Promise<void> | null = null;
  #wanted = false;

  /** `changed` is called when a bibliography that an article names has been read. */
  constructor(
    worker: Readers,
    report: (location: string, problems: readonly PlacedProblem[]) => void,
    changed: () => void,
  ) {
    this.#worker = worker;
    this.#report = report;
    this.#changed = changed;
  }

  /** Whether a file may be one of them. */
  static isOne(uri: vscode.Uri): boolean {
    return BIBLIOGRAPHY_FILE.test(uri.path);
  }

  /**
   * Reads all bibliographies in the source folders and at the top of the workspace folders, and those that articles name.
   * True if anything has changed.
   */
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
        if (!isFolder && !isLink && BIBLIOGRAPHY_AT_TOP.test(baseName(uri.path))) found.set(uri.toString(), uri);
      }
    }
    this.#lookedFor = new Map();
    for (const uri of await this.#namedFiles()) found.set(uri.toString(), uri);
    this.#tellMissing();
    if (signal.aborted) return false;
    let changed = false;
    for (const location of [...this.#files.keys()].filter((each) => !found.has(each))) {
      this.#files.delete(location);
      this.#sidecars.delete(vscode.Uri.parse(location).path);
      this.#report(location, []);
      changed = true;
    }
    for (const uri of found.values()) changed = (await this.#read(uri)) || changed;
    this.#isScanned = true;
    return changed;
  }

  /** Whether a file is one of the bibliographies that were read, or an article that names some: its problems are reported. */
  has(uri: vscode.Uri): boolean {
    const location = uri.toString();
    return this.#files.has(location) || (this.#noted.get(location)?.named ?? []).length > 0;
  }

  /** Whether an article names this file, or a file in this folder. */
  isNamed(uri: vscode.Uri): boolean {
    const location = uri.toString();
    const inside = `${location}/`;
    return this.#lookedFor.has(location) || [...this.#lookedFor.keys()].some((each) => each.startsWith(inside));
  }

  /** What is said of a source; null if nothing is. */
  find(location: string): PartialMetadata | null {
    if (this.#files.size === 0) return null;
    return this.#sidecars.find(vscode.Uri.parse(location).path, this.#noted.get(location)?.key);
  }

  /** Notes by what an article may be known, null once it is gone; bibliographies that it names are read. */
  note(location: string, known: KnownToBibliographies | null): void {
    if (known === null) {
      this.#noted.delete(location);
      this.#missing.delete(vscode.Uri.parse(location));
      return;
    }
    const named = known.named.map((each) => namedBy(location, each));
    this.#noted.set(location, { key: known.key, named });
    // The first scan reads what articles of the cache name along with all others.
    if (!this.#isScanned) return;
    if (named.every(({ places }) => places.every((uri) => this.#lookedFor.has(uri.toString())))) {
      this.#tellMissingOf(location);
      return;
    }
    this.#wanted = true;
    this.#reading ??= this.#readNamed();
  }

  dispose(): void {
    this.#missing.dispose();
  }

  /** Resolves when no bibliography that an article names is being read. True if there was one. */
  async whenRead(): Promise<boolean> {
    const reading = this.#reading;
    await reading;
    return reading !== null;
  }

  /** Reads the named ones that are not known yet. */
  async #readNamed(): Promise<void> {
    let changed = false;
    while (this.#wanted) {
      this.#wanted = false;
      for (const uri of await this.#namedFiles()) {
        if (!this.#files.has(uri.toString())) changed = (await this.#read(uri)) || changed;
      }
    }
    this.#reading = null;
    this.#tellMissing();
    if (changed) this.#changed();
  }

  /** Those of the files that articles name that are there, and were not looked for before. */
  async #namedFiles(): Promise<vscode.Uri[]> {
    const places = [...this.#noted.values()].flatMap(({ named }) => named.flatMap((each) => each.places));
    const unknown = new Map(places.map((uri) => [uri.toString(), uri]));
    for (const location of this.#lookedFor.keys()) unknown.delete(location);
    const lookedFor = this.#lookedFor;
    for (const location of unknown.keys()) lookedFor.set(location, false);
    const look = async (uri: vscode.Uri) => {
      if (!(await isPlainFile(uri))) return [];
      lookedFor.set(uri.toString(), true);
      return uri;
    };
    const there = await Promise.all([...unknown.values()].map(look));
    return there.flat();
  }

  /** Tells of the bibliographies that articles name and that are not there. */
  #tellMissing(): void {
    for (const [location, { named }] of this.#noted) if (named.length > 0) this.#tellMissingOf(location);
  }

  #tellMissingOf(location: string): void {
    const uri = vscode.Uri.parse(location);
    const missing = (this.#noted.get(location)?.named ?? []).flatMap(({ places, missing: problem }) =>
      places.some((place) => this.#lookedFor.get(place.toString())) ? [] : [problem],
    );
    if (missing.length > 0) this.#missing.set(uri, missing);
    else if (this.#missing.has(uri)) this.#missing.delete(uri);
  }

  async #read(uri: vscode.Uri): Promise<boolean> {
    const location = uri.toString();
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      if (this.#files.get(location) === stat.mtime) return false;
      const problem = problemOfFile(stat);
      if (problem !== null) {
        // It is not looked at again until it has changed, or the workspace is trusted.
        if (vscode.workspace.isTrusted) this.#files.set(location, stat.mtime);
        this.#leaveOut(uri, problem);
        return true;
      }
      const bytes = await vscode.workspace.fs.readFile(uri);
      const { entries, problems } = await this.#worker.call('bibliography', { file: uri.path, bytes }, bufferOf(bytes));
      this.#files.set(location, stat.mtime);
      this.#sidecars.set(uri.path, entries);
      this.#report(location, problems);
    } catch (error) {
      this.#files.delete(location);
      this.#leaveOut(uri, error instanceof Error ? error.message : String(error));
    }
    return true;
  }

  #leaveOut(uri: vscode.Uri, message: string): void {
    const file = uri.toString();
    const at = { line: 0, character: 0 };
    this.#sidecars.delete(uri.path);
    this.#report(file, [{ code: 'bibliography', severity: 'warning', file, message, from: at, to: at }]);
  }
}

function namedBy(location: string, { written, missing: problem, impossible }: NamedBibliography): Named {
  const places = placesOf(written, vscode.Uri.parse(location));
  const { code, message, from, to } = problem;
  const missing = new vscode.Diagnostic(
    new vscode.Range(from.line, from.character, to.line, to.character),
    places.length > 0 ? message : impossible,
    vscode.DiagnosticSeverity.Warning,
  );
  missing.source = 'Quoin';
  missing.code = code;
  return { places, missing };
}

/**
 * Where a bibliography may be that an article names: from the article's folder, then from its workspace folder, and nowhere
 * outside of that, for an article may come from anyone.
 */
function placesOf(written: string, article: vscode.Uri): vscode.Uri[] {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  const path = written.replaceAll('\\', '/');
  if (folder === undefined || problemOfName(path) !== null || path.startsWith('/') || !BIBLIOGRAPHY_FILE.test(path))
    return [];
  return [vscode.Uri.joinPath(article, '..', path), vscode.Uri.joinPath(folder.uri, path)].filter(
    (uri) => pathIn(folder, uri) !== null,
  );
}

async function isPlainFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // Not there, or not there yet.
    return false;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

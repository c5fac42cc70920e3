import * as vscode from 'vscode';
import type { SourceProblem } from '../../engine/article/article.js';
import { type Converted, documentKind } from '../../engine/article/documents.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { KnownToBibliographies } from '../../host/protocol.js';
import { Slices } from '../../service/slices.js';
import { WorkerFailure } from '../../worker/reader-worker.js';
import { MAX_BYTES, problemOfFile } from '../platform/read-file.js';
import type { Bibliographies } from './bibliographies.js';
import type { Converter } from './converter.js';
import type { FileContent, ListedFile, SourceFiles } from './files.js';
import type { Glob } from './glob.js';
import { exists, splitName } from './new-files.js';
import { pathIn } from './path-in.js';
import { includeOf } from './settings.js';
import { type FolderEntry, walk } from './walk.js';

/** Maximum number of files requested at once. */
const AT_ONCE = 16;

interface Included {
  readonly folder: vscode.WorkspaceFolder;
  readonly glob: Glob;
}

/** The sources among the files of the workspace, through the editor's own file system: local, remote or virtual. */
export class WorkspaceFiles implements SourceFiles {
  readonly #bibliographies: Bibliographies;
  readonly #converter: Pick<Converter, 'convert'>;
  #included: readonly Included[] = [];

  constructor(bibliographies: Bibliographies, converter: Pick<Converter, 'convert'>) {
    this.#bibliographies = bibliographies;
    this.#converter = converter;
    this.refresh();
  }

  /** Reads the settings again. */
  refresh(): void {
    this.#included = (vscode.workspace.workspaceFolders ?? []).map((folder) => ({ folder, glob: includeOf(folder) }));
  }

  /** The folders to walk and to watch, each with the workspace folder that it belongs to. */
  get roots(): { readonly folder: vscode.WorkspaceFolder; readonly path: string; readonly uri: vscode.Uri }[] {
    return this.#included.flatMap(({ folder, glob }) =>
      glob.roots.map((path) => ({ folder, path, uri: vscode.Uri.joinPath(folder.uri, path) })),
    );
  }

  async *list(signal: AbortSignal): AsyncGenerator<readonly ListedFile[]> {
    const slices = new Slices();
    for (const { uri } of this.roots) {
      if (await isLink(uri)) {
        const location = uri.toString();
        yield [{ location, stamp: { mtime: 0, size: 0 }, problem: linked(location, 'folder') }];
        continue;
      }
      for await (const entries of walk(uri, signal)) {
        const sources: FolderEntry[] = [];
        for (const entry of entries) {
          if ((entry.isFolder && entry.isLink) || this.covers(entry.uri.toString())) sources.push(entry);
          await slices.pause();
        }
        for (let at = 0; at < sources.length && !signal.aborted; at += AT_ONCE) {
          const listed = await Promise.all(sources.slice(at, at + AT_ONCE).map((entry) => this.#look(entry)));
          yield listed.flatMap((each) => each ?? []);
        }
      }
    }
  }

  covers(location: string): boolean {
    const uri = vscode.Uri.parse(location);
    return this.#included.some(({ folder, glob }) => {
      const path = pathIn(folder, uri);
      return path !== null && glob.matches(path);
    });
  }

  async read(location: string): Promise<FileContent | SourceProblem | null> {
    if (!this.covers(location)) return null;
    const uri = vscode.Uri.parse(location);
    const isDocument = documentKind(uri.path) !== null;
    if (isDocument && (await this.#isImported(uri))) return null;
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === location,
    );
    // An unsaved text has no time of its own: the next walk looks at the file again.
    if (open !== undefined) return { stamp: { mtime: 0, size: 0 }, bytes: null, text: open.getText() };
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      const problem = problemOf(location, stat);
      if (problem !== null) return problem;
      if ((stat.type & vscode.FileType.Directory) !== 0) return null;
      const bytes = await vscode.workspace.fs.readFile(uri);
      const text = isDocument || isUtf8(uri) ? null : await vscode.workspace.decode(bytes, { uri });
      return { stamp: { mtime: stat.mtime, size: stat.size }, bytes, text };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      return unreadable(location, error);
    }
  }

  async convert(location: string, bytes: Uint8Array): Promise<Converted | null> {
    const kind = documentKind(vscode.Uri.parse(location).path);
    if (kind === null) return null;
    try {
      return await this.#converter.convert(kind, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new WorkerFailure(vscode.l10n.t('The file cannot be read: {0}', reason), true);
    }
  }

  sidecarOf(location: string): PartialMetadata | null {
    return this.#bibliographies.find(location);
  }

  note(location: string, known: KnownToBibliographies | null): void {
    this.#bibliographies.note(location, known);
  }

  async #look({ uri, isFolder, isLink }: FolderEntry): Promise<ListedFile | null> {
    const location = uri.toString();
    if (isFolder && isLink) return { location, stamp: { mtime: 0, size: 0 }, problem: linked(location, 'folder') };
    if (isLink) return { location, stamp: { mtime: 0, size: 0 }, problem: linked(location, 'file') };
    if (isFolder) return null;
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      const problem = problemOf(location, stat);
      return { location, stamp: { mtime: stat.mtime, size: stat.size }, ...(problem && { problem }) };
    } catch (error) {
      return { location, stamp: { mtime: 0, size: 0 }, problem: unreadable(location, error) };
    }
  }

  /** Whether a document's text is a source already: a Markdown file of its name, made by *Add Sources…*. */
  async #isImported(uri: vscode.Uri): Promise<boolean> {
    const { stem } = splitName(uri);
    const beside = [
      vscode.Uri.joinPath(uri, '..'),
      ...this.roots.flatMap((root) => (pathIn(root.folder, uri) === null ? [] : root.uri)),
    ];
    const made = await Promise.all(beside.map((each) => exists(vscode.Uri.joinPath(each, `${stem}.md`))));
    return made.includes(true);
  }
}

/** Whether the editor reads this file as UTF-8, so that it need not decode it. */
function isUtf8(uri: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', uri);
  return files.get('encoding', 'utf8') === 'utf8' && !files.get('autoGuessEncoding', false);
}

function problemOf(location: string, stat: vscode.FileStat): SourceProblem | null {
  if ((stat.type & vscode.FileType.SymbolicLink) !== 0) return linked(location, 'file');
  if ((stat.type & vscode.FileType.Directory) !== 0) return null;
  const message = problemOfFile(stat);
  if (message === null) return null;
  return { code: stat.size > MAX_BYTES ? 'too-large' : 'unreadable', severity: 'error', file: location, message };
}

/** Links are not followed: changes of their targets are not reported, and they may lead out of the workspace, or in a circle. */
function linked(location: string, kind: 'file' | 'folder'): SourceProblem {
  const message =
    kind === 'file'
      ? vscode.l10n.t('This file is a symbolic link, which Quoin does not follow. Copy the file here.')
      : vscode.l10n.t(
          'This folder is a symbolic link, which Quoin does not follow. Add the folder that it points to to the workspace, or copy it here.',
        );
  return { code: 'symbolic-link', severity: 'warning', file: location, message };
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    // Not there (yet).
    return false;
  }
}

function unreadable(location: string, error: unknown): SourceProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable',
    severity: 'error',
    file: location,
    message: vscode.l10n.t('The file cannot be read: {0}', reason),
  };
}

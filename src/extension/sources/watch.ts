import * as vscode from 'vscode';
import { Bibliographies } from './bibliographies.js';
import { onSourceSettings } from './settings.js';
import type { SourceLibrary } from './source-library.js';

/** Milliseconds without typing after which a text is read again. */
const TYPING = 250;
/** Changes of bibliographies come in bursts: managers write several files. */
const BURST = 300;

/** Keeps sources in step with the files of the workspace, and with what the editor holds unsaved. */
export function watchSources(library: SourceLibrary): vscode.Disposable {
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  let burst: ReturnType<typeof setTimeout> | undefined;
  let watchers = watchRoots();

  function watchRoots(): vscode.Disposable {
    return vscode.Disposable.from(
      ...library.files.roots.map(({ folder, path }) => {
        // The whole folder, not the pattern: a folder that is renamed or deleted is reported by its own name only.
        const pattern = new vscode.RelativePattern(folder, path === '' ? '**' : `${path}{,/**}`);
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        watcher.onDidCreate(come);
        watcher.onDidChange(come);
        watcher.onDidDelete((uri) => {
          library.remove(uri);
          bibliographyChanged(uri);
          correctionsChanged(uri);
        });
        return watcher;
      }),
      ...(vscode.workspace.workspaceFolders ?? []).map((folder) => {
        const watcher = vscode.workspace.createFileSystemWatcher(
          new vscode.RelativePattern(folder, '*.{bib,bibtex,ris,nbib,json,yaml,yml}'),
        );
        watcher.onDidCreate(bibliographyChanged);
        watcher.onDidChange(bibliographyChanged);
        watcher.onDidDelete(bibliographyChanged);
        return watcher;
      }),
      // Articles may name bibliographies elsewhere.
      ...(vscode.workspace.workspaceFolders ?? []).map((folder) => {
        const files = new vscode.RelativePattern(folder, '*/**/*.{bib,bibtex,ris,nbib,json,yaml,yml}');
        const watcher = vscode.workspace.createFileSystemWatcher(files, false, false, true);
        watcher.onDidCreate(namedChanged);
        watcher.onDidChange(namedChanged);
        // Of a folder that is deleted nothing is reported but its own name.
        const all = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'), true, true);
        all.onDidDelete(namedChanged);
        return vscode.Disposable.from(watcher, all);
      }),
    );
  }

  async function come(uri: vscode.Uri): Promise<void> {
    bibliographyChanged(uri);
    correctionsChanged(uri);
    if (library.files.covers(uri.toString())) library.touch(uri);
    else if (await isFolder(uri)) await library.rescan();
  }

  function namedChanged(uri: vscode.Uri): void {
    if (library.isNamedBibliography(uri)) rescanSoon();
  }

  function bibliographyChanged(uri: vscode.Uri): void {
    if (Bibliographies.isOne(uri)) rescanSoon();
  }

  function correctionsChanged(uri: vscode.Uri): void {
    if (library.corrections.concerns(uri)) void library.corrections.refresh();
  }

  function rescanSoon(): void {
    clearTimeout(burst);
    burst = setTimeout(() => void library.rescanBibliographies(), BURST);
  }

  function typed(document: vscode.TextDocument, delay: number): void {
    const location = document.uri.toString();
    const isCorrections = library.corrections.concerns(document.uri);
    if (!isCorrections && !library.files.covers(location)) return;
    clearTimeout(typing.get(location));
    typing.set(
      location,
      setTimeout(() => {
        typing.delete(location);
        if (isCorrections) void library.corrections.refresh();
        else library.touch(document.uri);
      }, delay),
    );
  }

  const begin = async (): Promise<void> => {
    library.files.refresh();
    watchers.dispose();
    watchers = watchRoots();
    await library.rescan();
  };

  return vscode.Disposable.from(
    { dispose: () => watchers.dispose() },
    {
      dispose: () => {
        clearTimeout(burst);
        for (const timer of typing.values()) clearTimeout(timer);
      },
    },
    vscode.workspace.onDidGrantWorkspaceTrust(rescanSoon),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) typed(document, TYPING);
    }),
    // Saved, or closed without saving: the file on disk counts again.
    vscode.workspace.onDidSaveTextDocument((document) => typed(document, 0)),
    vscode.workspace.onDidCloseTextDocument((document) => typed(document, 0)),
    vscode.workspace.onDidChangeWorkspaceFolders(begin),
    onSourceSettings(() => {
      library.refreshBundled();
      void begin();
    }),
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // Gone again.
    return false;
  }
}

import * as vscode from 'vscode';
import { onSettings, setting } from '../platform/settings.js';
import { compileGlob, type Glob } from './glob.js';

/** Which files of a workspace folder are sources. */
export function includeOf(folder: vscode.WorkspaceFolder): Glob {
  const value = setting('sources.include', folder.uri);
  const patterns = typeof value === 'string' ? [value] : value;
  return patterns.length === 1 ? compileGlob(patterns[0] ?? '') : anyOf(patterns.map(compileGlob));
}

function anyOf(globs: readonly Glob[]): Glob {
  return {
    alternatives: globs.flatMap(({ alternatives }) => alternatives),
    roots: [...new Set(globs.flatMap(({ roots }) => roots))],
    matches: (path) => globs.some((glob) => glob.matches(path)),
  };
}

/** Whether the articles that come with Quoin are in the library. */
export function withBundled(): boolean {
  return setting('sources.bundled');
}

/** Calls `listener` when a setting about sources changes. */
export function onSourceSettings(listener: () => void): vscode.Disposable {
  return onSettings('sources', listener);
}

/**
 * The folder that new sources are written to: the first that the include pattern means, in the workspace folder of the file
 * being written, else in the first.
 */
export function sourcesFolder(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return undefined;
  const root = includeOf(folder).roots.find((each) => each !== '') ?? 'sources';
  return vscode.Uri.joinPath(folder.uri, root);
}

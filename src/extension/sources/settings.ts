import * as vscode from 'vscode';
import { compileGlob, type Glob } from './glob.js';

const SECTION = 'quoin.sources';

/** The pattern of a folder that has no setting of its own. */
const DEFAULT_INCLUDE = 'sources/**/*.{md,markdown,txt,html,htm}';

/** Which files of a workspace folder are sources. */
export function includeOf(folder: vscode.WorkspaceFolder): Glob {
  const value = vscode.workspace.getConfiguration(SECTION, folder.uri).get<unknown>('include', DEFAULT_INCLUDE);
  const patterns = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
  return patterns.length === 1 ? compileGlob(patterns[0] ?? '') : anyOf(patterns.map(compileGlob));
}

function anyOf(globs: readonly Glob[]): Glob {
  return {
    roots: [...new Set(globs.flatMap(({ roots }) => roots))],
    matches: (path) => globs.some((glob) => glob.matches(path)),
  };
}

/** Whether the articles that come with Quoin are in the library. */
export function withBundled(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get<boolean>('bundled', true);
}

/** Calls `listener` when a setting about sources changes. */
export function onSourceSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
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

import type * as vscode from 'vscode';

/** The path of a file in a workspace folder; null if it is not in it. */
export function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string | null {
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  const isIn = uri.scheme === folder.uri.scheme && uri.authority === folder.uri.authority && uri.path.startsWith(base);
  return isIn ? uri.path.slice(base.length) : null;
}

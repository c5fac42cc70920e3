import * as vscode from 'vscode';

/** A larger file is not text of a writer, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Why a file cannot be read that is there: a whole sentence; null if it can. A pipe or a device may never end, and a link may
 * lead out of a workspace that is not trusted.
 */
export function problemOfFile({ type, size }: vscode.FileStat): string | null {
  if ((type & vscode.FileType.Directory) !== 0) return vscode.l10n.t('It is a folder.');
  if ((type & vscode.FileType.File) === 0) return vscode.l10n.t('It is not a regular file.');
  if ((type & vscode.FileType.SymbolicLink) !== 0 && !vscode.workspace.isTrusted)
    return vscode.l10n.t('It is a symbolic link, and the workspace is not trusted.');
  if (size <= MAX_BYTES) return null;
  return vscode.l10n.t('The file is too large ({0} MB; at most 20 MB are read).', Math.round(size / 1024 / 1024));
}

/** The bytes of a regular file of at most 20 MB. Rejects with a sentence for any other. */
export async function readRegularFile(uri: vscode.Uri): Promise<Uint8Array> {
  const problem = problemOfFile(await vscode.workspace.fs.stat(uri));
  if (problem !== null) throw new Error(problem);
  return vscode.workspace.fs.readFile(uri);
}

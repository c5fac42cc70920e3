import * as vscode from 'vscode';

/** Maximum number of names tried for one file. */
const MOST_NAMES = 10_000;

/** The address of a file in `folder` that is not there yet: `name.ending`, else `name-2.ending`, … */
export async function freeFile(folder: vscode.Uri, name: string, ending: string): Promise<vscode.Uri> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    if (!(await exists(uri))) return uri;
  }
  throw new Error(vscode.l10n.t('There are too many files named {0}.', `${name}${ending}`));
}

/** Writes a new file; nothing is ever overwritten. */
export async function writeNew(folder: vscode.Uri, name: string, ending: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(folder);
  const uri = await freeFile(folder, name, ending);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Whether a file or folder is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Not there, or not to be seen: either way nothing can be read from it.
    return false;
  }
}

/** A file's name without folder and ending, and its ending in lower case with its point. */
export function splitName(uri: vscode.Uri): { stem: string; ending: string } {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const point = name.lastIndexOf('.');
  return point <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, point), ending: name.slice(point).toLowerCase() };
}

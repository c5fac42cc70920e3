import * as vscode from 'vscode';
import { Slices } from '../../service/slices.js';

/** The contents of a folder, without following links. */
export interface FolderEntry {
  readonly uri: vscode.Uri;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** A tree with more folders than this is not walked to its end. */
const MOST_FOLDERS = 20_000;

/**
 * All that is in `root` at any depth, folder by folder. Links are reported but not followed: they may lead out of the
 * workspace, or in a circle. Hidden folders and `node_modules` are skipped; a folder that cannot be read is empty.
 */
export async function* walk(root: vscode.Uri, signal: AbortSignal): AsyncGenerator<readonly FolderEntry[]> {
  const folders = [root];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS && !signal.aborted; at++) {
    const folder = folders[at];
    if (folder === undefined) return;
    const entries = await entriesOf(folder);
    for (const { uri, isFolder, isLink } of entries) if (isFolder && !isLink) folders.push(uri);
    if (entries.length > 0) yield entries;
  }
}

/** The entries of one folder; none if it is not there. */
export async function entriesOf(folder: vscode.Uri): Promise<FolderEntry[]> {
  let types: ReadonlyMap<string, vscode.FileType>;
  try {
    types = new Map(await vscode.workspace.fs.readDirectory(folder));
  } catch {
    // Not there (yet), or not to be read: there is nothing to be found in it.
    return [];
  }
  const entries: FolderEntry[] = [];
  const slices = new Slices();
  for (const name of [...types.keys()].sort()) {
    const type = types.get(name) ?? vscode.FileType.Unknown;
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    if (isFolder && (name.startsWith('.') || name === 'node_modules')) continue;
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    entries.push({ uri: vscode.Uri.joinPath(folder, name), isFolder, isLink });
    await slices.pause();
  }
  return entries;
}

import * as vscode from 'vscode';
import { problemOfName } from '../../engine/bibliography/file-name.js';

/**
 * Where a file may be that a draft or a setting names: from the draft's folder, then from its workspace folder. An
 * absolute path is taken as it is; a name that cannot be that of a file on this computer is nowhere. While the workspace is
 * not trusted, nothing outside it is read: `refusedFor` tells what was left out.
 */
export function candidatesFor(written: string, document: vscode.Uri | undefined): vscode.Uri[] {
  return placesFor(written, document).filter((uri) => !isRefused(uri, document));
}

/** Why a file that is named is not read though its name is sound: a whole sentence; null if nothing is against it. */
export function refusedFor(written: string, document: vscode.Uri | undefined): string | null {
  const places = placesFor(written, document);
  return places.length > 0 && places.every((uri) => isRefused(uri, document))
    ? vscode.l10n.t('It is outside the workspace, which is not trusted.')
    : null;
}

/** In Restricted Mode only the files of the workspace, and those in the folder of the draft, are read. */
function isRefused(uri: vscode.Uri, document: vscode.Uri | undefined): boolean {
  if (vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(uri) !== undefined) return false;
  return document === undefined || !uri.path.startsWith(vscode.Uri.joinPath(document, '..', '/').path);
}

function placesFor(written: string, document: vscode.Uri | undefined): vscode.Uri[] {
  if (problemOfName(written) !== null) return [];
  const path = written.trim().replaceAll('\\', '/');
  const folder = document && vscode.workspace.getWorkspaceFolder(document)?.uri;
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const base = document !== undefined && document.scheme !== 'untitled' ? document : (folder ?? first?.uri);
  if (base === undefined) return [];
  if (path.startsWith('/') || /^[A-Za-z]:\//u.test(path)) {
    return [base.with({ path: path.startsWith('/') ? path : `/${path}` })];
  }
  const beside = base === document ? [vscode.Uri.joinPath(base, '..', path)] : [];
  const root = folder ?? first?.uri;
  const all = [...beside, ...(root === undefined ? [] : [vscode.Uri.joinPath(root, path)])];
  return all.filter((uri, index) => all.findIndex((each) => each.toString() === uri.toString()) === index);
}

import * as vscode from 'vscode';
import { problemOfName } from '../../engine/cite/bibliography/file-name.js';

/**
 * Where a file may be that a draft or a setting names: from the draft's folder, then from its workspace folder. An
 * absolute path is taken as it is; a name that cannot be that of a file on this computer is nowhere.
 */
export function candidatesFor(written: string, document: vscode.Uri | undefined): vscode.Uri[] {
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

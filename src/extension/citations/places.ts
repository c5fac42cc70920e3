import * as vscode from 'vscode';

/**
 * Where a file may be that a draft or a setting names: from the draft's folder, then from its workspace folder. An
 * absolute path is taken as it is.
 */
export function candidatesFor(written: string, document: vscode.Uri | undefined): vscode.Uri[] {
  const path = written.replaceAll('\\', '/');
  const folder = document && vscode.workspace.getWorkspaceFolder(document)?.uri;
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const base = document !== undefined && document.scheme !== 'untitled' ? document : (folder ?? first?.uri);
  if (base === undefined) return [];
  if (path.startsWith('/') || /^[A-Za-z]:\//u.test(path)) {
    return [base.with({ path: path.startsWith('/') ? path : `/${path}` })];
  }
  // A web address is never fetched.
  if (/^[a-z][a-z+.-]{1,20}:\/\//iu.test(path)) return [];
  const beside = base === document ? [vscode.Uri.joinPath(base, '..', path)] : [];
  const root = folder ?? first?.uri;
  const all = [...beside, ...(root === undefined ? [] : [vscode.Uri.joinPath(root, path)])];
  return all.filter((uri, index) => all.findIndex((each) => each.toString() === uri.toString()) === index);
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import type { QuoinApi } from '../../../src/extension/main.js';

/** The extension, active. */
export async function quoin(): Promise<QuoinApi> {
  const extension = vscode.extensions.getExtension<QuoinApi>(`${manifest.publisher}.${manifest.name}`);
  assert.ok(extension, 'the editor knows the extension');
  return extension.activate();
}

/** Where the tests' own sources are: below the sources folder of the workspace. */
export function at(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'sources', name);
}

/** Writes a file into the sources folder. */
export async function put(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = at(name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Removes the sources folder and waits until the library is without it. */
export async function clear(): Promise<void> {
  try {
    await vscode.workspace.fs.delete(at('.'), { recursive: true });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
  await vscode.commands.executeCommand('quoin.rescanSources');
  await (await quoin()).whenSourcesAreRead();
}

/** Longest wait for anything, in milliseconds: less than a test may take, and far more than an idle machine needs. */
const PATIENCE = 50_000;

/** Waits until `check` gives something; fails with `what` if it never does. */
export async function until<T>(
  what: string,
  check: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await check();
    if (value) return value;
    assert.ok(Date.now() < end, `never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The rows of the view Sources: the titles, as a screen reader says them, and all that is shown. */
export async function rows(): Promise<{ title: string; shown: string; key: string }[]> {
  const { tree } = { tree: (await quoin()).views.sources };
  return (await tree.getChildren()).flatMap((node) => {
    const item = tree.getTreeItem(node);
    const key = node.found?.target.articleId;
    if (key === undefined) return [];
    const title = /^Source: “(.*?)”, /u.exec(item.accessibilityInformation?.label ?? '')?.[1] ?? '';
    return [{ title, shown: `${String(item.label)} · ${String(item.description)}`, key }];
  });
}

/** The row of a source by its cite key, when it has come. */
export function row(key: string): Promise<{ title: string; shown: string }> {
  return until(`the source ${key}`, async () => (await rows()).find((each) => each.key === key));
}

/** Waits until no source has this cite key. */
export async function gone(key: string): Promise<void> {
  await until(`the end of ${key}`, async () => !(await rows()).some((each) => each.key === key));
}

/** The problems of a file, when there are any, as `code: message`. */
export function problems(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until(`a problem of ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Quoin');
    return found.length > 0 && found;
  });
}

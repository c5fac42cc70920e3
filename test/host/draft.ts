import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { QuoinApi } from '../../src/extension/main.js';

/** The extension's own identifier. */
const EXTENSION_ID = 'quoin.quoin';

/** Activates the extension and gives what it gives to others. */
export async function quoin(): Promise<QuoinApi> {
  const extension = vscode.extensions.getExtension<QuoinApi>(EXTENSION_ID);
  assert.ok(extension, `${EXTENSION_ID} is not installed in this host`);
  return extension.activate();
}

/** Opens the sample draft in an editor. */
export async function openSample(): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the host has no workspace open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'draft.md'));
  return vscode.window.showTextDocument(document);
}

let drafts = 0;

/**
 * An untitled Markdown draft; `|` in the text is where the cursor goes. Each has a name of its own: the editor gives the
 * names of closed ones to new ones, and for a moment the old text with them.
 */
export async function openDraft(marked: string): Promise<vscode.TextEditor> {
  drafts += 1;
  const uri = vscode.Uri.parse(`untitled:Draft-${drafts}.md`);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const written = await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), marked.replaceAll('|', '')));
  assert.ok(written);
  const cursors = offsetsOf(marked).map((offset) => document.positionAt(offset));
  if (cursors.length > 0) editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
  return editor;
}

function offsetsOf(marked: string): number[] {
  return [...marked.matchAll(/\|/g)].map(({ index }, before) => index - before);
}

/** The position inside the first occurrence of `needle`: a few characters after its start. */
export function positionIn(document: vscode.TextDocument, needle: string, after = 2): vscode.Position {
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `the document does not hold ${JSON.stringify(needle)}`);
  return document.positionAt(offset + Math.min(after, needle.length));
}

/** What a reader sees of a card: its words, without Markdown's escapes. */
export function plainCards(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&nbsp;', ' ');
}

/** Runs a check again and again until it no longer throws; fails with its last error after `limit` milliseconds. */
export async function eventually<T>(check: () => T | Promise<T>, limit = 25_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

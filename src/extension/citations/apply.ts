import * as vscode from 'vscode';
import type { TextEdit } from '../../engine/text/edits.js';

/** Makes edits of one document as one step of undo. Throws if the document changed meanwhile or cannot be changed. */
export async function applyTo(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, textEdits(document, edits));
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The draft could not be changed. Try again.'));
  }
}

/** Edits of a text as the editor's. */
export function textEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ start, end, text }) =>
    vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
  );
}

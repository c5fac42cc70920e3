import type * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../engine/text/edits.js';

/**
 * Edits a file in one step that can be undone; one that had no unsaved changes is saved. Where there is no document, the file
 * is made.
 */
export async function applyInOneStep(
  { Range, WorkspaceEdit, workspace }: typeof vscode,
  uri: vscode.Uri,
  document: vscode.TextDocument | null,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (document === null) edit.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
  if (document !== null) {
    for (const { start, end, text } of edits) {
      edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
    }
  }
  const wasDirty = document?.isDirty ?? true;
  if (!(await workspace.applyEdit(edit))) return false;
  return wasDirty || document === null || document.save();
}

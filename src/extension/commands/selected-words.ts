import * as vscode from 'vscode';

/** A selection longer than this is not something to search for. */
const LONGEST = 400;

/** What is selected in the active editor, as the start of a search; empty if nothing is, or too much. */
export function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return '';
  const words = editor.document.getText(editor.selection).replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST ? '' : words;
}

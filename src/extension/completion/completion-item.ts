import * as vscode from 'vscode';
import { type CompletionRow, onLine } from '../../service/completion-row.js';
import { textEdits } from '../citations/apply.js';

/**
 * A row as an item of the editor's list. The ranking is the engine's: the editor sorts by how well `filterText` fits the text
 * before the cursor, and then by `sortText`. Here all items fit alike, so the rank decides.
 *
 * @param rank the row's place in the list, from 0
 */
export function completionItem(
  row: CompletionRow,
  document: vscode.TextDocument,
  offset: number,
  rank: number,
): vscode.CompletionItem {
  const { label, description, kind, before, after, apart } = row;
  const item = new vscode.CompletionItem(
    { label, description },
    kind === 'key' || kind === 'place' ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.Text,
  );
  item.detail = row.detail;
  item.insertText = after === '' ? before : withCursor(before, after);
  item.keepWhitespace = true;
  if (row.preselect) item.preselect = true;
  const lineStart = document.positionAt(offset).with({ character: 0 });
  const { line, above } = onLine(row.replace, document.offsetAt(lineStart));
  const taken = above.start < above.end ? [{ ...above, text: '' }] : [];
  item.additionalTextEdits = textEdits(document, [...apart, ...taken]);
  const start = document.positionAt(line.start);
  item.range = new vscode.Range(start, document.positionAt(line.end));
  item.filterText = document.getText(new vscode.Range(start, document.positionAt(offset)));
  item.sortText = String(rank).padStart(5, '0');
  return item;
}

/** Text with the cursor between two parts of it. */
function withCursor(before: string, after: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(after);
}

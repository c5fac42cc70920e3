import * as vscode from 'vscode';
import type { Range } from '../engine/text/range.js';

/**
 * Gives an item its range and rank. The ranking is the engine's: the editor sorts by how well `filterText` fits the text before
 * the cursor, and then by `sortText`. Here all items fit alike, so the rank decides.
 */
export function inOrder(
  item: vscode.CompletionItem,
  document: vscode.TextDocument,
  replace: Range,
  offset: number,
  rank: number,
): vscode.CompletionItem {
  const whole = document.positionAt(replace.start);
  const cursor = document.positionAt(offset);
  // An item's range is of one line; what was typed on the lines above is taken out beside it.
  const start = whole.line === cursor.line ? whole : cursor.with({ character: 0 });
  if (whole.isBefore(start)) {
    const above = vscode.TextEdit.delete(new vscode.Range(whole, start));
    item.additionalTextEdits = [...(item.additionalTextEdits ?? []), above];
  }
  item.range = new vscode.Range(start, document.positionAt(replace.end));
  item.filterText = document.getText(new vscode.Range(start, document.positionAt(offset)));
  item.sortText = String(rank).padStart(5, '0');
  return item;
}

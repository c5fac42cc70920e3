import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../draft.js';

/** A draft with one misquotation. */
export const ALTERED = 'He spoke of “a full and honest dialogue between the US and India” [@pti2024-trust, para. 3].';

/** Quoin's diagnostics of a document, once it has been checked and their codes are those wanted. */
export async function findings(document: vscode.TextDocument, wanted: readonly string[]): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Quoin');
    assert.deepEqual(own.map(({ code }) => code).sort(), [...wanted].sort());
    return own;
  });
}

/** The quick fixes and refactorings that the editor offers for a range. */
export async function fixesFor(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

/** Applies the first quick fix for the document's first finding whose title fits. */
export async function applyFix(document: vscode.TextDocument, code: string, title: RegExp): Promise<void> {
  const [finding] = await findings(document, [code]);
  assert.ok(finding);
  const fixes = await fixesFor(document, finding.range);
  const fix = fixes.find((each) => title.test(each.title));
  assert.ok(fix?.edit, fixes.map((each) => each.title).join(' | '));
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
}

import * as vscode from 'vscode';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/** A quiet mark behind every quotation that was compared with its source and is the same, word for word. */
export function registerVerifiedMarks(checks: DraftChecks): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType({
    after: { contentText: '✓', margin: '0 0 0 0.15em', color: new vscode.ThemeColor('quoin.verifiedForeground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const show = (editor: vscode.TextEditor) => {
    const wanted = vscode.workspace.getConfiguration('quoin.check', editor.document).get<boolean>('showVerified', true);
    const quotations = wanted ? (checks.latest(editor.document)?.quotations ?? []) : [];
    editor.setDecorations(
      mark,
      quotations.filter(({ state }) => state === 'verified').map((quotation) => rangeOf(editor.document, quotation)),
    );
  };
  const showIn = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor);
  };
  return vscode.Disposable.from(
    mark,
    checks.onDidCheck(showIn),
    checks.onDidDrop(showIn),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) show(editor);
    }),
  );
}

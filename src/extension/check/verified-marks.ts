import * as vscode from 'vscode';
import { isWordsOnly } from '../../engine/draft/totals.js';
import { setting } from '../settings.js';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/**
 * A quiet mark after every quotation whose words match its source. Where the draft names a speaker whom the source does not
 * state, the mark says that only the words were verified.
 */
export function registerVerifiedMarks(checks: DraftChecks): vscode.Disposable {
  const whole = markType('✓');
  const words = markType('✓ words');
  const show = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const wanted = setting('check.showVerified', document);
    const quotations = wanted ? (checks.latest(document)?.quotations ?? []) : [];
    const verified = quotations.filter(({ state }) => state === 'verified');
    const set = (type: vscode.TextEditorDecorationType, wordsOnly: boolean) =>
      editor.setDecorations(
        type,
        verified.filter((each) => isWordsOnly(each) === wordsOnly).map((each) => rangeOf(document, each)),
      );
    set(whole, false);
    set(words, true);
  };
  const showIn = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor);
  };
  return vscode.Disposable.from(
    whole,
    words,
    checks.onDidCheck(showIn),
    checks.onDidDrop(showIn),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) show(editor);
    }),
  );
}

function markType(contentText: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { contentText, margin: '0 0 0 0.15em', color: new vscode.ThemeColor('quoin.verifiedForeground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

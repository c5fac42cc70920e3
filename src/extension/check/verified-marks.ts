import * as vscode from 'vscode';
import { isStated, isWordsOnly } from '../../engine/draft/totals.js';
import { setting } from '../platform/settings.js';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/**
 * A quiet mark after every quotation whose words match its source, and after every fact that its source states, where wanted. Where the draft names a speaker whom the source does not
 * state, the mark says that only the words were verified.
 */
export function registerVerifiedMarks(checks: DraftChecks): vscode.Disposable {
  const whole = markType('✓');
  const words = markType(
    `✓ ${vscode.l10n.t({ message: 'words', comment: 'After a quotation of which only the words were verified' })}`,
  );
  const facts = markType('✓');
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
    const stated = setting('check.showVerifiedFacts', document) ? (checks.latest(document)?.facts ?? []) : [];
    editor.setDecorations(
      facts,
      stated.filter(isStated).map((each) => rangeOf(document, each)),
    );
  };
  const showIn = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor);
  };
  return vscode.Disposable.from(
    whole,
    words,
    facts,
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

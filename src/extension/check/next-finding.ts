import * as vscode from 'vscode';
import type { Finding } from '../../engine/draft/finding.js';
import { type DraftEditors, draftOrNotice } from '../drafts/draft-editors.js';
import { flash } from '../platform/messages.js';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/** *Next Finding* and *Previous Finding*: from one to the next in a draft, and on from its other end. */
export function registerNextFinding(checks: DraftChecks, editors: DraftEditors): vscode.Disposable {
  const go = (choose: (findings: readonly Finding[], at: number) => Finding | undefined) => async () => {
    const editor = await draftOrNotice(editors);
    if (!editor) return;
    const { document, selection } = editor;
    const check = await checks.check(document);
    if (!check) return;
    // As the editor's own *Next Problem*: hints are passed by, while there is anything else.
    const graver = check.findings.filter(({ severity }) => severity !== 'hint');
    const finding = choose(graver.length > 0 ? graver : check.findings, document.offsetAt(selection.start));
    if (finding === undefined) {
      flash('verified', vscode.l10n.t('No findings in this draft'), 5_000);
      return;
    }
    const { start, end } = rangeOf(document, finding);
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    shown.selection = new vscode.Selection(start, end);
    shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    // Its message and its fixes, for the screen and for screen readers.
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'quoin.nextFinding',
      go((findings, at) => findings.find(({ start }) => start > at) ?? findings[0]),
    ),
    vscode.commands.registerCommand(
      'quoin.previousFinding',
      go((findings, at) => findings.findLast(({ start }) => start < at) ?? findings.at(-1)),
    ),
  );
}

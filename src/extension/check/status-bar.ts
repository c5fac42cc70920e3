import * as vscode from 'vscode';
import type { DraftCheck } from '../../engine/draft/check.js';
import type { DraftChecks } from './draft-checks.js';

/** How far a check has got: `12 of 14 verified`. Quotations of works outside the library are not counted. */
export function progressOf({ quotations }: DraftCheck): { verified: number; total: number } {
  const counted = quotations.filter(
    ({ state, ignored }) => state !== 'unchecked' && state !== 'unsupported' && !ignored,
  );
  return { verified: counted.filter(({ state }) => state === 'verified').length, total: counted.length };
}

/** The status bar's item for the active draft; a click shows the view *Draft*. */
export function registerStatusBar(checks: DraftChecks): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('quoin.check', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Quoin: Quotations Verified';
  item.command = 'quoin.draft.focus';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const check = document && checks.latest(document);
    const progress = check && progressOf(check);
    if (!progress || progress.total === 0) {
      item.hide();
      return;
    }
    const { verified, total } = progress;
    item.text = `$(${verified === total ? 'verified' : 'unverified'}) ${verified} of ${total} verified`;
    item.tooltip = 'Quotations of this draft that are word for word what their source says';
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    checks.onDidCheck(show),
    checks.onDidDrop(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

import * as vscode from 'vscode';
import { totalsOf } from '../../engine/draft/totals.js';
import { isDraft } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import { type DraftChecks, isLong } from './draft-checks.js';

/** The status bar's item for the active draft; a click shows the view *Draft*. */
export function registerStatusBar(session: Session, checks: DraftChecks): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('quoin.check', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Quoin: Quotations Verified');
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const check = document && checks.latest(document);
    const progress = check && totalsOf(check.quotations);
    const { state } = session.readiness;
    if (document && state === 'unavailable' && isDraft(document, session)) {
      item.text = `$(error) ${vscode.l10n.t('Quoin: library not available')}`;
      item.tooltip = vscode.l10n.t('Drafts are not checked. Reload the window to start the library again.');
      item.command = 'workbench.action.reloadWindow';
      item.show();
      return;
    }
    if (document && state !== 'read' && checks.isPending(document)) {
      item.text = `$(sync~spin) ${vscode.l10n.t('Quoin: reading sources')}`;
      item.tooltip = vscode.l10n.t('Drafts are checked when all sources have been read.');
      item.command = 'quoin.sources.focus';
      item.show();
      return;
    }
    if (document && checks.isOpen(document) && !checks.isCurrent(document) && isLong(document)) {
      item.text = `$(sync~spin) ${vscode.l10n.t('Checking')}`;
      item.tooltip = vscode.l10n.t('Long drafts are checked when you pause typing.');
      item.command = 'quoin.draft.focus';
      item.show();
      return;
    }
    if (!progress || progress.total === 0) {
      item.hide();
      return;
    }
    const { verified, total } = progress;
    item.text = `$(${verified === total ? 'verified' : 'unverified'}) ${vscode.l10n.t('{0} of {1} verified', verified, total)}`;
    item.tooltip = check.complete
      ? vscode.l10n.t('Quotations of this draft that match their source and have no warning')
      : vscode.l10n.t(
          'Quotations of this draft that match their source and have no warning. The draft has too many quotations: only the first were checked',
        );
    item.command = 'quoin.draft.focus';
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    checks.onDidCheck(show),
    checks.onDidDefer(show),
    checks.onDidDrop(show),
    session.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

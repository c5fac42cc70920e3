import * as vscode from 'vscode';
import type { CheckedQuotation } from '../../engine/draft/check.js';
import { isStated, isWordsOnly } from '../../engine/draft/totals.js';
import type { Range } from '../../engine/text/range.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import { settingsFor } from '../platform/settings.js';
import type { DraftChecks } from './draft-checks.js';
import { wordsOnlyBecause } from './words-only.js';

/**
 * A quiet mark after every quotation whose words match its source, and after every fact that its source states, where wanted. Where the draft names a speaker whom the source does not
 * state, the mark says that only the words were verified. Marks are inlay hints: VS Code counts these when it wraps a line, and reads them to screen readers.
 */
export function registerVerifiedMarks(checks: DraftChecks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      // Until then, VS Code keeps the marks that it has.
      await whenCurrent(checks, document, token);
      if (token.isCancellationRequested) return undefined;
      const { quotations = [], facts = [] } = checks.isCurrent(document) ? (checks.latest(document) ?? {}) : {};
      const setting = settingsFor(document);
      const verified = setting('check.showVerified') ? quotations.filter(({ state }) => state === 'verified') : [];
      const stated = setting('check.showVerifiedFacts') ? facts.filter(isStated) : [];
      const marks = [
        ...verified.map((each) => markOf(document, each)),
        ...stated.map((each) => mark(document, each, '✓', vscode.l10n.t('The source states this.'))),
      ];
      return marks.filter(({ position }) => range.contains(position));
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider(DRAFT_SELECTOR, provider),
    checks.onDidCheck(() => changed.fire()),
    checks.onDidDrop(() => changed.fire()),
  );
}

function markOf(document: vscode.TextDocument, quotation: CheckedQuotation): vscode.InlayHint {
  if (!isWordsOnly(quotation)) return mark(document, quotation, '✓', vscode.l10n.t('verified'));
  const words = vscode.l10n.t({ message: 'words', comment: 'After a quotation of which only the words were verified' });
  return mark(document, quotation, `✓ ${words}`, wordsOnlyBecause(quotation));
}

function mark(document: vscode.TextDocument, { end }: Range, label: string, tooltip: string): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.positionAt(end), label);
  hint.tooltip = tooltip;
  hint.paddingLeft = true;
  return hint;
}

/** Resolves when no check of a draft as it is now is to come: it has run or failed, or the draft is not checked any longer; or when `token` says so. */
async function whenCurrent(
  checks: DraftChecks,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<void> {
  const isOver = () => token.isCancellationRequested || !checks.isPending(document);
  if (isOver()) return;
  const waiting: vscode.Disposable[] = [];
  await new Promise<void>((resolve) => {
    const look = () => {
      if (isOver()) resolve();
    };
    waiting.push(
      checks.onDidCheck(look),
      checks.onDidFail(look),
      checks.onDidDrop(look),
      token.onCancellationRequested(look),
    );
  });
  for (const each of waiting) each.dispose();
}

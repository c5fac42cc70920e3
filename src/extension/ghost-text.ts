import * as vscode from 'vscode';
import { completionSettings, type QuotationOffers } from './completion-offers.js';
import { DRAFT_SELECTOR, isDraft } from './draft-editors.js';
import type { Session } from './session.js';
import { stillWanted } from './turn.js';

/** Where exactly one quotation goes on with the line, the rest of it as ghost text, cited. */
export function registerGhostText(session: Session, offers: QuotationOffers): vscode.Disposable {
  return vscode.languages.registerInlineCompletionItemProvider(DRAFT_SELECTOR, {
    async provideInlineCompletionItems(document, position, context, token) {
      // In an open list, Tab and Enter take what is chosen there.
      if (context.selectedCompletionInfo || !isDraft(document, session) || !(await stillWanted(token)))
        return undefined;
      const { enabled, ghostText } = completionSettings(document);
      if (!enabled || !ghostText) return undefined;
      const found = await offers.at(document, position, false);
      if (found?.ghostText === undefined || token.isCancellationRequested) return undefined;
      const start = document.positionAt(found.asked.range.start);
      // A quotation begun on a line above is no continuation of this one.
      if (start.line !== position.line) return undefined;
      const range = new vscode.Range(start, document.positionAt(found.asked.range.end));
      return [new vscode.InlineCompletionItem(found.ghostText, range)];
    },
  });
}

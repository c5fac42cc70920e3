import * as vscode from 'vscode';
import { DRAFT_SELECTOR, isDraft } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { stillWanted } from '../platform/turn.js';
import { completionSettings } from './completion-settings.js';

/** Where exactly one quotation continues the line, the rest of it as ghost text, cited. */
export function registerGhostText(session: Session, drafts: Drafts): vscode.Disposable {
  /** Where the writer typed last, until ghost text has been given for it. */
  let typedAt: string | undefined;

  const provider = vscode.languages.registerInlineCompletionItemProvider(DRAFT_SELECTOR, {
    async provideInlineCompletionItems(document, position, context, token) {
      // In an open list, Tab and Enter take what is chosen there.
      if (context.selectedCompletionInfo || !isDraft(document, session) || !(await stillWanted(token)))
        return undefined;
      const { enabled, ghostText } = completionSettings(document);
      if (!enabled || !ghostText) return undefined;
      const offset = document.offsetAt(position);
      const { version } = document;
      const found = await session.service.offers(await drafts.tell(document), offset, false, 'ghostText');
      const ghost = found?.ghostText;
      if (!ghost || token.isCancellationRequested || document.version !== version) return undefined;
      typedAt = undefined;
      const start = document.positionAt(ghost.range.start);
      // A quotation begun on a line above is not a continuation of this one.
      if (start.line !== position.line) return undefined;
      const range = new vscode.Range(start, document.positionAt(ghost.range.end));
      return [new vscode.InlineCompletionItem(ghost.text, range)];
    },
  });
  const typing = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change !== undefined && isDraft(document, session))
      typedAt = placeOf(document, document.positionAt(change.rangeOffset + change.text.length));
  });
  // The editor asks only while the writer types, and the library of a new window is still being read.
  const offerLate = async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || typedAt === undefined) return;
    const { document, selection } = editor;
    const isThere = () => placeOf(document, selection.active) === typedAt;
    if (!isThere()) return;
    const offset = document.offsetAt(selection.active);
    const found = await session.service.offers(await drafts.tell(document), offset, false, 'ghostText');
    if (found?.ghostText && isThere()) await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
  };
  const changes = session.onDidChange(() => {
    offerLate().catch((error: unknown) => log('warn', 'No ghost text can be offered.', error));
  });
  return vscode.Disposable.from(provider, typing, changes);
}

function placeOf({ uri, version }: vscode.TextDocument, { line, character }: vscode.Position): string {
  return `${version} ${line} ${character} ${uri}`;
}

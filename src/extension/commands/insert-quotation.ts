import * as vscode from 'vscode';
import type { Found } from '../../service/found.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { type DraftEditors, draftOrNotice } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import { insertQuotable } from '../drafts/insertion.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import { COPY_CITATION, OPEN_IN_PROGRAM, OTHER_WORDING, SHOW_IN_SOURCE } from '../quick-pick/pick-actions.js';
import { searchPick } from '../quick-pick/search-pick.js';
import { foundFrom } from './command-argument.js';
import { registerRowCommand } from './row-command.js';
import { selectedWords } from './selected-words.js';

/** *Insert Quotation…*, and *Insert into Draft* of the sidebar, the cards and the source documents. */
export function registerInsertQuotation(
  session: Session,
  drafts: Drafts,
  editors: DraftEditors,
  documents: SourceDocuments,
): vscode.Disposable {
  const insert = async (found: Found | undefined): Promise<vscode.TextEditor | undefined> => {
    const quotable = found ? await session.service.quotable(found) : null;
    if (!quotable) {
      void inform(whyNothing(session, found));
      return undefined;
    }
    const editor = await draftOrNotice(editors);
    if (!editor) return undefined;
    await insertQuotable(session, drafts, editor, quotable);
    return editor;
  };

  return vscode.Disposable.from(
    registerRowCommand('quoin.insert', async (argument: unknown) => {
      const found =
        (await foundFrom(session, argument)) ?? (await documents.passageAtCursor(vscode.window.activeTextEditor));
      const editor = await insert(found);
      // A row of the sidebar or a card had the focus: the writer continues writing.
      if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    }),
    vscode.commands.registerCommand('quoin.insertQuotation', async () => {
      if (!(await draftOrNotice(editors))) return;
      const found = await searchPick(session, {
        title: vscode.l10n.t('Insert Quotation'),
        placeholder: vscode.l10n.t('Speaker, words, source or date. Enter inserts, Alt+Enter shows the source'),
        kinds: ['quotation'],
        value: selectedWords(),
        actions: [SHOW_IN_SOURCE, OTHER_WORDING, OPEN_IN_PROGRAM, COPY_CITATION],
      });
      if (found) await insert(found);
    }),
  );
}

/** Why there is nothing to insert. */
function whyNothing({ catalogue }: Session, found: Found | undefined): string {
  const isDigest = found && catalogue.article(found.target.articleId)?.article.metadata.text === 'digest';
  return isDigest
    ? vscode.l10n.t('This source is a digest. Only the words between its quotation marks can be quoted.')
    : vscode.l10n.t('Select the words to quote in the source, or put the cursor on them.');
}

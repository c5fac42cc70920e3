import * as vscode from 'vscode';
import type { CitationWriters } from '../citations/writer.js';
import { type DraftEditors, draftOrNotice } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { type Found, foundFrom } from '../found.js';
import { insertQuotation } from '../insertion.js';
import { inform } from '../messages.js';
import { COPY_CITATION, OPEN_SOURCE, otherWording } from '../pick-actions.js';
import { searchPick } from '../search-pick.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { selectedWords } from './selected-words.js';

/** *Insert Quotation…*, and *Insert into Draft* of the sidebar, the cards and the source documents. */
export function registerInsertQuotation(
  session: Session,
  syntaxes: DraftSyntaxes,
  editors: DraftEditors,
  documents: SourceDocuments,
  writers: CitationWriters,
): vscode.Disposable {
  const insert = async (found: Found | undefined) => {
    const quotation = found?.quotationId === undefined ? undefined : session.library.quotation(found.quotationId);
    if (!quotation) {
      void inform('Put the cursor on a quotation: only quotations are inserted.');
      return;
    }
    const editor = await draftOrNotice(editors);
    if (!editor) return;
    await insertQuotation(session, syntaxes, writers, editor, quotation);
    // A row of the sidebar or a card had the focus: the writer goes on writing.
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.insert', (argument: unknown) =>
      insert(foundFrom(session, argument) ?? documents.foundAtCursor(vscode.window.activeTextEditor)),
    ),
    vscode.commands.registerCommand('quoin.insertQuotation', async () => {
      if (!(await draftOrNotice(editors))) return;
      const found = await searchPick(session, {
        title: 'Insert Quotation',
        placeholder: 'Speaker, words, source or date, half remembered; Enter inserts at every cursor',
        kinds: ['quotation'],
        value: selectedWords(),
        actions: [OPEN_SOURCE, otherWording(session), COPY_CITATION],
      });
      if (found) await insert(found);
    }),
  );
}

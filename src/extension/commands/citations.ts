import * as vscode from 'vscode';
import { DOT } from '../describe.js';
import type { DraftEditors } from '../draft-editors.js';
import { citationOf, foundFrom } from '../found.js';
import { safe } from '../safe-text.js';
import { searchPick } from '../search-pick.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { selectedWords } from './selected-words.js';

/** *Insert Citation…* and *Copy Citation*. */
export function registerCitationCommands(
  session: Session,
  editors: DraftEditors,
  documents: SourceDocuments,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.insertCitation', async () => {
      const editor = await editors.bringUp();
      if (!editor) {
        void vscode.window.showInformationMessage('Open a Markdown draft first: a citation is inserted at its cursor.');
        return;
      }
      const found = await searchPick(session, {
        title: 'Insert Citation',
        placeholder: 'Title, outlet, author, date or cite key, or words of the passage to cite',
        kinds: ['source', 'quotation', 'paragraph'],
        value: selectedWords(),
      });
      if (found) await insertCitation(editor, citationOf(found));
    }),
    vscode.commands.registerCommand('quoin.copyCitation', async (argument: unknown) => {
      const found =
        foundFrom(session, argument) ??
        documents.foundAtCursor(vscode.window.activeTextEditor) ??
        (await searchPick(session, {
          title: 'Copy Citation',
          placeholder: 'Title, outlet, author, date or cite key, or words of the passage to cite',
          kinds: ['source', 'quotation', 'paragraph'],
        }));
      if (!found) return;
      const citation = citationOf(found);
      await vscode.env.clipboard.writeText(citation);
      vscode.window.setStatusBarMessage(`$(copy) ${safe(['Citation copied', citation].join(DOT), 'label')}`, 4_000);
    }),
  );
}

/** At every cursor, behind what is selected, with a space before it unless one is there. */
async function insertCitation(editor: vscode.TextEditor, citation: string): Promise<void> {
  await editor.edit((edit) => {
    for (const { end } of editor.selections) {
      const before = editor.document.lineAt(end.line).text.slice(0, end.character);
      const glued = before !== '' && !/[\s([]$/u.test(before);
      edit.insert(end, glued ? ` ${citation}` : citation);
    }
  });
}

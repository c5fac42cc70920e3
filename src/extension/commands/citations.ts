import * as vscode from 'vscode';
import { citationInsertion } from '../../engine/cite/insertion.js';
import { printCitation } from '../../engine/cite/pandoc.js';
import { DOT } from '../describe.js';
import type { DraftEditors } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { citeItemOf, foundFrom } from '../found.js';
import { insertAtCursors } from '../insertion.js';
import { safe } from '../safe-text.js';
import { searchPick } from '../search-pick.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { selectedWords } from './selected-words.js';

/** *Insert Citation…* and *Copy Citation*. */
export function registerCitationCommands(
  session: Session,
  syntaxes: DraftSyntaxes,
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
      if (!found) return;
      const items = [citeItemOf(found)];
      // The words selected are what is being cited: the citation goes behind them.
      await insertAtCursors(editor, syntaxes, (place) =>
        citationInsertion(items, { ...place, range: { start: place.range.end, end: place.range.end } }),
      );
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
      const citation = printCitation([citeItemOf(found)]);
      await vscode.env.clipboard.writeText(citation);
      vscode.window.setStatusBarMessage(`$(copy) ${safe(['Citation copied', citation].join(DOT), 'label')}`, 4_000);
    }),
  );
}

import * as vscode from 'vscode';
import { citationInsertion } from '../../engine/cite/insertion.js';
import type { CiteItem } from '../../engine/cite/pandoc.js';
import type { CitationWriters } from '../citations/writer.js';
import { DOT } from '../describe.js';
import { type DraftEditors, draftOrNotice } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { citeItemOf, type Found, foundFrom } from '../found.js';
import { insertAtCursors } from '../insertion.js';
import { flash } from '../messages.js';
import { COPY_CITATION, OPEN_SOURCE } from '../pick-actions.js';
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
  writers: CitationWriters,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.insertCitation', async () => {
      const editor = await draftOrNotice(editors);
      if (!editor) return;
      const found = await searchPick(session, {
        title: 'Insert Citation',
        placeholder: 'Title, outlet, author, date or cite key, or words of the passage to cite',
        kinds: ['source', 'quotation', 'paragraph'],
        value: selectedWords(),
        actions: [OPEN_SOURCE, COPY_CITATION],
      });
      if (!found) return;
      const items = [itemFor(session, writers, found, editor.document)];
      const { print, elsewhere } = (await writers.for(editor.document, syntaxes.of(editor.document)))();
      // The words selected are what is being cited: the citation goes behind them.
      await insertAtCursors(
        editor,
        syntaxes,
        (place) =>
          citationInsertion(items, { ...place, range: { start: place.range.end, end: place.range.end } }, print),
        elsewhere,
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
          value: selectedWords(),
          actions: [OPEN_SOURCE],
        }));
      if (!found) return;
      const document = editors.visible()?.document;
      const citation = await writers.toCopy(itemFor(session, writers, found, document), document);
      await vscode.env.clipboard.writeText(citation);
      flash('copy', ['Citation copied', citation].join(DOT), 4_000);
    }),
  );
}

/** What cites something found; words that the source only reports are cited as such, where the settings want it. */
function itemFor(
  session: Session,
  writers: CitationWriters,
  found: Found,
  document: vscode.TextDocument | undefined,
): CiteItem {
  const quotation = found.quotationId === undefined ? undefined : session.library.quotation(found.quotationId);
  const item = citeItemOf(session, found);
  return quotation ? writers.quoting(item, quotation, document) : item;
}

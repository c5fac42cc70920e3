import * as vscode from 'vscode';
import type { CiteItem } from '../../engine/cite/pandoc.js';
import { languageOf } from '../../engine/markdown/language.js';
import { citationToCopy, citationWriters, quoting } from '../../service/citing.js';
import { DOT } from '../../service/describe.js';
import type { Draft } from '../../service/draft.js';
import type { Found } from '../../service/found.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { type DraftEditors, draftOrNotice } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import { insertAtCursors } from '../drafts/insertion.js';
import type { Session } from '../library/session.js';
import { flash } from '../platform/messages.js';
import { COPY_CITATION, OPEN_IN_PROGRAM, SHOW_IN_SOURCE } from '../quick-pick/pick-actions.js';
import { searchPick } from '../quick-pick/search-pick.js';
import { foundFrom } from './command-argument.js';
import { registerRowCommand } from './row-command.js';
import { selectedWords } from './selected-words.js';

/** *Insert Citation…* and *Copy Citation*. */
export function registerCitationCommands(
  session: Session,
  drafts: Drafts,
  editors: DraftEditors,
  documents: SourceDocuments,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.insertCitation', async () => {
      const editor = await draftOrNotice(editors);
      if (!editor) return;
      const found = await searchPick(session, {
        title: vscode.l10n.t('Insert Citation'),
        placeholder: vscode.l10n.t('Title, outlet, author, date or cite key, or words of the passage to cite'),
        kinds: ['source', 'quotation', 'paragraph'],
        value: selectedWords(),
        actions: [SHOW_IN_SOURCE, OPEN_IN_PROGRAM, COPY_CITATION],
      });
      if (!found) return;
      const draft = drafts.of(editor.document);
      const items = [await itemFor(session, found, draft)];
      const { citationInsertion } = await drafts.insertion.load();
      const { print, elsewhere } = (await citationWriters(draft))();
      // The words selected are what is being cited: the citation goes after them.
      await insertAtCursors(
        editor,
        drafts,
        (place) =>
          citationInsertion(items, { ...place, range: { start: place.range.end, end: place.range.end } }, print),
        elsewhere,
      );
    }),
    registerRowCommand('quoin.copyCitation', async (argument: unknown) => {
      const found =
        (await foundFrom(session, argument)) ??
        (await documents.foundAtCursor(vscode.window.activeTextEditor)) ??
        (await searchPick(session, {
          title: vscode.l10n.t('Copy Citation'),
          placeholder: vscode.l10n.t('Title, outlet, author, date or cite key, or words of the passage to cite'),
          kinds: ['source', 'quotation', 'paragraph'],
          value: selectedWords(),
          actions: [SHOW_IN_SOURCE],
        }));
      if (!found) return;
      const document = editors.visible()?.document;
      const around = drafts.around(document);
      const language = document === undefined ? null : languageOf(document.getText());
      const citation = await citationToCopy(await itemFor(session, found, around), around, language);
      await vscode.env.clipboard.writeText(citation);
      flash('copy', [vscode.l10n.t('Citation copied'), citation].join(DOT), 4_000);
    }),
  );
}

/** What cites something found; words that the source only reports are cited as such, where the settings want it. */
async function itemFor(session: Session, found: Found, draft: Omit<Draft, 'syntax'>): Promise<CiteItem> {
  const { item, quotation } = await session.service.cite(found);
  return quotation ? quoting({ library: session.catalogue }, item, quotation, draft) : item;
}

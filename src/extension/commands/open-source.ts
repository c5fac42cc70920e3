import * as vscode from 'vscode';
import type { SourceTarget } from '../../service/found.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import { setting } from '../platform/settings.js';
import { fieldsOf } from '../platform/shape.js';
import {
  COPY_CITATION,
  INSERT_WORDS,
  OPEN_IN_PROGRAM,
  OTHER_WORDING,
  SHOW_IN_SOURCE,
} from '../quick-pick/pick-actions.js';
import { lookAtHit, searchPick } from '../quick-pick/search-pick.js';
import { foundFrom } from './command-argument.js';
import { registerRowCommand } from './row-command.js';
import { selectedWords } from './selected-words.js';

/** *Open Source*, *Go to Source…* and *Search Sources…*: three ways to an article's words. */
export function registerOpenSource(
  session: Session,
  editors: DraftEditors,
  documents: SourceDocuments,
): vscode.Disposable {
  const open = (target: SourceTarget) => documents.open(target, { viewColumn: columnBeside(editors, documents) });
  return vscode.Disposable.from(
    registerRowCommand('quoin.openSource', async (argument: unknown) => {
      const found = await foundFrom(session, argument);
      if (!found) throw new Error(vscode.l10n.t('Run “Open Source” on a row of the sidebar.'));
      if (fieldsOf(argument)?.isLook !== true) return open(found.target);
      const column = (editors.visible()?.viewColumn ?? vscode.ViewColumn.One) + 1;
      return documents.open(found.target, { viewColumn: column, preserveFocus: true });
    }),
    vscode.commands.registerCommand('quoin.lookAtHit', lookAtHit),
    vscode.commands.registerCommand('quoin.goToSource', async () => {
      const found = await searchPick(session, {
        title: vscode.l10n.t('Go to Source'),
        placeholder: vscode.l10n.t('Title, outlet, author, agency, date or cite key'),
        kinds: ['source'],
        value: selectedWords(),
        actions: [COPY_CITATION],
      });
      if (found) await open(found.target);
    }),
    vscode.commands.registerCommand('quoin.searchSources', async () => {
      const found = await searchPick(session, {
        title: vscode.l10n.t('Search Sources'),
        placeholder: vscode.l10n.t('Words of a quotation, a passage, a name or a title. Typos are tolerated'),
        kinds: ['quotation', 'paragraph', 'entity', 'source'],
        value: selectedWords(),
        actions: [SHOW_IN_SOURCE, INSERT_WORDS, OTHER_WORDING, OPEN_IN_PROGRAM, COPY_CITATION],
      });
      if (found) await open(found.target);
    }),
  );
}

/** Where a source opens: where one is shown already, else beside the draft, so that both can be read. */
function columnBeside(editors: DraftEditors, documents: SourceDocuments): vscode.ViewColumn {
  const draft = editors.visible()?.viewColumn;
  if (draft === undefined || !setting('sources.openBeside')) return vscode.ViewColumn.Active;
  const shown = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== draft && vscode.languages.match(documents.selector, document) > 0,
  );
  return shown?.viewColumn ?? draft + 1;
}

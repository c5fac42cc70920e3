import * as vscode from 'vscode';
import { foundFrom } from '../command-argument.js';
import { COPY_CITATION, insertWords, otherWording } from '../pick-actions.js';
import { searchPick } from '../search-pick.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { selectedWords } from './selected-words.js';

/** *Open Source*, *Go to Source…* and *Search Sources…*: three ways to an article's words. */
export function registerOpenSource(session: Session, documents: SourceDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.openSource', (argument: unknown) => {
      const found = foundFrom(session, argument);
      if (!found) throw new Error('Open Source takes a row of the sidebar, or the place of some words.');
      return documents.open(found.target);
    }),
    vscode.commands.registerCommand('quoin.goToSource', async () => {
      const found = await searchPick(session, {
        title: 'Go to Source',
        placeholder: 'Title, outlet, author, agency, date or cite key',
        kinds: ['source'],
        value: selectedWords(),
        actions: [COPY_CITATION],
      });
      if (found) await documents.open(found.target);
    }),
    vscode.commands.registerCommand('quoin.searchSources', async () => {
      const found = await searchPick(session, {
        title: 'Search Sources',
        placeholder: 'Words of a quotation, a passage, a name or a title; typos are forgiven',
        kinds: ['quotation', 'paragraph', 'entity', 'source'],
        value: selectedWords(),
        actions: [insertWords(session), otherWording(session), COPY_CITATION],
      });
      if (found) await documents.open(found.target);
    }),
  );
}

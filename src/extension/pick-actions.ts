import * as vscode from 'vscode';
import type { Found } from '../service/found.js';
import type { Action } from './search-pick.js';
import type { Session } from './session.js';

/** The buttons that rows of quick picks have; each runs the command of the same name on what the row stands for. */
const run = (command: string) => async (found: Found) => {
  await vscode.commands.executeCommand(command, { found });
};

/** Shows the words in their source. */
export const OPEN_SOURCE: Action = { icon: 'go-to-file', tooltip: 'Open Source', run: run('quoin.openSource') };

/** Copies the citation. */
export const COPY_CITATION: Action = { icon: 'copy', tooltip: 'Copy Citation', run: run('quoin.copyCitation') };

/** Inserts the quotation or the passage; not on summaries, names and sources. */
export function insertWords(session: Session): Action {
  return {
    icon: 'insert',
    tooltip: 'Insert into Draft',
    applies: ({ quotationId, paragraph, target }) =>
      quotationId !== undefined ||
      (paragraph !== undefined && session.library.article(target.articleId)?.article.metadata.text === 'full'),
    run: run('quoin.insert'),
  };
}

/** Lets the writer choose among the wordings of a statement; only where there are several. */
export function otherWording(session: Session): Action {
  return {
    icon: 'versions',
    tooltip: 'Insert Other Wording…',
    applies: ({ quotationId }) => quotationId !== undefined && session.library.alsoReported(quotationId).length > 0,
    run: run('quoin.insertOtherWording'),
  };
}

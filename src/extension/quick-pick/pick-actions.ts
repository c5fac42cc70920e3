import * as vscode from 'vscode';
import type { Found } from '../../service/found.js';
import type { Action } from './search-pick.js';

/** The buttons that rows of quick picks have; each runs the command of the same name on what the row stands for. */
const run = (command: string) => async (found: Found) => {
  await vscode.commands.executeCommand(command, { found });
};

/** Shows the words, however long, in their source beside the draft; the rows stay. */
export const SHOW_IN_SOURCE: Action = {
  icon: 'eye',
  get tooltip() {
    return vscode.l10n.t('Show in Source (Alt+Enter)');
  },
  stays: true,
  run: async (found) => {
    await vscode.commands.executeCommand('quoin.openSource', { found, isLook: true });
  },
};

/** Copies the citation. */
export const COPY_CITATION: Action = {
  icon: 'copy',
  get tooltip() {
    return vscode.l10n.t('Copy Citation');
  },
  run: run('quoin.copyCitation'),
};

/** Inserts the quotation or the passage; not on summaries, names and sources. */
export const INSERT_WORDS: Action = {
  icon: 'insert',
  get tooltip() {
    return vscode.l10n.t('Insert into Draft');
  },
  applies: ({ isQuotable }) => isQuotable,
  run: run('quoin.insert'),
};

/** Shows a row of Zotero there. */
export const OPEN_IN_PROGRAM: Action = {
  icon: 'link-external',
  get tooltip() {
    return vscode.l10n.t('Open in Zotero');
  },
  applies: ({ found }) => typeof found.remote?.address === 'string',
  run: run('quoin.openInProgram'),
};

/** Lets the writer choose among the wordings of a statement; only where there are several. */
export const OTHER_WORDING: Action = {
  icon: 'versions',
  get tooltip() {
    return vscode.l10n.t('Insert Other Wording…');
  },
  applies: ({ isReported }) => isReported,
  run: run('quoin.insertOtherWording'),
};

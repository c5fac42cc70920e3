import * as vscode from 'vscode';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import { searchPick } from '../quick-pick/search-pick.js';
import type { KeptRemoteSources } from '../remote/loaded-kept.js';

/** *Remove Kept Source*: takes out of the library what was kept of a remote library when it was cited. */
export function registerRemoveKept(session: Session, kept: KeptRemoteSources): vscode.Disposable {
  return registerRowCommand('quoin.removeKept', async (argument: unknown): Promise<void> => {
    const found =
      argument === undefined
        ? await searchPick(session, {
            title: vscode.l10n.t('Remove Kept Source'),
            placeholder: vscode.l10n.t('Title, date or cite key of a source from Zotero or an archive'),
            kinds: ['source'],
          })
        : await foundFrom(session, argument);
    if (!found) return;
    const { articleId } = found.target;
    if (!(await kept.remove(articleId))) {
      void inform(vscode.l10n.t('{0} is not a source kept from Zotero or an archive.', articleId));
    }
  });
}

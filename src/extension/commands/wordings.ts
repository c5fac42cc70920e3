import * as vscode from 'vscode';
import { safe, shorten } from '../../service/safe-text.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import type { Differences } from '../present/differences.js';
import { foundFrom } from './command-argument.js';
import { registerRowCommand } from './row-command.js';

/** *Compare Wordings* and *Insert Other Wording…*, for a statement that several articles report. */
export function registerWordings(session: Session, differences: Differences): vscode.Disposable {
  const quotationId = async (argument: unknown) => (await foundFrom(session, argument))?.quotationId ?? '';
  const nothingElse = () => void inform(vscode.l10n.t('No other article of the library reports this statement.'));

  return vscode.Disposable.from(
    registerRowCommand('quoin.compareWordings', async (argument: unknown) => {
      const comparison = await session.service.compareReports(await quotationId(argument));
      if (comparison) await differences.show(comparison);
      else nothingElse();
    }),
    registerRowCommand('quoin.insertOtherWording', async (argument: unknown) => {
      const wordings = await session.service.wordings(await quotationId(argument));
      if (wordings.length < 2) return nothingElse();
      const rows = wordings.map(({ words, said, place, quotationId: id }) => ({
        label: `$(quote) ${safe(shorten(words, 80), 'label')}`,
        description: safe(said, 'label'),
        detail: safe(place, 'label'),
        id,
      }));
      const chosen = await vscode.window.showQuickPick(rows, {
        title: vscode.l10n.t('Insert Other Wording'),
        placeHolder: vscode.l10n.t('Wordings, longest first'),
        matchOnDetail: true,
      });
      if (chosen) await vscode.commands.executeCommand('quoin.insert', chosen.id);
    }),
  );
}

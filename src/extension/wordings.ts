import * as vscode from 'vscode';
import type { Quotation } from '../engine/library/model.js';
import { articleOf, count, DOT, place, who } from '../service/describe.js';
import { safe, shorten } from '../service/safe-text.js';
import { foundFrom } from './command-argument.js';
import type { Differences, Sides } from './differences.js';
import { inform } from './messages.js';
import type { Session } from './session.js';

/** *Compare Wordings* and *Insert Other Wording…*, for a statement that several articles report. */
export function registerWordings(session: Session, differences: Differences): vscode.Disposable {
  const reported = (argument: unknown): Quotation[] => {
    const id = foundFrom(session, argument)?.quotationId;
    const quotation = id === undefined ? undefined : session.library.quotation(id);
    return quotation ? [quotation, ...session.library.alsoReported(quotation.id)] : [];
  };
  const nothingElse = () => void inform('No other article of the library reports this statement.');

  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.compareWordings', async (argument: unknown) => {
      const [quotation, ...others] = reported(argument);
      if (!quotation || others.length === 0) return nothingElse();
      const side = (each: Quotation) => ({ name: each.articleId, text: each.text });
      const pairs = others.map((other): Sides => ({ left: side(quotation), right: side(other) }));
      await differences.show(`${count(others.length + 1, 'wording')} of one statement`, pairs);
    }),
    vscode.commands.registerCommand('quoin.insertOtherWording', async (argument: unknown) => {
      const wordings = reported(argument);
      if (wordings.length < 2) return nothingElse();
      const rows = wordings
        .sort((a, b) => b.text.length - a.text.length)
        .map((quotation) => ({
          label: `$(quote) ${safe(shorten(quotation.text, 80), 'label')}`,
          description: safe(
            [who(quotation), quotation.kind === 'direct' ? '' : quotation.kind].filter(Boolean).join(DOT),
            'label',
          ),
          detail: safe(place(articleOf(session, quotation).article, quotation), 'label'),
          id: quotation.id,
        }));
      const chosen = await vscode.window.showQuickPick(rows, {
        title: 'Insert Other Wording',
        placeHolder: 'Whose wording? The longest first',
        matchOnDetail: true,
      });
      if (chosen) await vscode.commands.executeCommand('quoin.insert', chosen.id);
    }),
  );
}

import * as vscode from 'vscode';
import { inform } from '../platform/messages.js';

/**
 * Registers a command that works on a row of a view, among others. VS Code gives it nothing in place of a row that was being
 * updated when the writer clicked on it: then the command does not run, as it would with nothing chosen.
 */
export function registerRowCommand<T extends unknown[]>(
  command: string,
  run: (...given: T) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, (...given: T) => {
    if (!isLostRow(given)) return run(...given);
    void inform(vscode.l10n.t('The row was just updated. Try again.'));
    return undefined;
  });
}

/** Whether a menu of a row gave these arguments, the row and the rows that are selected, and neither is there any longer. */
function isLostRow(given: readonly unknown[]): boolean {
  return given.length > 1 && given.every((each) => each === undefined || each === null);
}

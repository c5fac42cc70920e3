import * as vscode from 'vscode';
import { safe } from '../../service/safe-text.js';

/**
 * The only door to notifications and the status bar's messages: text of articles, drafts, styles and file names shows as the
 * words it is made of. Each resolves to the action that was chosen.
 */
export function inform(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(safe(message, 'message'), ...actions);
}

/** The same as a warning. */
export function warn(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(safe(message, 'message'), ...actions);
}

/** The same as an error. */
export function fail(error: unknown, ...actions: string[]): Thenable<string | undefined> {
  const message = error instanceof Error ? error.message : String(error);
  return vscode.window.showErrorMessage(safe(message, 'message'), ...actions);
}

/** Says in a progress notification what is being done. */
export function tell(
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  message: string,
  increment: number,
): void {
  progress.report({ message: safe(message, 'message'), increment });
}

/** Shows words with a codicon in the status bar for a number of milliseconds. */
export function flash(icon: string, words: string, duration: number): void {
  vscode.window.setStatusBarMessage(`$(${icon}) ${safe(words, 'label')}`, duration);
}

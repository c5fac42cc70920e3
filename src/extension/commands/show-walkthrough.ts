import * as vscode from 'vscode';

/** Shows the walkthrough of five steps beside the draft. */
export async function showWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'quoin.quoin#start', true);
}

import * as vscode from 'vscode';
import { logTo } from './log.js';

/** Writes the log to the output channel *Quoin*, which is made when there is something to write or someone wants to see it. */
export function registerLog(): vscode.Disposable {
  let channel: vscode.LogOutputChannel | undefined;
  const opened = () => {
    channel ??= vscode.window.createOutputChannel('Quoin', { log: true });
    return channel;
  };
  logTo({
    error: (line) => opened().error(line),
    warn: (line) => opened().warn(line),
    info: (line) => opened().info(line),
  });
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.showLog', () => opened().show()),
    new vscode.Disposable(() => {
      logTo(console);
      channel?.dispose();
    }),
  );
}

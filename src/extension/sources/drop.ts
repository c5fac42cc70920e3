import * as vscode from 'vscode';
import type { AddRequest } from './add-sources.js';

/** What files come as: addresses where the editor can reach them, else their content. */
export const DROPPED_FILES = ['text/uri-list', 'files'] as const;

/** Files that are dropped onto the view *Sources* are added, as by *Add Sources…*. */
export async function dropSources(data: vscode.DataTransfer): Promise<void> {
  const request = await requestFrom(data);
  if (request.uris?.length || request.contents?.length) {
    await vscode.commands.executeCommand('quoin.addSources', request);
  }
}

async function requestFrom(data: vscode.DataTransfer): Promise<AddRequest> {
  const list = await data.get('text/uri-list')?.asString();
  const uris = (list ?? '')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line))
    .filter(({ scheme }) => !/^(?:https?|data|quoin)$/u.test(scheme));
  if (uris.length > 0) return { uris };
  const contents: { name: string; bytes: Uint8Array }[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (file !== undefined) contents.push({ name: file.name, bytes: await file.data() });
  }
  return { contents };
}

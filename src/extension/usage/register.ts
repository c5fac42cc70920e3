import * as vscode from 'vscode';
import { decodeText } from '../../worker/decode.js';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { findDrafts } from '../drafts/find-drafts.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { inform } from '../platform/messages.js';
import { readRegularFile } from '../platform/read-file.js';

/** Where the drafts of the workspace use the library. They are read once all sources have been. */
export function registerUsage(
  session: Session,
  extension: vscode.Uri,
  documents: SourceDocuments,
  whenSourcesAreRead: Promise<void>,
): vscode.Disposable {
  const module = new BundledModule<typeof import('./module.js')>(extension, 'usage.mjs');
  const readText = async (uri: vscode.Uri) => decodeText(await readRegularFile(uri));
  const ports = {
    editor: vscode,
    session,
    documents,
    foundFrom,
    findDrafts: () => findDrafts(session),
    readText,
    inform,
    log,
  };
  const following: vscode.Disposable[] = [module];
  let isDisposed = false;
  const follow = async () => {
    await whenSourcesAreRead;
    const { FollowedDrafts } = await module.load();
    if (isDisposed) return;
    const drafts = new FollowedDrafts(ports);
    following.push(drafts);
    await drafts.scan();
  };
  follow().catch((error: unknown) => log('warn', 'The drafts of the workspace cannot be read.', error));
  return vscode.Disposable.from(
    registerRowCommand('quoin.showUses', async (argument: unknown) =>
      // The editor's own menus give the document.
      (await module.load()).showUses(argument instanceof vscode.Uri ? undefined : argument, ports),
    ),
    vscode.languages.registerReferenceProvider(documents.selector, {
      provideReferences: async (document, position) => (await module.load()).referencesAt(document, position, ports),
    }),
    {
      dispose: () => {
        isDisposed = true;
        for (const each of following) each.dispose();
      },
    },
  );
}

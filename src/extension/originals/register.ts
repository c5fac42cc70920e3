import * as vscode from 'vscode';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { inform } from '../platform/messages.js';

/** *Open Original*: the file or page that a source was read from, at the words that are meant. */
export function registerOriginals(
  session: Session,
  documents: SourceDocuments,
  extension: vscode.Uri,
): vscode.Disposable {
  const module = new BundledModule<typeof import('./module.js')>(extension, 'originals.mjs');
  const ports = { editor: vscode, session, documents, foundFrom, inform };
  return vscode.Disposable.from(
    module,
    registerRowCommand('quoin.openOriginal', async (argument: unknown) =>
      // The editor's own menus give the document.
      (await module.load()).openOriginal(argument instanceof vscode.Uri ? undefined : argument, ports),
    ),
  );
}

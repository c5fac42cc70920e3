import * as vscode from 'vscode';
import { BundledModule } from '../bundled-module.js';
import type { CitationWorker } from '../citations/citation-worker.js';
import type { CitationParts } from '../citations/parts.js';
import { candidatesFor } from '../citations/places.js';
import type { Environment } from '../environment.js';
import { inform, warn } from '../messages.js';
import { readRegularFile } from '../read-file.js';

/** *Export Draft…*; the command itself is loaded when it is first run. */
export function registerExport(
  { editors, syntaxes, references }: Pick<CitationParts, 'editors' | 'syntaxes' | 'references'>,
  worker: Pick<CitationWorker, 'export'>,
  { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
  { runPandoc }: Pick<Environment, 'runPandoc'>,
): vscode.Disposable {
  const module = new BundledModule<typeof import('./module.js')>(extensionUri, 'export-command.mjs');
  const command = vscode.commands.registerCommand('quoin.exportDraft', async (argument: unknown) => {
    const document = (await editors.bringUp())?.document;
    if (document === undefined) {
      void inform('Open a Markdown draft first: it is exported.');
      return undefined;
    }
    const { runExport } = await module.load();
    return runExport(argument, {
      editor: vscode,
      document,
      syntax: syntaxes.of(document),
      references,
      worker,
      storage: globalStorageUri,
      runPandoc: vscode.workspace.isTrusted ? runPandoc : undefined,
      candidates: (address) => candidatesFor(address, document.uri),
      read: readRegularFile,
      inform,
      warn,
    });
  });
  return vscode.Disposable.from(module, command);
}

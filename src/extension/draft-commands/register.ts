import * as vscode from 'vscode';
import { applyTo } from '../citations/apply.js';
import type { CitationWorker } from '../citations/citation-worker.js';
import type { CitationParts } from '../citations/parts.js';
import { candidatesFor } from '../citations/places.js';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import { draftOrNotice, isDraft } from '../drafts/draft-editors.js';
import { BundledModule } from '../platform/bundled-module.js';
import type { Environment } from '../platform/environment.js';
import { flash, inform, warn } from '../platform/messages.js';
import { readRegularFile } from '../platform/read-file.js';
import { searchPick } from '../quick-pick/search-pick.js';
import { writeNew } from '../sources/new-files.js';
import { sourcesFolder } from '../sources/settings.js';
import type { CommandPorts } from './ports.js';

/** Commands of drafts that few need; what they do is loaded when one is first run. */
export function registerDraftCommands(
  {
    session,
    editors,
    documents,
    syntaxes,
    references,
    drafts,
  }: Pick<CitationParts, 'session' | 'editors' | 'documents' | 'syntaxes' | 'references' | 'drafts'>,
  worker: Pick<CitationWorker, 'export' | 'convert'>,
  { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
  { runPandoc }: Pick<Environment, 'runPandoc'>,
): vscode.Disposable {
  const module = new BundledModule<typeof import('./module.js')>(extensionUri, 'draft-commands.mjs');
  const syntaxOf = (document: vscode.TextDocument) => syntaxes.of(document);
  const command = (
    id: string,
    run: (
      commands: typeof import('./module.js'),
      argument: unknown,
      ports: CommandPorts,
      editor: vscode.TextEditor,
    ) => Promise<vscode.Uri | undefined>,
  ) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      const draft = await draftOrNotice(editors);
      if (draft === undefined) return undefined;
      const { document } = draft;
      const ports = { editor: vscode, document, syntax: syntaxes.of(document), references, inform, warn };
      return run(await module.load(), argument, ports, draft);
    });
  return vscode.Disposable.from(
    module,
    command('quoin.exportDraft', ({ runExport }, argument, ports) =>
      runExport(argument, {
        ...ports,
        worker,
        storage: globalStorageUri,
        runPandoc: vscode.workspace.isTrusted ? runPandoc : undefined,
        candidates: (address) => candidatesFor(address, ports.document.uri),
        read: readRegularFile,
      }),
    ),
    vscode.commands.registerCommand('quoin.convertCitations', async (argument: unknown) => {
      const document = (await editors.bringUp())?.document;
      if (document === undefined) {
        void inform(vscode.l10n.t('Open a Markdown file first.'));
        return undefined;
      }
      const ports = { editor: vscode, document, syntaxOf, references, worker, apply: applyTo, inform, warn };
      return (await module.load()).convertCitations(argument, ports);
    }),
    vscode.commands.registerCommand('quoin.verifySelection', async (argument: unknown) => {
      const tell = (document: vscode.TextDocument) => drafts.tell(document);
      await (await module.load()).verifySelection(argument, {
        editor: vscode,
        session,
        references,
        tell,
        isDraft,
        inform,
      });
    }),
    vscode.commands.registerCommand('quoin.insertBibliography', async () => {
      const document = (await editors.bringUp())?.document;
      if (document === undefined) {
        void inform(vscode.l10n.t('Open a Markdown file first. Its references are inserted at its end.'));
        return;
      }
      const ports = { editor: vscode, document, syntaxOf, references, apply: applyTo, inform, warn };
      await (await module.load()).insertBibliography(ports);
    }),
    vscode.commands.registerCommand('quoin.exportBibliography', async (argument: unknown) => {
      const document = editors.visible()?.document;
      return (await module.load()).exportBibliography(argument, {
        editor: vscode,
        session,
        document,
        references,
        inform,
        warn,
        read: readRegularFile,
        syntaxOf,
        candidates: (name) => candidatesFor(name, document?.uri),
      });
    }),
    registerRowCommand('quoin.copyAs', async (argument: unknown) => {
      const found =
        (await foundFrom(session, argument)) ??
        (await documents.foundAtCursor(vscode.window.activeTextEditor)) ??
        (await searchPick(session, {
          title: vscode.l10n.t('Copy as'),
          placeholder: vscode.l10n.t('Title, outlet, author, date or cite key, or words of the passage to cite'),
          kinds: ['source', 'quotation', 'paragraph'],
        }));
      if (!found) return;
      const { copyAs } = await module.load();
      await copyAs(found, { editor: vscode, session, references, document: editors.visible()?.document, flash });
    }),
    command('quoin.createSource', async ({ createSource }, argument, ports, { selection }) => {
      const folder = sourcesFolder();
      if (folder !== undefined) return createSource(argument, { ...ports, folder, selection, writeNew });
      void inform(vscode.l10n.t('Open a folder first. Sources are files in it.'));
      return undefined;
    }),
  );
}

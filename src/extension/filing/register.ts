import * as vscode from 'vscode';
import { rangeOf } from '../check/diagnostics.js';
import type { DraftChecks } from '../check/draft-checks.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { type DraftEditors, draftOrNotice } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { flash } from '../platform/messages.js';

/** *Ready to File…*, *Create Check Report*, and what can be done with the report. */
export function registerFiling(
  session: Session,
  checks: DraftChecks,
  editors: DraftEditors,
  documents: SourceDocuments,
  extension: vscode.Uri,
): vscode.Disposable {
  const module = new BundledModule<typeof import('./module.js')>(extension, 'filing.mjs');
  const ports = { editor: vscode, session, checks, documents, rangeOf, flash };
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    module,
    command('quoin.readyToFile', async () => {
      const editor = await draftOrNotice(editors);
      if (editor) await (await module.load()).readyToFile(editor, ports);
    }),
    command('quoin.createCheckReport', async () => {
      const editor = await draftOrNotice(editors);
      if (!editor) return;
      const { document, viewColumn = vscode.ViewColumn.One } = editor;
      await (await module.load()).showReport(document, viewColumn, ports);
    }),
    command('quoin.saveCheckReport', async (argument: unknown) => (await module.load()).saveReport(argument, ports)),
    command('quoin.openCheckReport', async () => (await module.load()).openReport(ports)),
  );
}

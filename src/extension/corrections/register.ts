import * as vscode from 'vscode';
import { registerRowCommand } from '../commands/row-command.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import { flash, inform } from '../platform/messages.js';
import type { Corrections } from './loaded.js';

const COMMANDS = [
  'confirmSpeaker',
  'saidBy',
  'notAQuotation',
  'samePerson',
  'notAPerson',
  'renameEntity',
  'removeCorrection',
] as const;

/** A command that corrects something, as in `quoin.saidBy`. */
export type CorrectionCommand = (typeof COMMANDS)[number];

/** What writers correct. Each is one step, and taken back where it was made; loaded when the first is run. */
export function registerCorrections(
  session: Session,
  corrections: Corrections,
  documents: SourceDocuments,
): vscode.Disposable {
  const tools = {
    editor: vscode,
    session,
    documents,
    inform: (message: string) => void inform(message),
    flash: (message: string) => flash('check', message, 4_000),
  };
  return vscode.Disposable.from(
    ...COMMANDS.map((command) =>
      registerRowCommand(`quoin.${command}`, async (argument: unknown, given: unknown) => {
        const files = await corrections.files();
        const { runCorrection } = await corrections.module.load();
        // The editor's own menus give the document.
        await runCorrection({ ...tools, files }, command, argument instanceof vscode.Uri ? undefined : argument, given);
      }),
    ),
  );
}

import * as vscode from 'vscode';
import { dateInWords } from '../../engine/cite/date-in-words.js';
import type { DraftCheck } from '../../engine/draft/check.js';
import { totalsOf } from '../../engine/draft/totals.js';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import { type DraftEditors, draftOrNotice, isDraft } from '../drafts/draft-editors.js';
import { findDrafts } from '../drafts/find-drafts.js';
import type { Session } from '../library/session.js';
import { flash, tell } from '../platform/messages.js';
import { fieldsOf } from '../platform/shape.js';
import type { Differences } from '../present/differences.js';
import type { DraftDiagnostics } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/** *Check Draft*, *Check All Drafts*, and what quick fixes of quotations call. */
export function registerCheckCommands(
  session: Session,
  checks: DraftChecks,
  diagnostics: DraftDiagnostics,
  editors: DraftEditors,
  differences: Differences,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.checkDraft', async () => {
      const editor = await draftOrNotice(editors);
      if (!editor) return;
      const check = await checks.check(editor.document);
      if (!check) return;
      diagnostics.show(editor.document, check.findings);
      flash('verified', summary(check), 5_000);
      await vscode.commands.executeCommand('quoin.draft.focus');
    }),
    vscode.commands.registerCommand('quoin.checkAllDrafts', () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking drafts'), cancellable: true },
        async (progress, token) => {
          const uris = await findDrafts(session);
          let findings = 0;
          let done = 0;
          let others = 0;
          for (const uri of uris) {
            if (token.isCancellationRequested) break;
            tell(progress, vscode.workspace.asRelativePath(uri), 100 / uris.length);
            const document = await opened(uri);
            if (document && !isDraft(document, session)) {
              others += 1;
              continue;
            }
            const check = document && (await checks.check(document, token));
            if (!check) continue;
            diagnostics.keep(document, check.findings);
            findings += check.findings.length;
            done += 1;
          }
          const all = uris.length - others;
          const drafts =
            done === all
              ? countOfDrafts(done)
              : vscode.l10n.t({
                  message: '{0} of {1}',
                  args: [quantity(done), countOfDrafts(all)],
                  comment: 'A number of all drafts: 3 of 12 drafts',
                });
          flash(
            'verified',
            vscode.l10n.t({
              message: '{0} in {1}',
              args: [countOfFindings(findings), drafts],
              comment: '2 findings in 3 drafts',
            }),
            8_000,
          );
          if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
        },
      ),
    ),
    vscode.commands.registerCommand('quoin.showDifference', async (argument: unknown) => {
      const fields = fieldsOf(argument);
      if (!hasTexts(fields, ['key', 'place', 'source', 'draft'])) throw new Error(onlyFixes());
      const { key, place, source, draft } = fields;
      await differences.show({
        title: vscode.l10n.t('{0}: source ↔ draft', place),
        pairs: [{ left: { name: key, text: source }, right: { name: vscode.l10n.t('draft'), text: draft } }],
      });
    }),
    vscode.commands.registerCommand('quoin.showSourceChange', async (argument: unknown) => {
      const fields = fieldsOf(argument);
      if (!hasTexts(fields, ['key', 'since', 'before'])) throw new Error(onlyFixes());
      const { key, since, before, now } = fields;
      await differences.show({
        title: vscode.l10n.t('@{0}: {1} ↔ now', key, dateInWords(since)),
        pairs: [
          {
            left: { name: `${key}-${since}`, text: before },
            right: { name: key, text: typeof now === 'string' ? now : '' },
          },
        ],
      });
    }),
    vscode.commands.registerCommand('quoin.acceptSource', async (argument: unknown) => {
      const fields = fieldsOf(argument);
      if (!hasTexts(fields, ['key', 'words'])) throw new Error(onlyFixes());
      await session.service.acceptSource(fields.key, fields.words);
    }),
  );
}

/** What a command says that was not called by a quick fix. */
function onlyFixes(): string {
  return vscode.l10n.t('Run this command from the quick fixes of a quotation.');
}

function hasTexts<Name extends string>(
  fields: Readonly<Record<string, unknown>> | null,
  names: readonly Name[],
): fields is Readonly<Record<Name, string>> & Readonly<Record<string, unknown>> {
  return fields !== null && names.every((name) => typeof fields[name] === 'string');
}

/** A file as a document; undefined where it cannot be one, as a binary file cannot. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // It counts among the drafts that were not checked.
    return undefined;
  }
}

function summary(check: DraftCheck): string {
  const { verified, total } = totalsOf(check.quotations);
  const all = plural(
    total,
    vscode.l10n.t('{0} of {1} quotation verified', quantity(verified), quantity(total)),
    vscode.l10n.t('{0} of {1} quotations verified', quantity(verified), quantity(total)),
  );
  return vscode.l10n.t({
    message: '{0}, {1}',
    args: [all, countOfFindings(check.findings.length)],
    comment: '3 of 4 quotations verified, 2 findings',
  });
}

function countOfFindings(number: number): string {
  return plural(
    number,
    vscode.l10n.t('{0} finding', quantity(number)),
    vscode.l10n.t('{0} findings', quantity(number)),
  );
}

function countOfDrafts(number: number): string {
  return plural(
    number,
    vscode.l10n.t({ message: '{0} draft', args: [quantity(number)], comment: 'After “in”: 2 findings in 1 draft' }),
    vscode.l10n.t({ message: '{0} drafts', args: [quantity(number)], comment: 'After “in”: 2 findings in 3 drafts' }),
  );
}

import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import type { Found } from '../../service/found.js';
import { safe } from '../../service/safe-text.js';
import type { UsesSubject } from '../../service/usage/list.js';
import type { PlacedUse } from '../../service/usage/usages.js';
import type { UsagePorts } from './ports.js';

interface Row extends vscode.QuickPickItem {
  readonly use?: PlacedUse;
}

/** *Show Uses in Drafts*: goes to the place of a draft that uses something; of several, the writer chooses. */
export async function showUses(argument: unknown, ports: UsagePorts): Promise<void> {
  const { editor, session, documents, foundFrom, inform } = ports;
  const found = (await foundFrom(session, argument)) ?? (await documents.foundAtCursor(editor.window.activeTextEditor));
  const list = found && (await session.service.uses(subjectOf(found)));
  if (!list) {
    void inform(l10n.t('Select a quotation or a source first.'));
    return;
  }
  const { uses, drafts, title, isComplete } = list;
  if (uses.length === 0) {
    void inform(
      isComplete
        ? l10n.t('No draft of this workspace uses it: {0}', title)
        : l10n.t('No use found so far. Not all drafts of this workspace have been read.'),
    );
    return;
  }
  const [first, ...others] = uses;
  const rows = rowsOf(uses, ports.editor);
  const use =
    others.length === 0
      ? first
      : (
          await editor.window.showQuickPick(rows, {
            title: safe(isComplete ? usedIn(drafts, title) : usedSoFar(drafts, title), 'label'),
            placeHolder: l10n.t('Select a place to open it'),
            matchOnDescription: true,
          })
        )?.use;
  if (use === undefined) return;
  const { uri, range } = locationOf(use, editor);
  await editor.window.showTextDocument(uri, { selection: range, preview: false });
}

/** *Find All References* in a source document: where drafts quote the quotation there, else where they use the article. */
export async function referencesAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { editor, session, documents }: UsagePorts,
): Promise<vscode.Location[]> {
  const found = await documents.foundAt(document, position);
  const list = found && (await session.service.uses(subjectOf(found)));
  return (list?.uses ?? []).map((use) => locationOf(use, editor));
}

function subjectOf({ quotationId, target }: Found): UsesSubject {
  return quotationId === undefined ? target : { quotationId };
}

/** The places, draft by draft. */
function rowsOf(uses: readonly PlacedUse[], { Uri, QuickPickItemKind, workspace }: typeof vscode): Row[] {
  const rows: Row[] = [];
  let draft: string | undefined;
  for (const use of uses) {
    if (use.uri !== draft) {
      draft = use.uri;
      rows.push({ label: workspace.asRelativePath(Uri.parse(draft)), kind: QuickPickItemKind.Separator });
    }
    rows.push({
      use,
      label: `$(${use.kind === 'quotation' ? 'quote' : 'mention'}) ${safe(use.words, 'label')}`,
      description: l10n.t('line {0}', use.from.line + 1),
    });
  }
  return rows;
}

function locationOf({ uri, from, to }: PlacedUse, { Uri, Range, Location }: typeof vscode): vscode.Location {
  return new Location(Uri.parse(uri), new Range(from.line, from.character, to.line, to.character));
}

function usedIn(drafts: number, title: string): string {
  return plural(
    drafts,
    l10n.t('Used in {0} draft: {1}', quantity(drafts), title),
    l10n.t('Used in {0} drafts: {1}', quantity(drafts), title),
  );
}

function usedSoFar(drafts: number, title: string): string {
  return plural(
    drafts,
    l10n.t('Used in {0} draft so far: {1}', quantity(drafts), title),
    l10n.t('Used in {0} drafts so far: {1}', quantity(drafts), title),
  );
}

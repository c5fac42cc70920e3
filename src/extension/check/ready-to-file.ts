import * as vscode from 'vscode';
import type { DraftCheck } from '../../engine/draft/check.js';
import { totalsOf } from '../../engine/draft/totals.js';
import { count, DOT } from '../../service/describe.js';
import { type OpenPoint, type OpenPointKind, openPoints } from '../../service/open-points.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { type DraftEditors, draftOrNotice } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

/** How each kind of open point is shown. */
const ICON: Readonly<Record<OpenPointKind, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
  speaker: 'person',
  digest: 'note',
  metadata: 'edit',
};

/** As much of the draft's words as a row shows. */
const WORDS = 80;

/** A row for an open point; the last row makes the report. */
type Row = vscode.QuickPickItem & { readonly point?: OpenPoint };

/**
 * *Ready to File*: steps through what is open in a draft, showing each place beside its source while the writer goes from row to
 * row, and ends in the report. Enter stays at the place, to mend it.
 */
export function registerReadyToFile(
  session: Session,
  checks: DraftChecks,
  editors: DraftEditors,
  documents: SourceDocuments,
): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.readyToFile', async () => {
    const editor = await draftOrNotice(editors);
    if (!editor) return;
    const { document, viewColumn = vscode.ViewColumn.One } = editor;
    const check = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Checking the draft' },
      () => checks.check(document),
    );
    if (!check) return;
    const points = openPoints(check, session.catalogue);
    const show = showing(document, viewColumn, documents);
    const row = await choose(points, check, (point) => void show(point));
    if (row === undefined) return;
    if (row.point === undefined) await vscode.commands.executeCommand('quoin.createCheckReport');
    else await goTo(document, viewColumn, row.point);
  });
}

function choose(
  points: readonly OpenPoint[],
  check: DraftCheck,
  show: (point: OpenPoint) => void,
): Promise<Row | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  const { verified, total } = totalsOf(check.quotations);
  pick.title = `Ready to File: ${points.length === 0 ? 'nothing is open' : `${count(points.length, 'point')} open`}${DOT}${verified} of ${count(total, 'quotation')} verified`;
  pick.placeholder = points.length === 0 ? '' : 'Go from row to row to see each place beside its source';
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...points.map(
      (point): Row => ({
        point,
        label: `$(${ICON[point.kind]}) ${safe(point.message, 'label')}`,
        detail:
          point.words === '' ? '' : safe(`“${shorten(point.words.replace(/\s+/gu, ' ').trim(), WORDS)}”`, 'label'),
      }),
    ),
    {
      label: '$(checklist) Create Check Report',
      detail: 'Every quotation with its source, what is open first, for somebody to sign',
      alwaysShow: true,
    },
  ];
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => {
      if (active?.point) show(active.point);
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/**
 * Shows a place of a draft, in the column where it is, and its source beside it, one after the other, and only the last that was
 * asked for.
 */
function showing(
  document: vscode.TextDocument,
  column: vscode.ViewColumn,
  documents: SourceDocuments,
): (point: OpenPoint) => Promise<void> {
  let wanted: OpenPoint | undefined;
  let working: Promise<void> | undefined;
  const work = async () => {
    for (let shown: OpenPoint | undefined; wanted !== undefined && wanted !== shown; ) {
      shown = wanted;
      const options = { viewColumn: column, preserveFocus: true, preview: false };
      reveal(await vscode.window.showTextDocument(document, options), shown);
      if (shown.source !== undefined && wanted === shown) {
        // A source that has gone meanwhile is shown no more; the finding says the rest.
        await documents
          .open(shown.source, { viewColumn: column + 1, preserveFocus: true })
          .then(undefined, () => undefined);
      }
    }
  };
  return (point) => {
    wanted = point;
    working ??= work().finally(() => {
      working = undefined;
    });
    return working;
  };
}

function reveal(editor: vscode.TextEditor, { range }: OpenPoint): void {
  const place = rangeOf(editor.document, range);
  editor.selection = new vscode.Selection(place.start, place.end);
  // The list covers the upper part of the window.
  editor.revealRange(place, vscode.TextEditorRevealType.InCenter);
}

/** Puts the writer at a place of the draft, where the keys for quick fixes mend it. */
async function goTo(document: vscode.TextDocument, viewColumn: vscode.ViewColumn, point: OpenPoint): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  reveal(editor, point);
  if (point.kind === 'metadata' && point.source) {
    await vscode.commands.executeCommand('quoin.completeMetadata', { found: { target: point.source } });
    return;
  }
  if (point.code !== null) await vscode.commands.executeCommand('editor.action.quickFix');
}

import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { DraftCheck } from '../../engine/draft/check.js';
import { totalsOf } from '../../engine/draft/totals.js';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import { DOT } from '../../service/describe.js';
import { type OpenPoint, type OpenPointKind, openPoints } from '../../service/open-points.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { FilingPorts } from './ports.js';
import { checked, showReport } from './show-report.js';

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
 * row, and ends in the report. Enter stays at the place to correct it.
 */
export async function readyToFile(draft: vscode.TextEditor, ports: FilingPorts): Promise<void> {
  const { editor, session } = ports;
  const { document, viewColumn = editor.ViewColumn.One } = draft;
  const check = await checked(document, ports);
  if (!check) return;
  const points = openPoints(check, session.catalogue);
  const show = showing(document, viewColumn, ports);
  const row = await choose(points, check, ports, (point) => void show.at(point));
  if (row === undefined) return;
  if (row.point !== undefined) {
    await goTo(document, viewColumn, row.point, ports);
    return;
  }
  await show.tidy();
  await showReport(document, viewColumn, ports);
}

function choose(
  points: readonly OpenPoint[],
  check: DraftCheck,
  { editor }: FilingPorts,
  show: (point: OpenPoint) => void,
): Promise<Row | undefined> {
  const pick = editor.window.createQuickPick<Row>();
  const { verified, total } = totalsOf(check.quotations);
  pick.title = [
    points.length === 0
      ? l10n.t('Ready to File: nothing is open')
      : plural(
          points.length,
          l10n.t('Ready to File: {0} point open', quantity(points.length)),
          l10n.t('Ready to File: {0} points open', quantity(points.length)),
        ),
    plural(
      total,
      l10n.t('{0} of {1} quotation verified', quantity(verified), quantity(total)),
      l10n.t('{0} of {1} quotations verified', quantity(verified), quantity(total)),
    ),
  ].join(DOT);
  pick.placeholder = points.length === 0 ? '' : l10n.t('Move through the rows to see each place beside its source');
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...points.map(
      (point): Row => ({
        point,
        label: `$(${ICON[point.kind]}) ${safe(point.message, 'label')}`,
        detail:
          point.words === ''
            ? ''
            : safe(l10n.t('“{0}”', shorten(point.words.replace(/\s+/gu, ' ').trim(), WORDS)), 'label'),
      }),
    ),
    {
      label: `$(checklist) ${l10n.t('Create Check Report')}`,
      detail: l10n.t('Every quotation beside its source, open ones first, with a line to sign'),
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

/** What steps through places. */
interface Showing {
  /** Shows a place. */
  readonly at: (point: OpenPoint) => Promise<void>;
  /** Closes the sources that were shown for it. */
  readonly tidy: () => Promise<void>;
}

/**
 * Shows a place of a draft, in the column where it is, and its source beside it, one after the other, and only the last that was
 * asked for.
 */
function showing(document: vscode.TextDocument, column: vscode.ViewColumn, ports: FilingPorts): Showing {
  const { editor, documents } = ports;
  const opened = new Set<string>();
  const before = new Set(sourceTabs(ports).map(({ uri }) => uri));
  let wanted: OpenPoint | undefined;
  let working: Promise<void> | undefined;
  const work = async () => {
    for (let shown: OpenPoint | undefined; wanted !== undefined && wanted !== shown; ) {
      shown = wanted;
      const options = { viewColumn: column, preserveFocus: true, preview: false };
      reveal(await editor.window.showTextDocument(document, options), shown, ports);
      if (shown.source !== undefined && wanted === shown) {
        // A source that has gone meanwhile is shown no more; the finding says the rest.
        const source = await documents
          .open(shown.source, { viewColumn: column + 1, preserveFocus: true })
          .then(undefined, () => undefined);
        if (source) opened.add(source.document.uri.toString());
      }
    }
  };
  return {
    at: (point) => {
      wanted = point;
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    tidy: async () => {
      await working;
      const left = sourceTabs(ports).filter(({ uri }) => opened.has(uri) && !before.has(uri));
      await editor.window.tabGroups.close(left.map(({ tab }) => tab));
    },
  };
}

/** The tabs that show sources, with their addresses. */
function sourceTabs({ editor }: FilingPorts): { readonly tab: vscode.Tab; readonly uri: string }[] {
  return editor.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => (tab.input instanceof editor.TabInputText ? [{ tab, uri: tab.input.uri.toString() }] : []));
}

function reveal(shown: vscode.TextEditor, { range }: OpenPoint, { editor, rangeOf }: FilingPorts): void {
  const place = rangeOf(shown.document, range);
  shown.selection = new editor.Selection(place.start, place.end);
  // The list covers the upper part of the window.
  shown.revealRange(place, editor.TextEditorRevealType.InCenter);
}

/** Puts the writer at a place of the draft, where quick fixes apply. */
async function goTo(
  document: vscode.TextDocument,
  viewColumn: vscode.ViewColumn,
  point: OpenPoint,
  ports: FilingPorts,
): Promise<void> {
  const { editor } = ports;
  reveal(await editor.window.showTextDocument(document, { viewColumn, preview: false }), point, ports);
  if (point.kind === 'metadata' && point.source) {
    await editor.commands.executeCommand('quoin.completeMetadata', { found: { target: point.source } });
    return;
  }
  if (point.code !== null) await editor.commands.executeCommand('editor.action.quickFix');
}

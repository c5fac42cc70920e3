import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { escapeHtml } from '../../engine/cite/styles/markup.js';
import type { DraftCheck } from '../../engine/draft/check.js';
import { checkReport } from '../../engine/draft/report.js';
import { reportPage } from '../../engine/draft/report-html.js';
import { today } from '../../service/today.js';
import { fieldsOf } from '../platform/shape.js';
import type { FilingPorts } from './ports.js';

/** The type of the panels, by which menus know them. */
const PANEL = 'quoin.report';

/** A report that is shown. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly draft: vscode.Uri;
  readonly page: string;
  readonly markdown: string;
}

/** The reports that are shown; the one used last is the last. */
const reports: Shown[] = [];

/** What is above the report on the screen. */
function bar(): string {
  const link = (command: string, text: string) => `<a href="command:${command}">${escapeHtml(text)}</a>`;
  const save = link('quoin.saveCheckReport', l10n.t('Save Check Report…'));
  return `<nav>${save}${link('quoin.openCheckReport', l10n.t('Open as Markdown'))}</nav>\n`;
}

/** Checks a draft while the window says so. */
export function checked(
  document: vscode.TextDocument,
  { editor, checks }: FilingPorts,
): Thenable<DraftCheck | undefined> {
  const { window, ProgressLocation } = editor;
  return window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Checking the draft') }, () =>
    checks.check(document),
  );
}

/** *Create Check Report*: shows the report on a draft beside it, in place of an earlier one. */
export async function showReport(
  document: vscode.TextDocument,
  column: vscode.ViewColumn,
  ports: FilingPorts,
): Promise<void> {
  const { editor, session } = ports;
  const check = await checked(document, ports);
  if (!check) return;
  const file = editor.workspace.asRelativePath(document.uri);
  const drafts = [{ file, text: document.getText(), check }];
  const page = (bar = '') => reportPage(drafts, { sources: session.catalogue, day: today(), bar });
  const former = reports.findIndex(({ draft }) => draft.toString() === document.uri.toString());
  const [reused] = former < 0 ? [] : reports.splice(former, 1);
  const panel = reused?.panel ?? newPanel(file, column + 1, ports);
  panel.webview.html = page(bar());
  reports.push({ panel, draft: document.uri, page: page(), markdown: checkReport(drafts, session.catalogue) });
  if (reused) panel.reveal(column + 1);
}

function newPanel(file: string, viewColumn: vscode.ViewColumn, { editor }: FilingPorts): vscode.WebviewPanel {
  const name = file.split('/').at(-1) ?? file;
  const panel = editor.window.createWebviewPanel(PANEL, l10n.t('Check Report: {0}', name), viewColumn, {
    enableCommandUris: ['quoin.saveCheckReport', 'quoin.openCheckReport'],
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.onDidChangeViewState(() => {
    const at = reports.findIndex((each) => each.panel === panel);
    if (panel.active && at >= 0) reports.push(...reports.splice(at, 1));
  });
  panel.onDidDispose(() => {
    const at = reports.findIndex((each) => each.panel === panel);
    if (at >= 0) reports.splice(at, 1);
  });
  return panel;
}

/** *Save Check Report…*: writes the report that is shown as a page or as Markdown, by the name chosen; with `to`, nobody is asked. */
export async function saveReport(argument: unknown, { editor, flash }: FilingPorts): Promise<vscode.Uri | undefined> {
  const shown = reports.at(-1);
  if (!shown) return undefined;
  const to = fieldsOf(argument)?.to;
  const uri = to instanceof editor.Uri ? to : await askWhere(shown, editor);
  if (uri === undefined) return undefined;
  const text = /\.(?:md|markdown)$/iu.test(uri.path) ? shown.markdown : shown.page;
  await editor.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  flash('check', l10n.t('Saved {0}', editor.workspace.asRelativePath(uri)), 5_000);
  return uri;
}

function askWhere({ draft }: Shown, { window, workspace, Uri }: typeof vscode): Thenable<vscode.Uri | undefined> {
  const name = `${(draft.path.split('/').at(-1) ?? 'draft').replace(/\.\w{1,10}$/u, '')}-check-report.html`;
  const [folder] = workspace.workspaceFolders ?? [];
  const defaultUri =
    draft.scheme === 'untitled' ? folder && Uri.joinPath(folder.uri, name) : Uri.joinPath(draft, '..', name);
  return window.showSaveDialog({
    title: l10n.t('Save Check Report'),
    filters: { [l10n.t('Web page')]: ['html'], Markdown: ['md'] },
    ...(defaultUri ? { defaultUri } : {}),
  });
}

/** *Open Check Report as Markdown*: the report that is shown, as a text to work in. */
export async function openReport({ editor }: FilingPorts): Promise<void> {
  const shown = reports.at(-1);
  if (!shown) return;
  const document = await editor.workspace.openTextDocument({ language: 'markdown', content: shown.markdown });
  await editor.window.showTextDocument(document, { viewColumn: shown.panel.viewColumn ?? editor.ViewColumn.Beside });
}

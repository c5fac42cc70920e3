import * as vscode from 'vscode';
import type { Range } from '../../engine/text/range.js';
import type { SourceTarget } from '../../service/found.js';
import { safe } from '../../service/safe-text.js';

/** What a row shows. Text from articles may be in any of the fields: it is made safe here. */
export interface Row {
  readonly label: string;
  /** Ranges of the label that are marked. */
  readonly marks?: readonly Range[] | undefined;
  readonly description?: string | undefined;
  readonly icon: string;
  /** A theme colour of the icon. */
  readonly color?: string | undefined;
  /** For `when` clauses of menus. */
  readonly context?: string | undefined;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string | undefined;
  /** The words of a source that a click shows. */
  readonly open?: SourceTarget | undefined;
  /** The place in a draft that a click goes to. */
  readonly goTo?: { readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined;
  /** What else a click does. */
  readonly run?: vscode.Command | undefined;
  readonly expandable?: 'collapsed' | 'expanded' | undefined;
}

const STATE = {
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
  leaf: vscode.TreeItemCollapsibleState.None,
} as const;

/** A tree item from its row. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(labelOf(row), STATE[row.expandable ?? 'leaf']);
  item.iconPath = new vscode.ThemeIcon(
    row.icon,
    row.color === undefined ? undefined : new vscode.ThemeColor(row.color),
  );
  if (row.description !== undefined) item.description = safe(row.description, 'label');
  if (row.context !== undefined) item.contextValue = row.context;
  item.accessibilityInformation = {
    label: safe(row.spoken ?? [row.label, row.description].filter(Boolean).join(', '), 'label'),
  };
  const command = commandOf(row);
  if (command) item.command = command;
  return item;
}

function labelOf({ label, marks = [] }: Row): string | vscode.TreeItemLabel {
  const shown = safe(label, 'label');
  // What had to be made safe occurs elsewhere now.
  if (marks.length === 0 || shown !== label) return shown;
  return { label, highlights: marks.map(({ start, end }) => [start, end]) };
}

function commandOf({ open, goTo, run }: Row): vscode.Command | undefined {
  if (open) return { command: 'quoin.openSource', title: vscode.l10n.t('Open Source'), arguments: [open] };
  if (!goTo) return run;
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Draft'),
    arguments: [goTo.uri, { selection: goTo.range }],
  };
}

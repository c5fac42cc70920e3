import * as vscode from 'vscode';
import { DOT } from '../../service/describe.js';
import type { QuoinService } from '../../service/quoin-service.js';
import { safe } from '../../service/safe-text.js';
import type { TreePlace } from '../../service/trees/place.js';
import type { RowAct, TreeRow } from '../../service/trees/rows.js';
import { shown } from '../present/cards.js';
import type { NodePages, TreeNode } from './nodes.js';
import type { Row } from './tree-item.js';

/** The rows at a place of one of the library's trees. */
export function libraryNodes(service: QuoinService, place: () => TreePlace): NodePages {
  return async (from, count) => {
    const { rows, total } = await service.children(place(), from, count);
    return { nodes: rows.map((row) => libraryNode(service, row)), total };
  };
}

function libraryNode(service: QuoinService, row: TreeRow): TreeNode {
  const { id, found, entityId, under, card, act } = row;
  const file = act && 'file' in act ? vscode.Uri.parse(act.file) : undefined;
  return {
    id,
    found,
    entityId,
    children: under && libraryNodes(service, () => under.place),
    tooltip: async () => {
      if (file) return new vscode.MarkdownString(safe(file.fsPath, 'markdown'));
      const words = card && (await service.card(card));
      return words ? shown(words) : undefined;
    },
    row: () => rowShown(row, file),
  };
}

function rowShown(row: TreeRow, file: vscode.Uri | undefined): Row {
  const { label, marks, description, icon, color, context, spoken, under, act } = row;
  const described = file ? describedFile(row, file) : { description, spoken };
  return { label, marks, icon, color, context, ...described, ...actOf(act, file), expandable: under?.shown };
}

function describedFile(row: TreeRow, file: vscode.Uri): Pick<Row, 'description' | 'spoken'> {
  const description = [row.description, vscode.workspace.asRelativePath(file)].filter(Boolean).join(DOT);
  return { description, spoken: vscode.l10n.t('{0} in another file: {1}', row.label, description) };
}

function actOf(act: RowAct | undefined, file: vscode.Uri | undefined): Pick<Row, 'open' | 'run'> {
  if (act === undefined) return {};
  if ('open' in act) return { open: act.open };
  if (file) return { run: { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [file] } };
  if ('address' in act)
    return {
      run: { command: 'quoin.openInProgram', title: vscode.l10n.t('Open in Its Program'), arguments: [act.address] },
    };
  if ('versions' in act) {
    const [first, second] = act.versions;
    return {
      run: {
        command: 'quoin.compareVersions',
        title: vscode.l10n.t('Compare Versions'),
        arguments: [{ first, second }],
      },
    };
  }
  return { run: { command: 'quoin.quotations.moreMatches', title: vscode.l10n.t('Show More Matches') } };
}

import * as vscode from 'vscode';
import type { LibraryArticle, Quotation } from '../../engine/library/model.js';
import { quotationCard, referenceCard } from '../cards.js';
import { articleOf, DOT, place, when, where, who } from '../describe.js';
import { type Found, foundQuotation, type SourceTarget } from '../found.js';
import { safe, shorten } from '../safe-text.js';
import type { Session } from '../session.js';
import { alsoReportedBy } from '../wordings.js';

/** A row of one of Quoin's trees. Rows are made anew at every refresh; `id` keeps them expanded and selected. */
export interface TreeNode {
  /** Unique in the tree, and the same after a refresh. */
  readonly id: string;
  readonly item: () => vscode.TreeItem;
  /** Absent for a leaf. */
  readonly children?: (() => readonly TreeNode[]) | undefined;
  /** What the inline actions of the row work on. */
  readonly found?: Found | undefined;
}

/** A view of the sidebar and the tree in it. */
export interface QuoinView extends vscode.Disposable {
  readonly tree: NodeTree;
}

/** Shows the nodes that `roots` gives; asks anew whenever `refresh` is called. */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #roots: () => readonly TreeNode[];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(roots: () => readonly TreeNode[]) {
    this.#roots = roots;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? (node.children?.() ?? []) : this.#roots())];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What a row shows. Text from articles may stand in any of the fields: it is made safe here. */
export interface Row {
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon: string;
  /** A theme colour of the icon. */
  readonly color?: string | undefined;
  /** For `when` clauses of menus. */
  readonly context?: string | undefined;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string | undefined;
  readonly tooltip?: vscode.MarkdownString | undefined;
  /** The words of a source that a click shows. */
  readonly open?: SourceTarget | undefined;
  /** The place in a draft that a click goes to. */
  readonly goTo?: { readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined;
  readonly expandable?: 'collapsed' | 'expanded' | undefined;
}

/** A tree item from its row. */
export function treeItem(row: Row): vscode.TreeItem {
  const state = {
    collapsed: vscode.TreeItemCollapsibleState.Collapsed,
    expanded: vscode.TreeItemCollapsibleState.Expanded,
    leaf: vscode.TreeItemCollapsibleState.None,
  }[row.expandable ?? 'leaf'];
  const item = new vscode.TreeItem(safe(row.label, 'label'), state);
  item.iconPath = new vscode.ThemeIcon(
    row.icon,
    row.color === undefined ? undefined : new vscode.ThemeColor(row.color),
  );
  if (row.description !== undefined) item.description = safe(row.description, 'label');
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.tooltip !== undefined) item.tooltip = row.tooltip;
  item.accessibilityInformation = {
    label: safe(row.spoken ?? [row.label, row.description].filter(Boolean).join(', '), 'label'),
  };
  if (row.open) item.command = { command: 'quoin.openSource', title: 'Open Source', arguments: [row.open] };
  if (row.goTo) {
    const { uri, range } = row.goTo;
    item.command = { command: 'vscode.open', title: 'Go to Draft', arguments: [uri, { selection: range }] };
  }
  return item;
}

/** A quotation as a row: its words, then whichever of who, where and when its group does not say already. */
export function quotationNode(
  session: Session,
  quotation: Quotation,
  parentId: string,
  said: readonly Fact[],
): TreeNode {
  const { article } = articleOf(session, quotation);
  const found = foundQuotation(quotation);
  const facts: Record<Fact, string> = { who: who(quotation), where: where(article), when: when(article) };
  const shown = (['who', 'where', 'when'] as const).filter((fact) => !said.includes(fact)).map((fact) => facts[fact]);
  const also = alsoReportedBy(session, quotation);
  return {
    id: `${parentId}/${quotation.id}`,
    found,
    item: () =>
      treeItem({
        label: `“${shorten(quotation.text.replace(/\s+/gu, ' ').trim(), 72)}”`,
        description: [...shown, also].filter(Boolean).join(DOT),
        icon: 'quote',
        context: also === '' ? 'quotation' : 'statement',
        spoken: `Quotation: ${quotation.text}. ${who(quotation)}, ${[place(article, quotation.paragraph), also].filter(Boolean).join(', ')}`,
        tooltip: quotationCard(session, quotation),
        open: found.target,
      }),
  };
}

/** What a group of rows has in common, and its rows need not repeat. */
export type Fact = 'who' | 'where' | 'when';

/** An article as a row, with whatever rows belong under it. */
export function sourceNode(
  entry: LibraryArticle,
  parentId: string,
  description: string,
  children: (id: string) => readonly TreeNode[],
): TreeNode {
  const { metadata } = entry.article;
  const id = `${parentId}/${metadata.id}`;
  return {
    id,
    found: { target: { articleId: metadata.id } },
    children: () => children(id),
    item: () =>
      treeItem({
        label: metadata.title ?? metadata.id,
        description,
        icon: metadata.text === 'digest' ? 'note' : 'file-text',
        context: entry.origin === 'own' ? 'source.own' : 'source',
        spoken: `Source: ${metadata.title ?? metadata.id}, ${description}`,
        tooltip: referenceCard(entry),
        expandable: 'collapsed',
      }),
  };
}

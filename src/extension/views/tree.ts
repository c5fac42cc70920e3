import * as vscode from 'vscode';
import { quantity } from '../../service/counts.js';
import { Throttle } from '../../service/throttle.js';
import type { NodePages, TreeNode } from './nodes.js';
import { treeItem } from './tree-item.js';

/** A list shows so many rows at first, and so many more each time that more are asked for. */
export const PAGE = 200;

/** While a library grows, its trees are shown again this often, in milliseconds. */
const REFRESH_INTERVAL = 500;

/** The rows that a view shows, long lists page by page. */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #roots: NodePages;
  readonly #showMoreCommand: string;
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #refresh = new Throttle(() => this.#changed.fire(undefined), REFRESH_INTERVAL);
  /** How many rows are shown of lists of which more than a page is, by the id of the row above (`''` for the roots). */
  readonly #shown = new Map<string, number>();
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param showMoreCommand what the last row of a part of a list runs, with the row above the list as its argument */
  constructor(roots: NodePages, showMoreCommand: string) {
    this.#roots = roots;
    this.#showMoreCommand = showMoreCommand;
  }

  /** The rows under a node, or the first ones; where there are more than are shown, the last says so and brings more. */
  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const { nodes, total } = await this.#rowsUnder(node, 0, this.#shownUnder(node));
    const children = nodes.length < total ? [...nodes, this.#moreNode(node, nodes.length, total)] : [...nodes];
    if (node) for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await node.tooltip?.();
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  /** Shows one more page under a node (or of the first rows), and gives the first row that this brings. */
  async showMore(node?: TreeNode): Promise<TreeNode | undefined> {
    const before = this.#shownUnder(node);
    const {
      nodes: [first],
    } = await this.#rowsUnder(node, before, 1);
    if (first === undefined) return undefined;
    this.#shown.set(node?.id ?? '', before + PAGE);
    this.#changed.fire(node);
    if (node) this.#parents.set(first, node);
    return first;
  }

  /** The library has changed: rows are asked for again soon, and a burst of changes is one. */
  refreshSoon(): void {
    this.#refresh.request();
  }

  /** What is shown has changed by the writer's own doing: rows are asked for again at once. */
  refreshNow(): void {
    this.#changed.fire(undefined);
  }

  /** The tree is about something else now: rows are asked for again at once, and from their first page. */
  startOver(): void {
    this.#shown.clear();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#refresh.dispose();
    this.#changed.dispose();
  }

  async #rowsUnder(node: TreeNode | undefined, from: number, count: number): ReturnType<NodePages> {
    if (!node) return this.#roots(from, count);
    return node.children ? node.children(from, count) : { nodes: [], total: 0 };
  }

  #shownUnder(node: TreeNode | undefined): number {
    return this.#shown.get(node?.id ?? '') ?? PAGE;
  }

  #moreNode(parent: TreeNode | undefined, shown: number, all: number): TreeNode {
    const more = Math.min(PAGE, all - shown);
    return {
      id: `${parent?.id ?? ''}/more`,
      item: () =>
        treeItem({
          label: vscode.l10n.t('Show {0} more (of {1})', quantity(more), quantity(all)),
          icon: 'ellipsis',
          run: { command: this.#showMoreCommand, title: vscode.l10n.t('Show More'), arguments: [parent] },
        }),
    };
  }
}

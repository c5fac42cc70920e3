import * as vscode from 'vscode';
import { quantity } from '../../service/counts.js';
import { Throttle } from '../../service/throttle.js';
import type { Session } from '../library/session.js';
import { HeldRows } from './held-rows.js';
import type { NodePages, TreeNode } from './nodes.js';
import { treeItem } from './tree-item.js';

/** Number of rows that a list shows at first, and adds with each request for more. */
export const PAGE = 200;

/** After a change of the library its trees are shown again, this often in milliseconds, and more rarely if changes go on. */
const REFRESH_INTERVAL = 500;
const LONGEST_INTERVAL = 8_000;

/**
 * While files are read they come in bursts, no further apart than that: rows are shown more and more rarely, however long it is since
 * the last burst. Nobody can use rows that move all the time, and VS Code keeps something of every row that it has ever shown.
 */
const LONGEST_WHILE_READING = 64_000;
const BURSTS = 8_000;

/** What tells of changes of a library. */
type FollowedLibrary = Pick<Session, 'readiness' | 'onDidChange' | 'onDidChangeState'>;

/** The rows that a view shows, long lists page by page. */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #roots: NodePages;
  readonly #showMoreCommand: string;
  readonly #isVisible: () => boolean;
  readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly #refresh = new Throttle(() => void this.#update(), REFRESH_INTERVAL, LONGEST_INTERVAL);
  readonly #growth = new Throttle(() => void this.#update(), REFRESH_INTERVAL, LONGEST_WHILE_READING, BURSTS);
  /** How many rows are shown of lists of which more than a page is, by the id of the row above (`''` for the roots). */
  readonly #shown = new Map<string, number>();
  readonly #rows = new HeldRows(
    (parent) => this.#rowsUnder(parent),
    () => this.refreshSoon(),
  );
  /** The update that has begun, and the one that follows it. */
  #updating: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  /**
   * @param showMoreCommand what the last row of a part of a list runs, with the row above the list as its argument
   * @param isVisible whether the view can be seen
   */
  constructor(roots: NodePages, showMoreCommand: string, isVisible: () => boolean = () => true) {
    this.#roots = roots;
    this.#showMoreCommand = showMoreCommand;
    this.#isVisible = isVisible;
  }

  /** The rows under a node, or the first ones; where there are more than are shown, the last says so and brings more. */
  getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return this.#rows.ask(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = treeItem(node.row());
    item.id = node.id;
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await node.tooltip?.();
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#rows.parentOf(node);
  }

  /** Shows one more page under a node (or of the first rows), and gives the first row that this brings. */
  async showMore(node?: Pick<TreeNode, 'id'>): Promise<TreeNode | undefined> {
    const before = this.#shownUnder(node);
    this.#shown.set(node?.id ?? '', before + PAGE);
    await this.#update();
    return this.#rows.under(node)[before];
  }

  /** The library has changed: rows that differ are shown soon, and a burst of changes is one. */
  refreshSoon(): void {
    this.#refresh.request();
  }

  /** Shows what a session's library has: soon after a change, at the latest when all files have been read. */
  follow({ readiness, onDidChange, onDidChangeState }: FollowedLibrary): vscode.Disposable {
    return vscode.Disposable.from(
      onDidChange(() => (readiness.state === 'read' ? this.#refresh : this.#growth).request()),
      onDidChangeState((state) => state === 'read' && this.refreshNow()),
    );
  }

  /** What is shown has changed by the writer's own doing: rows that differ are shown at once. */
  refreshNow(): void {
    void this.#update();
  }

  /** The tree is about something else now: rows are asked for again at once, and from their first page. */
  startOver(): void {
    this.#shown.clear();
    this.#askForAll();
  }

  dispose(): void {
    this.#refresh.dispose();
    this.#growth.dispose();
    this.#changed.dispose();
  }

  /** Updates follow one another: each compares the rows with what the one before it has shown. */
  #update(): Promise<void> {
    this.#next ??= this.#updating.then(() => {
      this.#next = undefined;
      return this.#showChanges();
    });
    this.#updating = this.#next;
    return this.#next;
  }

  async #showChanges(): Promise<void> {
    // No row can be clicked; VS Code asks for those that it will show.
    if (!this.#isVisible()) return this.#askForAll();
    try {
      const changes = await this.#rows.compare();
      if (changes === 'all') this.#changed.fire(undefined);
      else if (changes.length > 0) this.#changed.fire([...changes]);
    } catch {
      // VS Code asks, and says why there is no answer.
      this.#askForAll();
    }
  }

  #askForAll(): void {
    this.#rows.forget();
    this.#changed.fire(undefined);
  }

  async #rowsUnder(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const { nodes, total } = await this.#page(parent, this.#shownUnder(parent));
    return nodes.length < total ? [...nodes, this.#moreNode(parent, nodes.length, total)] : nodes;
  }

  async #page(parent: TreeNode | undefined, count: number): ReturnType<NodePages> {
    if (!parent) return this.#roots(0, count);
    return parent.children ? parent.children(0, count) : { nodes: [], total: 0 };
  }

  #shownUnder(node: Pick<TreeNode, 'id'> | undefined): number {
    return this.#shown.get(node?.id ?? '') ?? PAGE;
  }

  #moreNode(parent: TreeNode | undefined, shown: number, all: number): TreeNode {
    const more = Math.min(PAGE, all - shown);
    return {
      id: `${parent?.id ?? ''}/more`,
      row: () => ({
        label: vscode.l10n.t('Show {0} more (of {1})', quantity(more), quantity(all)),
        icon: 'ellipsis',
        run: {
          command: this.#showMoreCommand,
          title: vscode.l10n.t('Show More'),
          arguments: parent ? [{ id: parent.id }] : [],
        },
      }),
    };
  }
}

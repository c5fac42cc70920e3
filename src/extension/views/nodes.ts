import type * as vscode from 'vscode';
import type { Found } from '../../service/found.js';
import type { Row } from './tree-item.js';

/** A row of one of Quoin's trees. Rows are made again at every refresh; `id` keeps them expanded and selected. */
export interface TreeNode {
  /** Unique in the tree, and the same after a refresh. */
  readonly id: string;
  /** What the row shows; made when it is shown. */
  readonly row: () => Row;
  /** Absent for a leaf. Asked for when the row is unfolded. */
  readonly children?: NodePages | undefined;
  /** What the mouse resting on the row shows; made then. */
  readonly tooltip?: (() => Promise<vscode.MarkdownString | undefined>) | undefined;
  /** What the inline actions of the row work on. */
  readonly found?: Found | undefined;
  /** The entity whose row it is, by its id. */
  readonly entityId?: string | undefined;
}

/** A part of a list of rows, and how many there are in all. */
export interface NodePage {
  readonly nodes: readonly TreeNode[];
  readonly total: number;
}

/** Gives at most `count` rows of a list from the index `from` on. */
export type NodePages = (from: number, count: number) => Promise<NodePage>;

/** Rows that are there already. */
export function pagesOf(nodes: readonly TreeNode[]): NodePages {
  return async (from, count) => ({ nodes: nodes.slice(from, from + count), total: nodes.length });
}

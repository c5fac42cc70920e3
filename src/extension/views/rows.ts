import type * as vscode from 'vscode';
import type { Found } from '../../service/found.js';

/** A row of one of Quoin's trees. Rows are made again at every refresh; `id` keeps them expanded and selected. */
export interface TreeNode {
  /** Unique in the tree, and the same after a refresh. */
  readonly id: string;
  readonly item: () => vscode.TreeItem;
  /** Absent for a leaf. Asked for when the row is unfolded. */
  readonly children?: (() => Rows) | undefined;
  /** What the mouse resting on the row shows; made then. */
  readonly tooltip?: (() => vscode.MarkdownString | undefined) | undefined;
  /** What the inline actions of the row work on. */
  readonly found?: Found | undefined;
  /** The entity whose row it is, by its id. */
  readonly entityId?: string | undefined;
}

/** A list of rows of which each is made when it is shown: a library's lists are long, and most of them stay folded. */
export interface Rows {
  readonly length: number;
  /** The row at an index, from 0; the same row, though not the same object, each time. */
  readonly row: (index: number) => TreeNode;
}

/** A list, some of whose items may not have been found out yet. */
export interface List<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** One row for each item. */
export function rowsOf<T>(items: List<T>, node: (item: T) => TreeNode): Rows {
  return {
    length: items.length,
    row: (index) => {
      const item = items.at(index);
      if (item === undefined) throw new RangeError(`No row ${index} among ${items.length}`);
      return node(item);
    },
  };
}

/** Rows that are few, and made already. */
export function rows(...nodes: readonly TreeNode[]): Rows {
  return rowsOf(nodes, (node) => node);
}

/** Lists one behind the other. */
export function concatenated(...lists: readonly Rows[]): Rows {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    row: (index) => {
      let behind = index;
      for (const list of lists) {
        if (behind < list.length) return list.row(behind);
        behind -= list.length;
      }
      throw new RangeError(`No row ${index}`);
    },
  };
}

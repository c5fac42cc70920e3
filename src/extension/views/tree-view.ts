import * as vscode from 'vscode';
import { log } from '../platform/log.js';
import type { NodePages, TreeNode } from './nodes.js';
import { NodeTree } from './tree.js';

/** A view of the sidebar and the tree in it. */
export interface QuoinView extends vscode.Disposable {
  readonly tree: NodeTree;
  readonly view: vscode.TreeView<TreeNode>;
}

/** Opens the view that the manifest calls `quoin.<name>`; `roots` gives its rows whenever they are asked for again. */
export function openTreeView(
  name: string,
  roots: NodePages,
  options: Omit<vscode.TreeViewOptions<TreeNode>, 'treeDataProvider'> = {},
): QuoinView {
  const showMore = `quoin.${name}.showMore`;
  const tree: NodeTree = new NodeTree(roots, showMore, () => view.visible);
  const view = vscode.window.createTreeView(`quoin.${name}`, { ...options, treeDataProvider: tree });
  const disposable = vscode.Disposable.from(
    tree,
    view,
    vscode.commands.registerCommand(showMore, async (parent?: Pick<TreeNode, 'id'>) => {
      const first = await tree.showMore(parent);
      // The row that was pressed is further down now: the keyboard continues with what it brought.
      if (first === undefined) return;
      try {
        await view.reveal(first, { select: true, focus: true });
      } catch (error) {
        // The list may have changed since: the rows are there, and the writer continues from where the keyboard is.
        log('info', 'The first of more rows cannot be gone to.', error);
      }
    }),
  );
  return { tree, view, dispose: () => disposable.dispose() };
}

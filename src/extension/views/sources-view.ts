import * as vscode from 'vscode';
import type { LibraryArticle } from '../../engine/library/model.js';
import { count, DOT, when, where } from '../describe.js';
import type { Session } from '../session.js';
import { NodeTree, type QuoinView, quotationNode, sourceNode, type TreeNode } from './tree.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session): QuoinView & { readonly view: vscode.TreeView<TreeNode> } {
  const tree = new NodeTree(() =>
    [...session.library.articles].sort(newestFirst).map((entry) => articleNode(session, entry)),
  );
  const view = vscode.window.createTreeView('quoin.sources', { treeDataProvider: tree, showCollapseAll: true });
  const disposable = vscode.Disposable.from(
    tree,
    view,
    session.onDidChange(() => tree.refresh()),
  );
  return { tree, view, dispose: () => disposable.dispose() };
}

/** EDTF dates sort as text; what is undated comes last. */
function newestFirst(a: LibraryArticle, b: LibraryArticle): number {
  const [first, second] = [a.article.metadata.issued ?? '', b.article.metadata.issued ?? ''];
  return first < second ? 1 : first > second ? -1 : 0;
}

function articleNode(session: Session, entry: LibraryArticle): TreeNode {
  const { article } = entry;
  const quotations = session.library.quotationsIn(article.metadata.id).filter(({ kind }) => kind !== 'other');
  const description = [where(article), when(article), count(quotations.length, 'quotation')].join(DOT);
  return sourceNode(entry, 'sources', description, (id) =>
    quotations.map((quotation) => quotationNode(session, quotation, id, ['where', 'when'])),
  );
}

import * as vscode from 'vscode';
import { sourceName } from '../../engine/cite/reference.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { count, DOT, when, where } from '../describe.js';
import type { Session } from '../session.js';
import { DROPPED_FILES, dropSources } from '../sources/drop.js';
import { missingFields } from '../sources/missing-fields.js';
import { draggableRows } from '../transfer/drag.js';
import { NodeTree, type QuoinView, quotationNode, sourceNode, type TreeNode } from './tree.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session): QuoinView & { readonly view: vscode.TreeView<TreeNode> } {
  const tree = new NodeTree(() =>
    [...session.library.articles].sort(newestFirst).map((entry) => articleNode(session, entry)),
  );
  const view = vscode.window.createTreeView('quoin.sources', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: {
      ...draggableRows(session),
      dropMimeTypes: DROPPED_FILES,
      handleDrop: (_target, data) => dropSources(data),
    },
  });
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

/** The outlet, and those of its syndicated copies. */
function outlets({ article, copies = [] }: LibraryArticle): string {
  return [...new Set([where(article), ...copies.map(({ metadata }) => sourceName(metadata))])].join(', ');
}

function articleNode(session: Session, entry: LibraryArticle): TreeNode {
  const { article } = entry;
  const quotations = session.library.quotationsIn(article.metadata.id).filter(({ kind }) => kind !== 'other');
  const missing = entry.origin === 'own' ? missingFields(article.metadata) : [];
  const facts = [outlets(entry), when(article), count(quotations.length, 'quotation')];
  const description = [...facts, ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : [])].join(DOT);
  return sourceNode(entry, 'sources', description, (id) =>
    quotations.map((quotation) => quotationNode(session, quotation, id, ['where', 'when'])),
  );
}

import * as vscode from 'vscode';
import { sourceName } from '../../engine/cite/reference.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { RankedList } from '../../engine/library/ranked-list.js';
import { count, DOT, when, where } from '../describe.js';
import type { Session } from '../session.js';
import { DROPPED_FILES, dropSources } from '../sources/drop.js';
import { missingFields } from '../sources/missing-fields.js';
import { draggableRows } from '../transfer/drag.js';
import { quotationNode, sourceNode } from './library-nodes.js';
import { perVersion } from './per-version.js';
import { rowsOf } from './rows.js';
import type { TreeNode } from './tree.js';
import { openTreeView, type QuoinView } from './tree-view.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session): QuoinView {
  const articles = perVersion(session.library, () => new RankedList(session.library.articles, newestFirst));
  const opened = openTreeView('sources', () => rowsOf(articles(), (entry) => articleNode(session, entry)), {
    showCollapseAll: true,
    dragAndDropController: {
      ...draggableRows(session),
      dropMimeTypes: DROPPED_FILES,
      handleDrop: (_target, data) => dropSources(data),
    },
  });
  const disposable = vscode.Disposable.from(
    opened,
    session.onDidChange(() => opened.tree.refreshSoon()),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

/** EDTF dates sort as text; what is undated comes last. */
function newestFirst(
  { article: { metadata: a } }: LibraryArticle,
  { article: { metadata: b } }: LibraryArticle,
): number {
  const [first, second] = [a.issued ?? '', b.issued ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The outlet, and those of its syndicated copies. */
function outlets({ article, copies = [] }: LibraryArticle): string {
  return [...new Set([where(article), ...copies.map(({ metadata }) => sourceName(metadata))])].join(', ');
}

function articleNode(session: Session, entry: LibraryArticle): TreeNode {
  const { article, origin } = entry;
  const quotations = () => session.library.quotationsIn(article.metadata.id).filter(({ kind }) => kind !== 'other');
  const description = () => {
    const missing = origin === 'own' ? missingFields(article.metadata) : [];
    const facts = [outlets(entry), when(article), count(quotations().length, 'quotation')];
    return [...facts, ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : [])].join(DOT);
  };
  return sourceNode(entry, 'sources', description, (id) =>
    rowsOf(quotations(), (quotation) => quotationNode(session, quotation, id, ['where', 'when'])),
  );
}

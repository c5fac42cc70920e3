import * as vscode from 'vscode';
import type { Session } from '../library/session.js';
import { DROPPED_FILES, dropSources } from '../sources/drop.js';
import { draggableRows } from '../transfer/drag.js';
import type { BundledOffer } from './bundled-offer.js';
import { libraryNodes } from './library-nodes.js';
import { openTreeView, type QuoinView } from './tree-view.js';

/** The view *Sources*: all articles, the newest first; under each its quotations. */
export function registerSourcesView(session: Session, offer: BundledOffer): QuoinView {
  const opened = openTreeView('sources', offer.before(libraryNodes(session.service, () => ({ at: 'sources' }))), {
    showCollapseAll: true,
    dragAndDropController: {
      ...draggableRows(session),
      dropMimeTypes: DROPPED_FILES,
      handleDrop: (_target, data) => dropSources(data),
    },
  });
  const disposable = vscode.Disposable.from(
    opened,
    opened.tree.follow(session),
    offer.onDidChange(() => opened.tree.refreshNow()),
    session.onDidChangeUses(() => opened.tree.refreshSoon()),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

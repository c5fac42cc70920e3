import * as vscode from 'vscode';
import type { Session } from '../library/session.js';
import { draggableRows } from '../transfer/drag.js';
import { libraryNodes } from './library-nodes.js';
import { openTreeView, type QuoinView } from './tree-view.js';

/** The view *Entities*: people, organisations, places, by number of mentions. */
export function registerEntitiesView(session: Session): QuoinView {
  const opened = openTreeView(
    'entities',
    libraryNodes(session.service, () => ({ at: 'entities' })),
    { showCollapseAll: true, dragAndDropController: draggableRows(session) },
  );
  const disposable = vscode.Disposable.from(opened, opened.tree.follow(session));
  return { ...opened, dispose: () => disposable.dispose() };
}

import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../service/trees/place.js';
import type { Session } from '../library/session.js';
import { draggableRows } from '../transfer/drag.js';
import type { BundledOffer } from './bundled-offer.js';
import { askForFilter } from './filter-box.js';
import { libraryNodes } from './library-nodes.js';
import { openTreeView, type QuoinView } from './tree-view.js';

const GROUPING_KEY = 'quoin.quotations.grouping';
const FILTERED_KEY = 'quoin.quotations.filtered';

/** Number of quotations that a filter finds at first, and with each request for more. */
const MATCHES = 500;

/** The view *Quotations*: by speaker, source or date, with a filter. */
export function registerQuotationsView(session: Session, memory: vscode.Memento, offer: BundledOffer): QuoinView {
  let grouping: Grouping = GROUPINGS.find((each) => each === memory.get(GROUPING_KEY)) ?? 'speaker';
  let filter = '';
  let most = MATCHES;

  const opened = openTreeView(
    'quotations',
    offer.before(libraryNodes(session.service, () => ({ at: 'quotations', selection: { grouping, filter, most } }))),
    { showCollapseAll: true, dragAndDropController: draggableRows(session) },
  );
  const { tree, view } = opened;
  const show = () => {
    view.description =
      filter === ''
        ? groupedBy(grouping)
        : vscode.l10n.t({
            message: '“{0}”, {1}',
            args: [filter, groupedBy(grouping)],
            comment: 'A filter, and how rows are grouped: “trust”, by speaker',
          });
    void vscode.commands.executeCommand('setContext', GROUPING_KEY, grouping);
    void vscode.commands.executeCommand('setContext', FILTERED_KEY, filter !== '');
    tree.startOver();
  };
  const setFilter = (value: string) => {
    if (value.trim() === filter) return;
    filter = value.trim();
    most = MATCHES;
    show();
  };
  show();

  const disposable = vscode.Disposable.from(
    opened,
    tree.follow(session),
    offer.onDidChange(() => tree.refreshNow()),
    session.onDidChangeUses(() => tree.refreshSoon()),
    ...GROUPINGS.map((each) =>
      vscode.commands.registerCommand(`quoin.quotations.groupBy.${each}`, async () => {
        grouping = each;
        await memory.update(GROUPING_KEY, each);
        show();
      }),
    ),
    vscode.commands.registerCommand('quoin.quotations.moreMatches', () => {
      most += MATCHES;
      tree.refreshNow();
    }),
    vscode.commands.registerCommand('quoin.quotations.filter', (value?: string) =>
      typeof value === 'string' ? setFilter(value) : askForFilter(filter, setFilter),
    ),
    vscode.commands.registerCommand('quoin.quotations.showUnused', () => setFilter('is:unused')),
    vscode.commands.registerCommand('quoin.quotations.clearFilter', () => setFilter('')),
  );
  return { tree, view, dispose: () => disposable.dispose() };
}

function groupedBy(grouping: Grouping): string {
  if (grouping === 'speaker') return vscode.l10n.t('by speaker');
  return grouping === 'source' ? vscode.l10n.t('by source') : vscode.l10n.t('by date');
}

import * as vscode from 'vscode';
import type { Range } from '../../engine/text/range.js';
import { count, quantity } from '../../service/describe.js';
import { perVersion } from '../per-version.js';
import type { Session } from '../session.js';
import { draggableRows } from '../transfer/drag.js';
import { askForFilter } from './filter-box.js';
import { GROUPINGS, type Group, type Grouping, type Groups, groupsOf } from './groups.js';
import { LibraryGroups } from './library-groups.js';
import { type Fact, quotationNode } from './library-nodes.js';
import { concatenated, type Rows, rows, rowsOf, type TreeNode } from './rows.js';
import { treeItem } from './tree-item.js';
import { openTreeView, type QuoinView } from './tree-view.js';

const GROUPING_KEY = 'quoin.quotations.grouping';
const FILTERED_KEY = 'quoin.quotations.filtered';
const MORE_MATCHES = 'quoin.quotations.moreMatches';

/** A filter finds so many quotations at first, and so many more each time that more are asked for. */
const MATCHES = 500;

/** What the view is showing. */
interface Shown {
  readonly groups: Groups;
  /** What a filter has matched, by the quotation's id: ranges of its words. */
  readonly matched: ReadonlyMap<string, readonly Range[]>;
  /** Whether a filter has found more than are asked for. */
  readonly cut: boolean;
}

/** The view *Quotations*: by speaker, source or date, with a filter. */
export function registerQuotationsView(session: Session, memory: vscode.Memento): QuoinView {
  let grouping: Grouping = GROUPINGS.find((each) => each === memory.get(GROUPING_KEY)) ?? 'speaker';
  let filter = '';
  let most = MATCHES;
  let shown: () => Shown;

  const opened = openTreeView('quotations', () => quotationRows(session, shown, grouping, most), {
    showCollapseAll: true,
    dragAndDropController: draggableRows(session),
  });
  const { tree, view } = opened;
  const grouped = () => new LibraryGroups(session, grouping, () => tree.refreshSoon());
  let all = grouped();

  const look = () => {
    const matching = perVersion(searched(session), () => matches(session, filter, most, grouping));
    const whole: Shown = { groups: all, matched: new Map(), cut: false };
    shown = filter === '' ? () => whole : matching;
  };
  const show = () => {
    look();
    view.description = filter === '' ? `by ${grouping}` : `“${filter}”, by ${grouping}`;
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
    { dispose: () => all.dispose() },
    session.onDidChange(() => tree.refreshSoon()),
    ...GROUPINGS.map((each) =>
      vscode.commands.registerCommand(`quoin.quotations.groupBy.${each}`, async () => {
        grouping = each;
        all.dispose();
        all = grouped();
        await memory.update(GROUPING_KEY, each);
        show();
      }),
    ),
    vscode.commands.registerCommand(MORE_MATCHES, () => {
      most += MATCHES;
      look();
      tree.refreshNow();
    }),
    vscode.commands.registerCommand('quoin.quotations.filter', (value?: string) =>
      typeof value === 'string' ? setFilter(value) : askForFilter(filter, setFilter),
    ),
    vscode.commands.registerCommand('quoin.quotations.clearFilter', () => setFilter('')),
  );
  return { tree, view, dispose: () => disposable.dispose() };
}

/** What a filter finds changes with the library, and with what the search knows of it. */
function searched({ library, search }: Session): { readonly version: number } {
  return {
    get version() {
      return library.version + search.version;
    },
  };
}

/** The best matches of a filter, and whether there are more. */
function matches(session: Session, filter: string, most: number, grouping: Grouping): Shown {
  const results = session.search.search(filter, { kinds: ['quotation'], limit: most + 1 });
  const best = results.slice(0, most);
  const found = best.flatMap(({ record }) => session.search.quotationOf(record) ?? []);
  const quotations = found.filter(({ kind }) => kind !== 'other');
  const matched = new Map(best.map(({ record, highlights }) => [record.id, highlights]));
  return { groups: groupsOf(session, quotations, grouping), matched, cut: results.length > most };
}

function quotationRows(session: Session, shown: () => Shown, grouping: Grouping, most: number): Rows {
  const { groups, cut } = shown();
  const list = rowsOf(groups.list, (group) => groupNode(session, shown, group, grouping));
  return cut ? concatenated(list, rows(moreMatchesNode(most))) : list;
}

const ICON: Readonly<Record<Grouping, string>> = { speaker: 'person', source: 'note', date: 'calendar' };
const SAID: Readonly<Record<Grouping, readonly Fact[]>> = {
  speaker: ['who'],
  source: ['where', 'when'],
  date: ['when'],
};

function groupNode(session: Session, shown: () => Shown, group: Group, grouping: Grouping): TreeNode {
  const { key, label } = group;
  const id = `${grouping}:${key}`;
  return {
    id,
    // Unfolded later, the group may have other quotations.
    children: () => {
      const { groups, matched } = shown();
      return rowsOf(groups.quotations(key), (quotation) =>
        quotationNode(session, quotation, id, SAID[grouping], matched.get(quotation.id)),
      );
    },
    item: () =>
      treeItem({
        label,
        description: quantity(group.count),
        icon: ICON[grouping],
        spoken: `${label}, ${count(group.count, 'quotation')}`,
        expandable: 'collapsed',
      }),
  };
}

/** Says that a filter has found more than is shown, and shows it. */
function moreMatchesNode(most: number): TreeNode {
  return {
    id: 'matches/more',
    item: () =>
      treeItem({
        label: `Show more matches than the best ${quantity(most)}`,
        icon: 'ellipsis',
        run: { command: MORE_MATCHES, title: 'Show More Matches' },
      }),
  };
}

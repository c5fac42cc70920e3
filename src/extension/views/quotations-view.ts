import * as vscode from 'vscode';
import type { Quotation } from '../../engine/library/model.js';
import { articleOf, count, when, where } from '../describe.js';
import type { Session } from '../session.js';
import { draggableRows } from '../transfer/drag.js';
import { type Fact, NodeTree, type QuoinView, quotationNode, type TreeNode, treeItem } from './tree.js';

/** What the quotations can be grouped by. */
const GROUPINGS = ['speaker', 'source', 'date'] as const;
type Grouping = (typeof GROUPINGS)[number];

const GROUPING_KEY = 'quoin.quotations.grouping';
const FILTERED_KEY = 'quoin.quotations.filtered';

/** As many matches as anybody will look through. */
const FILTER_LIMIT = 500;

/** The view *Quotations*: by speaker, source or date, with a filter. */
export function registerQuotationsView(session: Session, memory: vscode.Memento): QuoinView {
  let grouping: Grouping = GROUPINGS.find((each) => each === memory.get(GROUPING_KEY)) ?? 'speaker';
  let filter = '';

  const shown = (): readonly Quotation[] => {
    const found =
      filter === ''
        ? session.library.quotations
        : session.search
            .search(filter, { kinds: ['quotation'], limit: FILTER_LIMIT })
            .flatMap(({ record }) => session.search.quotationOf(record) ?? []);
    return found.filter((quotation) => quotation.kind !== 'other');
  };
  const tree = new NodeTree(() => groups(session, shown(), grouping));
  const view = vscode.window.createTreeView('quoin.quotations', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: draggableRows(session),
  });

  const show = () => {
    view.description = filter === '' ? `by ${grouping}` : `“${filter}”, by ${grouping}`;
    void vscode.commands.executeCommand('setContext', GROUPING_KEY, grouping);
    void vscode.commands.executeCommand('setContext', FILTERED_KEY, filter !== '');
    tree.refresh();
  };
  const setFilter = (value: string) => {
    if (value.trim() === filter) return;
    filter = value.trim();
    show();
  };
  show();

  const disposable = vscode.Disposable.from(
    tree,
    view,
    session.onDidChange(() => tree.refresh()),
    ...GROUPINGS.map((each) =>
      vscode.commands.registerCommand(`quoin.quotations.groupBy.${each}`, async () => {
        grouping = each;
        await memory.update(GROUPING_KEY, each);
        show();
      }),
    ),
    vscode.commands.registerCommand('quoin.quotations.filter', (value?: string) =>
      typeof value === 'string' ? setFilter(value) : askForFilter(filter, setFilter),
    ),
    vscode.commands.registerCommand('quoin.quotations.clearFilter', () => setFilter('')),
  );
  return { tree, dispose: () => disposable.dispose() };
}

/** An input box that filters as the writer types; Escape brings back what was there before. */
function askForFilter(before: string, apply: (value: string) => void): void {
  const input = vscode.window.createInputBox();
  input.title = 'Filter Quotations';
  input.placeholder = 'Words, speaker, source or date';
  input.value = before;
  let accepted = false;
  input.onDidChangeValue(apply);
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) apply(before);
    input.dispose();
  });
  input.show();
}

interface Group {
  readonly label: string;
  /** For sorting among groups, ascending. */
  readonly rank: string;
  readonly quotations: Quotation[];
}

const ICON: Readonly<Record<Grouping, string>> = { speaker: 'person', source: 'note', date: 'calendar' };
const SAID: Readonly<Record<Grouping, readonly Fact[]>> = {
  speaker: ['who'],
  source: ['where', 'when'],
  date: ['when'],
};

function groups(session: Session, quotations: readonly Quotation[], grouping: Grouping): TreeNode[] {
  const byKey = new Map<string, Group>();
  for (const quotation of quotations) {
    const { key, label, rank } = groupOf(session, quotation, grouping);
    const group = byKey.get(key) ?? { label, rank, quotations: [] };
    group.quotations.push(quotation);
    byKey.set(key, group);
  }
  const order = [...byKey].sort(([, a], [, b]) => compare(a, b, grouping));
  return order.map(([key, group]) => {
    const id = `${grouping}:${key}`;
    return {
      id,
      children: () => group.quotations.map((quotation) => quotationNode(session, quotation, id, SAID[grouping])),
      item: () =>
        treeItem({
          label: group.label,
          description: String(group.quotations.length),
          icon: ICON[grouping],
          spoken: `${group.label}, ${count(group.quotations.length, 'quotation')}`,
          expandable: 'collapsed',
        }),
    };
  });
}

function groupOf(session: Session, quotation: Quotation, grouping: Grouping) {
  const { article } = articleOf(session, quotation);
  const { metadata } = article;
  switch (grouping) {
    case 'speaker': {
      const name = quotation.speaker?.name;
      return { key: quotation.speakerId ?? name ?? '', label: name ?? 'Unattributed', rank: name ? '' : 'last' };
    }
    case 'source': {
      const label = [where(article), when(article)].join(', ');
      return { key: metadata.id, label, rank: metadata.issued ?? '' };
    }
    case 'date':
      return { key: metadata.issued ?? '', label: when(article), rank: metadata.issued ?? '' };
  }
}

/** Speakers with most to say first and the unattributed last; sources and dates newest first. */
function compare(a: Group, b: Group, grouping: Grouping): number {
  if (grouping !== 'speaker') return a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0;
  return a.rank.localeCompare(b.rank) || b.quotations.length - a.quotations.length || a.label.localeCompare(b.label);
}

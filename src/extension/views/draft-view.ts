import * as vscode from 'vscode';
import type { CheckedCitation, CheckedQuotation, DraftCheck } from '../../engine/draft/check.js';
import type { Finding, Severity, SourcePlace } from '../../engine/draft/finding.js';
import { isWordsOnly, totalsOf } from '../../engine/draft/totals.js';
import { contains } from '../../engine/text/range.js';
import type { Found } from '../../service/found.js';
import { shorten } from '../../service/safe-text.js';
import { rangeOf } from '../check/diagnostics.js';
import type { DraftChecks } from '../check/draft-checks.js';
import { wordsOnlyBecause } from '../check/words-only.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import { pagesOf, type TreeNode } from './nodes.js';
import { openTreeView, type QuoinView } from './tree-view.js';

/** What the draft is that the view is about, for what the view says when it has no rows, and for its actions. */
const STATE_KEY = 'quoin.draft.state';

/** No draft, one that is not to be checked, one whose check is still to come or failed, and one with rows or without. */
type DraftState = 'none' | 'unchecked' | 'pending' | 'listed' | 'empty';

/** How each state of a quotation is shown and said. */
const STATE: Readonly<
  Record<CheckedQuotation['state'] | 'ignored', { icon: string; color?: string; said: () => string }>
> = {
  verified: {
    icon: 'pass',
    color: 'testing.iconPassed',
    said: () => vscode.l10n.t('verified'),
  },
  questioned: {
    icon: 'warning',
    color: 'list.warningForeground',
    said: () => vscode.l10n.t('words verified, with a finding'),
  },
  altered: {
    icon: 'warning',
    color: 'list.warningForeground',
    said: () => vscode.l10n.t('words differ'),
  },
  misattributed: {
    icon: 'warning',
    color: 'list.warningForeground',
    said: () => vscode.l10n.t('in another source'),
  },
  uncited: {
    icon: 'info',
    said: () => vscode.l10n.t('not cited'),
  },
  unsupported: {
    icon: 'question',
    said: () => vscode.l10n.t('no source found'),
  },
  unchecked: {
    icon: 'circle-outline',
    said: () => vscode.l10n.t('not checked'),
  },
  ignored: {
    icon: 'circle-slash',
    said: () => vscode.l10n.t('ignored'),
  },
};

const FINDING_ICON: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

/** The view *Draft*: each quotation and citation of the draft in order, with its state; a click goes there. */
export function registerDraftView(checks: DraftChecks, editors: DraftEditors): QuoinView {
  let document: vscode.TextDocument | undefined;
  const opened = openTreeView('draft', (from, count) => {
    const check = document && checks.latest(document);
    return pagesOf(document && check ? draftNodes(document, check) : [])(from, count);
  });
  const { tree, view } = opened;
  const show = () => {
    const shown = editors.current();
    const check = shown && checks.latest(shown);
    const progress = check && totalsOf(check.quotations);
    view.description =
      progress && progress.total > 0 ? vscode.l10n.t('{0} of {1} verified', progress.verified, progress.total) : '';
    void vscode.commands.executeCommand('setContext', STATE_KEY, stateOf(shown, checks));
    if (shown === document) {
      tree.refreshNow();
    } else {
      document = shown;
      tree.startOver();
    }
  };
  show();
  const disposable = vscode.Disposable.from(
    opened,
    checks.onDidCheck((checked) => {
      if (checked === document || checked === editors.current()) show();
    }),
    checks.onDidDrop(show),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidCloseTextDocument(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
  return { ...opened, dispose: () => disposable.dispose() };
}

function stateOf(document: vscode.TextDocument | undefined, checks: DraftChecks): DraftState {
  if (document === undefined) return 'none';
  if (!checks.isOpen(document)) return 'unchecked';
  const check = checks.latest(document);
  if (check === undefined) return 'pending';
  return check.quotations.length + check.citations.length > 0 ? 'listed' : 'empty';
}

/** Quotations, and the citations that belong to none, in order of the draft. */
function draftNodes(document: vscode.TextDocument, check: DraftCheck): readonly TreeNode[] {
  const taken = new Set(check.quotations.flatMap(({ citations }) => citations.map(({ range }) => range.start)));
  const alone = check.citations.filter(({ start }) => !taken.has(start));
  const places = [
    ...check.quotations.map((each) => ({
      start: each.start,
      node: () => quotationNode(document, each, check.findings),
    })),
    // Several works of a formatted citation begin at one place.
    ...alone.map((each, index) => ({ start: each.start, node: () => citationNode(document, each, index) })),
  ];
  places.sort((a, b) => a.start - b.start);
  return places.map(({ node }) => node());
}

function quotationNode(
  document: vscode.TextDocument,
  quotation: CheckedQuotation,
  findings: readonly Finding[],
): TreeNode {
  const { start, citations, source } = quotation;
  const state = STATE[quotation.ignored ? 'ignored' : quotation.state];
  const said = isWordsOnly(quotation) ? wordsOnlyBecause(quotation) : state.said();
  const ranges = [quotation, ...citations.map(({ range }) => range)];
  const own = findings.filter((finding) => ranges.some((range) => contains(range, finding)));
  const id = `quotation:${start}`;
  const description = [citations.map(({ key }) => `@${key}`).join(', '), said].filter(Boolean).join(' · ');
  return {
    id,
    found: source === null ? undefined : foundAt(source),
    children:
      own.length === 0 ? undefined : pagesOf(own.map((finding, i) => findingNode(document, finding, `${id}/${i}`))),
    row: () => ({
      label: vscode.l10n.t('“{0}”', shorten(quotation.text.replace(/\s+/gu, ' ').trim(), 120)),
      description,
      icon: state.icon,
      color: state.color,
      context: source === null ? 'unsourced' : 'draftQuotation',
      spoken: vscode.l10n.t('Quotation, {0}: {1}', said, quotation.text),
      expandable: own.length === 0 ? undefined : 'expanded',
      goTo: { uri: document.uri, range: rangeOf(document, quotation) },
    }),
  };
}

/** The words of a source as what commands work on. */
function foundAt({ id, start, end, paragraph }: SourcePlace): Found {
  return { target: { articleId: id, start, end }, paragraph: paragraph > 0 ? paragraph : undefined };
}

function findingNode(document: vscode.TextDocument, finding: Finding, id: string): TreeNode {
  return {
    id,
    row: () => ({
      label: finding.message,
      icon: FINDING_ICON[finding.severity],
      context: 'finding',
      spoken: vscode.l10n.t('{0}: {1}', severityName(finding.severity), finding.message),
      goTo: { uri: document.uri, range: rangeOf(document, finding) },
    }),
  };
}

function citationNode(document: vscode.TextDocument, citation: CheckedCitation, index: number): TreeNode {
  const unknown = citation.state === 'unknown';
  const place = citation.locator
    ? [citation.key, `${citation.locator.label} ${citation.locator.value}`].join(', ')
    : citation.key;
  return {
    id: `citation:${citation.start}/${index}`,
    row: () => ({
      label: `@${citation.key}`,
      description: unknown ? vscode.l10n.t('no such source') : '',
      icon: unknown ? 'question' : 'mention',
      spoken: unknown
        ? vscode.l10n.t('Citation of {0}, no such source', place)
        : vscode.l10n.t('Citation of {0}', place),
      goTo: { uri: document.uri, range: rangeOf(document, citation) },
    }),
  };
}

function severityName(severity: Severity): string {
  if (severity === 'error') return vscode.l10n.t('error');
  if (severity === 'warning') return vscode.l10n.t('warning');
  return severity === 'information' ? vscode.l10n.t('information') : vscode.l10n.t('hint');
}

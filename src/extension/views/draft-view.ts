import * as vscode from 'vscode';
import type { CheckedCitation, CheckedQuotation, DraftCheck } from '../../engine/draft/check.js';
import type { Finding, Severity } from '../../engine/draft/finding.js';
import type { QuotationState } from '../../engine/draft/judge.js';
import { contains } from '../../engine/text/range.js';
import { rangeOf } from '../check/diagnostics.js';
import type { DraftChecks } from '../check/draft-checks.js';
import { progressOf } from '../check/status-bar.js';
import type { DraftEditors } from '../draft-editors.js';
import { shorten } from '../safe-text.js';
import { NodeTree, type QuoinView, type TreeNode, treeItem } from './tree.js';

/** How each state of a quotation is shown and said. */
const STATE: Readonly<Record<QuotationState | 'ignored', { icon: string; color?: string; said: string }>> = {
  verified: { icon: 'pass', color: 'testing.iconPassed', said: 'verified' },
  altered: { icon: 'warning', color: 'list.warningForeground', said: 'words differ' },
  misattributed: { icon: 'warning', color: 'list.warningForeground', said: 'cited or attributed otherwise' },
  uncited: { icon: 'info', said: 'not cited' },
  unsupported: { icon: 'question', said: 'no source found' },
  unchecked: { icon: 'circle-outline', said: 'not checked' },
  ignored: { icon: 'circle-slash', said: 'ignored' },
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
  const tree = new NodeTree(() => {
    const check = document && checks.latest(document);
    return document && check ? draftNodes(document, check) : [];
  });
  const view = vscode.window.createTreeView('quoin.draft', { treeDataProvider: tree });
  const show = () => {
    document = editors.visible()?.document;
    const check = document && checks.latest(document);
    const progress = check && progressOf(check);
    view.description = progress && progress.total > 0 ? `${progress.verified} of ${progress.total} verified` : '';
    tree.refresh();
  };
  show();
  const disposable = vscode.Disposable.from(
    tree,
    view,
    checks.onDidCheck((checked) => {
      if (checked === document || checked === editors.visible()?.document) show();
    }),
    checks.onDidDrop(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
  return { tree, dispose: () => disposable.dispose() };
}

/** Quotations, and the citations that belong to none, in order of the draft. */
function draftNodes(document: vscode.TextDocument, check: DraftCheck): TreeNode[] {
  const taken = check.quotations.flatMap(({ citations }) => citations.map(({ range }) => range.start));
  const alone = check.citations.filter(({ start }) => !taken.includes(start));
  const rows = [
    ...check.quotations.map((each) => ({ start: each.start, node: quotationNode(document, each, check.findings) })),
    ...alone.map((each) => ({ start: each.start, node: citationNode(document, each) })),
  ];
  return rows.sort((a, b) => a.start - b.start).map(({ node }) => node);
}

function quotationNode(
  document: vscode.TextDocument,
  quotation: CheckedQuotation,
  findings: readonly Finding[],
): TreeNode {
  const { start, citations } = quotation;
  const state = STATE[quotation.ignored ? 'ignored' : quotation.state];
  const ranges = [quotation, ...citations.map(({ range }) => range)];
  const own = findings.filter((finding) => ranges.some((range) => contains(range, finding)));
  const id = `quotation:${start}`;
  const description = [citations.map(({ key }) => `@${key}`).join(', '), state.said].filter(Boolean).join(' · ');
  return {
    id,
    children:
      own.length === 0 ? undefined : () => own.map((finding, i) => findingNode(document, finding, `${id}/${i}`)),
    item: () =>
      treeItem({
        label: `“${shorten(quotation.text.replace(/\s+/gu, ' ').trim(), 120)}”`,
        description,
        icon: state.icon,
        color: state.color,
        context: 'draftQuotation',
        spoken: `Quotation, ${state.said}: ${quotation.text}`,
        expandable: own.length === 0 ? undefined : 'expanded',
        goTo: { uri: document.uri, range: rangeOf(document, quotation) },
      }),
  };
}

function findingNode(document: vscode.TextDocument, finding: Finding, id: string): TreeNode {
  return {
    id,
    item: () =>
      treeItem({
        label: finding.message,
        icon: FINDING_ICON[finding.severity],
        context: 'finding',
        spoken: `${finding.severity}: ${finding.message}`,
        goTo: { uri: document.uri, range: rangeOf(document, finding) },
      }),
  };
}

function citationNode(document: vscode.TextDocument, citation: CheckedCitation): TreeNode {
  const unknown = citation.state === 'unknown';
  const locator = citation.locator ? `, ${citation.locator.label} ${citation.locator.value}` : '';
  return {
    id: `citation:${citation.start}`,
    item: () =>
      treeItem({
        label: `@${citation.key}`,
        description: unknown ? 'no such source' : '',
        icon: unknown ? 'question' : 'mention',
        spoken: `Citation of ${citation.key}${locator}${unknown ? ', no such source' : ''}`,
        goTo: { uri: document.uri, range: rangeOf(document, citation) },
      }),
  };
}

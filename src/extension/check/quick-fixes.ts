import * as vscode from 'vscode';
import type { Drift, Finding } from '../../engine/draft/finding.js';
import { placeName } from '../../engine/draft/messages.js';
import { type FixEdits, fixEdits, fixesForAll, isOnlyDismissed, isPreferred } from '../../service/fix-edits.js';
import { safe } from '../../service/safe-text.js';
import { textEdits } from '../citations/apply.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import { rangeOf } from './diagnostics.js';
import type { DraftChecks } from './draft-checks.js';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('quoin');

/** Quick fixes for findings, and *Fix All* for locators and citations. */
export function registerQuickFixes(checks: DraftChecks, drafts: Drafts): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    DRAFT_SELECTOR,
    {
      async provideCodeActions(document, range, context, token) {
        // Fixes write at offsets: those of an older text would damage this one.
        const findings = (await checks.now(document, token))?.findings ?? [];
        if (context.only?.contains(FIX_ALL) || context.only?.value === FIX_ALL.value) {
          return fixAll(document, findings, await fixEdits(drafts.of(document)));
        }
        const here = findings.filter((finding) => rangeOf(document, finding).intersection(range) !== undefined);
        if (here.length === 0) return [];
        const edits = await fixEdits(drafts.of(document));
        return unique(here.flatMap((finding) => actionsFor(document, finding, edits, context.diagnostics)));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

/** An action with what tells it from others. */
interface KeyedAction {
  readonly key: string;
  readonly action: vscode.CodeAction;
}

/** Each action once, with the diagnostics of all findings that offer it: several on one quotation offer the same. */
function unique(actions: readonly KeyedAction[]): vscode.CodeAction[] {
  const known = new Map<string, vscode.CodeAction>();
  for (const { key, action } of actions) {
    const first = known.get(key);
    if (!first) known.set(key, action);
    else {
      first.diagnostics = [...new Set([...(first.diagnostics ?? []), ...(action.diagnostics ?? [])])];
      first.isPreferred ||= action.isPreferred === true;
    }
  }
  return [...known.values()];
}

function actionsFor(
  document: vscode.TextDocument,
  finding: Finding,
  edits: FixEdits,
  diagnostics: readonly vscode.Diagnostic[],
): KeyedAction[] {
  const about = diagnostics.filter(
    ({ code, range }) => code === finding.code && range.isEqual(rangeOf(document, finding)),
  );
  const action = (title: string): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.diagnostics = about;
    return made;
  };
  const actions = finding.fixes.map((fix) => {
    const made = action(safe(fix.title, 'plain'));
    made.edit = workspaceEdit(document, edits([fix]));
    made.isPreferred = isPreferred(fix, finding);
    return { key: JSON.stringify([fix.title, fix.start, fix.end, fix.text]), action: made };
  });
  if (finding.drift) actions.push(...driftActions(finding, finding.drift, action));
  const { source } = finding;
  if (source && finding.code === 'unheard-transcript') {
    const mark = action(vscode.l10n.t('Mark @{0} as heard', source.id));
    mark.command = { command: 'quoin.markAsHeard', title: mark.title, arguments: [{ articleId: source.id }] };
    actions.push({ key: JSON.stringify([mark.title]), action: mark });
    const listen = action(vscode.l10n.t('Listen to the words'));
    listen.command = {
      command: 'quoin.openOriginal',
      title: listen.title,
      arguments: [{ articleId: source.id, start: source.start, end: source.end }],
    };
    actions.push({ key: JSON.stringify([listen.title, source.id, source.start]), action: listen });
  }
  if (source) {
    const open = action(vscode.l10n.t('Open {0}', placeName(source)));
    open.command = {
      command: 'quoin.openSource',
      title: open.title,
      arguments: [{ articleId: source.id, start: source.start, end: source.end }],
    };
    actions.push({ key: JSON.stringify([open.title]), action: open });
    if (finding.quotation !== null && finding.differences.length > 0) {
      const show = action(vscode.l10n.t('Show the difference'));
      show.command = {
        command: 'quoin.showDifference',
        title: show.title,
        arguments: [{ key: source.id, place: placeName(source), source: source.text, draft: finding.quotation }],
      };
      actions.push({ key: JSON.stringify([show.title, show.command.arguments]), action: show });
    }
  }
  return actions;
}

/** What a source that has changed said and says; and to report the change no more where no edit of the draft does that. */
function driftActions(
  { quotation }: Finding,
  drift: Drift,
  action: (title: string) => vscode.CodeAction,
): KeyedAction[] {
  const show = action(vscode.l10n.t('Show what has changed'));
  show.command = { command: 'quoin.showSourceChange', title: show.title, arguments: [drift] };
  const accept = action(vscode.l10n.t('Dismiss this change of the source'));
  accept.command = {
    command: 'quoin.acceptSource',
    title: accept.title,
    arguments: [{ key: drift.key, words: quotation }],
  };
  const accepting = isOnlyDismissed(drift) ? [accept] : [];
  return [show, ...accepting].map((each) => ({ key: JSON.stringify([each.title, each.command]), action: each }));
}

function fixAll(document: vscode.TextDocument, findings: readonly Finding[], edits: FixEdits): vscode.CodeAction[] {
  const fixes = fixesForAll(findings);
  if (fixes.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Correct all locators and citations'), FIX_ALL);
  action.edit = workspaceEdit(document, edits(fixes));
  return [action];
}

function workspaceEdit(document: vscode.TextDocument, edits: ReturnType<FixEdits>): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, textEdits(document, edits));
  return edit;
}

import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type InlayHint,
  type Range as LspRange,
  SymbolKind,
} from 'vscode-languageserver';
import type { DraftCheck } from '../engine/draft/check.js';
import type { CheckedQuotation } from '../engine/draft/checked.js';
import type { Finding, Fix, Severity } from '../engine/draft/finding.js';
import { isStated, isWordsOnly } from '../engine/draft/totals.js';
import type { Range } from '../engine/text/range.js';
import { fixEdits, fixesForAll, isOnlyDismissed, isPreferred } from '../service/fix-edits.js';
import { safe, shorten } from '../service/safe-text.js';
import type { Client } from './client.js';
import type { OpenDraft } from './drafts.js';
import { rangeIn } from './ranges.js';
import { workspaceEdit } from './workspace-edit.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The command of *Dismiss this change of the source*; its one argument has the cite key and the words of the draft. */
export const ACCEPT_SOURCE = 'quoin.acceptSource';

/** The kind of *Correct all locators and citations*. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.quoin`;

/** The findings of a draft as diagnostics. Their data name the source, so that a client need not read messages. */
export function diagnosticsOf({ document }: OpenDraft, { findings }: DraftCheck): Diagnostic[] {
  return findings.map((finding) => ({
    range: rangeIn(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'Quoin',
    message: withSource(finding),
    data: { code: finding.code, source: finding.source && { key: finding.source.id, words: finding.source.text } },
  }));
}

function withSource({ message, source, differences }: Finding): string {
  const text = safe(message, 'plain');
  if (source === null || differences.length === 0) return text;
  return `${text}\n${l10n.t('The source: “{0}”', safe(shorten(source.text.replace(/\s+/gu, ' '), 160), 'plain'))}`;
}

/** The fixes of findings in a range, and of all of the draft where those are asked for. */
export async function actionsIn(
  draft: OpenDraft,
  { findings }: DraftCheck,
  range: LspRange,
  asked: { readonly only?: readonly string[] | undefined; readonly diagnostics: readonly Diagnostic[] },
  client: Client,
): Promise<CodeAction[]> {
  const { document } = draft;
  const wants = (kind: string) => asked.only === undefined || asked.only.some((each) => isPart(kind, each));
  const edits = await fixEdits(draft);
  const actions = new Map<string, CodeAction>();
  const change = (fixes: readonly Fix[]) => workspaceEdit(client, [{ document, edits: edits(fixes) }]);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const here = wants(CodeActionKind.QuickFix)
    ? findings.filter((finding) => finding.start <= end && start <= finding.end)
    : [];
  for (const finding of here) {
    const about = asked.diagnostics.filter(
      (each) => each.code === finding.code && document.offsetAt(each.range.start) === finding.start,
    );
    for (const fix of finding.fixes) {
      // Several findings on one quotation offer the same.
      const name = JSON.stringify([fix.title, fix.start, fix.end, fix.text]);
      const known = actions.get(name);
      const diagnostics = [...(known?.diagnostics ?? []), ...about];
      const preferred = known?.isPreferred === true || isPreferred(fix, finding);
      actions.set(name, {
        title: safe(fix.title, 'plain'),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(preferred ? { isPreferred: true } : {}),
        edit: change([fix]),
      });
    }
  }
  for (const { drift, quotation } of here) {
    if (drift === undefined || !isOnlyDismissed(drift)) continue;
    const title = l10n.t('Dismiss this change of the source');
    const command = { title, command: ACCEPT_SOURCE, arguments: [{ key: drift.key, words: quotation }] };
    actions.set(JSON.stringify(command), { title, kind: CodeActionKind.QuickFix, command });
  }
  const forAll = asked.only !== undefined && wants(FIX_ALL) ? fixesForAll(findings) : [];
  const fixAll = { title: l10n.t('Correct all locators and citations'), kind: FIX_ALL };
  return [...actions.values(), ...(forAll.length === 0 ? [] : [{ ...fixAll, edit: change(forAll) }])];
}

/** Whether a kind is one of, or below, a kind that was asked for. */
function isPart(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** A mark after every quotation whose words were verified, and every fact that its source states, where the writer wants them. */
export function hintsIn(
  { document, setting }: OpenDraft,
  { quotations, facts }: DraftCheck,
  range: LspRange,
): InlayHint[] {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const isShown = (each: Range) => each.end >= start && each.end <= end;
  const mark = (each: Range, label: string) => ({ position: document.positionAt(each.end), label, paddingLeft: true });
  const verified = setting('check.showVerified') ? quotations.filter(({ state }) => state === 'verified') : [];
  const stated = setting('check.showVerifiedFacts') ? facts.filter(isStated) : [];
  return [
    ...verified.filter(isShown).map((each) => mark(each, isWordsOnly(each) ? l10n.t('✓ words') : '✓')),
    ...stated.filter(isShown).map((each) => mark(each, '✓')),
  ];
}

const STATES: Readonly<Record<CheckedQuotation['state'], () => string>> = {
  verified: () => l10n.t('verified'),
  questioned: () => l10n.t('questioned'),
  altered: () => l10n.t('altered'),
  misattributed: () => l10n.t('misattributed'),
  uncited: () => l10n.t('uncited'),
  unsupported: () => l10n.t('unsupported'),
  unchecked: () => l10n.t('unchecked'),
};

/** The quotations of a draft as its outline, with the results of the check. */
export function symbolsOf({ document }: OpenDraft, { quotations }: DraftCheck): DocumentSymbol[] {
  return quotations.map((each) => {
    const range = rangeIn(document, each);
    const name = l10n.t('“{0}”', safe(shorten(each.text, 80), 'plain'));
    const state = isWordsOnly(each) ? l10n.t('words verified') : STATES[each.state]();
    return { name, detail: state, kind: SymbolKind.String, range, selectionRange: range };
  });
}

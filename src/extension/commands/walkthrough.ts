import * as vscode from 'vscode';
import type { DraftCheck } from '../../engine/draft/check.js';
import type { DraftChecks } from '../check/draft-checks.js';
import type { Session } from '../library/session.js';

/** The steps of the walkthrough that are ticked by doing them; the manifest names them `quoin.did.<step>`. */
type Step = 'look' | 'insert' | 'mend' | 'own' | 'cite';

/** Steps that are ticked in this window: the editor itself remembers them for the next. */
const done = new Set<Step>();

/** Ticks a step of the walkthrough. */
export function noteDone(step: Step): void {
  if (done.has(step)) return;
  done.add(step);
  void vscode.commands.executeCommand('setContext', `quoin.did.${step}`, true);
}

/** *Try the Sample Draft* and *Paste an Article*, and what ticks the steps that are done by writing. */
export function registerWalkthrough(session: Session, checks: DraftChecks, extension: vscode.Uri): vscode.Disposable {
  const before = new WeakMap<vscode.TextDocument, DraftCheck>();
  const note = (document: vscode.TextDocument) => {
    const check = checks.latest(document);
    if (check === undefined) return;
    const known = before.get(document);
    before.set(document, check);
    if (known !== undefined) for (const step of stepsBetween(known, check)) noteDone(step);
  };
  const noteOwn = () => {
    if (!done.has('own') && session.catalogue.hasOrigin('own')) noteDone('own');
  };
  return vscode.Disposable.from(
    checks.onDidCheck(note),
    session.onDidChange(noteOwn),
    vscode.commands.registerCommand('quoin.pasteArticle', async () =>
      vscode.commands.executeCommand('quoin.addSources', { paste: await vscode.env.clipboard.readText() }),
    ),
    vscode.commands.registerCommand('quoin.trySampleDraft', async () => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'sample', 'draft.md'));
      const content = new TextDecoder().decode(bytes);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }), {
        preview: false,
      });
    }),
  );
}

/** What a writer has done between two checks of a draft: one quotation or citation more, one warning less. */
function stepsBetween(before: DraftCheck, after: DraftCheck): Step[] {
  const counts = ({ quotations, citations, findings }: DraftCheck) => ({
    verified: quotations.filter(({ state }) => state === 'verified').length,
    quotations: quotations.length,
    citations: citations.length,
    warnings: findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length,
  });
  const [first, second] = [counts(before), counts(after)];
  const steps: Step[] = [];
  if (second.quotations > first.quotations && second.verified > first.verified) steps.push('insert');
  if (second.warnings < first.warnings && second.quotations === first.quotations) steps.push('mend');
  if (second.citations > first.citations) steps.push('cite');
  return steps;
}

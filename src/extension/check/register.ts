import * as vscode from 'vscode';
import type { References } from '../citations/references.js';
import { registerWalkthrough } from '../commands/walkthrough.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Drafts } from '../drafts/drafts.js';
import { registerFiling } from '../filing/register.js';
import type { Session } from '../library/session.js';
import type { Differences } from '../present/differences.js';
import { registerDraftView } from '../views/draft-view.js';
import type { QuoinView } from '../views/tree-view.js';
import { registerCheckCommands } from './check-commands.js';
import { DraftDiagnostics } from './diagnostics.js';
import { DraftChecks } from './draft-checks.js';
import { registerGround } from './ground.js';
import { registerNextFinding } from './next-finding.js';
import { registerQuickFixes } from './quick-fixes.js';
import { registerStatusBar } from './status-bar.js';
import { registerVerifiedMarks } from './verified-marks.js';

/** What the check works with. */
export interface CheckContext {
  readonly session: Session;
  readonly syntaxes: DraftSyntaxes;
  readonly drafts: Drafts;
  readonly editors: DraftEditors;
  readonly documents: SourceDocuments;
  readonly differences: Differences;
  readonly references: References;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
}

/** Everything that checks drafts and shows what came out; the view is *Draft*. */
export function registerCheck(context: CheckContext): QuoinView {
  const { session, syntaxes, drafts, editors, documents, differences, references, extension } = context;
  const checks = new DraftChecks(session, drafts, references);
  const diagnostics = new DraftDiagnostics(checks, documents);
  const view = registerDraftView(checks, editors);
  const disposable = vscode.Disposable.from(
    checks,
    diagnostics,
    view,
    registerQuickFixes(checks, drafts),
    registerVerifiedMarks(checks),
    registerStatusBar(session, checks),
    registerGround(session, syntaxes),
    registerNextFinding(checks, editors),
    registerFiling(session, checks, editors, documents, extension),
    registerCheckCommands(session, checks, diagnostics, editors, differences),
    registerWalkthrough(session, checks, extension),
  );
  return { ...view, dispose: () => disposable.dispose() };
}

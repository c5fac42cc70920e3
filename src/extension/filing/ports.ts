import type * as vscode from 'vscode';
import type { rangeOf } from '../check/diagnostics.js';
import type { DraftChecks } from '../check/draft-checks.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import type { flash } from '../platform/messages.js';

/** What filing a draft works with: it is a module beside the bundle, and imports neither the editor nor what speaks to it. */
export interface FilingPorts {
  readonly editor: typeof vscode;
  readonly session: Session;
  readonly checks: DraftChecks;
  readonly documents: SourceDocuments;
  readonly rangeOf: typeof rangeOf;
  readonly flash: typeof flash;
}

import type * as vscode from 'vscode';
import type { foundFrom } from '../commands/command-argument.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import type { inform } from '../platform/messages.js';

/** What opens originals works with: it is a module beside the bundle, and imports neither the editor nor what speaks to it. */
export interface OriginalsPorts {
  readonly editor: typeof vscode;
  readonly session: Session;
  readonly documents: SourceDocuments;
  readonly foundFrom: typeof foundFrom;
  readonly inform: typeof inform;
}

import type * as vscode from 'vscode';
import type { foundFrom } from '../commands/command-argument.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import type { log } from '../platform/log.js';
import type { inform } from '../platform/messages.js';

/** What knows of uses works with: it is a module beside the bundle, and imports neither the editor nor what speaks to it. */
export interface UsagePorts {
  readonly editor: typeof vscode;
  readonly session: Session;
  readonly documents: SourceDocuments;
  readonly foundFrom: typeof foundFrom;
  /** The workspace's drafts. */
  readonly findDrafts: () => Promise<vscode.Uri[]>;
  /** The text of a file; rejects where it cannot be read. */
  readonly readText: (uri: vscode.Uri) => Promise<string>;
  readonly inform: typeof inform;
  readonly log: typeof log;
}

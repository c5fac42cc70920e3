import type * as vscode from 'vscode';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import type { CitationWorker } from './citation-worker.js';
import type { References } from './references.js';

/** What the citation features work with. */
export interface CitationParts {
  readonly session: Session;
  readonly syntaxes: DraftSyntaxes;
  readonly editors: DraftEditors;
  readonly documents: SourceDocuments;
  readonly references: References;
  readonly drafts: Drafts;
  /** Converts drafts off the editor's thread. */
  readonly worker: Pick<CitationWorker, 'convert'>;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** Remembers for the workspace what was offered. */
  readonly memory: vscode.Memento;
}

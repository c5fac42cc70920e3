import * as vscode from 'vscode';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { registerKeyCompletion } from './key-completion.js';
import { registerKeyNavigation } from './navigation.js';
import type { References } from './references.js';

/** Everything about citations that is not inserting quotations: keys, styles, bibliographies. */
export function registerCitations(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
  documents: SourceDocuments,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerKeyCompletion(session, syntaxes, references),
    registerKeyNavigation(session, syntaxes, references, documents),
  );
}

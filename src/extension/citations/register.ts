import * as vscode from 'vscode';
import type { DraftEditors } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { registerBibliographyCommands } from './bibliography-commands.js';
import { registerConvertCitations } from './convert-command.js';
import { registerCopyAs } from './copy-as.js';
import { registerKeyCompletion } from './key-completion.js';
import { registerKeyNavigation } from './navigation.js';
import type { References } from './references.js';
import { registerKeyRename } from './rename.js';
import { registerValidationOffer } from './validation-offer.js';
import type { CitationWriters } from './writer.js';

/** What the citation features work with. */
export interface CitationParts {
  readonly session: Session;
  readonly syntaxes: DraftSyntaxes;
  readonly editors: DraftEditors;
  readonly documents: SourceDocuments;
  readonly references: References;
  readonly writers: CitationWriters;
  /** Remembers for the workspace what was offered. */
  readonly memory: vscode.Memento;
}

/** Everything about citations that is not inserting quotations: keys, styles, bibliographies. */
export function registerCitations(parts: CitationParts): vscode.Disposable {
  const { session, syntaxes, editors, documents, references, writers, memory } = parts;
  return vscode.Disposable.from(
    registerKeyCompletion(session, syntaxes, references),
    registerKeyNavigation(session, syntaxes, references, documents),
    registerKeyRename(session, syntaxes, references),
    registerConvertCitations(editors, syntaxes, references, writers),
    registerBibliographyCommands(session, editors, syntaxes, references),
    registerCopyAs(session, editors, documents, references, writers),
    registerValidationOffer(memory),
  );
}

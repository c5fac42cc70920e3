import * as vscode from 'vscode';
import { registerKeyCompletion } from './key-completion.js';
import { registerKeyNavigation } from './navigation.js';
import type { CitationParts } from './parts.js';
import { registerKeyRename } from './rename.js';
import { registerValidationOffer } from './validation-offer.js';

/** Everything about citations that is not inserting quotations: keys, styles, bibliographies. */
export function registerCitations(parts: CitationParts): vscode.Disposable {
  const { session, syntaxes, documents, references, drafts, extension, memory } = parts;
  return vscode.Disposable.from(
    registerKeyCompletion(session, drafts, references),
    registerKeyNavigation(session, syntaxes, references, documents),
    registerKeyRename(session, syntaxes, references, extension),
    registerValidationOffer(memory),
  );
}

import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/text/edits.js';
import type { Client } from './client.js';
import { editsIn } from './ranges.js';

/** Edits of one document as it was when they were made. */
export interface DocumentEdits {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  /** The file is not there yet. */
  readonly isNew?: true;
}

/**
 * Edits of documents, one entry for each. Where the client takes it, they name the versions that they are for: a document that
 * has changed since is not edited then. Throws, with a whole sentence, where a file is new and the client creates none.
 */
export function workspaceEdit(
  { checksVersions, createsFiles }: Client,
  files: readonly DocumentEdits[],
): WorkspaceEdit {
  const created = files.filter(({ isNew }) => isNew).map(({ document }) => document.uri);
  if (created.length > 0 && !(checksVersions && createsFiles))
    throw new Error(
      l10n.t('The key of this source is not in its file: give it an entry in a bibliography to change it.'),
    );
  const byUri = new Map<string, { readonly document: TextDocument; readonly edits: TextEdit[] }>();
  for (const { document, edits } of files) {
    const known = byUri.get(document.uri) ?? { document, edits: [] };
    known.edits.push(...edits);
    byUri.set(document.uri, known);
  }
  const all = [...byUri.values()].map(({ document, edits }) => ({ document, edits: editsIn(document, edits) }));
  if (!checksVersions) return { changes: Object.fromEntries(all.map(({ document, edits }) => [document.uri, edits])) };
  return {
    documentChanges: [
      ...created.map((uri) => ({ kind: 'create' as const, uri })),
      ...all.map(({ document: { uri, version }, edits }) => ({
        // A file that was read from disk has no version.
        textDocument: { uri, version: version === ON_DISK ? null : version },
        edits,
      })),
    ],
  };
}

/** The version of documents that are not open: those of editors begin with 0 or above. */
export const ON_DISK = -1;

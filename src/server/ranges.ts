import type { TextEdit as LspEdit, Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/text/edits.js';
import type { Range } from '../engine/text/range.js';

/** A range of offsets as lines and characters. */
export function rangeIn(document: TextDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Edits of a text as the protocol's. */
export function editsIn(document: TextDocument, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map((edit) => ({ range: rangeIn(document, edit), newText: edit.text }));
}

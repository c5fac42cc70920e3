import * as vscode from 'vscode';
import { readSource } from '../../engine/cite/convert/syntax.js';
import type { CitationWriter } from '../../engine/cite/convert/write.js';
import type { Fix } from '../../engine/draft/finding.js';
import type { CitationWriters } from '../citations/writer.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { rangeOf } from './diagnostics.js';

/** Makes fixes into edits of a draft. */
export type FixEdits = (fixes: readonly Fix[]) => vscode.WorkspaceEdit;

/** The maker of edits for a draft as it is now: a citation that a fix adds is written as the draft writes its citations. */
export async function fixEdits(
  document: vscode.TextDocument,
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
): Promise<FixEdits> {
  const newWriter = await writers.for(document, syntaxes.of(document));
  return (fixes) => {
    const writer = newWriter();
    const edit = new vscode.WorkspaceEdit();
    for (const fix of fixes) edit.replace(document.uri, rangeOf(document, fix), textOf(fix, writer));
    for (const each of writer.elsewhere()) edit.replace(document.uri, rangeOf(document, each), each.text);
    return edit;
  };
}

function textOf({ kind, text }: Fix, { print }: CitationWriter): string {
  const cited = kind === 'cite' ? readSource(text.trim()) : null;
  return cited === null ? text : text.replace(text.trim(), () => print(cited.items));
}

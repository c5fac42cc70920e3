import * as vscode from 'vscode';
import type { CitationPrinter } from '../../engine/cite/convert/print.js';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { readSource, type WrittenCitation } from '../../engine/cite/convert/syntax.js';
import type { CitationWriter } from '../../engine/cite/convert/write.js';
import type { Fix } from '../../engine/draft/finding.js';
import type { CitationWriters } from '../citations/writer.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { rangeOf } from './diagnostics.js';

/** Makes fixes into edits of a draft. */
export type FixEdits = (fixes: readonly Fix[]) => vscode.WorkspaceEdit;

/**
 * The maker of edits for a draft as it is now. A citation that a fix adds is written as the draft writes its citations, one
 * that it replaces as it was written.
 */
export async function fixEdits(
  document: vscode.TextDocument,
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
): Promise<FixEdits> {
  const syntax = syntaxes.of(document);
  const newWriter = await writers.for(document, syntax);
  const formatted = readDraftCitations(syntax).citations.filter((each) => each.syntax !== 'pandoc');
  const printer = formatted.length === 0 ? undefined : await writers.printerFor(document);
  return (fixes) => {
    const writer = newWriter();
    const edit = new vscode.WorkspaceEdit();
    for (const fix of fixes) {
      const replaced = formatted.find(({ start, end }) => start === fix.start && end === fix.end);
      const text = (replaced && printer && rewritten(fix, replaced, printer)) ?? added(fix, writer);
      edit.replace(document.uri, rangeOf(document, fix), text);
    }
    for (const each of writer.elsewhere()) edit.replace(document.uri, rangeOf(document, each), each.text);
    return edit;
  };
}

/** A fix's text in the syntax of the citation that it replaces; undefined where it is none. */
function rewritten({ text }: Fix, { syntax }: WrittenCitation, printer: CitationPrinter): string | undefined {
  const cited = readSource(text);
  if (cited === null || (syntax !== 'links' && syntax !== 'plain')) return undefined;
  return printer[syntax](cited, text);
}

function added({ kind, text }: Fix, { print }: CitationWriter): string {
  const cited = kind === 'cite' ? readSource(text.trim()) : null;
  return cited === null ? text : text.replace(text.trim(), () => print(cited.items));
}

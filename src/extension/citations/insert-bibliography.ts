import * as vscode from 'vscode';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { bibliographyEdit, referencesHeading } from '../../engine/cite/reference-list.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { DraftEditors } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import { inform, warn } from '../platform/messages.js';
import { applyTo } from './apply.js';
import type { References } from './references.js';

/** The keys that a draft cites, each once. */
export function citedIn(syntax: DraftSyntax): string[] {
  const { citations } = readDraftCitations(syntax);
  return [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
}

/** *Insert Bibliography*. */
export function registerInsertBibliography(
  editors: DraftEditors,
  syntaxes: DraftSyntaxes,
  references: References,
): vscode.Disposable {
  const insert = async () => {
    const editor = await editors.bringUp();
    if (!editor) {
      void inform('Open a Markdown file first. Its references are inserted at its end.');
      return;
    }
    const { document } = editor;
    const formatter = await references.whenReady(document);
    const cited = readDraftCitations(syntaxes.of(document)).citations;
    const entries = formatter.document(cited).references;
    if (entries.length === 0) {
      void inform('This draft cites nothing that the library or its bibliographies know.');
      return;
    }
    const heading = referencesHeading(references.formattingTask([], document)?.language);
    await applyTo(document, [bibliographyEdit(syntaxes.of(document), entries, heading)]);
    const unknown = citedIn(syntaxes.of(document)).filter((key) => references.item(key, document) === undefined);
    if (unknown.length > 0) {
      void warn(`No source is known by ${unknown.join(', ')}.`);
    }
  };

  return vscode.commands.registerCommand('quoin.insertBibliography', insert);
}

import * as vscode from 'vscode';
import { type InsertionSettings, insertionFor, type QuotedWords } from '../engine/cite/insertion.js';
import type { QuotablePassage } from '../engine/cite/passage.js';
import type { Insertion, InsertionPlace } from '../engine/cite/place.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { TextEdit } from '../engine/text/edits.js';
import type { Range } from '../engine/text/range.js';
import type { CitationWriters } from './citations/writer.js';
import { articleOf } from './describe.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { citeItemOf, foundQuotation } from './found.js';
import type { Session } from './session.js';
import { setting } from './settings.js';

/** How quotations are inserted into this document. */
export function insertionSettings(document: vscode.TextDocument): InsertionSettings {
  return {
    marks: setting('insertion.quotationMarks', document),
    blockFrom: setting('insertion.blockQuotationWords', document),
    speaker: setting('insertion.attribution', document),
  };
}

/**
 * What is to be quoted of a quotation. A speaker is put into the draft's own words only if the source states one:
 * an inferred speaker is for the writer to judge.
 */
export function quotedWords(
  session: Session,
  writers: CitationWriters,
  quotation: Quotation,
  document: vscode.TextDocument,
): QuotedWords {
  const { article } = articleOf(session, quotation);
  const { speaker, cue } = quotation;
  return {
    text: quotation.text,
    speaker: speaker?.basis === 'stated' ? speaker.name : null,
    cue: cue && article.text.slice(cue.start, cue.end),
    citation: writers.quoting(citeItemOf(session, foundQuotation(quotation)), quotation, document),
  };
}

/** The place in a draft where something is to be inserted. */
export function placeAt(syntax: DraftSyntax, range: Range): InsertionPlace {
  return { text: syntax.text, range, context: syntax.contextAt(range.start) };
}

/**
 * Makes one insertion at each cursor (or in place of each selection), as one step of undo, and leaves the cursors behind
 * the citations. `insertion` is asked for each place, then `elsewhere` for what must be written apart from them: footnotes.
 */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  syntaxes: DraftSyntaxes,
  insertion: (place: InsertionPlace) => Insertion,
  elsewhere: () => readonly TextEdit[] = () => [],
): Promise<void> {
  const { document } = editor;
  const syntax = syntaxes.of(document);
  const insertions = editor.selections
    .map((selection) => ({ start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }))
    .sort((a, b) => a.start - b.start)
    .map((range) => insertion(placeAt(syntax, range)));
  // The editor makes all line ends of a document alike: lengths count only once they are.
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const alike = (text: string) => text.replace(/\r\n|\r|\n/gu, eol);
  const written = insertions.map(({ text }) => alike(text));
  const apart = elsewhere().map((edit) => behind(edit, insertions));
  const applied = await editor.edit((edit) => {
    insertions.forEach(({ replace }, i) => {
      const range = new vscode.Range(document.positionAt(replace.start), document.positionAt(replace.end));
      edit.replace(range, written[i] ?? '');
    });
    for (const { start, text } of apart) edit.insert(document.positionAt(start), text);
  });
  if (!applied) throw new Error('The draft changed while the quotation was being inserted. Please try again.');

  let shift = 0;
  editor.selections = insertions.map(({ text, replace, cursorBack }, i) => {
    const length = written[i]?.length ?? 0;
    const behindCursor = alike(text.slice(text.length - cursorBack)).length;
    const cursor = document.positionAt(replace.start + shift + length - behindCursor);
    shift += length - (replace.end - replace.start);
    return new vscode.Selection(cursor, cursor);
  });
  editor.revealRange(editor.selection);
}

/** A footnote that goes to the end of the draft goes behind what is inserted in the empty lines there. */
function behind(edit: TextEdit, insertions: readonly Insertion[]): TextEdit {
  const start = Math.max(edit.start, ...insertions.map(({ replace }) => replace.end));
  return { ...edit, start, end: start };
}

/** Inserts a quotation, cited, at every cursor of a draft. */
export function insertQuotation(
  session: Session,
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
  editor: vscode.TextEditor,
  quotation: Quotation,
): Promise<void> {
  return insertWords(syntaxes, writers, editor, quotedWords(session, writers, quotation, editor.document));
}

/** Inserts a passage of a source, cited, at every cursor of a draft. */
export function insertPassage(
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
  editor: vscode.TextEditor,
  { words, quotation }: QuotablePassage,
): Promise<void> {
  const citation = quotation ? writers.quoting(words.citation, quotation, editor.document) : words.citation;
  return insertWords(syntaxes, writers, editor, { ...words, citation });
}

async function insertWords(
  syntaxes: DraftSyntaxes,
  writers: CitationWriters,
  editor: vscode.TextEditor,
  words: QuotedWords,
): Promise<void> {
  const { document } = editor;
  const syntax = syntaxes.of(document);
  const { print, elsewhere } = (await writers.for(document, syntax))();
  const settings = { ...insertionSettings(document), printCitation: print };
  const cited = { ...words, citation: writers.asCited(words.citation, syntax) };
  await insertAtCursors(editor, syntaxes, (place) => insertionFor(cited, place, settings), elsewhere);
}

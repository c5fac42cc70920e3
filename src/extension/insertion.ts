import * as vscode from 'vscode';
import { insertionFor } from '../engine/cite/insertion.js';
import type { QuotablePassage } from '../engine/cite/passage.js';
import type { Insertion, InsertionPlace } from '../engine/cite/place.js';
import type { TextEdit } from '../engine/text/edits.js';
import { asCited, citationWriters, quoting } from '../service/citing.js';
import { insertionSettings, placeAt } from '../service/quoted-words.js';
import type { Drafts } from './drafts.js';
import type { Session } from './session.js';

/**
 * Makes one insertion at each cursor (or in place of each selection), as one step of undo, and leaves the cursors behind
 * the citations. `insertion` is asked for each place, then `elsewhere` for what must be written apart from them: footnotes.
 */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  drafts: Drafts,
  insertion: (place: InsertionPlace) => Insertion,
  elsewhere: () => readonly TextEdit[] = () => [],
): Promise<void> {
  const { document } = editor;
  const { syntax } = drafts.of(document);
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

/** Inserts words of a source, cited, at every cursor of a draft. */
export async function insertQuotable(
  session: Session,
  drafts: Drafts,
  editor: vscode.TextEditor,
  { words, quotation }: QuotablePassage,
): Promise<void> {
  const draft = drafts.of(editor.document);
  const works = { library: session.catalogue };
  const quoted = quotation ? quoting(works, words.citation, quotation, draft) : words.citation;
  const { print, elsewhere } = (await citationWriters(draft))();
  const settings = { ...insertionSettings(draft.setting), printCitation: print };
  const cited = { ...words, citation: asCited(works, quoted, draft.syntax) };
  await insertAtCursors(editor, drafts, (place) => insertionFor(cited, place, settings), elsewhere);
}

import * as vscode from 'vscode';
import type { QuotablePassage } from '../../engine/cite/passage.js';
import type { Insertion, InsertionPlace } from '../../engine/cite/place.js';
import type { TextEdit } from '../../engine/text/edits.js';
import type { Range } from '../../engine/text/range.js';
import type { Insertions } from '../../service/insertion.js';
import { placeAt } from '../../service/quoted-words.js';
import type { Session } from '../library/session.js';
import type { Drafts } from './drafts.js';

/** Makes insertions as one step of undo, and leaves the cursors after the citations. */
async function insertAll(editor: vscode.TextEditor, { insertions, apart: edits }: Insertions): Promise<void> {
  const { document } = editor;
  // The editor makes all line ends of a document alike: lengths count only once they are.
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const alike = (text: string) => text.replace(/\r\n|\r|\n/gu, eol);
  const written = insertions.map(({ text }) => alike(text));
  const apart = edits.map((edit) => movedAfter(edit, insertions));
  const applied = await editor.edit((edit) => {
    insertions.forEach(({ replace }, i) => {
      const range = new vscode.Range(document.positionAt(replace.start), document.positionAt(replace.end));
      edit.replace(range, written[i] ?? '');
    });
    for (const { start, text } of apart) edit.insert(document.positionAt(start), text);
  });
  if (!applied) throw new Error(vscode.l10n.t('The draft changed while the quotation was being inserted. Try again.'));

  let shift = 0;
  editor.selections = insertions.map(({ text, replace, cursorBack }, i) => {
    const length = written[i]?.length ?? 0;
    const afterCursor = alike(text.slice(text.length - cursorBack)).length;
    const cursor = document.positionAt(replace.start + shift + length - afterCursor);
    shift += length - (replace.end - replace.start);
    return new vscode.Selection(cursor, cursor);
  });
  editor.revealRange(editor.selection);
}

/** A footnote that goes to the end of the draft goes after what is inserted in the empty lines there. */
function movedAfter(edit: TextEdit, insertions: readonly Insertion[]): TextEdit {
  const start = Math.max(edit.start, ...insertions.map(({ replace }) => replace.end));
  return { ...edit, start, end: start };
}

/** Inserts words of a source, cited, at every cursor of a draft. */
export async function insertQuotable(
  session: Session,
  drafts: Drafts,
  editor: vscode.TextEditor,
  quotable: QuotablePassage,
): Promise<void> {
  const { document } = editor;
  const known = { library: session.catalogue };
  const { insertionsOf } = await drafts.insertion.load();
  for (;;) {
    const { version } = document;
    const made = await insertionsOf(known, drafts.of(document), quotable, placesIn(editor));
    // The writer may have typed while the style was read.
    if (document.version === version) return insertAll(editor, made);
  }
}

/** Inserts a citation at every cursor of a draft; `insertion` makes it for a place, `elsewhere` what is written apart. */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  drafts: Drafts,
  insertion: (place: InsertionPlace) => Insertion,
  elsewhere: () => readonly TextEdit[],
): Promise<void> {
  const { syntax } = drafts.of(editor.document);
  const insertions = placesIn(editor).map((range) => insertion(placeAt(syntax, range)));
  await insertAll(editor, { insertions, apart: elsewhere() });
}

function placesIn({ document, selections }: vscode.TextEditor): Range[] {
  return selections
    .map((selection) => ({ start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }))
    .sort((a, b) => a.start - b.start);
}

import * as vscode from 'vscode';
import { safe } from '../../service/safe-text.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import type { Landing, Landings } from './landing.js';
import { PASSAGE_TYPE, printPassage, readPassage } from './passages.js';

/** What our edits are called among the ways of pasting. */
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('quoin', 'quotation');

const PLAIN = 'text/plain';

/**
 * Copying from a source document remembers the passage, and pasting it into a draft quotes it, cited. Pasting plain text
 * that the library recognises offers the same, after the plain paste.
 */
export function registerPaste(session: Session, documents: SourceDocuments, landings: Landings): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(
      documents.selector,
      {
        async prepareDocumentPaste(document, [range], data) {
          const target = range && !range.isEmpty ? await documents.articleRangeOf(document, range) : undefined;
          if (target) data.set(PASSAGE_TYPE, new vscode.DataTransferItem(printPassage(target)));
        },
      },
      { providedPasteEditKinds: [], copyMimeTypes: [PASSAGE_TYPE] },
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      DRAFT_SELECTOR,
      {
        async provideDocumentPasteEdits(document, [range, ...more], data, context, token) {
          if (!range || more.length > 0 || (context.only && !context.only.contains(KIND))) return undefined;
          const item = data.get(PASSAGE_TYPE);
          const passage = item && readPassage(await item.asString());
          if (passage) {
            const landing = await landings.of(passage, document, range);
            return landing && [pasteEdit(landing)];
          }
          const text = await data.get(PLAIN)?.asString();
          const recognised = text === undefined ? null : await session.service.recognise(text);
          if (!recognised || token.isCancellationRequested) return undefined;
          const edit = pasteEdit(await landings.quoting(recognised.quotable, document, range, recognised.title));
          // The writer pasted text and gets it; the quotation is offered beside it.
          edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
          return [edit];
        },
      },
      { providedPasteEditKinds: [KIND], pasteMimeTypes: [PASSAGE_TYPE, PLAIN] },
    ),
  );
}

function pasteEdit({ title, text, besides }: Landing): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit(text, safe(title, 'label'), KIND);
  if (besides.size > 0) edit.additionalEdit = besides;
  return edit;
}

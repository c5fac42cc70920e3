import * as vscode from 'vscode';
import { printCitation } from '../../engine/cite/pandoc.js';
import { citeItemOf, type Found } from '../../service/found.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { Session } from '../session.js';
import type { TreeNode } from '../views/rows.js';
import type { Landings } from './landing.js';
import { PASSAGE_TYPE, type Passage, printPassage, readPassage } from './passages.js';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('quoin', 'quotation');

/** What a view needs so that its rows can be dragged: into a draft as cited quotations, elsewhere as plain text. */
export function draggableRows(session: Session): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [PASSAGE_TYPE, 'text/plain'],
    dropMimeTypes: [],
    handleDrag([row], data) {
      const found = row?.found;
      if (!found) return;
      data.set(PASSAGE_TYPE, new vscode.DataTransferItem(printPassage(passageOf(session, found))));
      data.set('text/plain', new vscode.DataTransferItem(plainText(session, found)));
    },
  };
}

/** What is dragged from the sidebar into a draft lands there cited. */
export function registerDrop(landings: Landings): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    DRAFT_SELECTOR,
    {
      async provideDocumentDropEdits(document, position, data) {
        const item = data.get(PASSAGE_TYPE);
        const passage = item && readPassage(await item.asString());
        const landing = passage && (await landings.of(passage, document, new vscode.Range(position, position)));
        if (!landing) return undefined;
        const edit = new vscode.DocumentDropEdit(landing.text, 'Insert, cited', KIND);
        if (landing.besides.size > 0) edit.additionalEdit = landing.besides;
        return edit;
      },
    },
    { providedDropEditKinds: [KIND], dropMimeTypes: [PASSAGE_TYPE] },
  );
}

/** A quotation's words; of anything else the paragraph it is in, or the whole article. */
function passageOf(session: Session, { target, quotationId, paragraph }: Found): Passage {
  const quotation = quotationId === undefined ? undefined : session.library.quotation(quotationId);
  const { articleId, start } = target;
  if (quotation) return { articleId, range: { start: quotation.start, end: quotation.end } };
  const paragraphs = session.library.article(articleId)?.article.paragraphs ?? [];
  const around = start === undefined ? undefined : paragraphs.find((each) => each.start <= start && start <= each.end);
  const number = paragraph ?? around?.number;
  return number === undefined ? { articleId } : { articleId, paragraph: number };
}

function plainText(session: Session, found: Found): string {
  const quotation = found.quotationId === undefined ? undefined : session.library.quotation(found.quotationId);
  const citation = printCitation([citeItemOf(session, found)]);
  return quotation ? `“${quotation.text}” ${citation}` : citation;
}

import * as vscode from 'vscode';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { Session } from '../library/session.js';
import type { TreeNode } from '../views/nodes.js';
import type { Landings } from './landing.js';
import { PASSAGE_TYPE, printPassage, readPassage } from './passages.js';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('quoin', 'quotation');

/** What a view needs so that its rows can be dragged: into a draft as cited quotations, elsewhere as plain text. */
export function draggableRows(session: Session): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [PASSAGE_TYPE, 'text/plain'],
    dropMimeTypes: [],
    async handleDrag([row], data) {
      if (!row?.found) return;
      const found = await session.here(row.found);
      const { passage, text } = await session.service.drag(found);
      data.set(PASSAGE_TYPE, new vscode.DataTransferItem(printPassage(passage)));
      data.set('text/plain', new vscode.DataTransferItem(text));
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
        const edit = new vscode.DocumentDropEdit(landing.text, vscode.l10n.t('Insert, cited'), KIND);
        if (landing.besides.size > 0) edit.additionalEdit = landing.besides;
        return edit;
      },
    },
    { providedDropEditKinds: [KIND], dropMimeTypes: [PASSAGE_TYPE] },
  );
}

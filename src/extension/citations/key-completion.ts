import * as vscode from 'vscode';
import { citationKeyAt } from '../../engine/draft/typed.js';
import type { CompletionRow } from '../../service/completion-row.js';
import { completionItem } from '../completion/completion-item.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { setting } from '../platform/settings.js';
import { shown } from '../present/cards.js';
import type { References } from './references.js';

/** A key begins with `@`; a place follows a comma and a space, and `[` a key in the sentence. */
const TRIGGERS = ['@', ',', ' ', '['];

/** A row, and the draft that it is for. */
interface Offered {
  readonly row: CompletionRow;
  readonly document: vscode.TextDocument;
}

/** Cite keys after `@`, by anything that is known about the work; the pages or paragraphs of the article after a key. */
export function registerKeyCompletion(session: Session, drafts: Drafts, references: References): vscode.Disposable {
  // Cards are made for the active row, not for all of the list.
  const offered = new WeakMap<vscode.CompletionItem, Offered>();
  return vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position) {
        if (!setting('completion.enabled', document)) return undefined;
        const { version } = document;
        const offset = document.offsetAt(position);
        if (citationKeyAt(drafts.of(document).syntax, offset)) await references.whenRead(document);
        const uri = await drafts.tell(document);
        if (document.version !== version) return undefined;
        const rows = await session.service.citables(uri, offset);
        if (rows === null || document.version !== version) return undefined;
        const items = rows.map((row, rank) => {
          const item = completionItem(row, document, offset, rank);
          offered.set(item, { row, document });
          return item;
        });
        // Incomplete: the engine, not the editor, decides what fits the next letter.
        return new vscode.CompletionList(items, true);
      },
      async resolveCompletionItem(item) {
        const { row, document } = offered.get(item) ?? {};
        if (!row?.card || document === undefined || document.isClosed) return item;
        const uri = await drafts.tell(document);
        const keys = 'work' in row.card ? [row.card.work] : [];
        const card = await session.service.card(row.card, drafts.about(uri, document, keys));
        if (card) item.documentation = shown(card);
        return item;
      },
    },
    ...TRIGGERS,
  );
}

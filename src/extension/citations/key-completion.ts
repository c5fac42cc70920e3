import * as vscode from 'vscode';
import { WorkFinder } from '../../engine/cite/find-works.js';
import { locatorAt } from '../../engine/cite/locator-at.js';
import { citationKeyAt } from '../../engine/draft/typed.js';
import { EDITOR } from '../../service/card-format.js';
import type { CompletionRow } from '../../service/completion-row.js';
import { keyRows, placeRows } from '../../service/key-rows.js';
import { shown } from '../cards.js';
import { completionItem } from '../completion-item.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { Drafts } from '../drafts.js';
import type { Session } from '../session.js';
import { setting } from '../settings.js';
import type { References } from './references.js';

/** A key begins with `@`; a place follows a comma and a space, and `[` a key in the sentence. */
const TRIGGERS = ['@', ',', ' ', '['];

/** Cite keys behind `@`, by anything that is known of the work; the pages or paragraphs of the article behind a key. */
export function registerKeyCompletion(session: Session, drafts: Drafts, references: References): vscode.Disposable {
  const finder = new WorkFinder(session.library, session.search);
  // Cards are made for the row that is looked at, not for all of the list.
  const cards = new WeakMap<vscode.CompletionItem, CompletionRow['card']>();
  const listOf = (rows: readonly CompletionRow[], document: vscode.TextDocument, offset: number) => {
    const items = rows.map((row, rank) => {
      const item = completionItem(row, document, offset, rank);
      cards.set(item, row.card);
      return item;
    });
    // Incomplete: the engine, not the editor, decides what fits the next letter.
    return new vscode.CompletionList(items, true);
  };
  return vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position) {
        if (!setting('completion.enabled', document)) return undefined;
        const { syntax } = drafts.of(document);
        const offset = document.offsetAt(position);
        const locator = locatorAt(syntax, offset);
        if (locator) {
          const rows = placeRows(session, locator);
          return rows.length === 0 ? undefined : listOf(rows, document, offset);
        }
        const typed = citationKeyAt(syntax, offset);
        if (!typed) return undefined;
        await references.whenRead(document);
        return listOf(keyRows(session, finder, { ...drafts.around(document), syntax }, typed), document, offset);
      },
      resolveCompletionItem(item) {
        const card = cards.get(item)?.(EDITOR);
        if (card) item.documentation = shown(card);
        return item;
      },
    },
    ...TRIGGERS,
  );
}

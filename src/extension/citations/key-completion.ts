import * as vscode from 'vscode';
import { withoutPageMarkers } from '../../engine/article/pages.js';
import { citationsIn } from '../../engine/cite/citations.js';
import { WorkFinder } from '../../engine/cite/find-works.js';
import { printLocator } from '../../engine/cite/locator.js';
import { citablePlaces, locatorAt, type TypedLocator } from '../../engine/cite/locator-at.js';
import { printKey } from '../../engine/cite/pandoc.js';
import { citationKeyAt, type TypedKey } from '../../engine/draft/typed.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { Range } from '../../engine/text/range.js';
import { DOT } from '../describe.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { inOrder } from '../ranked-item.js';
import { shorten } from '../safe-text.js';
import type { Session } from '../session.js';
import { setting } from '../settings.js';
import type { References } from './references.js';
import { type WorkInWords, workInWords } from './works.js';

/** A key begins with `@`; a place follows a comma and a space, and `[` a key in the sentence. */
const TRIGGERS = ['@', ',', ' ', '['];

/** Cite keys behind `@`, by anything that is known of the work; the pages or paragraphs of the article behind a key. */
export function registerKeyCompletion(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
): vscode.Disposable {
  const finder = new WorkFinder(session.library, session.search);
  // Cards are made for the row that is looked at, not for all of the list.
  const cards = new WeakMap<vscode.CompletionItem, () => vscode.MarkdownString>();
  return vscode.languages.registerCompletionItemProvider(
    DRAFT_SELECTOR,
    {
      async provideCompletionItems(document, position) {
        if (!setting('completion.enabled', document)) return undefined;
        const syntax = syntaxes.of(document);
        const offset = document.offsetAt(position);
        const locator = locatorAt(syntax, offset);
        if (locator) {
          const items = placeItems(session, document, locator, offset);
          return items.length === 0 ? undefined : new vscode.CompletionList(items, true);
        }
        const typed = citationKeyAt(syntax, offset);
        if (!typed) return undefined;
        await references.whenRead(document);
        const limit = setting('completion.limit', document);
        const cited = citedIn(syntax, typed.range);
        const works = finder.find(typed.typed, references.external(document), limit, cited);
        const items = works.flatMap(({ key }, rank) => {
          const work = workInWords(session, references, key, document);
          if (!work) return [];
          const item = inOrder(keyItem(key, work, typed), document, typed.range, offset, rank);
          cards.set(item, work.card);
          return item;
        });
        // Incomplete: the engine, not the editor, decides what fits the next letter.
        return new vscode.CompletionList(items, true);
      },
      resolveCompletionItem(item) {
        const card = cards.get(item);
        if (card) item.documentation = card();
        return item;
      },
    },
    ...TRIGGERS,
  );
}

/** The keys that a draft cites but for what is being typed. */
function citedIn(syntax: DraftSyntax, typed: Range): ReadonlySet<string> {
  const items = syntax.blocks.flatMap(citationsIn).flatMap((citation) => citation.items);
  return new Set(items.filter(({ start, end }) => end <= typed.start || start >= typed.end).map(({ key }) => key));
}

function keyItem(key: string, work: WorkInWords, typed: TypedKey): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: `@${key}`, description: work.by },
    vscode.CompletionItemKind.Reference,
  );
  const written = `${typed.suppressAuthor ? '-' : ''}${printKey(key)}`;
  item.detail = [work.title, work.by.startsWith(work.where) ? '' : work.where].filter(Boolean).join(DOT);
  item.insertText = typed.bracketed ? written : `[${written}]`;
  return item;
}

/** The pages or paragraphs whose number begins as typed, with their first words. */
function placeItems(
  session: Session,
  document: vscode.TextDocument,
  typed: TypedLocator,
  offset: number,
): vscode.CompletionItem[] {
  const article = session.library.article(typed.key)?.article;
  if (!article) return [];
  return citablePlaces(article, typed).map(({ locator, range: { start, end } }, rank) => {
    const words = withoutPageMarkers(article.text.slice(start, Math.min(end, start + 2_000))).replace(/\s+/gu, ' ');
    const label = printLocator(locator);
    const item = new vscode.CompletionItem(
      { label, description: shorten(words, 80) },
      vscode.CompletionItemKind.Reference,
    );
    item.documentation = words;
    item.insertText = label;
    return inOrder(item, document, typed.range, offset, rank);
  });
}

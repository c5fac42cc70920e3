import * as vscode from 'vscode';
import { type CitedAt, citedAt } from '../../engine/cite/convert/at.js';
import { renameKey, usesOf } from '../../engine/cite/convert/rename.js';
import { type CiteItem, isWritableKey } from '../../engine/cite/pandoc.js';
import { renameArticle } from '../../engine/cite/rename-article.js';
import { rangesNamed } from '../../engine/cite/source-locator.js';
import type { Range } from '../../engine/text/range.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { safe } from '../safe-text.js';
import type { Session } from '../session.js';
import type { SourceDocuments } from '../source-documents.js';
import { draftsCiting } from './draft-files.js';
import type { References } from './references.js';

/** On a cite key: *Go to Definition*, *Find All References*, *Rename Symbol*. */
export function registerKeyNavigation(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
  documents: SourceDocuments,
): vscode.Disposable {
  const itemAt = (document: vscode.TextDocument, position: vscode.Position) =>
    citedAt(syntaxes.of(document), document.offsetAt(position));
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(DRAFT_SELECTOR, {
      provideDefinition(document, position) {
        const cited = itemAt(document, position);
        const target = cited && definitionOf(session, references, documents, cited.item, document);
        if (!cited || !target) return undefined;
        return [
          {
            originSelectionRange: rangeIn(document, cited.keyRange ?? cited.range),
            targetUri: target.uri,
            targetRange: target.range,
            targetSelectionRange: target.range,
          },
        ];
      },
    }),
    vscode.languages.registerReferenceProvider(DRAFT_SELECTOR, {
      async provideReferences(document, position, _context, token) {
        const key = itemAt(document, position)?.item.key;
        if (key === undefined) return undefined;
        const drafts = await draftsCiting(key, syntaxes, DRAFT_SELECTOR, token);
        return drafts.flatMap(({ uri, syntax, range }) =>
          usesOf(syntax, key).map((use) => new vscode.Location(uri, range(use))),
        );
      },
    }),
    vscode.languages.registerRenameProvider(DRAFT_SELECTOR, {
      prepareRename(document, position) {
        const cited = itemAt(document, position);
        if (!cited) throw new Error('Put the cursor on a cite key to rename it.');
        return { range: rangeIn(document, keyOnly(document, cited)), placeholder: cited.item.key };
      },
      async provideRenameEdits(document, position, newName, token) {
        const key = itemAt(document, position)?.item.key;
        if (key === undefined) return undefined;
        const edit = new vscode.WorkspaceEdit();
        const name = newName.trim().replace(/^@/u, '');
        const reason = refusal(session, references, key, name, document);
        if (reason !== null) {
          // A refusal would have the editor ask its own Markdown support, which takes the citation for a link.
          void vscode.window.showErrorMessage(reason);
          return edit;
        }
        for (const draft of await draftsCiting(key, syntaxes, DRAFT_SELECTOR, token)) {
          for (const { start, end, text } of renameKey(draft.syntax, key, name)) {
            edit.replace(draft.uri, draft.range({ start, end }), text);
          }
        }
        await renameSource(session, key, name, edit);
        return edit;
      },
    }),
  );
}

/** The cited page or paragraph of the article, else its beginning; for a work of a bibliography its entry there. */
function definitionOf(
  session: Session,
  references: References,
  documents: SourceDocuments,
  item: CiteItem,
  document: vscode.TextDocument,
): vscode.Location | undefined {
  const article = session.library.article(item.key)?.article;
  if (!article) return references.locationOf(item.key, document);
  const named = item.locator ? rangesNamed(article, item.locator)?.[0] : undefined;
  const start = named?.start ?? article.paragraphs[0]?.start;
  return start === undefined
    ? undefined
    : documents.locationOf({ articleId: item.key, start, end: named?.end ?? start });
}

/** Why a key cannot become another, or null if it can. A key that names nothing can, too. */
function refusal(
  session: Session,
  references: References,
  key: string,
  name: string,
  document: vscode.TextDocument,
): string | null {
  const entry = session.library.article(key);
  const shown = safe(name, 'message');
  if (entry?.origin === 'bundled') {
    return `${safe(key, 'message')} is one of the articles that come with Quoin: its key is fixed.`;
  }
  if (entry === undefined && references.item(key, document) !== undefined) {
    return `${safe(key, 'message')} is the key of an entry in a bibliography of this draft: rename it there.`;
  }
  if (/\.(?:html?|pdf|docx)$/iu.test(entry?.location ?? '')) {
    return 'The key of this source is not in its file: give it an entry in a bibliography to change it.';
  }
  if (!isWritableKey(name)) return `“${shown}” cannot be written as a cite key.`;
  return references.item(name, document) === undefined ? null : `The key ${shown} is taken.`;
}

async function renameSource(session: Session, key: string, name: string, edit: vscode.WorkspaceEdit): Promise<void> {
  const location = session.library.article(key)?.location;
  if (location === undefined) return;
  const uri = vscode.Uri.parse(location);
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end, text } = renameArticle(document.getText(), name);
  edit.replace(uri, rangeIn(document, { start, end }), text);
}

/** The key without `-`, `@` and braces; the whole citation where the key is hidden. */
function keyOnly(document: vscode.TextDocument, { item, range, keyRange }: CitedAt): Range {
  if (keyRange === null) return range;
  const written = document.getText(rangeIn(document, keyRange));
  const start = keyRange.start + written.lastIndexOf(item.key);
  return { start, end: start + item.key.length };
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

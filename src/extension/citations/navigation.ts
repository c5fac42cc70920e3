import * as vscode from 'vscode';
import { pandocCitationsIn } from '../../engine/cite/citations.js';
import { citedAt } from '../../engine/cite/convert/at.js';
import { usesOf } from '../../engine/cite/convert/rename.js';
import type { CiteItem } from '../../engine/cite/pandoc.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import { contains, type Range } from '../../engine/text/range.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Session } from '../library/session.js';
import { draftsCiting } from './draft-files.js';
import type { References } from './references.js';

/** On a cite key: *Go to Definition*, *Find All References*. */
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
      async provideDefinition(document, position) {
        const cited = itemAt(document, position);
        if (!cited) return undefined;
        await references.whenRead(document);
        const target = await definitionOf(session, references, documents, cited.item, document);
        if (!target) return undefined;
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
          citationsOf(syntax, key).map((use) => new vscode.Location(uri, range(use))),
        );
      },
    }),
  );
}

/** The cited page or paragraph of the article, else its beginning; for a work of a bibliography its entry there. */
async function definitionOf(
  session: Session,
  references: References,
  documents: SourceDocuments,
  item: CiteItem,
  document: vscode.TextDocument,
): Promise<vscode.Location | undefined> {
  const target = await session.service.place(item.key, item.locator);
  return target === null ? references.locationOf(item.key, document) : documents.locationOf(target);
}

/**
 * The citations of a work. One in brackets goes by all that is between them, as the editor's own Markdown support has it: what
 * both find at the same place is listed once.
 */
function citationsOf(syntax: DraftSyntax, key: string): Range[] {
  const inBrackets = syntax.blocks
    .flatMap(pandocCitationsIn)
    .filter(({ form, items }) => form === 'bracketed' && items.some((item) => item.key === key));
  const others = usesOf(syntax, key).filter((use) => !inBrackets.some((citation) => contains(citation, use)));
  return [...inBrackets.map(({ start, end }) => ({ start: start + 1, end: end - 1 })), ...others].sort(
    (a, b) => a.start - b.start,
  );
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

import * as vscode from 'vscode';
import { citedAt } from '../../engine/cite/convert/at.js';
import type { Range } from '../../engine/text/range.js';
import { safe } from '../../service/safe-text.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { fail } from '../platform/messages.js';
import { exists } from '../sources/new-files.js';
import { filesDefining } from './defining-files.js';
import { type DraftFile, draftsCiting } from './draft-files.js';
import type { References } from './references.js';

/** *Rename Symbol* on a cite key: in all drafts, in the source, and in the bibliographies that have an entry of it. */
export function registerKeyRename(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
  extension: vscode.Uri,
): vscode.Disposable {
  const module = new BundledModule<typeof import('../../service/rename.js')>(extension, 'rename.mjs');
  const itemAt = (document: vscode.TextDocument, position: vscode.Position) =>
    citedAt(syntaxes.of(document), document.offsetAt(position));
  /** All that the rename of a key changes in `drafts`, in its source and in bibliographies. Throws if it cannot be renamed. */
  const editFor = async (
    document: vscode.TextDocument,
    key: string,
    name: string,
    draftsOf: () => Promise<readonly DraftFile[]>,
  ): Promise<vscode.WorkspaceEdit> => {
    const [{ hasFrontMatter, refusalOf, renameEdits, sidecarsOf }, formats] = await Promise.all([
      module.load(),
      references.formats.load(),
    ]);
    await references.whenRead(document);
    const renaming = { known: { library: session.catalogue }, works: references.worksOf(document), formats, key, name };
    const reason = refusalOf(renaming);
    if (reason !== null) throw new Error(reason);
    const drafts = await draftsOf();
    const location = session.catalogue.article(key)?.location;
    const files = await filesDefining(key, drafts, location, formats);
    const source = location !== undefined && hasFrontMatter(location) ? await opened(location) : undefined;
    const sidecar = location === undefined || source ? undefined : await firstOf(sidecarsOf(location));
    const edits = renameEdits(renaming, {
      drafts: drafts.map(({ uri, syntax }) => ({ uri: uri.toString(), syntax })),
      bibliographies: files.map(({ document: file, format }) => ({
        uri: file.uri.toString(),
        text: file.getText(),
        format,
      })),
      source: location === undefined ? null : { uri: location, text: source?.getText() ?? '' },
      sidecar: sidecar === undefined ? null : { uri: sidecar.uri.toString(), text: sidecar.getText() },
    });
    const edit = new vscode.WorkspaceEdit();
    const ranges = new Map(
      [...files.map((file) => file.document), source ?? [], sidecar ?? []]
        .flat()
        .map((each) => [each.uri.toString(), (range: Range) => rangeIn(each, range)]),
    );
    for (const { uri, range } of drafts) ranges.set(uri.toString(), range);
    for (const { uri, edits: ofFile, isNew } of edits) {
      if (isNew === true) {
        const contents = new TextEncoder().encode(ofFile.map(({ text }) => text).join(''));
        edit.createFile(vscode.Uri.parse(uri), { contents });
      }
      const range = ranges.get(uri);
      if (range === undefined) continue;
      for (const { start, end, text } of ofFile) edit.replace(vscode.Uri.parse(uri), range({ start, end }), text);
    }
    return edit;
  };
  const provider = vscode.languages.registerRenameProvider(DRAFT_SELECTOR, {
    async prepareRename(document, position) {
      const cited = itemAt(document, position);
      if (!cited) throw new Error(vscode.l10n.t('Put the cursor on a cite key to rename it.'));
      const { key } = cited.item;
      const { hasFrontMatter, renamedRange } = await module.load();
      const location = session.catalogue.article(key)?.location;
      const isInSource = location !== undefined && hasFrontMatter(location);
      let name = `${key}-`;
      do name += '1';
      while (references.item(name, document) !== undefined);
      try {
        // Whether something can be renamed shows when it is tried.
        const here = {
          uri: document.uri,
          syntax: syntaxes.of(document),
          range: (range: Range) => rangeIn(document, range),
        };
        if (!isInSource) await editFor(document, key, name, async () => [here]);
      } catch (error) {
        throw refusalInPlace(error);
      }
      return { range: rangeIn(document, renamedRange(document.getText(), cited)), placeholder: cited.item.key };
    },
    async provideRenameEdits(document, position, newName, token) {
      const key = itemAt(document, position)?.item.key;
      if (key === undefined) return undefined;
      const name = newName.trim().replace(/^@/u, '');
      try {
        return await editFor(document, key, name, () => draftsCiting(key, syntaxes, DRAFT_SELECTOR, token));
      } catch (error) {
        // A refusal would have the editor ask its own Markdown support, which treats the citation as a link.
        void fail(error);
        return new vscode.WorkspaceEdit();
      }
    },
  });
  return vscode.Disposable.from(module, provider);
}

/**
 * What the editor shows at the cursor. A refusal that is an error has it ask its own Markdown support, which takes a citation
 * for a link; one that is a text in Markdown ends the matter.
 */
function refusalInPlace(error: unknown): { readonly value: string } {
  return { value: safe(error instanceof Error ? error.message : String(error), 'markdown') };
}

/** The first of some files that is there. */
async function firstOf(locations: readonly string[]): Promise<vscode.TextDocument | undefined> {
  for (const location of locations) if (await exists(vscode.Uri.parse(location))) return opened(location);
  return undefined;
}

function opened(location: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(location));
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

import * as vscode from 'vscode';
import { type CitedAt, citedAt } from '../../engine/cite/convert/at.js';
import { renameKey } from '../../engine/cite/convert/rename.js';
import { isWritableKey } from '../../engine/cite/pandoc.js';
import type { Range } from '../../engine/text/range.js';
import { DRAFT_SELECTOR } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { fail } from '../messages.js';
import type { Session } from '../session.js';
import { type DefiningFile, filesDefining, hasFrontMatter } from './defining-files.js';
import type { BibliographyFormats } from './draft-bibliographies.js';
import { type DraftFile, draftsCiting } from './draft-files.js';
import type { References } from './references.js';

/** What a rename works with. */
interface Renaming {
  readonly session: Session;
  readonly references: References;
  readonly formats: BibliographyFormats;
  readonly key: string;
  readonly name: string;
}

/** *Rename Symbol* on a cite key: in all drafts, in the source, and in the bibliographies that have an entry of it. */
export function registerKeyRename(
  session: Session,
  syntaxes: DraftSyntaxes,
  references: References,
): vscode.Disposable {
  const itemAt = (document: vscode.TextDocument, position: vscode.Position) =>
    citedAt(syntaxes.of(document), document.offsetAt(position));
  return vscode.languages.registerRenameProvider(DRAFT_SELECTOR, {
    prepareRename(document, position) {
      const cited = itemAt(document, position);
      if (!cited) throw new Error('Put the cursor on a cite key to rename it.');
      return { range: rangeIn(document, keyOnly(document, cited)), placeholder: cited.item.key };
    },
    async provideRenameEdits(document, position, newName, token) {
      const key = itemAt(document, position)?.item.key;
      if (key === undefined) return undefined;
      const name = newName.trim().replace(/^@/u, '');
      try {
        const renaming = { session, references, formats: await references.formats.load(), key, name };
        await references.whenRead(document);
        const reason = refusal(renaming, document);
        if (reason !== null) throw new Error(reason);
        return await editsFor(renaming, document, await draftsCiting(key, syntaxes, DRAFT_SELECTOR, token));
      } catch (error) {
        // A refusal would have the editor ask its own Markdown support, which takes the citation for a link.
        void fail(error);
        return new vscode.WorkspaceEdit();
      }
    },
  });
}

/** Why a key cannot become another, or null if it may. A key that names nothing may, too. */
function refusal({ session, references, key, name }: Renaming, document: vscode.TextDocument): string | null {
  if (session.library.article(key)?.origin === 'bundled') {
    return `${key} is one of the articles that come with Quoin: its key is fixed.`;
  }
  if (!isWritableKey(name)) return `“${name}” cannot be written as a cite key.`;
  return references.item(name, document) === undefined ? null : `The key ${name} is taken.`;
}

/** All of it as one edit. Throws if the key is defined where it cannot be changed. */
async function editsFor(
  renaming: Renaming,
  document: vscode.TextDocument,
  drafts: readonly DraftFile[],
): Promise<vscode.WorkspaceEdit> {
  const { session, references, formats, key, name } = renaming;
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, syntax, range } of drafts) {
    for (const { start, end, text } of renameKey(syntax, key, name)) edit.replace(uri, range({ start, end }), text);
  }
  const source = session.library.article(key)?.location;
  const inHeads = drafts.filter((draft) => renameInHead(draft, renaming, edit));
  const inFiles = (await filesDefining(key, drafts, source, formats)).filter((file) =>
    renameInFile(file, renaming, edit),
  );
  const hasEntry = inHeads.length + inFiles.length > 0;
  if (source !== undefined && hasFrontMatter(source)) await renameSource(source, renaming, edit);
  else if (source !== undefined && !hasEntry) {
    throw new Error('The key of this source is not in its file: give it an entry in a bibliography to change it.');
  } else if (source === undefined && !hasEntry && references.item(key, document) !== undefined) {
    throw new Error(`The entry of ${key} cannot be changed where it stands: rename it there.`);
  }
  return edit;
}

/** Renames the entry that a draft's own front matter has; whether it has one. */
function renameInHead(
  { uri, syntax, range }: DraftFile,
  { formats, key, name }: Renaming,
  edit: vscode.WorkspaceEdit,
): boolean {
  const head = syntax.text.slice(0, syntax.frontMatter?.end ?? 0);
  const edits = /^references:/mu.test(head) ? formats.renameEntries('csl-yaml', head, key, name) : [];
  for (const { start, end, text } of edits) edit.replace(uri, range({ start, end }), text);
  return edits.length > 0;
}

/** Renames the entries of a bibliography. Returns whether it has any with the key. */
function renameInFile(
  { document, format }: DefiningFile,
  { formats, key, name }: Renaming,
  edit: vscode.WorkspaceEdit,
): boolean {
  const edits = formats.renameEntries(format, document.getText(), key, name);
  for (const { start, end, text } of edits) edit.replace(document.uri, rangeIn(document, { start, end }), text);
  return edits.length > 0;
}

async function renameSource(location: string, { formats, name }: Renaming, edit: vscode.WorkspaceEdit): Promise<void> {
  const uri = vscode.Uri.parse(location);
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end, text } = formats.renameArticle(document.getText(), name);
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

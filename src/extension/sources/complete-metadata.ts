import * as vscode from 'vscode';
import { applyEdits, editFrontMatter, editMapping, type TextEdit } from '../../engine/article/front-matter-edit.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { foundFrom } from '../found.js';
import { inform } from '../messages.js';
import { searchPick } from '../search-pick.js';
import type { Session } from '../session.js';
import { askMetadata } from './metadata-form.js';
import { exists, splitName } from './new-files.js';
import type { SourceLibrary } from './source-library.js';

/**
 * *Complete Metadata…*: asks for what an article's file does not say, and writes it as front matter. Where front matter
 * would change what the body is (raw text, a web page), it goes into a file of its own beside the article.
 */
export function registerCompleteMetadata(session: Session, library: SourceLibrary): vscode.Disposable {
  return vscode.commands.registerCommand(
    'quoin.completeMetadata',
    async (argument: unknown, given?: PartialMetadata): Promise<void> => {
      const found = argument === undefined ? await pickSource(session) : foundFrom(session, argument);
      const entry = found && session.library.article(found.target.articleId);
      if (entry === undefined) return;
      if (entry.location === undefined) {
        const message = `${entry.article.metadata.id} comes with Quoin; only your own sources can be changed.`;
        void inform(message);
        return;
      }
      const before: PartialMetadata = entry.article.metadata;
      const after =
        given ?? (await askMetadata({ title: `Metadata of ${before.id}`, metadata: before, accept: 'Save' }));
      if (after === undefined) return;
      await write(library, entry, { ...before, ...after });
    },
  );
}

async function pickSource(session: Session) {
  return searchPick(session, {
    title: 'Complete Metadata',
    placeholder: 'Title, outlet, author, date or cite key of one of your sources',
    kinds: ['source'],
  });
}

async function write(library: SourceLibrary, entry: LibraryArticle, metadata: PartialMetadata): Promise<void> {
  const uri = vscode.Uri.parse(entry.location ?? '');
  const { text: _text, ...fields } = metadata;
  const sidecar = await sidecarOf(uri);
  if (sidecar !== undefined || entry.article.format === 'html') return writeSidecar(uri, sidecar, fields);
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const edits = editFrontMatter(text, fields);
  if (await keepsBody(library, uri, text, applyEdits(text, edits))) await apply(document, edits);
  else await writeSidecar(uri, undefined, fields);
}

/** Whether the body of an article is the same with new front matter as without. */
async function keepsBody(library: SourceLibrary, uri: vscode.Uri, before: string, after: string): Promise<boolean> {
  const bodies = await Promise.all(
    [before, after].map(async (text) => (await library.worker.call('recognise', { file: uri.path, text })).paragraphs),
  );
  return JSON.stringify(bodies[0]) === JSON.stringify(bodies[1]);
}

async function sidecarOf(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const ending of ['.yaml', '.yml']) {
    const candidate = besides(uri, ending);
    if (await exists(candidate)) return candidate;
  }
  return undefined;
}

async function writeSidecar(uri: vscode.Uri, known: vscode.Uri | undefined, fields: PartialMetadata): Promise<void> {
  if (known === undefined) {
    const edit = new vscode.WorkspaceEdit();
    const text = applyEdits('', editMapping('', 0, 0, fields));
    edit.createFile(besides(uri, '.yaml'), { contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const document = await vscode.workspace.openTextDocument(known);
  const text = document.getText();
  const start = /^---[ \t]*\r?\n/u.exec(text.slice(0, 100))?.[0].length ?? 0;
  await apply(document, editMapping(text, start, text.length, fields));
}

/** Edits a document in one step that can be undone; one that had no unsaved changes is saved. */
async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    if (document.getText(range) !== text) edit.replace(document.uri, range, text);
  }
  if (await vscode.workspace.applyEdit(edit)) {
    if (!wasDirty) await document.save();
  }
}

function besides(uri: vscode.Uri, ending: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', `${splitName(uri).stem}${ending}`);
}

import * as vscode from 'vscode';
import { documentKind } from '../../engine/article/documents.js';
import { hasFrontMatter } from '../../engine/article/front-matter.js';
import type { MetadataEdit } from '../../engine/article/front-matter-edit.js';
import { toYaml } from '../../engine/article/front-matter-print.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { applyEdits, type TextEdit } from '../../engine/text/edits.js';
import type { CatalogueEntry } from '../../service/catalogue.js';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { inform, warn } from '../platform/messages.js';
import { searchPick } from '../quick-pick/search-pick.js';
import type { AskMetadata, Known } from './metadata-form.js';
import { exists, splitName } from './new-files.js';
import type { SourceLibrary } from './source-library.js';

/**
 * *Complete Metadata…*: asks for what an article's file does not say, and writes it as front matter. Where front matter
 * would change what the body is (raw text, a web page), it goes into a file of its own beside the article.
 */
export function registerCompleteMetadata(
  session: Session,
  library: SourceLibrary,
  ask: AskMetadata,
): vscode.Disposable {
  return registerRowCommand(
    'quoin.completeMetadata',
    async (argument: unknown, given?: PartialMetadata): Promise<void> => {
      const found = argument === undefined ? await pickSource(session) : await foundFrom(session, argument);
      const entry = found && session.catalogue.article(found.target.articleId);
      if (entry === undefined) return;
      if (entry.location === undefined) {
        const message = vscode.l10n.t(
          '{0} comes with Quoin; only your own sources can be changed.',
          entry.article.metadata.id,
        );
        void inform(message);
        return;
      }
      const before: PartialMetadata = entry.article.metadata;
      const after =
        given ??
        (await ask({
          title: vscode.l10n.t('Metadata of {0}', entry.article.metadata.id),
          metadata: before,
          accept: vscode.l10n.t('Save'),
          known: await knownOf(library, entry.location),
        }));
      if (after === undefined) return;
      await writeMetadata(library, entry, { ...before, ...after });
    },
  );
}

/** What the file of an article says of it, and where; undefined for a document, which is not text, and for what cannot be read. */
export async function knownOf(library: SourceLibrary, location: string): Promise<Known | undefined> {
  const uri = vscode.Uri.parse(location);
  if (documentKind(uri.path) !== null) return undefined;
  try {
    const read = await library.files.read(location);
    if (read === null || 'severity' in read) return undefined;
    const content = read.text ?? read.bytes ?? '';
    return await library.worker.call('provenance', { file: uri.path, content });
  } catch (error) {
    log('info', 'Where the metadata of a source come from cannot be told.', error);
    return undefined;
  }
}

async function pickSource(session: Session) {
  return searchPick(session, {
    title: vscode.l10n.t('Complete Metadata'),
    placeholder: vscode.l10n.t('Title, outlet, author, date or cite key of one of your sources'),
    kinds: ['source'],
  });
}

/** Writes what an article's metadata are from now on: into its file, or beside it. */
export async function writeMetadata(
  library: SourceLibrary,
  entry: CatalogueEntry,
  metadata: PartialMetadata,
): Promise<void> {
  const uri = vscode.Uri.parse(entry.location ?? '');
  const { text: _text, ...fields } = metadata;
  const sidecar = await sidecarOf(uri);
  const { format } = entry.article;
  if (sidecar !== undefined || format === 'html' || documentKind(uri.path) !== null)
    return writeSidecar(library, uri, sidecar, fields);
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  if (format === 'transcript' && !hasFrontMatter(text)) return writeSidecar(library, uri, undefined, fields);
  const result = await library.worker.call('editMetadata', { text, mappingFrom: null, fields });
  if ('refused' in result) refuse(uri, result.refused);
  else if (await keepsBody(library, uri, text, applyEdits(text, result.edits))) await apply(document, result.edits);
  else await writeSidecar(library, uri, undefined, fields);
}

function refuse(uri: vscode.Uri, reason: string): void {
  void warn(
    vscode.l10n.t('The metadata in {0} cannot be changed safely. {1}', vscode.workspace.asRelativePath(uri), reason),
  );
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
    const candidate = siblingOf(uri, ending);
    if (await exists(candidate)) return candidate;
  }
  return undefined;
}

async function writeSidecar(
  library: SourceLibrary,
  uri: vscode.Uri,
  known: vscode.Uri | undefined,
  fields: PartialMetadata,
): Promise<void> {
  if (known === undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(siblingOf(uri, '.yaml'), { contents: new TextEncoder().encode(toYaml(fields)) });
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const document = await vscode.workspace.openTextDocument(known);
  const text = document.getText();
  const mappingFrom = /^---[ \t]*\r?\n/u.exec(text.slice(0, 100))?.[0].length ?? 0;
  const result: MetadataEdit = await library.worker.call('editMetadata', { text, mappingFrom, fields });
  if ('refused' in result) refuse(known, result.refused);
  else await apply(document, result.edits);
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

function siblingOf(uri: vscode.Uri, ending: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', `${splitName(uri).stem}${ending}`);
}

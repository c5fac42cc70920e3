import { existsSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { type Location, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { citedAt } from '../engine/cite/convert/at.js';
import { usesOf } from '../engine/cite/convert/rename.js';
import { parseDraft } from '../engine/markdown/markdown.js';
import { loadFormats } from '../folder/parts.js';
import { hasFrontMatter, refusalOf, renamedRange, renameEdits, sidecarsOf } from '../service/rename.js';
import { fileOf } from './addresses.js';
import { filesDefining } from './defining-files.js';
import { rangeIn } from './ranges.js';
import type { Asked, Served } from './served.js';
import { ON_DISK, workspaceEdit } from './workspace-edit.js';
import { WorkspaceFiles } from './workspace-files.js';

/** The code of an error that the protocol has for a request that cannot be answered as things are. */
const REQUEST_FAILED = -32803;

/** The key under the cursor, for a new name; null where there is none. */
export function renameable({ draft: { document, syntax } }: Asked, cited: ReturnType<typeof citedAt>) {
  return cited && { range: rangeIn(document, renamedRange(syntax.text, cited)), placeholder: cited.item.key };
}

/** Where the drafts of the workspace cite the work under the cursor. */
export async function referencesTo(served: Served, { draft, offset }: Asked): Promise<Location[] | null> {
  const key = citedAt(draft.syntax, offset)?.item.key;
  if (key === undefined) return null;
  const { drafts } = await draftsCiting(served, await WorkspaceFiles.of(served), key);
  return drafts.flatMap(({ document, syntax }) =>
    usesOf(syntax, key).map((use) => ({ uri: document.uri, range: rangeIn(document, use) })),
  );
}

/** Gives the work under the cursor another key: in all drafts, in its source, and in the bibliographies with an entry of it. */
export async function rename(served: Served, { draft, offset }: Asked, newName: string): Promise<WorkspaceEdit | null> {
  const key = citedAt(draft.syntax, offset)?.item.key;
  if (key === undefined) return null;
  const { library, roots } = served;
  const formats = await loadFormats();
  const name = newName.trim().replace(/^@/u, '');
  const renaming = { known: library.known, works: draft.works, formats, key, name };
  const reason = refusalOf(renaming);
  if (reason !== null) throw new ResponseError(REQUEST_FAILED, reason);
  const location = library.known.library.article(key)?.location;
  const files = await WorkspaceFiles.of(served);
  const { drafts, complete } = await draftsCiting(served, files, key);
  const { defining, complete: isAll } = await filesDefining(key, drafts, location, files, roots, formats);
  if (!complete || !isAll)
    throw new ResponseError(
      REQUEST_FAILED,
      l10n.t('The workspace has too many files: not every use of the key can be renamed.'),
    );
  const source = location === undefined ? null : await files.at(location);
  const sidecar = location === undefined || hasFrontMatter(location) ? null : await sidecarOf(location, files);
  try {
    const edits = renameEdits(renaming, {
      drafts: drafts.map(({ document, syntax }) => ({ uri: document.uri, syntax })),
      bibliographies: defining.map(({ document, format }) => ({ uri: document.uri, text: document.getText(), format })),
      source: source && { uri: source.uri, text: source.getText() },
      sidecar: sidecar && { uri: sidecar.uri, text: sidecar.getText() },
    });
    const all = [...drafts, ...defining].map(({ document }) => document);
    const documents = new Map([...all, source ?? [], sidecar ?? []].flat().map((document) => [document.uri, document]));
    return workspaceEdit(
      served.client,
      edits.flatMap(({ uri, edits: ofFile, isNew }) => {
        const document = isNew === true ? TextDocument.create(uri, '', ON_DISK, '') : documents.get(uri);
        return document === undefined ? [] : [{ document, edits: ofFile, ...(isNew && { isNew }) }];
      }),
    );
  } catch (error) {
    throw new ResponseError(REQUEST_FAILED, error instanceof Error ? error.message : String(error));
  }
}

/** The file beside a source that says what its own cannot. */
async function sidecarOf(location: string, files: WorkspaceFiles): Promise<TextDocument | null> {
  for (const file of sidecarsOf(location)) if (existsSync(file)) return files.at(file);
  return null;
}

async function draftsCiting(served: Served, files: WorkspaceFiles, key: string) {
  // A remark or a link's title may have the signs in a key written differently, but never its letters.
  const [words = key] = (key.match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length);
  const { documents, complete } = await files.draftsWith(words);
  const drafts = documents
    .filter(({ uri }) => !served.library.isSource(path.normalize(fileOf(uri) ?? '')))
    .map((document) => ({ document, syntax: parseDraft(document.getText()) }));
  return { drafts, complete };
}

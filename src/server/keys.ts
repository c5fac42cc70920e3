import { type Location, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BIBLIOGRAPHY_FILE } from '../engine/bibliography/files.js';
import { citedAt } from '../engine/cite/convert/at.js';
import { usesOf } from '../engine/cite/convert/rename.js';
import { parseDraft } from '../engine/markdown/markdown.js';
import { loadFormats } from '../folder/parts.js';
import { refusalOf, renamedRange, renameEdits } from '../service/rename.js';
import { addressOf, fileOf } from './addresses.js';
import { rangeIn } from './ranges.js';
import type { Asked, Served } from './served.js';
import { ON_DISK, workspaceEdit } from './workspace-edit.js';
import { DRAFT_FILE, filesWith, textOf } from './workspace-files.js';

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
  const drafts = await draftsCiting(served, key);
  return drafts.flatMap(({ document, syntax }) =>
    usesOf(syntax, key).map((use) => ({ uri: document.uri, range: rangeIn(document, use) })),
  );
}

/** Gives the work under the cursor another key: in all drafts, in its source, and in the bibliographies with an entry of it. */
export async function rename(served: Served, { draft, offset }: Asked, newName: string): Promise<WorkspaceEdit | null> {
  const key = citedAt(draft.syntax, offset)?.item.key;
  if (key === undefined) return null;
  const { library } = served;
  const formats = await loadFormats();
  const name = newName.trim().replace(/^@/u, '');
  const renaming = { known: library.known, works: draft.works, formats, key, name };
  const reason = refusalOf(renaming);
  if (reason !== null) throw new ResponseError(REQUEST_FAILED, reason);
  const location = library.known.library.article(key)?.location;
  const drafts = await draftsCiting(served, key);
  const bibliographies = (await filesWith(served, BIBLIOGRAPHY_FILE, key)).flatMap((document) => {
    const format = formats.bibliographyFormat(document.uri);
    return format === null ? [] : [{ document, format }];
  });
  const source = location === undefined ? null : await opened(served, location);
  try {
    const edits = renameEdits(renaming, {
      drafts: drafts.map(({ document, syntax }) => ({ uri: document.uri, syntax })),
      bibliographies: bibliographies.map(({ document, format }) => ({
        uri: document.uri,
        text: document.getText(),
        format,
      })),
      source: source && { uri: source.uri, text: source.getText() },
    });
    const all = [...drafts, ...bibliographies].map(({ document }) => document);
    const documents = new Map([...all, ...(source ? [source] : [])].map((document) => [document.uri, document]));
    return workspaceEdit(
      served.client,
      edits.flatMap(({ uri, edits: ofFile }) => {
        const document = documents.get(uri);
        return document === undefined ? [] : [{ document, edits: ofFile }];
      }),
    );
  } catch (error) {
    throw new ResponseError(REQUEST_FAILED, error instanceof Error ? error.message : String(error));
  }
}

async function draftsCiting(served: Served, key: string) {
  // A remark or a link's title may have the signs in a key written otherwise, but never its letters.
  const [words = key] = (key.match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length);
  const files = await filesWith(served, DRAFT_FILE, words);
  return files
    .filter(({ uri }) => !served.library.isSource(fileOf(uri) ?? ''))
    .map((document) => ({ document, syntax: parseDraft(document.getText()) }));
}

/** A file as it is in the editor or on disk. */
async function opened({ openDocuments }: Served, file: string): Promise<TextDocument> {
  const uri = addressOf(file);
  const open = openDocuments().find((document) => document.uri === uri);
  return open ?? TextDocument.create(uri, '', ON_DISK, await textOf(file));
}

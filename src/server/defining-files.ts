import path from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { problemOfName } from '../engine/bibliography/file-name.js';
import type { BibliographyFormat } from '../engine/bibliography/read.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import { frontMatterOf } from '../folder/draft.js';
import type { loadFormats } from '../folder/parts.js';
import { filesBeside, isBibliographyName, isKeyedByName } from '../service/key-files.js';
import { fileOf } from './addresses.js';
import { rootOf } from './drafts.js';
import type { FoundDocuments, WorkspaceFiles } from './workspace-files.js';

/** A bibliography that may have the entry of a key. */
export interface DefiningFile {
  readonly document: TextDocument;
  readonly format: BibliographyFormat;
}

/**
 * The files that may define a key, as the editor chooses them: bibliographies that drafts name, others of the workspace by their
 * names, and what is beside the source of that key. Other data that has the key somewhere is never among them.
 */
export async function filesDefining(
  key: string,
  drafts: readonly { readonly document: TextDocument; readonly syntax: DraftSyntax }[],
  source: string | undefined,
  files: WorkspaceFiles,
  roots: readonly string[],
  formats: Awaited<ReturnType<typeof loadFormats>>,
): Promise<{ readonly defining: readonly DefiningFile[]; readonly complete: boolean }> {
  const named = drafts.flatMap(({ document, syntax }) => {
    const draft = fileOf(document.uri);
    const root = rootOf(roots, draft);
    const folders = [...(draft === null ? [] : [path.dirname(draft)]), root];
    const names = (frontMatterOf(syntax, formats)?.bibliography ?? []).filter((name) => problemOfName(name) === null);
    return names.flatMap((name) => folders.map((folder) => path.resolve(folder, name)));
  });
  const isAlone = source !== undefined && isKeyedByName(source, key);
  const single = new Set([...(source === undefined ? [] : filesBeside(source)), ...(isAlone ? [] : named)]);
  const nothing: FoundDocuments = { documents: [], complete: true };
  const { documents, complete } = isAlone ? nothing : await files.filesWith(isBibliographyName, key);
  const found = new Map(documents.map((document) => [document.uri, document]));
  for (const file of single) {
    const document = await files.at(file);
    if (document.getText().includes(key)) found.set(document.uri, document);
  }
  const defining = [...found.values()].flatMap((document) => {
    const format = formats.bibliographyFormat(document.uri);
    return format === null ? [] : [{ document, format }];
  });
  return { defining, complete };
}

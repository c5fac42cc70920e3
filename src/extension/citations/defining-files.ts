import * as vscode from 'vscode';
import type { BibliographyFormat } from '../../engine/bibliography/read.js';
import { filesBeside, isBibliographyName, isKeyedByName } from '../../service/key-files.js';
import type { BibliographyFormats } from './draft-bibliographies.js';
import { type DraftFile, textOf } from './draft-files.js';
import { candidatesFor } from './places.js';

/** A bibliography of the workspace, opened. */
export interface DefiningFile {
  readonly document: vscode.TextDocument;
  readonly format: BibliographyFormat;
}

/** The files among which the workspace's bibliographies are. */
const FILES = '**/*.{bib,bibtex,biblatex,ris,nbib,json,yaml,yml}';

/** Maximum number of files searched. */
const MOST_FILES = 2_000;

/**
 * The files that may define a key: bibliographies that the drafts name, others of the workspace, and the text beside the
 * source of that key. A source whose file cannot say its key may have its entry by the file's name: that entry keeps its key.
 */
export async function filesDefining(
  key: string,
  drafts: readonly DraftFile[],
  source: string | undefined,
  formats: BibliographyFormats,
): Promise<DefiningFile[]> {
  const file = source === undefined ? undefined : vscode.Uri.parse(source);
  const beside = file === undefined ? [] : filesBeside(file.path).map((path) => file.with({ path }));
  const candidates =
    file && isKeyedByName(file.path, key) ? beside : [...beside, ...named(drafts, formats), ...(await ofWorkspace())];
  const found = new Map<string, DefiningFile>();
  for (const uri of candidates) {
    const format = formats.bibliographyFormat(uri.path);
    if (format === null || found.has(uri.toString()) || !(await mayHave(uri, key))) continue;
    found.set(uri.toString(), { document: await vscode.workspace.openTextDocument(uri), format });
  }
  return [...found.values()];
}

/** What the front matter of drafts names. */
function named(drafts: readonly DraftFile[], { citationFrontMatter }: BibliographyFormats): vscode.Uri[] {
  return drafts.flatMap(({ uri, syntax }) => {
    const head = syntax.text.slice(0, syntax.frontMatter?.end ?? 0);
    return citationFrontMatter(head).bibliography.flatMap((name) => candidatesFor(name, uri));
  });
}

async function ofWorkspace(): Promise<vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(FILES, undefined, MOST_FILES);
  return files.filter(({ path }) => isBibliographyName(path));
}

/** Whether a file, as the editor holds it or as it is on disk, has the key somewhere. */
async function mayHave(uri: vscode.Uri, key: string): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return (open?.getText() ?? (await textOf(uri))).includes(key);
}

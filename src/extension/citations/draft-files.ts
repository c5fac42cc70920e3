import * as vscode from 'vscode';
import { type DraftSyntax, parseDraft } from '../../engine/markdown/markdown.js';
import { decodeText } from '../../worker/decode.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import { readRegularFile } from '../platform/read-file.js';
import { positionsIn } from './text-positions.js';

/** The files that may be drafts: Markdown, and what Quarto and R make of it. */
const DRAFT_FILES = '**/*.{md,markdown,qmd,Rmd,rmd}';

/** Maximum number of drafts searched. */
const MOST_FILES = 20_000;

/** A draft of the workspace that may cite a work. */
export interface DraftFile {
  readonly uri: vscode.Uri;
  readonly syntax: DraftSyntax;
  readonly range: (range: { readonly start: number; readonly end: number }) => vscode.Range;
}

/**
 * All drafts of the workspace, open or not, saved or not, that may cite a work. A draft that is open counts as it is in its
 * editor; folders that the editor's search leaves out are left out.
 */
export async function draftsCiting(
  key: string,
  syntaxes: DraftSyntaxes,
  selector: vscode.DocumentSelector,
  token: vscode.CancellationToken,
): Promise<DraftFile[]> {
  // A remark or a link's title may have the signs in a key written differently, but never its letters.
  const [words = key] = (key.match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length);
  const open = vscode.workspace.textDocuments.filter((document) => vscode.languages.match(selector, document) > 0);
  const drafts = open
    .filter((document) => document.getText().includes(words))
    .map((document): DraftFile => {
      const range = ({ start, end }: { start: number; end: number }) =>
        new vscode.Range(document.positionAt(start), document.positionAt(end));
      return { uri: document.uri, syntax: syntaxes.of(document), range };
    });
  const seen = new Set(open.map(({ uri }) => uri.toString()));
  const files = await vscode.workspace.findFiles(DRAFT_FILES, undefined, MOST_FILES, token);
  for (const uri of files.filter((each) => !seen.has(each.toString()))) {
    if (token.isCancellationRequested) return [];
    const text = await textOf(uri);
    if (!text.includes(words)) continue;
    const position = positionsIn(text);
    const range = ({ start, end }: { start: number; end: number }) => new vscode.Range(position(start), position(end));
    drafts.push({ uri, syntax: parseDraft(text), range });
  }
  return drafts;
}

/** The text of a file on disk; empty where it cannot be read or is too large: it holds nothing then that could be changed. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return decodeText(await readRegularFile(uri));
  } catch {
    return '';
  }
}

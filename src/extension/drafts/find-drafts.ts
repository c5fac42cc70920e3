import * as vscode from 'vscode';
import type { Session } from '../library/session.js';
import { includeOf } from '../sources/settings.js';

/** What in a workspace may be a draft. */
const DRAFT_FILES = '**/*.{md,markdown,qmd,Rmd,rmd}';

/** What never is one. */
const NO_DRAFTS = ['**/node_modules/**', '**/.git/**'];

/** A pattern that means sources alone, for all that is Markdown is read as one. With a comma it could not be told from two. */
const OF_MARKDOWN = /^[^,]+\.(?:md|markdown)$/u;

/** The workspace's Markdown files that are not articles of the library, by their paths. */
export async function findDrafts(session: Session): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(filesIn));
  // One folder may be in another.
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...files.values()].filter((uri) => !session.isSource(uri)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Without most of the sources: there may be thousands, and VS Code would bring them all here. */
function filesIn(folder: vscode.WorkspaceFolder): Thenable<vscode.Uri[]> {
  const excluded = [...NO_DRAFTS, ...includeOf(folder).alternatives.filter((each) => OF_MARKDOWN.test(each))];
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, DRAFT_FILES), `{${excluded.join(',')}}`);
}

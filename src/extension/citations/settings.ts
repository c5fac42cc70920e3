import * as vscode from 'vscode';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../engine/cite/convert/syntax.js';

const SECTION = 'quoin.citation';

/** Whether a source that only reports the words cited is cited as quoting them. */
export type QuotedIn = 'never' | 'formatted' | 'always';

/** How a folder's drafts cite. */
export interface CitationSettings {
  readonly syntax: CitationSyntax;
  /** The id of a bundled style. */
  readonly style: string;
  /** A style file: absolute, or from the workspace folder. Empty for none. */
  readonly styleFile: string;
  /** A language tag; empty leaves the style its own. */
  readonly language: string;
  readonly quotedIn: QuotedIn;
}

/** The settings for a document or folder. */
export function citationSettings(scope: vscode.ConfigurationScope | undefined): CitationSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, scope);
  const syntax = settings.get<string>('syntax', 'pandoc');
  return {
    syntax: CITATION_SYNTAXES.find((each) => each === syntax) ?? 'pandoc',
    style: settings.get<string>('style', ''),
    styleFile: settings.get<string>('styleFile', '').trim(),
    language: settings.get<string>('language', '').trim(),
    quotedIn: settings.get<QuotedIn>('quotedIn', 'formatted'),
  };
}

/** Calls `listener` when one of the settings changes. */
export function onCitationSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}

import type * as vscode from 'vscode';
import type { CitationSyntax } from '../../engine/cite/convert/syntax.js';
import type { QuotedIn } from '../../service/settings/table.js';
import { onSettings, settingsFor } from '../platform/settings.js';

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
  const setting = settingsFor(scope);
  return {
    syntax: setting('citation.syntax'),
    style: setting('citation.style'),
    styleFile: setting('citation.styleFile').trim(),
    language: setting('citation.language').trim(),
    quotedIn: setting('citation.quotedIn'),
  };
}

/** Calls `listener` when one of the settings changes. */
export function onCitationSettings(listener: () => void): vscode.Disposable {
  return onSettings('citation', listener);
}

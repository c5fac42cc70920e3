import * as vscode from 'vscode';
import { settingsFor } from '../platform/settings.js';

/** How quotations are offered in a document. */
export interface CompletionSettings {
  readonly enabled: boolean;
  /** Whether a list comes up while the writer types. */
  readonly list: boolean;
  readonly ghostText: boolean;
}

/** The settings for a document; where the editor shows no ghost text, the list takes its place. */
export function completionSettings(document: vscode.TextDocument): CompletionSettings {
  const setting = settingsFor(document);
  const presentation = setting('completion.presentation');
  const shown = vscode.workspace.getConfiguration('editor', document).get<boolean>('inlineSuggest.enabled', true);
  return {
    enabled: setting('completion.enabled'),
    list: presentation !== 'ghostText' || !shown,
    ghostText: presentation !== 'list' && shown,
  };
}

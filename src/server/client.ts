import type { InitializeParams } from 'vscode-languageserver';

/** What a client can do, as far as answers depend on it, and what it wants. */
export interface Client {
  readonly showsMarkdown: { readonly hover: boolean; readonly completion: boolean };
  readonly takesSnippets: boolean;
  /**
   * Chooses among completions by `filterText`. Neovim does not where they have none: only then it replaces what their edits
   * replace, and not the word before the cursor.
   */
  readonly choosesCompletions: boolean;
  /**
   * Inserts completions of several lines. Neovim's own completion writes NUL characters for line breaks; plugins, which take
   * snippets and complete while the writer types, do not.
   */
  readonly takesLines: boolean;
  /** Asks for the settings of a folder: `workspace/configuration`. */
  readonly hasConfiguration: boolean;
  /** Tells of changed settings, if it is asked to. */
  readonly tellsOfSettings: boolean;
  /** Refuses edits of a document that has changed since they were made. */
  readonly checksVersions: boolean;
  /** Creates the files that an edit names. */
  readonly createsFiles: boolean;
  /** Watches files for the server. */
  readonly watchesFiles: boolean;
  readonly showsProgress: boolean;
  /** Renews inlay hints when the server asks for it. */
  readonly refreshesHints: boolean;
  /** What the client gave at the start instead of settings. */
  readonly settings: unknown;
  /** Whether what the client calls invoked is what the writer has asked for; else it may be typing. */
  readonly invokesByHand: boolean;
}

/** Reads what a client says of itself. */
export function clientOf({ capabilities, clientInfo, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  const options: unknown = initializationOptions;
  const hover = textDocument?.hover?.contentFormat ?? ['plaintext'];
  const completion = textDocument?.completion?.completionItem?.documentationFormat ?? ['plaintext'];
  const takesSnippets = textDocument?.completion?.completionItem?.snippetSupport === true;
  const invokesByHand = fieldOf(options, 'manualCompletion') === true;
  const isNeovim = clientInfo?.name === 'Neovim';
  return {
    showsMarkdown: { hover: hover[0] === 'markdown', completion: completion[0] === 'markdown' },
    takesSnippets,
    choosesCompletions: !isNeovim,
    takesLines: !isNeovim || (takesSnippets && !invokesByHand),
    hasConfiguration: workspace?.configuration === true,
    tellsOfSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    checksVersions: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    settings: fieldOf(options, 'settings'),
    invokesByHand,
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

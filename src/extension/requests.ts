import * as vscode from 'vscode';

/** Tells completions that the writer has asked for from those that typing brings up. */
export class Requests {
  #last: { readonly document: vscode.TextDocument; readonly explicit: boolean } | undefined;
  #asked = '';

  /** Whether the writer has asked for this completion, or for the list that it renews. */
  isExplicit(
    document: vscode.TextDocument,
    position: vscode.Position,
    triggerKind: vscode.CompletionTriggerKind,
  ): boolean {
    const place = `${document.uri} ${document.version} ${position.line} ${position.character}`;
    const explicit =
      triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions
        ? this.#last?.document === document && this.#last.explicit
        : triggerKind === vscode.CompletionTriggerKind.Invoke &&
          (!suggestsWhileTyping(document) || this.#asked === place);
    this.#last = { document, explicit };
    this.#asked = place;
    return explicit;
  }
}

/** Whether the editor asks for suggestions at each letter: it says of these that they were invoked. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other === true || other === 'on';
}

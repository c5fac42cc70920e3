import * as vscode from 'vscode';

/** A request that comes so soon after a change of the draft, in milliseconds, follows from typing. */
const SOON = 250;

/** Tells completions that the writer has asked for from those that typing brings up. */
export class Requests implements vscode.Disposable {
  #last: { readonly document: vscode.TextDocument; readonly line: number; readonly explicit: boolean } | undefined;
  #asked = '';
  #stirred = 0;
  readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document === this.#last?.document && contentChanges.length > 0) this.#stirred = performance.now();
  });

  /**
   * Whether the writer has asked for this completion, or for the list that it renews. The editor says “invoked” of both: also
   * when the next word is begun while a list is open or awaited.
   */
  isExplicit(
    document: vscode.TextDocument,
    position: vscode.Position,
    triggerKind: vscode.CompletionTriggerKind,
  ): boolean {
    const place = `${document.uri} ${document.version} ${position.line} ${position.character}`;
    const explicit = this.#isExplicit(document, position.line, triggerKind, this.#asked === place);
    this.#last = { document, line: position.line, explicit };
    this.#asked = place;
    return explicit;
  }

  /** To be told when a request has been answered: the editor may ask again at once for what was typed in the meantime. */
  noteAnswer(): void {
    this.#stirred = performance.now();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #isExplicit(
    document: vscode.TextDocument,
    line: number,
    triggerKind: vscode.CompletionTriggerKind,
    again: boolean,
  ): boolean {
    const last = this.#last?.document === document && this.#last.line === line ? this.#last : undefined;
    switch (triggerKind) {
      case vscode.CompletionTriggerKind.TriggerCharacter:
        return false;
      case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
        return last?.explicit === true;
      case vscode.CompletionTriggerKind.Invoke:
        if (again) return true;
        if (last !== undefined && performance.now() - this.#stirred < SOON) return last.explicit;
        return !suggestsWhileTyping(document);
    }
  }
}

/** Whether the editor asks for suggestions at each letter: it says of these that they were invoked. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other === true || other === 'on';
}

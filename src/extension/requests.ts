import * as vscode from 'vscode';

/** A request that comes so soon after a change of the draft or an answer, in milliseconds, follows from typing. */
const SOON = 250;

/** The same after an answer that typing has overtaken: the editor may ask again at once. */
const SOON_AGAIN = 1500;

/** Tells completions that the writer has asked for from those that typing brings up. */
export class Requests implements vscode.Disposable {
  #last:
    | {
        readonly document: vscode.TextDocument;
        readonly line: number;
        readonly explicit: boolean;
      }
    | undefined;
  #asked = '';
  #stirred = 0;
  /** Whether the draft had changed when the last request was answered. */
  #overtaken = false;
  readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document === this.#last?.document && contentChanges.length > 0) this.#stirred = performance.now();
  });

  /**
   * Whether the writer has asked for this completion, or for the list that it renews. The editor says “invoked” of more: it
   * asks again, at the same place too, after an answer without rows.
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
    this.#stirred = performance.now();
    return explicit;
  }

  /** To be told when a request has been answered that was made at a version of the draft. */
  noteAnswer(document: vscode.TextDocument, version: number): void {
    this.#stirred = performance.now();
    this.#overtaken = document.version !== version;
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
        // The editor itself repeats requests; one by typing stays one.
        if (again && last !== undefined) return last.explicit;
        if (last !== undefined && performance.now() - this.#stirred < (this.#overtaken ? SOON_AGAIN : SOON)) {
          return last.explicit;
        }
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

import * as vscode from 'vscode';

/** The documents that Quoin takes for drafts: Markdown and what Quarto and R make of it, wherever kept, saved or not. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = ['markdown', 'quarto', 'rmd'].map((language) => ({ language }));

/** Remembers which draft the writer was in last, so that the sidebar and source documents know where to insert. */
export class DraftEditors implements vscode.Disposable {
  #last: vscode.TextDocument | undefined;
  readonly #subscription: vscode.Disposable;

  constructor() {
    this.#note(vscode.window.activeTextEditor);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor));
  }

  /** The draft being written, if it can be seen: the active editor, else the last one active, else any. */
  visible(): vscode.TextEditor | undefined {
    const drafts = vscode.window.visibleTextEditors.filter((editor) => isDraft(editor.document));
    const active = vscode.window.activeTextEditor;
    return (
      drafts.find((editor) => editor === active) ?? drafts.find((editor) => editor.document === this.#last) ?? drafts[0]
    );
  }

  /** The draft being written, brought to the front if it is hidden; undefined where no draft is open. */
  async bringUp(): Promise<vscode.TextEditor | undefined> {
    const visible = this.visible();
    if (visible) return visible;
    if (!this.#last || this.#last.isClosed) return undefined;
    return vscode.window.showTextDocument(this.#last, { preview: false });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (editor && isDraft(editor.document)) this.#last = editor.document;
  }
}

function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(DRAFT_SELECTOR, document) > 0;
}

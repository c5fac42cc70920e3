import * as vscode from 'vscode';
import { type DraftSyntax, parseDraft } from '../../engine/markdown/markdown.js';

/** The parsed Markdown of open drafts: each belongs to one document, is renewed with its version and dies with it. */
export class DraftSyntaxes implements vscode.Disposable {
  readonly #known = new Map<vscode.TextDocument, { version: number; syntax: DraftSyntax }>();
  readonly #subscription = vscode.workspace.onDidCloseTextDocument((document) => this.#known.delete(document));

  /** The syntax of a document as it is now; only what has changed since the last call is parsed. */
  of(document: vscode.TextDocument): DraftSyntax {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.syntax;
    const syntax = parseDraft(document.getText(), known?.syntax);
    this.#known.set(document, { version: document.version, syntax });
    return syntax;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#known.clear();
  }
}

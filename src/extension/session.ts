import * as vscode from 'vscode';
import { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { LibrarySearch } from '../engine/search/library-search.js';

/** What every feature works with: the library, the search over it, and word of their changes. */
export class Session implements vscode.Disposable {
  readonly library = new Library();
  readonly search = new LibrarySearch(this.library);
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fires after the library has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(bundled: readonly LibraryArticle[]) {
    this.library.update({ add: bundled });
    this.library.onDidChange(() => this.#changed.fire());
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

import * as vscode from 'vscode';
import { Library } from '../engine/library/library.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { LibrarySearch } from '../engine/search/library-search.js';

/** How long after the start the index is built if nobody has searched by then, in milliseconds. */
const WARM_UP = 400;

/** What every feature works with: the library, the search over it, and word of their changes. */
export class Session implements vscode.Disposable {
  readonly library = new Library();
  readonly search = new LibrarySearch(this.library);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #warmUp: ReturnType<typeof setTimeout>;

  /** Fires after the library has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(bundled: readonly LibraryArticle[]) {
    this.library.update({ add: bundled });
    this.library.onDidChange(() => this.#changed.fire());
    // The first search builds the index: better before the writer waits for it, and not while the editor starts.
    this.#warmUp = setTimeout(() => this.search.search('a', { limit: 1 }), WARM_UP);
  }

  dispose(): void {
    clearTimeout(this.#warmUp);
    this.#changed.dispose();
  }
}

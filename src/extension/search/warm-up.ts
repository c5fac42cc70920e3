import type * as vscode from 'vscode';
import { typedSearch } from '../search-pick.js';
import type { Session } from '../session.js';

/** It types so many words of the newest quotation, and so many letters of them. */
const WORDS = 4;
const LETTERS = 24;

/** It is worth doing again when there are so many times the records that there were. */
const GROWTH = 4;

/**
 * Searches as a writer would, in slices, while nobody waits: code runs slowly when it runs for the first time, and the
 * writer's first search is not to be that time.
 */
export class WarmUp implements vscode.Disposable {
  readonly #session: Session;
  readonly #search: ReturnType<typeof typedSearch>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queries: readonly string[] = [];
  #records = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#search = typedSearch(session, ['quotation'], ({ complete }) => {
      if (complete) this.#next();
    });
  }

  /** Begins after so many milliseconds, unless it has been done with about as many records. */
  soon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#search.dispose();
  }

  #begin(): void {
    const { search } = this.#session;
    const records = search.index.size;
    if (records < GROWTH * this.#records) return;
    this.#records = records;
    const [newest] = search.search('', { kinds: ['quotation'], limit: 1 });
    const words = newest?.record.text.match(/\p{L}+/gu)?.slice(0, WORDS) ?? [];
    const typed = Array.from(words.join(' ').slice(0, LETTERS));
    const misspelt = words.map((word) => word.replace(/(.)(.)$/u, '$2$1')).join(' ');
    this.#queries = [...typed.map((_, i) => typed.slice(0, i + 1).join('')), misspelt];
    this.#next();
  }

  #next(): void {
    const [query, ...others] = this.#queries;
    if (query === undefined) return;
    this.#queries = others;
    this.#search.ask(query);
  }
}

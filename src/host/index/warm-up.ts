import type { LibrarySearch } from '../../engine/search/library-search.js';
import type { Answer, TypedSearch } from '../../service/search/typed-search.js';

/** Number of words of the newest quotation that it types, and of letters of each. */
const WORDS = 4;
const LETTERS = 24;

/** Growth of the number of records, as a factor, after which it runs again. */
const GROWTH = 4;

/** What answers as someone types, and makes rows of what it finds. */
type Typing = Pick<TypedSearch<unknown, object>, 'ask' | 'dispose'>;

/**
 * Searches as a writer would, in slices, before the writer does: code runs slowly when it runs for the first time, and the
 * writer's first search is not to be that time.
 */
export class WarmUp {
  readonly #search: LibrarySearch;
  readonly #begin: (show: (answer: Answer<object>) => void) => Typing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typing: Typing | undefined;
  #records = 0;
  #disposed = false;

  /** `begin` begins a search such as the writer's. */
  constructor(search: LibrarySearch, begin: (show: (answer: Answer<object>) => void) => Typing) {
    this.#search = search;
    this.#begin = begin;
  }

  /** Milliseconds before it begins, unless it has run with about as many records. */
  soon(delay: number): void {
    if (this.#disposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#type(), delay);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#end();
  }

  #type(): void {
    const records = this.#search.index.size;
    if (records < GROWTH * this.#records || records === 0) return;
    this.#records = records;
    this.#end();
    const queries = this.#queries();
    const next = () => {
      const query = queries.shift();
      if (query === undefined) this.#end();
      else this.#typing?.ask(query);
    };
    this.#typing = this.#begin(({ complete }) => {
      if (complete) next();
    });
    next();
  }

  #end(): void {
    this.#typing?.dispose();
    this.#typing = undefined;
  }

  /** The newest quotation, letter by letter, and with typos. */
  #queries(): string[] {
    const [newest] = this.#search.search('', { kinds: ['quotation'], limit: 1 });
    const words = newest?.record.text.match(/\p{L}+/gu)?.slice(0, WORDS) ?? [];
    const letters = Array.from(words.join(' ')).slice(0, LETTERS);
    const misspelt = words.map((word) => word.replace(/(.)(.)$/u, '$2$1')).join(' ');
    return [...letters.map((_, i) => letters.slice(0, i + 1).join('')), misspelt];
  }
}

import type { Library } from '../engine/library/library.js';
import type { LibrarySearch } from '../engine/search/library-search.js';

/** What is known: the library, and the search over it. */
export interface Knowledge {
  readonly library: Library;
  readonly search: LibrarySearch;
}

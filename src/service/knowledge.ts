import type { Library } from '../engine/library/library.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import type { Usages } from './usage/usages.js';

/** What is known: the library, the search over it, and where the drafts of a workspace use it. */
export interface Knowledge {
  readonly library: Library;
  readonly search: LibrarySearch;
  /** Absent where not all drafts of a workspace can be read. */
  readonly usages?: Usages | undefined;
}

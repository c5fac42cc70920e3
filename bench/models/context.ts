import type { LibrarySearch } from '../../src/engine/search/library-search.js';
import type { ToolContext } from '../../src/tools/context.js';
import type { Collection } from '../check/collections.js';

/** What tools answer from; it neither formats nor reads drafts, and drafts given have no references of their own. */
export function contextOf({ library, sources }: Collection, search: LibrarySearch): ToolContext {
  const none = async (): Promise<never> => {
    throw new Error('The bench neither formats nor reads drafts.');
  };
  return { library, search, sources, writeIn: none, facts: none, keysIn: async () => new Set(), readDraft: none };
}

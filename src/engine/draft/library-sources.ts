import type { Library } from '../library/library.js';
import type { LibrarySearch } from '../search/library-search.js';
import type { LanguagePort } from './languages/port.js';
import type { DraftSources } from './sources.js';

/** What the check asks, answered by a library, its search, and what reads other languages. */
export function librarySources(library: Library, search: LibrarySearch, languages?: LanguagePort): DraftSources {
  return {
    get version() {
      return library.version + search.version;
    },
    article: (id) => library.article(id),
    quotationsIn: (articleId) => library.quotationsIn(articleId),
    locate: (passage, limit) => search.locate(passage, { limit, kinds: ['quotation', 'paragraph'] }),
    entity: (id) => library.entity(id),
    entitiesNamed: (name) => library.names.named(name),
    alsoReported: (quotationId) => library.alsoReported(quotationId),
    languages,
  };
}

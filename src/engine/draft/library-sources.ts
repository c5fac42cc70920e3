import type { Library } from '../library/library.js';
import type { LibrarySearch } from '../search/library-search.js';
import type { LanguagePort } from './languages/port.js';
import type { DraftSources } from './sources.js';

/** What the check asks, answered by a library, its search, and what reads other languages. */
export function librarySources(library: Library, search: LibrarySearch, languages?: LanguagePort): DraftSources {
  let people: { readonly version: number; readonly names: readonly string[] } | null = null;
  return {
    get version() {
      return library.version + search.version;
    },
    article: (id) => library.article(id),
    quotationsIn: (articleId) => library.quotationsIn(articleId),
    locate: (passage, limit, mayHold) => search.locate(passage, { limit, kinds: ['quotation', 'paragraph'], mayHold }),
    entity: (id) => library.entity(id),
    entitiesNamed: (name) => library.names.named(name),
    peopleInSeveral: () => {
      if (people?.version !== library.version) people = { version: library.version, names: peopleInSeveral(library) };
      return people.names;
    },
    alsoReported: (quotationId) => library.alsoReported(quotationId),
    languages,
  };
}

/** Maximum number of people, the most mentioned, whose names a draft's are compared with. */
const MOST_PEOPLE = 5_000;

function peopleInSeveral(library: Library): string[] {
  const ranked = library.entitiesOf('person');
  const names: string[] = [];
  for (let index = 0; index < Math.min(ranked.length, MOST_PEOPLE); index++) {
    const entity = ranked.at(index);
    if (entity !== undefined && library.extentOf(entity.id).articles >= 2) names.push(entity.name);
  }
  return names;
}

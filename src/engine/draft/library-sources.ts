import type { Library } from '../library/library.js';
import type { Entity } from '../library/model.js';
import type { LibrarySearch } from '../search/library-search.js';
import { foldWord } from '../text/normalize.js';
import type { DraftSources } from './sources.js';

/** From this share of words in common two quotations of one speaker report the same statement. */
const SAME_STATEMENT = 0.6;

/** What the check asks, answered by a library and its search. */
export function librarySources(library: Library, search: LibrarySearch): DraftSources {
  let names: { version: number; entities: ReadonlyMap<string, readonly Entity[]> } | null = null;
  const byName = (): ReadonlyMap<string, readonly Entity[]> => {
    if (names?.version !== library.version)
      names = { version: library.version, entities: entitiesByName(library.entities) };
    return names.entities;
  };
  return {
    get version() {
      return library.version;
    },
    article: (id) => library.article(id),
    quotationsIn: (articleId) => library.quotationsIn(articleId),
    locate: (passage, limit) => search.locate(passage, { limit, kinds: ['quotation', 'paragraph'] }),
    entity: (id) => library.entity(id),
    entitiesNamed: (name) => byName().get(foldWord(name)) ?? [],
    alsoReported: (quotationId) => {
      const quotation = library.quotation(quotationId);
      if (quotation === undefined || quotation.speakerId === null) return [];
      return search.locate(quotation.text, { limit: 8, kinds: ['quotation'] }).flatMap(({ record, similarity }) => {
        const other = similarity >= SAME_STATEMENT ? search.quotationOf(record) : undefined;
        const same =
          other !== undefined && other.articleId !== quotation.articleId && other.speakerId === quotation.speakerId;
        return same ? [other] : [];
      });
    },
  };
}

function entitiesByName(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.title)]) {
      const key = foldWord(name);
      const same = found.get(key);
      if (same === undefined) found.set(key, [entity]);
      else if (!same.includes(entity)) same.push(entity);
    }
  }
  return found;
}

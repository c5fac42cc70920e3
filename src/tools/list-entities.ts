import type { EntityKind } from '../engine/extract/extraction.js';
import type { Library } from '../engine/library/library.js';
import type { Entity } from '../engine/library/model.js';
import type { LibrarySearch } from '../engine/search/library-search.js';
import { fenced, type JsonObject, type ToolAnswer, withoutResults } from './answer.js';
import type { ToolContext } from './context.js';
import type * as definitions from './definitions.js';
import { asWords } from './filter.js';
import { beginning, more, pageOf } from './page.js';
import type { InputOf } from './tool.js';

/** The most mentioned entities of a kind that a list is made of. */
const MAX_RANKED = 2_000;

/** Maximum number of names like the one asked for. */
const MAX_FOUND = 30;

/** What is given of a name, in UTF-16 code units. */
const LONGEST_NAME = 200;

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** Answers quoin_list_speakers. */
export function listSpeakers(
  { library, search, budget }: ToolContext,
  { query: name, limit: most, cursor: from }: InputOf<typeof definitions.listSpeakers>,
): ToolAnswer {
  const all = entities(library, search, name, ['person', 'organization', 'other']);
  const speakers = all.filter(({ id }) => library.isQuoted(id));
  const data = (entity: Entity): JsonObject => ({
    ...entityData(entity),
    articles: library.extentOf(entity.id).articles,
  });
  return answer('Speakers', speakers, data, { limit: most, cursor: from, budget });
}

/** Answers quoin_list_entities. */
export function listEntities(
  { library, search, budget }: ToolContext,
  { query: name, kind, limit: most, cursor: from }: InputOf<typeof definitions.listEntities>,
): ToolAnswer {
  const all = entities(library, search, name, kind === undefined ? KINDS : [kind]);
  const data = (entity: Entity): JsonObject => ({
    ...entityData(entity),
    kind: entity.kind,
    ...library.extentOf(entity.id),
  });
  return answer('Entities', all, data, { limit: most, cursor: from, budget });
}

function entities(
  library: Library,
  search: LibrarySearch,
  name: string | undefined,
  kinds: readonly EntityKind[],
): Entity[] {
  if (name !== undefined) {
    const exact = library.names.named(name);
    const others = search
      .search(asWords(name), { kinds: ['entity'], limit: MAX_FOUND })
      .flatMap(({ record }) => search.entityOf(record) ?? [])
      .filter(({ id }) => !exact.some((each) => each.id === id));
    return [...exact, ...others].filter(({ kind }) => kinds.includes(kind));
  }
  const all = kinds.flatMap((kind) => {
    const ranked = library.entitiesOf(kind);
    return Array.from({ length: Math.min(ranked.length, MAX_RANKED) }, (_, index) => ranked.at(index)).filter(
      (entity) => entity !== undefined,
    );
  });
  const mentions = new Map(all.map((entity) => [entity, library.extentOf(entity.id).mentions]));
  return kinds.length === 1 ? all : all.sort((a, b) => (mentions.get(b) ?? 0) - (mentions.get(a) ?? 0));
}

function entityData({ name, aliases, roles, id }: Entity): JsonObject {
  const short = (text: string): string => beginning(text, LONGEST_NAME).text;
  return {
    name: short(name),
    aliases: aliases.slice(0, 5).map(short),
    roles: roles.slice(0, 5).map(({ title }) => short(title)),
    id,
  };
}

function answer(
  what: string,
  all: readonly Entity[],
  data: (entity: Entity) => JsonObject,
  asked: { readonly limit: number; readonly cursor: string | undefined; readonly budget: number | undefined },
) {
  const { results, cursor } = pageOf(all, asked, data);
  if (results.length === 0)
    return withoutResults(`${what}: none of that name. Try another part of the name, or call without a query.`);
  return { structured: { results, cursor }, text: fenced(`${what}: ${results.length}.${more(cursor)}`, results) };
}

import fc from 'fast-check';
import type { EntityKind, ExtractedEntity } from '../../../../../src/engine/extract/extraction.js';
import { nameKeys } from '../../../../../src/engine/extract/names/keys.js';
import { KINDS } from '../../../../../src/engine/extract/names/labels.js';
import type { Library } from '../../../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../../../src/engine/library/model.js';

/** An entity of an article to be made. */
export interface Named {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly says: boolean;
}

/** Names that are each other's initials, surnames, acronyms and aliases, so that every rule of merging has work. */
export const PEOPLE = ['Anna Berg', 'A. Berg', 'Anna K Berg', 'Peter Berg', 'Berg', 'Denzel Washington', 'Washington'];
export const THINGS = [
  'Nordic Council of Bakers',
  'National Coal Board',
  'NCB',
  'Bakers',
  'New Citizens Bloc',
  'Washington',
  'Washington Person',
  'Denzel Washington',
  'United States',
  'US',
  'Other Voters Party',
  'Österreichische Volks Partei',
  'ÖVP',
  'OVP',
];

const person = fc.record<Named>({
  kind: fc.constant('person'),
  name: fc.constantFrom(...PEOPLE),
  aliases: fc.subarray(['Berg'], { maxLength: 1 }),
  roles: fc.subarray(['Finance Minister', 'finance minister', 'Striker', 'Mayor of Oslo']),
  mentions: fc.integer({ min: 1, max: 3 }),
  says: fc.boolean(),
});
const thing = fc.record<Named>({
  kind: fc.constantFrom<EntityKind>('organization', 'place', 'other'),
  name: fc.constantFrom(...THINGS),
  aliases: fc.subarray(['NCB', 'Bakers', 'US', 'National Coal Board'], { maxLength: 2 }),
  roles: fc.constant([]),
  mentions: fc.integer({ min: 1, max: 3 }),
  says: fc.boolean(),
});
/** The entities of an article. */
export const entities = fc.uniqueArray(fc.oneof(person, thing), { maxLength: 5, selector: ({ name }) => name });

/** Each step adds or replaces some articles and takes others out. */
export const changes = fc.array(
  fc.record({
    add: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), entities), { selector: ([id]) => id }),
    remove: fc.subarray(['a', 'b', 'c', 'd', 'e'], { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** An article that names these. */
export function articleOf(id: string, named: readonly Named[]): LibraryArticle {
  let text = '';
  const quotations: LibraryArticle['extraction']['quotations'][number][] = [];
  const extracted = named.map(({ kind, name, aliases, roles, mentions, says }, i): ExtractedEntity => {
    const ranges = Array.from({ length: mentions }, () => {
      const start = text.length;
      text += `${name} `;
      return { start, end: start + name.length };
    });
    const entity = `${id}-${i}`;
    if (says) {
      const start = text.length;
      text += `“Word ${i}.” `;
      const speaker = { name, entity, mention: null, basis: 'stated' as const };
      const end = text.length - 1;
      quotations.push({ start, end, text: `Word ${i}.`, kind: 'direct', paragraph: 1, speaker, cue: null });
    }
    const others = aliases.filter((alias) => alias !== name);
    return { id: entity, name, kind, aliases: others, roles, mentions: ranges, keys: nameKeys(kind, name, others) };
  });
  return {
    article: {
      metadata: { id, type: 'article-newspaper', text: 'full' },
      format: 'plain',
      text,
      paragraphs: [{ number: 1, start: 0, end: text.length }],
    },
    extraction: { quotations, entities: extracted, figures: [] },
    origin: 'own',
  };
}

/** Everything that a library says of its entities and of who said what. */
export function account(library: Library): unknown {
  return {
    entities: library.entities.map(({ id, name, kind, aliases, roles, mentions }) => ({
      id,
      name,
      kind,
      aliases,
      roles: roles.map(({ title, articleIds }) => ({ title, articleIds })),
      mentions,
      said: library.quotationsBy(id).map((quotation) => quotation.id),
      extent: library.extentOf(id),
      isQuoted: library.isQuoted(id),
      isThere: [library.entity(id)?.name, library.entity(`${id}-no`)],
    })),
    ranked: KINDS.map((kind) => {
      const ranked = library.entitiesOf(kind);
      return Array.from({ length: ranked.length + 1 }, (_, index) => ranked.at(index)?.id);
    }),
    extracted: library.articles.map(({ extraction }) => extraction.entities.map((each) => library.entityOf(each)?.id)),
    byForm: [...PEOPLE, ...THINGS].map((name) => {
      const form = nameKeys('person', name, []).form;
      return [library.entityNamed(true, form)?.id, library.entityNamed(false, form)?.id];
    }),
    quotations: library.quotations.map(({ id, speaker, speakerId }) => [id, speaker?.name, speakerId]),
    named: [...PEOPLE, ...THINGS, 'Mayor of Oslo'].map((name) => library.names.named(name).map(({ id }) => id)),
    found: [...PEOPLE, ...THINGS].map((name) => {
      const match = library.names.at(`It was ${name}’s idea.`, 8);
      return match && { ...match, entities: match.entities.map(({ id }) => id) };
    }),
  };
}

import type { Article } from '../article/article.js';
import { TITLE } from '../article/transcript/labels.js';
import type { Range } from '../text/range.js';
import { slug } from '../text/slug.js';
import type { ExtractedEntity } from './extraction.js';
import { GIVEN } from './names/gazetteer/index.js';
import { nameKeys } from './names/keys.js';

/**
 * The entities of an article, with the people whom only a line below a block quotation names in full: `— Lena Hoskins, pilot` is
 * the Hoskins of the text. A name without a known given name or a word of what its bearer is may be an outlet's, and adds nobody.
 */
export function withCreditPersons(
  entities: readonly ExtractedEntity[],
  credits: readonly Range[],
  { text }: Article,
): readonly ExtractedEntity[] {
  let all = entities;
  for (const credit of credits) {
    const start = credit.start + (TITLE.exec(text.slice(credit.start, credit.end))?.[0].length ?? 0);
    const name = text.slice(start, credit.end);
    if (!isPerson(name, text.slice(credit.end, credit.end + 2))) continue;
    if (all.some((each) => each.name === name || each.aliases.includes(name))) continue;
    all = withPerson(all, name, { start, end: credit.end });
  }
  return all;
}

function isPerson(name: string, after: string): boolean {
  const [given = '', ...rest] = name.split(' ');
  return rest.length > 0 && (GIVEN.has(given) || /^\s?[,(]/u.test(after));
}

function withPerson(entities: readonly ExtractedEntity[], name: string, mention: Range): readonly ExtractedEntity[] {
  const surname = name.split(' ').at(-1) ?? name;
  const [known, another] = entities.filter((each) => each.kind === 'person' && each.name === surname);
  const mentions = [...(known?.mentions ?? []), mention].toSorted((a, b) => a.start - b.start);
  const person: ExtractedEntity = {
    id: freeId(slug(name), entities),
    name,
    kind: 'person',
    aliases: known === undefined ? [] : [surname],
    roles: known?.roles ?? [],
    mentions,
    keys: nameKeys('person', name, known === undefined ? [] : [surname]),
  };
  const rest = another === undefined ? entities.filter((each) => each !== known) : entities;
  return [...rest, person].toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function freeId(wanted: string, entities: readonly ExtractedEntity[]): string {
  const taken = new Set(entities.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

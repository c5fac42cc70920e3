import type { Article } from '../article/article.js';
import { isNoName } from '../article/transcript/labels.js';
import { lastStartingBy, type Range } from '../text/range.js';
import type { ExtractedEntity } from './extraction.js';
import { initialsOf, isInitials } from './initials.js';
import { isFunction, withMentions } from './label-persons.js';
import { LISTED } from './names/gazetteer/index.js';
import { roleOf } from './turns.js';

/**
 * The entities of an interview or a transcript, without what only its labels name and what is no name: `Q1`, `MALE SPEAKER`, initials.
 * Initials of the one person of the article that has them are mentions of that person. Listed names, such as those of
 * broadcasters, stay.
 */
export function withoutNamelessLabels(
  entities: readonly ExtractedEntity[],
  labels: readonly Range[],
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
): readonly ExtractedEntity[] {
  if (labels.length === 0) return entities;
  const sorted = labels.toSorted((a, b) => a.start - b.start);
  const openings = new Set(paragraphs.map(({ start }) => start));
  // The labels of questions, which nobody quotes, are known by the colon after them.
  const isLabel = ({ start, end }: Range): boolean =>
    end <= (sorted[lastStartingBy(sorted, start)]?.end ?? 0) || (openings.has(start) && text.charAt(end) === ':');
  const nameless = entities.filter(
    ({ name, mentions }) => isNameless(name) && !LISTED.has(name) && mentions.every(isLabel),
  );
  if (nameless.length === 0) return entities;
  const gone = new Set(nameless);
  const added = new Map<ExtractedEntity, ExtractedEntity[]>();
  for (const label of nameless) {
    if (!isInitials(label.name)) continue;
    const initials = initialsOf(label.name);
    const [person, other] = entities.filter(
      (each) => each.kind === 'person' && !gone.has(each) && initialsOf(each.name) === initials,
    );
    if (person !== undefined && other === undefined) added.set(person, [...(added.get(person) ?? []), label]);
  }
  return entities
    .flatMap((entity) => (gone.has(entity) ? [] : withMentions(entity, added.get(entity))))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function isNameless(name: string): boolean {
  return isInitials(name) || isNoName(name) || isFunction(name) || roleOf(name) !== 'named';
}

import type { Article } from '../article/article.js';
import { spelledName, TITLE } from '../article/transcript/labels.js';
import { foldDiacritics } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import type { EntityKind, ExtractedEntity } from './extraction.js';
import { HEADS, LISTED } from './names/gazetteer/index.js';
import { nameKeys } from './names/keys.js';

/** A surname in capitals, as labels have it: long enough to be no acronym, and one that can be spoken. */
const SURNAME = /^(?=.*[AEIOUY])\p{Lu}[\p{Lu}'’-]{3,40}$/u;
/** A whole name in capitals. */
const WHOLE_NAME = /^\p{Lu}[\p{Lu}'’.-]{0,40}(?:\s\p{Lu}[\p{Lu}'’.-]{1,40}){1,4}$/u;

/**
 * The entities of an interview or a transcript, with what only its labels name as the people who speak: `TORRES` before a colon
 * looks like an organization’s acronym, and is Torres, or the one person of that surname whom the text names; `ANN LEE` is Ann Lee. Listed names
 * and functions (`MODERATOR`) stay what they are, and the outlet that asks is an organization.
 */
export function withLabelPersons(
  entities: readonly ExtractedEntity[],
  labels: readonly Range[],
  article: Article,
): readonly ExtractedEntity[] {
  if (labels.length === 0) return entities;
  // A title is before the name: `MS. LIND`.
  const starts = new Map(
    labels.map(({ start, end }) => [start + (TITLE.exec(article.text.slice(start, end))?.[0].length ?? 0), end]),
  );
  const own = ownNames(article);
  const isLabel = ({ kind, name, mentions }: ExtractedEntity): boolean =>
    (SURNAME.test(foldDiacritics(name))
      ? kind === 'organization' || kind === 'person'
      : kind === 'person' && WHOLE_NAME.test(name)) &&
    !LISTED.has(name) &&
    !HEADS.has(name.toLowerCase()) &&
    !isFunction(name) &&
    mentions.every(({ start, end }) => starts.get(start) === end);
  const found = entities.filter(isLabel);
  if (found.length === 0) return entities;
  const named = personsByName(entities);
  const added = new Map<ExtractedEntity, ExtractedEntity[]>();
  const made = new Map<ExtractedEntity, ExtractedEntity>();
  for (const label of found) {
    const same = named.get(spelledName(label.name).toLowerCase()) ?? [];
    const [person, other] = same.filter(({ name }) => name !== label.name);
    if (own.some((each) => each.includes(label.name.toLowerCase()))) made.set(label, renamed(label, 'organization'));
    else if (person !== undefined && other === undefined) added.set(person, [...(added.get(person) ?? []), label]);
    else made.set(label, renamed(label, 'person'));
  }
  const gone = new Set([...added.values()].flat());
  return entities
    .flatMap((entity) => (gone.has(entity) ? [] : withMentions(made.get(entity) ?? entity, added.get(entity))))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** The persons by their whole names and by their surnames, in small letters. */
function personsByName(entities: readonly ExtractedEntity[]): ReadonlyMap<string, readonly ExtractedEntity[]> {
  const named = new Map<string, ExtractedEntity[]>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    const whole = entity.name.toLowerCase();
    for (const name of new Set([whole, whole.split(' ').at(-1) ?? whole])) {
      const same = named.get(name);
      if (same === undefined) named.set(name, [entity]);
      else same.push(entity);
    }
  }
  return named;
}

/** A letter for a question or an answer, with its point, as the head of what looks like a name: `R. Non`. */
const POINTED = /^[QAPRFDVSO]\. /u;

/**
 * The entities of an interview with pointed letters for its questions and answers, without those that are such a letter and the first
 * word after it.
 */
export function withoutPointedLetters(
  entities: readonly ExtractedEntity[],
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
): readonly ExtractedEntity[] {
  const starts = new Set(paragraphs.map(({ start }) => start));
  return entities.filter(({ name, mentions }) => {
    const whole = mentions.filter(({ start, end }) => POINTED.test(text.slice(start, end)));
    return !POINTED.test(name) || whole.length === 0 || whole.some(({ start }) => !starts.has(start));
  });
}

/** Who speaks by function, and is not named so. */
const FUNCTION =
  /^(?:ANNOUNCER|ATTENDEE|AUDIENCE|CALLER|CAPTION|CLERK|CROWD|FEMALE|GUEST|HOST|INTERVIEWEE|INTERVIEWER|MALE|MEMBER|MODERATOR|NARRATOR|OPERATOR|PANEL|PANELIST|PANELLIST|PARTICIPANT|PRESENTER|PRESIDER|QUESTIONER|REPORTER|SPEAKER|UNIDENTIFIED|UNKNOWN|VOICE|VOICEOVER|WITNESS)$/u;

/** Whether a label tells by what function someone speaks, and names nobody: `MALE SPEAKER`, `Guest 2`. */
export function isFunction(label: string): boolean {
  const words = label.toUpperCase().split(/[\s_-]+/u);
  const named = /^\d{1,3}$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return named.length > 0 && named.every((word) => FUNCTION.test(word));
}

/** What the article’s outlet and publisher are called: an outlet that asks may be its label. */
function ownNames({ metadata }: Article): string[] {
  const { 'container-title': outlet, publisher, source } = metadata;
  return [outlet, publisher, source].flatMap((each) => each?.toLowerCase() ?? []);
}

function renamed(label: ExtractedEntity, kind: EntityKind): ExtractedEntity {
  const name = kind === 'person' ? spelledName(label.name) : label.name;
  return { ...label, name, kind, aliases: [], keys: nameKeys(kind, name, []) };
}

/** An entity with the mentions of others that are the same. */
export function withMentions(entity: ExtractedEntity, labels: readonly ExtractedEntity[] = []): ExtractedEntity {
  if (labels.length === 0) return entity;
  const mentions = [entity, ...labels].flatMap((each) => each.mentions);
  return { ...entity, mentions: mentions.toSorted((a, b) => a.start - b.start) };
}

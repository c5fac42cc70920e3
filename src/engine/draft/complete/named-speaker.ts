import { isOffice } from '../../extract/languages/offices.js';
import { ADVERBS, MONTHS, PREPOSITIONS, SUBORDINATORS, WEEKDAYS } from '../../extract/lexicon.js';
import { GIVEN } from '../../extract/names/gazetteer/index.js';
import { titleEnd } from '../../extract/names/titles.js';
import { tokenize } from '../../extract/names/tokens.js';
import type { Library } from '../../library/library.js';
import type { Entity, Quotation } from '../../library/model.js';
import type { LibrarySearch } from '../../search/library-search.js';
import { foldWord } from '../../text/normalize.js';
import { words } from '../../text/tokens.js';
import { librarySources } from '../library-sources.js';
import { attributionOf } from '../speaker-match.js';

/** Maximum number of people of one surname that are compared. */
const MOST_NAMESAKES = 50;

/** Whose words may follow a speaker that the draft names. */
export interface NamedSpeaker {
  /** Whether the library knows someone of that name. */
  readonly known: boolean;
  /** Those who go by the name. */
  readonly ids: ReadonlySet<string>;
  /** Whether others may speak for them: for an organisation or a country, never for a person. */
  readonly hasVoices: boolean;
  /** Whether a quotation may be theirs. */
  readonly said: (quotation: Quotation) => boolean;
}

/**
 * Whom a name before a quotation means. Someone the library does not know has said nothing in it: not what another person of
 * the same surname said. Titles and words that begin a sentence are not part of a name.
 */
export function namedSpeaker(name: string, library: Library, search: LibrarySearch): NamedSpeaker {
  const entities = entitiesMeant(name, library, search);
  const sources = librarySources(library, search);
  const ids = new Set(entities.map(({ id }) => id));
  const hasVoices = entities.length > 0 && entities.every(({ kind }) => kind !== 'person');
  const said = (quotation: Quotation) =>
    // What a source has someone say at second hand, or not say, is no statement of theirs.
    quotation.speaker?.doubt === undefined &&
    ((quotation.speakerId !== null && ids.has(quotation.speakerId)) ||
      (hasVoices && quotation.speaker !== null && attributionOf(name, quotation, sources) !== 'different'));
  return { known: entities.length > 0, ids, hasVoices, said };
}

function entitiesMeant(name: string, library: Library, search: LibrarySearch): readonly Entity[] {
  const parts = name
    .replace(/['’]s$/u, '')
    .split(/\s+/u)
    .filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const rest = parts.slice(from);
    const before = parts.slice(0, from);
    const named = library.names.named(rest.join(' '));
    const entities = named.length > 0 || rest.length > 1 ? named : bySurname(rest[0] ?? '', search);
    const meant = entities.filter((entity) => isNoName(before, entity) || isWholeName(before, rest));
    if (meant.length > 0) return meant;
  }
  return [];
}

/** People with this surname, where no article uses it alone. */
function bySurname(surname: string, search: LibrarySearch): Entity[] {
  return search
    .search(surname, { kinds: ['entity'], limit: MOST_NAMESAKES })
    .flatMap(({ record }) => search.entityOf(record) ?? [])
    .filter(({ kind, name }) => kind === 'person' && foldWord(name.split(/\s+/u).at(-1) ?? '') === foldWord(surname));
}

/** Whether words before a known name belong to no name: titles, roles of that entity, words that begin a sentence. */
function isNoName(before: readonly string[], entity: Entity): boolean {
  let rest = before;
  while (rest[0] !== undefined && beginsSentence(rest[0])) rest = rest.slice(1);
  if (rest.length === 0) return true;
  const text = rest.join(' ');
  const tokens = tokenize(text, { start: 0, end: text.length }, () => false);
  if (titleEnd(tokens, 0, tokens.length, false) === tokens.length) return true;
  const roles = new Set(entity.roles.flatMap(({ title }) => words(title).map(({ folded }) => folded)));
  return rest.every((word) => roles.has(foldWord(word.replace(/[.,]$/u, '')))) || isOffice(before);
}

/** Whether a full name has something else than a given name before it: `Harbour Master Ann Moe`, not `Mary Ann Moe`. */
function isWholeName(before: readonly string[], name: readonly string[]): boolean {
  return name.length > 1 && !before.some((word) => GIVEN.has(word));
}

function beginsSentence(word: string): boolean {
  const low = word.toLowerCase();
  return [ADVERBS, MONTHS, PREPOSITIONS, SUBORDINATORS, WEEKDAYS].some((list) => list.has(low)) || low === 'the';
}

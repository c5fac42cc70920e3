import type { ExtractedEntity, Speaker, SpeakerDoubt } from '../extract/extraction.js';
import { GIVEN } from '../extract/names/gazetteer/index.js';
import type { Entity, Quotation } from '../library/model.js';
import { FastPattern } from '../text/fast-pattern.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import { describedBy } from './described.js';
import { namesAnother, namesRelative } from './namesakes.js';
import { isFullName, type NameRelation, nameWords, relationOf, withoutOpening } from './person-names.js';
import type { DraftSources } from './sources.js';
import { comparedForms, fitsSeveral } from './written-forms.js';

/**
 * What the source says of the speaker that the draft names for words it has: states that one, only lets Quoin infer who
 * it is, says someone else, or nothing that could be compared; or names that one, but as someone whom another has say it, who is
 * only supposed to have said it, or who did not say it.
 * `context`: the source has the words, but not as the draft’s sentence does: denied, of something else, told of another, or
 * as a statement that the draft has someone ask.
 */
export type AttributionState = 'stated' | 'inferred' | 'different' | 'unclear' | 'context' | SpeakerDoubt;

/** Words of institutions: someone speaks for them, so that naming them puts words in nobody's mouth. */
export const INSTITUTIONAL: RegExp =
  /^(?:ministry|department|office|house|government|administration|council|committee|commission|agency|bureau|embassy|army|navy|police|court|party|union|company|bank|university|institute|association|group|team|officials?|spokes\w+|report|statement|street|palace|hill|square|board|authority|parliament|senate|congress|cabinet|secretariat|foundation|society|club|times|post|news|press)$/u;

/** Words before a role that make another office of it: a deputy mayor is not the mayor. A part of a pattern. */
export const RANKS = 'deputy|vice|assistant|associate|under|former|ex|acting|interim|shadow|junior';

/** The same, and those after it. */
const RANK = new RegExp(`^(?:${RANKS}|elect|designate|emeritus)$`, 'u');

/** Small words of roles and names of organizations. */
const SMALL = /^(?:the|of|for|and|a|an|in|at|on|to|s|&)$/u;

/** A speaker whom the source names only by a role. */
const ROLE = new FastPattern(
  () =>
    /^(?:the|an?|one|another|his|her|its|their|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|de|het|een)\s|^[lL]['’](?=\p{L})/iu,
);

/** A name that only tells whose someone is: `Lawyers for Ann Lee`, `Doctors treating Ann Lee`, `les avocats d’Anne Leroy`. */
const GOVERNED_NAME =
  /(?:\p{Ll}\s(?:of|for|to|with|against|about|behind|representing|\p{Ll}{2,20}ing)\s|(?:^|\s)\p{Ll}[\p{L}\p{M}’'-]{0,40}\s(?:(?:de|di|da|do|von|van|af|av)\s|(?:d|de l|dell)['’]))((?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}\s){0,3}\p{Lu}[\p{L}\p{M}'’.-]{0,30})$/u;

/** `der Bauer Uwe Thomsen` */
const NAME_LAST = /\p{Lu}\S{1,30}\s\p{Lu}\S{1,30}$/u;

/** What joins two names to one, in the languages of sources: `Ann Lee and Omar Diaz`. */
const AND = String.raw`\s(?:and|&|und|sowie|et|y|e|ed|en|och|i|oraz|и)\s(?=\p{Lu})`;
const JOINED = new RegExp(AND, 'u');

/** The same in a list of names. */
const TOGETHER = new RegExp(String.raw`,\s(?=\p{Lu})|${AND}`, 'u');
const FULL_NAME = /^\p{Lu}\S{0,40}\s(?:\S{1,40}\s){0,4}\p{Lu}\S{1,40}$/u;

/** Names that no person has: with an article first, with words between that join nouns; and in capitals. */
const IMPERSONAL = new FastPattern(
  () =>
    /^(?:the|an?|le|la|les|der|die|das|el|il|het|de)\s|(?<!(?:v[oa]n|in|aus)\s)(?<=\s)(?:der|des|of|for|the|and|und|et)\s/iu,
);
const CAPITALS = /(?<!\p{L})\p{Lu}{2,30}(?!\p{L})/u;

/**
 * How the speaker that the draft names agrees with the source. `stated` only if the source states that one: a given name,
 * if there is one, is the same. `different` only if the source states another person: never where the draft names an
 * institution or a place, for which someone may speak. An inferred speaker confirms nothing. The author of the work says where words are
 * from (“Lee writes”), unless the draft says that they are spoken.
 */
export function attributionOf(
  name: string,
  quotation: Quotation | null,
  sources: DraftSources,
  isSpoken = false,
): AttributionState {
  const speaker = quotation?.speaker ?? null;
  if (quotation === null || speaker === null) return 'unclear';
  const state = comparedTo(name, quotation, speaker, sources, isSpoken);
  // Whom a source has someone else tell of is as surely meant as one who speaks.
  if (speaker.basis === 'stated' || (speaker.doubt === 'reported' && state === 'different')) return state;
  return (state === 'stated' ? speaker.doubt : undefined) ?? 'inferred';
}

/** How the speaker that a draft names agrees with the one of a quotation, were that one stated. */
function comparedTo(
  name: string,
  quotation: Quotation,
  speaker: Speaker,
  sources: DraftSources,
  isSpoken = false,
): AttributionState {
  const described = describedBy(name);
  const governed = quotation.speakerId === null ? GOVERNED_NAME.exec(speaker.name)?.[1] : undefined;
  if (described === null && governed !== undefined && relationOf(withoutOpening(name), governed) === 'same')
    return 'unclear';
  if (described !== null) {
    if (quotation.speakerId === null && plainName(name) === plainName(speaker.name)) return 'stated';
    const state = comparedTo(described.whom, quotation, speaker, sources);
    if (state === 'different') return 'unclear';
    if (state !== 'stated') return state;
    const whom = quotation.speakerId === null ? undefined : sources.entity(quotation.speakerId);
    if (whom !== undefined && whom.kind !== 'person') return described.is === 'spokesperson' ? 'stated' : 'unclear';
    const known = [speaker.name, ...(whom === undefined ? [] : [whom.name, ...whom.aliases])].flatMap(nameWords);
    // `the mayor of Calder Ann Lee` is Ann Lee.
    const isWhom = nameWords(described.whom).every((word) => known.includes(word));
    return described.is === 'open' || !isWhom ? 'unclear' : 'different';
  }
  const named = withoutOpening(name);
  const entity = quotation.speakerId === null ? undefined : sources.entity(quotation.speakerId);
  const ofEntity = entity === undefined ? eachOf(speaker.name) : [entity.name, ...entity.aliases];
  const names = [...new Set([speaker.name, ...ofEntity])];
  const known = sources.entitiesNamed(named);
  const relation = relationToAll(named, names, entity);
  if (relation === 'same') {
    if (fitsSeveral(named, names, quotation, sources)) return 'unclear';
    if (entity !== undefined && entity.kind !== 'person') return 'stated';
    return comparedForms(named, quotation, (title) => holdsRole(title, entity), sources);
  }
  // `the harbour master` may be anyone with a name.
  if (
    quotation.speakerId === null &&
    relation !== 'unclear' &&
    ROLE.test(speaker.name) &&
    !NAME_LAST.test(speaker.name)
  )
    return 'unclear';
  const isPersonal = entity === undefined || entity.kind === 'person';
  if (relation === 'unclear' && isPersonal && namesRelative(named, names, quotation, sources)) return 'different';
  if (relation === 'unclear' && entity?.kind === 'person' && namesAnother(named, names, quotation, sources))
    return 'different';
  if (relation !== 'none') return relation;
  if (known.length === 1 && known[0]?.id === quotation.speakerId) return 'stated';
  if (holdsRole(named, entity)) return 'stated';
  const parts = words(named).map((word) => ({
    folded: foldWord(word.folded),
    isName: /^\p{Lu}/u.test(named.slice(word.start, word.end)),
  }));
  if (known.some(({ id }) => id === quotation.speakerId) || parts.some(({ folded }) => INSTITUTIONAL.test(folded)))
    return 'unclear';
  if (isWork(named, quotation.articleId, sources, isSpoken)) return 'unclear';
  const meant = known.length > 0 ? known : namesakes(named, quotation, sources);
  // What the library knows by a name in capitals only, such as the label of a turn, may be anything.
  const isPersonsName = isFullName(named);
  const isPerson =
    meant.length > 0
      ? meant.every(({ kind }) => kind === 'person' || (kind === 'other' && isPersonsName))
      : // Nobody the library knows: a first name and a surname are a person all the same.
        parts.filter(({ isName }) => isName).length >= 2 &&
        !CAPITALS.test(named) &&
        (isPersonsName || !IMPERSONAL.test(named));
  return isPerson ? 'different' : 'unclear';
}

/** The names of several people who speak together: each said what all of them say. None for one person, or a firm of surnames. */
function eachOf(name: string): readonly string[] {
  const written = name.split(TOGETHER);
  const surname = written.at(-1)?.split(' ').at(-1) ?? '';
  // `Petra and Simon Hallam`
  const people = written.map((each) => (GIVEN.has(each) ? `${each} ${surname}` : each));
  return people.length > 1 && people.every((each) => FULL_NAME.test(each)) ? people : [];
}

/** Whether a draft names all who speak together, and nobody else: `Kohli and Orr`, `Petra and Simon Hallam`. */
function areAll(named: string, [together = '', ...each]: readonly string[]): boolean {
  const parts = named.split(TOGETHER);
  const people = each.length > 0 ? each : eachOf(together);
  if (parts.length !== people.length || parts.length < 2) return false;
  const isOf = (part: string, person: string) =>
    relationOf(part, person) === 'same' || foldWord(part) === foldWord(person.split(' ')[0] ?? '');
  return people.every((person) => parts.filter((part) => isOf(part, person)).length === 1);
}

/** How a name relates to all names of a speaker. */
function relationToAll(named: string, names: readonly string[], entity: Entity | undefined): NameRelation {
  const plain = plainName(named);
  if (names.some((each) => plainName(each) === plain)) return 'same';
  const isThing = entity !== undefined && entity.kind !== 'person';
  const relate = isThing ? relationToThing : relationOf;
  if (JOINED.test(named) && entity === undefined && areAll(named, names)) return 'same';
  if (JOINED.test(named))
    return named.split(JOINED).some((part) => names.some((each) => relate(part, each) !== 'none')) ? 'unclear' : 'none';
  const relations = names.map((each) => relate(named, each));
  for (const relation of ['same', 'different', 'unclear'] as const) {
    if (!relations.includes(relation)) continue;
    // An alias of one word (`Lee`) leaves open what the full name decides; another full name may be right.
    const isOpen =
      relation === 'different' && names.some((each, at) => relations[at] === 'unclear' && nameWords(each).length > 1);
    return isOpen ? 'unclear' : relation;
  }
  return roleBefore(named, names, entity);
}

/** `Harbour Master Lee`, whose role is that: words before a surname that are in none of the person's names. */
function roleBefore(named: string, names: readonly string[], entity: Entity | undefined): NameRelation {
  const last = named.split(/\s+/u).at(-1) ?? '';
  const isSurname = names.some((each) => relationOf(last, each) === 'same');
  return isSurname && holdsRole(named.slice(0, -last.length), entity) ? 'same' : 'none';
}

/** How a name relates to that of an organization or a place: all of its words are in it, or only some. */
function relationToThing(named: string, name: string): NameRelation {
  const theirs = contentOf(name);
  const own = contentOf(named);
  if (own.length === 0 || !own.some((word) => theirs.includes(word))) return 'none';
  if (!own.every((word) => theirs.includes(word))) return 'unclear';
  return own.length === theirs.length || own.length > 1 || INSTITUTIONAL.test(own[0] ?? '') ? 'same' : 'unclear';
}

/** Whether a name is a role of someone: all its words are in it, and none is missing that makes another office of it. */
function holdsRole(named: string, entity: Entity | undefined): boolean {
  const own = contentOf(named);
  return (
    own.length > 0 &&
    (entity?.roles ?? []).some(({ title }) => {
      const theirs = contentOf(title);
      return (
        own.every((word) => theirs.includes(word)) && theirs.every((word) => !RANK.test(word) || own.includes(word))
      );
    })
  );
}

/**
 * Whether a name is that of the work, its outlet or agency: it says where the words are from. So does that of one of its authors, unless
 * the draft says that the words are spoken.
 */
export function isWork(named: string, articleId: string, sources: DraftSources, isSpoken: boolean): boolean {
  const metadata = sources.article(articleId)?.article.metadata;
  const authors = isSpoken ? [] : (metadata?.author ?? []);
  const bare = (name: string) => foldWord(name.replace(/^the\s/iu, ''));
  return [
    metadata?.['container-title'],
    metadata?.source,
    metadata?.title,
    ...authors.flatMap((each) => each.literal ?? [[each.given, each.family].join(' '), each.family ?? undefined]),
  ].some((name) => name !== undefined && bare(name) === bare(named));
}

/** Those whom the article of a quotation names in full, where a draft gives only their last name. */
function namesakes(named: string, { articleId }: Quotation, sources: DraftSources): readonly ExtractedEntity[] {
  const entities = sources.article(articleId)?.extraction.entities ?? [];
  const surname = foldWord(named);
  return entities.filter(({ name }) => foldWord(words(name).at(-1)?.folded ?? '') === surname);
}

function contentOf(text: string): string[] {
  return words(text)
    .map(({ folded }) => foldWord(folded).replace(/['’]s$/u, ''))
    .filter((word) => !SMALL.test(word));
}

function plainName(name: string): string {
  return words(name)
    .map(({ folded }) => foldWord(folded))
    .join(' ');
}

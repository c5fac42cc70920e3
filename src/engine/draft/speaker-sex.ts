import { PREPOSITIONS, SUBORDINATORS } from '../extract/lexicon.js';
import { ADDRESSES } from '../extract/names/gazetteer/index.js';
import { genderOf } from '../extract/persons.js';
import { isPersonNoun } from '../extract/phrases.js';
import type { Quotation } from '../library/model.js';
import type { Range } from '../text/range.js';
import { ownText } from './own-words.js';
import type { DraftQuotation } from './quotations.js';
import { reportedClause } from './reported-clause.js';
import type { DraftSources } from './sources.js';
import { type OwnAttribution, ownAttribution } from './speakers.js';

/** Of a man or of a woman. */
export type Sex = 'm' | 'f';

/** Pronouns that are the subject of a verb of speech, for a man and for a woman, by language. */
const PRONOUNS: Readonly<Record<string, readonly [he: RegExp, she: RegExp]>> = {
  en: [/^he$/u, /^she$/u],
  de: [/^er$/u, /^sie$/u],
  fr: [/^(?:il|-il|-t-il)$/u, /^(?:elle|-elle|-t-elle)$/u],
  es: [/^él$/u, /^ella$/u],
  it: [/^(?:lui|egli)$/u, /^(?:lei|ella)$/u],
  pt: [/^ele$/u, /^ela$/u],
  nl: [/^hij$/u, /^(?:zij|ze)$/u],
  sv: [/^han$/u, /^hon$/u],
  pl: [/^on$/u, /^ona$/u],
  ru: [/^он$/u, /^она$/u],
  zh: [/^他$/u, /^她$/u],
  ja: [/^彼$/u, /^彼女$/u],
};

function sexOfWord(word: string, language: string): Sex | null {
  const [he, she] = PRONOUNS[language] ?? [];
  const lower = word.toLowerCase();
  return he?.test(lower) ? 'm' : she?.test(lower) ? 'f' : null;
}

/**
 * The sex by which a draft speaks of who says a quotation, where it has a pronoun for that one; null where it has none, or several.
 * `foreign` is its attribution in the `language` of the work cited.
 */
export function sexInDraft(quotation: DraftQuotation, foreign: OwnAttribution | null, language: string): Sex | null {
  const own = ownAttribution(quotation);
  const { words } = ownText(quotation);
  const isPronoun =
    own?.kind === 'same' ||
    (own?.kind === 'unnamed' && own.role === null) ||
    (own === null && (reportedClause(quotation)?.pronoun ?? null) !== null);
  if (isPronoun) return onlyOne(words, 'en');
  return own === null && foreign?.kind === 'same' ? onlyOne(words, language) : null;
}

function onlyOne(words: readonly string[], language: string): Sex | null {
  const found = new Set(words.flatMap((word) => sexOfWord(word, language) ?? []));
  const [one, another] = found;
  return another === undefined ? (one ?? null) : null;
}

/** Number of mentions of a speaker that are examined, and of characters after each. */
const MOST_MENTIONS = 20;
const REACH = 160;

/** What is said of someone by a noun right after the name, then the first pronoun and the word after it. */
const PRONOUN_AFTER =
  /^(?:,\s(?:an?|the)\s[^,.;:“”"\n]{1,40},)?([^“”"\n]{0,120}?)(?<!\p{L})(he|she|his|her|him|himself|herself)(?!\p{L})(?:\s(\p{L}{1,30}))?/iu;

/**
 * The sex of the one whose name is before a text, by a pronoun for nobody else: `sold her boat`, `. She left`, not `met her on Monday`,
 * `said she was late` or `, her husband,`.
 */
function sexAfter(text: string): Sex | null {
  const [, between = '', pronoun = '', next = ''] = PRONOUN_AFTER.exec(text) ?? [];
  const isOther = /\p{Lu}/u.test(between) || between.split(/[^\p{L}\p{M}-]+/u).some(isPersonNoun);
  if (pronoun === '' || isOther) return null;
  const isOwn =
    /self$/iu.test(pronoun) ||
    (/^(?:He|She)$/u.test(pronoun) && /[.!?]\s$/u.test(between)) ||
    (/^(?:his|her)$/u.test(pronoun) &&
      !/,\s$/u.test(between) &&
      /^\p{Ll}/u.test(next) &&
      !PREPOSITIONS.has(next) &&
      !SUBORDINATORS.has(next));
  return isOwn ? (/^h(?:e$|i)/iu.test(pronoun) ? 'm' : 'f') : null;
}

/**
 * The sex of the speaker that a source states, where it makes it plain: by the pronouns and forms of address that it has for that one,
 * which all have to agree, or else by the given name; null where it does not.
 */
export function sexInSource({ articleId, speaker }: Quotation, sources: DraftSources): Sex | null {
  const source = sources.article(articleId);
  if (speaker === null || source === undefined) return null;
  const { text } = source.article;
  const language = source.extraction.language ?? 'en';
  const found = new Set<Sex>();
  const add = (sex: Sex | '' | null | undefined) => {
    if (sex) found.add(sex);
  };
  const written = ({ start, end }: Range) => text.slice(start, end);
  for (const other of sources.quotationsIn(articleId)) {
    const isSame =
      other.speaker !== null && other.speaker.name === speaker.name && other.speaker.entity === speaker.entity;
    if (isSame && other.speaker.mention !== null) add(sexOfWord(written(other.speaker.mention), language));
  }
  const entity = source.extraction.entities.find(({ id }) => id === speaker.entity);
  if (entity !== undefined && entity.kind !== 'person') return null;
  for (const { start, end } of entity?.mentions.slice(0, MOST_MENTIONS) ?? []) {
    const [before = ''] = /\S{1,20}\s$/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
    for (const word of [before.trim(), written({ start, end }).split(' ', 1)[0] ?? '']) add(ADDRESSES.get(word));
    if (language === 'en') add(sexAfter(text.slice(end, end + REACH)));
  }
  const [one, another] = found;
  if (another !== undefined) return null;
  if (one !== undefined || language !== 'en') return one ?? null;
  const gender = genderOf(speaker.name);
  return gender === 'unknown' ? null : gender === 'male' ? 'm' : 'f';
}

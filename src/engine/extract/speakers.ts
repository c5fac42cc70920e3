import type { Article } from '../article/article.js';
import { own } from '../text/own.js';
import { lastStartingBy, type Range } from '../text/range.js';
import { words } from '../text/tokens.js';
import { Antecedents } from './antecedents.js';
import type { AttributionRule } from './attribution.js';
import { cleftBefore } from './cleft.js';
import type { ExtractedEntity, Speaker, SpeakerBasis, SpeakerDoubt } from './extraction.js';
import { isHearsay, isOverheard, surroundingsOf, toldOf } from './hearsay.js';
import { isImagined, isOnDocumentary } from './imagined.js';
import { cueVerb } from './lexicon.js';
import { type EntityMention, MentionIndex } from './mentions.js';
import { GIVEN, LISTED } from './names/gazetteer/index.js';
import { ENGLISH_JOINING, joinedNames, peopleTogether } from './people-together.js';
import { genderOf, PERSON_NOUNS } from './persons.js';
import type { QuotationFindings, RawQuotation } from './quotations.js';
import { SharedSurnames } from './shared-surnames.js';
import { isNotSaid, isSupposed, isUnsaid } from './unsaid.js';

/** Right after a speaker, that someone else spoke or was spoken to: `Guy Brand said | she had begged the doctor`. */
const PRONOUN_TOLD =
  /^\s(?:(?:has|had|have|later|also|then)\s){0,2}\p{Ll}{2,20}\s(?:[^\s,.;:“”"]{1,30}\s){0,4}?(?:that\s)?(s?he|they)\s(?:(?:has|had|have|once|later|also|then|often|always)\s){0,3}(\p{Ll}{2,20})\s(?:[^\s,.;:“”"]{1,30}\s){0,8}[“”"‘']?$/u;

/**
 * Whether the words between a person and a passage say that somebody else spoke, for whom a pronoun stands that does not fit: `Guy
 * Brand said she had begged the doctor “…”`.
 */
function isToldOfOther(between: string, name: string): boolean {
  const [, pronoun = '', verb = ''] = PRONOUN_TOLD.exec(between) ?? [];
  const cue = cueVerb(verb);
  if (cue === undefined || cue.strength === 'weak' || cue.form !== 'past') return false;
  const gender = genderOf(name);
  return pronoun === 'they' || (gender !== 'unknown' && gender !== own(PRONOUN, pronoun));
}

/** Before a place, that a text comes from there. */
const FROM_PLACE =
  /(?<!\p{L})(?:reports?|dispatch(?:es)?|news|word|bulletins?|messages?|letters?|postcards?|notes?|cables?|telegrams?|update|diary|correspondents?|despatch(?:es)?|wires?)(?:\s(?:just\s)?(?:in|out|back))?\sfrom\s(?:the\s)?$/iu;

/** Rules by which the text itself names the speaker. */
const STATED: ReadonlySet<AttributionRule> = new Set(['after', 'before-speech', 'lead-in', 'same-paragraph', 'credit']);

const PRONOUN: Readonly<Record<string, 'male' | 'female'>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  herself: 'female',
};
const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'to',
  'in',
  's',
  'who',
  'which',
  'that',
  'his',
  'her',
  'their',
  'its',
]);

/** A subject of only such words speaks of someone, and names nobody. */
const NAMELESS = new Set(
  `he him his himself she her hers herself they them their theirs themselves it its itself we us our ours ourselves
i me my mine myself you your yours yourself one oneself who whom whose whoever this that these those
both all some many most several few other others each either neither none no of everyone everybody someone somebody nobody
anyone anybody too also then later again`.split(/\s+/u),
);

/** A speaker is a name or a noun phrase, never a clause: a pronoun with its verb, an auxiliary verb. */
const CLAUSE =
  /^(?:[Tt]hey|[Ww]e|I|[Yy]ou|[Ss]?[Hh]e|[Ii]t|[Tt]here|[Tt]hat|[Ww]ho)['’](?:s|re|ve|ll|d|m)\b|(?<![\p{L}'’-])(?:is|are|was|were|am|been|has|have|had|does|did|will|would|shall|should|could|might|must|can|cannot|said|says|told)(?![\p{L}'’-])/u;

/** Whether words are a clause; one that belongs to a noun (`an official who was there`) does not count. */
function isClause(words: string): boolean {
  const relative = words.slice(1).search(/\b(?:who|which|that|whose|whom|whoever)\b/u);
  return CLAUSE.test(relative < 0 ? words : words.slice(0, relative + 1));
}

/** Verbs that no noun phrase ends with. */
const BARE_VERB =
  /(?<=[\p{L}\p{M}.])\s{1,3}(?:put|puts|took|takes|made|gave|went|stood|sat|shook|held|kept|came|got|saw|knew|thought|felt|began|nodded|sighed|smiled|laughed|shrugged|paused|turned|looked|denied|denies|refused|declined|allegedly|reportedly|supposedly|purportedly)$/u;

/** What a person is said to be. */
const COPULA = /^\s(?:is|was|has been|became|serves as|served as)\s(?:the\s)?(\p{Ll}[\p{L}\s’'-]{2,60})/u;
/** Before a role, that this is not what someone is: `is not the mayor`, `was told by the judge`. */
const NO_ROLE = new Set(
  'not never no hardly nearly almost by to with at on from that what who whom against about for in'.split(' '),
);
/** Mentions of one person that are examined for it. */
const MOST_COPULAS = 20;

/** A name, and what joins the next. */
const JOINED = /\p{Lu}[\p{L}’'-]{1,30}(?:\s\([^()]{1,20}\))?,?\s(?:and|&)\s(?:\p{Ll}{1,20}\s){0,2}$/u;

/** A noun with an article, or for several, which begins a phrase about a name that comes later in it. */
const GOVERNING_NOUN =
  /^(?:(?:the|an?|his|her|their|its|one|some|several|two)\s|\p{L}\p{Ll}+(?:s|men|women)\s|[Pp]olice\s|[Pp]eople\s)/u;

/** An office and what it is for, before its holder: `Minister for Transport Ida Berg`. */
const OFFICE_FOR =
  /(?<!\p{L})(?:MP|MEP|MSP|[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Cc]ouncill?or)\sfor\s(?:the\s)?(?:\p{Lu}[\p{L}.-]{0,30}\s){1,3}$/u;

/** `Zand accused Stahl of saying that “…”`: whose words they are said to be is not the subject. */
const ACCUSING =
  /^\s(?:\p{L}{1,20}\s){0,3}(?:accus|suspect)(?:es|ed|ing|s)?\s[^.;:!?]{1,80}\sof\s(?:\p{L}{1,20}ly\s)?(?:saying|claiming|telling|writing|calling|boasting)(?!\p{L})/u;

/** `Neither Lee nor Moe`: of whom it is said that they do not. */
const NEITHER = /(?<!\p{L})[Nn]either\s[^.;:“”"]{1,60}\snor\s[^.;:“”"]{1,60}$/u;
/** Number of characters before a mention that are searched for it. */
const LONGEST_NEITHER = 70;

/** A text that says something. */
const DOCUMENT =
  /\b(?:an?|the|its|their|his|her)\s{1,3}(?:\p{L}{1,30}\s{1,3}){0,2}(statement|letter|report|memo|memorandum|declaration|complaint|ruling|filing|petition|resolution|press release|email|note|post|message|indictment)\b/giu;

/** A text and who wrote it: `his statement`, `her first letter`. */
const OWN_TEXT =
  /^(his|her)\s(?:\p{Ll}{1,20}\s){0,2}(?:statement|letter|e-?mail|note|post|message|reply|answer|response|resignation|tweet|text|verdict)$/iu;

/** What brings a speaker before a verb of speech: `It was Ann Lee, not her husband Tom, who`. */
const CLEFT = new RegExp(
  cleftBefore(String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]{0,30}\s){0,4}\p{Lu}[\p{L}\p{M}’'-]{1,30}`),
  'u',
);
/** Number of characters before a verb of speech that are examined for it. */
const LONGEST_CLEFT = 160;

/** The name that a cleft sentence brings; null where a verb of speech is after others. */
function cleftSubject(text: string, cue: Range | null): Range | null {
  if (cue === null) return null;
  const low = Math.max(0, cue.start - LONGEST_CLEFT);
  const found = CLEFT.exec(text.slice(low, cue.start).trimEnd());
  if (found === null) return null;
  const [whole, name = ''] = found;
  const start = low + found.index + whole.indexOf(name);
  return { start, end: start + name.length };
}

/** Turns the words that name a speaker into who is meant: a name, a pronoun, a role. */
export class SpeakerResolver {
  readonly #text: string;
  readonly #entities: readonly ExtractedEntity[];
  readonly #index: MentionIndex;
  readonly #sentences: readonly Range[];
  readonly #passages: readonly Range[];
  readonly #antecedents: Antecedents;
  readonly #surnames: SharedSurnames;
  #isOnDocumentary: boolean | undefined;
  /** Roles of persons by each of their words. */
  readonly #roles = new Map<string, { readonly entity: number; readonly words: ReadonlySet<string> }[]>();

  constructor(article: Article, entities: readonly ExtractedEntity[], findings: QuotationFindings) {
    this.#text = article.text;
    this.#entities = entities;
    this.#index = new MentionIndex(entities);
    this.#sentences = findings.sentences;
    this.#passages = findings.quotations.map(({ passage }) => passage);
    this.#antecedents = new Antecedents(article.text, findings.sentences, this.#passages, entities, this.#index);
    this.#surnames = new SharedSurnames(article.text, entities, this.#index, (entity) =>
      genderOf(entities[entity]?.name ?? ''),
    );
    for (const [entity, { kind, roles, mentions }] of entities.entries()) {
      const stated = kind === 'person' ? [...roles, ...this.#copulas(mentions)] : [];
      for (const role of stated) {
        const entry = { entity, words: new Set(contentWords(role)) };
        for (const word of entry.words) {
          const list = this.#roles.get(word);
          if (list === undefined) this.#roles.set(word, [entry]);
          else list.push(entry);
        }
      }
    }
  }

  /** Whether words stand for a speaker though it is not known whom they mean; in English every speaker found does. */
  standsForSomebody(mention: Range): boolean {
    return mention.end > mention.start;
  }

  /** Roles that a sentence gives its subject: `Anna Lind is the mayor of Larn.` */
  #copulas(mentions: readonly Range[]): string[] {
    return mentions.slice(0, MOST_COPULAS).flatMap(({ end }) => {
      const role = COPULA.exec(this.#text.slice(end, end + 90))?.[1];
      const folded = role === undefined ? [] : words(role).map((word) => word.folded);
      const noun = folded.findIndex((word) => PERSON_NOUNS.has(word));
      const isRole = noun >= 0 && !folded.slice(0, noun).some((word) => NO_ROLE.has(word));
      return role !== undefined && isRole ? [role] : [];
    });
  }

  /** The speaker of a quotation, or null if the text gives no hint of one, or only a pronoun that could be anyone's. */
  resolve(raw: RawQuotation): Speaker | null {
    if (raw.mention === null || raw.rule === null) return null;
    const cleft = cleftSubject(this.#text, raw.cue);
    const mention = cleft ?? toldOf(this.#text, raw.mention) ?? this.#withoutVerb(raw.mention);
    const document = this.#documentFor(mention) ?? this.#writerOf(mention);
    if (document !== null) return document;
    if (isClause(this.#text.slice(mention.start, mention.end))) return null;
    const between = this.#text.slice(mention.end, Math.max(mention.end, raw.passage.start));
    const before = this.#text.slice(Math.max(0, mention.start - LONGEST_NEITHER), mention.end);
    if (ACCUSING.test(between) || isOverheard(between) || NEITHER.test(before)) return null;
    const together = this.#together({ mention, cue: raw.cue });
    const [one, another] = together;
    if (this.#isPlaceOfReport(raw, mention)) return null;
    const both = joinedNames({ people: together, joint: 'and' }, (each) => this.#entities[each]?.name ?? '');
    const resolved =
      both !== null
        ? { entity: null, sure: true }
        : one !== undefined && another === undefined
          ? { entity: one.entity, sure: true }
          : this.#resolveMention(mention);
    const entity = resolved.entity === null ? undefined : this.#entities[resolved.entity];
    if (entity === undefined && this.#namesNobody(mention)) return null;
    const name = both ?? entity?.name ?? this.#nameOf(mention);
    if (entity?.kind === 'person' && isToldOfOther(between, entity.name)) return null;
    const doubt = this.#doubtOn(raw, mention, name);
    const isSaid =
      doubt === null && ![mention, raw.mention].some((each) => isUnsaid(this.#text, each, raw.passage.start));
    const isOpen = this.#isOneOf(mention) || (entity?.kind === 'person' && this.#isReadOut(raw));
    const isSure = (STATED.has(raw.rule) || cleft !== null) && resolved.sure;
    const basis: SpeakerBasis = isSure && isSaid && !isOpen ? 'stated' : 'inferred';
    // Where it is not sure whom the words name, that is the doubt.
    const isMeant = doubt !== null && (doubt !== 'reported' || isSure);
    return { name, entity: entity?.id ?? null, mention, basis, ...(isMeant && { doubt }) };
  }

  /** Why the words beside a speaker do not state that this one said a passage, where they say why. */
  #doubtOn({ passage, mention: found, rule }: RawQuotation, mention: Range, name: string): SpeakerDoubt | null {
    if (rule === 'turn' || rule === 'credit') return null;
    const sentence = this.#sentences[lastStartingBy(this.#sentences, mention.start)];
    const around = surroundingsOf(this.#text, mention, sentence, this.#passages);
    if (isHearsay(around, name)) return 'reported';
    const mentions = [mention, found ?? mention];
    if (isImagined(around, () => this.#areScenesTrue()) || mentions.some((each) => isSupposed(this.#text, each)))
      return 'supposed';
    const end = Math.max(passage.end, sentence?.end ?? 0);
    return mentions.some((each) => isNotSaid(this.#text, each, passage, end)) ? 'denied' : null;
  }

  #areScenesTrue(): boolean {
    this.#isOnDocumentary ??= isOnDocumentary(this.#text);
    return this.#isOnDocumentary;
  }

  /** The phrase without a verb at its end, as in `Ann Lee put it bluntly`. */
  #withoutVerb({ start, end }: Range): Range {
    const verb = BARE_VERB.exec(this.#text.slice(start, end));
    return verb === null ? { start, end } : { start, end: start + verb.index };
  }

  /** `A report from Paris:`, `News from Hull:`: a place from which words come, and nobody who speaks. */
  #isPlaceOfReport({ rule }: RawQuotation, { start, end }: Range): boolean {
    if (rule !== 'lead-in' && rule !== 'colon' && rule !== 'before-speech' && rule !== 'before-noun') return false;
    const place = this.#index.within({ start, end }).find((item) => item.end === end);
    const { kind, name = '' } = place === undefined ? {} : (this.#entities[place.entity] ?? {});
    // `Hull` alone is a person's name as well.
    const mayBePlace = kind === 'place' || (kind === 'person' && !name.includes(' '));
    if (place === undefined || !mayBePlace) return false;
    return FROM_PLACE.test(this.#text.slice(Math.max(0, place.start - 60), place.start));
  }

  #namesNobody({ start, end }: Range): boolean {
    const phrase = words(this.#text.slice(start, end));
    if (!/\p{L}/u.test(this.#text.slice(start, end))) return true;
    return phrase[0]?.folded === 'nobody' || phrase.every(({ folded }) => NAMELESS.has(folded));
  }

  #resolveMention(mention: Range): { readonly entity: number | null; readonly sure: boolean } {
    const text = this.#text.slice(mention.start, mention.end);
    const gender = own(PRONOUN, text.toLowerCase());
    if (gender !== undefined) {
      const antecedent = this.#antecedents.find(mention.start, gender);
      return antecedent === null
        ? { entity: null, sure: false }
        : { entity: antecedent.entity, sure: !antecedent.ambiguous };
    }
    const inside = this.#index.within(mention);
    const person = inside
      .filter((item) => this.#entities[item.entity]?.kind === 'person' && this.#isHead(item, mention))
      .at(-1);
    if (person !== undefined) return this.#surnames.meant(person) ?? { entity: person.entity, sure: true };
    const holder = this.#holderOf(text, mention.start);
    if (holder !== null) return holder;
    const whole = inside.find((item) => this.#covers(item, mention));
    if (whole !== undefined) return { entity: whole.entity, sure: true };
    return { entity: null, sure: true };
  }

  /** `said Moe or Lee`: it is left open who spoke. */
  #isOneOf({ start, end }: Range): boolean {
    return (
      /\p{Lu}[\p{L}’'-]{0,30}\s(?:or|nor)\s(?:\p{Ll}{1,20}\s){0,2}$/u.test(
        this.#text.slice(Math.max(0, start - 80), start),
      ) || /^\s(?:or|nor)\s(?:\p{Ll}{1,20}\s){0,2}\p{Lu}/u.test(this.#text.slice(end, end + 50))
    );
  }

  /** `Moe read out a letter from Lee: “…”`: someone who reads says what others wrote. */
  #isReadOut({ cue }: RawQuotation): boolean {
    return cue !== null && /^reads?$/u.test(this.#text.slice(cue.start, cue.end));
  }

  /** Those who speak together, where words are about several people. */
  #together({ mention, cue }: { readonly mention: Range; readonly cue: Range | null }): readonly EntityMention[] {
    const sentence = this.#sentences[lastStartingBy(this.#sentences, mention.start)] ?? mention;
    const peopleIn = (range: Range) =>
      this.#index
        .within(range)
        .filter((item) => this.#entities[item.entity]?.kind === 'person' || this.#isJoined(item));
    return peopleTogether(this.#text, sentence, { mention, cue }, peopleIn, ENGLISH_JOINING).people;
  }

  /** `Meg Rowe and Sam Field`: a given name and a word that ends names of places as well, joined to another name. */
  #isJoined({ start, entity }: EntityMention): boolean {
    const { kind, name = '' } = this.#entities[entity] ?? {};
    if (kind !== 'place' || LISTED.has(name) || !/^\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+$/u.test(name)) return false;
    return GIVEN.has(name.split(' ', 1)[0] ?? '') && JOINED.test(this.#text.slice(Math.max(0, start - 60), start));
  }

  /** Whether a name is what a phrase is about: no possessive, no name of a campaign, not after a preposition. */
  #isHead(item: EntityMention, phrase: Range): boolean {
    const after = this.#text.slice(item.end, Math.min(phrase.end, item.end + 20));
    if (
      /^['’]/u.test(after) ||
      /^\s+\p{Ll}/u.test(after.replace(/^\s+(?:who|which|of|in|from|and|at|with)\b.*$/su, ''))
    )
      return false;
    const before = this.#text.slice(Math.max(phrase.start, item.start - 40), item.start);
    // `Pavel Orr (48, Kingsdown)`
    if (/\([^()]*$/u.test(before)) return false;
    if (OFFICE_FOR.test(before)) return true;
    // `the man arrested for attacking Lee`, `Doctors treating Lee`
    if (/(?<=\s)(?:\p{Ll}{2,20}ing|by|against|about)\s$/u.test(before) && GOVERNING_NOUN.test(before)) return false;
    return !/\bof\s+$|\b(?:for|from|with|to)\s+(?:the\s+)?(?:[\p{Lu}][\p{L}.]*\s+){0,4}$/u.test(before);
  }

  /** Whether an entity's mention is the whole phrase but for articles and the like. */
  #covers(item: EntityMention, phrase: Range): boolean {
    const rest = `${this.#text.slice(phrase.start, Math.max(phrase.start, item.start))} ${this.#text.slice(item.end, Math.max(item.end, phrase.end))}`;
    return words(rest).every((word) => SMALL.has(word.folded));
  }

  /** The person whose role the phrase names: all its words are in that role. */
  #holderOf(phrase: string, before: number): { readonly entity: number; readonly sure: boolean } | null {
    if (!/^(?:the|former|then-?)?\s*\p{L}/iu.test(phrase) || /^(?:an?|some|one|two|several|many)\s/iu.test(phrase))
      return null;
    const wanted = contentWords(phrase);
    if (wanted.length === 0 || !wanted.some((word) => PERSON_NOUNS.has(word))) return null;
    const holders = new Set<number>();
    const lists = wanted.map((word) => this.#roles.get(word) ?? []);
    const rarest = lists.reduce((best, list) => (list.length < best.length ? list : best));
    for (const role of rarest) if (wanted.every((word) => role.words.has(word))) holders.add(role.entity);
    if (holders.size === 0) return null;
    if (holders.size === 1) for (const entity of holders) return { entity, sure: wanted.length > 1 };
    for (let at = this.#index.indexFrom(before) - 1, hops = 0; at >= 0 && hops < 40; at--, hops++) {
      const entity = this.#index.mentions[at]?.entity;
      if (entity !== undefined && holders.has(entity)) return { entity, sure: false };
    }
    return null;
  }

  /** Whose text it is, where words name it by who wrote it: `His statement reads`. */
  #writerOf(mention: Range): Speaker | null {
    const owner = OWN_TEXT.exec(this.#text.slice(mention.start, mention.end))?.[1];
    const gender = owner === undefined ? undefined : own(PRONOUN, owner.toLowerCase());
    const antecedent = gender === undefined ? null : this.#antecedents.find(mention.start, gender);
    const entity = antecedent === null ? undefined : this.#entities[antecedent.entity];
    return entity === undefined ? null : { name: entity.name, entity: entity.id, mention, basis: 'inferred' };
  }

  /** What `it` stands for, where the sentence before speaks of a text: `a statement`. */
  #documentFor(mention: Range): Speaker | null {
    if (!/^it$/iu.test(this.#text.slice(mention.start, mention.end))) return null;
    const own = lastStartingBy(this.#sentences, mention.start);
    const before = this.#sentences[own - 1];
    const text = before === undefined ? '' : this.#text.slice(before.start, before.end);
    const noun = [...text.matchAll(DOCUMENT)].at(-1);
    if (before === undefined || noun === undefined) return null;
    return {
      name: `the ${noun[1] ?? ''}`,
      entity: null,
      mention,
      basis: 'inferred',
    };
  }

  #nameOf({ start, end }: Range): string {
    return this.#text
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/,? (?:who|which|that)$/u, '');
  }
}

function contentWords(text: string): string[] {
  return words(text)
    .map((word) => word.folded.replace(/[.']/gu, ''))
    .filter((word) => !SMALL.has(word));
}

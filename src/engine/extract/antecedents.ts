import { lastStartingBy, type Range } from '../text/range.js';
import type { ExtractedEntity } from './extraction.js';
import type { EntityMention, MentionIndex } from './mentions.js';
import { GIVEN } from './names/gazetteer/index.js';
import { type Gender, genderOf, PERSON_NOUNS } from './persons.js';
import { isPersonNoun } from './phrases.js';

/** Sentences looked back for whom a pronoun stands for. */
const LOOK_BACK = 14;

/** After these a name is hardly what its sentence is about. */
const PREPOSITIONS = new Set(
  'between with by to of from for against about on at after like under and including alongside over than'.split(' '),
);

/** What may be between a preposition and a name, besides its titles. */
const DETERMINERS = new Set('the his her its their former fellow'.split(' '));

/** Before a name, a verb of which it is the object: `The man who trained`. */
const IN_RELATIVE =
  /(?<!\p{L})(?:man|woman|person|one|friend|teacher|officer)\swho\s(?:(?:had|once|later)\s){0,2}\p{Ll}{2,20}\s$/u;

/** A name has no more titles and given names before it. */
const MOST_CAPITALS = 6;

/** Someone who is not named: `A spokesman for the lender`. */
const STRANGER = /\b(?:an?|another|one)\s+((?:\p{Ll}[\p{L}-]*\s+){0,3}\p{Ll}[\p{L}-]*)/giu;

/** The name of such a one, after a comma: `A school spokesman, Ravi Menon,`. */
const NAMED_AFTER = /^(?:\s(?:for|of|at|from|with)\s[^,.;:“”"]{1,40})?,\s\p{Lu}[\p{L}\p{M}’'-]{1,30}\s\p{Lu}/u;

/** What a sentence begins with that names someone by a role alone: `The governor's spokesman denied it.` */
const ROLE_FIRST =
  /^(?:(?:But|And|Later|Then|Meanwhile),?\s)?(?:The|His|Her|Their|Its|(?:\p{Lu}[\p{L}.-]{0,30}\s){0,3}\p{Lu}[\p{L}.-]{0,30}['’]s)\s((?:\p{Ll}[\p{L}'’-]{0,30}\s){1,5})/u;

/** Someone without a name who is asked or met. */
const SPOKEN_TO =
  /\b(?:asked|met|told|called|interviewed|pressed|questioned|phoned|(?:spoke|talked|turned) (?:to|with))\s(?:an?|one|another)\s((?:\p{Ll}[\p{L}-]{0,30}\s){0,3}\p{Ll}[\p{L}-]{0,30})/u;
/** Sentences between such a sentence and the pronoun. */
const ASKED_REACH = 4;

/** The gender that a role says: `chairwoman`, `spokesman`. */
function genderOfRole(role: string): Gender {
  if (/(?:woman|actress|mother|widow|queen|princess|sister|duchess)$/iu.test(role)) return 'female';
  return /(?:[^o]man|father|widower|king|prince|brother|duke)$/iu.test(role) ? 'male' : 'unknown';
}

/** Longest sentence that only says what someone does before they speak, in UTF-16 code units: `Ferris blushed.` */
const LONGEST_BEAT = 60;

/** After someone's name, that a sentence says what another has said: `what Tom Lee had said.` */
const HAD_SAID =
  /^\s(?:(?:had|has|once|later|then)\s){0,2}(?:said|told|written|wrote|shouted|promised|threatened)(?!\p{L})/u;

/** A person whom a pronoun can stand for. */
export interface Antecedent {
  readonly entity: number;
  /** Someone else would fit too. */
  readonly ambiguous: boolean;
}

/** Answers whom `he` or `she` means: the subject of the nearest sentence that names a fitting person. */
export class Antecedents {
  readonly #text: string;
  readonly #sentences: readonly Range[];
  readonly #entities: readonly ExtractedEntity[];
  readonly #genders: readonly Gender[];
  /** For each sentence, its mentions of persons outside quotations. */
  readonly #persons: readonly (readonly EntityMention[])[];

  constructor(
    text: string,
    sentences: readonly Range[],
    quotations: readonly Range[],
    entities: readonly ExtractedEntity[],
    index: MentionIndex,
  ) {
    this.#text = text;
    this.#sentences = sentences;
    this.#entities = entities;
    this.#genders = entities.map((entity) => (entity.kind === 'person' ? this.#genderOf(entity) : 'unknown'));
    this.#persons = this.#groupBySentence(index, quotations);
  }

  /** Whom a pronoun of `gender` at `offset` stands for, or null. */
  find(offset: number, gender: Gender): Antecedent | null {
    let at = lastStartingBy(this.#sentences, offset);
    const acting = this.#acting(at, offset, gender);
    if (acting !== null) return { entity: acting, ambiguous: true };
    let chosen = -1;
    let ambiguous = false;
    const others: string[] = [];
    for (let hops = 0; at >= 0 && hops < LOOK_BACK; hops++, at--) {
      if (this.#introducesStranger(at, offset)) ambiguous = true;
      const fitting = (this.#persons[at] ?? []).filter(
        (mention) => mention.end <= offset && this.#fits(mention.entity, gender),
      );
      if (fitting.length > 1 && this.#isAsked(at)) fitting.shift();
      if (fitting.length === 0 && hops < ASKED_REACH && this.#isSpokenTo(at, offset)) return null;
      const free = fitting.find((mention) => !this.#isDependent(mention));
      const role = free === undefined ? this.#roleFirst(at, offset, gender) : null;
      if (role !== null) others.push(role);
      if (fitting.length === 0) continue;
      const first = free ?? (hops > 0 ? fitting[0] : undefined);
      const subject = this.#led(first, fitting, gender) ?? first;
      if (subject === undefined) continue;
      if (chosen === -1) chosen = subject.entity;
      // What is only named after a preposition, or by one word of which nothing tells that it is a person's, is hardly meant.
      ambiguous ||= free === undefined || !this.#isSurelyPerson(chosen);
      ambiguous ||= fitting.some((mention) => mention.entity !== chosen) || this.#isOutdone(chosen, at, gender);
      break;
    }
    if (chosen === -1 || others.some((role) => !this.#holds(chosen, role))) return null;
    return { entity: chosen, ambiguous };
  }

  /**
   * Whom the sentence before the one with the pronoun is about, though something else would be found: by surname alone, where only
   * the given name is against it (`Ferris blushed.`), or as the one whose words are told (`… what Tom Lee had said.`).
   */
  #acting(sentence: number, offset: number, gender: Gender): number | null {
    const { start, end } = this.#sentences[sentence - 1] ?? { start: 0, end: 0 };
    const own = this.#sentences[sentence]?.start ?? 0;
    if (sentence < 1 || this.#text.slice(end, own).includes('\n')) return null;
    const named = this.#persons[sentence - 1] ?? [];
    if ((this.#persons[sentence] ?? []).some((mention) => mention.end <= offset)) return null;
    const told = named.find(
      (mention) =>
        /(?<!\p{L})what\s$/u.test(this.#text.slice(Math.max(start, mention.start - 5), mention.start)) &&
        HAD_SAID.test(this.#text.slice(mention.end, end)),
    );
    if (told !== undefined) return this.#fits(told.entity, gender) ? told.entity : null;
    const [subject] = named;
    if (subject === undefined || subject.start !== start || end - start > LONGEST_BEAT) return null;
    if (named.some(({ entity }) => this.#fits(entity, gender))) return null;
    const words = this.#text.slice(subject.start, subject.end);
    const isSurname = !words.includes(' ') && this.#entities[subject.entity]?.name.endsWith(` ${words}`) === true;
    return isSurname && genderOf(this.#entities[subject.entity]?.name ?? '') !== 'unknown' ? subject.entity : null;
  }

  /** Whether nothing tells the sex of a person, and one of the pronoun's is named right before: `Wendy Cho founded it. Ravi Lal runs it.` */
  #isOutdone(chosen: number, sentence: number, gender: Gender): boolean {
    if (gender === 'unknown' || this.#genders[chosen] !== 'unknown') return false;
    const { start } = this.#sentences[sentence] ?? { start: 0 };
    const before = [1, 2].flatMap((back) => this.#persons[sentence - back] ?? []);
    return before.some(
      (mention) => this.#genders[mention.entity] === gender && !this.#text.slice(mention.end, start).includes('\n'),
    );
  }

  #isSurelyPerson(entity: number): boolean {
    const { name = '', roles = [] } = this.#entities[entity] ?? {};
    return (
      name.includes(' ') || roles.length > 0 || (this.#genders[entity] ?? 'unknown') !== 'unknown' || GIVEN.has(name)
    );
  }

  /** The role by which alone a sentence names whom it is about; null for another subject, or one whom the pronoun does not fit. */
  #roleFirst(sentence: number, before: number, gender: Gender): string | null {
    const { start, end } = this.#sentences[sentence] ?? { start: 0, end: 0 };
    const phrase =
      ROLE_FIRST.exec(this.#text.slice(start, Math.min(end, before)))?.[1]
        ?.trim()
        .split(' ') ?? [];
    const role = phrase.find((word) => isPersonNoun(word));
    if (role === undefined) return null;
    const own = genderOfRole(role);
    return own === 'unknown' || gender === 'unknown' || own === gender ? role : null;
  }

  /** Whether a person is said to be something, by name or in one of the roles. */
  #holds(entity: number, role: string): boolean {
    return this.#entities[entity]?.roles.some((each) => each.toLowerCase().split(/\s+/u).includes(role)) === true;
  }

  /** `Asked by the chair, Lee, whether …, Moe …`: the first who is named asks, and does not speak. */
  #isAsked(sentence: number): boolean {
    const { start, end } = this.#sentences[sentence] ?? { start: 0, end: 0 };
    return /^(?:Asked|Pressed|Questioned|Challenged|Interviewed)\b[^,]{0,40}\bby\b/u.test(
      this.#text.slice(start, Math.min(end, start + 80)),
    );
  }

  /** `Northgate Marine is led by Anna Lind.`: the one whom the gender fits, not what is led. */
  #led(subject: EntityMention | undefined, fitting: readonly EntityMention[], gender: Gender): EntityMention | null {
    if (subject === undefined || gender === 'unknown' || this.#genders[subject.entity] !== 'unknown') return null;
    const leader = fitting.find(({ entity, start }) => start > subject.end && this.#genders[entity] === gender);
    if (leader === undefined) return null;
    return /^\s{1,3}(?:(?:is|was|has been|had been) )?(?:led|run|owned|headed|chaired|founded|managed|directed) by\b/u.test(
      this.#text.slice(subject.end, leader.start),
    )
      ? leader
      : null;
  }

  /** Whether a sentence brings in someone without a name, for whom the pronoun may stand. */
  #introducesStranger(sentence: number, before: number): boolean {
    const { start, end } = this.#sentences[sentence] ?? { start: 0, end: 0 };
    const text = this.#text.slice(start, Math.min(end, before));
    return [...text.matchAll(STRANGER)].some(({ 0: whole, 1: role = '', index }) => {
      if (NAMED_AFTER.test(text.slice(index + whole.length))) return false;
      const noun = role.trim().split(/\s+/u);
      return noun.some((word) => PERSON_NOUNS.has(word.toLowerCase()));
    });
  }

  /** `I once asked a planner what it meant. He smiled.`: who is spoken to has no name, and answers. */
  #isSpokenTo(sentence: number, before: number): boolean {
    const { start, end } = this.#sentences[sentence] ?? { start: 0, end: 0 };
    const role = SPOKEN_TO.exec(this.#text.slice(start, Math.min(end, before)))?.[1] ?? '';
    return role.split(/\s+/u).some((word) => isPersonNoun(word.toLowerCase()));
  }

  #fits(entity: number, gender: Gender): boolean {
    const own = this.#genders[entity] ?? 'unknown';
    return gender === 'unknown' || own === 'unknown' || own === gender;
  }

  #genderOf(entity: ExtractedEntity): Gender {
    const named = genderOf(entity.name);
    if (named !== 'unknown') return named;
    const role = entity.roles.map(genderOfRole).find((each) => each !== 'unknown');
    if (role !== undefined) return role;
    for (const { start } of entity.mentions.slice(0, 20)) {
      const title = /\b(Mr|Mrs|Ms|Miss|Sir|Lady)\.?\s+$/u.exec(this.#text.slice(Math.max(0, start - 6), start))?.[1];
      if (title !== undefined) return genderOf(`${title} x`);
    }
    return 'unknown';
  }

  /** A possessive (`Khan's visit`), or after a preposition (`with President Putin`): hardly what the sentence is about. */
  #isDependent({ start, end }: EntityMention): boolean {
    if (/^['’]s?\b/u.test(this.#text.slice(end, end + 3)) && /^['’](?:s\b|\s)/u.test(this.#text.slice(end, end + 3)))
      return true;
    const sentence = this.#sentences[lastStartingBy(this.#sentences, start)]?.start ?? 0;
    const before = this.#text.slice(Math.max(sentence, start - 80), start);
    return followsPreposition(before) || IN_RELATIVE.test(before);
  }

  #groupBySentence(index: MentionIndex, quotations: readonly Range[]): EntityMention[][] {
    const groups: EntityMention[][] = this.#sentences.map(() => []);
    let quotation = 0;
    let sentence = 0;
    for (const mention of index.mentions) {
      if (this.#entities[mention.entity]?.kind !== 'person') continue;
      while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quotation++;
      if ((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) < mention.end) continue;
      while ((this.#sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) sentence++;
      groups[sentence]?.push(mention);
    }
    return groups;
  }
}

/** Whether a text ends with a preposition and what may be between it and a name: `with the `, `to President `. */
function followsPreposition(before: string): boolean {
  const written = before.trimEnd();
  if (written === before) return false;
  const words = written.split(/\s+/u);
  let at = words.length - 1;
  while (at > words.length - 1 - MOST_CAPITALS && /^\p{Lu}[\p{L}.'’-]*$/u.test(words[at] ?? '')) at--;
  if (DETERMINERS.has(words[at] ?? '')) at--;
  return PREPOSITIONS.has((words[at] ?? '').replace(/^[^\p{L}]+/u, ''));
}

import type { Article } from '../../article/article.js';
import { lastStartingBy, type Range } from '../../text/range.js';
import type { AttributionRule } from '../attribution.js';
import type { ExtractedEntity, Speaker, SpeakerDoubt } from '../extraction.js';
import { type EntityMention, MentionIndex } from '../mentions.js';
import { type Joining, joinedNames, joiningBy, peopleTogether } from '../people-together.js';
import { type Gender, genderOf } from '../persons.js';
import type { QuotationFindings, RawQuotation } from '../quotations.js';
import { SharedSurnames } from '../shared-surnames.js';
import { isCaseOf } from './cases.js';
import { doubtIn } from './doubts.js';
import { isGivenName } from './names.js';
import type { Lexicon } from './rules.js';
import { isUnsaidIn } from './unsaid.js';
import { isRoleWord, isSmall, saysRole } from './words.js';

/** Rules by which the text itself names the speaker. */
const STATED: ReadonlySet<AttributionRule> = new Set(['after', 'before-speech', 'lead-in', 'turn', 'credit']);
/** Rules by which a cue with its subject stands near the quotation. */
const NEAR: ReadonlySet<AttributionRule> = new Set(['after', 'beat', 'before-speech', 'according']);
/** Rules by which a quotation has the speaker of one before or after it. */
const SHARED: ReadonlySet<AttributionRule> = new Set(['same-paragraph', 'split', 'carried', 'continued']);
/** How far back, in characters, a pronoun searches for whom it stands for. */
const LOOK_BACK = 700;

/** A sentence's first words: perhaps a role, then a given name and a surname, and a verb. */
const OPENING_NAME =
  /(?:^|[\n.!?…]["“”»«]?\s{1,4})(\p{Lu}\p{L}{1,40}\s)?(\p{Lu}\p{L}{1,40})\s\p{Lu}[\p{L}-]{1,40}\s\p{Ll}/gu;

/** A sentence's first words: an article, or whose it is, and three words. */
const OPENING_ROLE =
  /(?:^|[\n.!?…]["“”»«]?\s{1,4})(\p{Lu}\p{L}{0,12}(?:['’]|\s))(\p{L}[\p{L}-]{1,40}(?:\s\p{L}[\p{L}’'-]{0,40}){1,3})/gu;

/** Most words of a name from its particle on: `von und zu Lahn`. */
const MOST_PARTICLED = 4;
/** Number of characters that are read of such a name. */
const LONGEST_PARTICLED = 100;

/** What follows words with a capital and begins with a particle, in all its lengths: `von Lahn` of `Anna von Lahns Haus`. */
function particledNames(text: string, particles: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: before, index } of text.matchAll(/\p{Lu}\p{Ll}{1,30}\s(?=\p{Ll})/gu)) {
    const from = index + before.length;
    const words = text.slice(from, from + LONGEST_PARTICLED).split(/\s+/u, MOST_PARTICLED);
    if (!particles.has(words[0] ?? '')) continue;
    for (let length = 2; length <= words.length; length++) {
      const name = words
        .slice(0, length)
        .join(' ')
        .replace(/[^\p{L}\p{M}]{1,9}$/u, '');
      names.add(name).add(name.replace(/[’']?s$/u, ''));
    }
  }
  return names;
}

/** How a language joins the names of those who speak together; null where it has no words for that, or none with spaces around. */
function joiningIn(lexicon: Lexicon): Joining | null {
  const { and, denials, of, prepositions, rules } = lexicon;
  if (and.length === 0 || rules.unspaced === true) return null;
  return joiningBy(and.join('|'), '', {
    setsApart: (word) => of.has(word) || prepositions.has(word) || denials.has(word),
    // „…“, sagte Anna Lind, Jan Berg und Ida Holm nickten.
    hasVerb: (after, isWithin, verb) =>
      isWithin
        ? !isOfSeveral(verb, lexicon) && beginsWithVerb(after, lexicon)
        : !/^\s{0,2}(?:[^\p{L}\p{N}\s:]|$)/u.test(after),
    mayPrecede: (before, isList) => {
      const word = /([\p{L}\p{M}’'-]{1,40})\s{1,2}$/u.exec(before)?.[1];
      return !isList || word === undefined || isRoleWord(word.toLowerCase(), lexicon);
    },
  });
}

/** Whether words after a name may list others who speak as well: `, Uwe Storm und Silke Thoms` before another verb. */
function mayListOthers(after: string, { and }: Lexicon): boolean {
  const others = /^,\s\p{Lu}[\p{L}’'-]{1,30}(\s[^,.;:“”"«»]{1,60})/u.exec(after)?.[1] ?? '';
  return Array.from(others.matchAll(/(?<=\s)\p{Ll}{1,9}(?=\s\p{Lu})/gu)).some(([word]) => and.includes(word));
}

/** One person of those whom words name, or all of them together. */
interface Speakers {
  readonly one: EntityMention | null;
  readonly all: (Range & { readonly name: string }) | null;
}

/** Whether a verb has several subjects; `words` are it and what is before it. */
function isOfSeveral(words: string, { severalEndings, severalAuxiliaries }: Lexicon): boolean {
  const clause =
    words
      .toLowerCase()
      .split(/[.;:!?]/u)
      .at(-1) ?? '';
  const [verb = '', ...before] = (clause.match(/[\p{L}\p{M}'’-]{1,40}/gu) ?? []).reverse();
  return severalEndings.some((end) => verb.endsWith(end)) || before.some((word) => severalAuxiliaries.has(word));
}

/** „sagte Anna Lind und Bernd Holm nickte“: whether the words after names begin with a verb, or a word that no list has. */
function beginsWithVerb(after: string, lexicon: Lexicon): boolean {
  const word = /^\s(\p{Ll}[\p{L}\p{M}’'-]{0,40})/u.exec(after)?.[1];
  if (word === undefined || lexicon.prepositions.has(word)) return false;
  return lexicon.auxiliaries.has(word) || lexicon.clitics.has(word) || !isSmall(word, lexicon);
}

/** Turns the words that name a speaker into a name, in a language that has rules. */
export class RuledSpeakers {
  readonly #text: string;
  readonly #entities: readonly ExtractedEntity[];
  readonly #index: MentionIndex;
  readonly #lexicon: Lexicon;
  readonly #quoted: readonly Range[];
  readonly #sentences: readonly Range[];
  readonly #surnames: SharedSurnames;
  readonly #joining: Joining | null;
  /** Where words name a speaker who is only said to have spoken, and why: what follows is not stated either. */
  readonly #unsaid = new Map<number, SpeakerDoubt | null>();
  /** How the words that name a speaker were found, by where they are. */
  readonly #origins = new Map<number, AttributionRule>();
  /** The ends of longer names that begin with a particle; collected when one is first asked for. */
  #particled: ReadonlySet<string> | undefined;
  /** Whom the last named speaker was, by where. */
  #last: { readonly speaker: Speaker; readonly at: number } | null = null;

  constructor(article: Article, entities: readonly ExtractedEntity[], findings: QuotationFindings, lexicon: Lexicon) {
    this.#text = article.text;
    this.#entities = entities;
    this.#index = new MentionIndex(entities);
    this.#lexicon = lexicon;
    this.#quoted = findings.quotations.map(({ passage }) => passage);
    this.#sentences = findings.sentences;
    this.#joining = joiningIn(lexicon);
    this.#surnames = new SharedSurnames(article.text, entities, this.#index, (entity) => this.#genderOf(entity));
    for (const { mention, rule } of findings.quotations) {
      if (mention === null || rule === null || SHARED.has(rule)) continue;
      if (!STATED.has(this.#origins.get(mention.start) ?? rule) || !this.#origins.has(mention.start))
        this.#origins.set(mention.start, rule);
    }
  }

  /** The speaker of a quotation; they are asked for in the order of the text. */
  resolve(raw: RawQuotation): Speaker | null {
    if (raw.mention === null || raw.rule === null) return null;
    const found = this.#resolve(raw.mention, raw.rule, raw);
    const speaker = found === null ? null : this.#doubted(found, raw.mention, raw);
    if (speaker !== null) this.#last = { speaker, at: raw.passage.start };
    return speaker;
  }

  /** A speaker whom the text names, as one who is not stated where it denies, supposes or only reports that this one spoke. */
  #doubted(speaker: Speaker, mention: Range, { rule, cue, passage }: RawQuotation): Speaker {
    const isUnsaid = isUnsaidIn(this.#text, mention, cue, passage, this.#lexicon);
    const sentence = this.#sentences[lastStartingBy(this.#sentences, mention.start)];
    const isShared = rule !== null && SHARED.has(rule);
    const doubt =
      isShared || rule === 'turn' || rule === 'credit' || rule === 'according'
        ? null
        : doubtIn(this.#text, { mention, cue, passage, sentence }, this.#quoted, this.#lexicon, speaker.name, isUnsaid);
    if (isUnsaid || doubt !== null) this.#unsaid.set(mention.start, doubt);
    if (!isUnsaid && doubt === null && !(isShared && this.#unsaid.has(mention.start))) return speaker;
    const carried = isShared ? this.#unsaid.get(mention.start) : doubt;
    // Where it is not sure whom the words name, that is the doubt. What someone never said may be followed by what they said.
    const isNear = cue === null || !this.#text.slice(mention.end, Math.max(mention.end, cue.start)).includes(',');
    const isMeant =
      carried === 'reported' ? speaker.basis === 'stated' && isNear : carried === 'denied' ? !isShared : true;
    return { ...speaker, basis: 'inferred', ...(isMeant && carried != null && { doubt: carried }) };
  }

  /** Whether words stand for a speaker though it is not known whom they mean: a pronoun. */
  standsForSomebody({ start, end }: Range): boolean {
    return this.#lexicon.pronouns.has(this.#text.slice(start, end).toLowerCase());
  }

  #resolve(mention: Range, rule: AttributionRule, { kind, cue, passage }: RawQuotation): Speaker | null {
    const text = this.#text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
    if (this.#lexicon.pronouns.has(text.toLowerCase())) return this.#antecedent(mention);
    if (this.#endsWithHearer(mention) || this.#isGovernedNoun(text)) return null;
    const people = this.#together(mention, cue);
    const named = people?.one ?? this.#person(mention);
    const meant = named === null ? null : this.#surnames.meant(named);
    const isAnother = meant !== null && meant.entity === null;
    const written = isAnother || named === null ? null : { entity: meant?.entity ?? named.entity };
    const found = written === null || rule !== 'according' ? written : this.#nominative(written);
    if (written !== null && found === null) return null;
    const origin = SHARED.has(rule) ? (this.#origins.get(mention.start) ?? rule) : rule;
    const isStated = STATED.has(rule) || (rule === 'same-paragraph' && kind === 'direct' && STATED.has(origin));
    // 王小红与李明: of two who speak together, only one is found where names have no spaces between.
    const isOneOfTwo =
      this.#lexicon.rules.unspaced === true && this.#lexicon.and.includes(this.#text.charAt(mention.start - 1));
    const together = people?.all ?? null;
    const isOpen =
      meant?.sure === false ||
      isOneOfTwo ||
      this.#isOneOf(together ?? mention) ||
      (together === null && mayListOthers(this.#text.slice(mention.end, mention.end + 100), this.#lexicon)) ||
      this.#isRetold(mention, cue, passage);
    const basis = isStated && !isOpen ? 'stated' : 'inferred';
    if (together !== null) return { name: together.name, entity: null, mention, basis };
    const entity = found === null ? null : (this.#entities[found.entity] ?? null);
    if (!this.#isSure(text, entity, origin) && !this.#isSubject(mention, cue, origin)) return null;
    if (found !== null)
      return { name: this.#entities[found.entity]?.name ?? text, entity: this.#idOf(found.entity), mention, basis };
    return this.#isClause(text) ? null : { name: this.#nameOf(text), entity: null, mention, basis };
  }

  /**
   * `Według Jana Kowalskiego`: the person whose name it is in another case, where names have cases; null where the text does not name
   * one, or several.
   */
  #nominative(item: Pick<EntityMention, 'entity'>): Pick<EntityMention, 'entity'> | null {
    if (this.#lexicon.agents.length === 0) return item;
    const { name = '', mentions = [], kind } = this.#entities[item.entity] ?? {};
    const speaks = mentions.some(({ start }) => (this.#origins.get(start) ?? 'according') !== 'according');
    if (kind !== 'person' || speaks) return item;
    const others = this.#entities.flatMap((other, entity) =>
      entity !== item.entity && other.kind === 'person' && isCaseOf(name, other.name) ? [entity] : [],
    );
    const [entity] = others;
    return entity === undefined || others.length > 1 ? null : { entity };
  }

  /** `dijo Ríos o Lindo`: it is left open who spoke. */
  #isOneOf({ start, end }: Range): boolean {
    const after = /^\s(\p{Ll}{1,9})\s\p{Lu}/u.exec(this.#text.slice(end, end + 20))?.[1] ?? '';
    const before = /\p{Lu}[\p{L}’'-]{1,30}\s(\p{Ll}{1,9})\s$/u.exec(this.#text.slice(Math.max(0, start - 60), start));
    return this.#lexicon.or.has(after) || this.#lexicon.or.has(before?.[1] ?? '');
  }

  /** `Hamon se souvient des mots de sa mère : « … »`: with an object, such verbs tell what others said. */
  #isRetold({ start, end }: Range, cue: Range | null, passage: Range): boolean {
    const { retelling, quotingOthers, besideRetelling } = this.#lexicon;
    const verb = cue === null ? '' : this.#text.slice(cue.start, cue.end);
    // After the words, `se souvient Odette Marchand` has nothing but its subject.
    const introduces = passage.start > start;
    if (cue === null || !(quotingOthers.has(verb) || (introduces && retelling.has(verb)))) return false;
    const from = Math.max(cue.end, end);
    const [rest = ''] = this.#text.slice(from, introduces ? passage.start : from + 60).split(/[.,;!?\n]/u, 1);
    return rest.split(/[^\p{L}\p{M}]+/u).some((word) => word.length > 1 && !besideRetelling.has(word));
  }

  /** „…“, rief die Menge Lind zu: the name after the subject is whom it is said to. */
  #endsWithHearer({ start, end }: Range): boolean {
    const [rest = ''] = this.#text.slice(end, end + 40).split(/[.,;!?\n]/u, 1);
    const ending = rest.toLowerCase().trim();
    if (!this.#lexicon.hearer.some((words) => words.join(' ') === ending)) return false;
    const [article = '', noun = '', name, surname] = this.#text.slice(start, end).split(/\s+/u);
    // „rief ihm die Abgeordnete Anna Lind zu“: a role and the name of who has it.
    const isOneRole = surname !== undefined && isRoleWord(noun.toLowerCase(), this.#lexicon);
    return (
      name !== undefined && this.#lexicon.articles.has(article.toLowerCase()) && /^\p{Lu}/u.test(noun) && !isOneRole
    );
  }

  /** „…“, sagte von Lahn: where nouns have capitals, a particle and a word are a name only if the article has a longer one. */
  #isGovernedNoun(text: string): boolean {
    const { particles, rules } = this.#lexicon;
    if (rules.capitalNouns !== true || !particles.has(text.split(' ')[0] ?? '')) return false;
    this.#particled ??= particledNames(this.#text, particles);
    return !this.#particled.has(text);
  }

  /** `la directrice du port, Anne Lindeau` is Anne Lindeau; a surname has the given name that the article has before it. */
  #nameOf(text: string): string {
    const after = /,\s(\p{Lu}[\p{L}.-]{1,40}(?:\s\p{Lu}[\p{L}.-]{1,40}){1,3})$/u.exec(text)?.[1];
    if (after !== undefined && saysRole(text.slice(0, -after.length), this.#lexicon)) return after;
    if (text.includes(' ')) return text;
    const given = this.#wordBefore(text);
    return given === '' || !this.#isGivenLike(given) ? text : `${given} ${text}`;
  }

  /** Whether a word with a capital can be a given name: no role, no noun by its ending. */
  #isGivenLike(word: string): boolean {
    const lower = word.toLowerCase();
    if (isGivenName(word, this.#lexicon)) return true;
    if (isRoleWord(lower, this.#lexicon) || this.#isNoun(word) || word === word.toUpperCase()) return false;
    return (
      this.#lexicon.rules.capitalNouns !== true ||
      !this.#lexicon.roleEndings.some((end) => lower.length > 5 && lower.endsWith(end))
    );
  }

  /**
   * Whether what is found can be a speaker: a name of two words, a given name, a noun for someone who speaks. One word with a
   * capital only right after the verb that follows the quotation, a noun phrase of other words only there or, where nouns have capitals, with a verb near it.
   */
  #isSure(text: string, entity: ExtractedEntity | null, rule: AttributionRule): boolean {
    const { rules } = this.#lexicon;
    if (rules.unspaced === true || rule === 'turn' || rule === 'credit') return true;
    if (entity !== null && (entity.name.includes(' ') || isGivenName(entity.name, this.#lexicon))) return true;
    if (saysRole(text, this.#lexicon)) return true;
    if (!text.includes(' ') && this.#isPartOfName(text)) return true;
    if (NEAR.has(rule) && text.includes(' ') && (rules.capitalNouns === true || this.#isBody(text))) return true;
    if (rule !== 'after') return entity !== null && entity.kind === 'organization';
    return rules.capitalNouns !== true || text.includes(' ') || !this.#isNoun(text);
  }

  /** Whether a word is a noun that is not a name, by its ending. */
  #isNoun(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#lexicon.nounEndings.some((end) => lower.endsWith(end));
  }

  /** `el Colegio de Médicos`: an article and a word with a capital. */
  #isBody(text: string): boolean {
    const [, article = '', rest = ''] = /^([\p{L}]{1,5}['’\s]\s?)(.*)$/su.exec(text) ?? [];
    return this.#lexicon.articles.has(article.trim().toLowerCase().replace('’', "'")) && /^\p{Lu}/u.test(rest);
  }

  /** `Behrens sagte: „…“`: one word right beside a verb of speech is a name, as a noun would have its article or be plural. */
  #isSubject(mention: Range, cue: Range | null, rule: AttributionRule): boolean {
    if (cue === null || rule !== 'before-speech') return false;
    const word = this.#text.slice(mention.start, mention.end);
    const between = this.#text.slice(Math.min(mention.end, cue.end), Math.max(mention.start, cue.start));
    if (!/^\p{Lu}[\p{L}-]+$/u.test(word) || !/^\s?$/u.test(between) || isSmall(word.toLowerCase(), this.#lexicon))
      return false;
    if (this.#lexicon.rules.capitalNouns !== true) return true;
    return !this.#isNoun(word) && !/n$/u.test(this.#text.slice(cue.start, cue.end));
  }

  /** Whether a word is the end of a longer name somewhere in the article: another word with a capital comes right before it. */
  #isPartOfName(word: string): boolean {
    return this.#wordBefore(word) !== '';
  }

  /** The word with a capital right before a word, where the article first has one; or nothing. */
  #wordBefore(word: string): string {
    if (!/^\p{Lu}\p{Ll}{2}/u.test(word) || this.#isNoun(word)) return '';
    for (let at = this.#text.indexOf(` ${word}`); at !== -1; at = this.#text.indexOf(` ${word}`, at + 1)) {
      if (/[\p{L}\p{M}]/u.test(this.#text[at + word.length + 1] ?? ' ')) continue;
      const before = /(\p{Lu}[\p{L}.-]{1,40})$/u.exec(this.#text.slice(Math.max(0, at - 42), at))?.[1] ?? '';
      if (before !== '' && !isSmall(before.toLowerCase(), this.#lexicon)) return before;
    }
    return '';
  }

  /** Whether words have a verb of the lists among them: no noun phrase. */
  #isClause(text: string): boolean {
    const { speech, label, auxiliaries, roles } = this.#lexicon;
    const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
    return words.some((word) => (speech.has(word) || label.has(word) || auxiliaries.has(word)) && !roles.has(word));
  }

  /** The person named in a phrase, else what all of the phrase names. */
  #person(mention: Range): EntityMention | null {
    const inside = this.#index.within(mention);
    const isPerson = ({ entity }: EntityMention): boolean => this.#entities[entity]?.kind === 'person';
    const person = inside
      .filter((item) => isPerson(item) && item.end <= mention.end && !this.#isGoverned(item, mention))
      .at(-1);
    if (person !== undefined) return person;
    return inside.find(({ start, end }) => start === mention.start && end === mention.end) ?? null;
  }

  /**
   * Those who speak together: `Anne Lindeau et Luc Moreau`, `Anne Lindeau, Luc Moreau et Ida Roche`; `one` where only the first of
   * those whom the words name speaks. Null where they name no more than one.
   */
  #together(mention: Range, cue: Range | null): Speakers | null {
    const sentence = this.#sentences[lastStartingBy(this.#sentences, mention.start)] ?? mention;
    const peopleIn = (range: Range) =>
      this.#index
        .within(range)
        .filter((item) => this.#entities[item.entity]?.kind === 'person' && !this.#isQuoted(item));
    if (this.#joining === null) return null;
    const together = peopleTogether(this.#text, sentence, { mention, cue }, peopleIn, this.#joining);
    const [first] = together.people;
    const last = together.people.at(-1);
    if (first === undefined || last === undefined || this.#isGoverned(first, mention)) return null;
    if (first === last) return { one: first, all: null };
    const name = joinedNames(together, (entity) => this.#entities[entity]?.name ?? '');
    return name === null
      ? null
      : { one: null, all: { name, start: Math.min(first.start, mention.start), end: last.end } };
  }

  /** Whether a name in a phrase belongs to another noun of it: `la portavoz de Ana Lindo`. */
  #isGoverned({ start }: Range, phrase: Range): boolean {
    const before = this.#text.slice(phrase.start, start).trimEnd().toLowerCase().replaceAll('’', "'");
    const words = before.replaceAll("'", "' ").trim().split(/\s+/u);
    const { articles, of, prepositions } = this.#lexicon;
    const last = words.at(-1) ?? '';
    const isArticle = articles.has(last) && !of.has(last);
    const governing = (isArticle ? words.at(-2) : last) ?? '';
    return of.has(governing) || prepositions.has(governing);
  }

  /**
   * Whether a sentence before a pronoun begins with someone of whom names are not found, after all who are: “Kämmerer Uwe Brandt
   * widersprach. „…“, sagte er.”
   */
  #introducesAnother({ start }: Range, known: number): boolean {
    const between = this.#text.slice(Math.max(known, start - LOOK_BACK), start);
    return [...between.matchAll(OPENING_NAME)].some(
      ({ 1: role, 2: given = '' }) => role !== undefined || isGivenName(given, this.#lexicon),
    );
  }

  /**
   * Whether a sentence between a person and a pronoun begins with someone else, named by a role that the person does not have:
   * “Sein Sprecher dementierte. „…“, stellte er klar.”
   */
  #isAnotherRole({ start }: Range, entity: number, known: number): boolean {
    const roles = (this.#entities[entity]?.roles ?? []).map((role) => role.toLowerCase());
    const between = this.#text.slice(Math.max(known, start - LOOK_BACK), start);
    return [...between.matchAll(OPENING_ROLE)].some(({ 1: opening = '', 2: words = '' }) => {
      if (!isSmall(opening.trim().toLowerCase(), this.#lexicon)) return false;
      const role = this.#roleIn(words.split(' '));
      return role !== undefined && !roles.some((each) => each.split(/\s+/u).includes(role));
    });
  }

  /** The role that words begin with, perhaps after adjectives: `nouvelle maire dément toute`; no role of another noun, no last word. */
  #roleIn(words: readonly string[]): string | undefined {
    const { of, prepositions, rules } = this.#lexicon;
    for (const word of words.slice(0, -1)) {
      const role = word.toLowerCase();
      if (isRoleWord(role, this.#lexicon)) return role;
      if (of.has(role) || prepositions.has(role) || (rules.capitalNouns === true && word !== role)) return undefined;
    }
    return undefined;
  }

  /** The person a pronoun refers to: the last speaker, if near, else the nearest person named outside quotations. */
  #antecedent(mention: Range): Speaker | null {
    const gender = this.#genderOfPronoun(this.#text.slice(mention.start, mention.end).toLowerCase());
    const last = this.#last !== null && this.#lastFits(this.#last.speaker, gender) ? this.#last : null;
    const nearest = this.#index.mentions[this.#index.indexFrom(mention.start) - 1];
    if (this.#introducesAnother(mention, Math.max(nearest?.end ?? 0, this.#last?.at ?? 0))) return null;
    for (let at = this.#index.indexFrom(mention.start) - 1; at >= 0; at--) {
      const item = this.#index.mentions[at];
      if (item === undefined || mention.start - item.start > LOOK_BACK) break;
      if (this.#entities[item.entity]?.kind !== 'person' || this.#isQuoted(item)) continue;
      if (contradicts(this.#genderOf(item.entity), gender)) continue;
      if (last !== null && last.at > item.start) break;
      if (this.#isAnotherRole(mention, item.entity, item.end)) return null;
      return {
        name: this.#entities[item.entity]?.name ?? '',
        entity: this.#idOf(item.entity),
        mention,
        basis: 'inferred',
      };
    }
    if (last === null || mention.start - last.at > LOOK_BACK * 2) return null;
    return { ...last.speaker, mention, basis: 'inferred' };
  }

  #genderOfPronoun(pronoun: string): Gender {
    const [she, he] = [this.#lexicon.she.has(pronoun), this.#lexicon.he.has(pronoun)];
    return she === he ? 'unknown' : she ? 'female' : 'male';
  }

  /** What a person's given name says, or where nouns have capitals the role. */
  #genderOf(entity: number): Gender {
    const { name = '', roles = [] } = this.#entities[entity] ?? {};
    const { women, men, rules } = this.#lexicon;
    const given = (name.split(' ')[0] ?? '').toLowerCase();
    if (women.has(given) !== men.has(given)) return women.has(given) ? 'female' : 'male';
    if (rules.capitalNouns === true && roles.some((role) => /\p{Ll}{4}in$/u.test(role))) return 'female';
    return genderOf(name);
  }

  /** Whether a pronoun can stand for the last speaker: a person, or one who is named by a role alone. */
  #lastFits({ entity, name }: Speaker, gender: Gender): boolean {
    const known = entity === null ? -1 : this.#entities.findIndex(({ id }) => id === entity);
    if (known !== -1) return this.#entities[known]?.kind === 'person' && !contradicts(this.#genderOf(known), gender);
    const [article = ''] = name.toLowerCase().split(/\s/u, 1);
    const { feminine, masculine } = this.#lexicon;
    const said: Gender = feminine.has(article) ? 'female' : masculine.has(article) ? 'male' : 'unknown';
    return said !== 'unknown' && gender !== 'unknown' && said === gender && saysRole(name, this.#lexicon);
  }

  #isQuoted({ start }: Range): boolean {
    return start < (this.#quoted[lastStartingBy(this.#quoted, start)]?.end ?? 0);
  }

  #idOf(entity: number): string | null {
    return this.#entities[entity]?.id ?? null;
  }
}

const contradicts = (one: Gender, other: Gender): boolean => one !== 'unknown' && other !== 'unknown' && one !== other;

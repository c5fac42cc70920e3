import type { Article } from '../../article/article.js';
import type { Range } from '../../text/range.js';
import type { AttributionRule } from '../attribution.js';
import type { ExtractedEntity, Speaker } from '../extraction.js';
import { type EntityMention, MentionIndex } from '../mentions.js';
import { GIVEN } from '../names/gazetteer/index.js';
import type { QuotationFindings, RawQuotation } from '../quotations.js';
import { isSmall, saysRole } from './phrases.js';
import type { Lexicon } from './rules.js';
import { isUnsaidIn } from './unsaid.js';

/** Rules by which the text itself names the speaker. */
const STATED: ReadonlySet<AttributionRule> = new Set(['after', 'before-speech', 'lead-in', 'turn', 'credit']);
/** Rules by which a cue with its subject stands near the quotation. */
const NEAR: ReadonlySet<AttributionRule> = new Set(['after', 'before-speech', 'according']);
/** Ends of German nouns that are no names. */
const NOUN = /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|nis|gesetz|orien?|buch|artikel|motto|frage)$/iu;
/** How far back, in characters, a pronoun looks for whom it stands for. */
const LOOK_BACK = 700;

/** A sentence's first words: perhaps a role, then a given name and a surname, and a verb. */
const OPENING_NAME =
  /(?:^|[\n.!?…]["“”»«]?\s{1,4})(\p{Lu}\p{L}{1,40}\s)?(\p{Lu}\p{L}{1,40})\s\p{Lu}[\p{L}-]{1,40}\s\p{Ll}/gu;

/** Turns the words that name a speaker into a name, in a language that has rules. */
export class RuledSpeakers {
  readonly #text: string;
  readonly #entities: readonly ExtractedEntity[];
  readonly #index: MentionIndex;
  readonly #lexicon: Lexicon;
  readonly #quoted: readonly Range[];
  /** Whom the last named speaker was, by where. */
  #last: { readonly speaker: Speaker; readonly at: number } | null = null;

  constructor(article: Article, entities: readonly ExtractedEntity[], findings: QuotationFindings, lexicon: Lexicon) {
    this.#text = article.text;
    this.#entities = entities;
    this.#index = new MentionIndex(entities);
    this.#lexicon = lexicon;
    this.#quoted = findings.quotations.map(({ passage }) => passage);
  }

  /** The speaker of a quotation; they are asked for in the order of the text. */
  resolve(raw: RawQuotation): Speaker | null {
    if (raw.mention === null || raw.rule === null) return null;
    const found = this.#resolve(raw.mention, raw.rule);
    const isSaid = !isUnsaidIn(this.#text, raw.mention, raw.cue, raw.passage, this.#lexicon);
    const speaker: Speaker | null = found === null || isSaid ? found : { ...found, basis: 'inferred' };
    if (speaker !== null) this.#last = { speaker, at: raw.passage.start };
    return speaker;
  }

  /** Whether words stand for a speaker though it cannot be told whom they mean: a pronoun. */
  standsForSomebody({ start, end }: Range): boolean {
    return this.#lexicon.pronouns.has(this.#text.slice(start, end).toLowerCase());
  }

  #resolve(mention: Range, rule: AttributionRule): Speaker | null {
    const text = this.#text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
    if (this.#lexicon.pronouns.has(text.toLowerCase())) return this.#antecedent(mention);
    const found = this.#person(mention);
    const basis = STATED.has(rule) ? 'stated' : 'inferred';
    const entity = found === null ? null : (this.#entities[found.entity] ?? null);
    if (!this.#isSure(text, entity, rule)) return null;
    if (found !== null)
      return { name: this.#entities[found.entity]?.name ?? text, entity: this.#idOf(found.entity), mention, basis };
    return this.#isClause(text) ? null : { name: text, entity: null, mention, basis };
  }

  /**
   * Whether what is found can be a speaker: a name of two words, a given name, a noun for somebody who speaks. One word with a
   * capital only right behind the verb that follows the quotation, a noun phrase of other words only there or, where nouns have capitals, with a verb near it.
   */
  #isSure(text: string, entity: ExtractedEntity | null, rule: AttributionRule): boolean {
    const { rules } = this.#lexicon;
    if (rules.unspaced === true || rule === 'turn' || rule === 'credit') return true;
    if (entity !== null && (entity.name.includes(' ') || GIVEN.has(entity.name))) return true;
    if (saysRole(text, this.#lexicon)) return true;
    if (!text.includes(' ') && this.#isPartOfName(text)) return true;
    if (rules.capitalNouns === true && NEAR.has(rule) && text.includes(' ')) return true;
    if (rule !== 'after') return entity !== null && entity.kind === 'organization';
    return rules.capitalNouns !== true || text.includes(' ') || !NOUN.test(text);
  }

  /** Whether a word is the end of a longer name somewhere in the article: another word with a capital comes right before it. */
  #isPartOfName(word: string): boolean {
    if (!/^\p{Lu}\p{Ll}{2}/u.test(word) || NOUN.test(word)) return false;
    for (let at = this.#text.indexOf(` ${word}`); at !== -1; at = this.#text.indexOf(` ${word}`, at + 1)) {
      if (/[\p{L}\p{M}]/u.test(this.#text[at + word.length + 1] ?? ' ')) continue;
      const before = /(\p{Lu}[\p{L}.-]{1,40})$/u.exec(this.#text.slice(Math.max(0, at - 42), at))?.[1] ?? '';
      if (before !== '' && !isSmall(before.toLowerCase(), this.#lexicon)) return true;
    }
    return false;
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

  /** Whether a name in a phrase belongs to another noun of it: `la portavoz de Ana Lindo`. */
  #isGoverned({ start }: Range, phrase: Range): boolean {
    const words = this.#text.slice(phrase.start, start).trimEnd().toLowerCase().split(/\s+/u);
    const { articles, of, prepositions } = this.#lexicon;
    const last = words.at(-1) ?? '';
    const isArticle = articles.has(last) && !of.has(last);
    const before = (isArticle ? words.at(-2) : last) ?? '';
    return of.has(before) || prepositions.has(before);
  }

  /**
   * Whether a sentence before a pronoun begins with somebody of whom names are not found, after all who are: “Kämmerer Uwe Brandt
   * widersprach. „…“, sagte er.”
   */
  #introducesAnother({ start }: Range, known: number): boolean {
    const between = this.#text.slice(Math.max(known, start - LOOK_BACK), start);
    return [...between.matchAll(OPENING_NAME)].some(
      ({ 1: role, 2: given = '' }) => role !== undefined || GIVEN.has(given),
    );
  }

  /** The person a pronoun refers to: the last speaker, if near, else the nearest person named outside quotations. */
  #antecedent(mention: Range): Speaker | null {
    const nearest = this.#index.mentions[this.#index.indexFrom(mention.start) - 1];
    if (this.#introducesAnother(mention, Math.max(nearest?.end ?? 0, this.#last?.at ?? 0))) return null;
    for (let at = this.#index.indexFrom(mention.start) - 1; at >= 0; at--) {
      const item = this.#index.mentions[at];
      if (item === undefined || mention.start - item.start > LOOK_BACK) break;
      if (this.#entities[item.entity]?.kind !== 'person' || this.#isQuoted(item)) continue;
      if (this.#last !== null && this.#last.at > item.start && this.#last.speaker.entity !== null) break;
      return {
        name: this.#entities[item.entity]?.name ?? '',
        entity: this.#idOf(item.entity),
        mention,
        basis: 'inferred',
      };
    }
    if (this.#last?.speaker.entity == null || mention.start - this.#last.at > LOOK_BACK * 2) return null;
    return { ...this.#last.speaker, mention, basis: 'inferred' };
  }

  #isQuoted({ start }: Range): boolean {
    return this.#quoted.some((quotation) => quotation.start <= start && start < quotation.end);
  }

  #idOf(entity: number): string | null {
    return this.#entities[entity]?.id ?? null;
  }
}

import { foldWord } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import type { ExtractedEntity } from './extraction.js';
import type { EntityMention } from './mentions.js';
import type { Gender } from './persons.js';

/** Number of characters before a surname in which a form of address is read. */
const BEFORE = 32;

/** Forms of address before a surname, perhaps with a title between, in the languages of sources. */
const address = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})\.?\s(?:\p{L}{1,12}\.?\s)?$`, 'iu');
const HERS = address(
  'mrs|ms|miss|madam|madame|mme|mlle|mademoiselle|lady|dame|frau|fräulein|señora|señorita|sra|srta|doña|signora|signorina|sig\\.ra|mevrouw|mw|senhora|dona|pani|fru|fröken|госпожа|г-жа',
);
const HIS = address(
  'mr|mister|sir|lord|monsieur|m|herrn?|señor|sr|don|signor|sig|meneer|dhr|de heer|senhor|dom|pan|hr|господин|г-н',
);

/** People of an article who share a surname. */
export class Namesakes {
  readonly #text: string;
  readonly #entities: readonly ExtractedEntity[];
  readonly #genderOf: (entity: number) => Gender;
  readonly #bySurname = new Map<string, number[]>();

  /** `genderOf` tells what is known of a person by its index among `entities`. */
  constructor(text: string, entities: readonly ExtractedEntity[], genderOf: (entity: number) => Gender) {
    this.#text = text;
    this.#entities = entities;
    this.#genderOf = genderOf;
    for (const [index, { kind, name }] of entities.entries()) {
      const words = name.split(' ');
      if (kind !== 'person' || words.length < 2) continue;
      const surname = foldWord(words.at(-1) ?? '');
      const others = this.#bySurname.get(surname);
      if (others === undefined) this.#bySurname.set(surname, [index]);
      else others.push(index);
    }
  }

  /**
   * Whom a surname alone means that several people of the article have: the one whom a form of address before it fits, if it fits
   * nobody else, or the only one of them whom the paragraph has named in full before; or, where it names none, the only one whom the
   * article had named when it first used the surname alone: others have their given names then. Else the one that it was taken for,
   * which is not sure. Null for a fuller name, and for the surname of one.
   */
  meant({ start, end, entity }: EntityMention): { readonly entity: number; readonly sure: boolean } | null {
    const written = this.#text.slice(start, end);
    const surname = /(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]{1,80}$/u.exec(written.replace(/['’]s?$/u, ''))?.[0] ?? '';
    const people = this.#bySurname.get(foldWord(surname)) ?? [];
    if (people.length < 2) return null;
    const at = start + written.lastIndexOf(surname);
    const before = this.#text.slice(Math.max(0, at - BEFORE), at);
    const gender: Gender = HERS.test(before) ? 'female' : HIS.test(before) ? 'male' : 'unknown';
    if (gender === 'unknown') {
      if (at > start) return null;
      const paragraph = this.#text.lastIndexOf('\n\n', start);
      const near = people.filter((each) => this.#isNamedBetween(each, paragraph, start));
      const [one, another] = near.length > 0 ? near : this.#introduced(people, start);
      return one === undefined || another !== undefined ? { entity, sure: false } : { entity: one, sure: true };
    }
    const [one, another] = people.filter((each) => this.#genderOf(each) === gender);
    if (one === undefined || another !== undefined) return { entity, sure: false };
    return { entity: one, sure: people.every((each) => this.#genderOf(each) !== 'unknown') };
  }

  /** Who of some people was named in full before the surname alone was first used, at an offset or before it. */
  #introduced(people: readonly number[], offset: number): number[] {
    const alone = people.flatMap((each) => {
      const first = this.#entities[each]?.mentions.find((mention) => !this.#isFull(mention));
      return first === undefined ? [] : [first.start];
    });
    const first = Math.min(offset, ...alone);
    return people.filter((each) => this.#isNamedBetween(each, 0, first));
  }

  /** Whether someone is named in full between two offsets. */
  #isNamedBetween(entity: number, from: number, to: number): boolean {
    const mentions = this.#entities[entity]?.mentions ?? [];
    for (let at = mentions.findLastIndex(({ start }) => start < to); at >= 0; at--) {
      const mention = mentions[at] ?? { start: 0, end: 0 };
      if (mention.start < from) return false;
      if (this.#isFull(mention)) return true;
    }
    return false;
  }

  #isFull({ start, end }: Range): boolean {
    return /\p{L}\s+\p{L}/u.test(this.#text.slice(start, end));
  }
}

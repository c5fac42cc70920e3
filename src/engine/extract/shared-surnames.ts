import { foldWord } from '../text/normalize.js';
import type { Range } from '../text/range.js';
import type { ExtractedEntity } from './extraction.js';
import { withoutMiddleInitials } from './initials.js';
import type { EntityMention, MentionIndex } from './mentions.js';
import { FORMS_OF_ADDRESS, GIVEN } from './names/gazetteer/index.js';
import type { Gender } from './persons.js';

/** Number of characters before a surname in which a form of address is read. */
const BEFORE = 32;

/** The sex that a form of address tells; undefined for another word. */
function sexOf(word = ''): 'm' | 'f' | undefined {
  return FORMS_OF_ADDRESS.get(foldWord(word).replace(/\.$/u, ''));
}

/** What the form of address tells that ends a text, perhaps with a title after it: `Mrs`, `Frau Dr.` */
function addressedAs(text: string): Gender {
  const words = /(?:\p{L}[\p{L}\p{M}.-]{0,14}\s){1,3}$/u.exec(text)?.[0].trim().split(/\s+/u) ?? [];
  const [title, address] = [...withoutMiddleInitials(words)].reverse();
  const sex = sexOf(title) ?? sexOf(address);
  return sex === undefined ? 'unknown' : sex === 'f' ? 'female' : 'male';
}

/** When people of one surname are introduced. */
interface Introduction {
  /** Who is the first to be named in full, and where the first of the others is. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** Where one of them is first named by the surname alone. */
  readonly alone: number;
}

/** People of an article with the same surname. */
interface Bearers {
  readonly entities: Set<number>;
  /** The only one of a gender; null where several are. */
  readonly only: Map<Gender, number | null>;
  introduction?: Introduction;
}

/** People of an article who share a surname. */
export class SharedSurnames {
  readonly #text: string;
  readonly #entities: readonly ExtractedEntity[];
  readonly #index: MentionIndex;
  readonly #bySurname = new Map<string, Bearers>();
  /** What `#isAddressedAsTwo` has found, by person. */
  readonly #addressedAsTwo = new Map<number, boolean>();

  /** `genderOf` tells what is known of a person by its index among `entities`. */
  constructor(
    text: string,
    entities: readonly ExtractedEntity[],
    index: MentionIndex,
    genderOf: (entity: number) => Gender,
  ) {
    this.#text = text;
    this.#entities = entities;
    this.#index = index;
    for (const [entity, { kind, name }] of entities.entries()) {
      const words = name.split(' ');
      const [given = ''] = words;
      // Of `Herr Quell` no given name is known, and others may be taken for him.
      if (kind !== 'person' || words.length < 2 || (sexOf(given) !== undefined && !GIVEN.has(given))) continue;
      const surname = foldWord(words.at(-1) ?? '');
      const bearers = this.#bySurname.get(surname) ?? { entities: new Set(), only: new Map() };
      const gender = genderOf(entity);
      bearers.entities.add(entity);
      bearers.only.set(gender, bearers.only.has(gender) ? null : entity);
      this.#bySurname.set(surname, bearers);
    }
  }

  /**
   * Whom a surname alone means that several people of the article have: the one whom a form of address before it fits, if it fits
   * nobody else, or the only one of them whom the paragraph has named in full before; or, where it names none, the only one whom the
   * article had named when it first used the surname alone: others have their given names then. Else the one that it was taken for,
   * which is not sure. `entity` is null where the form of address is that of somebody else, whom the article names by it alone: `Mrs Cole`
   * beside Alan Cole. Null for a fuller name, and for the surname of one.
   */
  meant({ start, end, entity }: EntityMention): { readonly entity: number | null; readonly sure: boolean } | null {
    const written = this.#text.slice(start, end);
    const surname = /(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]{1,80}$/u.exec(written.replace(/['’]s?$/u, ''))?.[0] ?? '';
    const bearers = this.#bySurname.get(foldWord(surname));
    if (bearers === undefined) return null;
    const at = start + written.lastIndexOf(surname);
    const before = this.#text.slice(Math.max(0, at - BEFORE), at);
    const gender = addressedAs(before);
    const isOnly = bearers.entities.size === 1;
    if (gender === 'unknown') {
      if (at > start || isOnly) return null;
      const near = this.#namedBefore(bearers, start);
      const [one, another] = near.length > 0 ? near : this.#introduced(bearers, start);
      return one === undefined || another !== undefined ? { entity, sure: false } : { entity: one, sure: true };
    }
    if (!bearers.only.has('unknown') && !bearers.only.has(gender)) return { entity: null, sure: true };
    if (isOnly) return this.#isAddressedAsTwo(entity) ? { entity, sure: false } : null;
    const one = bearers.only.get(gender) ?? null;
    return { entity: one ?? entity, sure: one !== null && !bearers.only.has('unknown') };
  }

  /** Whether the mentions of a person have forms of address for a man and for a woman: `Mr Cole`, `Mrs Cole`. */
  #isAddressedAsTwo(entity: number): boolean {
    const known = this.#addressedAsTwo.get(entity);
    if (known !== undefined) return known;
    const found = new Set<Gender>();
    for (const { start, end } of this.#entities[entity]?.mentions ?? []) {
      const at = Math.max(start, this.#text.lastIndexOf(' ', end - 1) + 1);
      found.add(addressedAs(this.#text.slice(Math.max(0, at - BEFORE), at)));
    }
    const areTwo = found.has('male') && found.has('female');
    this.#addressedAsTwo.set(entity, areTwo);
    return areTwo;
  }

  /** Whom of several people the paragraph of an offset names in full before it; of several, two. */
  #namedBefore({ entities }: Bearers, offset: number): number[] {
    const paragraph = this.#text.lastIndexOf('\n\n', offset);
    const named: number[] = [];
    for (let at = this.#index.indexFrom(offset) - 1; at >= 0 && named.length < 2; at--) {
      const mention = this.#index.mentions[at];
      if (mention === undefined || mention.start < paragraph) break;
      const { entity } = mention;
      if (entities.has(entity) && !named.includes(entity) && this.#isFull(mention)) named.push(entity);
    }
    return named;
  }

  /** The only one of several people who was named in full before the surname alone was first used, at an offset or before it. */
  #introduced(bearers: Bearers, offset: number): number[] {
    bearers.introduction ??= this.#introductionOf(bearers);
    const { first, from, to, alone } = bearers.introduction;
    const until = Math.min(offset, alone);
    return from < until && to >= until ? [first] : [];
  }

  #introductionOf({ entities }: Bearers): Introduction {
    let [first, from, to, alone] = [-1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const entity of entities) {
      const mentions = this.#entities[entity]?.mentions ?? [];
      const named = mentions.find((mention) => this.#isFull(mention))?.start ?? Number.POSITIVE_INFINITY;
      alone = Math.min(alone, mentions.find((mention) => !this.#isFull(mention))?.start ?? Number.POSITIVE_INFINITY);
      if (named < from) [first, from, to] = [entity, named, from];
      else to = Math.min(to, named);
    }
    return { first, from, to, alone };
  }

  #isFull({ start, end }: Range): boolean {
    return /\p{L}\s+\p{L}/u.test(this.#text.slice(start, end));
  }
}

import type { Area } from './areas.js';
import type { PageText } from './blocks.js';
import { endsSentence, isLinked, isLong } from './leftovers.js';

/** Elements that hold a part of a text, and are beside its paragraphs. */
const PARTS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr blockquote pre center'.split(' '),
);

/** Most of the prose of a page, nearly all of it, and so little that the article is not in it. */
const MOST = 0.5;
const MOST_OF_ALL = 0.9;
const LEFT = 0.15;
/** Amount of prose that makes an article, in UTF-16 code units, regardless of how much is outside it, such as comments. */
const ENOUGH = 600;

/** A list with this share of its text in links is one of links. */
const LINKS = 0.8;

/** Prose in a list counts less: pages list what else there is. */
const IN_LIST = 0.25;

/** Blocks of an element that holds this share of a text are beside it. */
const SHARE = 0.1;

/** Shortest block that may be prose, in UTF-16 code units: CJK says as much in a third of the letters. */
const SHORTEST = 20;

/** What the areas of a page say about its blocks. All of it is linear in the page. */
export class PageOutline {
  readonly #page: PageText;
  /** UTF-16 code units of prose of each block; 0 for headings and links. */
  readonly #prose: readonly number[];
  readonly #outside: readonly boolean[];
  readonly #inList: readonly boolean[];
  /** For each area the one that holds the text which it is a part of. */
  readonly #holders: readonly number[];
  readonly #ofLinks: readonly boolean[];

  /** `trusted`: blocks that another reader has found to be the article's, regardless of the classes of their elements. */
  constructor(page: PageText, trusted?: readonly boolean[]) {
    this.#page = page;
    const inList: boolean[] = [];
    for (const { name, parent } of page.areas) inList.push(name === 'li' || (inList[parent] ?? false));
    this.#inList = inList;
    this.#prose = page.blocks.map((block) => {
      if (block.kind === 'heading' || block.kind === 'row' || isLinked(block) || block.text.length < SHORTEST) return 0;
      const weight = inList[block.area] === true ? IN_LIST : 1;
      return endsSentence(block.text) || block.isParagraph || isLong(block) ? weight * block.text.length : 0;
    });
    this.#outside = this.#markOutside(trusted);
    this.#holders = this.#findHolders();
    this.#ofLinks = this.#markLists();
  }

  /** Whether a block is in a part of the page that is outside the article. */
  isOutside(index: number): boolean {
    return this.#outside[this.#areaOf(index)] ?? false;
  }

  /** What is marked, without what is outside the article. */
  without(marked: readonly boolean[]): boolean[] {
    return marked.map((is, index) => is && !this.isOutside(index));
  }

  /** Whether a block is an item of a list of links. */
  isOfLinks(index: number): boolean {
    return this.#page.blocks[index]?.kind === 'item' && (this.#ofLinks[this.#areaOf(index)] ?? false);
  }

  /** UTF-16 code units of prose in the blocks that are marked. */
  proseOf(marked: readonly boolean[]): number {
    return this.#prose.reduce((sum, prose, index) => sum + (marked[index] === true ? prose : 0), 0);
  }

  /** The blocks of what the markup calls the body of an article. */
  get inBody(): boolean[] {
    return this.#inside(this.#largest((area) => area.isBody));
  }

  /** The blocks of the `<article>` with the most prose. */
  get inArticle(): boolean[] {
    return this.#inside(this.#largest((area) => area.name === 'article'));
  }

  /** The blocks of the innermost area that has most of the prose of the page. */
  get inDensest(): boolean[] {
    const all = this.#page.blocks.map((_, index) => !this.isOutside(index));
    const { first, end } = this.around(all, MOST);
    return all.map((is, index) => is && index >= first && index < end);
  }

  /** The blocks of the innermost area that has a share of the prose that is marked, as a range of indexes. */
  around(marked: readonly boolean[], share: number): { readonly first: number; readonly end: number } {
    const sums = this.#sums(marked);
    const total = sums.at(-1) ?? 0;
    let range = { first: 0, end: this.#page.blocks.length };
    // An area comes after those around it: the last is the innermost of a chain, and with most of the prose there is one chain.
    for (const { first, end } of this.#page.areas) {
      if ((sums[end] ?? 0) - (sums[first] ?? 0) >= share * total && end - first <= range.end - range.first)
        range = { first, end };
    }
    return range;
  }

  /** The areas that hold much of the prose that is marked. */
  holdersOf(marked: readonly boolean[]): ReadonlySet<number> {
    const total = this.proseOf(marked);
    const sums = new Map<number, number>();
    for (const [index, prose] of this.#prose.entries()) {
      if (marked[index] !== true) continue;
      const holder = this.#holders[this.#areaOf(index)] ?? -1;
      sums.set(holder, (sums.get(holder) ?? 0) + prose);
    }
    return new Set([...sums].filter(([, sum]) => sum > SHARE * total).map(([holder]) => holder));
  }

  /** Whether a block is a paragraph in an item of a list: where pages link to other articles. */
  isInItem(index: number): boolean {
    return this.#inList[this.#areaOf(index)] === true && this.#page.blocks[index]?.kind !== 'item';
  }

  /** Whether a block is directly in one of the areas, beside its paragraphs or in a list. */
  isHeldBy(index: number, holders: ReadonlySet<number>): boolean {
    return holders.has(this.#holders[this.#areaOf(index)] ?? -1);
  }

  #areaOf(index: number): number {
    return this.#page.blocks[index]?.area ?? -1;
  }

  #inside(area: Area | undefined): boolean[] {
    return this.#page.blocks.map(
      (_, index) => area !== undefined && index >= area.first && index < area.end && !this.isOutside(index),
    );
  }

  #largest(is: (area: Area) => boolean): Area | undefined {
    const sums = this.#sums(this.#page.blocks.map((_, index) => !this.isOutside(index)));
    let [largest, most]: [Area | undefined, number] = [undefined, 0];
    for (const area of this.#page.areas) {
      const prose = (sums[area.end] ?? 0) - (sums[area.first] ?? 0);
      if (is(area) && prose > most) [largest, most] = [area, prose];
    }
    return largest;
  }

  /** The prose that is marked before each block, and at last all of it. */
  #sums(marked: readonly boolean[] | null): number[] {
    const sums = [0];
    for (const [index, prose] of this.#prose.entries()) {
      sums.push((sums[index] ?? 0) + (marked === null || marked[index] === true ? prose : 0));
    }
    return sums;
  }

  /**
   * What is outside the article by its class may be the article, or around it: then hardly any prose is left, and areas
   * with most of the page's prose are examined as if they had no class.
   */
  #markOutside(trusted: readonly boolean[] | undefined): boolean[] {
    const sums = this.#sums(null);
    const known = this.#sums(trusted ?? this.#page.blocks.map(() => false));
    const total = sums.at(-1) ?? 0;
    for (const most of [Number.POSITIVE_INFINITY, MOST_OF_ALL, MOST]) {
      const outside: boolean[] = [];
      for (const { parent, isOutside, name, first, end } of this.#page.areas) {
        const prose = (sums[end] ?? 0) - (sums[first] ?? 0);
        // Of a figure only quotations and tables are read.
        const isTrusted =
          trusted !== undefined && (known[end] ?? 0) - (known[first] ?? 0) >= MOST * (known.at(-1) ?? 0);
        const is =
          (isOutside || this.#isCard(name, first, end)) &&
          !isTrusted &&
          prose <= most * total &&
          !(name === 'figure' && this.#holdsText(first, end));
        outside.push(is || (outside[parent] ?? false));
      }
      const left = this.#prose.reduce(
        (sum, prose, index) => sum + (outside[this.#areaOf(index)] === true ? 0 : prose),
        0,
      );
      if (left >= Math.min(LEFT * total, ENOUGH)) return outside;
    }
    return this.#page.areas.map(() => false);
  }

  /** An item of a list that begins with a heading which is a link: another article. */
  #isCard(name: string, first: number, end: number): boolean {
    const heading = this.#page.blocks[first];
    return name === 'li' && end > first && heading?.kind === 'heading' && isLinked(heading);
  }

  #holdsText(first: number, end: number): boolean {
    const kind = this.#page.blocks[first]?.kind;
    return end > first && (kind === 'quote' || kind === 'row');
  }

  #findHolders(): number[] {
    const holders: number[] = [];
    for (const [index, { name, parent }] of this.#page.areas.entries()) {
      holders.push(PARTS.has(name) ? (holders[parent] ?? -1) : index);
    }
    return holders;
  }

  /** Lists of which most is links, and what is in them. */
  #markLists(): boolean[] {
    const [linked, lengths] = [[0], [0]];
    for (const block of this.#page.blocks) {
      linked.push((linked.at(-1) ?? 0) + block.linked);
      lengths.push((lengths.at(-1) ?? 0) + block.text.length);
    }
    const between = (sums: readonly number[], { first, end }: Area): number => (sums[end] ?? 0) - (sums[first] ?? 0);
    const lists: boolean[] = [];
    for (const area of this.#page.areas) {
      const isList = area.name === 'ul' || area.name === 'ol';
      const ofLinks = isList && between(linked, area) > LINKS * between(lengths, area);
      lists.push(ofLinks || (!isList && (lists[area.parent] ?? false)));
    }
    return lists;
  }
}

import { GIVEN } from '../extract/names/gazetteer/index.js';
import { type DraftBlock, isProse, sourceRange } from '../markdown/block.js';

/** A given name and a surname, perhaps with an initial between. */
const FULL_NAME =
  /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}-]{1,30})\s(?:\p{Lu}\.\s)?(\p{Lu}[\p{L}\p{M}-]{1,30})(?![\p{L}\p{M}])/gu;

interface Introduced {
  readonly name: string;
  readonly at: number;
}

/** The full names with which a draft introduces people whom it later names by their surnames. */
export class Introductions {
  readonly #blocks: readonly DraftBlock[];
  #found: Map<string, Introduced[]> | null = null;

  constructor(blocks: readonly DraftBlock[]) {
    this.#blocks = blocks;
  }

  /** The full names before an offset of the draft that end with this one word; none for a name of several words. */
  of(surname: string, before: number): readonly string[] {
    if (/\s/u.test(surname)) return [];
    const found = this.#names().get(surname.replace(/['’]s?$/u, '')) ?? [];
    return [...new Set(found.filter(({ at }) => at < before).map(({ name }) => name))].slice(0, MOST);
  }

  #names(): Map<string, Introduced[]> {
    if (this.#found !== null) return this.#found;
    this.#found = new Map();
    for (const block of this.#blocks) {
      if (!isProse(block.kind)) continue;
      for (const { 0: whole, 1: given = '', 2: surname = '', index } of block.visible.text.matchAll(FULL_NAME)) {
        if (!GIVEN.has(given)) continue;
        const names = this.#found.get(surname) ?? [];
        const name = `${given} ${surname}`;
        if (!names.some((each) => each.name === name))
          names.push({ name, at: sourceRange(block, index, index + whole.length).start });
        this.#found.set(surname, names);
      }
    }
    return this.#found;
  }
}

/** Maximum number of names. */
const MOST = 8;

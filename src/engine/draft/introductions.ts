import { GIVEN } from '../extract/names/gazetteer/index.js';
import { type DraftBlock, isProse, sourceRange, type VisibleText } from '../markdown/block.js';

/** A given name and a surname, perhaps with an initial between. */
const FULL_NAME =
  /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}-]{1,30})\s(?:\p{Lu}\.\s)?(\p{Lu}[\p{L}\p{M}-]{1,30})(?![\p{L}\p{M}])/gu;

/** Maximum number of names of one surname. */
const MOST = 8;

/** A full name, and where it begins in the visible text of its block. */
interface Introduced {
  readonly given: string;
  readonly surname: string;
  readonly at: number;
}

/** Keyed by the block's shown text, an object that stays the same when the block moves. */
const foundIn = new WeakMap<VisibleText, readonly Introduced[]>();

/** The full names with which a draft introduces people whom it later names by their surnames. */
export class Introductions {
  readonly #blocks: readonly DraftBlock[];
  #bySurname: Map<string, { readonly name: string; readonly at: number }[]> | null = null;

  constructor(blocks: readonly DraftBlock[]) {
    this.#blocks = blocks;
  }

  /** The full names before an offset of the draft that end with this one word; none for a name of several words. */
  of(surname: string, before: number): readonly string[] {
    if (/\s/u.test(surname)) return [];
    this.#bySurname ??= this.#sorted();
    const found = this.#bySurname.get(surname.replace(/['’]s?$/u, '')) ?? [];
    return [...new Set(found.filter(({ at }) => at < before).map(({ name }) => name))].slice(0, MOST);
  }

  #sorted(): Map<string, { readonly name: string; readonly at: number }[]> {
    const bySurname = new Map<string, { name: string; at: number }[]>();
    for (const block of this.#blocks) {
      for (const { given, surname, at } of isProse(block.kind) ? namesIn(block) : []) {
        const names = bySurname.get(surname) ?? [];
        const name = `${given} ${surname}`;
        if (!names.some((each) => each.name === name))
          names.push({ name, at: sourceRange(block, at, at + name.length).start });
        bySurname.set(surname, names);
      }
    }
    return bySurname;
  }
}

/** The full names in a block of prose. */
function namesIn({ visible }: DraftBlock): readonly Introduced[] {
  const known = foundIn.get(visible);
  if (known !== undefined) return known;
  const found = [...visible.text.matchAll(FULL_NAME)].flatMap(({ 1: given = '', 2: surname = '', index }) =>
    GIVEN.has(given) ? { given, surname, at: index } : [],
  );
  foundIn.set(visible, found);
  return found;
}

import type { CslItem } from '../../engine/bibliography/csl-item.js';

/** The entries of a bibliography, each key once. */
export class EntryList {
  readonly #items: CslItem[] = [];
  readonly #byKey = new Map<string, CslItem>();

  constructor(items: Iterable<CslItem> = []) {
    for (const item of items) this.add(item);
  }

  /** In the file's order. */
  get items(): readonly CslItem[] {
    return this.#items;
  }

  /** The entry of a key. */
  get(key: string): CslItem | undefined {
    return this.#byKey.get(key);
  }

  /** Adds an entry, unless there is one of its key. */
  add(item: CslItem): void {
    if (this.#byKey.has(item.id)) return;
    this.#byKey.set(item.id, item);
    this.#items.push(item);
  }
}

/** Entries that a draft can cite. */
export interface CitableEntries {
  readonly items: readonly CslItem[];
  get(key: string): CslItem | undefined;
}

/**
 * The entries of several lists, of each key the first, less those whose keys the library has. Keys of the library are looked up in
 * the lists, not the other way round: a list may have ten thousands of entries, and the thread must not be long at it.
 */
export function citableEntries(lists: readonly EntryList[], keysOfLibrary: Iterable<string>): CitableEntries {
  const filled = lists.filter(({ items }) => items.length > 0);
  const taken = new Set<string>();
  for (const key of keysOfLibrary) if (filled.some((list) => list.get(key) !== undefined)) taken.add(key);
  const kept = filled.map(({ items }, index) => {
    const before = filled.slice(0, index);
    if (taken.size === 0 && before.length === 0) return items;
    return items.filter(({ id }) => !taken.has(id) && before.every((list) => list.get(id) === undefined));
  });
  const [only = [], ...more] = kept;
  return {
    items: more.length === 0 ? only : kept.flat(),
    get: (key) => (taken.has(key) ? undefined : filled.find((list) => list.get(key) !== undefined)?.get(key)),
  };
}

import { SmallSet } from './entities/small-set.js';
import { type NamedEntity, type NameEntry, NameFinder, nameKey, wordCount } from './name-finder.js';

interface Entry extends NameEntry {
  readonly holders: SmallSet<NamedEntity>;
}

/** Finds entities that come and go and change their names. */
export class NameIndex extends NameFinder {
  readonly #entries = new Map<string, Entry[]>();
  readonly #known = new Map<NamedEntity, readonly string[]>();
  /** Words of the longest name there has been. */
  protected longest = 1;

  /** Takes an entity in, or takes in that it is called differently than before. */
  put(holder: NamedEntity): void {
    const { names } = holder;
    const known = this.#known.get(holder);
    if (known === names) return;
    this.#known.set(holder, names);
    const [before, after] = [new Set(known), new Set(names)];
    for (const name of before) if (!after.has(name)) this.#remove(name, holder);
    for (const name of after) if (!before.has(name)) this.#add(name, holder);
  }

  /** Forgets an entity. */
  delete(holder: NamedEntity): void {
    for (const name of new Set(this.#known.get(holder))) this.#remove(name, holder);
    this.#known.delete(holder);
  }

  protected entriesOf(key: string): readonly NameEntry[] {
    return this.#entries.get(key) ?? [];
  }

  #add(name: string, holder: NamedEntity): void {
    const folded = nameKey(name);
    if (folded === '') return;
    this.longest = Math.max(this.longest, wordCount(name));
    const entries = this.#entries.get(folded);
    const same = entries?.find((entry) => entry.name === name);
    const { holders } = same ?? { holders: new SmallSet<NamedEntity>() };
    holders.add(holder);
    if (same) return;
    if (entries) entries.push({ name, holders });
    else this.#entries.set(folded, [{ name, holders }]);
  }

  #remove(name: string, holder: NamedEntity): void {
    const folded = nameKey(name);
    const entries = this.#entries.get(folded) ?? [];
    const entry = entries.find((each) => each.name === name);
    if (!entry?.holders.delete(holder) || entry.holders.size > 0) return;
    if (entries.length === 1) this.#entries.delete(folded);
    else
      this.#entries.set(
        folded,
        entries.filter((each) => each !== entry),
      );
  }
}

/** Number of tables, so that growing one stays cheap. */
const TABLES = 256;
/** Bits by which a table is chosen; the rest choose the place in it. */
const TABLE_BITS = 8;
const FEWEST = 16;
/** Numbers to an entry: its key, its value, the entry that follows. */
const KEY = 0;
const VALUE = 1;
const NEXT = 2;
const ENTRY = 3;
const END = -1;

/**
 * Any number of values to a key, all of them integers of 32 bits: what a map from hashes to lists would be, in a quarter of
 * its memory. Keys are hashes: evenly spread, at least in the bits above the lowest eight.
 */
export class Postings {
  readonly #tables: (Table | undefined)[] = new Array(TABLES).fill(undefined);

  /** Adds a value to those of a key, without asking whether it is there. */
  add(key: number, value: number): void {
    const index = key & (TABLES - 1);
    const table = this.#tables[index] ?? new Table();
    this.#tables[index] = table;
    table.add(key | 0, value);
  }

  /** Takes one such value from those of a key; whether it was there. */
  delete(key: number, value: number): boolean {
    return this.#tables[key & (TABLES - 1)]?.delete(key | 0, value) ?? false;
  }

  /** The values of a key, in no order; of more than `most` only as many. */
  get(key: number, most = Number.POSITIVE_INFINITY): number[] {
    return this.#tables[key & (TABLES - 1)]?.get(key | 0, most) ?? [];
  }

  /** Calls `visit` with every key and every value of it. */
  forEach(visit: (key: number, value: number) => void): void {
    for (const table of this.#tables) table?.forEach(visit);
  }
}

/** Entries in lists, one list to each place that keys are sent to. */
class Table {
  #heads = new Int32Array(FEWEST).fill(END);
  #entries = new Int32Array(ENTRY * FEWEST);
  /** Entries in use or freed. */
  #length = 0;
  /** The first of the freed ones, which are a list too. */
  #free = END;

  add(key: number, value: number): void {
    let entry = this.#free;
    if (entry !== END) this.#free = this.#next(entry);
    else {
      if (ENTRY * this.#length === this.#entries.length) this.#grow();
      entry = this.#length++;
    }
    const place = this.#placeOf(key);
    this.#entries[ENTRY * entry + KEY] = key;
    this.#entries[ENTRY * entry + VALUE] = value;
    this.#entries[ENTRY * entry + NEXT] = this.#heads[place] ?? END;
    this.#heads[place] = entry;
  }

  delete(key: number, value: number): boolean {
    const place = this.#placeOf(key);
    let before = END;
    for (let entry = this.#heads[place] ?? END; entry !== END; entry = this.#next(entry)) {
      if (this.#entries[ENTRY * entry + KEY] === key && this.#entries[ENTRY * entry + VALUE] === value) {
        if (before === END) this.#heads[place] = this.#next(entry);
        else this.#entries[ENTRY * before + NEXT] = this.#next(entry);
        this.#entries[ENTRY * entry + NEXT] = this.#free;
        this.#free = entry;
        return true;
      }
      before = entry;
    }
    return false;
  }

  get(key: number, most: number): number[] {
    const values: number[] = [];
    let entry = this.#heads[this.#placeOf(key)] ?? END;
    for (; entry !== END && values.length < most; entry = this.#next(entry)) {
      if (this.#entries[ENTRY * entry + KEY] === key) values.push(this.#entries[ENTRY * entry + VALUE] ?? 0);
    }
    return values;
  }

  forEach(visit: (key: number, value: number) => void): void {
    for (const head of this.#heads) {
      for (let entry = head; entry !== END; entry = this.#next(entry)) {
        visit(this.#entries[ENTRY * entry + KEY] ?? 0, this.#entries[ENTRY * entry + VALUE] ?? 0);
      }
    }
  }

  #next(entry: number): number {
    return this.#entries[ENTRY * entry + NEXT] ?? END;
  }

  #placeOf(key: number): number {
    return (key >>> TABLE_BITS) & (this.#heads.length - 1);
  }

  /** Makes room when every entry is in use: half as much again, as memory counts here. */
  #grow(): void {
    const entries = new Int32Array(ENTRY * Math.ceil(1.5 * this.#length));
    entries.set(this.#entries);
    this.#entries = entries;
    if (this.#length < this.#heads.length) return;
    this.#heads = new Int32Array(2 * this.#heads.length).fill(END);
    for (let entry = 0; entry < this.#length; entry += 1) {
      const place = this.#placeOf(this.#entries[ENTRY * entry + KEY] ?? 0);
      this.#entries[ENTRY * entry + NEXT] = this.#heads[place] ?? END;
      this.#heads[place] = entry;
    }
  }
}

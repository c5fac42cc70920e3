import type { Range } from '../text/range.js';
import { SmallSet } from './entities/small-set.js';
import type { Entity } from './model.js';

/** An entity named at a place in some text. */
export interface NameMatch extends Range {
  /** All entities that go by this name, the most mentioned first. */
  readonly entities: readonly Entity[];
}

/** Words as names are made of: letters, digits, and the dots, hyphens and apostrophes inside them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’&-][\p{L}\p{N}\p{M}]+)*\.?/gu;

/** How far left and right of the offset a name can reach, in code units. */
const REACH = 160;

/** An entity as the index holds it. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  /** Its possible names; a new list after each change. */
  readonly names: readonly string[];
  /** How many places name it. */
  readonly mentions: number;
  readonly entity: Entity;
}

/** The most mentioned first, then by name. */
export function mostMentionedFirst(a: NamedEntity, b: NamedEntity): number {
  if (a.mentions !== b.mentions) return b.mentions - a.mentions;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** In running text, names of more words are not found. */
const MOST_WORDS = 16;

interface Entry {
  /** The name as in the library, to compare capitals with. */
  readonly name: string;
  readonly holders: SmallSet<NamedEntity>;
}

/** Finds the entities of a library by name, alias or role where they are in running text. */
export class NameIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #known = new Map<NamedEntity, readonly string[]>();
  /** Words of the longest name there has been. */
  #longest = 1;

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

  /** The longest name in `text` that covers `offset`; undefined if none does. */
  at(text: string, offset: number): NameMatch | undefined {
    const from = Math.max(0, offset - REACH);
    const found = words(text.slice(from, offset + REACH), from);
    const touched = found.findIndex((word) => word.start <= offset && offset <= word.end);
    if (touched < 0) return undefined;
    for (let length = Math.min(this.#longest, found.length); length >= 1; length -= 1) {
      const first = Math.max(0, touched - length + 1);
      for (let start = first; start <= touched && start + length <= found.length; start += 1) {
        const match = this.#match(text, found.slice(start, start + length));
        if (match && match.start <= offset && offset <= match.end) return match;
      }
    }
    return undefined;
  }

  /** All entities that go by `name`, the most mentioned first. */
  named(name: string): readonly Entity[] {
    const entries = this.#entries.get(key(name)) ?? [];
    return inOrder(entries.filter((entry) => sameCapitals(entry.name, name)).flatMap(({ holders }) => [...holders]));
  }

  #match(text: string, run: readonly Range[]): NameMatch | undefined {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) return undefined;
    const whole = text.slice(first.start, last.end);
    for (const end of [last.end, last.end - possessiveLength(whole), last.end - (whole.endsWith('.') ? 1 : 0)]) {
      const name = text.slice(first.start, end);
      const entry = this.#entries.get(key(name))?.find((candidate) => sameCapitals(candidate.name, name));
      if (entry) return { start: first.start, end, entities: inOrder([...entry.holders]) };
    }
    return undefined;
  }

  #add(name: string, holder: NamedEntity): void {
    const folded = key(name);
    if (folded === '') return;
    this.#longest = Math.min(MOST_WORDS, Math.max(this.#longest, words(name).length));
    const entries = this.#entries.get(folded);
    const same = entries?.find((entry) => entry.name === name);
    const { holders } = same ?? { holders: new SmallSet<NamedEntity>() };
    holders.add(holder);
    if (same) return;
    if (entries) entries.push({ name, holders });
    else this.#entries.set(folded, [{ name, holders }]);
  }

  #remove(name: string, holder: NamedEntity): void {
    const folded = key(name);
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

function inOrder(holders: readonly NamedEntity[]): Entity[] {
  return [...new Set(holders)].sort(mostMentionedFirst).map(({ entity }) => entity);
}

function words(text: string, offset = 0): Range[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function key(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `Russia's` names Russia. */
function possessiveLength(name: string): number {
  return /['’][sS]$/.test(name) ? 2 : 0;
}

/**
 * Capitals tell a name from a word: `US` is not `us`, `Price` is not `price`. A name whose words begin with capitals must
 * be written so, an acronym wholly so; ALL CAPS names everything, as headlines do.
 */
function sameCapitals(name: string, written: string): boolean {
  if (name === written || (written.length > 3 && written === written.toUpperCase())) return true;
  const isAcronym = name === name.toUpperCase() && !name.includes(' ');
  if (isAcronym) return false;
  const given = words(written);
  return words(name).every((word, i) => {
    const letter = name.charAt(word.start);
    const other = written.charAt(given[i]?.start ?? written.length);
    return letter === letter.toLowerCase() || other === other.toUpperCase();
  });
}

import type { Range } from '../text/range.js';
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

/** In running text, names of more words are not found. */
const MOST_WORDS = 16;

/** An entity as it is found by its names. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  /** Its possible names; a new list after each change. */
  readonly names: readonly string[];
  /** How many places name it. */
  readonly mentions: number;
  readonly entity: Entity;
}

/** A name, and those who have it. */
export interface NameEntry {
  /** The name as in the library, to compare capitals with. */
  readonly name: string;
  readonly holders: Iterable<NamedEntity>;
}

/** The most mentioned first, then by name. */
export function mostMentionedFirst(a: NamedEntity, b: NamedEntity): number {
  if (a.mentions !== b.mentions) return b.mentions - a.mentions;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Finds the entities of a library by name, alias or role where they are in running text. */
export abstract class NameFinder {
  /** The longest name in `text` that covers `offset`; undefined if none does. */
  at(text: string, offset: number): NameMatch | undefined {
    const from = Math.max(0, offset - REACH);
    const found = words(text.slice(from, offset + REACH), from);
    const touched = found.findIndex((word) => word.start <= offset && offset <= word.end);
    if (touched < 0) return undefined;
    for (let length = Math.min(this.longest, found.length); length >= 1; length -= 1) {
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
    const entries = this.entriesOf(nameKey(name)).filter((entry) => sameCapitals(entry.name, name));
    const holders = new Set(entries.flatMap((entry) => [...entry.holders]));
    return [...holders].sort(mostMentionedFirst).map(({ entity }) => entity);
  }

  #match(text: string, run: readonly Range[]): NameMatch | undefined {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) return undefined;
    const whole = text.slice(first.start, last.end);
    for (const extra of new Set([0, possessiveLength(whole), whole.endsWith('.') ? 1 : 0])) {
      const end = last.end - extra;
      const entities = this.named(text.slice(first.start, end));
      if (entities.length > 0) return { start: first.start, end, entities };
    }
    return undefined;
  }

  /** The names with a `nameKey`. */
  protected abstract entriesOf(key: string): readonly NameEntry[];

  /** Number of words of the longest name, or more. */
  protected abstract readonly longest: number;
}

/** Number of words of a name, as far as they are looked at. */
export function wordCount(name: string): number {
  return Math.min(MOST_WORDS, words(name).length);
}

function words(text: string, offset = 0): Range[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Words of ASCII with single spaces between them, as most names are: only their case differs from their key. */
const PLAIN_NAME = /^[!-~]+(?: [!-~]+)*$/;

/** What names have in common that differ only in case, diacritics and typography. */
export function nameKey(name: string): string {
  const straight = name.replace(/[’‘]/g, "'");
  if (PLAIN_NAME.test(straight)) return straight.toLowerCase();
  return straight
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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

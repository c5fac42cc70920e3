import { Random } from './random.js';

/** A question and the record that answers it. */
export interface Task {
  readonly query: string;
  /** Number of the passage. */
  readonly target: number;
}

/** Classes of tasks, as the tables name them. */
export interface Tasks {
  readonly words: readonly Task[];
  readonly typo: readonly Task[];
  readonly altered: readonly Task[];
  readonly third: readonly Task[];
  readonly short: readonly Task[];
  /** Passages taken from elsewhere: nothing in the corpus is their source. */
  readonly foreign: readonly string[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** More records than this must not answer a query of words: its target could not be distinguished from the others. */
export const ANSWERS = 10;

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Counts the records that hold all of some beginnings of words. */
class Counter {
  readonly #records = new Map<string, number[]>();
  readonly #sorted: string[];

  constructor(passages: readonly string[]) {
    passages.forEach((passage, record) => {
      for (const word of new Set(wordsOf(passage))) {
        const records = this.#records.get(word);
        if (records) records.push(record);
        else this.#records.set(word, [record]);
      }
    });
    this.#sorted = [...this.#records.keys()].sort();
  }

  get words(): readonly string[] {
    return this.#sorted;
  }

  /** How many records hold words that begin with each of `beginnings`, counted up to somewhat over `limit`. */
  count(beginnings: readonly string[]): number {
    let common: Set<number> | null = null;
    for (const beginning of beginnings) {
      const found: Set<number> = new Set();
      for (let i = this.#first(beginning); this.#sorted[i]?.startsWith(beginning); i++) {
        for (const record of this.#records.get(this.#sorted[i] ?? '') ?? [])
          if (!common || common.has(record)) found.add(record);
      }
      common = found;
    }
    return common?.size ?? 0;
  }

  #first(beginning: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One letter left out, doubled, replaced, or two swapped, anywhere in the word. */
function misspell(word: string, random: Random): string {
  for (;;) {
    const at = random.int(0, word.length - 1);
    const letter = random.pick([...LETTERS]);
    const kind = random.int(0, 3);
    const wrong =
      kind === 0
        ? word.slice(0, at) + word.slice(at + 1)
        : kind === 1
          ? word.slice(0, at) + letter + word.slice(at)
          : kind === 2
            ? word.slice(0, at) + letter + word.slice(at + 1)
            : word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
    if (wrong !== word) return wrong;
  }
}

/** One word changed: replaced by another of the corpus, left out, or another put in before it. */
function alter(words: string[], at: number, corpus: readonly string[], random: Random): void {
  const kind = random.int(0, 3);
  const other = random.pick(corpus);
  if (kind <= 1) words[at] = other;
  else if (kind === 2) words.splice(at, 1);
  else words.splice(at, 0, other);
}

function excerpt(passage: string, low: number, high: number, random: Random): string[] | null {
  const words = passage.split(/\s+/u);
  if (words.length < low) return null;
  const length = random.int(low, Math.min(high, words.length));
  const from = random.int(0, words.length - length);
  return words.slice(from, from + length);
}

/** One to three words of a passage, or beginnings of them, as a query has them; none if all of its words are short. */
export function pickWords(passage: string, random: Random): string[] {
  const candidates = wordsOf(passage).filter((word) => word.length > 3);
  const chosen = new Set<string>();
  for (let wanted = random.int(1, 3); wanted > 0 && candidates.length > 0; wanted--) {
    const word = random.pick(candidates);
    chosen.add(random.chance(0.4) ? word.slice(0, random.int(3, word.length)) : word);
  }
  return [...chosen];
}

/** A query of these words with a typing error in the first long one; null without a long one. */
export function misspellOne(query: readonly string[], random: Random): string | null {
  const long = query.findIndex((word) => word.length > 3);
  return long < 0 ? null : query.map((word, i) => (i === long ? misspell(word, random) : word)).join(' ');
}

/** `low` to `high` words of a passage in a row, some changed with the help of `others`; null for a passage of fewer words. */
export function alterPiece(
  passage: string,
  low: number,
  high: number,
  changes: (length: number) => number,
  others: readonly string[],
  random: Random,
): string | null {
  const piece = excerpt(passage, low, high, random);
  if (piece === null) return null;
  const places = new Set<number>();
  for (const wanted = changes(piece.length); places.size < wanted; ) places.add(random.int(0, piece.length - 1));
  for (const at of [...places].sort((a, b) => b - a)) alter(piece, at, others, random);
  return piece.join(' ');
}

/** `count` tasks of each class for `passages`, the same for the same seed. `elsewhere`: passages of which none is in the corpus. */
export function makeTasks(
  passages: readonly string[],
  elsewhere: readonly string[],
  count: number,
  seed: number,
): Tasks {
  const random = new Random(seed);
  const counter = new Counter(passages);
  const running = passages.slice(0, 2000).flatMap(wordsOf);
  const words: Task[] = [];
  const typo: Task[] = [];
  for (let tries = 0; tries < count * 200 && (words.length < count || typo.length < count); tries++) {
    const target = random.int(0, passages.length - 1);
    const query = pickWords(passages[target] ?? '', random);
    if (query.length === 0 || counter.count(query) > ANSWERS) continue;
    if (words.length < count) words.push({ query: query.join(' '), target });
    const misspelt = typo.length < count ? misspellOne(query, random) : null;
    if (misspelt !== null) typo.push({ query: misspelt, target });
  }
  const altered = (low: number, high: number, changes: (length: number) => number): Task[] => {
    const tasks: Task[] = [];
    for (let tries = 0; tries < count * 200 && tasks.length < count; tries++) {
      const target = random.int(0, passages.length - 1);
      const query = alterPiece(passages[target] ?? '', low, high, changes, running, random);
      if (query !== null) tasks.push({ query, target });
    }
    return tasks;
  };
  return {
    words,
    typo,
    altered: altered(10, 40, () => random.int(1, 3)),
    third: altered(12, 25, (length) => Math.floor(length / 3)),
    short: altered(5, 9, () => 1),
    foreign: elsewhere.flatMap((passage) => excerpt(passage, 6, 30, random)?.join(' ') ?? []).slice(0, count),
  };
}

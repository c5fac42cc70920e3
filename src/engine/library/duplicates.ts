import type { Article } from '../article/article.js';
import { Postings } from './postings.js';
import { FEWEST_SHINGLES, foldedWords, type Sketch, sharedSample, sketchOfWords } from './sketch.js';

/** Minimum share of the shorter text's word sequences that must be in the longer one: editors cut, retitle and correct copies. */
const SHARE = 0.7;
/** Minimum length of a copy, as a share of the longer text: a brief is not a copy of the report that holds it. */
const LENGTH = 0.5;
/** Minimum share of the shorter text's sample in common for a full comparison: half of the share required in full, as a sample is coarse. */
const SAMPLED_SHARE = SHARE / 2;
/** A sequence that more texts than this have is boilerplate, and tells nothing. */
const COMMON = 50;

/** A text that can be compared with others. */
export interface Comparable {
  readonly article: Article;
  readonly sketch: Sketch;
}

/**
 * Finds texts that are copies of each other (syndicated articles), as articles come and go. Candidates are found by
 * their sampled word sequences, and compared in full: the sample alone never makes two texts one.
 */
export class CopyFinder {
  readonly #texts = new Map<string, Comparable & { readonly number: number }>();
  /** By number: the location of the text that has it. */
  readonly #locations: (string | undefined)[] = [];
  readonly #free: number[] = [];
  /** By hash of a sampled sequence: the numbers of the texts that have it. */
  readonly #byHash = new Postings();
  readonly #copies = new Map<string, Set<string>>();
  /** By number: how many sampled sequences the text shares with the one being compared; 0 in between. A map of them costs ten times that. */
  readonly #shared: number[] = [];
  /** Texts that have not been compared with others. */
  readonly #fresh = new Set<string>();
  /** Texts whose copies are known from an earlier session: others cannot be compared with them yet. */
  readonly #restored = new Set<string>();

  /** Adds or replaces the text at `location`, whose copies are found by `comparing`. */
  put(location: string, text: Comparable): void {
    this.delete(location);
    const number = this.#free.pop() ?? this.#locations.length;
    this.#locations[number] = location;
    this.#texts.set(location, { ...text, number });
    if (text.sketch.shingles >= FEWEST_SHINGLES) this.#fresh.add(location);
  }

  /** Forgets the text at `location`; unknown locations are skipped. */
  delete(location: string): void {
    const text = this.#texts.get(location);
    if (text === undefined) return;
    this.#texts.delete(location);
    this.#locations[text.number] = undefined;
    this.#free.push(text.number);
    const isSampled = !this.#fresh.delete(location) && !this.#restored.delete(location);
    if (isSampled) for (const hash of text.sketch.sample) this.#byHash.delete(hash, text.number);
    for (const other of this.#copies.get(location) ?? []) this.#copies.get(other)?.delete(location);
    this.#copies.delete(location);
  }

  /** Compares what has come since the last time with all texts, in steps of one text each. */
  *comparing(): Generator<void, void, void> {
    while (this.#fresh.size > 0) {
      const [location = ''] = this.#restored.size > 0 ? this.#restored : this.#fresh;
      const text = this.#texts.get(location);
      const isRestored = this.#restored.delete(location);
      if (!isRestored) this.#fresh.delete(location);
      if (text !== undefined) {
        if (!isRestored) this.#compare(location, text);
        for (const hash of text.sketch.sample) this.#byHash.add(hash, text.number);
      }
      yield;
    }
  }

  /** Whether the text at `location` has been compared with all others, now or in an earlier session. */
  isCompared(location: string): boolean {
    return this.#texts.has(location) && !this.#fresh.has(location);
  }

  /** Pairs of copies, by their places in `locations`. Pairs with other texts are not among them. */
  pairsAmong(locations: readonly string[]): readonly (readonly [number, number])[] {
    const places = new Map(locations.map((location, place) => [location, place]));
    return locations.flatMap((location, place) =>
      [...(this.#copies.get(location) ?? [])].flatMap((other) => {
        const there = places.get(other) ?? -1;
        return there > place ? [[place, there] as const] : [];
      }),
    );
  }

  /**
   * Takes texts that have not been compared yet as compared among each other, with these pairs of copies among them, by their
   * places. A place without a location is of a text that is not there, or not the same any longer.
   */
  restore(locations: readonly (string | undefined)[], pairs: readonly (readonly [number, number])[]): void {
    for (const location of locations) {
      if (location !== undefined && this.#fresh.delete(location)) this.#restored.add(location);
    }
    for (const [some, others] of pairs) {
      const [a, b] = [locations[some], locations[others]];
      if (a === undefined || b === undefined) continue;
      this.#link(a, b);
      this.#link(b, a);
    }
  }

  /** All locations whose text is a copy of that at `location`, or of one of its copies; itself not among them. */
  copiesOf(location: string): readonly string[] {
    if ((this.#copies.get(location)?.size ?? 0) === 0) return [];
    const seen = new Set([location]);
    const queue = [location];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of this.#copies.get(next) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    seen.delete(location);
    return [...seen];
  }

  #compare(location: string, text: Comparable): void {
    for (const other of this.#alike(text.sketch)) {
      const known = this.#texts.get(other);
      if (known === undefined || !areCopies(text, known)) continue;
      this.#link(location, other);
      this.#link(other, location);
    }
  }

  /** The locations of texts whose samples have enough in common with this one. */
  #alike(sketch: Sketch): string[] {
    const sharing: number[] = [];
    for (const hash of sketch.sample) {
      const numbers = this.#byHash.get(hash, COMMON + 1);
      if (numbers.length > COMMON) continue;
      for (const number of numbers) {
        const shared = this.#shared[number] ?? 0;
        if (shared === 0) sharing.push(number);
        this.#shared[number] = shared + 1;
      }
    }
    const alike: string[] = [];
    for (const number of sharing) {
      const shared = this.#shared[number] ?? 0;
      this.#shared[number] = 0;
      const location = this.#locations[number];
      const known = location === undefined ? undefined : this.#texts.get(location);
      if (location !== undefined && known && mayBeCopies(sketch, known.sketch, shared)) alike.push(location);
    }
    return alike;
  }

  #link(from: string, to: string): void {
    const known = this.#copies.get(from);
    if (known) known.add(to);
    else this.#copies.set(from, new Set([to]));
  }
}

/** Whether two texts are copies of each other. The samples decide first, so that unlike texts cost nothing. */
export function areCopies(a: Comparable, b: Comparable): boolean {
  if (!mayBeCopies(a.sketch, b.sketch, sharedSample(a.sketch, b.sketch))) return false;
  const [shorter, longer] = a.sketch.shingles <= b.sketch.shingles ? [a, b] : [b, a];
  return containment(foldedWords(shorter.article), foldedWords(longer.article)) >= SHARE;
}

/** Whether texts of these sketches, with `shared` sampled sequences in common, are worth comparing in full. */
function mayBeCopies(a: Sketch, b: Sketch, shared: number): boolean {
  const [shorter, longer] = a.shingles <= b.shingles ? [a, b] : [b, a];
  if (shorter.shingles < FEWEST_SHINGLES || shorter.shingles < LENGTH * longer.shingles) return false;
  return shared > 0 && shared >= SAMPLED_SHARE * shorter.sample.length;
}

/** Share of the first text's word sequences that the second has. */
function containment(inner: readonly string[], outer: readonly string[]): number {
  const [all, has] = [sketchOfWords(inner, 1), new Set(sketchOfWords(outer, 1).sample)];
  return all.sample.filter((hash) => has.has(hash)).length / Math.max(1, all.sample.length);
}

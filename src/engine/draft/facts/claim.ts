import type { Locator } from '../../cite/locator.js';
import { rangesNamed } from '../../cite/source-locator.js';
import { overlaps, type Range } from '../../text/range.js';
import type { DraftSources } from '../sources.js';
import type { Around, SourceFacts, StatedSentence } from './source-facts.js';
import { sourceFacts } from './source-facts.js';

/** A work that a sentence cites: the key of one in the library, and the place in it. */
export interface ClaimedWork {
  readonly key: string;
  readonly locator: Locator | null;
}

/** All that the verdict on the facts of a sentence depends on besides the library. */
export interface Claim {
  /** The writer's own words: quotations and citations are blotted out. */
  readonly prose: string;
  /** The same with the words of quotations. */
  readonly words: string;
  readonly language: string;
  /** Stretches of the sentence in order, each with the works that are cited for it; the last one ends the sentence. */
  readonly clauses: readonly { readonly end: number; readonly works: readonly ClaimedWork[] }[];
}

/** Where a clause's facts are searched for. */
export interface Scope {
  readonly work: ClaimedWork;
  readonly source: SourceFacts;
  /** The sentences of the place cited; all without a place. */
  readonly cited: readonly StatedSentence[];
  /** Whether the citation names a place in the work, not all of it. */
  readonly isPlaced: boolean;
}

/** Where the facts of works are searched for; works that the library does not have are left out. */
export function scopesOf(works: readonly ClaimedWork[], sources: Pick<DraftSources, 'article'>): Scope[] {
  return works.flatMap((work) => {
    const entry = sources.article(work.key);
    if (entry === undefined) return [];
    const { article } = entry;
    const source = sourceFacts(entry);
    const ranges: readonly Range[] | null = work.locator === null ? null : rangesNamed(article, work.locator);
    const cited =
      ranges === null || ranges.length === 0
        ? source.sentences
        : source.sentences.filter((each) => ranges.some((range) => overlaps(range, each)));
    return [{ work, source, cited, isPlaced: cited.length < source.sentences.length }];
  });
}

/** How many of a clause's telling words a sentence of a source has, and how large a part of them that is. */
export function sharedStems(stems: ReadonlySet<string>, sentence: StatedSentence): number {
  let shared = 0;
  for (const stem of stems) if (sentence.stems.has(stem)) shared++;
  return shared;
}

/** The text around both of two facts. */
export interface Shared {
  /** Number of telling words in common, wherever. */
  readonly shared: number;
  /** How many of the telling words right before and right after are the same: 0 to 2. */
  readonly beside: number;
  /** Number of words that are the same before and after without a gap, the sentence's ends counted as one. */
  readonly left: number;
  readonly right: number;
}

/** The text around both of two facts. */
export function sharedAround(a: Around, b: Around): Shared {
  const other = new Set([...b.before, ...b.after]);
  const shared = new Set([...a.before, ...a.after].filter((stem) => other.has(stem))).size;
  const isSame = (x: string | undefined, y: string | undefined) => x !== undefined && x === y;
  const beside = (isSame(a.before[0], b.before[0]) ? 1 : 0) + (isSame(a.after[0], b.after[0]) ? 1 : 0);
  return { shared, beside, left: sameRun(a.left, b.left), right: sameRun(a.right, b.right) };
}

function sameRun(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** Whether two numbers are between the same words except for the one after each, by which the thing counted is called. */
export function isSamePlaceButNoun(a: Around, b: Around): boolean {
  const left = sameRun(a.left, b.left);
  const right = sameRun(a.right.slice(1), b.right.slice(1));
  return left >= 2 && right >= 1 && left + right >= 4;
}

/** Whether two facts are between the same words: the one is in the place of the other. */
export function isSamePlace({ left, right }: Pick<Shared, 'left' | 'right'>, isAlike: boolean): boolean {
  if (left >= 1 && right >= 1 && left + right >= 4) return true;
  return isAlike && (left >= 4 || right >= 4);
}

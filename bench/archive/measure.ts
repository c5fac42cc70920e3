import { SearchIndex } from '../../src/engine/search/index.js';
import type { RecordKind, SearchRecord } from '../../src/engine/search/record.js';
import type { ArchiveLibrary } from '../../src/remote/archive/archive-library.js';
import { RankedHits } from '../../src/service/remote/ranked-hits.js';
import type { Task } from '../search/queries.js';
import { Random } from '../search/random.js';

/** As the editor asks. */
const KINDS: readonly RecordKind[] = ['quotation', 'paragraph', 'entity', 'source'];
const LIMIT = 50;
const TEN = 10;
/** Milliseconds between two keys of someone who types: 60 words a minute and more. */
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [150, 250];
const NEVER = new AbortController().signal;

/** Times in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** The results of one class of questions. Shares from 0 to 1. */
export interface ClassFigures extends Times {
  /** Of the targets that the index in memory has first, or among its first ten: those that the archive has so, too. */
  readonly recall1: number;
  readonly recall10: number;
}

/** Times in order of size. */
export function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

/** The index in memory, of the same records. */
export function indexOf(records: readonly SearchRecord[]): SearchIndex {
  const index = new SearchIndex();
  for (let from = 0, to = 0; from < records.length; from = to) {
    const { articleId } = records[from] as SearchRecord;
    while (records[to]?.articleId === articleId) to++;
    index.replaceArticle(articleId, records.slice(from, to));
    // In segments as a library has them: one of all would be larger than an index ever makes.
    if (to % 100_000 < 20) index.flush();
  }
  index.flush();
  return index;
}

/** Texts of the best ten that an archive has for a question, ranked as the service ranks them. */
async function archiveTen(library: ArchiveLibrary, query: string, isPassage: boolean): Promise<string[]> {
  const ranked = new RankedHits();
  if (isPassage) {
    ranked.add(library, await library.locate({ words: query, limit: LIMIT }, NEVER));
    return ranked.holding(query, TEN).map(({ hit }) => hit.record.text);
  }
  const asked = { query, kinds: KINDS, limit: LIMIT };
  ranked.add(library, await library.search(asked, NEVER));
  return ranked.answering({ ...asked, limit: TEN }).map(({ hit }) => hit.record.text);
}

function memoryTen(index: SearchIndex, query: string, isPassage: boolean): string[] {
  return isPassage
    ? index.locate(query, { limit: TEN }).map(({ record }) => record.text)
    : index.search(query, { kinds: KINDS, limit: TEN }).map(({ record }) => record.text);
}

/** Puts tasks to both, one after the other. Without an index, recall is that of what the tasks were made from. */
export async function measure(
  library: ArchiveLibrary,
  index: SearchIndex | null,
  passages: readonly string[],
  tasks: readonly Task[],
  isPassage: boolean,
): Promise<ClassFigures> {
  const times: number[] = [];
  const known = { first: 0, ten: 0 };
  const found = { first: 0, ten: 0 };
  for (const { query, target } of tasks) {
    const text = passages[target] ?? '';
    const memory = index === null ? [text] : memoryTen(index, query, isPassage);
    const start = performance.now();
    const archive = await archiveTen(library, query, isPassage);
    times.push(performance.now() - start);
    if (memory[0] === text) {
      known.first += 1;
      found.first += archive[0] === text ? 1 : 0;
    }
    if (memory.includes(text)) {
      known.ten += 1;
      if (archive.includes(text)) found.ten += 1;
      else if (process.env.QUOIN_BENCH_MISSES) console.error(`missed: ${query}  →  ${text}`);
    }
  }
  return { ...timesOf(times), recall1: found.first / known.first, recall10: found.ten / known.ten };
}

/** What is in the field at each keystroke while a query is typed. */
export function keystrokes(query: string): string[] {
  return Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)).filter((typed) => !typed.endsWith(' '));
}

/** Types queries, a key after the other, each when the rows of the one before are there. */
export async function type(library: ArchiveLibrary, tasks: readonly Task[]): Promise<Times> {
  const times: number[] = [];
  for (const { query } of tasks) {
    for (const typed of keystrokes(query)) {
      const start = performance.now();
      await archiveTen(library, typed, false);
      const time = performance.now() - start;
      times.push(time);
      if (time > 400 && process.env.QUOIN_BENCH_MISSES) console.error(`slow: ${time.toFixed(0)} ms ${typed}`);
    }
  }
  return timesOf(times);
}

/** What many writers at once saw. */
export interface TogetherFigures extends Times {
  /** Keystrokes that were replaced by the next before they were answered. */
  readonly replaced: number;
  /** Keystrokes that failed. */
  readonly errors: number;
}

/**
 * Several writers who type one query after the other at the pace of people, without a rest: each keystroke ends the question of
 * the one before. Times are those of questions that were answered, until the rows are there: ranking them is the work of each
 * writer’s computer, and here one process stands for all of them.
 */
export async function typeTogether(
  libraries: readonly ArchiveLibrary[],
  tasks: readonly Task[],
): Promise<TogetherFigures> {
  const times: number[] = [];
  let replaced = 0;
  let errors = 0;
  await Promise.all(
    libraries.map(async (library, i) => {
      const random = new Random(i + 1);
      let asking = new AbortController();
      const asked: Promise<void>[] = [];
      for (const { query } of tasks.filter((_, at) => at % libraries.length === i)) {
        for (const typed of keystrokes(query)) {
          const pause = SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * random.next();
          await new Promise((resolve) => setTimeout(resolve, pause));
          asking.abort();
          asking = new AbortController();
          const { signal } = asking;
          const start = performance.now();
          const answered = () => {
            if (signal.aborted) replaced += 1;
            else times.push(performance.now() - start);
          };
          const failed = () => {
            if (signal.aborted) replaced += 1;
            else errors += 1;
          };
          asked.push(library.search({ query: typed, kinds: KINDS, limit: LIMIT }, signal).then(answered, failed));
        }
      }
      await Promise.all(asked);
    }),
  );
  return { ...timesOf(times), replaced, errors };
}

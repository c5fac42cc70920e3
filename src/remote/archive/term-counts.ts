import { column } from './columns.js';
import type { ArchiveConnection } from './connection.js';

/** Terms sent to the server at once. */
const AT_ONCE = 20_000;
/** Number of terms with waiting changes at which they are written. */
const MANY = 150_000;

/**
 * The dictionary of an archive while sources are added and removed: which words there are, and in how many records each is. The
 * words are written before the passages that hold them. The numbers are estimates, written now and then: they put words in
 * order and say what a question will cost, and nothing is found or missed for them.
 */
export class TermCounts {
  readonly #connection: ArchiveConnection;
  readonly #known = new Set<string>();
  #changes = new Map<string, number>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(connection: ArchiveConnection) {
    this.#connection = connection;
  }

  /** Makes sure that the dictionary has all of these words. */
  async introduce(words: Iterable<string>): Promise<void> {
    const fresh = new Set<string>();
    for (const term of words) if (!this.#known.has(term)) fresh.add(term);
    // Every loader uses the same order, so that two never wait for each other.
    const terms = [...fresh].sort(byCodePoint);
    for (let from = 0; from < terms.length; from += AT_ONCE) {
      await this.#connection.ask(
        'INSERT INTO quoin.term (term, records) SELECT term, 0 FROM unnest($1::text[]) AS term ON CONFLICT DO NOTHING',
        [column.text(terms.slice(from, from + AT_ONCE))],
      );
    }
    for (const term of fresh) this.#known.add(term);
  }

  /** Adds to, or subtracts from, the number of records with each word. */
  add(changes: ReadonlyMap<string, number>): void {
    for (const [term, change] of changes) this.#changes.set(term, (this.#changes.get(term) ?? 0) + change);
  }

  /** Writes the numbers if there is much to write. */
  async flushIfMany(): Promise<void> {
    if (this.#changes.size >= MANY) await this.flush();
  }

  /** Writes the numbers. */
  async flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    await this.#flushing;
  }

  async #write(): Promise<void> {
    const changes = [...this.#changes].sort(([a], [b]) => byCodePoint(a, b));
    this.#changes = new Map();
    for (let from = 0; from < changes.length; from += AT_ONCE) {
      const some = changes.slice(from, from + AT_ONCE);
      await this.#connection.ask(
        `INSERT INTO quoin.term AS known (term, records) SELECT * FROM unnest($1::text[], $2::bigint[])
         ON CONFLICT (term) DO UPDATE SET records = greatest(0, known.records + excluded.records)`,
        [column.text(some.map(([term]) => term)), column.bigint(some.map(([, change]) => change))],
      );
    }
  }
}

/** In how many of some lists each word is: a list has it once. */
export function countsOf(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { inNextTurn } from '../next-turn.js';

/** Number of results shown as soon as they are found: as many as fit on the screen. */
export const FIRST = 10;

/** Maximum number of results shown. */
export const LIMIT = 50;

/** Milliseconds of work before it yields to other work: fewer than elsewhere, as it runs while someone types. */
const SLICE = 4;

/** What is searched, and how a result is shown. */
export interface Searched<Result, Row> {
  /**
   * Finds the best results, best first, in steps: yields `undefined` to let other work run, the first results as soon as
   * they are known, and finally all, beginning with those.
   */
  readonly find: (
    query: string,
    first: number,
    limit: number,
  ) => Generator<readonly Result[] | undefined, readonly Result[]>;
  /** Undefined for a result that is not shown. */
  readonly row: (result: Result) => Row | undefined;
}

/** Rows to show for a query, instead of those shown before. */
export interface Answer<Row> {
  readonly query: string;
  readonly rows: readonly Row[];
  /** Whether `rows` are those that were shown first, and others after them. */
  readonly continues: boolean;
  /** Whether there is nothing to come. */
  readonly complete: boolean;
}

/**
 * Answers what is being typed. Each query ends the one before it, wherever that has got to: one that is asked and
 * replaced before its turn costs nothing. The first rows are shown before the others are made, and no slice of the work is
 * longer than `SLICE` and one step of the search, or one row.
 */
export class TypedSearch<Result, Row extends object> {
  readonly #searched: Searched<Result, Row>;
  readonly #show: (answer: Answer<Row>) => void;
  readonly #fail: (error: unknown) => void;
  /** Whether a turn has been asked for. */
  #isWaiting = false;
  /** What is under way. */
  #steps: Iterator<void> | undefined;

  /** @param fail receives what a search or a row throws; that search has then ended */
  constructor(searched: Searched<Result, Row>, show: (answer: Answer<Row>) => void, fail: (error: unknown) => void) {
    this.#searched = searched;
    this.#show = show;
    this.#fail = fail;
  }

  /** Searches for this and abandons the search before. */
  ask(query: string): void {
    this.#steps = this.#stepsOf(query);
    this.#goOn();
  }

  /** Ends what is under way. */
  dispose(): void {
    this.#steps = undefined;
  }

  /** One step in each turn, from the next on. */
  #goOn(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    inNextTurn(() => {
      this.#isWaiting = false;
      const steps = this.#steps;
      try {
        // The one who is shown something may ask for something else at once.
        if (steps && !steps.next().done && this.#steps === steps) this.#goOn();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** Ends a turn wherever a slice is over, and when the first rows have been shown. */
  *#stepsOf(query: string): Generator<void, void> {
    const { find, row } = this.#searched;
    let began = performance.now();
    const isOver = () => performance.now() - began > SLICE;
    const search = find(query, FIRST, LIMIT);
    const rows: Row[] = [];
    let read = 0;
    for (;;) {
      const { value: results = [], done = false } = search.next();
      const continues = read > 0;
      for (; read < results.length; read++) {
        if (isOver()) {
          yield;
          began = performance.now();
        }
        const made = row(results[read] as Result);
        if (made !== undefined) rows.push(made);
      }
      if (done || results.length > 0) this.#show({ query, rows: [...rows], continues, complete: done });
      if (done) return;
      if (results.length === 0 && !isOver()) continue;
      yield;
      began = performance.now();
    }
  }
}

import { SLICE } from './sources/slices.js';

/** So many results are shown as soon as they are found: as many as can be seen at once. */
export const FIRST = 10;

/** So many results are shown in the end. */
export const LIMIT = 50;

/** What is searched, and how a result is shown. */
export interface Searched<Result, Row> {
  /** The best results, best first; fewer only where there are no more. */
  readonly find: (query: string, limit: number) => readonly Result[];
  /** What tells one result from another. */
  readonly id: (result: Result) => string;
  /** Undefined for a result that is not shown. */
  readonly row: (result: Result) => Row | undefined;
}

/** Rows to show for a query, instead of those shown before. */
export interface Answer<Row> {
  readonly query: string;
  readonly rows: readonly Row[];
  /** Whether `rows` are those that were shown first, and others behind them. */
  readonly continues: boolean;
  /** Whether there is nothing to come. */
  readonly complete: boolean;
}

/**
 * Answers what is being typed. Each query ends the one before it, wherever that has got to: one that is asked and
 * replaced before its turn costs nothing. The first rows are shown before the others are looked for, and no slice of
 * the work is longer than a query, or `SLICE` and a row.
 */
export class TypedSearch<Result, Row extends object> {
  readonly #searched: Searched<Result, Row>;
  readonly #show: (answer: Answer<Row>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(searched: Searched<Result, Row>, show: (answer: Answer<Row>) => void) {
    this.#searched = searched;
    this.#show = show;
  }

  /** Searches for this instead of whatever was asked before. */
  ask(query: string): void {
    this.#go(this.#steps(query));
  }

  /** Ends what is under way. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** One step in each turn, from the next on. */
  #go(steps: Iterator<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!steps.next().done) this.#go(steps);
    }, 0);
  }

  *#steps(query: string): Generator<void, void> {
    const { find, id } = this.#searched;
    let began = performance.now();
    const first = find(query, FIRST);
    const rows = yield* this.#rows(first, began);
    const complete = first.length < FIRST;
    this.#show({ query, rows: [...rows], continues: false, complete });
    if (complete) return;
    yield;

    began = performance.now();
    const shown = new Set(first.map(id));
    const others = find(query, LIMIT).filter((result) => !shown.has(id(result)));
    rows.push(...(yield* this.#rows(others, began)));
    this.#show({ query, rows, continues: true, complete: true });
  }

  /** Rows of these results, made in slices of which the first began at `start`. */
  *#rows(results: readonly Result[], start: number): Generator<void, Row[]> {
    const rows: Row[] = [];
    let began = start;
    for (const result of results) {
      if (performance.now() - began > SLICE) {
        yield;
        began = performance.now();
      }
      const row = this.#searched.row(result);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }
}

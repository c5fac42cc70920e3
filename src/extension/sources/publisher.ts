import type { SourceProblem } from '../../engine/article/article.js';
import type { PlacedProblem } from '../../engine/library/intake.js';
import type { Shelf, ShelfChange } from '../../engine/library/shelf.js';
import { Slices } from './slices.js';

/** Where what was read goes. */
export interface PublishedTo {
  /** Brings a few articles into the library, or takes some out. */
  publish(change: ShelfChange): void;
  /** Does a little of what can wait until the articles are in the library; whether there is more of it. */
  followUp(): boolean;
  /** All problems of a file, in place of those it had. */
  report(location: string, problems: readonly PlacedProblem[]): void;
}

/** The library is told of what was read after this many milliseconds; while more is coming, as many times what telling it has cost. */
const COALESCE = 60;
const COST_SHARE = 20;

/** So many articles go into the library in one step, if time allows a step of so many. */
const AT_ONCE = 4;

const START = { line: 0, character: 0 };

/** A problem of a whole file, at its first character. */
export function atStart(problem: SourceProblem): PlacedProblem {
  return { ...problem, from: START, to: START };
}

/**
 * Passes on what has become of the shelf: in bursts while files are being read, and in slices, so that ten thousand articles that
 * come at once stop nobody from typing.
 */
export class Publisher {
  readonly #shelf: Shelf;
  readonly #to: PublishedTo;
  readonly #ownProblems = new Map<string, readonly PlacedProblem[]>();
  readonly #reported = new Map<string, readonly PlacedProblem[]>();
  readonly #changedProblems = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #publishing: Promise<void> | undefined;
  #cost = 0;
  #dirty = false;
  #disposed = false;

  constructor(shelf: Shelf, to: PublishedTo) {
    this.#shelf = shelf;
    this.#to = to;
  }

  /** Whether everything has been passed on. */
  get isSettled(): boolean {
    return !this.#dirty && this.#timer === undefined && this.#publishing === undefined;
  }

  /** The files that have problems of their own. */
  get troubled(): Iterable<string> {
    return this.#ownProblems.keys();
  }

  /** Notes that something on the shelf has changed. */
  touch(): void {
    this.#dirty = true;
  }

  /** Notes a file's problems, in place of those it had. */
  setProblems(location: string, problems: readonly PlacedProblem[]): void {
    if (problems.length === 0) this.#ownProblems.delete(location);
    else this.#ownProblems.set(location, problems);
    this.#changedProblems.add(location);
    this.#dirty = true;
  }

  /** Passes on what there is once a burst of changes is over; `more` says that others are coming. Calls `done` then. */
  soon(more: boolean, done: () => void): void {
    if (this.#disposed || this.#timer !== undefined) return;
    this.#timer = setTimeout(
      async () => {
        await this.now();
        this.#timer = undefined;
        done();
      },
      more ? Math.max(COALESCE, COST_SHARE * this.#cost) : COALESCE,
    );
  }

  /** Passes on what there is. */
  async now(): Promise<void> {
    await this.#publishing;
    if (this.#disposed) return;
    this.#publishing = this.#publish();
    await this.#publishing;
    this.#publishing = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #publish(): Promise<void> {
    const slices = new Slices();
    if (this.#dirty) {
      this.#dirty = false;
      const before = this.#shelf.problems;
      const { add, remove } = await this.#settled(slices);
      let started = performance.now();
      for (const location of [...before.keys(), ...this.#shelf.problems.keys()]) this.#changedProblems.add(location);
      for (const location of this.#changedProblems) this.#report(location);
      this.#changedProblems.clear();
      this.#cost += performance.now() - started;
      for (let at = 0; at < Math.max(add.length, remove.length > 0 ? 1 : 0); at += AT_ONCE) {
        await slices.pause();
        if (this.#disposed) return;
        started = performance.now();
        this.#to.publish({ add: add.slice(at, at + AT_ONCE), remove: at === 0 ? remove : [] });
        this.#cost += performance.now() - started;
      }
    }
    // What has come meanwhile goes first.
    while (!this.#dirty && this.#to.followUp()) {
      await slices.pause();
      if (this.#disposed) return;
    }
  }

  /** What has become of the shelf; notes what working it out has cost. */
  async #settled(slices: Slices): Promise<ShelfChange> {
    const steps = this.#shelf.settling();
    this.#cost = 0;
    for (;;) {
      const started = performance.now();
      const step = steps.next();
      this.#cost += performance.now() - started;
      if (step.done) return step.value;
      await slices.pause();
    }
  }

  #report(location: string): void {
    const shared = this.#shelf.problems.get(location);
    const problems = [...(this.#ownProblems.get(location) ?? []), ...(shared === undefined ? [] : [atStart(shared)])];
    const before = this.#reported.get(location) ?? [];
    if (problems.length === 0 && before.length === 0) return;
    if (problems.length === 0) this.#reported.delete(location);
    else this.#reported.set(location, problems);
    this.#to.report(location, problems);
  }
}

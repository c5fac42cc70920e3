import type { LibraryArticle } from '../engine/library/model.js';
import { atStart, byPlace, type PlacedProblem } from '../engine/library/problems.js';
import type { Shelf, ShelfChange } from '../engine/library/shelf.js';
import { Slices } from '../service/slices.js';

/** Where what was read goes. */
export interface PublishedTo {
  /** Prepares for `publish`, in slices between other work. */
  prepare?(): Promise<void>;
  /** Brings a few articles into the library, or takes some out. */
  publish(change: ShelfChange): void;
  /** Does a little of what can wait until the articles are in the library; whether there is more of it. */
  followUp(): boolean;
  /** All problems of a file, in place of those it had. */
  report(location: string, problems: readonly PlacedProblem[]): void;
}

/** Brings articles into the library in its own way; those that are still to be brought in. */
export type Restore = (articles: readonly LibraryArticle[]) => Promise<readonly LibraryArticle[]>;

/** Milliseconds before the library receives what was read. */
const COALESCE = 60;
/** While more is coming, after as many times what telling it has cost, but not longer than that. */
const COST_SHARE = 20;
const LONGEST = 2000;

/** Maximum number of articles added or removed in one step; fewer where that would take too long. */
const MOST_AT_ONCE = 4;
/** What such a step may cost, in milliseconds. One article is handed over however much it costs. */
const STEP_COST = 4;

/**
 * Passes on what has become of the shelf: in bursts while files are being read, and in slices, so that of ten thousand articles that
 * come at once none keeps a question waiting.
 */
export class Publisher {
  readonly #shelf: Shelf;
  readonly #to: PublishedTo;
  readonly #ownProblems = new Map<string, readonly PlacedProblem[]>();
  readonly #reported = new Map<string, readonly PlacedProblem[]>();
  readonly #changedProblems = new Set<string>();
  /** What has become of the shelf and has not been passed on. */
  readonly #add: LibraryArticle[] = [];
  readonly #remove: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Callbacks for when the work that the timer waits for has been passed on. */
  readonly #waiting: (() => void)[] = [];
  /** Whether the timer waits for more to come. */
  #isPatient = false;
  #publishing: Promise<void> | undefined;
  #cost = 0;
  #atOnce = 1;
  #dirty = false;
  #disposed = false;

  constructor(shelf: Shelf, to: PublishedTo) {
    this.#shelf = shelf;
    this.#to = to;
  }

  /** Whether everything has been passed on. */
  get isSettled(): boolean {
    const waiting = this.#dirty || this.#add.length > 0 || this.#remove.length > 0;
    return !waiting && this.#timer === undefined && this.#publishing === undefined;
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

  /** Passes on what there is once a burst of changes is over; `more` says that others are coming. Resolves then. */
  soon(more: boolean): Promise<void> {
    const done = new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#timer !== undefined && (more || !this.#isPatient)) return done;
    clearTimeout(this.#timer);
    this.#isPatient = more;
    this.#timer = setTimeout(
      async () => {
        this.#timer = undefined;
        const waiting = this.#waiting.splice(0);
        await this.now();
        for (const resolve of waiting) resolve();
      },
      more ? Math.min(LONGEST, Math.max(COALESCE, COST_SHARE * this.#cost)) : COALESCE,
    );
    return done;
  }

  /** Passes on what there is. Never rejects: what someone could not take in is logged. */
  now(): Promise<void> {
    return this.#run((slices) => this.#publish(slices));
  }

  /**
   * Has `restore`, which is given what is new, bring what it can of that into the library itself. If it can, this does not wait for the
   * rest: taking a first article into a large library costs more than restoring that. Never rejects, as `now`.
   */
  async restored(restore: Restore): Promise<void> {
    let hasRest = false;
    await this.#run(async (slices) => {
      await this.#deliver(slices);
      hasRest = await this.#settle(slices, restore);
      if (!hasRest) await this.#publish(slices);
    });
    if (hasRest) void this.now();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** Works on what there is, after whatever does so already. */
  async #run(work: (slices: Slices) => Promise<void>): Promise<void> {
    while (this.#publishing) await this.#publishing;
    if (this.#disposed) return;
    this.#publishing = work(new Slices()).catch((error: unknown) => console.error('Sources:', error));
    await this.#publishing;
    this.#publishing = undefined;
  }

  async #publish(slices: Slices): Promise<void> {
    // What was left when someone failed: to be passed on before anything takes it back.
    await this.#deliver(slices);
    await this.#settle(slices);
    for (const location of this.#changedProblems) {
      this.#changedProblems.delete(location);
      this.#report(location);
      await slices.pause();
      if (this.#disposed) return;
    }
    await this.#deliver(slices);
    // What has come meanwhile goes first.
    while (!this.#disposed && !this.#dirty && this.#to.followUp()) {
      await slices.pause();
    }
  }

  /** Finds out what has become of the shelf; whether `restore` has brought some of what is new into the library, and left some. */
  async #settle(slices: Slices, restore: Restore = async (articles) => articles): Promise<boolean> {
    if (!this.#dirty) return false;
    this.#dirty = false;
    const before = this.#shelf.problems;
    const { add, remove } = await this.#settled(slices);
    const left = await restore(add).catch((error: unknown) => {
      console.error('Sources:', error);
      return add;
    });
    for (const entry of left) this.#add.push(entry);
    for (const id of remove) this.#remove.push(id);
    for (const location of [...before.keys(), ...this.#shelf.problems.keys()]) this.#changedProblems.add(location);
    return left.length > 0 && left.length < add.length;
  }

  /** Passes on, a few articles at a time, what has become of the shelf. */
  async #deliver(slices: Slices): Promise<void> {
    if (this.#add.length > 0 || this.#remove.length > 0) await this.#to.prepare?.();
    while (this.#add.length > 0 || this.#remove.length > 0) {
      await slices.pause();
      if (this.#disposed) return;
      const started = performance.now();
      // Removed from the lists first, so that a receiver that fails does not get it again.
      const change = { add: this.#add.splice(0, this.#atOnce), remove: this.#remove.splice(0, this.#atOnce) };
      this.#to.publish(change);
      const cost = performance.now() - started;
      this.#cost += cost;
      if (cost > STEP_COST) this.#atOnce = Math.max(1, this.#atOnce / 2);
      else if (cost < STEP_COST / 2) this.#atOnce = Math.min(MOST_AT_ONCE, 2 * this.#atOnce);
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
    const problems = [
      ...(this.#ownProblems.get(location) ?? []),
      ...(shared === undefined ? [] : [atStart(shared)]),
    ].sort(byPlace);
    if (isSame(problems, this.#reported.get(location) ?? [])) return;
    if (problems.length === 0) this.#reported.delete(location);
    else this.#reported.set(location, problems);
    this.#to.report(location, problems);
  }
}

function isSame(some: readonly PlacedProblem[], others: readonly PlacedProblem[]): boolean {
  return (
    some.length === others.length && some.every((problem, i) => JSON.stringify(problem) === JSON.stringify(others[i]))
  );
}

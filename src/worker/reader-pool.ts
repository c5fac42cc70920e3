import type { WorkerCalls } from './protocol.js';
import type { ReaderWorker } from './reader-worker.js';

/** Milliseconds without work after which workers end, except one. */
const REST = 10_000;

/** What a file reader can be asked. */
export type Readers = Pick<ReaderWorker, 'call'>;

/**
 * Workers that read files side by side. A task goes to the first that has nothing to do, else to the one that has least: as long as
 * there is little to read, there is one.
 */
export class ReaderPool implements Readers {
  readonly #workers: readonly ReaderWorker[];
  readonly #rest: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `workers`, one at least, are started by their first tasks. */
  constructor(workers: readonly ReaderWorker[], rest = REST) {
    this.#workers = workers;
    this.#rest = rest;
  }

  /** Number of tasks that are done at the same time. */
  get size(): number {
    return this.#workers.length;
  }

  /** Has a worker do a task, see `ReaderWorker.call`. */
  async call<C extends Exclude<keyof WorkerCalls, 'setUp'>>(
    call: C,
    task: WorkerCalls[C]['task'],
    transfer?: readonly ArrayBuffer[],
  ): Promise<WorkerCalls[C]['result']> {
    clearTimeout(this.#timer);
    try {
      return await this.#idlest().call(call, task, transfer);
    } finally {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        for (const worker of this.#workers.slice(1)) worker.rest();
      }, this.#rest);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const worker of this.#workers) worker.dispose();
  }

  #idlest(): ReaderWorker {
    const [first, ...others] = this.#workers;
    if (first === undefined) throw new RangeError('There is no worker to read with.');
    return others.reduce((least, worker) => (worker.tasks < least.tasks ? worker : least), first);
  }
}

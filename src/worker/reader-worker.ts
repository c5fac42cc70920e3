import * as l10n from '@vscode/l10n';
import type { WorkerCalls, WorkerReply, WorkerRequest, WorkerSetup } from './protocol.js';
import type { WorkerHandle } from './worker-handle.js';

/** A task that took longer than this, in milliseconds, is given up: the worker is stopped and begins again. */
const PATIENCE = 30_000;

/** A task that the worker could not finish. */
export class WorkerFailure extends Error {
  /** Whether the task took the worker down, or too long: it will do so again. */
  readonly isExhausting: boolean;

  constructor(message: string, isExhausting = false) {
    super(message);
    this.isExhausting = isExhausting;
  }
}

/** What the editor's runtimes say of a worker that has used up its memory. */
const OUT_OF_MEMORY = /memory/iu;

/** What can be handed over of bytes that nobody needs here any longer: the buffer that they fill, if it is all theirs. */
export function bufferOf({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

interface Waiting {
  readonly request: WorkerRequest;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The worker that reads files, as a set of calls. It is started by the first call. A task that kills it or takes too
 * long fails alone: a new worker continues with the next. Tasks are done one after the other.
 */
export class ReaderWorker {
  readonly #start: () => WorkerHandle;
  readonly #setup: () => Promise<WorkerSetup>;
  readonly #patience: number;
  readonly #queue: Waiting[] = [];
  #worker: WorkerHandle | null = null;
  #settingUp: Promise<WorkerSetup> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;
  #tasks = 0;
  #disposed = false;

  constructor(start: () => WorkerHandle, setup: () => Promise<WorkerSetup>, patience = PATIENCE) {
    this.#start = start;
    this.#setup = setup;
    this.#patience = patience;
  }

  /** Number of tasks that wait for the worker, the one that it does included. */
  get tasks(): number {
    return this.#tasks;
  }

  /**
   * Has the worker do a task. Rejects with a WorkerFailure if it cannot, or if this has been disposed of. The task is
   * copied, but for the buffers to `transfer`, which are handed over.
   */
  async call<C extends Exclude<keyof WorkerCalls, 'setUp'>>(
    call: C,
    task: WorkerCalls[C]['task'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<WorkerCalls[C]['result']> {
    this.#tasks += 1;
    try {
      return await this.#call(call, task, transfer);
    } finally {
      this.#tasks -= 1;
    }
  }

  async #call<C extends Exclude<keyof WorkerCalls, 'setUp'>>(
    call: C,
    task: WorkerCalls[C]['task'],
    transfer: readonly ArrayBuffer[],
  ): Promise<WorkerCalls[C]['result']> {
    this.#settingUp ??= this.#setup().catch((error: unknown) => {
      this.#settingUp = null;
      throw error;
    });
    const setup = await this.#settingUp;
    if (this.#disposed) throw new WorkerFailure('Quoin is stopping.');
    if (this.#worker === null) this.#launch(setup);
    return (await this.#enqueue(call, task, transfer)) as WorkerCalls[C]['result'];
  }

  /** Ends the worker, if it has nothing to do, until the next task: its memory is free until then. */
  rest(): void {
    if (this.#queue.length === 0) this.#stop();
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
    for (const { reject } of this.#queue.splice(0)) reject(new WorkerFailure('Quoin is stopping.'));
  }

  #enqueue(call: keyof WorkerCalls, task: unknown, transfer: readonly ArrayBuffer[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request: { id: this.#nextId++, call, task }, transfer, resolve, reject });
      if (this.#queue.length === 1) this.#next();
    });
  }

  #launch(setup: WorkerSetup): void {
    const worker = this.#start();
    this.#worker = worker;
    worker.onMessage((message) => this.#settle(message as WorkerReply));
    worker.onFailure((reason) => {
      if (this.#worker === worker) {
        const message = OUT_OF_MEMORY.test(reason)
          ? l10n.t('The file needs too much memory to be read. Split it into smaller files.')
          : l10n.t('The reader stopped: {0}', reason);
        this.#fail(setup, message);
      }
    });
    worker.post({ id: 0, call: 'setUp', task: setup } satisfies WorkerRequest, []);
  }

  /** Posts the task at the head of the queue. */
  #next(): void {
    const head = this.#queue[0];
    if (head === undefined || this.#worker === null) return;
    this.#worker.post(head.request, head.transfer);
    this.#timer = setTimeout(() => {
      void this.#settingUp?.then((setup) =>
        this.#fail(setup, l10n.t('Reading the file took too long. Split it into smaller files.')),
      );
    }, this.#patience);
  }

  #settle(reply: WorkerReply): void {
    const head = this.#queue[0];
    if (head === undefined || head.request.id !== reply.id) return;
    clearTimeout(this.#timer);
    this.#queue.shift();
    if ('error' in reply) head.reject(new WorkerFailure(reply.error));
    else head.resolve(reply.result);
    this.#next();
  }

  #fail(setup: WorkerSetup, reason: string): void {
    this.#stop();
    if (this.#disposed) return;
    this.#queue.shift()?.reject(new WorkerFailure(reason, true));
    if (this.#queue.length === 0) return;
    this.#launch(setup);
    this.#next();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }
}

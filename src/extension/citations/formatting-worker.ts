import type { FormattedDocument } from '../../engine/cite/styles/formatter.js';
import type {
  FormattingReply,
  FormattingRequest,
  FormattingSetup,
  FormattingTask,
} from '../../worker/formatting/protocol.js';
import type { WorkerHandle } from '../environment.js';

/** A document that takes longer than this to format, in milliseconds, is given up, and the worker begins again. */
const PATIENCE = 60_000;

interface Waiting {
  readonly id: number;
  readonly resolve: (result: FormattedDocument) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Formats documents off the editor's thread. The worker is started by the first one; a task that kills it fails alone. */
export class FormattingWorker {
  readonly #start: () => WorkerHandle;
  readonly #setup: FormattingSetup;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerHandle | undefined;
  #nextId = 1;

  constructor(start: () => WorkerHandle, setup: FormattingSetup) {
    this.#start = start;
    this.#setup = setup;
  }

  /** Formats one document. Rejects with the style's fault, or where it takes too long. */
  format(task: FormattingTask): Promise<FormattedDocument> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#launch();
      const id = this.#nextId++;
      const timer = setTimeout(() => this.#fail('Formatting took too long.'), PATIENCE);
      this.#waiting.set(id, { id, resolve, reject, timer });
      this.#worker.post({ id, task } satisfies FormattingRequest, []);
    });
  }

  dispose(): void {
    this.#fail('Quoin is being stopped.');
  }

  #launch(): WorkerHandle {
    const worker = this.#start();
    worker.onMessage((message) => this.#settle(message as FormattingReply));
    worker.onFailure((reason) => {
      if (this.#worker === worker) this.#fail(`Formatting stopped: ${reason}`);
    });
    worker.post({ setup: this.#setup } satisfies FormattingRequest, []);
    return worker;
  }

  #settle(reply: FormattingReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('error' in reply) waiting.reject(new Error(reply.error));
    else waiting.resolve(reply.result);
  }

  /** Ends the worker and all that waits for it; the next task starts another. */
  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }
}

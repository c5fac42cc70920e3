import { Worker } from 'node:worker_threads';
import type { PartialMetadata } from '../engine/article/metadata.js';
import { type CacheRecord, openRecord } from '../engine/library/cache.js';
import type { DigestProfile } from '../engine/library/digests.js';
import type { Intake } from '../engine/library/intake.js';
import type { Sidecars } from '../engine/library/sidecars.js';
import type { ReadResult, WorkerReply, WorkerRequest } from '../worker/protocol.js';
import { utf8 } from '../worker/utf8.js';
import { convertDocument } from './documents.js';
import { readBytes } from './files.js';
import { knowingBibliographies, takeInFile } from './sources.js';

/** Reads files in several threads, with the very worker that the editor reads them with. */
export class ReadingPool {
  readonly #script: string;
  readonly #threads: number;
  readonly #setup: { digests: readonly DigestProfile[]; names: Uint8Array | null };

  constructor(script: string, threads: number, setup: { digests: readonly DigestProfile[]; names: Uint8Array | null }) {
    this.#script = script;
    this.#threads = threads;
    this.#setup = setup;
  }

  /** Calls `take` with every file and what it came to, in any order. */
  async read(
    files: readonly string[],
    sidecars: Sidecars,
    take: (file: string, intake: Intake) => void,
  ): Promise<void> {
    const queue = [...files];
    await Promise.all(
      Array.from({ length: Math.min(this.#threads, files.length) }, async () => {
        const thread = new Thread(this.#script);
        await thread.ask('setUp', { maker: 'command-line-use', ...this.#setup });
        try {
          for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
            take(file, await readIn(thread, file, sidecars));
          }
        } finally {
          await thread.end();
        }
      }),
    );
  }
}

async function readIn(thread: Thread, file: string, sidecars: Sidecars): Promise<Intake> {
  try {
    const bytes = await readBytes(file);
    const converted = await convertDocument(file, bytes);
    const read = async (about: PartialMetadata | null): Promise<Intake> => {
      const task = { location: file, file, stamp: { mtime: 0, size: bytes.length }, sidecar: about, known: null };
      const result = (await thread.ask('read', { ...task, bytes, text: null, converted })) as ReadResult;
      if (result.kind !== 'record') throw new Error('The file cannot be decoded.');
      const record: CacheRecord = openRecord(result.record, utf8);
      return record.intake;
    };
    return await knowingBibliographies(file, sidecars, read);
  } catch {
    // Whatever it was is said by reading the file here.
    return takeInFile(file, sidecars, { digests: [], names: null });
  }
}

/** One worker that is asked one thing at a time. */
class Thread {
  readonly #worker: Worker;

  constructor(script: string) {
    this.#worker = new Worker(script);
  }

  ask(call: WorkerRequest['call'], task: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (reply: WorkerReply): void => {
        this.#worker.off('error', reject);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.result);
      };
      this.#worker.once('message', settle);
      this.#worker.once('error', reject);
      this.#worker.postMessage({ id: 1, call, task } satisfies WorkerRequest);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

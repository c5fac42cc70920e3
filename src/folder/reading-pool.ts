import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PartialMetadata } from '../engine/article/metadata.js';
import { type CacheRecord, openRecord } from '../engine/library/cache.js';
import type { Intake } from '../engine/library/intake.js';
import type { ReadResult, WorkerReply, WorkerRequest } from '../worker/protocol.js';
import { utf8 } from '../worker/utf8.js';
import type { Bibliographies } from './bibliographies.js';
import { convertDocument } from './documents.js';
import { readBytes } from './files.js';
import type { ReadFiles } from './library.js';
import { unreadIntake } from './unread.js';
import { readWeights } from './weights.js';

/** What the threads run. */
export const READER = path.join(__dirname, 'reader.js');

/** Reads files in several threads, with the very worker that the editor reads them with. */
export const readInThreads: ReadFiles = async (files, bibliographies, digests, take) => {
  const queue = [...files];
  const setup = { maker: 'command-line-use', digests, names: await readWeights() };
  const threads = Math.min(8, availableParallelism(), files.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new Thread(READER);
      await thread.ask('setUp', setup);
      try {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
          take(file, await readIn(thread, file, bibliographies));
        }
      } finally {
        await thread.end();
      }
    }),
  );
};

async function readIn(thread: Thread, file: string, bibliographies: Bibliographies): Promise<Intake> {
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
    return await bibliographies.knowing(file, read);
  } catch (error) {
    return unreadIntake(file, error);
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

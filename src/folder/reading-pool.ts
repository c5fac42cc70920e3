import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { PartialMetadata } from '../engine/article/metadata.js';
import { type CacheRecord, openRecord } from '../engine/library/cache.js';
import type { Intake } from '../engine/library/intake.js';
import { textsInUse } from '../engine/text/interface-texts.js';
import type { ReadResult, WorkerReply, WorkerRequest, WorkerSetup } from '../worker/protocol.js';
import { threadOf } from '../worker/start-in-node.js';
import { utf8 } from '../worker/utf8.js';
import type { Bibliographies } from './bibliographies.js';
import { convertDocument } from './documents.js';
import { fileNamesIn, readBytes } from './files.js';
import { cacheFolder, KeptRecords, makerOf, type ReadingKey } from './kept-records.js';
import type { ReadFiles, Reading } from './library.js';
import type { RecordSegments } from './record-segments.js';
import { unreadIntake } from './unread.js';
import { readWeights } from './weights.js';

/** What the threads run. */
export const READER = path.join(__dirname, 'reader.js');

/** What a reading depends on besides the file: the programs that read, and what they are given. */
const MAKERS = ['reader.js', 'pdf.js', 'docx.js', 'epub.js', 'mail.js', 'corpus.json', '../models/names.bin'];

/**
 * Reads files in several threads, but for those whose records are kept in a folder, where whole libraries are kept, too.
 *
 * @param folder null for no folder, undefined for that of the user's caches
 */
export async function readingKeptIn(folder: string | null | undefined): Promise<Omit<Reading, 'readFacts'>> {
  const place = folder === undefined ? cacheFolder() : folder;
  if (place === null) return { readFiles: readInThreads };
  const kept = await keptRecordsIn(place);
  return {
    readFiles: readingWith(kept),
    keptLibrary: async (sources, isBundled) => {
      // Only large libraries are kept.
      const { openKeptLibrary } = await import('./kept-library.js');
      return openKeptLibrary(kept, await makerOfProgram(), sources, isBundled);
    },
  };
}

/** The records kept in a folder, of this very program, with problems in the language that is in use. */
export async function keptRecordsIn(folder: string): Promise<KeptRecords> {
  return new KeptRecords(
    folder,
    await makerOf(
      MAKERS.map((file) => path.join(__dirname, file)),
      JSON.stringify(textsInUse()),
    ),
  );
}

/** A hash of all that what is found out of articles may depend on. */
export async function makerOfProgram(): Promise<string> {
  const code = (await fileNamesIn(__dirname)).filter((name) => /\.m?js$/u.test(name)).sort();
  return makerOf([...MAKERS, ...code].map((file) => path.join(__dirname, file)));
}

/** Reads files in several threads, with the very worker that the editor reads them with. */
export const readInThreads: ReadFiles = (...reading) => readInPool(null, ...reading);

/** The same, but for files whose records are kept; those of others are kept for the next time. */
function readingWith(kept: KeptRecords): ReadFiles {
  return async (...reading) => {
    const segments = reading[4] ?? null;
    await readInPool(segments === null ? recordFiles(kept) : recordsIn(segments, kept), ...reading);
    await segments?.flush();
    await kept.tidy();
  };
}

/** Where records are kept. */
interface Records {
  nameOf(key: ReadingKey): string;
  /** The record with a name, if it is of this file. */
  get(name: string, file: string): Promise<CacheRecord | null>;
  put(name: string, record: Uint8Array): Promise<CacheRecord>;
}

/** One file a record. */
function recordFiles(kept: KeptRecords): Records {
  return {
    nameOf: (key) => kept.nameOf(key),
    async get(name, file) {
      const record = await kept.get(name, file);
      return record && openRecord(record, utf8);
    },
    async put(name, record) {
      await kept.put(name, record);
      return openRecord(record, utf8);
    },
  };
}

/** Those of a large library, and what was kept in a file each before it was large, or when few files had changed. */
function recordsIn(segments: RecordSegments, kept: KeptRecords): Records {
  return {
    nameOf: (key) => kept.nameOf(key),
    async get(name, file) {
      const known = segments.use(name, file);
      if (known !== null) return known;
      const record = await kept.get(name, file);
      return record && segments.put(name, record);
    },
    put: (name, record) => segments.put(name, record),
  };
}

async function readInPool(
  records: Records | null,
  ...[files, bibliographies, digests, take]: Parameters<ReadFiles>
): Promise<void> {
  const queue = [...files];
  const setup = { digests, names: await readWeights(), texts: textsInUse() };
  const threads = Math.min(8, availableParallelism(), files.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new Thread(READER, setup);
      try {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
          const { intake, record } = await readIn(thread, file, bibliographies, records);
          take(file, intake, record);
        }
      } finally {
        await thread.end();
      }
    }),
  );
}

async function readIn(
  thread: Thread,
  file: string,
  bibliographies: Bibliographies,
  records: Records | null,
): Promise<{ readonly intake: Intake; readonly record: string | undefined }> {
  let record: string | undefined;
  try {
    const bytes = await readBytes(file);
    let converted: ReturnType<typeof convertDocument> | undefined;
    const read = async (about: PartialMetadata | null): Promise<Intake> => {
      record = records?.nameOf({ file, bytes, about });
      const known = (record !== undefined && (await records?.get(record, file))) || null;
      if (known !== null) return known.intake;
      converted ??= convertDocument(file, bytes);
      const task = { location: file, file, stamp: { mtime: 0, size: bytes.length }, sidecar: about, known: null };
      const result = (await thread.ask('read', {
        ...task,
        bytes,
        text: null,
        converted: await converted,
      })) as ReadResult;
      if (result.kind !== 'record') throw new Error(l10n.t('its text cannot be decoded'));
      if (records === null || record === undefined) return openRecord(result.record, utf8).intake;
      return (await records.put(record, result.record)).intake;
    };
    // What was read last is what counts.
    return { intake: await bibliographies.knowing(file, read), record };
  } catch (error) {
    return { intake: unreadIntake(file, error), record: undefined };
  }
}

/** One worker that is asked one thing at a time. It starts with the first question. */
class Thread {
  readonly #script: string;
  readonly #setup: WorkerSetup;
  #started: Worker | null = null;

  constructor(script: string, setup: WorkerSetup) {
    this.#script = script;
    this.#setup = setup;
  }

  async ask(call: WorkerRequest['call'], task: unknown): Promise<unknown> {
    if (this.#started === null) {
      this.#started = threadOf(this.#script);
      await this.#send(this.#started, 'setUp', this.#setup);
    }
    return this.#send(this.#started, call, task);
  }

  #send(worker: Worker, call: WorkerRequest['call'], task: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        // A worker that failed answers nothing more: the next question goes to another.
        this.#started = null;
        reject(error);
      };
      const settle = (reply: WorkerReply): void => {
        worker.off('error', fail);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.result);
      };
      worker.once('message', settle);
      worker.once('error', fail);
      worker.postMessage({ id: 1, call, task } satisfies WorkerRequest);
    });
  }

  async end(): Promise<void> {
    await this.#started?.terminate();
  }
}

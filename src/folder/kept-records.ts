import { createHash, randomUUID } from 'node:crypto';
import { lstat, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { checkSegment, encodeSegment, type RecordSpan } from '../engine/library/cache.js';
import type { DiskFile } from '../worker/stored-folder.js';
import { utf8 } from '../worker/utf8.js';
import { namesIn, openOwnFile, readBytes, readOwnBytes } from './files.js';
import { makeFolder } from './make-folder.js';

/** Maximum size of all that is kept, in bytes; what was used longest ago goes first. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** How long a file that is still written may take, and how old the time of last use may be, in milliseconds. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Names of records, and of what is kept of whole libraries; the endings tell them from other files named by a hash. */
const KEPT = /^[0-9a-f]{64}\.(?:article|segment|records|library|index)$/u;
const UNFINISHED = /^[0-9a-f]{64}\.(?:article|segment|records|library|index)-[0-9a-f-]{36}\.unfinished$/u;

/** What tells one reading of a file from every other. */
export interface ReadingKey {
  /** Where the file is. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What bibliographies say of it. */
  readonly about: unknown;
}

/**
 * The results of reading files, kept on disk between runs: one file a record (of large libraries many in a file, see
 * `RecordSegments`), named by a hash of all that the reading depends on, so that
 * none is ever out of date or changed. Several processes may use it at once: a record is written under another name first, and
 * checked when it is read. What cannot be kept is read again.
 */
export class KeptRecords {
  readonly #folder: string;
  readonly #maker: string;
  readonly #mostBytes: number;
  #isWritable = true;
  #hasWritten = false;

  /** `maker` is a hash of the program that reads. */
  constructor(folder: string, maker: string, mostBytes = MOST_BYTES) {
    this.#folder = folder;
    this.#maker = maker;
    this.#mostBytes = mostBytes;
  }

  /** The record with a name, as bytes that have been checked; null if there is none that can be used, or it is of another file. */
  async get(name: string, location: string): Promise<Uint8Array | null> {
    try {
      const bytes = await this.read(name);
      const [span, ...others] = this.recordsIn(bytes) ?? [];
      if (span === undefined || others.length > 0 || span.location !== location) {
        await this.remove(name);
        return null;
      }
      return bytes.subarray(span.start, span.end);
    } catch {
      // Not kept, or not readable.
      return null;
    }
  }

  /** Keeps the record with a name. */
  async put(name: string, record: Uint8Array): Promise<void> {
    await this.write(name, this.segmentOf([record]));
  }

  /** A file of some records. */
  segmentOf(records: readonly Uint8Array[]): Uint8Array {
    return encodeSegment(this.#maker.slice(0, 16), records);
  }

  /** The sound records in such a file; null if it is none, or of another program. */
  recordsIn(segment: Uint8Array): RecordSpan[] | null {
    return checkSegment(segment, this.#maker.slice(0, 16), utf8);
  }

  /** The bytes of a file that is kept, which is in use then. Rejects if it cannot be read. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const file = path.join(this.#folder, name);
    const bytes = await readOwnBytes(file);
    await this.#use(file);
    return bytes;
  }

  /** Opens a file that is kept, which is in use then. Rejects if that is not possible. */
  async openFile(name: string): Promise<{ readonly file: DiskFile; readonly size: number }> {
    const file = path.join(this.#folder, name);
    const opened = await openOwnFile(file);
    await this.#use(file);
    return opened;
  }

  /** Removes a file that is kept, if it is there. Rejects where that is not possible. */
  remove(name: string): Promise<void> {
    return rm(path.join(this.#folder, name), { force: true });
  }

  /** Writes a file that is kept, in one step. Says whether it is there. */
  async write(name: string, bytes: Uint8Array): Promise<boolean> {
    if (!this.#isWritable) return false;
    const file = path.join(this.#folder, name);
    const unfinished = `${file}-${randomUUID()}.unfinished`;
    try {
      await makeFolder(this.#folder);
      await writeFile(unfinished, bytes, { flag: 'wx', mode: 0o600 });
      await rename(unfinished, file);
      this.#hasWritten = true;
      return true;
    } catch {
      // A full disk, or a folder of someone else's: there is no use in trying with each record.
      this.#isWritable = false;
      await rm(unfinished, { force: true }).catch(() => undefined);
      return false;
    }
  }

  /** Removes the records used longest ago if there are too many, and what other processes left unfinished. */
  async tidy(): Promise<void> {
    if (!this.#hasWritten) return;
    this.#hasWritten = false;
    try {
      const found: { file: string; size: number; mtimeMs: number }[] = [];
      // Never in folders below: a folder that was named may be someone's own.
      for (const name of await namesIn(this.#folder)) {
        if (!KEPT.test(name) && !UNFINISHED.test(name)) continue;
        const file = path.join(this.#folder, name);
        const { size, mtimeMs } = await lstat(file).catch(() => ({ size: 0, mtimeMs: Date.now() }));
        if (KEPT.test(name)) found.push({ file, size, mtimeMs });
        else if (Date.now() - mtimeMs > HOUR) await rm(file, { force: true });
      }
      let bytes = found.reduce((sum, { size }) => sum + size, 0);
      for (const { file, size } of found.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
        if (bytes <= this.#mostBytes) break;
        await rm(file, { force: true });
        bytes -= size;
      }
    } catch {
      // The folder cannot be searched: the next process tries.
    }
  }

  /** The name of the record of a reading. */
  nameOf({ file, bytes, about }: ReadingKey): string {
    const hash = createHash('sha256')
      .update(JSON.stringify([this.#maker, file, about]))
      .update('\0')
      .update(bytes);
    return `${hash.digest('hex')}.article`;
  }

  /** The name of the list of a library's segments; `of` tells it from those of others. */
  listOf(of: unknown): string {
    const hash = createHash('sha256').update(JSON.stringify([this.#maker, of]));
    return `${hash.digest('hex')}.records`;
  }

  /** Notes that a file is in use, once a day. */
  async #use(file: string): Promise<void> {
    try {
      const { mtimeMs } = await lstat(file);
      if (Date.now() - mtimeMs > DAY) await utimes(file, new Date(), new Date());
    } catch {
      // It has gone since, or is someone else's.
    }
  }
}

/** The folder of the user's caches that is Quoin's; null where the system names none. */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const home = homeFolder();
  const inHome = (...parts: string[]): string | null => (home === null ? null : path.join(home, ...parts));
  const named = platform === 'win32' ? env.LOCALAPPDATA : platform === 'darwin' ? undefined : env.XDG_CACHE_HOME;
  // The specification of such folders has relative paths ignored.
  const base =
    named !== undefined && path.isAbsolute(named)
      ? named
      : platform === 'darwin'
        ? inHome('Library', 'Caches')
        : platform === 'win32'
          ? inHome('AppData', 'Local')
          : inHome('.cache');
  return base && path.join(base, 'quoin', 'articles');
}

function homeFolder(): string | null {
  try {
    const home = homedir();
    return path.isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

/** A hash of files of the program, by their content: what they write is not used by others. */
export async function makerOf(files: readonly string[], and = ''): Promise<string> {
  const hash = createHash('sha256').update(and).update('\0');
  for (const file of files) {
    hash.update(path.basename(file)).update('\0');
    const bytes = await readBytes(file).catch(() => null);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { isSource } from '../engine/article/source-files.js';
import type { InterfaceTexts } from '../engine/text/interface-texts.js';
import { stampsUnder } from './files.js';
import { cacheFolder, type KeptRecords } from './kept-records.js';
import { FEWEST_KEPT, type FolderOptions, keptAs } from './library.js';
import { keptRecordsIn, makerOfProgram } from './reading-pool.js';

/** What a process is asked to read and keep. */
export interface FirstReading {
  readonly options: FolderOptions;
  /** The folder where what is read is kept; undefined for that of the user's caches. */
  readonly cache: string | undefined;
  /** The texts of the interface's language, in which problems of sources are kept. */
  readonly texts: InterfaceTexts | null;
}

/** What the process says while it reads: the number of files to be read, or of those read since it last said so. */
export type FirstReadingProgress = { readonly files: number } | { readonly read: number };

/**
 * Whether reading a library is the first and takes long, and much memory: it is large enough to be kept, is not kept yet, and can be.
 * `cache` is null for nowhere.
 */
export async function isFirstReading(
  { sources = [], bundled }: FolderOptions,
  cache: string | null | undefined,
): Promise<boolean> {
  const folder = cache === undefined ? cacheFolder() : cache;
  if (folder === null) return false;
  const stamps = await Promise.all(sources.map((source) => stampsUnder(path.resolve(source))));
  // A folder may be inside another.
  const files = new Set(stamps.flatMap((each) => [...each.keys()]).filter(isSource));
  if (files.size < FEWEST_KEPT) return false;
  const { libraryName } = await import('./kept-library.js');
  const name = libraryName(await makerOfProgram(), [keptAs(sources), bundled]);
  const isThere = await lstat(path.join(folder, name)).then(
    () => true,
    () => false,
  );
  return !isThere && (await canWrite(await keptRecordsIn(folder)));
}

async function canWrite(kept: KeptRecords): Promise<boolean> {
  const name = `${randomBytes(32).toString('hex')}.records`;
  const isWritten = await kept.write(name, new Uint8Array());
  if (isWritten) await kept.remove(name).catch(() => undefined);
  return isWritten;
}

/**
 * Has a process read and keep a library, and waits for its end: memory that reading has taken is free then, which Node does not give back
 * of its own process. It ends early when this process does. What it has not kept for whatever reason, the caller reads itself.
 *
 * @param program a file that calls `serveFirstReading`
 */
export function readInProcess(
  program: string,
  asked: FirstReading,
  onProgress: (progress: FirstReadingProgress) => void,
): Promise<void> {
  return new Promise<void>((resolve) => {
    // Standard output belongs to a protocol.
    const reader = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    reader.on('error', () => resolve());
    reader.once('exit', () => resolve());
    reader.on('message', (message) => onProgress(message as FirstReadingProgress));
    reader.send(asked, (error) => {
      if (error !== null) reader.kill();
    });
  }).catch(() => {
    // It could not be started: too many files are open.
  });
}

import { fork } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { isSource } from '../engine/article/source-files.js';
import type { InterfaceTexts } from '../engine/text/interface-texts.js';
import { stampsUnder } from './files.js';
import { cacheFolder } from './kept-records.js';
import { FEWEST_KEPT, type FolderOptions, keptAs } from './library.js';
import { keptRecordsIn, makerOfProgram } from './reading-pool.js';

/** What a process is asked to read and keep. */
export interface FirstReading {
  readonly options: FolderOptions;
  /** The number of files, about: of each hundredth it tells when it has read them. */
  readonly files: number;
  /** The folder where what is read is kept. */
  readonly cache: string;
  /** The texts of the interface's language, in which problems of sources are kept. */
  readonly texts: InterfaceTexts | null;
}

/**
 * What the process says while it reads: the number of files read since it last said so, or of the first files that are kept as a
 * library by now: the part that can be opened with `most`.
 */
export type FirstReadingProgress = { readonly read: number } | { readonly kept: number };

/** A first reading that has begun. */
export interface BegunReading {
  /** The number of files, about. */
  readonly files: number;
  /** The folder where what is read is kept. */
  readonly cache: string;
  /** To be called when the whole library is open and kept. */
  end(): Promise<void>;
}

/**
 * Begins a reading if it is the first and takes long, and much memory: the library is large enough to be kept, is not kept yet or only in
 * part, and can be; else null.
 *
 * @param cache the folder where it is kept; undefined for that of the user's caches, null for nowhere
 */
export async function beginFirstReading(
  { sources = [], bundled }: FolderOptions,
  cache: string | null | undefined,
): Promise<BegunReading | null> {
  const folder = cache === undefined ? cacheFolder() : cache;
  if (folder === null) return null;
  const stamps = await Promise.all(sources.map((source) => stampsUnder(path.resolve(source))));
  // A folder may be inside another.
  const files = new Set(stamps.flatMap((each) => [...each.keys()]).filter(isSource));
  if (files.size < FEWEST_KEPT) return null;
  const { libraryName } = await import('./kept-library.js');
  const [maker, of] = [await makerOfProgram(), [keptAs(sources), bundled]];
  // It is there until all is kept: a reading that was broken off is a first one again.
  const mark = libraryName(maker, ['first-reading', ...of]);
  const isThere = (name: string): Promise<boolean> =>
    lstat(path.join(folder, name)).then(
      () => true,
      () => false,
    );
  if ((await isThere(libraryName(maker, of))) && !(await isThere(mark))) return null;
  const kept = await keptRecordsIn(folder);
  if (!(await kept.write(mark, new Uint8Array()))) return null;
  return { files: files.size, cache: folder, end: () => kept.remove(mark).catch(() => undefined) };
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

import { readFacts } from '../engine/bibliography/facts.js';
import type { UnreadableFile } from '../folder/find-files.js';
import { FolderLibrary, type FolderOptions } from '../folder/library.js';
import { makeCacheFolder } from '../folder/make-folder.js';
import { readHereOr } from '../folder/read-here.js';
import { readingKeptIn } from '../folder/reading-pool.js';
import { TerminalReport } from '../folder/terminal-report.js';

/** Where a command looks. */
export interface LibraryOptions extends Omit<FolderOptions, 'tops'> {
  /** The folder for the cache of files read; false for none, undefined for that of the user's caches. */
  readonly cache?: string | false;
}

/** A library, its search, and the sources named that could not be read. */
export interface LoadedLibrary extends Pick<FolderLibrary, 'library' | 'search'> {
  readonly unreadable: readonly UnreadableFile[];
  /** Keeps the library for the next run, once this one has answered. */
  keep(): Promise<void>;
}

/**
 * Reads the library that the options name. Problems of its files go to standard error and spoil nothing else. Rejects if nothing can be
 * kept in the folder named for the cache.
 */
export async function loadLibrary({ cache, ...options }: LibraryOptions): Promise<LoadedLibrary> {
  if (typeof cache === 'string') await makeCacheFolder(cache);
  const report = new TerminalReport();
  let reading: ReturnType<typeof readingKeptIn> | undefined;
  const inThreads = () => (reading ??= readingKeptIn(cache === false ? null : cache));
  const folders = await FolderLibrary.from(
    { ...options, tops: ['.'] },
    {
      readFiles: readHereOr(async () => (await inThreads()).readFiles),
      keptLibrary: async (...of) => (await inThreads()).keptLibrary?.(...of) ?? null,
      readFacts,
    },
    report,
  );
  const { library, search } = folders;
  return { library, search, unreadable: report.unreadable, keep: () => folders.keep() };
}

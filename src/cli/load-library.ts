import { readFacts } from '../engine/bibliography/facts.js';
import type { Library } from '../engine/library/library.js';
import type { UnreadableFile } from '../folder/find-files.js';
import { FolderLibrary, type FolderOptions } from '../folder/library.js';
import { readHereOr } from '../folder/read-here.js';
import { readingKeptIn } from '../folder/reading-pool.js';
import { TerminalReport } from '../folder/terminal-report.js';

/** Where a command looks. */
export interface LibraryOptions extends Omit<FolderOptions, 'tops'> {
  /** The folder for the cache of files read; false for none, undefined for that of the user's caches. */
  readonly cache?: string | false;
}

/** A library, and the sources named that could not be read. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads the library that the options name. Problems of its files go to standard error and spoil nothing else. */
export async function loadLibrary({ cache, ...options }: LibraryOptions): Promise<LoadedLibrary> {
  const report = new TerminalReport();
  const readFiles = readHereOr(() => readingKeptIn(cache === false ? null : cache));
  const { library } = await FolderLibrary.from({ ...options, tops: ['.'] }, { readFiles, readFacts }, report);
  return { library, unreadable: report.unreadable };
}

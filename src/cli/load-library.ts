import { readFacts } from '../engine/bibliography/facts.js';
import type { Library } from '../engine/library/library.js';
import type { UnreadableFile } from '../folder/find-files.js';
import { FolderLibrary, type FolderOptions } from '../folder/library.js';
import { readHereOrInThreads } from '../folder/read-here.js';
import { TerminalReport } from '../folder/terminal-report.js';

/** Where a command looks. */
export type LibraryOptions = Omit<FolderOptions, 'tops'>;

/** A library, and the sources named that could not be read. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads the library that the options name. Problems of its files go to standard error and spoil nothing else. */
export async function loadLibrary(options: LibraryOptions): Promise<LoadedLibrary> {
  const report = new TerminalReport();
  const reading = { readFiles: readHereOrInThreads, readFacts };
  const { library } = await FolderLibrary.from({ ...options, tops: ['.'] }, reading, report);
  return { library, unreadable: report.unreadable };
}

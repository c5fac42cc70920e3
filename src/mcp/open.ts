import path from 'node:path';
import { FolderLibrary } from '../folder/library.js';
import { loadFormats } from '../folder/parts.js';
import { readingKeptIn } from '../folder/reading-pool.js';
import type { ServingArguments } from '../folder/serving-arguments.js';
import { TerminalReport } from '../folder/terminal-report.js';
import { callTool } from '../tools/call.js';
import type { Answering } from './answering.js';
import { FolderContext } from './context.js';
import { listResources, readResource } from './resources.js';

/** What library is read, and where what was read is kept. */
export type OpenOptions = Pick<ServingArguments, 'sources' | 'bundled' | 'cache'>;

/** Answers from a library that is open. */
export interface OpenLibrary extends Answering {
  /** Whether it can no longer be read where it is kept, and is to be opened again. */
  readonly isLost: boolean;
}

/**
 * Reads the library of a workspace folder: the files and folders named, else its folder `sources`, as in the editor, which need
 * not be there yet. Other files of it are never sources: a draft would confirm itself.
 */
export async function open(root: string, { sources: named, bundled, cache }: OpenOptions): Promise<OpenLibrary> {
  const sources = named?.map((each) => path.resolve(root, each)) ?? [path.join(root, 'sources')];
  const reading = await readingKeptIn(cache && path.resolve(root, cache));
  const { readFacts } = await loadFormats();
  const folders = await FolderLibrary.from(
    { sources, tops: [root], bundled },
    { ...reading, readFacts },
    new TerminalReport(),
  );
  const context = await FolderContext.of(folders, root);
  /** Answers from the folders as they are now. */
  const now = async <T>(answer: () => T | Promise<T>): Promise<T> => {
    await context.refresh();
    return answer();
  };
  return {
    get isLost() {
      return folders.isLost;
    },
    call: (tool, input, signal) => now(() => callTool(context, tool, input, signal)),
    resources: (cursor) => now(() => listResources(context.library, cursor)),
    resource: (uri) => now(() => readResource(context.library, uri)),
  };
}

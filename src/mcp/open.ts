import path from 'node:path';
import { FolderLibrary } from '../folder/library.js';
import { loadFormats } from '../folder/parts.js';
import { readInThreads } from '../folder/reading-pool.js';
import { TerminalReport } from '../folder/terminal-report.js';
import { callTool } from '../tools/call.js';
import type { Answering } from './answering.js';
import { FolderContext } from './context.js';
import { listResources, readResource } from './resources.js';

/**
 * Reads the library of a workspace folder: the files and folders named, else its folder `sources`, as in the editor, which need
 * not be there yet. Other files of it are never sources: a draft would confirm itself.
 */
export async function open(root: string, named: readonly string[] | undefined, bundled: boolean): Promise<Answering> {
  const sources = named?.map((each) => path.resolve(root, each)) ?? [path.join(root, 'sources')];
  const { readFacts } = await loadFormats();
  const folders = await FolderLibrary.from(
    { sources, bundled },
    { readFiles: readInThreads, readFacts },
    new TerminalReport(),
  );
  const context = new FolderContext(folders, root);
  /** Answers from the folders as they are now. */
  const now = async <T>(answer: () => T | Promise<T>): Promise<T> => {
    await context.refresh();
    return answer();
  };
  return {
    call: (tool, input) => now(() => callTool(context, tool, input)),
    resources: (cursor) => now(() => listResources(context.library, cursor)),
    resource: (uri) => now(() => readResource(context.library, uri)),
  };
}

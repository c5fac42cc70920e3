import { version } from '../../../package.json';
import { englishCount } from '../../engine/text/english-count.js';
import { complain } from '../../folder/complain.js';
import { findFiles } from '../../folder/find-files.js';
import { readHereOrInThreads } from '../../folder/read-here.js';
import { TerminalReport } from '../../folder/terminal-report.js';
import { ArchiveLoader } from '../../remote/archive/load.js';
import { checkVersion } from '../../remote/archive/schema.js';
import { print } from '../output.js';
import { LoadingBibliographies } from './reading.js';
import { type TargetOptions, withArchive } from './target.js';

/** Exit status where something that was named could not be read. */
const UNREADABLE = 2;

/**
 * `quoin archive add PATH… --to ADDRESS`: reads files and folders into an archive. What is there already is not read again, so
 * that a command that broke off is simply given again. Returns the exit status.
 */
export async function addCommand(paths: readonly string[], target: TargetOptions): Promise<number> {
  return withArchive(target, async (connection) => {
    await checkVersion(connection);
    const loader = new ArchiveLoader(connection, version);
    const bibliographies = new LoadingBibliographies(loader, version);
    const report = new TerminalReport();
    const { files, problems, unreadable } = await findFiles(paths, bibliographies);
    report.found(files.length, problems, unreadable);
    await readHereOrInThreads(files, bibliographies, [], (_, intake) => report.read(intake.problems));
    report.done([]);
    await finishing(loader, bibliographies);
    const { sources, passages, replaced } = loader.done;
    print(
      `${englishCount(sources, 'source')} added (${englishCount(passages, 'passage')}), ${replaced} of them replaced, ${bibliographies.unchanged} unchanged.`,
    );
    return unreadable.length > 0 ? UNREADABLE : 0;
  });
}

/** Writes what waits. After a failure says what is in the archive all the same, and rejects with the reason. */
export async function finishing(loader: ArchiveLoader, { failure }: LoadingBibliographies): Promise<void> {
  try {
    if (failure !== null) throw failure;
    await loader.finish();
  } catch (error) {
    const added = englishCount(loader.done.sources, 'source was', 'sources were');
    complain(`${added} added before the failure. To continue, run the same command again.`);
    throw error;
  }
}

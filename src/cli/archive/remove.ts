import { version } from '../../../package.json';
import { englishCount } from '../../engine/text/english-count.js';
import { complain } from '../../folder/complain.js';
import { ArchiveLoader } from '../../remote/archive/load.js';
import { checkVersion } from '../../remote/archive/schema.js';
import { print } from '../output.js';
import { locationOf } from './reading.js';
import { type TargetOptions, withArchive } from './target.js';

/**
 * `quoin archive remove NAME… --to ADDRESS`: removes sources by cite key, or by the file or folder that they were added from, which
 * need not be there any more. A source whose content another file has too stays. Returns the exit status: 1 if a name stands for no source.
 */
export async function removeCommand(names: readonly string[], target: TargetOptions): Promise<number> {
  return withArchive(target, async (connection) => {
    await checkVersion(connection);
    let status = 0;
    const loader = new ArchiveLoader(connection, version);
    let [removed, kept] = [0, 0];
    for (const name of names) {
      const keyed = await connection.ask<{ id: string }>('SELECT id FROM quoin.source WHERE key = $1', [
        name.replace(/^@/u, ''),
      ]);
      removed += await loader.remove(keyed.map(({ id }) => id));
      const placed = await loader.removeFrom(locationOf(name));
      removed += placed.removed;
      kept += placed.found - placed.removed;
      if (keyed.length + placed.found > 0) continue;
      complain(`quoin: Nothing in ${connection.address.shown} is called ${name}.`);
      status = 1;
    }
    print(`${englishCount(removed, 'source')} removed.`);
    if (kept > 0) print(`${englishCount(kept, 'source')} kept, because other files have the same content.`);
    return status;
  });
}

import { version } from '../../../package.json';
import { complain } from '../../folder/complain.js';
import { ArchiveLoader } from '../../remote/archive/load.js';
import { checkVersion } from '../../remote/archive/schema.js';
import { print } from '../output.js';
import { locationOf } from './reading.js';
import { type TargetOptions, withArchive } from './target.js';

/**
 * `quoin archive remove NAME… --to ADDRESS`: removes sources by cite key, or by the file or folder that they were added from, which
 * need not be there any more. Returns the exit status: 1 if a name stands for no source.
 */
export async function removeCommand(names: readonly string[], target: TargetOptions): Promise<number> {
  return withArchive(target, async (connection) => {
    await checkVersion(connection);
    let status = 0;
    const ids = new Set<string>();
    for (const name of names) {
      const location = locationOf(name);
      const found = await connection.ask<{ id: string }>(
        'SELECT id FROM quoin.source WHERE key = $1 OR location = $2 OR starts_with(location, $3)',
        [name.replace(/^@/u, ''), location, `${location.replace(/\/$/u, '')}/`],
      );
      if (found.length === 0) {
        complain(`quoin: Nothing in ${connection.address.shown} is called ${name}.`);
        status = 1;
      }
      for (const { id } of found) ids.add(id);
    }
    const removed = await new ArchiveLoader(connection, version).remove([...ids]);
    print(`${removed} sources removed.`);
    return status;
  });
}

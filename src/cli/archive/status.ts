import { version } from '../../../package.json';
import { englishCount } from '../../engine/text/english-count.js';
import { checkVersion } from '../../remote/archive/schema.js';
import { print, printJson } from '../output.js';
import { type TargetOptions, withArchive } from './target.js';
import { isOlder } from './versions.js';

/** `quoin archive status --to ADDRESS`: what the archive holds. Returns the exit status. */
export async function statusCommand({
  json = false,
  ...target
}: TargetOptions & { readonly json?: boolean }): Promise<number> {
  return withArchive(target, async (connection) => {
    const facts = await checkVersion(connection);
    const read = await connection.ask<{ extraction: string; sources: string; passages: string }>(
      'SELECT extraction, count(*) AS sources, sum(passages) AS passages FROM quoin.source GROUP BY extraction ORDER BY 1',
    );
    const [size] = await connection.ask<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
    const sum = (numbers: readonly string[]) => numbers.reduce((total, each) => total + Number(each), 0);
    const older = read.filter(({ extraction }) => isOlder(extraction, version));
    const status = {
      archive: connection.address.shown,
      schema: facts.version,
      layout: facts.citus ? 'citus' : facts.partitions > 1 ? `${facts.partitions} partitions` : 'plain tables',
      sources: sum(read.map(({ sources }) => sources)),
      passages: sum(read.map(({ passages }) => passages)),
      older: sum(older.map(({ sources }) => sources)),
      bytes: Number(size?.bytes ?? 0),
    };
    if (json) printJson(status);
    else {
      print(`${status.archive}: version ${status.schema}, ${status.layout}, ${(status.bytes / 1e6).toFixed(0)} MB`);
      print(`${englishCount(status.sources, 'source')}, ${englishCount(status.passages, 'passage')}`);
      if (status.older > 0)
        print(
          `${englishCount(status.older, 'source was', 'sources were')} read by an older version of Quoin. To read ${status.older === 1 ? 'it' : 'them'} again, run “quoin archive refresh”.`,
        );
    }
    return 0;
  });
}

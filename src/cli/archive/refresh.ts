import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../../../package.json';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { englishCount } from '../../engine/text/english-count.js';
import { readHereOrInThreads } from '../../folder/read-here.js';
import { TerminalReport } from '../../folder/terminal-report.js';
import type { ArchiveConnection } from '../../remote/archive/connection.js';
import { ArchiveLoader } from '../../remote/archive/load.js';
import { unpacked } from '../../remote/archive/original.js';
import { checkVersion } from '../../remote/archive/schema.js';
import { print } from '../output.js';
import { finishing } from './add.js';
import { type KnownFile, LoadingBibliographies } from './reading.js';
import { type TargetOptions, withArchive } from './target.js';
import { isOlder } from './versions.js';

/** Sources read at once. */
const AT_ONCE = 400;

interface StoredFile {
  readonly id: string;
  readonly file: string;
  readonly location: string;
  readonly about: PartialMetadata | null;
  readonly original: Uint8Array;
}

/**
 * `quoin archive refresh --to ADDRESS`: reads again, from the files that the archive keeps, what an older version of Quoin has
 * read. Returns the exit status.
 */
export async function refreshCommand(target: TargetOptions): Promise<number> {
  return withArchive(target, async (connection) => {
    await checkVersion(connection);
    const versions = await connection.ask<{ extraction: string }>('SELECT DISTINCT extraction FROM quoin.source');
    const older = versions.map(({ extraction }) => extraction).filter((each) => isOlder(each, version));
    let refreshed = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const files = await connection.ask<StoredFile>(
        `SELECT id, file, COALESCE(locations[1], '') AS location, about, original FROM quoin.source
          WHERE extraction = ANY($1) AND id > $2 ORDER BY id LIMIT $3`,
        [older, after, AT_ONCE],
      );
      if (files.length === 0) break;
      after = files.at(-1)?.id ?? after;
      refreshed += await readAgain(connection, files);
    }
    print(`${englishCount(refreshed, 'source')} read again.`);
    return 0;
  });
}

/** Reads files from a folder that they are written to for that, each in a folder of its own: its name says how it is read. */
async function readAgain(connection: ArchiveConnection, files: readonly StoredFile[]): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'quoin-refresh-'));
  try {
    const placed = new Map<string, KnownFile>();
    for (const { id, file, location, about, original } of files) {
      const place = path.join(folder, id, path.basename(file));
      await mkdir(path.dirname(place));
      await writeFile(place, unpacked(file, original));
      placed.set(place, { location, about });
    }
    const loader = new ArchiveLoader(connection, version);
    const bibliographies = new LoadingBibliographies(loader, version, placed);
    const report = new TerminalReport();
    report.found(placed.size, [], []);
    await readHereOrInThreads([...placed.keys()], bibliographies, [], (_, intake) => report.read(intake.problems));
    report.done([]);
    await finishing(loader, bibliographies);
    return loader.done.sources;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { grantRoles, initialize, SCHEMA_VERSION } from '../../remote/archive/schema.js';
import { print } from '../output.js';
import { type TargetOptions, withArchive } from './target.js';

/** What `quoin archive init` is given. */
export interface InitOptions extends TargetOptions {
  readonly partitions: number;
  readonly citus?: boolean;
  readonly roles?: boolean;
  readonly reader: string;
  readonly writer: string;
}

/** `quoin archive init`: creates an archive, or upgrades one that is older. Returns the exit status. */
export async function initCommand({
  partitions,
  citus = false,
  roles = false,
  reader,
  writer,
  ...target
}: InitOptions): Promise<number> {
  return withArchive(target, async (connection) => {
    const before = await initialize(connection, { partitions, citus });
    const { shown } = connection.address;
    if (before === 0) print(`Created the archive ${shown}.`);
    else if (before < SCHEMA_VERSION)
      print(`Upgraded the archive ${shown} from version ${before} to ${SCHEMA_VERSION}.`);
    else print(`The archive ${shown} is there, and up to date.`);
    if (roles) {
      await grantRoles(connection, reader, writer);
      print(`The role ${reader} can read it, ${writer} can change it.`);
    }
    return 0;
  });
}

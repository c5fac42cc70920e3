import { parseAddress } from '../../remote/archive/address.js';
import { ArchiveConnection } from '../../remote/archive/connection.js';

/** Which archive a command is for. */
export interface TargetOptions {
  readonly to: string;
}

/** Connections of a command that loads: one for each batch on its way, one for the dictionary. */
const CONNECTIONS = 4;

/**
 * Calls `work` with the archive named, and ends the connection after. A password that the address does not hold is taken from the
 * environment variable `PGPASSWORD`, so that it need not be in the list of processes. Nothing that is loaded has a time limit.
 */
export async function withArchive<T>(
  { to }: TargetOptions,
  work: (connection: ArchiveConnection) => Promise<T>,
): Promise<T> {
  const address = parseAddress(to);
  const password = address.password ?? process.env.PGPASSWORD;
  const connection = new ArchiveConnection({ ...address, password }, { statementTimeout: 0, connections: CONNECTIONS });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

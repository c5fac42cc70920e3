import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { type ArchiveAddress, parseAddress } from '../../../../src/remote/archive/address.js';
import { ArchiveLibrary } from '../../../../src/remote/archive/archive-library.js';
import { ArchiveConnection, type ConnectionOptions } from '../../../../src/remote/archive/connection.js';
import { ArchiveLoader, type LoadCounts } from '../../../../src/remote/archive/load.js';
import { rowsOf, type SourceRows } from '../../../../src/remote/archive/rows.js';
import { initialize } from '../../../../src/remote/archive/schema.js';
import { PostgresServer } from './postgres-server.js';

const CORPUS = path.join(import.meta.dirname, '../../../../corpus');

/** No end to a question. */
export const NEVER = new AbortController().signal;

/** A server for the tests of a suite; where none can run, they are skipped, and it is said why. */
export function withServer(suite: Mocha.Suite, flags: readonly string[] = []): () => PostgresServer {
  let server: PostgresServer | undefined;
  suite.timeout(120_000);
  suite.beforeAll(async function () {
    const started = await PostgresServer.start(flags);
    if (typeof started === 'string') {
      console.log(`    ${started}`);
      this.skip();
    } else server = started;
  });
  suite.afterAll(() => server?.stop());
  return () => {
    assert.ok(server);
    return server;
  };
}

/** An archive in a database of its own. */
export interface TestArchive {
  readonly address: ArchiveAddress;
  readonly url: string;
  readonly connection: ArchiveConnection;
}

/** A new archive without sources. */
export async function emptyArchive(server: PostgresServer, partitions = 1): Promise<TestArchive> {
  const url = await server.database();
  const address = parseAddress(url);
  const connection = new ArchiveConnection(address);
  await initialize(connection, { partitions, citus: false });
  return { address, url, connection };
}

/** What a text comes to as a source. */
export function sourceOf(file: string, text: string, location = `here:/${file}`): SourceRows {
  const bytes = new TextEncoder().encode(text);
  const rows = rowsOf({ location, file, bytes, about: null }, takeIn({ file, text }, null, { names: null }));
  assert.ok(rows, `${file} is no article`);
  return rows;
}

/** The articles that come with Quoin. */
export function corpus(): SourceRows[] {
  return readdirSync(CORPUS).map((file) => sourceOf(file, readFileSync(path.join(CORPUS, file), 'utf8')));
}

/** Writes sources into an archive. */
export async function load(
  { connection }: Pick<TestArchive, 'connection'>,
  sources: readonly SourceRows[],
  version = '1.0.0',
): Promise<LoadCounts> {
  const loader = new ArchiveLoader(connection, version);
  for (const source of sources) await loader.add(source);
  return loader.finish();
}

/** An archive as a library, connected. */
export async function libraryOf(
  address: ArchiveAddress,
  label = 'Desk',
  options: ConnectionOptions = {},
): Promise<ArchiveLibrary> {
  const library = new ArchiveLibrary(address, label, options, 50);
  await library.refresh();
  return library;
}

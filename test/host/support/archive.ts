import { PostgresServer } from '../../unit/remote/archive/postgres-server.js';
import { emptyArchive, load, sourceOf } from '../../unit/remote/archive/support.js';

/** In the environment of the extension host: the address of an archive, with its password. Without it there is none. */
export const ARCHIVE = 'QUOIN_TEST_ARCHIVE';

/** What is in the archive. */
const ARTICLE = `---
id: lee2026-sluice
title: Sluice gets a second gate
author: [{ given: Ann, family: Lee }]
container-title: Estuary Post
issued: 2026-05-02
---

The board met on Tuesday. “The second gate of the sluice costs four million and nobody has it,” said Omar Diaz, the harbour master.

It meets again in June.
`;

/** An archive on a PostgreSQL server of its own, as long as tests run; null where none runs here. */
export async function startArchive(): Promise<{ readonly address: string; stop(): Promise<void> } | null> {
  const server = await PostgresServer.start();
  if (typeof server === 'string') {
    console.log(server);
    return null;
  }
  const archive = await emptyArchive(server);
  await load(archive, [sourceOf('lee2026-sluice.md', ARTICLE)]);
  await archive.connection.close();
  return { address: archive.url, stop: () => server.stop() };
}

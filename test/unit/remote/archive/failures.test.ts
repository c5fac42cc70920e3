import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { RecordKind } from '../../../../src/engine/search/record.js';
import { parseAddress } from '../../../../src/remote/archive/address.js';
import type { ArchiveLibrary } from '../../../../src/remote/archive/archive-library.js';
import { ArchiveConnection } from '../../../../src/remote/archive/connection.js';
import { ArchiveLoader } from '../../../../src/remote/archive/load.js';
import type { RemoteAnswer } from '../../../../src/service/remote/remotes.js';
import { Remotes } from '../../../../src/service/remote/remotes.js';
import { PostgresServer } from './postgres-server.js';
import { corpus, emptyArchive, libraryOf, load, NEVER, sourceOf, withServer } from './support.js';

const ALL: readonly RecordKind[] = ['quotation', 'paragraph', 'entity', 'source'];
const ASKED = { query: 'frank dialogue', kinds: ALL, limit: 20 };

const report = (number: number) =>
  sourceOf(
    `pier-${number}.md`,
    `---\nid: pier${number}\ntitle: Pier ${number}\n---\n\n“We rebuilt pier number ${number} with our own hands,” said Maria Okafor, who heads the port.\n`,
  );

/** Resolves when a condition holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  // Long past the time limit of a test: a process whose condition never holds is to end all the same.
  for (let tries = 0; tries < 10_000; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('What was waited for did not come.');
}

describe('an archive that fails', function () {
  const server = withServer(this, ['-c', 'max_connections=12']);

  it('says that the password is wrong', async () => {
    const { address, connection } = await emptyArchive(server());
    const library = await libraryOf({ ...address, password: 'guess' });
    assert.deepEqual(library.state, {
      kind: 'away',
      reason: `The archive ${address.shown} did not accept the user “postgres” and the password. Enter the password again.`,
    });
    const without = await libraryOf({ ...address, password: undefined });
    assert.equal(without.state.kind, 'away');
    await Promise.all([library.close(), without.close(), connection.close()]);
  });

  it('does not tell the password to anyone', () => {
    for (const text of [
      'postgres://me:s3cret@db.example.org/x?sslmode=disable',
      'postgres://me:s3cret@/x',
      'postgres://:s3cret@host/x',
    ])
      assert.throws(
        () => parseAddress(text),
        (error: Error) => !error.message.includes('s3cret'),
      );
    assert.doesNotMatch(parseAddress('postgres://me:s3cret@db.example.org/x').shown, /s3cret/u);
  });

  it('is asked over TLS, verified, wherever it is not on this machine', async () => {
    const remote = parseAddress('postgres://me@db.example.org/x');
    assert.deepEqual(remote.ssl, { rejectUnauthorized: true });
    assert.equal(parseAddress('postgres://me@127.0.0.1/x').ssl, false);
    for (const parameter of ['sslmode=disable', 'sslmode=prefer', 'host=elsewhere.example.org'])
      assert.throws(() => parseAddress(`postgres://me@db.example.org/x?${parameter}`), parameter);
    // This server has no TLS: it is not asked without.
    const { address, connection } = await emptyArchive(server());
    const library = await libraryOf({ ...address, ssl: { rejectUnauthorized: true } });
    assert.match(library.state.kind === 'away' ? library.state.reason : '', /could not be verified/u);
    await Promise.all([library.close(), connection.close()]);
  });

  it('is asked with no password but that of its address', async () => {
    const { address, connection } = await emptyArchive(server());
    const before = process.env.PGPASSWORD;
    process.env.PGPASSWORD = address.password;
    const without = new ArchiveConnection({ ...address, password: undefined });
    try {
      await assert.rejects(without.ask('SELECT 1'), { kind: 'password' });
    } finally {
      if (before === undefined) delete process.env.PGPASSWORD;
      else process.env.PGPASSWORD = before;
      await Promise.all([without.close(), connection.close()]);
    }
  });

  it('stops on the server what nobody waits for any longer', async () => {
    const { connection } = await emptyArchive(server());
    const asking = new AbortController();
    const asked = connection.ask('SELECT pg_sleep(600)', [], asking.signal);
    const isRunning = async () =>
      (await connection.ask("SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)' AND state = 'active'"))
        .length > 0;
    await until(isRunning);
    asking.abort();
    await assert.rejects(asked, { kind: 'cancelled' });
    await until(async () => !(await isRunning()));
    await assert.rejects(connection.ask('SELECT 1', [], asking.signal), { kind: 'cancelled' });
    assert.equal((await connection.ask('SELECT 1')).length, 1);
    await connection.close();
  });

  it('gives up a question that takes too long, and answers the next', async () => {
    const { address, connection } = await emptyArchive(server());
    const short = new ArchiveConnection(address, { statementTimeout: 100 });
    await assert.rejects(short.ask('SELECT pg_sleep(600)'), { kind: 'slow', message: /took too long/u });
    assert.equal((await short.ask('SELECT 1')).length, 1);
    await Promise.all([short.close(), connection.close()]);
  });

  it('gives up a server that accepts and never answers', async () => {
    const sockets = new Set<Socket>();
    const mute: Server = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as { port: number };
    const library = await libraryOf(parseAddress(`postgres://me:x@127.0.0.1:${port}/x`), 'Desk', {
      connectTimeout: 300,
    });
    assert.match(library.state.kind === 'away' ? library.state.reason : '', /cannot be reached \(.*timeout.*\)/u);
    await library.close();
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  it('says that all connections are in use, and is asked again when one is free', async () => {
    const { address, connection } = await emptyArchive(server());
    await load({ connection }, corpus());
    await connection.close();
    const others: ArchiveConnection[] = [];
    const held: Promise<unknown>[] = [];
    const kinds: string[] = [];
    while (kinds.length === 0 && others.length < 40) {
      const other = new ArchiveConnection(address, { connections: 1, statementTimeout: 0 });
      others.push(other);
      let isHeld = false;
      held.push(
        other
          .inTransaction(async (ask) => {
            await ask('SELECT 1');
            isHeld = true;
            await ask('SELECT pg_sleep(600)');
          })
          .catch((error: { kind: string }) => {
            kinds.push(error.kind);
          }),
      );
      await until(() => isHeld || kinds.length > 0);
    }
    assert.deepEqual(kinds, ['full']);
    const library = await libraryOf(address);
    assert.match(library.state.kind === 'away' ? library.state.reason : '', /has no free connection/u);
    server().kill();
    await Promise.all([...held, ...others.map((other) => other.close())]);
    await server().restart();
    await until(() => library.state.kind === 'ready');
    assert.ok((await library.search(ASKED, NEVER)).length > 0);
    await library.close();
  });

  it('is away when its server dies in the middle of a search, and comes back with it', async () => {
    const { address, connection } = await emptyArchive(server());
    await load({ connection }, corpus());
    const library = await libraryOf(address);
    const states: string[] = [];
    library.onDidChange(() => states.push(library.state.kind));
    // A lock holds the search up until its server is gone.
    let isLocked = false;
    const held = connection
      .inTransaction(async (ask) => {
        await ask('LOCK quoin.passage IN ACCESS EXCLUSIVE MODE');
        isLocked = true;
        await ask('SELECT pg_sleep(600)');
      })
      .catch(() => undefined);
    await until(() => isLocked);
    const asked = library.search(ASKED, NEVER);
    const rejected = assert.rejects(asked, {
      kind: 'away',
      message: /^The archive postgres:\/\/.* cannot be reached/u,
    });
    server().kill();
    await rejected;
    await held;
    await until(() => library.state.kind === 'away');
    await server().restart();
    await until(() => library.state.kind === 'ready');
    assert.deepEqual([states[0], states.at(-1)], ['away', 'ready']);
    assert.ok((await library.search(ASKED, NEVER)).length > 0);
    await Promise.all([library.close(), connection.close()]);
  });

  it('loses nothing when its server dies in the middle of a load, ten times', async () => {
    const { address, connection } = await emptyArchive(server(), 2);
    const sources = Array.from({ length: 60 }, (_, i) => report(i));
    let failed = 0;
    for (let next = 0; next < 10; next++) {
      const loading = new ArchiveConnection(address, { statementTimeout: 0 });
      const loader = new ArchiveLoader(loading, '1.0.0');
      for (const source of sources.slice(0, 6 * (next + 1))) await loader.add(source);
      const finished = loader.finish().then(
        () => undefined,
        (error: { kind: string; message: string }) => {
          assert.match(error.message, /^The archive postgres:/u);
          failed += 1;
        },
      );
      // At another moment each time: while words are written, passages, numbers, or after the last of it.
      for (let i = 0; i < next % 7; i++) await new Promise((resolve) => setTimeout(resolve, 4));
      server().kill();
      await finished;
      await loading.close();
      await server().restart();
      const [torn] = await connection.ask<{ n: string }>(
        `SELECT count(*) AS n FROM quoin.source LEFT JOIN (SELECT source, count(*) AS there FROM quoin.passage GROUP BY source) AS own
           ON own.source = id WHERE passages IS DISTINCT FROM there`,
      );
      assert.equal(Number(torn?.n), 0, 'a source is not whole');
    }
    assert.ok(failed > 0);
    await load({ connection }, sources);
    const [count] = await connection.ask<{ n: string }>('SELECT count(*) AS n FROM quoin.source');
    assert.equal(Number(count?.n), sources.length);
    const library = await libraryOf(address);
    for (const number of [0, 17, 59]) {
      const [hit] = await library.search({ query: `"pier number ${number}"`, kinds: ['quotation'], limit: 100 }, NEVER);
      assert.match(hit?.record.text ?? '', new RegExp(`pier number ${number}\\b`, 'u'));
    }
    await Promise.all([library.close(), connection.close()]);
  });
});

describe('three archives, one of which dies', function () {
  const servers = [withServer(this), withServer(this), withServer(this)];

  it('cost its rows and nothing else', async () => {
    const libraries: ArchiveLibrary[] = [];
    for (const [i, server] of servers.entries()) {
      const archive = await emptyArchive(server());
      await load(archive, i === 0 ? corpus() : [report(i)]);
      await archive.connection.close();
      libraries.push(await libraryOf(archive.address, `Archive ${i}`));
    }
    const said: string[] = [];
    const remotes = new Remotes(
      () => undefined,
      (line) => said.push(line),
    );
    for (const library of libraries) await remotes.connect(library);
    const search = async (): Promise<RemoteAnswer | undefined> => {
      let last: RemoteAnswer | undefined;
      await remotes.search(
        { query: 'pier hands', kinds: ['quotation'], limit: 10 },
        (answer) => {
          last = answer;
        },
        NEVER,
      );
      return last;
    };
    const whole = await search();
    assert.deepEqual([whole?.asked, whole?.answered, whole?.complete, whole?.hits.length], [3, 3, true, 2]);
    servers[1]?.().kill();
    const rest = await search();
    assert.deepEqual([rest?.answered, rest?.complete], [2, true]);
    assert.deepEqual(
      rest?.hits.map(({ remote }) => remote.label),
      ['Archive 2'],
    );
    assert.match(said.join('\n'), /^Archive 1: The archive postgres:/u);
    assert.equal(remotes.statuses.find(({ label }) => label === 'Archive 1')?.state.kind, 'away');
    await servers[1]?.().restart();
    await until(() => libraries[1]?.state.kind === 'ready');
    assert.equal((await search())?.answered, 3);
    for (const library of libraries) await remotes.disconnect(library.id);
  });
});

describe('partitions on two servers', function () {
  const near = withServer(this);
  const far = withServer(this);

  it('are one archive to those who load and search it', async () => {
    const { address, connection } = await emptyArchive(near(), 4);
    const other = await emptyArchive(far(), 1);
    await connection.ask('CREATE EXTENSION postgres_fdw');
    await connection.ask(`CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw
      OPTIONS (host '127.0.0.1', port '${far().port}', dbname '${other.address.database}')`);
    await connection.ask(
      `CREATE USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (user 'postgres', password '${PostgresServer.password}')`,
    );
    for (const table of ['source', 'passage']) {
      for (const i of [1, 3]) {
        await other.connection.ask(`CREATE TABLE quoin.${table}_${i} (LIKE quoin.${table} INCLUDING ALL)`);
        await connection.ask(`DROP TABLE quoin.${table}_${i}`);
        await connection.ask(`CREATE FOREIGN TABLE quoin.${table}_${i} PARTITION OF quoin.${table}
          FOR VALUES WITH (MODULUS 4, REMAINDER ${i}) SERVER far OPTIONS (schema_name 'quoin', table_name '${table}_${i}')`);
      }
    }
    const sources = [...corpus(), ...Array.from({ length: 20 }, (_, i) => report(i))];
    await load({ connection }, sources);
    const [there] = await other.connection.ask<{ n: string }>(
      'SELECT (SELECT count(*) FROM quoin.source_1) + (SELECT count(*) FROM quoin.source_3) AS n',
    );
    const here = sources.length - Number(there?.n);
    assert.ok(Number(there?.n) > 0 && here > 0, 'all sources are on one server');
    assert.deepEqual(await load({ connection }, sources), { sources: 0, passages: 0, replaced: 0 });
    const library = await libraryOf(address);
    for (let number = 0; number < 20; number++) {
      const hits = await library.search({ query: `"pier number ${number}"`, kinds: ['quotation'], limit: 100 }, NEVER);
      assert.ok(
        hits.some(({ record }) => record.text.includes(`number ${number} `)),
        `${number}`,
      );
      assert.ok(await library.source(hits[0]?.record.articleId ?? '', NEVER));
    }
    const [origin] = await library.locate(
      { words: 'we rebuilt pier number 7 with our very own two hands', limit: 5 },
      NEVER,
    );
    assert.match(origin?.record.text ?? '', /rebuilt pier number/u);
    const loader = new ArchiveLoader(connection, '1.0.0');
    assert.equal(await loader.remove(sources.map(({ source }) => source.id)), sources.length);
    assert.deepEqual(
      await other.connection.ask('SELECT 1 FROM quoin.passage_1 UNION ALL SELECT 1 FROM quoin.passage_3'),
      [],
    );
    await Promise.all([library.close(), connection.close(), other.connection.close()]);
  });
});

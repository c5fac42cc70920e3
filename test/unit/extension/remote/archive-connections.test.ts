import assert from 'node:assert/strict';
import { ArchiveConnections } from '../../../../src/extension/remote/archive-connections.js';
import type { RemotePorts } from '../../../../src/extension/remote/ports.js';

const ADDRESS = 'postgres://me@db.example.org/desk?sslrootcert=/etc/ca.pem';
const KEY = `quoin.archive ${ADDRESS}`;

/** Archives in an editor of which only what they use is there: a server that takes one password. */
function archives(options: { known?: boolean; stored?: string } = {}) {
  const done: string[] = [];
  const secrets = new Map(options.stored === undefined ? [] : [[KEY, options.stored]]);
  let settings: Readonly<Record<string, string>> = options.known ? { Desk: ADDRESS } : {};
  let tried: string | undefined;
  const ports = {
    editor: {
      Disposable: { from: () => ({ dispose: () => undefined }) },
      ProgressLocation: { Notification: 15 },
      window: { withProgress: (_: unknown, task: () => unknown) => task() },
      workspace: { onDidChangeConfiguration: () => undefined },
    },
    session: {
      onDidRestart: () => undefined,
      tryingArchivePassword: async (_: string, password: string, connect: () => Promise<unknown>) => {
        tried = password;
        const result = await connect();
        tried = undefined;
        return result;
      },
      service: {
        connectRemote: async () => {
          const password = tried ?? secrets.get(KEY);
          done.push(`connect with ${password}`);
          const state = password === 'right' ? { kind: 'ready' } : { kind: 'away', reason: 'Refused.' };
          return { id: 'archive:1', label: 'Desk', state };
        },
        disconnectRemote: async () => done.push('disconnect'),
      },
    },
    secrets: {
      get: async (key: string) => secrets.get(key),
      store: async (key: string, value: string) => void secrets.set(key, value),
      delete: async (key: string) => void secrets.delete(key),
    },
    archives: () => settings,
    setArchives: async (next: typeof settings) => {
      settings = next;
    },
    reachesPrograms: true,
    inform: (message: string) => done.push(message),
    warn: (message: string) => done.push(message),
    log: (error: unknown) => assert.fail(String(error)),
  };
  const connections = new ArchiveConnections(ports as unknown as RemotePorts);
  return { done, secrets, connections, settings: () => settings };
}

const withPassword = (password: string) => ({ label: 'Desk', address: ADDRESS.replace('me@', `me:${password}@`) });

describe('the archives of a writer', () => {
  it('are kept with their passwords once they are connected', async () => {
    const { connections, secrets, settings } = archives();
    await connections.connect(withPassword('right'));
    assert.deepEqual([[...secrets], settings()], [[[KEY, 'right']], { Desk: ADDRESS }]);
  });

  it('are not kept after an attempt that failed, nor the password', async () => {
    const { connections, secrets, settings, done } = archives();
    await connections.connect(withPassword('wrong'));
    assert.deepEqual([[...secrets], settings()], [[], {}]);
    assert.deepEqual(done, ['connect with wrong', 'Refused.', 'disconnect']);
  });

  it('stay connected with the password that is known when another one is refused', async () => {
    const { connections, secrets, done } = archives({ known: true, stored: 'right' });
    await connections.connect(withPassword('wrong'));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([...secrets], [[KEY, 'right']]);
    assert.deepEqual(done, ['connect with wrong', 'Refused.', 'disconnect', 'connect with right']);
  });

  it('say what is wrong with an address that cannot be read, and try nothing', async () => {
    const { connections, done } = archives();
    await assert.rejects(connections.connect({ label: 'Desk', address: 'postgres://me:pa%ss@host/x' }), /write %25/u);
    assert.deepEqual(done, []);
  });
});

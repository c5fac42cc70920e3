import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFrontDoor } from '../../../scripts/host/front-door.mjs';

/** A port that is free. */
async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the port that npm start opens', () => {
  it('tells who comes too early to wait, and then lets visitors in', async () => {
    const inner = http.createServer((request, response) => response.end(`inner ${request.url}`));
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const port = await freePort();
    const door = await startFrontDoor(port);
    try {
      const visit = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      const early = await visit('/');
      assert.equal(early.status, 503);
      assert.match(await early.text(), /http-equiv="refresh"/u);

      door.open(`127.0.0.1:${(inner.address() as AddressInfo).port}`, (authority) => `http://${authority}/home`);
      const bare = await visit('/');
      assert.deepEqual([bare.status, bare.headers.get('location')], [302, `http://127.0.0.1:${port}/home`]);
      assert.equal(await (await visit('/home')).text(), 'inner /home');
      await assert.rejects(startFrontDoor(port), /is in use/u);
    } finally {
      door.close();
      inner.close();
    }
  });
});

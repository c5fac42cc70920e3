import assert from 'node:assert/strict';
import { CacheStore } from '../../../../src/extension/sources/cache-store.js';
import { MemoryFolder } from '../../host/index/support.js';

/** A folder on a disk that may be full. */
class SmallDisk extends MemoryFolder {
  isFull = false;
  attempts = 0;

  override async write(name: string, bytes: Uint8Array): Promise<void> {
    this.attempts++;
    if (this.isFull) throw new Error('ENOSPC: no space left on device');
    await super.write(name, bytes);
  }
}

describe('the cache on disk', () => {
  const record = (text: string) => new TextEncoder().encode(text);
  const open = (disk: SmallDisk, retryAfter?: number) =>
    new CacheStore(disk, '0'.repeat(16), {
      check: async ({ segment }) => ({ bytes: segment, spans: null }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  const stored = (disk: SmallDisk) => [...disk.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join();

  it('keeps what could not be written, and writes it with what comes later', async () => {
    const disk = new SmallDisk();
    const store = open(disk);
    disk.isFull = true;
    store.put('a', record('first of a'));
    store.put('b', record('first of b'));
    await store.flush();
    assert.deepEqual(await disk.list(), []);
    store.put('b', record('second of b'));
    disk.isFull = false;
    await store.close();
    assert.match(stored(disk), /first of a/u);
    assert.match(stored(disk), /second of b/u);
    assert.doesNotMatch(stored(disk), /first of b/u);
  });

  it('does not try with each record while the disk is full', async () => {
    const disk = new SmallDisk();
    const store = open(disk);
    disk.isFull = true;
    for (let at = 0; at < 400; at++) store.put(`${at}`, record('x'));
    assert.ok(store.isFull);
    await store.flush();
    assert.ok(!store.isFull);
    await store.close();
    assert.equal(disk.attempts, 2);
  });

  it('tries again when there is space again', async () => {
    const disk = new SmallDisk();
    const store = open(disk, 1);
    disk.isFull = true;
    store.put('a', record('first of a'));
    await store.flush();
    disk.isFull = false;
    while (!stored(disk).includes('first of a')) await new Promise((resolve) => setImmediate(resolve));
    await store.close();
  });
});

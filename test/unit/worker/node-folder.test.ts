import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as later } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NodeFolder } from '../../../src/worker/node-folder.js';
import type { DiskFile } from '../../../src/worker/stored-folder.js';

const FILES = 32;

describe('a folder on disk', () => {
  let home: string;
  let folder: NodeFolder;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'quoin-folder-'));
    folder = new NodeFolder(home);
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** The number that the system gives to the next file: the lowest that is free. */
  function nextDescriptor(): number {
    const descriptor = openSync(path.join(home, 'a'), 'r');
    closeSync(descriptor);
    return descriptor;
  }

  function opened(count: number): DiskFile[] {
    return Array.from({ length: count }, () => folder.open('a') ?? assert.fail());
  }

  it('closes the files that are in use no longer, and no others', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    writeFileSync(path.join(home, 'a'), 'Anna');
    // What other tests have left is closed before descriptors are counted.
    for (let i = 0; i < 5; i++) {
      collect();
      await later();
    }
    const [used] = opened(1);
    const before = nextDescriptor();
    opened(FILES);
    for (let i = 0; i < 50 && nextDescriptor() !== before; i++) {
      collect();
      await later();
    }
    assert.equal(nextDescriptor(), before);
    assert.deepEqual(used?.read(1, 3), new Uint8Array(Buffer.from('nn')));
  });
});

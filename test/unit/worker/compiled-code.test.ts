import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type CodeKeeper,
  folderOfVersion,
  keepCompiledCode,
  removeOtherVersions,
} from '../../../src/worker/compiled-code.js';

describe('compiled code', () => {
  it('is kept from when a thread starts, and stored before it ends', async () => {
    const asked: string[] = [];
    await new Promise<void>((resolve) => {
      const node: CodeKeeper = {
        enableCompileCache: (folder) => asked.push(folder),
        flushCompileCache: () => {
          asked.push('stored');
          resolve();
        },
      };
      keepCompiledCode('/compiled', node, 0);
      assert.deepEqual(asked, ['/compiled']);
    });
    assert.deepEqual(asked, ['/compiled', 'stored']);
  });

  it('is not kept by a Node that cannot', () => {
    keepCompiledCode('/compiled', {}, 0);
  });

  it('has a folder for each version, of which only that of the present one stays', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
    try {
      for (const version of ['1.0.0', '1.1.0']) {
        mkdirSync(path.join(folder, version));
        writeFileSync(path.join(folder, version, 'code'), 'code');
      }
      assert.equal(folderOfVersion(folder, '1.1.0'), path.join(folder, '1.1.0'));
      await removeOtherVersions(folder, '1.1.0');
      assert.ok(existsSync(path.join(folder, '1.1.0', 'code')));
      assert.ok(!existsSync(path.join(folder, '1.0.0')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a folder where there is none yet', async () => {
    const folder = path.join(tmpdir(), 'compiled-none');
    assert.equal(folderOfVersion(folder, '1.0.0'), path.join(folder, '1.0.0'));
    await removeOtherVersions(folder, '1.0.0');
  });
});

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { openCache } from './open-cache.js';

const MAKER = 'crashing-program';
const KILLS = 20;

/** The rounds that each file's record is of. */
async function roundsIn(folder: string): Promise<Map<string, number>> {
  const rounds = new Map<string, number>();
  const { store, take } = openCache(folder, MAKER, ({ location, hash, intake, stamp }) => {
    assert.ok(intake.article?.text.startsWith(`In round ${hash} of file ${/\d+/u.exec(location)?.[0]}, `));
    assert.equal(stamp.mtime, Number(hash));
    rounds.set(location, Number(hash));
  });
  for await (const _ of store.load(take));
  return rounds;
}

/** Resolves with the last round reported when the writer has been killed `delay` ms after its first round. */
function killAfter(child: ChildProcess, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let last = -1;
    let output = '';
    child.once('error', reject);
    child.stdout?.on('data', (data) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), delay);
      output += data;
      // The last line may be cut off.
      for (const match of output.matchAll(/done (\d+)\n/gu)) last = Number(match[1]);
    });
    child.once('close', () => resolve(last));
  });
}

describe('a host that is killed while it writes the cache', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'quoin-crash-'));
  after(() => rmSync(home, { recursive: true, force: true }));

  it(`loses nothing and finds nothing wrong, ${KILLS} times over`, async () => {
    const script = path.join(home, 'writer.cjs');
    await esbuild.build({
      entryPoints: [path.join(__dirname, 'crash-writer.ts')],
      bundle: true,
      platform: 'node',
      outfile: script,
    });
    const folder = path.join(home, 'cache');
    let round = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [script, folder, MAKER, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const last = await killAfter(child, 3 * kill);
      const found = await roundsIn(folder);
      assert.equal(found.size, 20);
      // What was reported as written is there; the round that was being written is there or not, file by file.
      for (const [location, at] of found) assert.ok(at >= last && at <= last + 2, `${location}: ${at}, not ${last}`);
      round = Math.max(...found.values()) + 1;
    }
    const leftovers = (await readdir(folder)).filter((name) => !name.endsWith('.segment'));
    assert.deepEqual(leftovers, [], 'loading has cleared away what was half written');
  }).timeout(600_000);
});

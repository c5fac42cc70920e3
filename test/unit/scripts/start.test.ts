import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../../..');

describe('npm start', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'scripts/start.mjs'), ...args], { encoding: 'utf8' });

  for (const option of ['--help', '-h']) {
    it(`prints how it is used for ${option}, and starts nothing`, () => {
      const { status, stdout } = run(option);
      assert.equal(status, 0);
      for (const word of ['--web', '--port N', '--help']) assert.ok(stdout.includes(word), word);
    });
  }

  it('names an option that it does not know', () => {
    const { status, stderr } = run('--nonsense');
    assert.equal(status, 1);
    assert.match(stderr, /--nonsense/u);
  });
});

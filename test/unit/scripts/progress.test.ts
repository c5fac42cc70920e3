import assert from 'node:assert/strict';
import { withProgress } from '../../../scripts/lib/progress.mjs';

describe('progress of what takes long', () => {
  it('is reported again and again until it is done, also where it fails', async () => {
    const said: string[] = [];
    let done = 0;
    const options = { far: () => `${++done} of 3 packages`, every: 5, say: (line: string) => said.push(line) };
    const until = async () => {
      while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    assert.equal(await withProgress(() => until().then(() => 'installed'), options), 'installed');
    assert.match(said[0] ?? '', /^ {2}1 of 3 packages, \d+ s$/u);
    await assert.rejects(
      withProgress(() => Promise.reject(new Error('no registry')), options),
      /no registry/u,
    );
    const { length } = said;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(said.length, length);
  });
});

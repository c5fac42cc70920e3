import assert from 'node:assert/strict';
import { Remembered } from '../../../../src/remote/archive/remembered.js';

describe('answers that are remembered', () => {
  it('are known for a minute', () => {
    let now = 0;
    const answers = new Remembered<number>(10, () => now);
    assert.equal(answers.get('pier'), null);
    answers.set('pier', 1);
    now = 59_999;
    assert.equal(answers.get('pier'), 1);
    now = 60_000;
    assert.equal(answers.get('pier'), null);
    answers.set('pier', 2);
    assert.equal(answers.get('pier'), 2);
  });

  it('are the latest', () => {
    const answers = new Remembered<number>(2);
    for (const [i, word] of ['pier', 'dam', 'pier', 'fair'].entries()) answers.set(word, i);
    assert.deepEqual(
      ['pier', 'dam', 'fair'].map((word) => answers.get(word)),
      [2, null, 3],
    );
  });
});

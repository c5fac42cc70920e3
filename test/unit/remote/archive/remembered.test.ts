import assert from 'node:assert/strict';
import { Remembered } from '../../../../src/remote/archive/remembered.js';

describe('answers that are remembered', () => {
  it('are known for a minute', () => {
    let now = 0;
    const answers = new Remembered<number>(() => now);
    assert.equal(answers.get('pier'), null);
    answers.set('pier', 1);
    now = 59_999;
    assert.equal(answers.get('pier'), 1);
    now = 60_000;
    assert.equal(answers.get('pier'), null);
    answers.set('pier', 2);
    assert.equal(answers.get('pier'), 2);
  });

  it('are the latest thousand', () => {
    const answers = new Remembered<number>();
    for (let i = 0; i < 1_001; i++) answers.set(`word${i}`, i);
    assert.deepEqual([answers.get('word0'), answers.get('word1'), answers.get('word1000')], [null, 1, 1000]);
  });
});

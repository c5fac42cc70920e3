import assert from 'node:assert/strict';
import { replayed, take } from '../../../../src/engine/text/iterables.js';

/** The numbers from 0 up to a limit, and how many were made. */
function counting(limit: number) {
  const made: number[] = [];
  function* numbers(): Generator<number> {
    for (let i = 0; i < limit; i++) {
      made.push(i);
      yield i;
    }
  }
  return { numbers: numbers(), made };
}

describe('iterables', () => {
  it('take the first items and make no more', () => {
    const { numbers, made } = counting(10);
    assert.deepEqual([...take(numbers, 3)], [0, 1, 2]);
    assert.deepEqual(made, [0, 1, 2]);
    assert.deepEqual([...take(counting(2).numbers, 3)], [0, 1]);
    const none = counting(2);
    assert.deepEqual([...take(none.numbers, 0)], []);
    assert.deepEqual(none.made, []);
  });

  it('are replayed without being made again, also after a break', () => {
    const { numbers, made } = counting(5);
    const items = replayed(numbers);
    for (const item of items) if (item === 1) break;
    assert.deepEqual(made, [0, 1]);
    assert.deepEqual([...items], [0, 1, 2, 3, 4]);
    assert.deepEqual([...items], [0, 1, 2, 3, 4]);
    assert.deepEqual(made, [0, 1, 2, 3, 4]);
  });
});

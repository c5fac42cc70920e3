import assert from 'node:assert/strict';
import { inNextTurn } from '../../../src/service/next-turn.js';

describe('a turn of the event loop', () => {
  it('comes after what was to be done before', async () => {
    const done: string[] = [];
    await new Promise<void>((resolve) => {
      inNextTurn(() => {
        done.push('first');
        inNextTurn(() => {
          done.push('third');
          resolve();
        });
      });
      inNextTurn(() => done.push('second'));
      queueMicrotask(() => done.push('at once'));
    });
    assert.deepEqual(done, ['at once', 'first', 'second', 'third']);
  });
});

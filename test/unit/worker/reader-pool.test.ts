import assert from 'node:assert/strict';
import type { WorkerRequest } from '../../../src/worker/protocol.js';
import { ReaderPool } from '../../../src/worker/reader-pool.js';
import { ReaderWorker } from '../../../src/worker/reader-worker.js';

/** A pool whose workers answer on request; which of them run, and their tasks. */
function poolOf(count: number) {
  const workers = Array.from({ length: count }, () => ({
    running: false,
    asked: [] as number[],
    answer: (): void => undefined,
  }));
  const readers = workers.map(
    (worker) =>
      new ReaderWorker(
        () => {
          worker.running = true;
          let listener: (message: unknown) => void = () => undefined;
          return {
            post: (message) => {
              const { id, call } = message as WorkerRequest;
              if (call === 'setUp') return;
              worker.asked.push(id);
              worker.answer = () => listener({ id, result: null });
            },
            onMessage: (given) => {
              listener = given;
            },
            onFailure: () => undefined,
            terminate: () => {
              worker.running = false;
            },
          };
        },
        async () => ({ digests: [], names: null, texts: null }),
      ),
  );
  return { pool: new ReaderPool(readers, 0), workers };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('the workers that read', () => {
  it('are no more than there is to do, and end when there is nothing', async () => {
    const { pool, workers } = poolOf(3);
    const read = () => pool.call('finishSegment', { articles: 0 });
    const running = () => workers.map((worker) => worker.running);
    const first = read();
    await turn();
    assert.deepEqual(running(), [true, false, false]);
    const second = read();
    await turn();
    assert.deepEqual(running(), [true, true, false]);
    workers[0]?.answer();
    await first;
    const third = read();
    await turn();
    assert.deepEqual(running(), [true, true, false], 'the first has nothing to do');
    assert.equal(workers[0]?.asked.length, 2);
    for (const worker of workers.slice(0, 2)) worker.answer();
    await Promise.all([second, third]);
    while (workers[1]?.running) await turn();
    assert.deepEqual(running(), [true, false, false]);
    pool.dispose();
    await assert.rejects(read(), /is stopping/u);
  });
});

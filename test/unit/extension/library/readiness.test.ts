import assert from 'node:assert/strict';
import { LibraryThread } from '../../../../src/extension/library/library-thread.js';
import { Readiness, type ReadinessState } from '../../../../src/extension/library/readiness.js';
import type { HostClient } from '../../../../src/host/protocol.js';

const STOPPED = 'The library stopped.';

/** What has become of a promise once all that is due has run. */
async function outcome(promise: Promise<void>): Promise<string> {
  const settled = promise.then(
    () => 'resolved',
    (error: Error) => error.message,
  );
  return Promise.race([settled, new Promise<string>((resolve) => setImmediate(() => resolve('waiting')))]);
}

describe('how far the library is', () => {
  it('opens first, then reads its files: who waits for these waits for both', async () => {
    const readiness = new Readiness();
    const [opened, read] = [readiness.whenOpened(), readiness.whenRead()];
    assert.deepEqual([await outcome(opened), await outcome(read)], ['waiting', 'waiting']);
    readiness.noteOpened(readiness.start);
    assert.deepEqual([await outcome(opened), await outcome(read)], ['resolved', 'waiting']);
    readiness.noteRead(readiness.start);
    assert.equal(await outcome(read), 'resolved');
    assert.equal(await outcome(readiness.whenOpened()), 'resolved');
    assert.equal(await outcome(readiness.whenRead()), 'resolved');
  });

  it('has who waits continue waiting when the thread is started again', async () => {
    const readiness = new Readiness();
    const read = readiness.whenRead();
    readiness.noteOpened(readiness.start);
    readiness.restart();
    assert.equal(await outcome(readiness.whenOpened()), 'waiting');
    readiness.noteOpened(readiness.start);
    assert.equal(await outcome(read), 'waiting');
    readiness.noteRead(readiness.start);
    assert.equal(await outcome(read), 'resolved');
  });

  it('waits again after a restart, even if everything had been read', async () => {
    const readiness = new Readiness();
    readiness.noteRead(readiness.start);
    readiness.restart();
    assert.equal(await outcome(readiness.whenRead()), 'waiting');
  });

  it('ignores what a former thread has opened and read', async () => {
    const readiness = new Readiness();
    const former = readiness.start;
    readiness.restart();
    readiness.noteOpened(former);
    readiness.noteRead(former);
    assert.equal(readiness.state, 'opening');
    assert.equal(await outcome(readiness.whenRead()), 'waiting');
  });

  it('tells each change once', () => {
    const states: ReadinessState[] = [];
    const readiness = new Readiness((state) => states.push(state));
    for (let time = 0; time < 2; time++) readiness.noteOpened(readiness.start);
    for (let time = 0; time < 2; time++) readiness.noteRead(readiness.start);
    readiness.restart();
    readiness.giveUp(STOPPED);
    assert.deepEqual(states, ['reading', 'read', 'opening', 'unavailable']);
  });

  for (const state of ['opening', 'reading', 'read'] as const) {
    it(`leaves nobody waiting when the thread is given up: ${state}`, async () => {
      const readiness = new Readiness();
      const { start } = readiness;
      const waiting = [readiness.whenOpened(), readiness.whenRead()];
      if (state !== 'opening') readiness.noteOpened(start);
      if (state === 'read') readiness.noteRead(start);
      readiness.giveUp(STOPPED);
      const outcomes = await Promise.all(waiting.map(outcome));
      const resolved = { opening: 0, reading: 1, read: 2 }[state];
      assert.deepEqual(
        outcomes,
        outcomes.map((_, index) => (index < resolved ? 'resolved' : STOPPED)),
      );
      // What was under way ends now, and is not the news that everything has been read.
      readiness.noteOpened(start);
      readiness.noteRead(start);
      assert.equal(readiness.state, 'unavailable');
      assert.equal(await outcome(readiness.whenOpened()), STOPPED);
      assert.equal(await outcome(readiness.whenRead()), STOPPED);
    });
  }

  it('waits through each restart of the thread, and ends when it is started no more', async () => {
    const { error } = console;
    console.error = () => undefined;
    const failures: ((reason: string) => void)[] = [];
    const readiness = new Readiness();
    const thread = new LibraryThread(
      () => ({
        post: () => undefined,
        onMessage: () => undefined,
        onFailure: (listener) => void failures.push(listener),
        terminate: () => undefined,
      }),
      {} as HostClient,
      { restarted: () => readiness.restart(), givenUp: (reason) => readiness.giveUp(reason) },
    );
    const read = readiness.whenRead();
    const seen: string[] = [];
    while (readiness.state !== 'unavailable') {
      seen.push(await outcome(read));
      failures.at(-1)?.('out of memory');
    }
    assert.ok(seen.length > 1);
    assert.deepEqual(
      seen,
      seen.map(() => 'waiting'),
    );
    assert.equal(await outcome(read), 'out of memory');
    thread.dispose();
    console.error = error;
  });
});

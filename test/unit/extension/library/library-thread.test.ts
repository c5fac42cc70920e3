import assert from 'node:assert/strict';
import { LibraryThread } from '../../../../src/extension/library/library-thread.js';
import { logTo } from '../../../../src/extension/platform/log.js';
import type { HostClient } from '../../../../src/host/protocol.js';

/** Workers that answer nothing, and can be made to fail. */
function workers() {
  const started: { fail: (reason: string) => void; posted: unknown[]; ended: boolean }[] = [];
  return {
    started,
    start: () => {
      const worker: (typeof started)[number] = { fail: () => undefined, posted: [], ended: false };
      started.push(worker);
      return {
        post: (message: unknown) => void worker.posted.push(message),
        onMessage: () => undefined,
        onFailure: (listener: (reason: string) => void) => {
          worker.fail = listener;
        },
        terminate: () => {
          worker.ended = true;
        },
      };
    },
  };
}

describe('the thread of the library, as the extension has it', () => {
  const { error } = console;
  before(() => {
    console.error = () => undefined;
  });
  after(() => {
    console.error = error;
  });

  it('is started again when it stops, and what was asked of it is rejected', async () => {
    const { started, start } = workers();
    let restarted = 0;
    const thread = new LibraryThread(start, {} as HostClient, {
      restarted: () => {
        restarted += 1;
      },
      givenUp: () => assert.fail('it is not given up at once'),
    });
    const { library } = thread;
    const waiting = library.unapplied();
    started[0]?.fail('out of memory');
    await assert.rejects(waiting, /The library stopped/u);
    assert.deepEqual([started.length, restarted], [2, 1]);
    assert.ok(started[0]?.ended, 'in a browser it would live on');
    void library.unapplied().catch(() => undefined);
    assert.equal(started[1]?.posted.length, 1, 'the same object asks the new thread');
    started[0]?.fail('once more, too late');
    assert.equal(started.length, 2);
    thread.dispose();
    assert.ok(started[1]?.ended);
  });

  it('is given up when it has stopped again and again', () => {
    const { started, start } = workers();
    const reasons: string[] = [];
    const thread = new LibraryThread(start, {} as HostClient, {
      restarted: () => undefined,
      givenUp: (reason) => reasons.push(reason),
    });
    for (let number = 1; number <= 4; number++) started.at(-1)?.fail(`reason ${number}`);
    assert.deepEqual([started.length, reasons], [4, ['reason 4']]);
    thread.dispose();
  });

  it('logs its calls as long as they are traced', async () => {
    const { started, start } = workers();
    const lines: string[] = [];
    const note = (line: string) => void lines.push(line);
    logTo({ error: note, warn: note, info: note });
    let trace: 'off' | 'messages' | 'verbose' = 'off';
    const events = { restarted: () => undefined, givenUp: () => undefined };
    const thread = new LibraryThread(start, {} as HostClient, events, () => trace);
    const called = [thread.library.drop('file:///a.md')];
    for (trace of ['messages', 'verbose'] as const) called.push(thread.library.drop('file:///a.md'));
    assert.equal(started[0]?.posted.length, 3);
    thread.dispose();
    await Promise.allSettled(called);
    logTo(console);
    assert.match(
      lines.join('\n'),
      /^drop: failed: Quoin is stopping\., after [\d.]+ ms\ndrop \["file:\/\/\/a\.md"\]: failed/u,
    );
    assert.equal(lines.length, 2);
  });
});

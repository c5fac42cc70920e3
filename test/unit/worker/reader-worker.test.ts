import assert from 'node:assert/strict';
import { openRecord } from '../../../src/engine/library/cache.js';
import type { ReadResult, WorkerReply, WorkerRequest } from '../../../src/worker/protocol.js';
import { bufferOf, ReaderWorker } from '../../../src/worker/reader-worker.js';
import { serve } from '../../../src/worker/serve.js';
import { utf8 } from '../../../src/worker/utf8.js';

const nothing = () => undefined;

/** A worker in this thread, to which messages go as to a real one: copied, or handed over. */
function workerHere(): ReaderWorker {
  return new ReaderWorker(
    () => {
      let listener: (message: unknown) => void = nothing;
      const answer = serve((reply, transfer) => {
        const message: WorkerReply = structuredClone(reply, { transfer });
        setImmediate(() => listener(message));
      });
      return {
        post: (message, transfer) => {
          const request: WorkerRequest = structuredClone(message as WorkerRequest, { transfer: [...transfer] });
          setImmediate(() => answer(request));
        },
        onMessage: (given) => {
          listener = given;
        },
        onFailure: nothing,
        terminate: nothing,
      };
    },
    async () => ({ digests: [], names: null, texts: null }),
  );
}

const task = {
  location: 'file:///w/a.md',
  file: 'a.md',
  stamp: { mtime: 1, size: 1 },
  text: null,
  sidecar: null,
  known: null,
};

describe('the reading worker', () => {
  it('decodes bytes that are no UTF-8, which were handed over', async () => {
    const worker = workerHere();
    const bytes = new Uint8Array([...'"Un '].map((char) => char.charCodeAt(0)).concat([0xe9, 0x74, 0xe9, 0x22]));
    const result: ReadResult = await worker.call('read', { ...task, bytes }, bufferOf(bytes));
    assert.equal(bytes.length, 0, 'the bytes were copied');
    assert.ok(result.kind === 'record');
    assert.equal(openRecord(result.record, utf8).intake.article?.text, '"Un été"');
    worker.dispose();
  });

  it('is handed only buffers that are all of what it is given', () => {
    const whole = new Uint8Array(8);
    assert.deepEqual(bufferOf(whole), [whole.buffer]);
    assert.deepEqual(bufferOf(whole.subarray(1)), []);
    assert.deepEqual(bufferOf(whole.subarray(0, 7)), []);
  });
});

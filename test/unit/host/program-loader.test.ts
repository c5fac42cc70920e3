import assert from 'node:assert/strict';
import { loadProgramIn } from '../../../src/host/program-loader.js';

/** Where the modules of these tests put what they receive. */
const received: unknown[] = [];

/** The address of a module with this text. */
const moduleOf = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;

/** A worker's scope that receives these messages. */
function send(...messages: readonly unknown[]): void {
  let listener: ((event: { readonly data: unknown }) => void) | undefined;
  loadProgramIn({
    addEventListener: (_, heard) => {
      listener = heard;
    },
  });
  for (const data of messages) listener?.({ data });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe("the script of the library's worker", () => {
  before(() => Object.assign(globalThis, { receivedByProgram: received }));
  beforeEach(() => received.splice(0));
  after(() => Reflect.deleteProperty(globalThis, 'receivedByProgram'));

  it('loads the module at the address of the first message, and passes on all others in their order', async () => {
    const text = 'export const receive = (message) => globalThis.receivedByProgram.push(message);';
    send(moduleOf(text), 1, { two: 2 }, 'three');
    await until(() => received.length === 3);
    assert.deepEqual(received, [1, { two: 2 }, 'three']);
  });

  it('fails once where the module cannot be loaded', async () => {
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const failures: string[] = [];
    process.on('uncaughtException', ({ message }) => failures.push(message));
    try {
      send(moduleOf('throw new Error("The module is damaged.");'), 1, 2);
      await until(() => failures.length > 0);
      await new Promise((resolve) => setTimeout(resolve));
      assert.deepEqual(failures, ['The module is damaged.']);
      assert.deepEqual(received, []);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
  });
});

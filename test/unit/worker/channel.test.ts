import assert from 'node:assert/strict';
import { Channel, handOver } from '../../../src/worker/channel.js';

interface Far {
  add(one: number, other: number): Promise<number>;
  count(to: number, tell: (number: number) => void, signal: AbortSignal): Promise<string>;
  fail(): Promise<void>;
  ask(): Promise<string>;
  sum(parts: readonly Uint8Array[]): Promise<number>;
  bytes(): Promise<Uint8Array>;
}

/** What the far side asks of the near one. */
interface Near {
  name(): Promise<string>;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Two ends of a channel; messages are copied, and come in a later turn. */
function ends(name = 'near'): { near: Channel; far: Far; farEnd: Channel } {
  const post = (to: () => Channel) => (message: unknown, transfer: readonly ArrayBuffer[]) => {
    const copy = structuredClone(message, { transfer: [...transfer] });
    setImmediate(() => to().receive(copy));
  };
  const near: Channel = new Channel(
    post(() => farEnd),
    { name: async () => name },
  );
  const farEnd: Channel = new Channel(
    post(() => near),
    {
      add: async (one: number, other: number) => one + other,
      async count(to: number, tell: (number: number) => void, signal: AbortSignal) {
        for (let number = 1; number <= to; number++) {
          if (signal.aborted) return 'aborted';
          tell(number);
          await turn();
        }
        return 'done';
      },
      async fail() {
        throw new RangeError('No such place');
      },
      sum: async (parts: readonly Uint8Array[]) =>
        parts.reduce((sum, part) => sum + part.reduce((all, byte) => all + byte, 0), 0),
      bytes: async () => handOver(Uint8Array.of(1, 2, 3)),
      ask: async () => `I am asked by ${await farEnd.remote<{ [K in keyof Near]: Near[K] }>().name()}`,
    },
  );
  return { near, farEnd, far: near.remote<{ [K in keyof Far]: Far[K] }>() };
}

describe('a channel between two threads', () => {
  it('gives each call its own answer', async () => {
    const { far } = ends();
    assert.deepEqual(await Promise.all([far.add(1, 2), far.add(3, 4), far.add(5, 6)]), [3, 7, 11]);
  });

  it('moves bytes that are handed over, and copies others', async () => {
    const { far } = ends();
    const segment = Uint8Array.of(1, 2, 3, 4);
    assert.equal(await far.sum([segment.subarray(0, 2), segment.subarray(2)]), 10);
    assert.equal(segment.length, 4);
    assert.equal(await far.sum([segment.subarray(0, 2), segment.subarray(2)].map(handOver)), 10);
    assert.equal(segment.length, 0);
    assert.deepEqual(await far.bytes(), Uint8Array.of(1, 2, 3));
  });

  it('says what went wrong on the other side', async () => {
    const { far } = ends();
    await assert.rejects(far.fail(), /^Error: No such place$/u);
    await assert.rejects((far as unknown as { nothing(): Promise<void> }).nothing(), /There is no nothing to call/u);
  });

  it('carries callbacks until the answer, in order', async () => {
    const { far } = ends();
    const told: number[] = [];
    assert.equal(await far.count(3, (number) => told.push(number), new AbortController().signal), 'done');
    assert.deepEqual(told, [1, 2, 3]);
  });

  it('aborts there what is aborted here, before and after it has begun', async () => {
    const { far } = ends();
    const ending = new AbortController();
    const answer = far.count(1000, (number) => number === 2 && ending.abort(), ending.signal);
    assert.equal(await answer, 'aborted');
    assert.equal(await far.count(1000, () => assert.fail('it was aborted'), ending.signal), 'aborted');
  });

  it('lets the other side ask, too', async () => {
    assert.equal(await ends('the editor').far.ask(), 'I am asked by the editor');
  });

  it('rejects what waits and what comes when it has ended, and what cannot be copied', async () => {
    const { near, far } = ends();
    await assert.rejects(far.add((() => 1) as never, Symbol('none') as never), /could not be cloned|Symbol/u);
    const waiting = far.count(1000, () => undefined, new AbortController().signal);
    near.end('The library stopped.');
    await assert.rejects(waiting, /The library stopped/u);
    await assert.rejects(far.add(1, 2), /The library stopped/u);
  });
});

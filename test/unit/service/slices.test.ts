import assert from 'node:assert/strict';
import { finishInSlices, SLICE, Slices } from '../../../src/service/slices.js';

/** Keeps the thread busy for a number of milliseconds. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('slices', () => {
  it('of several who work at once are never in the same turn', async () => {
    // By turn of the event loop: who worked in it.
    const turns: Set<string>[] = [new Set()];
    let done = false;
    const newTurn = () => {
      turns.push(new Set());
      if (!done) setImmediate(newTurn);
    };
    setImmediate(newTurn);
    const worker = async (name: string) => {
      const slices = new Slices();
      for (let piece = 0; piece < 6; piece++) {
        work(SLICE);
        await slices.pause();
        turns.at(-1)?.add(name);
      }
    };
    await Promise.all([worker('a'), worker('b'), worker('c')]);
    done = true;
    assert.deepEqual(
      turns.filter((names) => names.size > 1),
      [],
    );
    assert.ok(turns.length >= 18);
  });

  it('end before a piece for which there is no room any more', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const slices = new Slices();
    for (let piece = 0; piece < 8; piece++) {
      work(0.7 * SLICE);
      await slices.pause();
    }
    clearInterval(timer);
    assert.ok(turns >= 7, `${turns} turns for others`);
  });

  it('take all steps of something', async () => {
    function* steps(): Generator<void, number> {
      let sum = 0;
      for (let i = 1; i <= 10; i++) {
        sum += i;
        yield;
      }
      return sum;
    }
    assert.equal(await finishInSlices(steps()), 55);
  });
});
